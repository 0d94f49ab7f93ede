"""The search box: how keys, fingers and the address lead into it and out of it, whatever the engine finds."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import INDICATOR
from tests.browser.search_box import FEW
from tests.browser.search_box import is_focused
from tests.browser.search_box import opened
from tests.browser.stub_engine import row
from tests.browser.stub_engine import stage

pytestmark = pytest.mark.browser


# Opening and closing


@pytest.mark.parametrize("key", ["/", "s", "Control+k", "Meta+k"])
def test_a_key_leads_to_the_box_and_escape_back_to_where_the_reader_was(
    visitor: Visitor, at_root: str, key: str
) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    link = box.page.locator("article a").first
    link.focus()
    box.page.keyboard.press(key)
    assert is_focused(box.input)
    box.is_in("ready")
    expect(box.input).to_have_value("")
    box.page.keyboard.type("one")
    expect(box.options).to_have_count(3)
    box.page.keyboard.press("Escape")
    box.is_in("closed")
    expect(box.input).to_have_attribute("aria-expanded", "false")
    assert is_focused(link)


@pytest.mark.parametrize(
    ("key", "is_open"), [("ฝ", True), ("ห", True), ("S", True), ("ก", False), ("f", False)]
)
def test_the_same_keys_do_on_a_thai_keyboard(visitor: Visitor, at_root: str, key: str, is_open: bool) -> None:
    box = opened(visitor(at_root), "index.html", FEW)
    box.page.evaluate(
        "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))", key
    )
    assert box.page.locator("#__search").is_checked() == is_open


def test_letters_stay_letters_where_the_reader_types_and_where_they_are_turned_off(
    visitor: Visitor, at_root: str
) -> None:
    box = opened(visitor(at_root), "en/indicators/index.html", FEW)
    box.page.locator("#sc-filter").press_sequentially("s/")
    expect(box.page.locator("#sc-filter")).to_have_value("s/")
    box.is_in("closed")
    box.page.locator("h1").click()
    box.page.keyboard.press("/")
    box.page.get_by_role("button", name="Turn off the keys / and s").click()
    expect(box.page.get_by_role("button", name="Turn on the keys / and s")).to_be_visible()
    box.page.keyboard.press("Escape")
    box.visit.go("en/index.html")
    box.page.keyboard.press("/")
    box.page.keyboard.press("s")
    box.is_in("closed")
    box.page.keyboard.press("Control+k")
    assert is_focused(box.input)


def test_nothing_is_loaded_before_somebody_wants_it_and_all_of_it_once(
    visitor: Visitor, at_root: str
) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    box.page.wait_for_load_state("networkidle")
    assert [url for url in box.visit.requests if "/search/" in url and "open.js" not in url] == []
    for _ in range(2):
        box.find("one")
        box.page.keyboard.press("Escape")
    names = [url.rpartition("/")[2] for url in box.visit.requests if "/assets/search/" in url]
    assert len(names) == len(set(names))
    assert {"open.js", "engine.js", "box.js", "box.css"} <= set(names)


def test_the_focus_that_goes_on_closes_the_box(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    box.page.locator(".sc-language").focus()
    box.page.keyboard.press("Tab")
    assert is_focused(box.input)
    expect(box.status).to_contain_text("Type the name")
    for _ in range(3):  # the list of everything, the keys, and out
        box.page.keyboard.press("Tab")
    box.is_in("closed")
    assert box.page.evaluate("document.activeElement.closest('[data-sc-search]') === null")


def test_the_dark_around_it_closes_the_box_and_what_was_found_is_there_again(
    visitor: Visitor, at_root: str
) -> None:
    box = opened(visitor(at_root, viewport=DESKTOP), "en/index.html", FEW)
    box.find("one")
    box.page.mouse.click(100, 700)
    box.is_in("closed")
    expect(box.options.first).to_be_hidden()
    box.input.click()
    expect(box.options.first).to_be_visible()
    assert box.page.evaluate("asked.length") == 1


# Keys in the list


def test_arrows_move_the_mark_and_enter_opens_what_is_marked(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    box.find("any")
    expect(box.marked).to_have_count(0)
    for key, title in (
        ("ArrowDown", "one"), ("ArrowDown", "two"), ("End", "three"), ("Home", "one"), ("ArrowUp", ""), ("ArrowUp", "three"),
        ("ArrowUp", "two"),
    ):  # fmt: skip
        box.page.keyboard.press(key)
        if title:
            expect(box.marked.locator(".sc-search__title")).to_have_text(title)
            expect(box.input).to_have_attribute("aria-activedescendant", str(box.marked.get_attribute("id")))
        else:
            expect(box.marked).to_have_count(0)
            expect(box.input).not_to_have_attribute("aria-activedescendant", re.compile(""))
        assert is_focused(box.input)
    box.page.keyboard.press("Enter")
    box.page.wait_for_url("**/en/units/index.html")


def test_enter_opens_the_first_even_before_it_is_there(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    box.page.keyboard.press("/")
    box.page.keyboard.insert_text("any")
    box.page.keyboard.press("Enter")
    box.page.wait_for_url("**/en/frameworks/index.html")


def test_home_and_end_are_keys_of_the_text_while_no_row_is_marked(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    box.find("any")
    box.page.keyboard.press("Home")
    box.page.keyboard.type("m")
    expect(box.input).to_have_value("many")


def test_with_control_a_row_opens_beside_the_page(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), "en/index.html", FEW)
    box.find("any")
    with box.page.context.expect_page() as other:
        box.options.nth(1).click(modifiers=["ControlOrMeta"])
    expect(other.value).to_have_url(f"{at_root}en/units/index.html")
    with box.page.context.expect_page() as other:
        box.page.keyboard.press("Control+Enter")
    expect(other.value).to_have_url(f"{at_root}en/frameworks/index.html")
    expect(box.options.first).to_be_visible()
    box.visit.is_at("en/index.html?q=any")


def test_keys_that_a_word_is_composed_with_are_none_of_the_list_and_its_letters_are_looked_for(
    visitor: Visitor, at_root: str
) -> None:
    box = opened(visitor(at_root), "index.html", FEW)
    box.page.keyboard.press("/")
    keyboard = box.page.context.new_cdp_session(box.page)
    keyboard.send("Input.imeSetComposition", {"text": "ร้อง", "selectionStart": 4, "selectionEnd": 4})
    expect(box.root).to_have_attribute("data-sc-query", "ร้อง")
    press = "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, isComposing: true, bubbles: true}))"
    for key in ("ArrowDown", "Enter", "Escape"):
        box.page.evaluate(press, key)
    expect(box.marked).to_have_count(0)
    expect(box.options.first).to_be_visible()


# The address


def test_a_query_in_the_address_is_looked_for(visitor: Visitor, base: str) -> None:
    box = opened(visitor(base), "en/index.html?q=complaints+office", FEW)
    expect(box.root).to_have_attribute("data-sc-query", "complaints office")
    expect(box.input).to_have_value("complaints office")
    expect(box.options.first).to_be_visible()


def test_the_address_keeps_the_query_for_the_way_back_and_loses_it_with_the_box(
    visitor: Visitor, at_root: str
) -> None:
    box = opened(visitor(at_root), "en/method.html?a=1#formula", FEW)
    box.find("คำ & word")
    assert box.page.evaluate("new URLSearchParams(location.search).get('q')") == "คำ & word"
    assert box.page.evaluate("location.hash") == "#formula"
    box.options.nth(1).click()
    box.page.wait_for_url("**/en/units/index.html")
    box.page.go_back()
    expect(box.options.first).to_be_visible()
    box.page.keyboard.press("Escape")
    box.visit.is_at("en/method.html?a=1#formula")
    box.find("any")
    box.page.get_by_role("button", name="Clear", exact=True).click()
    box.visit.is_at("en/method.html?a=1#formula")
    assert is_focused(box.input)
    expect(box.options).to_have_count(0)


def test_a_result_on_the_same_page_is_shown_in_place_of_the_box(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), f"en/{INDICATOR}", stage(row("numbers", f"{INDICATOR}#results")))
    box.find("any")
    box.options.first.click()
    box.is_in("closed")
    box.visit.is_at(f"en/{INDICATOR}#results")
    expect(box.page.locator("#results")).to_be_in_viewport()

"""The search box: what readers do in it with keys, fingers and the address, whatever the engine finds."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator
from playwright.sync_api import Page
from playwright.sync_api import expect

from tests.browser.axe import RULES_OF_COLOUR
from tests.browser.axe import violations
from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import ERROR
from tests.browser.kinds import INDICATOR
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import PHONE
from tests.browser.stub_engine import answer
from tests.browser.stub_engine import row
from tests.browser.stub_engine import stage

pytestmark = pytest.mark.browser

FEW = stage(row("one", "frameworks/index.html"), row("two", "units/index.html"), row("three", "method.html"))
COMPLAINTS = {"th": "เรื่องร้องเรียน", "en": "complaints"}
OFFICE = {"th": "สำนักงาน", "en": "office"}
LEGAL = {"th": "กลุ่มงานกฎหมาย", "en": "legal, regulations"}


def _box(page: Page) -> Locator:
    return page.locator("[data-sc-search]")


def _input(page: Page) -> Locator:
    return page.locator("#sc-search-input")


def _options(page: Page) -> Locator:
    return page.locator("#sc-search-list a[role=option]")


def _status(page: Page) -> Locator:
    return page.locator("#sc-search-status")


def _find(page: Page, query: str) -> None:
    """Open the box by a key unless it is open, paste the query, and wait until all is found."""
    if not _input(page).evaluate("each => each === document.activeElement"):
        page.keyboard.press("Control+k")
    _input(page).fill("")
    page.keyboard.insert_text(query)  # as pasted or spoken: there is no key for any letter
    expect(_box(page)).to_have_attribute("data-sc-query", query)
    expect(_box(page)).to_have_attribute("data-sc-state", "ready")


def _is_focused(each: Locator) -> bool:
    return bool(each.evaluate("each => each === document.activeElement"))


# Opening and closing


@pytest.mark.parametrize("key", ["/", "s", "Control+k", "Meta+k"])
def test_a_key_leads_to_the_box_and_escape_back_to_where_the_reader_was(
    visitor: Visitor, at_root: str, key: str
) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    link = page.locator("article a").first
    link.focus()
    page.keyboard.press(key)
    assert _is_focused(_input(page))
    expect(_box(page)).to_have_attribute("data-sc-state", "ready")
    expect(_input(page)).to_have_value("")
    page.keyboard.type("one")
    expect(_options(page)).to_have_count(3)
    page.keyboard.press("Escape")
    expect(_box(page)).to_have_attribute("data-sc-state", "closed")
    expect(_input(page)).to_have_attribute("aria-expanded", "false")
    assert _is_focused(link)


@pytest.mark.parametrize(
    ("key", "is_open"), [("ฝ", True), ("ห", True), ("S", True), ("ก", False), ("f", False)]
)
def test_the_same_keys_do_on_a_thai_keyboard(visitor: Visitor, at_root: str, key: str, is_open: bool) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("index.html")
    page.evaluate(
        "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))", key
    )
    assert page.locator("#__search").is_checked() == is_open


def test_letters_stay_letters_where_the_reader_types_and_where_they_are_turned_off(
    visitor: Visitor, at_root: str
) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/indicators/index.html")
    page.locator("#sc-filter").press_sequentially("s/")
    expect(page.locator("#sc-filter")).to_have_value("s/")
    expect(_box(page)).to_have_attribute("data-sc-state", "closed")
    page.locator("h1").click()
    page.keyboard.press("/")
    page.get_by_role("button", name="Turn off the keys / and s").click()
    expect(page.get_by_role("button", name="Turn on the keys / and s")).to_be_visible()
    page.keyboard.press("Escape")
    visit.go("en/index.html")
    page.keyboard.press("/")
    page.keyboard.press("s")
    expect(_box(page)).to_have_attribute("data-sc-state", "closed")
    page.keyboard.press("Control+k")
    assert _is_focused(_input(page))


def test_nothing_is_loaded_before_somebody_wants_it_and_all_of_it_once(
    visitor: Visitor, at_root: str
) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    page.wait_for_load_state("networkidle")
    assert [url for url in visit.requests if "/search/" in url and "open.js" not in url] == []
    for _ in range(2):
        _find(page, "one")
        page.keyboard.press("Escape")
    names = [url.rpartition("/")[2] for url in visit.requests if "/assets/search/" in url]
    assert len(names) == len(set(names))
    assert {"open.js", "engine.js", "box.js", "box.css"} <= set(names)


def test_the_focus_that_goes_on_closes_the_box(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    page.locator(".sc-language").focus()
    page.keyboard.press("Tab")
    assert _is_focused(_input(page))
    expect(_status(page)).to_contain_text("Type the name")
    for _ in range(3):  # the list of everything, the keys, and out
        page.keyboard.press("Tab")
    expect(_box(page)).to_have_attribute("data-sc-state", "closed")
    assert page.evaluate("document.activeElement.closest('[data-sc-search]') === null")


def test_the_dark_around_it_closes_the_box_and_what_was_found_is_there_again(
    visitor: Visitor, at_root: str
) -> None:
    visit = visitor(at_root, viewport=DESKTOP)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    _find(page, "one")
    page.mouse.click(100, 700)
    expect(_box(page)).to_have_attribute("data-sc-state", "closed")
    expect(_options(page).first).to_be_hidden()
    _input(page).click()
    expect(_options(page).first).to_be_visible()
    assert page.evaluate("asked.length") == 1


# Keys in the list


def test_arrows_move_the_mark_and_enter_opens_what_is_marked(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    _find(page, "any")
    marked = page.locator("#sc-search-list [aria-selected=true]")
    expect(marked).to_have_count(0)
    for key, title in (
        ("ArrowDown", "one"), ("ArrowDown", "two"), ("End", "three"), ("Home", "one"), ("ArrowUp", ""), ("ArrowUp", "three"),
        ("ArrowUp", "two"),
    ):  # fmt: skip
        page.keyboard.press(key)
        if title:
            expect(marked.locator(".sc-search__title")).to_have_text(title)
            expect(_input(page)).to_have_attribute("aria-activedescendant", str(marked.get_attribute("id")))
        else:
            expect(marked).to_have_count(0)
            assert _input(page).get_attribute("aria-activedescendant") is None
        assert _is_focused(_input(page))
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/units/index.html")


def test_enter_opens_the_first_even_before_it_is_there(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text("any")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/frameworks/index.html")


def test_home_and_end_are_keys_of_the_text_while_no_row_is_marked(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    _find(page, "any")
    page.keyboard.press("Home")
    page.keyboard.type("m")
    expect(_input(page)).to_have_value("many")


def test_with_control_a_row_opens_beside_the_page(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    _find(page, "any")
    with page.context.expect_page() as other:
        _options(page).nth(1).click(modifiers=["ControlOrMeta"])
    assert other.value.url.endswith("/en/units/index.html")
    with page.context.expect_page() as other:
        page.keyboard.press("Control+Enter")
    assert other.value.url.endswith("/en/frameworks/index.html")
    expect(_options(page).first).to_be_visible()
    assert page.url.endswith("/en/index.html?q=any")


def test_keys_that_a_word_is_composed_with_are_none_of_the_list_and_its_letters_are_looked_for(
    visitor: Visitor, at_root: str
) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("index.html")
    page.keyboard.press("/")
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "ร้อง", "selectionStart": 4, "selectionEnd": 4})
    expect(_box(page)).to_have_attribute("data-sc-query", "ร้อง")
    press = "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, isComposing: true, bubbles: true}))"
    for key in ("ArrowDown", "Enter", "Escape"):
        page.evaluate(press, key)
    expect(page.locator("#sc-search-list [aria-selected=true]")).to_have_count(0)
    expect(_options(page).first).to_be_visible()


# The address


def test_a_query_in_the_address_is_looked_for(visitor: Visitor, base: str) -> None:
    visit = visitor(base)
    answer(visit.page, FEW)
    page = visit.go("en/index.html?q=complaints+office")
    expect(_box(page)).to_have_attribute("data-sc-query", "complaints office")
    expect(_input(page)).to_have_value("complaints office")
    expect(_options(page).first).to_be_visible()


def test_the_address_keeps_the_query_for_the_way_back_and_loses_it_with_the_box(
    visitor: Visitor, at_root: str
) -> None:
    visit = visitor(at_root)
    answer(visit.page, FEW)
    page = visit.go("en/method.html?a=1#formula")
    _find(page, "คำ & word")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "คำ & word"
    assert page.evaluate("location.hash") == "#formula"
    _options(page).nth(1).click()
    page.wait_for_url("**/en/units/index.html")
    page.go_back()
    expect(_options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    assert visit.url == "en/method.html?a=1#formula"
    _find(page, "any")
    page.get_by_role("button", name="Clear", exact=True).click()
    assert visit.url == "en/method.html?a=1#formula"
    assert _is_focused(_input(page))
    expect(_options(page)).to_have_count(0)


def test_a_result_on_the_same_page_is_shown_in_place_of_the_box(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, stage(row("numbers", f"{INDICATOR}#results")))
    page = visit.go(f"en/{INDICATOR}")
    _find(page, "any")
    _options(page).first.click()
    expect(_box(page)).to_have_attribute("data-sc-state", "closed")
    assert visit.url == f"en/{INDICATOR}#results"
    expect(page.locator("#results")).to_be_in_viewport()


# What is shown


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (stage(row("a")), {"th": "พบ 1 รายการ", "en": "1 result"}),
        (stage(row("a"), row("b")), {"th": "พบ 2 รายการ", "en": "2 results"}),
        (stage(row("a"), total=12345, exact=12345), {"th": "พบ 12,345 รายการ", "en": "12,345 results"}),
        (stage(row("a", similar=True)), {"th": "ไม่พบคำที่ตรงกันทุกตัวอักษร แสดง 1 รายการที่ใกล้เคียง", "en": "No exact match; 1 similar result"}),
        (stage(row("a"), row("b", similar=True)), {"th": "พบ 1 รายการ และที่ใกล้เคียงอีก 1 รายการ", "en": "1 result and 1 similar result"}),
        (stage(), {"th": "ไม่พบรายการที่ตรงกับคำค้น ลองใช้คำที่สั้นลง หรือเลือกจากดัชนี ก-ฮ", "en": "Nothing was found for these words. Try shorter ones, or choose from the A to Z."}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_tells_how_many_were_found(
    visitor: Visitor, at_root: str, language: str, found: dict[str, Any], said: dict[str, str]
) -> None:
    visit = visitor(at_root)
    answer(visit.page, found)
    page = visit.go(f"{LANGUAGES[language]}index.html")
    _find(page, "x")
    expect(_status(page)).to_have_role("status")
    expect(_status(page)).to_have_text(said[language])
    expect(page.locator("[data-sc-similar]")).to_have_count(found["similar"])
    leading = page.locator(".sc-search__foot a")
    expect(leading).to_have_text({"th": "ดัชนี ก-ฮ", "en": "A to Z"}[language])
    assert leading.evaluate("each => each.href") == f"{at_root}{LANGUAGES[language]}a_to_z.html"


def test_texts_are_drawn_after_titles_without_moving_what_is_marked(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root, viewport={"width": 1280, "height": 500})
    titles = [row(f"title {number}") for number in range(12)]
    texts = [row(f"text {number}") for number in range(4)]
    answer(visit.page, stage(*titles), stage(*texts, *titles))
    page = visit.go("en/index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text("any")
    expect(_options(page)).to_have_count(12)
    expect(_box(page)).to_have_attribute("data-sc-state", "busy")
    expect(_status(page)).to_have_text("12 results, searching the texts…")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    marked = page.locator("#sc-search-list [aria-selected=true]")
    top = marked.evaluate("each => each.getBoundingClientRect().top")
    page.evaluate("goOn()")
    expect(_options(page)).to_have_count(16)
    expect(marked.locator(".sc-search__title")).to_have_text("title 4")
    assert abs(marked.evaluate("each => each.getBoundingClientRect().top") - top) < 2
    assert _input(page).get_attribute("aria-activedescendant") == marked.get_attribute("id")
    expect(_status(page)).to_have_text("16 results")


def test_all_that_is_known_of_a_row_is_shown_as_plain_text(visitor: Visitor, at_root: str) -> None:
    harm = '<img src="none.png" onerror="window.isHarmed = 1">'
    found = row(
        harm, "units/index.html", kind="scorecard", code="คป1", framework=harm, period="Round 1", grade="Good", unitKind="Office",
        title={"text": f"น้ำดื่ม {harm}", "lang": "th", "marks": [[0, 1], [3, 4]]},
        other={"text": "Water", "lang": "en", "marks": [[0, 3]]},
        snippet={"text": f"the {harm}", "lang": "en", "marks": [[0, 3]]},
        periods=[{"title": harm, "url": "a.html", "grade": harm}, {"title": harm, "url": "b.html", "grade": harm}],
    )  # fmt: skip
    visit = visitor(at_root)
    answer(visit.page, stage(found, facets={"framework": {harm: 1, "other": 1}}))
    page = visit.go("en/index.html")
    _find(page, "น")
    option = _options(page).first
    title = option.locator(".sc-search__title")
    expect(title).to_have_text(f"น้ำดื่ม {harm}")
    expect(title).to_have_attribute("lang", "th")
    assert title.locator("mark").all_text_contents() == [
        "น้ำ",
        "ดื่",
    ]  # a mark takes in what stands on its letters
    expect(option.locator(".sc-search__other")).to_have_text("Water")
    assert option.locator(".sc-search__other").get_attribute("lang") is None
    expect(option.locator(".sc-search__code")).to_have_text("คป1")
    expect(option.locator(".sc-search__facts")).to_have_text(
        f"Scorecard · {harm} · Round 1 · Office · Grade: Good"
    )
    expect(option.locator(".sc-search__snippet mark")).to_have_text("the")
    expect(_box(page).locator("img")).to_have_count(0)
    assert page.evaluate("window.isHarmed") is None


def test_other_periods_of_a_scorecard_are_links_beneath_its_row(visitor: Visitor, at_root: str) -> None:
    periods = [{"title": f"Round {n}", "url": f"scorecards/{n}.html", "grade": ""} for n in range(9, 0, -1)]
    visit = visitor(at_root)
    first = row("unit", "scorecards/9.html", kind="scorecard", periods=periods)
    answer(visit.page, stage(first, row("one period", kind="scorecard", periods=periods[:1])))
    page = visit.go("en/index.html")
    _find(page, "unit")
    beneath = page.get_by_role("group", name="Other periods of unit")
    assert beneath.get_by_role("link").all_text_contents() == [f"Round {n}" for n in range(8, 2, -1)]
    above, below = (_options(page).nth(n).bounding_box() for n in (0, 1))
    line = beneath.bounding_box()
    assert above
    assert below
    assert line
    assert above["y"] + above["height"] <= line["y"] + 1
    assert line["y"] + line["height"] <= below["y"] + 1
    beneath.get_by_role("button", name="2 more").press("Enter")
    assert _is_focused(beneath.get_by_role("link", name="Round 2"))
    expect(beneath.get_by_role("link")).to_have_count(8)
    expect(page.get_by_role("group", name="Other periods of one period")).to_have_count(0)
    beneath.get_by_role("link", name="Round 7").click()
    page.wait_for_url("**/en/scorecards/7.html")
    visit.may_complain = True  # there is no such page


def test_filters_are_told_to_the_engine_and_can_be_cleared(visitor: Visitor, at_root: str) -> None:
    values = {f"value {number}": 10 - number for number in range(9)}
    visit = visitor(at_root, viewport=DESKTOP)
    answer(visit.page, stage(row("a"), facets={"period": values, "kind": {"unit": 1}}))
    page = visit.go("en/index.html")
    _find(page, "any")
    group = page.get_by_role("group", name="Period")
    expect(group.locator("[data-facet]")).to_have_count(6)
    expect(page.get_by_role("group", name="Kind")).to_have_count(0)  # a single value narrows nothing
    expect(group.locator("[aria-pressed=false]").first).to_have_text("value 0 10")
    group.get_by_role("button", name="3 more").press("Enter")
    expect(group.locator("[data-facet]")).to_have_count(9)
    chosen = group.locator('[data-value="value 6"]')
    assert _is_focused(chosen)
    page.keyboard.press("Enter")
    page.wait_for_function("asked.length === 2")
    assert page.evaluate("asked[1].filters") == {"period": ["value 6"]}
    assert _is_focused(chosen)
    page.get_by_role("button", name="Clear the filters").click()
    page.wait_for_function("asked.length === 3")
    assert page.evaluate("asked[2].filters") == {}


def test_further_rows_come_by_twenties(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    answer(visit.page, stage(*(row(f"title {number}") for number in range(45))))
    page = visit.go("en/index.html")
    _find(page, "title")
    expect(_options(page)).to_have_count(20)
    page.get_by_role("button", name="Show 20 more").press("Enter")
    expect(_options(page)).to_have_count(40)
    expect(page.locator("#sc-search-list [aria-selected=true] .sc-search__title")).to_have_text("title 20")
    assert _is_focused(_input(page))
    page.get_by_role("button", name="Show 5 more").click()
    expect(_options(page)).to_have_count(45)
    expect(page.locator(".sc-search__more")).to_be_hidden()
    _find(page, "other")
    expect(_options(page)).to_have_count(20)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_data_the_box_leads_to_the_list_of_everything(
    visitor: Visitor, at_root: str, language: str
) -> None:
    below = LANGUAGES[language]
    visit = visitor(at_root, may_complain=True)
    answer(visit.page)
    page = visit.go(f"{below}units/index.html")
    page.keyboard.press("/")
    page.keyboard.type("any")
    expect(_box(page)).to_have_attribute("data-sc-state", "error")
    assert _status(page).get_by_role("link").evaluate("each => each.href") == f"{at_root}{below}a_to_z.html"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{below}a_to_z.html?q=any")


def test_without_its_scripts_too(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root, may_complain=True)
    visit.page.route("**/assets/search/box.js", lambda route: route.abort())
    answer(visit.page, FEW)
    page = visit.go("en/index.html")
    page.keyboard.press("/")
    expect(_box(page)).to_have_attribute("data-sc-state", "error")
    expect(_status(page)).to_contain_text("could not be loaded")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_without_any_script_the_form_leads_to_the_list(
    visitor: Visitor, at_root: str, size: dict[str, int]
) -> None:
    visit = visitor(at_root, java_script_enabled=False, may_complain=True, viewport=size)
    page = visit.go("units/index.html")
    if size is PHONE:
        page.locator(".md-header__button[for=__search]").click()
    _input(page).fill("ร้อง")
    page.keyboard.press("Enter")
    page.wait_for_url("**/a_to_z.html?q=*")


# Screens


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_box_takes_the_screen_and_gives_it_back(
    visitor: Visitor, at_root: str, language: str
) -> None:
    visit = visitor(at_root, viewport=PHONE, reduced_motion="reduce", has_touch=True, is_mobile=True)
    periods = [{"title": f"Round {n}", "url": f"scorecards/{n}.html", "grade": "Good"} for n in range(4)]
    long = "ตัวชี้วัดที่มีชื่อยาวมากจนต้องขึ้นบรรทัดใหม่" * 3
    facets = {"kind": {"unit": 3, "scorecard": 2}, "framework": {long: 3, "b" * 90: 1}}
    answer(
        visit.page,
        stage(row(long, kind="scorecard", periods=periods, framework=long), row("x" * 90), facets=facets),
    )
    page = visit.go(f"{LANGUAGES[language]}index.html")
    opener = page.get_by_role("button", name={"th": "ค้นหา", "en": "Search"}[language], exact=True)
    expect(_input(page)).to_be_hidden()
    opener.click()
    assert _is_focused(_input(page))
    page.keyboard.insert_text("any")
    expect(_options(page)).to_have_count(2)
    page.locator("summary:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-scrolllock", "")
    inner = page.locator(".md-search__inner").bounding_box()
    assert inner == {"x": 0, "y": 0, "width": PHONE["width"], "height": PHONE["height"]}
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert page.locator(".md-search__scrollwrap").evaluate("each => each.scrollWidth <= each.clientWidth")
    cut = page.locator(".md-search__inner :is(a, button, p, summary, span)").evaluate_all(
        "all => all.filter(each => each.checkVisibility() && (each.scrollWidth > each.clientWidth + 1"
        " || each.scrollHeight > each.clientHeight + 1) && getComputedStyle(each).display !== 'inline')"
        ".map(each => each.outerHTML.slice(0, 90))"
    )
    assert cut == []
    small = page.locator(".md-search__inner :is(a, button, summary)").evaluate_all(
        "all => all.filter(each => each.checkVisibility({visibilityProperty: true}))"
        ".map(each => [each.getBoundingClientRect(), each.outerHTML.slice(0, 90)])"
        ".filter(([box]) => Math.min(box.width, box.height) < 24).map(([box, html]) => `${box.height} ${html}`)"
    )
    assert small == []
    page.get_by_role("button", name={"th": "ปิดการค้นหา", "en": "Close search"}[language]).click()
    expect(_input(page)).to_be_hidden()
    assert _is_focused(opener)
    expect(page.locator("body")).not_to_have_attribute("data-md-scrolllock", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_what_was_found(
    visitor: Visitor, at_root: str, language: str, size: dict[str, int], scheme: str
) -> None:
    visit = visitor(at_root, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    periods = [{"title": f"Round {n}", "url": f"scorecards/{n}.html", "grade": "Good"} for n in range(9)]
    passage = {"text": "a text", "lang": language, "marks": [[2, 6]]}
    rows = [
        row("one", code="1", title=passage, other=passage, snippet=passage, framework="F", dimension="D"),
        row("two", kind="scorecard", period="Round 0", grade="Good", periods=periods),
        row("three", kind="unit", similar=True),
    ]
    facets = {"kind": {"unit": 1, "scorecard": 1}, "period": {f"Round {n}": n for n in range(9)}}
    found = stage(*rows, facets=facets, total=50)
    found["facets"]["kind"][0]["on"] = True
    answer(visit.page, found)
    page = visit.go(f"{LANGUAGES[language]}index.html")
    assert violations(page, RULES_OF_COLOUR) == []  # the box itself, while it is closed
    _find(page, "a text")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


# The real engine


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_finds_an_indicator_and_opens_it(visitor: Visitor, base: str, language: str) -> None:
    visit = visitor(base)
    page = visit.go(f"{LANGUAGES[language]}method.html")
    _find(page, COMPLAINTS[language])
    option = _options(page).filter(has=page.locator(".sc-search__code", has_text=re.compile("^8.2$"))).first
    expect(option).to_be_visible()
    assert float(str(_box(page).get_attribute("data-sc-ms"))) >= 0
    option.click()
    page.wait_for_url(f"**/{LANGUAGES[language]}{INDICATOR}")
    asked = [url for url in visit.requests if re.search("lunr|wordcut|search_index|/workers/", url)]
    assert asked == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_narrow_what_was_found(visitor: Visitor, at_root: str, language: str) -> None:
    page = visitor(at_root, viewport=DESKTOP).go(f"{LANGUAGES[language]}index.html")
    _find(page, OFFICE[language])
    button = page.locator('.sc-search__facets button[data-facet=kind][data-value="indicator"]')
    count = int(button.locator(".sc-search__count").inner_text())
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(_status(page)).to_contain_text(str(count))
    kinds = page.locator("#sc-search-list .sc-search__kind")
    assert set(kinds.evaluate_all("all => all.map(each => each.dataset.kind)")) == {"indicator"}
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_periods_of_a_unit_are_one_row(visitor: Visitor, at_root: str, language: str) -> None:
    page = visitor(at_root).go(f"{LANGUAGES[language]}index.html")
    _find(page, LEGAL[language])
    cards = _options(page).filter(has=page.locator("[data-kind=scorecard]"))
    newest = cards.filter(has_text=re.compile(LEGAL[language], re.IGNORECASE)).first
    assert re.search(
        r"/scorecards/chonburi-2556/round-2/legal-group\.html$", str(newest.get_attribute("href"))
    )
    older = page.locator(".sc-search__periods a[href$='/round-1/legal-group.html']")
    expect(older).to_be_visible()


def test_the_error_page_searches_too(visitor: Visitor, at_root: str) -> None:
    page = visitor(at_root).go(f"en/{ERROR}")
    _find(page, COMPLAINTS["en"])
    _options(page).first.click()
    page.wait_for_url(f"{at_root}en/**")
    expect(page.locator("article h1")).to_be_visible()

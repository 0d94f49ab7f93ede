"""What the search box shows of an answer: rows, counts, filters, and what is said where there is no answer."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import PHONE
from tests.browser.search_box import FEW
from tests.browser.search_box import is_focused
from tests.browser.search_box import opened
from tests.browser.stub_engine import answer
from tests.browser.stub_engine import row
from tests.browser.stub_engine import stage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (stage(row("a")), {"th": "พบ 1 รายการ", "en": "1 result"}),
        (stage(row("a"), row("b")), {"th": "พบ 2 รายการ", "en": "2 results"}),
        (stage(row("a"), total=12345, exact=12345), {"th": "พบ 12,345 รายการ", "en": "12,345 results"}),
        (stage(row("a"), isCut=True), {"th": "พบ 1 รายการ และอาจมีอีก พิมพ์คำเพิ่มหรือใช้ตัวกรองเพื่อค้นให้แคบลง", "en": "1 result, and there may be more: narrow them by further words or by filters"}),
        (stage(row("a", similar=True)), {"th": "ไม่พบคำที่ตรงกันทุกตัวอักษร แสดง 1 รายการที่ใกล้เคียง", "en": "No exact match; 1 similar result"}),
        (stage(row("a"), row("b", similar=True)), {"th": "พบ 1 รายการ และที่ใกล้เคียงอีก 1 รายการ", "en": "1 result and 1 similar result"}),
        (stage(), {"th": "ไม่พบรายการที่ตรงกับคำค้น ลองใช้คำที่สั้นลง หรือเลือกจากดัชนี ก-ฮ", "en": "Nothing was found for these words. Try shorter ones, or choose from the A to Z."}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_tells_how_many_were_found(
    visitor: Visitor, at_root: str, language: str, found: dict[str, Any], said: dict[str, str]
) -> None:
    box = opened(visitor(at_root), f"{LANGUAGES[language]}index.html", found)
    box.find("x")
    expect(box.status).to_have_role("status")
    expect(box.status).to_have_text(said[language])
    expect(box.page.locator("[data-sc-similar]")).to_have_count(found["similar"])
    leading = box.page.locator(".sc-search__foot a")
    expect(leading).to_have_text({"th": "ดัชนี ก-ฮ", "en": "A to Z"}[language])
    assert leading.evaluate("each => each.href") == f"{at_root}{LANGUAGES[language]}a_to_z.html"


def test_texts_are_drawn_after_titles_without_moving_what_is_marked(visitor: Visitor, at_root: str) -> None:
    titles = [row(f"title {number}") for number in range(12)]
    texts = [row(f"text {number}") for number in range(4)]
    box = opened(
        visitor(at_root, viewport={"width": 1280, "height": 500}),
        "en/index.html",
        stage(*titles),
        stage(*texts, *titles),
    )
    box.page.keyboard.press("/")
    box.page.keyboard.insert_text("any")
    expect(box.options).to_have_count(12)
    box.is_in("busy")
    expect(box.status).to_have_text("12 results, searching the texts…")
    for _ in range(5):
        box.page.keyboard.press("ArrowDown")
    top = box.marked.evaluate("each => each.getBoundingClientRect().top")
    box.page.evaluate("goOn()")
    expect(box.options).to_have_count(16)
    expect(box.marked.locator(".sc-search__title")).to_have_text("title 4")
    assert abs(box.marked.evaluate("each => each.getBoundingClientRect().top") - top) < 2
    assert box.input.get_attribute("aria-activedescendant") == box.marked.get_attribute("id")
    expect(box.status).to_have_text("16 results")


def test_all_that_is_known_of_a_row_is_shown_as_plain_text(visitor: Visitor, at_root: str) -> None:
    harm = '<img src="none.png" onerror="window.isHarmed = 1">'
    found = row(
        harm, "units/index.html", kind="scorecard", code="คป1", framework=harm, period="Round 1", grade="Good", unitKind="Office",
        title={"text": f"น้ำดื่ม {harm}", "lang": "th", "marks": [[0, 1], [3, 4]]},
        other={"text": "Water", "lang": "en", "marks": [[0, 3]]},
        snippet={"text": f"the {harm}", "lang": "en", "marks": [[0, 3]]},
        periods=[{"title": harm, "url": "a.html", "grade": harm}, {"title": harm, "url": "b.html", "grade": harm}],
    )  # fmt: skip
    box = opened(visitor(at_root), "en/index.html", stage(found, facets={"framework": {harm: 1, "other": 1}}))
    box.find("น")
    option = box.options.first
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
    expect(box.root.locator("img")).to_have_count(0)
    assert box.page.evaluate("window.isHarmed") is None


@pytest.mark.parametrize(
    ("language", "other", "said"),
    [("th", "en", "หน้านี้มีเฉพาะภาษาอังกฤษ"), ("en", "th", "This page is in Thai only")],
)
def test_a_page_of_the_other_language_is_linked_there_and_says_so(
    visitor: Visitor, at_root: str, language: str, other: str, said: str
) -> None:
    title = {"text": "Units", "lang": other, "marks": []}
    found = row("units", "units/index.html", kind="page", pageLang=other, title=title, snippet=title)
    box = opened(
        visitor(at_root), f"{LANGUAGES[language]}index.html", stage(found, row("b", pageLang=language))
    )
    box.find("units")
    option, own = (box.options.nth(place) for place in (0, 1))
    expect(option).to_have_attribute("hreflang", other)
    for part in ("title", "snippet"):
        expect(option.locator(f".sc-search__{part}")).to_have_attribute("lang", other)
    expect(option.locator(".sc-search__foreign")).to_have_text(said)
    expect(own.locator(".sc-search__foreign")).to_have_count(0)
    assert own.get_attribute("hreflang") is None
    option.click()
    box.page.wait_for_url(f"{at_root}{LANGUAGES[other]}units/index.html")


def test_other_periods_of_a_scorecard_are_links_beneath_its_row(visitor: Visitor, at_root: str) -> None:
    periods = [{"title": f"Round {n}", "url": f"scorecards/{n}.html", "grade": ""} for n in range(9, 0, -1)]
    first = row("unit", "scorecards/9.html", kind="scorecard", periods=periods)
    box = opened(
        visitor(at_root),
        "en/index.html",
        stage(first, row("one period", kind="scorecard", periods=periods[:1])),
    )
    box.find("unit")
    beneath = box.page.get_by_role("group", name="Other periods of unit")
    assert beneath.get_by_role("link").all_text_contents() == [f"Round {n}" for n in range(8, 2, -1)]
    above, below = (box.options.nth(n).bounding_box() for n in (0, 1))
    line = beneath.bounding_box()
    assert above
    assert below
    assert line
    assert above["y"] + above["height"] <= line["y"] + 1
    assert line["y"] + line["height"] <= below["y"] + 1
    beneath.get_by_role("button", name="2 more").press("Enter")
    assert is_focused(beneath.get_by_role("link", name="Round 2"))
    expect(beneath.get_by_role("link")).to_have_count(8)
    expect(box.page.get_by_role("group", name="Other periods of one period")).to_have_count(0)
    beneath.get_by_role("link", name="Round 7").click()
    box.page.wait_for_url("**/en/scorecards/7.html")
    box.visit.may_complain = True  # there is no such page


def test_filters_are_told_to_the_engine_and_can_be_cleared(visitor: Visitor, at_root: str) -> None:
    values = {f"value {number}": 10 - number for number in range(9)}
    box = opened(
        visitor(at_root, viewport=DESKTOP),
        "en/index.html",
        stage(row("a"), facets={"period": values, "kind": {"unit": 1}}),
    )
    box.find("any")
    group = box.page.get_by_role("group", name="Period")
    expect(group.locator("[data-facet]")).to_have_count(6)
    expect(box.page.get_by_role("group", name="Kind")).to_have_count(0)  # a single value narrows nothing
    expect(group.locator("[aria-pressed=false]").first).to_have_text("value 0 10")
    group.get_by_role("button", name="3 more").press("Enter")
    expect(group.locator("[data-facet]")).to_have_count(9)
    chosen = group.locator('[data-value="value 6"]')
    assert is_focused(chosen)
    box.page.keyboard.press("Enter")
    box.page.wait_for_function("asked.length === 2")
    assert box.page.evaluate("asked[1].filters") == {"period": ["value 6"]}
    assert is_focused(chosen)
    box.page.get_by_role("button", name="Clear the filters").click()
    box.page.wait_for_function("asked.length === 3")
    assert box.page.evaluate("asked[2].filters") == {}


def test_further_rows_come_by_twenties(visitor: Visitor, at_root: str) -> None:
    box = opened(visitor(at_root), "en/index.html", stage(*(row(f"title {number}") for number in range(45))))
    box.find("title")
    expect(box.options).to_have_count(20)
    box.page.get_by_role("button", name="Show 20 more").press("Enter")
    expect(box.options).to_have_count(40)
    expect(box.page.locator("#sc-search-list [aria-selected=true] .sc-search__title")).to_have_text(
        "title 20"
    )
    assert is_focused(box.input)
    box.page.get_by_role("button", name="Show 5 more").click()
    expect(box.options).to_have_count(45)
    expect(box.page.locator(".sc-search__more")).to_be_hidden()
    box.find("other")
    expect(box.options).to_have_count(20)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_data_the_box_leads_to_the_list_of_everything(
    visitor: Visitor, at_root: str, language: str
) -> None:
    below = LANGUAGES[language]
    visit = visitor(at_root, may_complain=True)
    answer(visit.page)
    box = opened(visit, f"{below}units/index.html")
    box.page.keyboard.press("/")
    box.page.keyboard.type("any")
    box.is_in("error")
    assert box.status.get_by_role("link").evaluate("each => each.href") == f"{at_root}{below}a_to_z.html"
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(f"**/{below}a_to_z.html?q=any")


def test_without_its_scripts_too(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root, may_complain=True)
    visit.page.route("**/assets/search/box.js", lambda route: route.abort())
    box = opened(visit, "en/index.html", FEW)
    box.page.keyboard.press("/")
    box.is_in("error")
    expect(box.status).to_contain_text("could not be loaded")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_without_any_script_the_form_leads_to_the_list(
    visitor: Visitor, at_root: str, size: dict[str, int]
) -> None:
    box = opened(
        visitor(at_root, java_script_enabled=False, may_complain=True, viewport=size), "units/index.html"
    )
    if size is PHONE:
        box.page.locator(".md-header__button[for=__search]").click()
    box.input.fill("ร้อง")
    box.page.keyboard.press("Enter")
    box.page.wait_for_url("**/a_to_z.html?q=*")

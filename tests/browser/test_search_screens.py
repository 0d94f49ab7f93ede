"""The search box on narrow and wide screens, in light and dark, and for assistive technology."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import RULES_OF_COLOUR
from tests.browser.axe import violations
from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import PHONE
from tests.browser.search_box import is_focused
from tests.browser.search_box import opened
from tests.browser.stub_engine import row
from tests.browser.stub_engine import stage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_box_takes_the_screen_and_gives_it_back(
    visitor: Visitor, at_root: str, language: str
) -> None:
    periods = [{"title": f"Round {n}", "url": f"scorecards/{n}.html", "grade": "Good"} for n in range(4)]
    long = "ตัวชี้วัดที่มีชื่อยาวมากจนต้องขึ้นบรรทัดใหม่" * 3
    facets = {"kind": {"unit": 3, "scorecard": 2}, "framework": {long: 3, "b" * 90: 1}}
    box = opened(
        visitor(at_root, viewport=PHONE, reduced_motion="reduce", has_touch=True, is_mobile=True),
        f"{LANGUAGES[language]}index.html",
        stage(row(long, kind="scorecard", periods=periods, framework=long), row("x" * 90), facets=facets),
    )
    opener = box.page.get_by_role("button", name={"th": "ค้นหา", "en": "Search"}[language], exact=True)
    expect(box.input).to_be_hidden()
    opener.click()
    assert is_focused(box.input)
    box.page.keyboard.insert_text("any")
    expect(box.options).to_have_count(2)
    box.page.locator("summary:visible").click()
    expect(box.page.locator("body")).to_have_attribute("data-md-scrolllock", "")
    inner = box.page.locator(".md-search__inner").bounding_box()
    assert inner == {"x": 0, "y": 0, "width": PHONE["width"], "height": PHONE["height"]}
    assert box.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert box.page.locator(".md-search__scrollwrap").evaluate("each => each.scrollWidth <= each.clientWidth")
    cut = box.page.locator(".md-search__inner :is(a, button, p, summary, span)").evaluate_all(
        "all => all.filter(each => each.checkVisibility() && (each.scrollWidth > each.clientWidth + 1"
        " || each.scrollHeight > each.clientHeight + 1) && getComputedStyle(each).display !== 'inline')"
        ".map(each => each.outerHTML.slice(0, 90))"
    )
    assert cut == []
    small = box.page.locator(".md-search__inner :is(a, button, summary)").evaluate_all(
        "all => all.filter(each => each.checkVisibility({visibilityProperty: true}))"
        ".map(each => [each.getBoundingClientRect(), each.outerHTML.slice(0, 90)])"
        ".filter(([box]) => Math.min(box.width, box.height) < 24).map(([box, html]) => `${box.height} ${html}`)"
    )
    assert small == []
    box.page.get_by_role("button", name={"th": "ปิดการค้นหา", "en": "Close search"}[language]).click()
    expect(box.input).to_be_hidden()
    assert is_focused(opener)
    expect(box.page.locator("body")).not_to_have_attribute("data-md-scrolllock", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_what_was_found(
    visitor: Visitor, at_root: str, language: str, size: dict[str, int], scheme: str
) -> None:
    periods = [{"title": f"Round {n}", "url": f"scorecards/{n}.html", "grade": "Good"} for n in range(9)]
    passage = {"text": "a text", "lang": language, "marks": [[2, 6]]}
    rows = [
        row("one", code="1", title=passage, other=passage, snippet=passage, framework="F", dimension="D"),
        row("two", kind="scorecard", period="Round 0", grade="Good", periods=periods),
        row("three", kind="unit", similar=True),
        row("four", kind="page", pageLang={"th": "en", "en": "th"}[language]),
    ]
    facets = {"kind": {"unit": 1, "scorecard": 1}, "period": {f"Round {n}": n for n in range(9)}}
    found = stage(*rows, facets=facets, total=50)
    found["facets"]["kind"][0]["on"] = True
    box = opened(
        visitor(at_root, viewport=size, color_scheme=scheme, reduced_motion="reduce"),
        f"{LANGUAGES[language]}index.html",
        found,
    )
    assert violations(box.page, RULES_OF_COLOUR) == []  # the box itself, while it is closed
    box.find("a text")
    box.page.keyboard.press("ArrowDown")
    assert violations(box.page) == []

"""Accessibility: what axe finds by rule, and what takes a keyboard or a narrow screen to tell."""

from typing import Any

import pytest
from playwright.sync_api import Page
from playwright.sync_api import expect

from tests.browser.axe import RULES_OF_COLOUR
from tests.browser.axe import violations
from tests.browser.conftest import Visitor
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import ERROR
from tests.browser.kinds import KINDS
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import PHONE
from tests.browser.kinds import SCORECARD

pytestmark = pytest.mark.browser


CODE_HAS_ITS_SIZE = """() => [...document.querySelectorAll("pre > code")].every(
    each => each.scrollWidth <= each.clientWidth || each.tabIndex === 0)"""
"""The theme lets the keyboard come to code that is wider than its place, a moment after that place has another width."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*KINDS, "error"])
def test_axe_finds_nothing(visitor: Visitor, at_root: str, kind: str, language: str) -> None:
    visit = visitor(at_root, reduced_motion="reduce", color_scheme="light")
    page = visit.go(LANGUAGES[language] + (KINDS | {"error": ERROR})[kind])
    found: dict[object, list[Any]] = {}
    for size in (DESKTOP, PHONE):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.wait_for_function(CODE_HAS_ITS_SIZE)
        found[size["width"], "light"] = violations(page)
    page.emulate_media(color_scheme="dark")  # changes colours, on any screen alike, and nothing else
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    found["dark"] = violations(page, RULES_OF_COLOUR)
    assert not any(found.values()), found


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ('<img src="assets/favicon.svg">', "image-alt"),
        ('<p class="md-typeset" id="planted">grey on white</p>', "color-contrast"),
        ("<h5>too deep</h5>", "heading-order"),
        ('<table><tr><td headers="none">x</td></tr></table>', "td-headers-attr"),
    ],
)
def test_axe_finds_what_is_planted(visitor: Visitor, at_root: str, planted: str, rule: str) -> None:
    page = visitor(at_root).go("index.html")
    page.evaluate(
        "html => { document.querySelector('article').insertAdjacentHTML('beforeend', html);"
        " const grey = document.getElementById('planted'); if (grey) grey.style.color = '#ccc'; }",
        planted,
    )
    assert rule in [each[0] for each in violations(page)]


FOCUS = """() => {
    const at = document.activeElement, each = at.matches(".md-option") ? at.nextElementSibling : at; // which shows it
    const box = each.getBoundingClientRect(), style = getComputedStyle(each);
    const isSeen = box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    return [isSeen && style.visibility === "visible", style.outlineStyle !== "none" || style.boxShadow !== "none",
        `${each.tagName} ${each.className} ${(each.textContent || each.ariaLabel || "").trim().slice(0, 40)}`];
}"""


def _walk(page: Page, most: int = 200) -> list[str]:
    """What Tab comes to from the top of a page, to its end; each is seen, and seen to have the focus."""
    seen: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        is_visible, is_marked, name = page.evaluate(FOCUS)
        if name.startswith("BODY"):
            break
        assert is_visible, f"{name} has the focus and is not seen, after {seen[-3:]}"
        assert is_marked, f"{name} does not show that it has the focus"
        seen.append(name)
    return seen


def test_the_keyboard_skips_to_the_article(visitor: Visitor, at_root: str) -> None:
    page = visitor(at_root).go(f"en/{SCORECARD}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_keyboard_reaches_everything_and_is_seen_everywhere(
    visitor: Visitor, at_root: str, size: dict[str, int]
) -> None:
    visit = visitor(at_root, viewport=size, reduced_motion="reduce")
    for url in (f"en/{SCORECARD}", "indicators/index.html", "en/method.html"):
        page = visit.go(url)
        seen = _walk(page)
        links = page.locator("article a:visible").count()
        assert len([each for each in seen if each.startswith("A ")]) >= min(links, 150), url


def test_the_keyboard_opens_and_leaves_the_menu_on_a_narrow_screen(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root, viewport=PHONE, reduced_motion="reduce")
    page = visit.go("en/index.html")
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.wait_for_function("document.querySelector('.md-sidebar--primary').getBoundingClientRect().left >= 0")
    page.locator(".md-sidebar--primary a", has_text="Scorecards").first.focus()
    assert page.evaluate(FOCUS)[0]
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    assert menu.evaluate("each => each === document.activeElement")
    page.keyboard.press("Enter")
    guides = page.get_by_role("button", name="Guides").first
    guides.focus()
    page.keyboard.press("Enter")
    expect(guides).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.wait_for_function(f"({FOCUS})()[0]")
    page.locator(".md-sidebar--primary a", has_text="Method").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/method.html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways_on_the_narrowest_screen(
    visitor: Visitor, at_root: str, language: str
) -> None:
    visit = visitor(at_root, viewport={"width": 320, "height": 640})
    wide = {}
    for kind, url in (KINDS | {"error": ERROR}).items():
        page = visit.go(LANGUAGES[language] + url)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[kind] = over
    assert wide == {}


UNNAMED = """() => Array.from(document.querySelectorAll("article table")).filter(table =>
    !table.caption || !table.caption.textContent.trim() || table.querySelector("th:not([scope])") || !table.querySelector("th"))
    .map(table => table.outerHTML.slice(0, 200))"""

FOREIGN = """() => {
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        const isCode = /^[\\u0e01-\\u0e2e.]{1,5} ?[0-9.-]+[,;]?$/.test(walk.currentNode.data.trim()); // a name in any language
        if (!isCode && /[\\u0e01-\\u0e4e]/.test(walk.currentNode.data) && !parent.closest("script, style, pre")
            && parent.closest("[lang]").lang !== "th") found.push(walk.currentNode.data.trim().slice(0, 60));
    }
    return found;
}"""


def test_tables_have_captions_and_headings_and_thai_is_marked_in_english_pages(
    visitor: Visitor, at_root: str
) -> None:
    visit = visitor(at_root)
    for url in (KINDS | {"error": ERROR}).values():
        page = visit.go(f"en/{url}")
        assert page.evaluate(UNNAMED) == [], url
        assert page.evaluate(FOREIGN) == [], url


def test_a_table_without_a_caption_and_unmarked_thai_are_noticed(visitor: Visitor, at_root: str) -> None:
    page = visitor(at_root).go("en/index.html")
    table = "<table><tr><th scope=col>a</th></tr></table><p>ก</p>"
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", table)
    assert len(page.evaluate(UNNAMED)) == 1
    assert page.evaluate(FOREIGN) == ["ก"]

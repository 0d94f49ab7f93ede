"""What only a browser can tell: that pages open, fold, narrow, print, and fit the screen of a phone."""

import re

import pytest
from playwright.sync_api import Page
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.conftest import Visitor
from tests.browser.kinds import COMPARED
from tests.browser.kinds import DESKTOP
from tests.browser.kinds import INDICATOR
from tests.browser.kinds import KINDS
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import PHONE
from tests.browser.kinds import READING
from tests.browser.kinds import SCORECARD

pytestmark = pytest.mark.browser


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.tagName"))


def test_the_home_page_opens_in_both_languages_without_complaint(visitor: Visitor, base: str) -> None:
    visit = visitor(base)
    for language, below in LANGUAGES.items():
        page = visit.go(f"{below}index.html")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("article h1")).to_have_count(1)
        expect(page.locator("article table a").first).to_be_visible()
    assert visit.complaints == []


def test_every_kind_of_page_asks_only_its_own_site(visitor: Visitor, base: str) -> None:
    visit = visitor(base)
    for below in LANGUAGES.values():
        for url in KINDS.values():
            visit.go(below + url)
    assert visit.complaints == []
    assert len(visit.requests) >= 2 * len(KINDS)
    assert [each for each in visit.requests if not each.startswith((base, "data:"))] == []


def test_the_language_switch_keeps_page_and_anchor(visitor: Visitor, base: str) -> None:
    visit = visitor(base)
    page = visit.go(f"{SCORECARD}#indicator-8.2")
    page.locator("a[data-language-switch]").click()
    visit.is_at(f"en/{SCORECARD}#indicator-8.2")
    page.locator("a[data-language-switch]").click()
    visit.is_at(f"{SCORECARD}#indicator-8.2")
    visit.go(INDICATOR).locator("a[data-language-switch]").click()
    visit.is_at(f"en/{INDICATOR}")


def test_the_working_unfolds_in_place(visitor: Visitor, base: str) -> None:
    page = visitor(base).go(f"en/{SCORECARD}")
    row = page.locator('[id="indicator-8.2"]')
    expect(row.locator(".sc-lines").first).to_be_hidden()
    row.locator("summary").click()
    expect(row.locator(".sc-lines").first).to_be_visible()
    expect(row).to_contain_text("71.4286 (500/7)")
    expect(page.locator('[id="indicator-1.1"] .sc-lines').first).to_be_hidden()
    row.locator("summary").click()
    expect(row.locator(".sc-lines").first).to_be_hidden()


def test_a_link_to_an_indicator_opens_its_working(visitor: Visitor, base: str) -> None:
    page = visitor(base).go(f"{SCORECARD}#indicator-8.2")
    row = page.locator('[id="indicator-8.2"]')
    expect(row.locator(".sc-lines").first).to_be_visible()
    expect(row).to_be_in_viewport()
    top = page.evaluate("document.querySelector('header').getBoundingClientRect().bottom")
    assert row.evaluate("row => row.getBoundingClientRect().top") >= top - 1  # not under the header
    # and from the table of the KPI template, by a click
    page = visitor(base).go(f"en/{INDICATOR}")
    page.locator('#results ~ div a[href*="round-1/legal-group.html#indicator-8.2"]').click()
    expect(page.locator('[id="indicator-8.2"] .sc-lines').first).to_be_visible()


def test_the_list_of_indicators_narrows_and_tells_how_many_are_left(visitor: Visitor, base: str) -> None:
    page = visitor(base).go("indicators/index.html")
    everything = page.locator("[data-sc-item]").count()
    found, status = page.locator("[data-sc-item]:visible"), page.locator("[role=status][data-sc-count]")
    expect(found).to_have_count(everything)
    expect(status).to_have_text("")
    box = page.locator("#sc-filter")
    box.fill("8.2")
    expect(found).to_have_count(1)
    expect(status).to_have_text("พบ 1 รายการ")
    box.fill("๘.๒")  # as an officer types it
    expect(found).to_have_count(1)
    expect(found).to_contain_text("8.2")
    box.fill("ไม่มีตัวชี้วัดนี้")
    expect(found).to_have_count(0)
    expect(status).to_have_text("พบ 0 รายการ")
    box.fill("")
    expect(found).to_have_count(everything)
    expect(status).to_have_text("")
    page = visitor(base).go("en/indicators/index.html")
    page.get_by_label("Narrow the list").fill("  COMPLAINTS  ")
    shown = page.locator("[data-sc-item]:visible").count()
    assert 0 < shown < everything
    expect(page.locator("[role=status][data-sc-count]")).to_have_text(f"{shown} found")


def test_a_heading_sorts_the_rows_and_a_third_press_brings_back_their_order(
    visitor: Visitor, base: str
) -> None:
    visit = visitor(base)
    page = visit.go(f"en/{COMPARED}")
    table = page.locator(".sc-compare").first
    names, status = (
        table.locator("tbody th a"),
        page.locator(".sc-compare >> xpath=../following-sibling::p[1]"),
    )
    ranked = names.all_inner_texts()
    head = table.locator("thead th").nth(2)
    button = head.get_by_role("button", name="Sort by Total")
    button.focus()
    page.keyboard.press("Enter")  # highest first: as they stand already
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(status).to_have_text(re.compile("Rows of this page sorted by Total.*, highest first"))
    assert names.all_inner_texts() == ranked
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert names.all_inner_texts() == ranked[::-1]
    page.keyboard.press("Enter")
    expect(status).to_have_text("Rows are back in the order of the page")
    assert head.get_attribute("aria-sort") is None
    assert names.all_inner_texts() == ranked
    # rows without a score stay at the end whichever way, in the order of the page
    column = table.locator("thead th", has=page.locator("a[href*='/ydms-1.1.html']"))
    at = column.evaluate("each => each.cellIndex")
    for way in ("highest first", "lowest first"):
        column.get_by_role("button").click()
        expect(table.locator("thead th[aria-sort]")).to_have_count(1)
        cells = table.locator(f"tbody tr > :nth-child({at + 1})").all_inner_texts()
        scored = [each for each in cells if each[0].isdigit()]
        assert cells == [
            *sorted(scored, reverse=way == "highest first"),
            *["Not chosen"] * (len(cells) - len(scored)),
        ]
    assert visit.complaints == []


def test_without_scripts_nothing_asks_to_be_pressed(visitor: Visitor, base: str) -> None:
    page = visitor(base, java_script_enabled=False).go(COMPARED)
    expect(page.locator(".sc-compare tbody tr").first).to_be_visible()
    expect(page.locator(".sc-sort")).to_have_count(0)


def test_the_names_of_units_stay_in_sight_when_a_wide_table_is_moved(visitor: Visitor, served: str) -> None:
    page = visitor(served, viewport={"width": 320, "height": 640}).go(COMPARED)
    box = page.locator(".sc-scroll", has=page.locator(".sc-compare")).first
    box.evaluate("each => { each.scrollLeft = each.scrollWidth; }")
    room = box.bounding_box()
    name = page.locator(".sc-compare tbody th").first.bounding_box()
    assert room
    assert name
    assert abs(name["x"] - room["x"]) < 2
    assert name["width"] < room["width"] * 0.65
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_every_page_without_scrolling_sideways(
    visitor: Visitor, served: str, language: str
) -> None:
    visit = visitor(served, viewport=PHONE)
    too_wide = {}
    for kind, url in KINDS.items():
        page = visit.go(LANGUAGES[language] + url)
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        found = page.evaluate(
            """() => {
                const room = document.documentElement.clientWidth;
                const out = Array.from(document.querySelectorAll("article *")).filter(each =>
                    each.getBoundingClientRect().right > room + 1
                    && !each.closest(".sc-scroll, .md-typeset__scrollwrap, pre, .sc-visually-hidden"));
                return [document.documentElement.scrollWidth - room, out.slice(0, 5).map(each => each.outerHTML.slice(0, 120))];
            }"""
        )
        if found != [0, []]:
            too_wide[kind] = found
    assert too_wide == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_heading_is_cut_off(visitor: Visitor, served: str, size: dict[str, int], language: str) -> None:
    visit = visitor(served, viewport=size)
    for url in KINDS.values():
        cut = visit.go(LANGUAGES[language] + url).evaluate(
            """() => Array.from(document.querySelectorAll("article :is(h1, h2, h3, h4, h5, dt, th, summary, .sc-tag, .sc-grade)"))
                .filter(each => each.checkVisibility() && getComputedStyle(each).display !== "inline")
                .filter(each => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
                .map(each => `${each.tagName} ${each.textContent.trim().slice(0, 60)}`
                    + ` ${each.scrollWidth}x${each.scrollHeight} in ${each.clientWidth}x${each.clientHeight}`)"""
        )
        assert cut == [], url


def test_the_keyboard_reaches_the_working(visitor: Visitor, served: str) -> None:
    page = visitor(served).go(f"en/{SCORECARD}")
    seen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        seen.append(_focused(page))
        if seen[-1] == "SUMMARY":
            break
    assert seen[-1] == "SUMMARY", seen
    outline = page.evaluate(
        "(() => { const style = getComputedStyle(document.activeElement);"
        " return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; })()"
    )
    assert outline, "the focus must be seen"
    page.keyboard.press("Enter")
    expect(page.locator("details.sc-working[open]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("details.sc-working[open]")).to_have_count(0)


CONTRAST = """selectors => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
    const read = colours => {
        canvas.fillStyle = "white";
        canvas.fillRect(0, 0, 1, 1);
        colours.forEach(colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
        return Array.from(canvas.getImageData(0, 0, 1, 1).data).slice(0, 3);
    };
    const light = rgb => {
        const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const poor = [];
    for (const selector of selectors) for (const each of document.querySelectorAll(selector)) {
        if (!each.checkVisibility()) continue;
        const behind = [];
        for (let at = each; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor);
        const [ground, ink] = [light(read(behind)), light(read([...behind, getComputedStyle(each).color]))];
        const ratio = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
        if (ratio < 4.5) poor.push(`${selector} ${each.textContent.trim().slice(0, 30)} ${ratio.toFixed(2)}`);
    }
    return [light(read([getComputedStyle(document.body).backgroundColor])), Array.from(new Set(poor)).slice(0, 8)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_system_and_can_be_read(visitor: Visitor, served: str, scheme: str) -> None:
    visit = visitor(served, color_scheme=scheme)
    for url in (f"en/{SCORECARD}", SCORECARD, "index.html", INDICATOR, "scorecards/index.html", COMPARED):
        page = visit.go(url)
        expect(page.locator("body")).to_have_attribute(
            "data-md-color-scheme", "slate" if scheme == "dark" else "default"
        )
        page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
        ground, poor = page.evaluate(
            CONTRAST,
            [
                f"article {each}"
                for each in (
                    "h1", "h2", "p", "a:not(.headerlink)", "dt", "dd", "td", "th", "summary", ".sc-notice", ".sc-grade", ".sc-tag",
                    ".sc-adjustment strong", ".sc-hint", ".sc-source", "small",
                )
            ],
        )  # fmt: skip
        assert (ground < 0.2) == (scheme == "dark")
        assert poor == [], url


def test_print_shows_every_working(visitor: Visitor, served: str) -> None:
    page = visitor(served).go(f"en/{SCORECARD}")
    page.emulate_media(media="print")
    hidden = page.locator("details.sc-working .sc-lines").evaluate_all(
        "all => all.filter(each => !each.checkVisibility({contentVisibilityAuto: true}) || !each.getBoundingClientRect().height).length"
    )
    assert hidden == 0
    expect(page.locator("header.md-header")).to_be_hidden()
    expect(page.locator(".sc-notice")).to_be_visible()  # that the data are made up is printed too


def test_printing_unfolds_and_folds_again(visitor: Visitor, served: str) -> None:
    page = visitor(served).go(f"en/{SCORECARD}")
    page.locator("summary").first.click()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details:not([open])")).to_have_count(0)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details[open]")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_of_the_handbook_have_the_room_that_they_take(
    visitor: Visitor, served: str, language: str
) -> None:
    page = visitor(served).go(LANGUAGES[language] + READING)
    pictures = page.locator("article img")
    pictures.evaluate_all(
        "all => Promise.all(all.map(each => { each.loading = 'eager'; return each.decode(); }))"
    )
    sizes = pictures.evaluate_all(
        "all => all.map(each => [each.naturalWidth, each.naturalHeight,"
        " Number(each.getAttribute('width')), Number(each.getAttribute('height')), each.alt.length > 20])"
    )
    assert len(sizes) >= 14
    assert [each for each in sizes if each[:2] != each[2:4] or not each[4]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_says_the_same_without_scripts(
    visitor: Visitor, served: str, language: str
) -> None:
    """All that is missing is what asks to be typed or pressed, which says nothing without scripts."""
    said = """() => {
        const article = document.querySelector("article").cloneNode(true);
        article.querySelectorAll("[data-sc-simulator], .sc-filter, .sc-sort, script").forEach(each => each.remove());
        return article.textContent.replace(/\\s+/g, "");
    }"""
    plain, scripted = visitor(served, java_script_enabled=False), visitor(served)
    for url in KINDS.values():
        page = plain.go(LANGUAGES[language] + url)
        hidden = page.locator(
            "article :is(h1, h2, h3, table, dl, figure, p):not([data-sc-simulator] *)"
        ).evaluate_all(
            "all => all.filter(each => !each.checkVisibility() && !each.closest('details:not([open]), [hidden]')"
            " && !each.closest('.sc-forms, .sc-address')).map(each => each.outerHTML.slice(0, 90))"
        )
        assert hidden == [], url
        assert page.evaluate(said) == scripted.go(LANGUAGES[language] + url).evaluate(said), url


def test_everything_can_be_read_without_scripts(visitor: Visitor, base: str) -> None:
    visit: Visit = visitor(base, java_script_enabled=False)
    page = visit.go(f"en/{SCORECARD}")
    row = page.locator('[id="indicator-8.2"]')
    row.locator("summary").click()
    expect(row.locator(".sc-lines").first).to_be_visible()
    page.locator("a[data-language-switch]").click()
    expect(page.locator("html")).to_have_attribute("lang", "th")
    visit.go("indicators/index.html")
    expect(page.locator("[data-sc-item]").last).to_be_visible()

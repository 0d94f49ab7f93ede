"""The preview in a real browser: what stands in the way lies over the last page, which follows by itself when it is mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.serving.served import RESULT
from tests.serving.served import SCORECARD
from tests.serving.served import Served
from tests.serving.served import serve_project
from tests.serving.served import small_project

pytestmark = pytest.mark.browser


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Served]:
    """A small project that is being worked on."""
    with serve_project(small_project(tmp_path / "project"), tmp_path / "cache") as served:
        yield served


def test_a_problem_lies_over_the_page_until_it_is_mended(visitor: Visitor, preview: Served) -> None:
    visit = visitor(preview.address)
    page = visit.go(f"en/{SCORECARD}")
    article, problems = page.locator("article"), page.locator("#sc-preview-problems")
    expect(article).to_contain_text("50.00")
    expect(problems).to_have_count(0)
    page.evaluate("window.isAsLoaded = true")

    preview.change(RESULT, "value: 10", "valu: 10")
    expect(problems).to_be_visible()
    expect(problems).to_have_attribute("role", "alert")
    expect(problems.locator("code")).to_have_text(f"{RESULT}:10:5  SC201")
    expect(problems).to_contain_text("unknown key “valu”")
    expect(problems.locator("small")).to_contain_text("value")  # the hint
    expect(article).to_contain_text("50.00")
    expect(page.locator("article h1")).to_be_in_viewport()
    box, screen = problems.bounding_box(), page.viewport_size
    assert box is not None
    assert screen is not None
    assert box["y"] > screen["height"] / 3  # most of the page is seen above it
    assert page.evaluate("window.isAsLoaded") is True  # the page was not loaded again

    preview.change(RESULT, "valu: 10", "value: 15")
    expect(article).to_contain_text("40.00")
    expect(problems).to_have_count(0)
    assert page.evaluate("window.isAsLoaded") is None
    assert visit.complaints == []


def test_a_page_follows_a_change_at_the_place_where_the_reader_is(visitor: Visitor, preview: Served) -> None:
    visit = visitor(preview.address, viewport={"width": 600, "height": 300})
    page = visit.go(f"en/{SCORECARD}")
    page.locator("article h2").last.scroll_into_view_if_needed()
    before = page.evaluate("window.scrollY")
    assert before > 0
    other = visitor(preview.address).go("en/units/works.html")
    preview.change(RESULT, "value: 10", "value: 15")
    expect(page.locator("article")).to_contain_text("40.00")
    expect(other.locator("article")).to_contain_text("40.00")
    page.wait_for_function(f"Math.abs(window.scrollY - {before}) < 100")
    assert visit.complaints == []


def test_a_page_that_is_gone_and_comes_back(visitor: Visitor, preview: Served) -> None:
    result = preview.root / RESULT
    page = visitor(preview.address, may_complain=True).go(SCORECARD)
    expect(page.locator("article")).to_contain_text("50.00")
    text = result.read_text("utf-8")
    result.unlink()
    expect(page.locator("article h1")).to_contain_text("404")
    result.write_text(text, "utf-8")
    expect(page.locator("article")).to_contain_text("50.00")

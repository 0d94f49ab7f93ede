"""The site under the policy that it brings: nothing of it is stopped, and whatever is planted is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Visitor
from tests.browser.kinds import ERROR
from tests.browser.kinds import LANGUAGES
from tests.browser.kinds import SCORECARD
from tests.browser.servers import headers_of
from tests.browser.servers import serving

pytestmark = pytest.mark.browser

LITTLE = 0.05
"""Half of what search engines call good. A table that comes in two pieces may widen a column; nothing else may move."""

PLANTED = {
    "script": ("<script>window.isPlanted = 1</script>", "inline script"),
    "handler": (
        '<img src="assets/favicon.svg" alt="" onload="window.isPlanted = 1">',
        "inline event handler",
    ),
    "style": ('<p style="color: red">x</p>', "inline style"),
    "style element": ("<style>p {color: red}</style>", "inline style"),
    "other site": ('<img src="https://example.invalid/x.png" alt="">', "example.invalid"),
    "base": ('<base href="https://example.invalid/">', "base"),
    "eval": ('<script src="planted.js"></script>', "eval"),
}


@pytest.fixture
def planted(site: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a site whose home page has something planted in it, with the headers of the real one."""
    home = (site / "index.html").read_text("utf-8")
    (tmp_path / "index.html").write_text(home.replace("</article>", f"{request.param}</article>"), "utf-8")
    (tmp_path / "planted.js").write_text("window.isPlanted = eval('1');", "utf-8")
    (tmp_path / "assets").symlink_to(site / "assets")
    with serving(tmp_path, headers_of(site)) as address:
        yield address


@pytest.mark.parametrize(("planted", "said"), PLANTED.values(), ids=PLANTED, indirect=["planted"])
def test_what_is_planted_is_stopped_and_complained_of(visitor: Visitor, planted: str, said: str) -> None:
    visit = visitor(planted, may_complain=True)
    page = visit.go("index.html")
    assert page.evaluate("window.isPlanted") is None
    assert any("Content Security Policy" in each and said in each for each in visit.complaints), (
        visit.complaints
    )


def test_the_error_page_is_shown_for_any_address(visitor: Visitor, at_root: str) -> None:
    for below, title in (("", "ไม่พบหน้าที่ต้องการ"), ("en/", "Page not found")):
        visit = visitor(at_root, may_complain=True)
        page = visit.go(f"{below}scorecards/none/none.html")
        assert title in page.title()
        assert [each for each in visit.complaints if "404" not in each] == []
        page.locator("article li a").last.click()
        visit.is_at(f"{below}scorecards/index.html")


def test_nothing_moves_while_a_page_loads(visitor: Visitor, at_root: str) -> None:
    visit = visitor(at_root)
    for below in LANGUAGES.values():
        for url in ("index.html", SCORECARD, ERROR):
            page = visit.go(below + url)
            shift = page.evaluate(
                """() => new Promise(done => {
                    let sum = 0;
                    const watch = new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value));
                    watch.observe({type: "layout-shift", buffered: true});
                    setTimeout(() => done(sum), 300);
                })"""
            )
            assert shift < LITTLE, below + url

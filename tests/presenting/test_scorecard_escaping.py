"""Whatever a file says is plain text: on a scorecard's page it is escaped, once, wherever it stands."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import escape

from generator import pipeline
from generator.model.fields import Text
from generator.presenting.atlas import Atlas
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.pages.scorecard import scorecard_pages
from generator.presenting.web import Web
from tests.conftest import write_world
from tests.nation.world import write_nation
from tests.presenting.worlds.cascade import CASCADE
from tests.presenting.worlds.dimensions import DIMENSIONS
from tests.presenting.worlds.particulars import PARTICULARS
from tests.presenting.worlds.tracks import TRACKS
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY

HOSTILE = """<script>alert("1" & '2')</script>&amp;"""
"""No file may hold it: this tests what stands behind the check."""

WORLDS = {"cascade": CASCADE, "dimensions": DIMENSIONS, "particulars": PARTICULARS, "tracks": TRACKS}


@pytest.fixture(params=[*WORLDS, "minimal", "nation", "complete"])
def scored(request: pytest.FixtureRequest, tmp_path: Path) -> pipeline.Scored:
    """Worlds that show, together, all that a scorecard's page can show."""
    if request.param in WORLDS:
        return pipeline.score(write_world(tmp_path, WORLDS[request.param]))
    if request.param == "nation":
        write_nation(tmp_path, 2)
        return pipeline.score(tmp_path)
    return pipeline.score(
        {"minimal": MINIMAL, "complete": REPOSITORY / "docs/examples/complete"}[request.param]
    )


def pages(scored: pipeline.Scored) -> Iterator[Page]:
    """The page of each scorecard, in both languages."""
    atlas = Atlas(project=scored.project, notes=(), internal=True)
    webs = [Web(atlas, language) for language in BOTH]
    for each in scored.scorecards:
        yield from scorecard_pages(webs, each)


PICTURED = {
    "svg",
    "title",
    "desc",
    "g",
    "rect",
    "path",
    "text",
    "tspan",
    "circle",
    "marker",
    "defs",
    "line",
    "polygon",
}
"""What a picture may be made of."""


def _words(body: str) -> str:
    """A page without its pictures, whose lines and places follow from how long their words are."""
    return re.sub(r"<svg.*?</svg>", "", body, flags=re.DOTALL)


def test_every_text_is_escaped_exactly_once(scored: pipeline.Scored, monkeypatch: pytest.MonkeyPatch) -> None:
    """With something hostile after each text, the page differs by that, escaped, and by nothing else."""
    tame = list(pages(scored))
    in_language = Text.in_language

    def with_something_hostile(text: Text, language: str) -> tuple[str, str]:
        words, spoken = in_language(text, language)
        return words + HOSTILE, spoken

    monkeypatch.setattr(Text, "in_language", with_something_hostile)
    for page, before in zip(pages(scored), tame, strict=True):
        assert str(escape(HOSTILE)) in page.body
        assert _words(page.body).replace(str(escape(HOSTILE)), "") == _words(before.body)
        assert "<script" not in page.body
        assert HOSTILE in page.title  # plain text, which the shell escapes


def test_words_that_are_in_no_language_are_escaped_too(tmp_path: Path) -> None:
    """Printed codes, addresses, and what stood before and after a revision."""
    scored = pipeline.score(write_world(tmp_path, PARTICULARS))
    assert [each.code for each in scored.problems if each.severity == "error"] == []
    for page in pages(scored):
        body = page.body
        assert '<span class="sc-code">&lt;&#34;1&#34; &amp; &#39;2&#39;&gt;</span>' in body
        assert (
            '<a class="sc-url" href="https://www.example.go.th/?a=1&amp;b=2" rel="external noopener">' in body
        )
        assert "&lt; &#34;20&#34;" in body
        assert "&gt; &#39;21&#39;" in body
        assert not re.search(r"&(?!(amp|lt|gt|#34|#39);)", body)


def test_a_page_holds_no_tag_but_its_own(scored: pipeline.Scored) -> None:
    known = [
        "a",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "li",
        "meter",
        "ol",
        "p",
        "section",
        "small",
        "span",
        "strong",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "figure",
    ]
    for page in pages(scored):
        assert set(re.findall(r"</?([^\s>/]+)", _words(page.body))) <= set(known)
        assert set(re.findall(r"</?([^\s>/]+)", page.body)) <= {*known, *PICTURED}

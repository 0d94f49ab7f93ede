"""The search in made-up indexes: more texts than are looked into, pages of one language alone, files that do not come at once."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page

from generator.search.entries import Entry
from generator.search.entries import Passage
from generator.search.entries import Prose
from generator.search.index import index_files
from tests.browser.search_scripts import LISTEN
from tests.browser.search_scripts import asked
from tests.browser.search_scripts import engine_page
from tests.browser.search_scripts import fail
from tests.browser.search_scripts import write_index
from tests.browser.servers import serving
from tests.search.reading import content
from tests.search.reading import index_of
from tests.worlds.copies import MINIMAL

pytestmark = pytest.mark.browser

MadeUp = Callable[..., str]

WATER = (Passage("", ("เรื่องน้ำสะอาด", "about clean water")),)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with engine_page(chromium) as found:
        yield found


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MadeUp]:
    """A function that serves an index of these entries and handwritten pages, and gives its address."""
    with ExitStack() as open_servers:

        def serve(entries: Sequence[Entry] = (), **prose: Sequence[Prose]) -> str:
            monkeypatch.setattr("generator.search.index.defined", lambda *_: entries)
            write_index(tmp_path, index_files(index_of(MINIMAL, prose=prose)))
            return open_servers.enter_context(serving(tmp_path, {}))

        yield serve


def _terms(count: int, title: str, passages: tuple[Passage, ...] = ()) -> list[Entry]:
    return [
        Entry(
            kind="term", url=f"glossary.html#{n}", title=(f"{title} {n}", f"{title} {n}"), passages=passages
        )
        for n in range(count)
    ]


def _indicators(count: int) -> list[Entry]:
    return [
        Entry(kind="indicator", url=f"{n}.html", title=(f"ตัวที่ {n}", f"Number {n}"), passages=WATER)
        for n in range(count)
    ]


def _kinds(answer: Any) -> dict[str, int]:  # noqa: ANN401 - as the box gets it
    return {each["value"]: each["count"] for each in answer["facets"]["kind"]}


# More than anybody reads


def test_filters_come_before_the_cut_and_a_cut_is_told(page: Page, made_up: MadeUp) -> None:
    """Of 253 texts 200 are looked into: those of the filters first, then the others for the counts."""
    site = made_up([*_terms(250, "a", WATER), *_indicators(3)])
    every = asked(page, site, "น้ำสะอาด")
    assert (every["total"], every["isCut"], _kinds(every)) == (200, True, {"term": 200})
    few = asked(page, site, "น้ำสะอาด", filters={"kind": ["indicator"]})
    assert (few["total"], few["isCut"], _kinds(few)) == (3, False, {"indicator": 3, "term": 197})
    many = asked(page, site, "น้ำสะอาด", filters={"kind": ["term"]})
    assert (many["total"], many["isCut"]) == (200, True)


def test_two_hundred_texts_are_all_there_is(page: Page, made_up: MadeUp) -> None:
    answer = asked(page, made_up(_terms(200, "a", WATER)), "น้ำสะอาด")
    assert (answer["total"], answer["isCut"]) == (200, False)


def test_after_many_names_texts_are_looked_into_where_filters_leave_few_of_the_names(
    page: Page, made_up: MadeUp
) -> None:
    site = made_up([*_terms(210, "น้ำสะอาด"), *_indicators(2)])
    every = asked(page, site, "น้ำสะอาด")
    assert (every["total"], every["isCut"]) == (210, True)
    few = asked(page, site, "น้ำสะอาด", filters={"kind": ["indicator"]})
    assert [row["title"]["text"] for row in few["rows"]] == ["ตัวที่ 0", "ตัวที่ 1"]
    assert not few["isCut"]


# Pages of one language


def test_a_page_of_one_language_is_found_from_the_other(page: Page, made_up: MadeUp) -> None:
    both = Prose(url="both.html", title="Water", sections=())
    alone = Prose(url="guide/wells.html", title="Wells", sections=(("depth", "How deep is a well?"),))
    site = made_up(en=[both, alone], th=[Prose(url="both.html", title="น้ำ (water)", sections=())])
    (row,) = asked(page, site, "wells")["rows"]
    assert (row["url"], row["pageLang"]) == ("guide/wells.html", "en")
    assert row["title"] == {"text": "Wells", "lang": "en", "marks": [[0, 5]]}
    (row,) = asked(page, site, "how deep")["rows"]
    assert (row["url"], row["pageLang"]) == ("guide/wells.html#depth", "en")
    assert (row["snippet"]["text"], row["snippet"]["lang"]) == ("How deep is a well?", "en")
    assert [row["pageLang"] for row in asked(page, site, "water")["rows"]] == ["th"]
    assert [row["pageLang"] for row in asked(page, site, "wells", "en")["rows"]] == ["en"]


# Files that do not come


@pytest.mark.parametrize("after", [0, 300], ids=["at-once", "late"])
@pytest.mark.parametrize("kind", ["entries", "units", "scorecards"])
def test_names_that_do_not_come_at_once_are_asked_for_again(
    page: Page, made_up: MadeUp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, kind: str, after: float
) -> None:
    """Also where others were asked for ahead of their turn, as the second file of units is; and nothing is thrown."""
    monkeypatch.setattr("generator.search.catalog.UNITS_IN_A_FILE", 1)
    site = made_up()
    files = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.js")}
    manifest = content(files, "manifest")
    names = {
        "entries": manifest["entries"],
        "units": manifest["units"][1],
        "scorecards": manifest["scorecards"][0][2],
    }
    left = fail(page, names[kind], after=after)
    page.evaluate(LISTEN)
    rows = asked(page, site, "กองช่าง")["rows"]
    assert [row["url"] for row in rows if row["kind"] == "unit"] == ["units/works.html"]
    assert (left, page.evaluate("thrown")) == ([], [])

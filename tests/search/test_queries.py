"""The project's own queries: each of them expects a title that the public site has."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.fields import Text
from generator.reading.project import list_results
from tests.search.evaluation import QUERIES
from tests.search.figures import Language
from tests.search.figures import Query
from tests.search.figures import plain
from tests.search.figures import read_queries

ROOT = Path(__file__).parents[2]
ASKED = read_queries(QUERIES)
HEADING = re.compile(r"^# (.+?)(?: \{#.+\})?$", re.MULTILINE)


def names_of_project() -> Iterator[Text]:
    """The names that people outside may read: of indicators, frameworks, objectives, units and terms."""
    definitions = pipeline.define(ROOT)
    assert definitions.problems == () or all(each.severity == "note" for each in definitions.problems)
    for framework in definitions.project.frameworks.values():
        yield framework.rules.title
        yield from (each.title for each in framework.indicators.values())
        if framework.rules.strategy is not None:
            yield from (each.title for each in framework.rules.strategy.objectives)
    yield from (each.name for each in definitions.project.units.values() if each.is_public)
    yield from (each.term for each in definitions.glossary.terms)


def scorecards() -> Iterator[tuple[Text, Text, Text]]:
    """The names of unit, framework and period of each result file of a unit that people outside may know of."""
    project = pipeline.define(ROOT).project
    for path in list_results(ROOT, project.frameworks)[0]:
        _, framework, period, name = path.split("/")
        unit, rules = project.units[name.removesuffix(".yml")], project.frameworks[framework].rules
        if unit.is_public:
            title = next(each.title for each in rules.periods if each.id == period)
            yield unit.name, rules.short or rules.title, title


def headings(language: Language) -> Iterator[str]:
    """The titles of the handwritten pages that both languages have."""
    pages = ROOT / "docs" / "th"
    for path in pages.rglob("*.md"):
        text = (ROOT / "docs" / language / path.relative_to(pages)).read_text("utf-8")
        found = HEADING.search(text)
        assert found is not None, path
        yield found[1].replace("`", "")


@pytest.fixture(scope="module")
def titles() -> dict[Language, list[str]]:
    of_project, of_scorecards = list(names_of_project()), list(scorecards())
    languages: tuple[Language, ...] = ("th", "en")
    return {
        language: [
            *(plain(getattr(each, language)) for each in of_project),
            *(" · ".join(plain(getattr(each, language)) for each in names) for names in of_scorecards),
            *headings(language),
        ]
        for language in languages
    }


@pytest.mark.parametrize("query", ASKED, ids=lambda query: query.text)
def test_a_title_of_the_site_is_expected(query: Query, titles: dict[Language, list[str]]) -> None:
    assert any(all(plain(each) in title for each in query.must_contain) for title in titles[query.language])


def test_what_no_title_has_is_found_out(titles: dict[Language, list[str]]) -> None:
    assert not any("แผนที่ภาษา" in title for title in titles["th"])
    assert not any("ตำแหน่งสมมติ" in title for title in titles["th"])  # what is internal is no result


def test_there_are_enough_queries_and_none_twice() -> None:
    thai = [each for each in ASKED if re.search("[ก-ฮ]", "".join(each.must_contain))]
    assert len(thai) >= 110
    assert len(ASKED) - len(thai) >= 30
    assert len({(each.text, each.language) for each in ASKED}) == len(ASKED)


def test_few_queries_are_whole_titles(titles: dict[Language, list[str]]) -> None:
    whole = [each.text for each in ASKED if each.text in titles[each.language]]
    assert len(whole) <= len(ASKED) / 20, whole


def test_no_editor_has_repaired_what_is_typed_wrongly() -> None:
    typed = [each.text for each in ASKED]
    assert any(unicodedata.normalize("NFC", each) != each for each in typed)  # a tone mark before its vowel
    assert any("เเ" in each for each in typed)
    assert any("ํา" in each or "ํ้า" in each for each in typed)
    assert any("\u200b" in each for each in typed)

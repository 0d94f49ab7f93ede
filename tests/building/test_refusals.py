"""What keeps a site from being published: it is told, the last site stays, and what is mended is built as if nothing had been."""

from pathlib import Path

import pytest

from generator.building.build import Built
from generator.problems import errors
from generator.publishing.failure import PublishError
from tests.building.edits import Edit
from tests.building.edits import file
from tests.building.edits import text
from tests.building.edits import together
from tests.building.sites import FRAMEWORK
from tests.building.sites import INDICATOR
from tests.building.sites import TOWN
from tests.building.sites import UNITS
from tests.building.sites import WORKS
from tests.building.sites import build
from tests.building.sites import cold
from tests.building.sites import files
from tests.building.sites import places

WARNING = text(UNITS, "{th: กองช่าง, en: Works Division}", "{th: กองช่าง}")
ANOTHER_NUMBER = text(TOWN, "in_time: 50", "in_time: 51")


def _codes(built: Built) -> list[tuple[str, str]]:
    return [(each.place.path, each.code) for each in built.problems]


# ---- strict --------------------------------------------------------------------------------------------------------


def test_strict_refuses_warnings_and_leaves_the_last_site(town: Path, cache: Path) -> None:
    before = places(town / "site")
    WARNING(town)
    refused = build(town, cache, strict=True)
    assert refused.site is None
    assert [each.severity for each in refused.problems] == ["warning"]
    assert places(town / "site") == before


def test_strict_refuses_what_was_published_with_warnings(town: Path, cache: Path) -> None:
    WARNING(town)
    relaxed = build(town, cache)
    before = places(town / "site")
    assert relaxed.site is not None
    refused = build(town, cache, strict=True)
    assert (refused.site, refused.problems) == (None, relaxed.problems)
    again = build(town, cache)
    assert (again.site, again.problems) == (relaxed.site, relaxed.problems)
    assert places(town / "site") == before


def test_what_strict_has_refused_is_published_without(town: Path, cache: Path) -> None:
    WARNING(town)
    build(town, cache, strict=True)
    assert build(town, cache).site == town / "site"
    assert files(town / "site") == cold(town)


def test_strict_publishes_what_has_notes_only(town: Path, cache: Path) -> None:
    text("frameworks/town-2569/indicators/2.2.yml", "{1: 30, 5: 10}", "{1: 30, 4: 10}")(town)
    built = build(town, cache, strict=True)
    assert built.site is not None
    assert [each.severity for each in built.problems] == ["note"]
    assert files(town / "site") == cold(town)


# ---- errors --------------------------------------------------------------------------------------------------------

IN_RESULTS = together(text(WORKS, "backlog: 28", "backlogg: 28"), text(TOWN, "submitted:", "submited:"))
IN_DEFINITIONS = text(INDICATOR, "kind: classes", "kind: kinds")


@pytest.mark.parametrize(
    "mistake",
    [IN_RESULTS, IN_DEFINITIONS, together(IN_RESULTS, IN_DEFINITIONS), text(UNITS, "units:\n", "unit:\n")],
    ids=["results", "definitions", "both", "units"],
)
def test_after_errors_are_mended_the_site_is_the_one_built_cold(
    town: Path, cache: Path, mistake: Edit
) -> None:
    before = places(town / "site")
    together(mistake, ANOTHER_NUMBER)(town)
    refused = build(town, cache)
    assert refused.site is None
    assert errors(refused.problems)
    assert build(town, cache) == refused, "what is known of the errors is told again"
    assert build(town) == refused, "and it is what a cold build tells"
    assert places(town / "site") == before
    mistake(town)
    assert build(town, cache).problems == ()
    assert files(town / "site") == cold(town)


def test_every_problem_is_told_at_once(town: Path, cache: Path) -> None:
    elsewhere = "frameworks/town-2569/indicators/2.2.yml"
    together(
        IN_RESULTS,
        text(elsewhere, "kind: interpolated", "kind: straight"),
        WARNING,
        file("results/readme.txt", "hello\n"),
    )(town)
    told = [path for path, _ in _codes(build(town, cache))]
    assert told == sorted(told)
    assert {elsewhere, TOWN, UNITS, WORKS, "results/readme.txt"} <= set(told)


def test_errors_are_told_though_there_is_no_site_yet(town: Path, tmp_path: Path) -> None:
    """And nothing is left that might be taken for one."""
    for name in ("site", "docs", "mkdocs.yml", "mkdocs.en.yml"):
        (town / name).rename(tmp_path / name)
    IN_RESULTS(town)
    assert build(town, tmp_path / "another cache").site is None
    assert sorted(path.name for path in town.iterdir()) == ["frameworks", "results"]


def test_errors_in_internal_records_stand_in_the_way_of_the_public_site(town: Path, cache: Path) -> None:
    """A record that is wrong may be internal by mistake."""
    text("results/town-2569/round-1/officer.yml", "value: 95", "value: lots")(town)
    assert build(town, cache).site is None


# ---- what MkDocs and the whole site show ---------------------------------------------------------------------------

METHOD = "docs/en/method.md"


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        (text("mkdocs.en.yml", "Frameworks: frameworks/index.md", "All: frameworks/none.md"),
         "the navigation names frameworks/none.md, and no page of that name is made"),
        (text(METHOD, "frameworks/town-2569/index.md", "frameworks/town-2568/index.md"),
         "method.md links to frameworks/town-2568/index.html, and no page of that name is made"),
        (text(METHOD, "data/scorecards.json", "data/scorecards.csv"),
         "method.md links to data/scorecards.csv, and no page of that name is made"),
        (text(METHOD, "town-2569/index.md", "town-2569/index.md#none"),
         "method.md links to frameworks/town-2569/index.html#none, and the page has no such anchor"),
        (text(METHOD, "# Method", "# Method\n\n[x](missing.md)"), "Doc file 'method.md' contains a link 'missing.md'"),
        (text("mkdocs.yml", "theme: {name: material", "theme: {name: readthedocs"), "theme.name in mkdocs.yml must be material"),
        (text("mkdocs.yml", "plugins: [scorecards]", "plugins: []"), "the plugin scorecards is not in its list"),
        (text("mkdocs.yml", "nav:\n", "nav: [\n"), "mkdocs.yml"),
        # a page that is linked to goes away with what it shows
        (together(text(UNITS, "    parent: town\n", "    parent: town\n    visibility: internal\n")),
         "method.md links to units/works.html, and no page of that name is made"),
    ],
)  # fmt: skip
def test_a_way_that_leads_nowhere_is_told_and_the_last_site_stays(
    town: Path, cache: Path, mistake: Edit, told: str
) -> None:
    before = places(town / "site")
    together(mistake, ANOTHER_NUMBER)(town)
    with pytest.raises(PublishError) as failure:
        build(town, cache)
    assert told in str(failure.value)
    assert "Traceback" not in str(failure.value)
    assert places(town / "site") == before
    assert not list(town.glob(".site*"))
    mistake(town)
    build(town, cache)
    assert files(town / "site") == cold(town)


def test_an_anchor_goes_away_with_what_it_stood_on(town: Path, cache: Path) -> None:
    """The handwritten page has not changed, nor has anything that MkDocs reads."""
    anchor = "frameworks/town-2569/index.md#appraisal"
    text(METHOD, "frameworks/town-2569/index.md", anchor)(town)
    page = town / "site/en/frameworks/town-2569/index.html"
    assert 'id="appraisal"' in page.read_text("utf-8")
    build(town, cache)
    competencies = (town / FRAMEWORK).read_text("utf-8").partition("appraisal:")[2]
    text(FRAMEWORK, f"appraisal:{competencies}", "# none\n")(town)
    (town / "results/town-2569/round-1/officer.yml").unlink()
    with pytest.raises(PublishError, match="#appraisal, and the page has no such anchor"):
        build(town, cache)

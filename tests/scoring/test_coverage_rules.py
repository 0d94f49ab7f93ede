"""Whether the whole organisation keeps what it was asked (S003-01, S003-02), counted by hand."""

import pytest

from generator.reading.project import read_project
from generator.scoring.coverage import CoverageScore
from generator.scoring.coverage import coverage
from tests.conftest import World
from tests.scoring.scenes import reports
from tests.scoring.scenes import seen

ORGANISATION = """
-- frameworks/f/framework.yml --
title: {en: Framework}
fiscal_year: 2553
perspectives: [{id: p, title: {en: P}, indicators: [{id: a, weight: 100}]}]
periods:
  - {id: r1, title: {en: Round 1}, start: 2009-10-01, end: 2010-03-31}
  - {id: r2, title: {en: Round 2}, start: 2010-04-01, end: 2010-09-30}
ALLOCATIONS
coverage_rules: [RULE]
-- frameworks/f/indicators/a.yml --
title: {en: A}
criteria: {kind: entered}
OWNERS
-- frameworks/other/framework.yml --
title: {en: Other}
fiscal_year: 2553
perspectives: [{id: p, title: {en: P}, indicators: [{id: b, weight: 100}]}]
periods: [{id: r1, title: {en: Round 1}, start: 2009-10-01, end: 2010-03-31}]
-- frameworks/other/indicators/b.yml --
title: {en: B}
criteria: {kind: entered}
-- results/units.yml --
units:
  department: {name: {en: Department}, kind: department}
  planning: {name: {en: Planning}, kind: division, parent: department}
  finance: {name: {en: Finance}, kind: division, parent: department}
  legal: {name: {en: Legal}, kind: division, parent: department}
  team: {name: {en: Team}, kind: team, parent: planning}
  analyst: {name: {en: Analyst}, kind: position, parent: team}
  trainee: {name: {en: Trainee}, kind: position, parent: analyst}
  clerk: {name: {en: Clerk}, kind: position}
-- results/f/r1/planning.yml --
results: {a: {value: 3, reason: {en: R}}}
-- results/f/r2/planning.yml --
results: {a: {value: 3, reason: {en: R}}}
-- results/f/r1/finance.yml --
results: {a: {value: 3, reason: {en: R}}}
-- results/other/r1/legal.yml --
results: {b: {value: 3, reason: {en: R}}}
"""
"""Three divisions: one reported in both rounds, one in the first, one on another framework only."""

AGREED = """
-- results/f/r1/PERSON.yml --
agreement: [{indicator: a, weight: 100}]
results: {a: {value: 3, reason: {en: R}}}
"""


def counted(
    world: World, rule: str, more: str = "", *, allocations: str = "", owners: str = ""
) -> CoverageScore:
    """How one rule of the framework is kept."""
    text = ORGANISATION.replace("ALLOCATIONS", allocations).replace("OWNERS", owners)
    text = text.replace("RULE", f"{{id: x, title: {{en: X}}, {rule}}}")
    project, problems = read_project(world(text + more))
    assert problems == []
    found = coverage(project, project.frameworks["f"], reports(project))
    assert len(found) == 1
    assert coverage(project, project.frameworks["other"], reports(project)) == []
    return found[0]


DIVISIONS = "unit_kind: division, counts: framework, at_least_percent: 100"


@pytest.mark.parametrize(
    ("allocations", "owners", "having", "holds"),
    [
        # every division must have a framework: planning and finance report on it, legal has nothing of it
        ("", "", 2, False),
        ("", "owners: [legal]", 3, True),
        ("allocations: [{unit: legal, indicators: [a]}]", "", 3, True),
        ("allocations: [{unit_kind: division, indicators: [a]}]", "", 3, True),
        ("", "owners: [department]", 2, False),  # not a division
    ],
)
def test_s003_01_every_division_has_indicators(
    world: World, allocations: str, owners: str, having: int, holds: bool
) -> None:
    found = counted(world, DIVISIONS, allocations=allocations, owners=owners)
    assert seen(found.having, found.of, found.holds) == (having, 3, holds)
    assert found.share is not None
    assert found.share * 3 == having * 100


@pytest.mark.parametrize(("percent", "holds"), [("200/3", True), ("66", True), ("67", False)])
def test_s003_01_a_share_is_exact(world: World, percent: str, holds: bool) -> None:
    # two of three divisions are 66.67 per cent, and 67 is not reached
    assert (
        counted(world, f"unit_kind: division, counts: framework, at_least_percent: {percent}").holds is holds
    )


INDIVIDUAL = "unit_kind: KIND, counts: individual, at_least: 1"


@pytest.mark.parametrize(
    ("kind", "person", "having"),
    [
        # an agreement counts for every unit above the person, whatever the levels between
        ("division", "analyst", 1),
        ("team", "analyst", 1),
        ("department", "analyst", 1),
        ("division", "trainee", 1),  # below another position
        ("division", "clerk", 0),  # belongs to no unit
        ("department", "clerk", 0),  # the scorecards of its divisions are no agreements
        ("position", "trainee", 0),  # a position is no unit with individuals
    ],
)
def test_s003_01_individuals_are_measured_in_at_least_one_unit(
    world: World, kind: str, person: str, having: int
) -> None:
    found = counted(world, INDIVIDUAL.replace("KIND", kind), AGREED.replace("PERSON", person))
    assert seen(found.having, found.holds) == (having, having >= 1)


def test_s003_02_two_people_of_one_division_are_one_division(world: World) -> None:
    more = AGREED.replace("PERSON", "analyst") + AGREED.replace("PERSON", "trainee").lstrip("\n")
    found = counted(world, "unit_kind: division, counts: individual, at_least: 2", more.lstrip("\n"))
    assert seen(found.having, found.holds) == (1, False)


def test_s003_01_an_agreement_in_another_framework_does_not_count(world: World) -> None:
    more = AGREED.lstrip("\n").replace("results/f/", "results/other/").replace("PERSON", "analyst")
    found = counted(
        world, INDIVIDUAL.replace("KIND", "division"), more.replace("indicator: a", "indicator: b")
    )
    assert found.having == 0


def test_s003_01_without_an_agreement_nobody_is_measured(world: World) -> None:
    found = counted(world, INDIVIDUAL.replace("KIND", "division"))
    assert seen(found.having, found.of, found.share, found.holds) == (0, 3, 0, False)


def test_s003_01_scores_at_all_levels_in_every_round(world: World) -> None:
    # planning has a scorecard in both rounds, finance only in the first
    found = counted(world, "unit_kind: division, counts: reported, at_least: 1")
    assert seen(found.having, found.holds) == (1, True)


def test_s003_01_without_units_of_the_kind_a_share_is_never_reached(world: World) -> None:
    found = counted(world, "unit_kind: bureau, counts: framework, at_least_percent: 0")
    assert (found.of, found.share, found.holds) == (0, None, False)


def test_s003_01_results_of_units_that_do_not_exist_count_nowhere(world: World) -> None:
    more = AGREED.replace("PERSON", "nobody").lstrip("\n")
    found = counted(world, INDIVIDUAL.replace("KIND", "division"), more)
    assert found.having == 0

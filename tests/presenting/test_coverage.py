"""S003-01: how many units have a framework, individual indicators or a full report, and whether that is enough."""

from fractions import Fraction
from pathlib import Path

import pytest

from generator.reading.project import read_project
from generator.scoring.coverage import CoverageScore
from generator.scoring.coverage import coverage
from tests.conftest import World
from tests.scoring.scenes import reports

ORGANISATION = """
-- results/units.yml --
units:
  dept: {name: {en: Department}, kind: department}
  a: {name: {en: A}, kind: bureau, parent: dept}
  b: {name: {en: B}, kind: bureau, parent: dept}
  c: {name: {en: C}, kind: bureau, parent: dept, visibility: internal}
  group: {name: {en: Group of A}, kind: group, parent: a}
  post: {name: {en: Post}, kind: position, parent: group}
  idle: {name: {en: Post without agreement}, kind: position, parent: b}
-- frameworks/f/framework.yml --
title: {en: F}
fiscal_year: 2569
perspectives: [{id: all, title: {en: All}, indicators: [{id: 1, weight: 100}]}]
periods:
  - {id: one, title: {en: One}, start: 2025-10-01, end: 2026-03-31}
  - {id: two, title: {en: Two}, start: 2026-04-01, end: 2026-09-30}
ALLOCATIONS
coverage_rules: [{id: rule, title: {en: Rule}, RULE}]
-- frameworks/f/indicators/1.yml --
title: {en: One}
owners: [a]
supporters: [b]
criteria: {kind: entered}
-- results/f/one/a.yml --
results: {}
-- results/f/two/a.yml --
results: {}
-- results/f/one/c.yml --
results: {}
-- results/f/one/post.yml --
agreement: [{indicator: 1, weight: 100}]
-- results/f/one/idle.yml --
results: {}
"""


def count(world: World, rule: str, allocations: str = "") -> CoverageScore:
    """What one rule comes to in the organisation above."""
    root: Path = world(ORGANISATION.replace("RULE", rule).replace("ALLOCATIONS", allocations))
    project, problems = read_project(root)
    assert problems == []
    (found,) = coverage(project, project.frameworks["f"], reports(project))
    return found


def numbers(found: CoverageScore) -> tuple[int, int, Fraction | None, bool]:
    """How many have it, of how many, the share and whether that is enough."""
    return found.having, found.of, found.share, found.holds


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        # a owns an indicator, c reports; b only supports
        ("counts: framework, unit_kind: bureau, at_least_percent: 100", (2, 3, Fraction(200, 3), False)),
        ("counts: framework, unit_kind: bureau, at_least: 2", (2, 3, Fraction(200, 3), True)),
        ("counts: framework, unit_kind: bureau, at_least: 3", (2, 3, Fraction(200, 3), False)),
        # 2 of 3 are 66.666... per cent: exact, without rounding
        ("counts: framework, unit_kind: bureau, at_least_percent: 66.67", (2, 3, Fraction(200, 3), False)),
        ("counts: framework, unit_kind: bureau, at_least_percent: 66.66", (2, 3, Fraction(200, 3), True)),
        # the post with an agreement stands below the group of a, so both have one; the other post agreed nothing
        ("counts: individual, unit_kind: bureau, at_least: 1", (1, 3, Fraction(100, 3), True)),
        ("counts: individual, unit_kind: group, at_least_percent: 100", (1, 1, Fraction(100), True)),
        ("counts: individual, unit_kind: department, at_least: 1", (1, 1, Fraction(100), True)),
        # a reported both periods, c one of two
        ("counts: reported, unit_kind: bureau, at_least: 1", (1, 3, Fraction(100, 3), True)),
        ("counts: reported, unit_kind: bureau, at_least_percent: 33.4", (1, 3, Fraction(100, 3), False)),
        ("counts: reported, unit_kind: group, at_least: 1", (0, 1, Fraction(0), False)),
        # nobody of that kind: nothing is kept
        ("counts: framework, unit_kind: office, at_least_percent: 50", (0, 0, None, False)),
        ("counts: framework, unit_kind: office, at_least: 1", (0, 0, None, False)),
    ],
)  # fmt: skip
def test_s003_01_units_are_counted(
    world: World, rule: str, expected: tuple[int, int, Fraction | None, bool]
) -> None:
    assert numbers(count(world, rule)) == expected


@pytest.mark.parametrize(
    ("allocation", "having"),
    [
        ("{unit: b, indicators: [1]}", 3),  # a, b and c
        ("{unit_kind: bureau, indicators: [1]}", 3),
        ("{unit_kind: group, indicators: [1]}", 2),
    ],
)
def test_an_allocation_gives_a_unit_indicators(world: World, allocation: str, having: int) -> None:
    found = count(
        world, "counts: framework, unit_kind: bureau, at_least_percent: 100", f"allocations: [{allocation}]"
    )
    assert (found.having, found.holds) == (having, having == 3)


def test_the_rule_goes_with_its_count(world: World) -> None:
    found = count(world, "counts: framework, unit_kind: bureau, at_least: 2")
    assert (found.rule.id, found.rule.at_least, found.rule.at_least_percent) == ("rule", 2, None)

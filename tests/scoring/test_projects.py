"""Whole projects: which result files are scored, worked examples, and what keeps a scorecard internal."""

import pytest

from generator.reading.project import read_project
from generator.scoring.examples import worked_examples
from generator.scoring.project import score_project
from tests.conftest import World
from tests.scoring.scenes import ENTERED
from tests.scoring.scenes import card
from tests.scoring.scenes import codes
from tests.scoring.scenes import framework
from tests.scoring.scenes import seen

WORLD = """
-- frameworks/f/framework.yml --
title: {en: Framework}
fiscal_year: 2556
perspectives: [{id: p, title: {en: P}, indicators: [{id: a, weight: 100}]}]
periods:
  - {id: r1, title: {en: Round 1}, start: 2012-10-01, end: 2013-03-31}
  - {id: r2, title: {en: Round 2}, start: 2013-04-01, end: 2013-09-30, illustrative: true}
-- frameworks/f/indicators/a.yml --
title: {en: A}
criteria: {kind: entered}
examples: [{value: 3, score: 3}]
-- results/units.yml --
units:
  north: {name: {en: North}, kind: office}
  south: {name: {en: South}, kind: office}
-- results/f/r2/south.yml --
results: {a: {value: 1, reason: {en: R}}}
-- results/f/r1/south.yml --
results: {a: {value: 2, reason: {en: R}}}
-- results/f/r1/north.yml --
illustrative: true
results: {a: {value: 4, reason: {en: R}}}
"""


def test_every_result_file_is_scored_in_order(world: World) -> None:
    project, _ = read_project(world(WORLD))
    scorecards, problems = score_project(project)
    assert problems == []
    assert seen([(each.period, each.unit, each.total, each.illustrative) for each in scorecards]) == [
        ("r1", "north", 4, True),  # the file says so
        ("r1", "south", 2, False),
        ("r2", "south", 1, True),  # the period's dates are made up
    ]
    assert scorecards[0].row("a") is scorecards[0].rows[0]
    assert scorecards[0].row("b") is None


@pytest.mark.parametrize(
    ("without", "left"),
    [
        ({"results/f/r1/north.yml"}, ["r1 south", "r2 south"]),
        ({"frameworks/f"}, []),
        ({"results/f/r1/north.yml", "results/f/r1/south.yml", "results/f/r2/south.yml"}, []),
    ],
)
def test_what_has_errors_is_not_scored(world: World, without: set[str], left: list[str]) -> None:
    project, _ = read_project(world(WORLD))
    scorecards, _ = score_project(project, without)
    assert [f"{each.period} {each.unit}" for each in scorecards] == left


def test_results_that_belong_nowhere_are_not_scored(world: World) -> None:
    text = f"{WORLD}-- results/f/r3/south.yml --\nresults: {{}}\n-- results/f/r1/west.yml --\nresults: {{}}\n"
    project, _ = read_project(world(text))
    assert len(score_project(project)[0]) == 3


def test_a_result_that_allows_no_score_is_told(world: World) -> None:
    project, _ = read_project(world(WORLD.replace("value: 4", "value: 7")))
    assert codes(score_project(project)[1]) == ["SC407"]


REPORT = """
title: {en: Test}
criteria: {kind: interpolated, levels: {1: 60, 5: 100}}
formula: {expression: done / all * 100, variables: {done: {en: D}, all: {en: A}}}
deadline: {by_unit_kind: {office: department, group: internal}}
deductions: [{kind: late, per_working_day: 0.25}]
examples:
"""


@pytest.mark.parametrize(
    ("example", "problems"),
    [
        # 2/3 is 200/3 per cent: 1 + 4 x (200/3 - 60) / 40 = 1 + 2/3; published as 1.6667
        ("{inputs: {done: 2, all: 3}, submitted: 2013-03-20, score: 1.6667}", []),
        ("{inputs: {done: 2, all: 3}, submitted: 2013-03-20, score: 5/3}", []),
        ("{inputs: {done: 2, all: 3}, submitted: 2013-03-20, score: 1.6666}", ["SC321"]),
        ("{inputs: {done: 3, all: 3}, submitted: 2013-03-22, score: 4.5}", []),  # first kind named: department
        ("{inputs: {done: 3, all: 3}, submitted: 2013-03-12, unit_kind: group, score: 4.75}", []),
        ("{inputs: {done: 3, all: 3}, submitted: 2013-03-12, unit_kind: group, period: round-1, score: 5}", ["SC321"]),
        ("{inputs: {done: 3, all: 0}, submitted: 2013-03-12, score: 5}", ["SC408"]),
        ("{inputs: {done: 3, all: 3}, score: 5}", ["SC412"]),
    ],
)  # fmt: skip
def test_worked_examples_are_tried(example: str, problems: list[str]) -> None:
    worked, found = worked_examples(framework(indicators={"only": f"{REPORT}  - {example}"}))
    assert codes(found) == problems
    assert len(worked) == (0 if {"SC408", "SC412"} & set(problems) else 1)


def test_an_example_that_still_waits_for_a_review_is_told() -> None:
    template = """
title: {en: Test}
criteria: {kind: step-sum, steps: [{text: {en: One}, by: reviewer}]}
examples: [{score: 5}]
"""
    _, found = worked_examples(framework(indicators={"only": template}))
    assert [(each.code, dict(each.facts)) for each in found] == [("SC321", {"expected": "5", "scored": "-"})]


def test_composites_and_placeholders_have_no_examples() -> None:
    tree = "perspectives: [{id: p, title: {en: P}, indicators: [{id: m, weight: 50, indicators: [{id: x, weight: 50}]}, {id: y, weight: 50}]}]"
    templates = {
        "m": "title: {en: Test}\ncriteria: {kind: composite}\nexamples: [{score: 5}]",
        "y": "title: {en: Test}\nplaceholder: true\nexamples: [{score: 5}]",
    }
    assert worked_examples(framework(tree, templates)) == ([], [])


POST = """
-- results/units.yml --
units: {clerk: {name: {en: Clerk}, kind: position}}
-- results/f/r2/clerk.yml --
agreement: [{indicator: own, weight: 100}]
indicators:
  own:
    title: {en: Own}
    criteria: {kind: interpolated, levels: {1: 60, 5: 100}}
    deadline: report
    deductions: [{kind: late, per_working_day: 0.25}]
    examples: [EXAMPLE]
results: {own: {value: 80, submitted: 2013-08-01}}
"""


@pytest.mark.parametrize(
    ("example", "problems"),
    [
        # due Thursday 1 August in the second round, the one of the file, and Friday 1 February in the first
        ("{value: 80, submitted: 2013-08-01, score: 3}", []),
        ("{value: 80, submitted: 2013-08-02, score: 2.75}", []),
        ("{value: 80, submitted: 2013-02-04, period: r1, score: 2.75}", []),
        ("{value: 80, submitted: 2013-08-02, score: 3}", ["SC321"]),
        ("{value: 80, score: 3}", ["SC412"]),
    ],
)
def test_examples_of_ones_own_indicators_are_tried_in_the_round_of_the_file(
    world: World, example: str, problems: list[str]
) -> None:
    text = WORLD.split("-- results/units.yml", maxsplit=1)[0] + POST.lstrip("\n").replace("EXAMPLE", example)
    text = text.replace(
        "end: 2013-03-31}", "end: 2013-03-31, holidays: [], deadlines: {report: {due: 2013-02-01}}}"
    )
    text = text.replace("illustrative: true}", "holidays: [], deadlines: {report: {due: 2013-08-01}}}")
    project, _ = read_project(world(text))
    scorecards, found = score_project(project)
    assert codes(found) == problems
    assert seen([each.total for each in scorecards]) == [3]


@pytest.mark.parametrize(
    ("text", "template", "results", "public"),
    [
        ("", ENTERED, "results: {only: {value: 3}}", True),
        ("", ENTERED, "visibility: public\nresults: {only: {value: 3}}", True),
        ("", ENTERED, "visibility: internal\nresults: {only: {value: 3}}", False),
        ("", ENTERED, "results: {only: {value: 3, visibility: internal}}", False),
        ("", ENTERED + "\nvisibility: internal", "results: {only: {value: 3}}", False),
        ("\nvisibility: internal", ENTERED, "results: {only: {value: 3}}", False),
    ],
)
def test_anything_internal_makes_the_whole_scorecard_internal(
    text: str, template: str, results: str, *, public: bool
) -> None:
    tree = "perspectives: [{id: p, title: {en: P}, indicators: [{id: only, weight: 100}]}]"
    assert card(framework(tree + text, {"only": template}), results).is_public is public

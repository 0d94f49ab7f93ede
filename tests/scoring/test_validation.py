"""What the mechanisms of Chonburi ask to be validated or noted: a sound world, one change, and what is told about it."""

import pytest

from generator.checking import check
from generator.checking import check_scores
from generator.model.scorecard import Scorecard
from generator.problems import Problem
from generator.reading.project import read_project
from generator.scoring.project import score_project
from tests.conftest import World
from tests.scoring.scenes import seen

SOUND = """
-- frameworks/f/framework.yml --
title: {th: กรอบ, en: Framework}
fiscal_year: 2556
perspectives:
  - id: external
    title: {th: ภายนอก, en: External}
    weight: 60
    aspects:
      - id: effectiveness
        title: {th: ประสิทธิผล, en: Effectiveness}
        weight: 60
        indicators:
          - {id: "1", weight: 20, base: 20, indicators: [{id: "1.1", weight: 10}, {id: "1.2", weight: 10}]}
          - {id: "4", weight: 40}
  - id: internal
    title: {th: ภายใน, en: Internal}
    weight: 40
    indicators: [{id: "8.1", weight: 40}]
periods:
  - id: r1
    title: {th: รอบ, en: Round}
    start: 2555-10-01
    end: 2556-03-31
    holidays: []
    deadlines:
      data: {due: 2556-03-20}
      report: {due: 2556-03-20, cutoff: 2556-03-26}
allocation_count: 2
allocations:
  - {unit: group, indicators: ["4", "8.1"]}
out_of_100: {multiply_by: 20}
appraisal:
  achievement_weight: 70
  competency_weight: 30
  indicator_count: 2
  development_plan: true
  target_level: 3
  competency:
    competencies:
      service: {kind: core, title: {th: บริการ, en: Service}}
-- frameworks/f/indicators/1.yml --
title: {th: รวม, en: Composite}
criteria: {kind: composite, at_least: 2}
-- frameworks/f/indicators/1.1.yml --
title: {th: ก, en: A}
criteria:
  kind: bands
  bands: {1: {to: 60}, 5: {above: 60}}
-- frameworks/f/indicators/1.2.yml --
title: {th: ข, en: B}
criteria: {kind: interpolated, levels: {1: 45, 5: 53}}
direction: rising
as_of: data
-- frameworks/f/indicators/4.yml --
title: {th: ค, en: C}
criteria: {kind: interpolated, levels: {1: 60, 5: 100}}
deadline: report
deductions: [{kind: late, per_working_day: 0.25}]
aspect_printed: effectiveness
owners: [group]
-- frameworks/f/indicators/8.1.yml --
title: {th: ง, en: D}
formula:
  expression: done / backlog * 100
  variables: {done: {th: เสร็จ, en: Done}, backlog: {th: ค้าง, en: Backlog}}
criteria:
  kind: classes
  by: backlog
  classes:
    - {id: A, from: 1, to: 10, levels: {1: 80, 5: 100}}
    - {id: B, from: 11, levels: {1: 70, 5: 90}}
not_applicable: {printed_weight: 40}
owners: [group]
-- results/units.yml --
units:
  group: {name: {th: กลุ่ม, en: Group}, kind: group}
  office: {name: {th: สำนักงาน, en: Office}, kind: office}
  analyst: {name: {th: นักวิเคราะห์, en: Analyst}, kind: position}
-- results/f/r1/office.yml --
results:
  "1.1": {value: ๘๕}
  "1.2": {value: 49, as_of: 2556-03-20}
  "4": {value: 90, submitted: 2556-03-20}
  "8.1": {inputs: {done: 9, backlog: 10}}
-- results/f/r1/analyst.yml --
agreement: [{indicator: "4", weight: 60}, {indicator: "8.1", weight: 40}]
results:
  "4": {value: 90, submitted: 2556-03-20}
  "8.1": {inputs: {done: 9, backlog: 10}}
competencies:
  service: {expected: 3, observed: 3}
"""


def told(world: World, text: str) -> tuple[list[Scorecard], list[Problem]]:
    """The scorecards of a world, and everything that is told about it."""
    project, problems = read_project(world(text))
    problems += check(project)
    scorecards, unscorable = score_project(project)
    return scorecards, [*problems, *unscorable, *check_scores(project, scorecards)]


def test_the_sound_world_is_sound(world: World) -> None:
    scorecards, problems = told(world, SOUND)
    assert problems == []
    assert [(each.unit, each.is_public) for each in scorecards] == [("analyst", False), ("office", True)]


@pytest.mark.parametrize(
    ("before", "after", "code", "severity"),
    [
        pytest.param('submitted: 2556-03-20}\n  "8.1": {inputs: {done: 9, backlog: 10}}\n-- results/f/r1/analyst',
                     'submitted: 2555-09-30}\n  "8.1": {inputs: {done: 9, backlog: 10}}\n-- results/f/r1/analyst',
                     "SC406", "error", id="S002-01: a report from before the round"),
        pytest.param("indicator_count: 2", "indicator_count: 4", "SC501", "error",
                     id="S002-03: each person has as many indicators as asked"),
        pytest.param("owners: [group]\n-- frameworks/f/indicators/8.1", "owners: [office]\n-- frameworks/f/indicators/8.1",
                     "SC602", "note", id="S002-05: the two tables of responsible units disagree, one way"),
        pytest.param('indicators: ["4", "8.1"]}', 'indicators: ["4", "1.1"]}', "SC614", "note",
                     id="S002-05: and the other way"),
        pytest.param('indicators: ["4", "8.1"]}', 'indicators: ["4", {id: "8.1", weight: unknown}]}', "SC605", "note",
                     id="S002-06: a weight that the source does not give"),
        pytest.param("allocation_count: 2", "allocation_count: 4", "SC606", "note",
                     id="S002-06: more or fewer indicators than asked"),
        pytest.param("agreement: [", "visibility: public\nagreement: [", "SC506", "error",
                     id="S002-08: an individual's results are not public"),
        pytest.param('value: 90, submitted: 2556-03-20}\n  "8.1": {inputs: {done: 9, backlog: 10}}\ncompetencies',
                     'value: 100, submitted: 2556-03-20}\n  "8.1": {inputs: {done: 10, backlog: 10}}\ncompetencies',
                     "SC503", "error", id="S002-10: a full 100 without a reason"),
        pytest.param("observed: 3", "observed: 2", "SC504", "error",
                     id="S002-11: a competency below what is expected without a plan"),
        pytest.param('agreement: [{indicator: "4", weight: 60}, {indicator: "8.1", weight: 40}]\nresults:\n  "4": {value: 90',
                     'agreement: [{indicator: "4", weight: 60}, {indicator: "8.1", weight: 40}]\nresults:\n  "4": {value: 60',
                     "SC504", "error", id="S002-11: an indicator below the target level without a plan"),
        pytest.param("  target_level: 3\n", "", "SC224", "error", id="S002-11: the target level must be named"),
        pytest.param("agreement: [", "development_plan: [{about: other, method: {en: M, th: ก}, period: {en: P, th: ก}, "
                     "measure: {en: S, th: ก}}]\nagreement: [", "SC515", "error", id="S002-12: a plan about something else"),
        pytest.param("agreement: [", "acknowledgement: {evaluatee: refused}\nagreement: [", "SC508", "error",
                     id="S002-13: a refusal without a witness"),
        pytest.param("agreement: [", "acknowledgement: {next_superior: differs}\nagreement: [", "SC509", "error",
                     id="S002-13: a superior differs without a reason"),
        pytest.param('{indicator: "8.1", weight: 40}', '{indicator: "8.1", weight: 39.5}', "SC502", "error",
                     id="S002-14: the weights of form PP.2 are 100 exactly"),
        pytest.param("service: {expected", "service-mind: {expected", "SC505", "error",
                     id="S002-18: a competency that is not in the form"),
        pytest.param('{id: "4", weight: 40}', '{id: "4", weight: 30}', "SC304", "error",
                     id="S002-23: the indicators of an aspect add up to its weight"),
        pytest.param("    weight: 40\n", "    weight: 50\n", "SC304", "error",
                     id="S002-23: the two sides add up to 100"),
        pytest.param("aspect_printed: effectiveness", "aspect_printed: efficiency", "SC604", "note",
                     id="S002-25: the heading names another aspect than the table"),
        pytest.param("at_least: 2", "at_least: 4", "SC315", "error", id="S002-26: at least four sub-indicators"),
        pytest.param('{id: "1.2", weight: 10}', '{id: "1.2", weight: 5}', "SC304", "error",
                     id="S002-26: the sub-indicators add up to 20"),
        pytest.param("{1: {to: 60}, 5: {above: 60}}", "{1: {below: 60}, 5: {from: 61}}", "SC601", "note",
                     id="S002-28: ranges with a hole"),
        pytest.param("direction: rising", "direction: falling", "SC306", "error",
                     id="S002-29: the direction declared is the one of the levels"),
        pytest.param("title: {th: ค, en: C}", "title: {th: ค, en: C}\ntitle_variants: [{th: คค, en: CC}]", "SC610", "note",
                     id="S002-32: a name that varies"),
        pytest.param("as_of: 2556-03-20", "as_of: 2556-03-19", "SC423", "warning",
                     id="S002-33: data of another day than the 20th of March"),
        pytest.param('submitted: 2556-03-20}\n  "8.1": {inputs: {done: 9, backlog: 10}}\n-- results/f/r1/analyst',
                     'status: reported}\n  "8.1": {inputs: {done: 9, backlog: 10}}\n-- results/f/r1/analyst',
                     "SC412", "error", id="S002-35: lateness needs the date of the report"),
        pytest.param("due: 2556-03-20, cutoff", "due: 2556-03-10, cutoff", "SC608", "note",
                     id="S002-38: 10 March 2556 is a Sunday"),
        pytest.param("due: 2556-03-20, cutoff", "due: 2556-03-10, cutoff", "SC609", "note",
                     id="S002-38: the late days up to the cut-off cost more than a step"),
        pytest.param("from: 11, levels", "from: 10, levels", "SC310", "error", id="S002-43: classes that overlap"),
        pytest.param("criteria: {kind: interpolated, levels: {1: 60, 5: 100}}",
                     "formula: {expression: 'x * 1', variables: {x: {th: ก, en: X}}}\n"
                     "criteria: {kind: classes, by: x, classes: [{id: A, from: 0, levels: {1: 60, 5: 100}}]}",
                     "SC607", "note", id="S002-43: one letter with other thresholds"),
        pytest.param("printed_weight: 40", "printed_weight: 5", "SC603", "note",
                     id="S002-46: the note says 5 and the weight is 40"),
        pytest.param('"8.1": {inputs: {done: 9, backlog: 10}}\n-- results', '"8.1": {status: not-applicable}\n-- results',
                     "SC413", "error", id="S002-46: not applicable without a reason"),
    ],
)  # fmt: skip
def test_one_change_and_what_is_told(world: World, before: str, after: str, code: str, severity: str) -> None:
    assert before in SOUND
    _, problems = told(world, SOUND.replace(before, after))
    assert (code, severity) in [(each.code, each.severity) for each in problems]


def test_s002_07_thai_digits_are_numbers(world: World) -> None:
    # ๘๕ is 85, above 60: level 5
    scorecards, _ = told(world, SOUND)
    found = scorecards[1].row("1.1")
    assert found is not None
    assert seen(found.measured.value, found.score) == (85, 5)


def test_s002_10_a_full_100_with_its_reason_is_accepted(world: World) -> None:
    text = SOUND.replace(
        'value: 90, submitted: 2556-03-20}\n  "8.1": {inputs: {done: 9, backlog: 10}}\ncompetencies',
        'value: 100, submitted: 2556-03-20}\n  "8.1": {inputs: {done: 10, backlog: 10}}\n'
        "justification: {th: ครบ, en: Complete}\ncompetencies",
    )
    scorecards, problems = told(world, text)
    assert problems == []
    assert scorecards[0].out_of_100 == 100


def test_s002_10_a_total_that_rounds_to_100_needs_its_reason_too(world: World) -> None:
    # 4 with 99.9999 of 100: 1 + 39.9999/40 x 4 = 4.99999; (60 x 4.99999 + 40 x 5) / 100 = 4.999994; x 20 = 99.99988;
    # x 0.7 = 69.999916, and 30: 99.999916, published as 100.00
    text = SOUND.replace(
        'value: 90, submitted: 2556-03-20}\n  "8.1": {inputs: {done: 9, backlog: 10}}\ncompetencies',
        'value: 99.9999, submitted: 2556-03-20}\n  "8.1": {inputs: {done: 10, backlog: 10}}\ncompetencies',
    )
    assert [each.code for each in told(world, text)[1]] == ["SC503"]


def test_s002_20_in_a_closed_round_no_competency_stays_unassessed(world: World) -> None:
    # "exclude from n unless the round is closed": either it is refused, or it counts 0 in n, never silently left out
    text = SOUND.replace("end: 2556-03-31", "end: 2556-03-31\n    closed: true")
    text = text.replace("service: {kind: core, title: {th: บริการ, en: Service}}",
                        "service: {kind: core, title: {th: บริการ, en: Service}}\n"
                        "      ethics: {kind: core, title: {th: จริยธรรม, en: Ethics}}")  # fmt: skip
    text = text.replace(
        "service: {expected: 3, observed: 3}", "service: {expected: 3, observed: 3}\n  ethics: {expected: 3}"
    )
    scorecards, problems = told(world, text)
    appraisal = scorecards[0].appraisal
    assert appraisal is not None
    assert problems or appraisal.components[1].score == 50  # 3 of 6


def test_s002_04_weights_of_another_block_are_rebased_in_points_of_the_whole(world: World) -> None:
    # 1.1 has 50 of the 100 points of its own block, which weighs 20: 10 points of the framework. With 4 (40 points) the
    # unit has 50 points: 1.1 is 20 of 100 and 4 is 80
    text = SOUND.replace(
        'base: 20, indicators: [{id: "1.1", weight: 10}, {id: "1.2", weight: 10}]',
        'base: 100, indicators: [{id: "1.1", weight: 50}, {id: "1.2", weight: 50}]',
    )
    text = text.replace('{unit: group, indicators: ["4", "8.1"]}', '{unit: office, indicators: ["1.1", "4"]}')
    text = text.replace("owners: [group]\n", "")
    text = text.replace('  "1.2": {value: 49, as_of: 2556-03-20}\n', "")
    text = text.replace('  "8.1": {inputs: {done: 9, backlog: 10}}\n-- results', "-- results")
    scorecards, problems = told(world, text)
    assert problems == []
    assert [each.rebased for each in scorecards[1].rows] == [20, 80]

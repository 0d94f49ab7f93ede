"""The appraisal of a position: agreement, competencies, plan, acknowledgement, and what may not be public.

No text names a person or tells a telephone number (S002-52).
"""

from pathlib import Path

import pytest

from tests.checking.good_world import FRAMEWORK
from tests.checking.good_world import GOOD_WORLD
from tests.checking.good_world import OFFICER
from tests.checking.good_world import UNITS
from tests.checking.telling import Edit
from tests.checking.telling import edited
from tests.checking.telling import told
from tests.checking.telling import told_after
from tests.checking.telling import write

# fmt: off
BAD = (
    Edit("an indicator too few", OFFICER, "  - {indicator: own, weight: 60}\n", "", (f"{OFFICER}:4:3: SC501 there are 1 indicators, each person has 2", f"{OFFICER}:4:3: SC502 the weights of form PP.2 add up to 40, not to 100", f"{OFFICER}:6:3: SC303 nothing uses the indicator “own”", f"{OFFICER}:11:3: SC404 this unit has no indicator “own” to report")),
    Edit("weights that do not add up", OFFICER, "weight: 60", "weight: 59", (f"{OFFICER}:4:3: SC502 the weights of form PP.2 add up to 99, not to 100",)),
    Edit("an unknown indicator agreed on", OFFICER, "indicator: half", "indicator: hlaf", (f"{OFFICER}:4:17: SC301 there is no indicator “hlaf”", f"{OFFICER}:11:3: SC404 this unit has no indicator “half” to report", f"{OFFICER}:17:12: SC515 the development plan is about “half”, which is neither in the agreement nor a competency")),
    Edit("an indicator agreed on twice", OFFICER, "indicator: own", "indicator: half", (f"{OFFICER}:5:17: SC302 the id “half” is used twice, first on line 4", f"{OFFICER}:7:3: SC303 nothing uses the indicator “own”", f"{OFFICER}:12:3: SC404 this unit has no indicator “own” to report")),
    Edit("an own indicator that had another id", OFFICER, "  own:\n", "  own:\n    renamed_from: mine\n", (f"{OFFICER}:8:5: SC369 an indicator that a result file defines itself cannot have renamed_from",)),
    Edit("an own indicator that is not agreed on", OFFICER, "indicators:\n", "indicators:\n  spare: {title: {th: ก, en: A}, criteria: {kind: entered}}\n", (f"{OFFICER}:7:3: SC303 nothing uses the indicator “spare”",)),
    Edit("an own indicator that is a composite", OFFICER, "kind: interpolated, levels: {1: 1, 5: 5}", "kind: composite", (f"{OFFICER}:5:17: SC516 the indicator “own” is a composite and cannot stand in an agreement",)),
    Edit("an own indicator without criteria", OFFICER, "    criteria: {kind: interpolated, levels: {1: 1, 5: 5}}\n", "", (f"{OFFICER}:5:17: SC325 the indicator “own” has no scoring criteria",)),
    Edit("own thresholds that stand still", OFFICER, "{1: 1, 5: 5}", "{1: 1, 5: 1}", (f"{OFFICER}:9:44: SC305 the thresholds 1, 1 neither rise nor fall all the way with the level",)),
    Edit("an own formula with an unknown name", OFFICER, "    criteria:", "    formula: {expression: b, variables: {a: {th: ก, en: A}}}\n    criteria:", (f"{OFFICER}:9:27: SC307 the formula or condition uses an unknown name “b”", f"{OFFICER}:9:42: SC308 nothing uses the variable “a”", f"{OFFICER}:13:9: SC424 this indicator has a formula, so its value is not entered")),
    Edit("a result that is not agreed on", OFFICER, "  own: {value: 4}", "  onw: {value: 4}", (f"{OFFICER}:12:3: SC404 this unit has no indicator “onw” to report",)),
    Edit("an individual who is public", OFFICER, "visibility: internal", "visibility: public", (f"{OFFICER}:2:13: SC506 what concerns an individual cannot be public",)),
    Edit("a position that is public", UNITS, "kind: position", "kind: position, visibility: public", (f"{UNITS}:4:80: SC506 what concerns an individual cannot be public",)),
    Edit("an unknown competency", OFFICER, "service: {exp", "servcie: {exp", (f"{OFFICER}:14:3: SC505 there is no competency “servcie”",)),
    Edit("a level of a competency too high", OFFICER, "service: {expected: 2", "service: {expected: 11", (f"{OFFICER}:14:23: SC229 “11” is out of range (≤ 5)",)),
    Edit("a competency without a weight", OFFICER, "observed: 1, weight: 50", "observed: 1", (f"{OFFICER}:15:13: SC514 the method rating needs a weight for “teamwork”",)),
    Edit("a plan about nothing", OFFICER, "about: teamwork", "about: teamwrok", (f"{OFFICER}:21:12: SC515 the development plan is about “teamwrok”, which is neither in the agreement nor a competency",)),
    Edit("a shortfall without a plan", OFFICER, "  - about: teamwork\n    method: {th: สอนงาน, en: Coaching}\n    period: {th: ปีถัดไป, en: Next year}\n    measure: {th: ระดับ, en: The level}\n", "", (f"{OFFICER}:16:1: SC504 “teamwork” is below target or below the expected level, but the development plan does not mention it",)),
    Edit("a refusal without a witness", OFFICER, "evaluatee: acknowledged", "evaluatee: refused", (f"{OFFICER}:25:30: SC508 the evaluatee refused to sign, so there must be a witness",)),
    Edit("a superior who differs without a reason", OFFICER, "evaluator: informed", "evaluator: informed, next_superior: differs", (f"{OFFICER}:25:18: SC509 a superior differs, so the opinion must be given",)),
    Edit("a second superior who differs without a reason", OFFICER, "evaluator: informed", "evaluator: informed, second_superior: differs", (f"{OFFICER}:25:18: SC509 a superior differs, so the opinion must be given",)),
    Edit("a position without an agreement", OFFICER, "agreement:\n  - {indicator: half, weight: 40}\n  - {indicator: own, weight: 60}\n", "", (f"{OFFICER}:1:1: SC510 “officer” is a position, so it needs an agreement", f"{OFFICER}:4:3: SC303 nothing uses the indicator “own”", f"{OFFICER}:9:3: SC404 this unit has no indicator “own” to report", f"{OFFICER}:14:12: SC515 the development plan is about “half”, which is neither in the agreement nor a competency")),
    Edit("an agreement of a unit that is no position", UNITS, "kind: position", "kind: person", (f"{OFFICER}:3:1: SC511 “officer” is not a position, so this part does not apply", f"{OFFICER}:6:1: SC511 “officer” is not a position, so this part does not apply", f"{OFFICER}:13:1: SC511 “officer” is not a position, so this part does not apply", f"{OFFICER}:16:1: SC511 “officer” is not a position, so this part does not apply", f"{OFFICER}:25:1: SC511 “officer” is not a position, so this part does not apply")),
    Edit("an agreement without rules of appraisal", FRAMEWORK, "appraisal:\n  achievement_weight: 70\n  competency_weight: 30\n  indicator_count: 2\n  development_plan: true\n  target_level: 3\n  competency:\n    method: rating\n    competencies:\n      service: {kind: core, title: {th: บริการที่ดี, en: Service mind}}\n      teamwork: {kind: core, title: {th: การทำงานเป็นทีม, en: Teamwork}}\n", "", (f"{OFFICER}:3:1: SC512 this framework has no rules of appraisal",)),
    Edit("the title and name of a person", UNITS, "en: Legal officer", "en: Mr. John Smith", (f"{UNITS}:4:36: SC507 the text seems to hold personal data (name)",)),
    Edit("the Thai title and name of a person", UNITS, "th: นิติกร", "th: นายสมชาย ใจดี", (f"{UNITS}:4:24: SC507 the text seems to hold personal data (name)",)),
    Edit("a telephone number", UNITS, "en: Legal officer", "en: Legal officer 02-123 4567", (f"{UNITS}:4:36: SC507 the text seems to hold personal data (tel)",)),
    Edit("the number of an identity card", UNITS, "en: Legal officer", "en: Legal officer 1234567890121", (f"{UNITS}:4:36: SC507 the text seems to hold personal data (ID)",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_appraisal_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


def test_a_full_score_is_justified(tmp_path: Path) -> None:
    full = (
        (OFFICER, "half: {value: 5}", "half: {value: 1}"),
        (OFFICER, "own: {value: 4}", "own: {value: 5}"),
        (OFFICER, "observed: 2", "observed: 5"),
        (OFFICER, "observed: 1", "observed: 5"),
    )
    write(tmp_path, edited(*full))
    assert told(tmp_path) == [f"{OFFICER}:1:1: SC503 a total of 100 needs a justification"]
    write(
        tmp_path,
        edited(
            *full,
            (OFFICER, "visibility: internal\n", "visibility: internal\njustification: {th: ก, en: A}\n"),
        ),
    )
    assert told(tmp_path) == []
    write(
        tmp_path,
        edited(*full, (FRAMEWORK, "  development_plan: true\n", "  full_score_needs_reason: false\n")),
    )
    assert told(tmp_path) == []


def test_a_closed_period_has_every_competency(tmp_path: Path) -> None:
    closed = (FRAMEWORK, "end: 2013-03-31\n", "end: 2013-03-31\n    closed: true\n")
    write(tmp_path, edited(closed, (OFFICER, "  teamwork: {expected: 2, observed: 1, weight: 50}\n", "")))
    assert f"{OFFICER}:13:1: SC513 these competencies are missing: teamwork" in told(tmp_path)


def test_competencies_that_weigh_nothing_need_no_weight(tmp_path: Path) -> None:
    write(
        tmp_path,
        edited((FRAMEWORK, "rating", "rating_equal"), (OFFICER, "observed: 1, weight: 50", "observed: 1")),
    )
    assert told(tmp_path) == []


def test_a_plan_of_development_is_asked_for_only_where_the_rules_say_so(tmp_path: Path) -> None:
    plan = GOOD_WORLD[OFFICER][
        GOOD_WORLD[OFFICER].index("development_plan:") : GOOD_WORLD[OFFICER].index("acknowledgement:")
    ]
    write(tmp_path, edited((OFFICER, plan, ""), (FRAMEWORK, "  development_plan: true\n", "")))
    assert told(tmp_path) == []


def test_an_individual_without_a_file_of_acknowledgement_is_fine(tmp_path: Path) -> None:
    write(
        tmp_path, edited((OFFICER, "acknowledgement: {evaluatee: acknowledged, evaluator: informed}\n", ""))
    )
    assert told(tmp_path) == []


def test_an_own_indicator_with_the_id_of_one_of_the_framework_is_told(tmp_path: Path) -> None:
    bad = Edit("", OFFICER, "  own:\n    title", "  half:\n    title", ())
    assert f"{OFFICER}:7:3: SC333 the name “half” is taken" in told_after(tmp_path, bad)


def test_a_composite_cannot_be_agreed_on(tmp_path: Path) -> None:
    bad = Edit("", OFFICER, "indicator: half", "indicator: whole", ())
    line = f"{OFFICER}:4:17: SC516 the indicator “whole” is a composite and cannot stand in an agreement"
    assert line in told_after(tmp_path, bad)


def test_an_own_indicator_has_a_deadline_of_the_period(tmp_path: Path) -> None:
    late = "levels: {1: 1, 5: 5}}\n    deadline: reprot"
    write(
        tmp_path,
        edited(
            (OFFICER, "levels: {1: 1, 5: 5}}", late),
            (OFFICER, "own: {value: 4}", "own: {value: 4, submitted: 2013-03-01}"),
        ),
    )
    assert told(tmp_path) == [f"{OFFICER}:10:15: SC311 the period “round-1” has no deadline “reprot”"]


def test_a_weight_that_is_agreed_on_is_known(tmp_path: Path) -> None:
    write(tmp_path, edited((OFFICER, "weight: 60", "weight: unknown")))
    assert told(tmp_path) == [f"{OFFICER}:5:30: SC204 “unknown” is not a number"]


def test_the_examples_of_an_own_indicator_are_tried(tmp_path: Path) -> None:
    # levels 1 to 5 at the results 1 to 5: a result of 3 scores 3, not 4
    example = "levels: {1: 1, 5: 5}}\n    examples: [{value: 3, score: 4}]"
    bad = Edit("", OFFICER, "levels: {1: 1, 5: 5}}", example, ())
    [line] = [line for line in told_after(tmp_path, bad) if "SC321" in line]
    assert line.endswith("SC321 the example says 4, but the rules give 3")

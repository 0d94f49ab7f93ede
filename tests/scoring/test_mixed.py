"""Steps first, an outcome after them (S003-15): the energy indicator, worked out by hand.

Level 1 an energy database, level 2 the measures reviewed and carried out, then 0-5 %, more than 5 to 10 % and more than
10 to 15 % of energy saved for levels 3, 4 and 5.
"""

from fractions import Fraction

import pytest

from generator.scoring.unscorable import UnscorableError
from tests.scoring.scenes import measured
from tests.scoring.scenes import score
from tests.scoring.scenes import seen

ENERGY = """
criteria:
  kind: mixed
  steps: [{text: {en: Database}}, {text: {en: Measures}}]
  bands: {3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}
"""

INTERPOLATED = ENERGY + "  interpolate: true\n"


@pytest.mark.parametrize(
    ("saved", "level", "interpolated"),
    [
        # interpolation is anchored at 0, 5 and 10
        ("0", "3", "3"),
        ("2.5", "3", "7/2"),
        ("5", "3", "4"),
        ("5.01", "4", "2001/500"),  # 4 + 0.01/5 = 4.002
        ("7.5", "4", "9/2"),
        ("10", "4", "5"),
        ("10.5", "5", "5"),
        ("12", "5", "5"),
        ("15", "5", "5"),
        ("15.01", "5", "5"),  # more than 15 is still level 5
        ("40", "5", "5"),
        ("-0.01", "2", "2"),  # consumed more than before: the steps alone count
        ("-30", "2", "2"),
    ],
)
def test_s003_15_once_both_steps_are_done_the_saving_decides(
    saved: str, level: str, interpolated: str
) -> None:
    text = f"steps: [1, 2]\nvalue: {saved}"
    assert score(ENERGY, text) == Fraction(level)
    assert score(INTERPOLATED, text) == Fraction(interpolated)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("[1]", 1),  # a saving without the measures: it stays at the last unbroken step
        ("[2]", 1),  # measures without the database: no unbroken run, the floor
        ("[]", 1),
    ],
)
@pytest.mark.parametrize("saved", ["-5", "0", "12"])
def test_s003_15_a_saving_counts_only_after_both_steps(steps: str, expected: int, saved: str) -> None:
    for template in (ENERGY, INTERPOLATED):
        assert score(template, f"steps: {steps}\nvalue: {saved}") == expected
    assert score(ENERGY, f"steps: {steps}") == expected, "no saving is needed either"


def test_s003_15_with_floor_zero_nothing_done_is_nothing() -> None:
    assert score(ENERGY + "  floor: 0\n", "steps: []\nvalue: 12") == 0


def test_s003_15_with_both_steps_the_saving_must_be_told() -> None:
    with pytest.raises(UnscorableError) as error:
        score(ENERGY, "steps: [1, 2]")
    assert (error.value.problem.code, dict(error.value.problem.facts)) == ("SC409", {"variable": "value"})


def test_s003_15_the_saving_may_come_from_a_formula() -> None:
    # (200 - 185) / 200 = 7.5 per cent
    formula = (
        "formula: {expression: (before - now) / before * 100, variables: {before: {en: B}, now: {en: N}}}"
    )
    text = "steps: [1, 2]\ninputs: {before: 200, now: 185}"
    assert score(ENERGY + formula, text) == 4
    assert score(INTERPOLATED + formula, text) == Fraction("9/2")


def test_s003_15_a_range_that_begins_above_a_number_does_not_hold_it() -> None:
    # "more than 0": without any saving the steps alone count
    template = ENERGY.replace("{from: 0, to: 5}", "{above: 0, to: 5}")
    assert score(template, "steps: [1, 2]\nvalue: 0") == 2
    assert score(template, "steps: [1, 2]\nvalue: 0.01") == 3


@pytest.mark.parametrize(
    ("value", "level", "interpolated"),
    [
        # complaints left over: at most 20 but more than 10, at most 10 but more than 5, at most 5
        ("21", "2", "2"),
        ("20", "3", "3"),
        ("15", "3", "7/2"),
        ("10", "4", "4"),
        ("7.5", "4", "9/2"),
        ("5", "5", "5"),
        ("0", "5", "5"),
    ],
)
def test_s003_15_an_outcome_where_less_is_better(value: str, level: str, interpolated: str) -> None:
    template = ENERGY.replace(
        "{3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}",
        "{3: {above: 10, to: 20}, 4: {above: 5, to: 10}, 5: {to: 5}}",
    )
    assert score(template, f"steps: [1, 2]\nvalue: {value}") == Fraction(level)
    assert score(f"{template}  interpolate: true\n", f"steps: [1, 2]\nvalue: {value}") == Fraction(
        interpolated
    )


@pytest.mark.parametrize(("value", "expected"), [("20", 2), ("19.99", 3), ("5", 4), ("4", 5)])
def test_s003_15_less_than_a_number_does_not_hold_it_either(value: str, expected: int) -> None:
    template = ENERGY.replace(
        "{3: {from: 0, to: 5}, 4: {above: 5, to: 10}, 5: {above: 10, to: 15}}",
        "{3: {from: 10, below: 20}, 4: {from: 5, below: 10}, 5: {below: 5}}",
    )
    assert score(template, f"steps: [1, 2]\nvalue: {value}") == expected


def test_s003_15_one_range_alone_is_not_interpolated() -> None:
    template = """
criteria:
  kind: mixed
  steps: [{text: {en: One}}, {text: {en: Two}}, {text: {en: Three}}, {text: {en: Four}}]
  bands: {5: {from: 10}}
  interpolate: true
"""
    assert score(template, "steps: [1, 2, 3, 4]\nvalue: 9") == 4
    assert score(template, "steps: [1, 2, 3, 4]\nvalue: 11") == 5


def test_s003_15_a_reviewers_step_is_awaited() -> None:
    template = ENERGY.replace("{text: {en: Measures}}", "{text: {en: Measures}, by: reviewer}")
    assert score(template, "steps: [1]\nvalue: 12") is None
    assert score(template, "steps: [1]\nvalue: 12\nreview: {score: 0}") == 1
    assert score(template, "steps: [1]\nvalue: 12\nreview: {score: 1}") == 5


def test_s003_15_the_working_shows_steps_and_outcome() -> None:
    def rules(template: str, value: str) -> list[str]:
        return [line.rule for line in measured(template, f"steps: [1, 2]\nvalue: {value}").working]

    assert rules(ENERGY, "7") == ["value-entered", "steps-run", "bands-in"]
    assert rules(INTERPOLATED, "7") == ["value-entered", "steps-run", "levels-between"]
    assert rules(ENERGY, "-1") == ["value-entered", "steps-run", "mixed-short"]
    short = measured(ENERGY.replace("from: 0, to: 5", "from: 2, to: 5"), "steps: [1, 2]\nvalue: 1").working[
        -1
    ]
    assert seen([short.facts[name] for name in ("value", "threshold", "level", "score")]) == [1, 2, 3, 2]


def test_s003_15_an_outcome_that_waits_for_the_steps_is_told() -> None:
    assert [line.rule for line in measured(ENERGY, "steps: [1]\nvalue: 7").working][-1] == "mixed-waits"
    assert [line.rule for line in measured(ENERGY, "steps: [1]").working] == ["steps-run"]

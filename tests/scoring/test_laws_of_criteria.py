"""Laws of every kind of criteria, whatever the numbers are (properties, by Hypothesis).

Above all S001-07: evidence never raises a score above what the result earns, and a higher result never lowers it.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.scenes import ENTERED
from tests.scoring.scenes import card
from tests.scoring.scenes import closed
from tests.scoring.scenes import framework
from tests.scoring.scenes import score
from tests.strategies import checklists
from tests.strategies import conditions
from tests.strategies import numbers
from tests.strategies import numeric_criteria
from tests.strategies import percentages
from tests.strategies import scores
from tests.strategies import step_sums
from tests.strategies import typed
from tests.strategies import weights

FACTS = st.sets(st.sampled_from("abc"))
DONE = "steps: [1, 2]\n"

COUNTED = """
deductions: [{kind: count, variable: missed, each: 0.3, text: {en: Missed}}]
deduction_floor: FLOOR
"""


def exactly(template: str, measurement: str) -> Fraction:
    """A score that must be there."""
    found = score(template, measurement)
    assert found is not None
    return found


def facts(shown: set[str]) -> str:
    """The facts that are shown, as typed."""
    return "facts: {" + ", ".join(f"{each}: true" for each in sorted(shown)) + "}\n"


@given(numeric_criteria(), conditions(), FACTS, numbers, st.integers(0, 20))
def test_a_score_stays_between_zero_and_five(
    kind: tuple[str, bool], asked: str, shown: set[str], value: Fraction, missed: int
) -> None:
    text = f"{DONE}{facts(shown)}value: {typed(value)}\ncounts: {{missed: {missed}}}"
    for floor in "01":
        template = f"criteria: {kind[0]}\n{asked}\n{COUNTED.replace('FLOOR', floor)}"
        assert 0 <= exactly(template, text) <= 5


@given(numeric_criteria(), conditions(), FACTS, percentages, percentages)
def test_a_better_result_never_lowers_the_score(
    kind: tuple[str, bool], asked: str, shown: set[str], one: Fraction, other: Fraction
) -> None:
    criteria, falling = kind
    template = f"criteria: {criteria}\n{asked}"
    worse, better = sorted([one, other], reverse=falling)
    given_facts = DONE + facts(shown)
    assert exactly(template, f"{given_facts}value: {typed(worse)}") <= exactly(
        template, f"{given_facts}value: {typed(better)}"
    )


@given(numeric_criteria(), conditions(), FACTS, FACTS, percentages)
def test_a_condition_never_raises_a_score_and_evidence_never_lowers_it(
    kind: tuple[str, bool], asked: str, shown: set[str], more: set[str], value: Fraction
) -> None:
    text = f"{DONE}value: {typed(value)}\n"
    free = exactly(f"criteria: {kind[0]}", text)
    template = f"criteria: {kind[0]}\n{asked}"
    some, most = exactly(template, text + facts(shown)), exactly(template, text + facts(shown | more))
    assert some <= most <= free
    assert exactly(template, text + facts(set("abc"))) == free


@given(st.data(), checklists())
def test_a_better_answer_never_lowers_a_checklist(
    data: st.DataObject, checklist: tuple[str, tuple[str, ...]]
) -> None:
    """S000-04."""
    criteria, names = checklist
    answered = data.draw(st.lists(st.sampled_from(names), unique=True, min_size=1))
    answers = {name: data.draw(st.integers(0, 4)) for name in answered}
    chosen = data.draw(st.sampled_from(answered))
    better = {**answers, chosen: data.draw(st.integers(answers[chosen], 4))}
    before, after = (
        "answers: {" + ", ".join(f"{name}: o{each}" for name, each in told.items()) + "}"
        for told in (answers, better)
    )
    template = f"criteria: {criteria}"
    assert 0 <= exactly(template, before) <= exactly(template, after) <= 5
    at_the_end = score(template, before, closed())
    assert at_the_end is not None
    assert at_the_end <= exactly(template, before), "what is not answered counts 0 once the round is closed"


@given(st.data(), checklists(), st.integers(0, 4))
def test_answers_that_are_all_alike_are_worth_that_answer(
    data: st.DataObject, checklist: tuple[str, tuple[str, ...]], answer: int
) -> None:
    # whatever the weights and headings are, and however many items are answered
    criteria, names = checklist
    some = data.draw(st.lists(st.sampled_from(names), unique=True, min_size=1))
    found = {
        exactly(
            f"criteria: {criteria}", "answers: {" + ", ".join(f"{name}: o{answer}" for name in told) + "}"
        )
        for told in (some, names)
    }
    assert len(found) == 1


STEPS = st.sets(st.integers(1, 3))
PARTS = st.sets(st.sampled_from("xyz"))


def steps(done: set[int], missing: set[str]) -> str:
    """Finished steps, the first without these parts, as typed."""
    told = [f"{each}: done" for each in sorted(done - {1})]
    if 1 in done:
        told.append(f"1: {{missing: [{', '.join(sorted(missing))}]}}")
    return f"steps: {{{', '.join(told)}}}"


@pytest.mark.parametrize("gated", [False, True])
@given(data=st.data(), done=STEPS, missing=PARTS, more=STEPS, fewer=PARTS)
def test_more_steps_or_parts_never_lower_a_sum(
    data: st.DataObject, done: set[int], missing: set[str], more: set[int], fewer: set[str], *, gated: bool
) -> None:
    template = f"criteria: {data.draw(step_sums(gated=gated))}"
    before, after = (
        exactly(template, steps(done, missing)),
        exactly(template, steps(done | more, missing & fewer)),
    )
    assert 0 <= before <= after <= 5
    assert exactly(template, steps({1, 2, 3}, set())) == 5
    open_steps = template.replace("gated: true", "gated: false")
    assert before <= exactly(open_steps, steps(done, missing)), "a gate never adds"


@given(st.lists(st.tuples(weights, scores), min_size=1, max_size=4))
def test_the_mean_of_ones_own_indicators_lies_between_them(own: list[tuple[Fraction, Fraction]]) -> None:
    """S000-06."""
    listed = ", ".join(
        f"o{number}: {{title: {{en: Own}}, weight: {typed(weight)}, score: {typed(each)}}}"
        for number, (weight, each) in enumerate(own)
    )
    found = exactly("criteria: {kind: own-indicators}", f"own_indicators: {{{listed}}}")
    assert min(each for _, each in own) <= found <= max(each for _, each in own)


@given(weights, scores)
def test_marks_and_entered_numbers_are_in_proportion(full: Fraction, wanted: Fraction) -> None:
    """S000-05."""
    value = typed(wanted * full / 5)
    assert exactly(f"criteria: {{kind: marks, full: {typed(full)}}}", f"value: {value}") == wanted
    assert exactly(f"criteria: {{kind: entered, out_of: {typed(full)}}}", f"value: {value}") == wanted


PROJECTS = "projects: {en: W}\ncriteria: {kind: interpolated, floor: 0, levels: {0: 0, 5: 100}}"
"""A score of 5 is 100 per cent: the score shows the progress."""


@given(
    st.lists(st.tuples(weights, percentages, st.integers(1, 100)), min_size=1, max_size=4),
    percentages,
    st.data(),
)
def test_more_progress_never_lowers_the_result_and_none_is_beyond_its_plan(
    projects: list[tuple[Fraction, Fraction, int]], more: Fraction, data: st.DataObject
) -> None:
    """S001-08 to S001-10."""

    def listed(told: list[tuple[Fraction, Fraction, int]]) -> str:
        each = (
            f"p{number}: {{weight: {typed(weight)}, actual: {typed(done)}, planned: {planned}, opening: {planned // 3}}}"
            for number, (weight, done, planned) in enumerate(told)
        )
        return f"projects: {{{', '.join(each)}}}"

    at = data.draw(st.integers(0, len(projects) - 1))
    weight, done, planned = projects[at]
    better = [*projects[:at], (weight, max(done, more), planned), *projects[at + 1 :]]
    assert 0 <= exactly(PROJECTS, listed(projects)) <= exactly(PROJECTS, listed(better)) <= 5


@given(st.dictionaries(st.integers(1, 4), percentages, min_size=1))
def test_quarters_lie_where_their_name_says(quarters: dict[int, Fraction]) -> None:
    """S003-12."""
    told = (
        "quarters: {value: {"
        + ", ".join(f"{each}: {typed(number)}" for each, number in quarters.items())
        + "}}"
    )
    criteria = "criteria: {kind: interpolated, floor: 0, levels: {0: 0, 5: 1000}}"
    total, last, mean = (
        exactly(f"quarterly: {how}\n{criteria}", told) * 200 for how in ("sum", "last", "mean")
    )
    assert total == sum(quarters.values())
    assert last == quarters[max(quarters)]
    assert mean * len(quarters) == total


@given(numeric_criteria(), st.integers(0, 20), st.integers(0, 20), percentages)
def test_more_to_deduct_never_raises_a_score_whatever_the_floor(
    kind: tuple[str, bool], one: int, other: int, value: Fraction
) -> None:
    few, many = sorted([one, other])
    found = {}
    for floor in "01":
        template = f"criteria: {kind[0]}\n{COUNTED.replace('FLOOR', floor)}"
        text = f"{DONE}value: {typed(value)}\ncounts: {{missed: "
        found[floor] = exactly(template, f"{text}{many}}}")
        raw = exactly(template, f"{text}0}}")
        assert found[floor] <= exactly(template, f"{text}{few}}}") <= raw
    assert found["0"] <= found["1"]


@given(scores, st.integers(0, 20), st.sampled_from("01"), st.fractions(-5, 5, max_denominator=20))
def test_a_deduction_never_helps_whatever_is_decided_besides(
    raw: Fraction, missed: int, floor: str, decided: Fraction
) -> None:
    rules = framework(indicators={"only": f"{ENTERED}\n{COUNTED.replace('FLOOR', floor)}"})
    manual = f"{{amount: {typed(decided)}, reason: {{en: R}}, authority: {{en: A}}, date: 2013-04-01}}"
    with_it, without = (
        card(
            rules,
            f"results: {{only: {{value: {typed(raw)}, counts: {{missed: {each}}}, adjustments: [{manual}]}}}}",
        ).total
        for each in (missed, 0)
    )
    assert with_it is not None
    assert without is not None
    assert 0 <= with_it <= without <= 5

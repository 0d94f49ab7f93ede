"""Totals that are never averaged (S001-19), and what a unit is eligible for (S001-20), worked out by hand."""

from fractions import Fraction

import pytest

from generator.model.scorecard import GateScore
from tests.scoring.scenes import card
from tests.scoring.scenes import framework
from tests.scoring.scenes import row
from tests.scoring.scenes import seen

TRACKS = """
tracks:
  - {id: performance, title: {en: High performance}}
  - {id: goodness, title: {en: Highly ethical}}
perspectives:
  - {id: effectiveness, title: {en: E}, track: performance, weight: 50, indicators: [{id: a, weight: 50}]}
  - {id: quality, title: {en: Q}, track: performance, weight: 15, indicators: [{id: b, weight: 15}]}
  - {id: efficiency, title: {en: F}, track: performance, weight: 10, indicators: [{id: c, weight: 10}]}
  - {id: development, title: {en: D}, track: performance, weight: 25, indicators: [{id: d, weight: 25}]}
  - {id: external, title: {en: X}, track: goodness, weight: 60, indicators: [{id: e, weight: 60}]}
  - {id: innovation, title: {en: I}, track: goodness, weight: 40, indicators: [{id: f, weight: 40}]}
out_of_100: {multiply_by: 20}
gates:
  - id: reward
    title: {en: Reward}
    gate_on: GATE_ON
    conditions: [{track: goodness, at_least: 3}, {track: performance, above: 3}]
    passed: {en: Eligible}
    failed: {en: Not eligible}
"""
"""The draft departmental framework FY2550: performance 50/15/10/25, goodness 60/40, each of 100 and out of 5."""

ROUNDED = TRACKS.replace("GATE_ON", "rounded")
EXACT = TRACKS.replace("GATE_ON", "exact")

GIVEN = (
    "results: {a: {value: 4}, b: {value: 2}, c: {value: 5}, d: {value: 3}, e: {value: 4.5}, f: {value: 1}}"
)


def test_s001_19_two_totals_side_by_side() -> None:
    # performance (200 + 30 + 50 + 75) / 100 = 3.55, x 20 = 71; goodness (270 + 40) / 100 = 3.1, x 20 = 62
    scored = card(framework(ROUNDED), GIVEN)
    assert seen([(each.id, each.total, each.out_of_100) for each in scored.tracks]) == [
        ("performance", Fraction("71/20"), 71),
        ("goodness", Fraction("31/10"), 62),
    ]
    assert [each.working[0].rule for each in scored.tracks] == ["total", "total"]
    assert seen(scored.total, scored.out_of_100) == (Fraction("71/20"), 71), "the main track is the total"


def test_s001_19_each_track_is_the_whole_of_its_own_rows() -> None:
    scored = card(framework(ROUNDED), GIVEN)
    assert seen([each.rebased for each in scored.rows]) == [50, 15, 10, 25, 60, 40]
    assert row(scored, "e").weighted == Fraction("27/10")  # 60 x 4.5 / 100


def test_s001_19_each_track_says_how_much_of_it_is_reported() -> None:
    # d (25 of performance) and e (60 of goodness) are not reported yet
    scored = card(framework(ROUNDED), "results: {a: {value: 4}, b: {value: 2}, c: {value: 5}, f: {value: 1}}")
    assert seen([(each.coverage.reported, each.coverage.total) for each in scored.tracks]) == [
        (75, 100),
        (40, 100),
    ]
    assert seen(scored.coverage.reported, scored.coverage.total) == (75, 100), "that of the main track"


def test_s001_19_a_track_has_a_base_of_its_own() -> None:
    # goodness of 10 points: 6 x 4.5 / 10 = 2.7 as a weighted score, and the same total
    text = ROUNDED.replace("title: {en: Highly ethical}", "title: {en: Highly ethical}, base: 10")
    text = text.replace("weight: 60", "weight: 6").replace("weight: 40", "weight: 4")
    scored = card(framework(text), GIVEN)
    assert row(scored, "e").weighted == Fraction("27/10")
    assert [each.total for each in scored.tracks] == [Fraction("71/20"), Fraction("31/10")]


def test_s001_19_a_track_without_a_score_has_no_total() -> None:
    scored = card(framework(ROUNDED), GIVEN.split(", e:", maxsplit=1)[0] + "}")
    assert [each.total for each in scored.tracks] == [Fraction("71/20"), None]
    assert scored.tracks[1].working == ()


def test_s001_19_an_indicator_beside_the_tree_counts_in_the_main_track() -> None:
    # a 50x4 and own 50x2 of performance; e 60x4.5 alone of goodness
    text = ROUNDED + "allocations: [{unit: office, indicators: [a, {id: own, weight: 50}, e]}]"
    scored = card(framework(text), "results: {a: {value: 4}, own: {value: 2}, e: {value: 4.5}}")
    assert seen([each.total for each in scored.tracks]) == [3, Fraction("9/2")]


def passed(text: str, performance: str, goodness: str) -> bool | None:
    """Whether a unit with these totals gets the reward; an empty total is awaited."""
    one, other = (
        ", ".join(f"{name}: {{value: {number}}}" for name in names) if number else ""
        for names, number in (("abcd", performance), ("ef", goodness))
    )
    results = ", ".join(part for part in (one, other) if part)
    found = card(framework(text), f"results: {{{results}}}").gates
    assert len(found) == 1
    return found[0].passed


@pytest.mark.parametrize(
    ("performance", "goodness", "rounded", "exact"),
    [
        ("4", "3", True, True),  # at least 3
        ("4", "2.99", False, False),
        (
            "4",
            "2.99996",
            True,
            False,
        ),  # publishes as 3.0000: eligible only where the published score is compared
        ("4", "2.99995", True, False),  # half up
        ("4", "2.99994", False, False),  # publishes as 2.9999
        ("3", "3", False, False),  # the performance must be above 3.00, not 3.00 itself
        ("3.0001", "3", True, True),
        ("3.00004", "3", False, True),  # publishes as 3.0000, which is not above 3
        ("3.00005", "3", True, True),
        ("2", "5", False, False),  # goodness does not make up for performance
        ("5", "1", False, False),
    ],
)
def test_s001_20_the_gate_is_decided_on_the_published_or_on_the_exact_score(
    performance: str, goodness: str, rounded: bool, exact: bool
) -> None:
    assert passed(ROUNDED, performance, goodness) is rounded
    assert passed(EXACT, performance, goodness) is exact


@pytest.mark.parametrize(
    ("performance", "goodness", "expected"),
    [
        ("4", "", None),  # goodness is awaited
        ("", "4", None),
        ("", "", None),
        ("2", "", False),  # one that fails decides
        ("", "2.5", False),
    ],
)
def test_s001_20_a_gate_waits_unless_one_condition_has_failed(
    performance: str, goodness: str, expected: bool | None
) -> None:
    assert passed(ROUNDED, performance, goodness) is expected


def test_s001_20_the_working_names_every_condition() -> None:
    def told(results: str) -> list[str]:
        return [line.rule for line in card(framework(ROUNDED), results).gates[0].working]

    assert told(GIVEN) == ["gate-at-least-held", "gate-above-held", "gate-passed"]
    assert told(GIVEN.replace("4.5", "1")) == ["gate-at-least-failed", "gate-above-held", "gate-closed"]
    whole = "results: {a: {value: 1}, b: {value: 1}, c: {value: 1}, d: {value: 1}}"
    assert told(whole) == ["gate-awaits", "gate-above-failed", "gate-closed"]
    assert told(whole.replace("1", "4")) == ["gate-awaits", "gate-above-held"]


def test_s001_20_a_part_of_a_track_decides_nothing() -> None:
    # goodness is complete and holds; of performance only a is reported: 1 so far, but it may still exceed 3
    scored = card(framework(ROUNDED), "results: {a: {value: 1}, e: {value: 4.5}, f: {value: 1}}").gates[0]
    assert scored.passed is None
    assert [line.rule for line in scored.working] == ["gate-at-least-held", "gate-so-far"]


@pytest.mark.parametrize(("goodness", "means"), [("4.5", "Eligible"), ("1", "Not eligible")])
def test_s001_20_the_working_says_what_it_means(goodness: str, means: str) -> None:
    found = card(framework(ROUNDED), GIVEN.replace("4.5", goodness)).gates[0]
    assert getattr(found.working[-1].facts["result"], "en", None) == means


def test_s001_20_the_working_shows_the_score_that_was_compared() -> None:
    for text, compared in ((ROUNDED, Fraction(3)), (EXACT, Fraction("2.99996"))):
        results = GIVEN.replace("e: {value: 4.5}, f: {value: 1}", "e: {value: 2.99996}, f: {value: 2.99996}")
        assert card(framework(text), results).gates[0].working[0].facts["score"] == compared


def gate(condition: str) -> GateScore:
    """A gate of one condition over the scores of GIVEN: the total is 3.55."""
    text = ROUNDED.replace(
        "[{track: goodness, at_least: 3}, {track: performance, above: 3}]", f"[{condition}]"
    )
    return card(framework(text), GIVEN).gates[0]


@pytest.mark.parametrize(
    ("condition", "expected", "name"),
    [
        ("{at_least: 3.55}", True, "The total"),
        ("{above: 3.55}", False, "The total"),
        ("{perspective: quality, at_least: 2}", True, "Q"),
        ("{perspective: quality, above: 2}", False, "Q"),
        ("{indicator: f, at_least: 1}", True, "Test"),
        ("{indicator: f, above: 1}", False, "Test"),
    ],
)
def test_s001_20_a_condition_may_be_on_the_total_a_perspective_or_an_indicator(
    condition: str, expected: bool, name: str
) -> None:
    found = gate(condition)
    assert found.passed is expected
    assert getattr(found.working[0].facts["name"], "en", None) == name


def test_s001_20_without_tracks_the_total_decides() -> None:
    # "performance above 3.00 is eligible" in one total: (60x4 + 40x1.5) / 100 = 3
    text = """
perspectives: [{id: p, title: {en: P}, indicators: [{id: a, weight: 60}, {id: b, weight: 40}]}]
gates:
  - {id: g, title: {en: G}, gate_on: rounded, conditions: [{above: 3}], passed: {en: Yes}, failed: {en: No}}
"""
    scored = card(framework(text), "results: {a: {value: 4}, b: {value: 1.5}}")
    assert seen(scored.total, scored.gates[0].passed, scored.tracks) == (3, False, ())
    assert card(framework(text), "results: {a: {value: 4}, b: {value: 1.6}}").gates[0].passed

"""The status of an objective, worked out by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.model.rounding_policy import Rounding
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.presenting.maps.status import KINDS
from generator.presenting.maps.status import SIGNS
from generator.presenting.maps.status import mean_of
from generator.presenting.maps.status import sign
from generator.presenting.maps.status import status_of
from generator.presenting.maps.status import status_svg


def scored(
    works: Scorecard, name: str, score: str | None, part: str | None, parent: str | None = None
) -> IndicatorScore:
    """A row with a score, its part of the scorecard, and the row above it."""
    row = works.rows[0]
    number = None if score is None else Fraction(score)
    return replace(
        row,
        id=name,
        parent=parent,
        measured=replace(row.measured, score=number),
        rebased=None if part is None else Fraction(part),
    )


@pytest.mark.parametrize(
    ("score", "kind"),
    [
        (None, "none"),
        ("5", "met"),
        ("4", "met"),
        ("3.99995", "met"),  # published as 4.0000
        ("3.99994", "nearly"),
        ("3", "nearly"),
        ("2.99994", "missed"),
        ("0", "missed"),
    ],
)
def test_the_published_score_decides(score: str | None, kind: str) -> None:
    number = None if score is None else Fraction(score)
    found = status_of(number, Rounding())
    assert (found.kind, found.score) == (kind, number)


def test_the_mean_is_weighted_by_the_parts_of_the_scorecard(works: Scorecard) -> None:
    rows = {each.id: each for each in (scored(works, "a", "5", "30"), scored(works, "b", "2", "10"))}
    assert mean_of(rows, ["a", "b"]) == Fraction(17, 4)  # (5 x 30 + 2 x 10) / 40


def test_what_has_no_score_or_is_not_on_the_scorecard_is_left_out(works: Scorecard) -> None:
    rows = {each.id: each for each in (scored(works, "a", "5", "30"), scored(works, "b", None, "10"))}
    assert mean_of(rows, ["a", "b", "c"]) == 5
    assert mean_of(rows, ["b", "c"]) is None
    assert mean_of(rows, []) is None


def test_where_nothing_has_a_weight_all_count_alike(works: Scorecard) -> None:
    rows = {each.id: each for each in (scored(works, "a", "5", None), scored(works, "b", "2", None))}
    assert mean_of(rows, ["a", "b"]) == Fraction(7, 2)


def test_a_sub_indicator_counts_through_the_one_above(works: Scorecard) -> None:
    found = (
        scored(works, "a", "4", "20"),
        scored(works, "a.1", "5", "10", "a"),
        scored(works, "a.1.1", "1", "10", "a.1"),
        scored(works, "b", "2", "20"),
    )
    rows = {each.id: each for each in found}
    assert mean_of(rows, ["a", "a.1.1", "b"]) == 3
    assert mean_of(rows, ["a.1.1", "b"]) == Fraction(5, 3)  # (1 x 10 + 2 x 20) / 30


def test_each_status_has_a_sign_of_its_own_shape() -> None:
    assert set(SIGNS) == set(KINDS)
    assert len({each.split(" ")[0] + each[6:30] for each in SIGNS.values()}) == len(KINDS)
    assert all('aria-hidden="true"' in sign(kind) for kind in KINDS)


def test_a_status_is_said_in_words_with_its_score() -> None:
    told = status_svg("met", "Met", "4.2500")
    assert ">Met</tspan>" in told
    assert ">4.2500</tspan>" in told
    assert status_svg("none", "No score yet", "").count("<tspan") == 1

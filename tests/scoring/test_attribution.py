"""What moved a total: shares, their changes, and what acts on the whole, worked out by hand."""

from fractions import Fraction

from generator.scoring.attribution import Made
from generator.scoring.attribution import Part
from generator.scoring.attribution import attribute


def made(total: str, counted: int, **gained: str) -> Made:
    """Weight times score by indicator, as the scorecard adds them up."""
    return Made(
        total=Fraction(total),
        gained={name: Fraction(each) for name, each in gained.items()},
        counted=Fraction(counted),
    )


def test_shares_change_with_scores() -> None:
    """Weights 60 and 40: 3 and 4 give (180 + 160) / 100 = 3.4; 4 and 3.5 give (240 + 140) / 100 = 3.8."""
    found = attribute(made("3.4", 100, a="180", b="160"), made("3.8", 100, a="240", b="140"))
    assert found.parts == (
        Part(id="a", before=Fraction("1.8"), after=Fraction("2.4")),
        Part(id="b", before=Fraction("1.6"), after=Fraction("1.4")),
    )
    assert [each.change for each in found.parts] == [Fraction("0.6"), Fraction("-0.2")]
    assert [*found.whole] == [0, 0]
    assert found.change == Fraction("0.4")


def test_what_came_and_what_went() -> None:
    """b (40, score 4) is gone and c (20, score 5) is there: (180 + 100) / 80 = 3.5, of which a is 2.25 and c is 1.25."""
    found = attribute(made("3.4", 100, a="180", b="160"), made("3.5", 80, a="180", c="100"))
    assert [(each.id, each.before, each.after, each.change) for each in found.parts] == [
        ("b", Fraction("1.6"), None, Fraction("-1.6")),
        ("c", None, Fraction("1.25"), Fraction("1.25")),
        # the same weight and score, but a larger part of what counts
        ("a", Fraction("1.8"), Fraction("2.25"), Fraction("0.45")),
    ]
    assert sum(each.change for each in found.parts) == Fraction("0.1")


def test_points_off_the_total_are_a_part_of_their_own() -> None:
    """3.8 less 0.15 for a late report is 3.65; before nothing was taken off."""
    found = attribute(made("3.4", 100, a="180", b="160"), made("3.65", 100, a="240", b="140"))
    assert [*found.whole] == [0, Fraction("-0.15")]
    assert sum(each.change for each in found.parts) + found.whole[1] - found.whole[0] == found.change


def test_equal_changes_stand_as_on_the_later_scorecard() -> None:
    found = attribute(made("2", 2, b="2", a="2", gone="0"), made("3", 2, a="3", b="3"))
    assert [each.id for each in found.parts] == ["a", "b", "gone"]

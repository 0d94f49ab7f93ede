"""What moved a total from one period to the next, indicator by indicator.

The rule, which a reader can retrace on the two scorecards:

1. The share of an indicator in a total is its weight times its score, divided by all weights that count in that total. Those are
   the lines that the scorecard adds up; sub-indicators are part of the indicator above them.
2. What an indicator did to the total is its share after less its share before; where it was not there, or had no score, its share is 0.
3. What acts on the whole, such as points off for a late report, is the total less all its shares, after less before.

So the parts add up to the change of the total exactly. An indicator whose score stayed moves the total all the same where its weight,
or the weight of the others, is another: its share is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How a total was made: weight times score by indicator, where there is a score, and the weight that counts (above 0)."""

    total: Fraction
    gained: Mapping[str, Fraction]
    counted: Fraction

    def share(self, name: str) -> Fraction | None:
        """What an indicator is of the total; None where it has no score in it."""
        gained = self.gained.get(name)
        return None if gained is None else gained / self.counted

    @property
    def whole(self) -> Fraction:
        """What acts on the total as a whole: nothing, or points taken off."""
        return self.total - sum(self.gained.values(), ZERO) / self.counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one indicator is of the total before and after; None where it has no score in it."""

    id: str
    before: Fraction | None
    after: Fraction | None

    @property
    def change(self) -> Fraction:
        """What it did to the total."""
        return (self.after or ZERO) - (self.before or ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A change of a total in parts: those of indicators, and what acts on the whole before and after. Together they are the change."""

    before: Fraction
    after: Fraction
    parts: tuple[Part, ...]
    whole: tuple[Fraction, Fraction]

    @property
    def change(self) -> Fraction:
        """How much the total changed."""
        return self.after - self.before


def attribute(before: Made, after: Made) -> Attribution:
    """What moved a total: what did most comes first, up or down; parts that did as much stand in the order of the later scorecard."""
    names = dict.fromkeys([*after.gained, *before.gained])
    parts = [Part(id=name, before=before.share(name), after=after.share(name)) for name in names]
    return Attribution(
        before=before.total,
        after=after.total,
        parts=tuple(sorted(parts, key=lambda each: -abs(each.change))),
        whole=(before.whole, after.whole),
    )

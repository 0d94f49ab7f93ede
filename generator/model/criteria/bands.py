"""A printed range a level, without interpolation."""

from collections.abc import Iterator
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar
from typing import Literal

from pydantic import model_validator

from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import Level
from generator.model.fields import Number
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.number import written
from generator.model.placed import Record
from generator.problems import Problem
from generator.problems import problem


class Band(Record):
    """The printed range of one level. `from` and `to` belong to the range, `above` and `below` do not."""

    from_: Number | None = key("At least this (>=)", "ตั้งแต่ (>=)", default=None, alias="from")
    above: Number | None = key("More than this (>)", "มากกว่า (>)", default=None)
    to: Number | None = key("At most this (<=)", "ไม่เกิน (<=)", default=None)
    below: Number | None = key("Less than this (<)", "น้อยกว่า (<)", default=None)

    @model_validator(mode="after")
    def _has_ends(self) -> "Band":
        both_low = self.from_ is not None and self.above is not None
        both_high = self.to is not None and self.below is not None
        none = self.low is None and self.high is None
        if (
            both_low
            or both_high
            or none
            or (self.low is not None and self.high is not None and self.low > self.high)
        ):
            raise fault("SC221")
        return self

    @property
    def low(self) -> Fraction | None:
        """The lower end, whether or not it belongs to the range; None where the range is open downwards."""
        return self.from_ if self.from_ is not None else self.above

    @property
    def high(self) -> Fraction | None:
        """The upper end, whether or not it belongs to the range; None where the range is open upwards."""
        return self.to if self.to is not None else self.below

    def holds(self, value: Fraction) -> bool:
        """Whether the value lies in the range as printed."""
        return (
            (self.from_ is None or value >= self.from_)
            and (self.above is None or value > self.above)
            and (self.to is None or value <= self.to)
            and (self.below is None or value < self.below)
        )


def in_order(bands: Mapping[int, Band]) -> list[tuple[int, Band]]:
    """Level and range by level, lowest first."""
    return sorted(bands.items())


def are_falling(bands: Mapping[int, Band]) -> bool:
    """Whether a smaller result is better: the range of the highest level lies below that of the lowest."""
    ordered = in_order(bands)
    first, last = ordered[0][1], ordered[-1][1]
    if first.low is not None and last.low is not None:
        return last.low < first.low
    return last.low is None and last.high is not None


def band_problems(owner: Record, bands: Mapping[int, Band]) -> Iterator[Problem]:
    """No value lies in two ranges; ranges rise or fall with the level. `owner` holds them under `bands`."""
    for (low_level, low), (high_level, high) in pairwise(in_order(bands)):
        below, above = (high, low) if are_falling(bands) else (low, high)
        if not _lies_below(below, above):
            yield problem(owner.place_of("bands", high_level), "SC309", low=low_level, high=high_level)


def _lies_below(below: Band, above: Band) -> bool:
    if below.high is None or above.low is None:
        return False
    touches = below.to is not None and above.from_ is not None
    return below.high < above.low if touches else below.high <= above.low


def gap_notes(owner: Record, bands: Mapping[int, Band], policy: str) -> Iterator[Problem]:
    """Printed ranges that leave values without a level (S002-28): 60 itself, and 70.5 between 61-70 and 71-80."""
    gaps = []
    for (_, low), (_, high) in pairwise(in_order(bands)):
        below, above = (high, low) if are_falling(bands) else (low, high)
        if below.high is None or above.low is None or below.high > above.low:
            continue
        meets = below.high == above.low and (below.to is not None or above.from_ is not None)
        if not meets:
            low_end, high_end = written(below.high), written(above.low)
            gaps.append(low_end if low_end == high_end else f"{low_end}-{high_end}")
    if gaps:
        yield problem(owner.place_of("bands"), "SC601", gaps=", ".join(gaps), policy=policy)


class Bands(Criterion):
    """Criteria with a printed range a level and no interpolation; `gap_policy` says where a value between ranges goes."""

    kind: Literal["bands"]
    bands: Mapping[Level, Band] = key(
        "The printed range of each level", "ช่วงของแต่ละระดับตามที่พิมพ์ไว้", min_length=2
    )
    gap_policy: Literal["extend_down", "extend_up", "round_half_up"] = key(
        "A value that no printed range holds: `extend_down` gives one between two ranges to the upper one (60.5 belongs to "
        "61-70) and one at an upper end to the range that ends there (60 belongs to below 60; ranges are closed on the "
        "right), `extend_up` gives it to the range below it, `round_half_up` rounds it to a whole number first.",
        "ค่าที่ไม่อยู่ในช่วงใด: `extend_down` ให้ค่าระหว่างสองช่วงอยู่ในช่วงที่สูงกว่า (60.5 อยู่ในช่วง 61-70) "
        "และค่าที่ปลายบนอยู่ในช่วงที่สิ้นสุดตรงนั้น (60 อยู่ในช่วงต่ำกว่า 60) `extend_up` ให้อยู่ในช่วงที่ต่ำกว่า "
        "`round_half_up` ปัดเป็นจำนวนเต็มก่อนแล้วจึงเทียบช่วง",
        default="extend_down",
    )

    needs_value: ClassVar[bool] = True
    takes_value: ClassVar[bool] = True

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better."""
        return are_falling(self.bands)

    def problems(self) -> Iterator[Problem]:
        """Ranges do not overlap."""
        return band_problems(self, self.bands)

    def notes(self) -> Iterator[Problem]:
        """Printed ranges that leave values without a level."""
        return gap_notes(self, self.bands, self.gap_policy)

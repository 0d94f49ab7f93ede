"""Steps first, an outcome after them (S003-15)."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar
from typing import Literal

from generator.model.criteria.bands import Band
from generator.model.criteria.bands import are_falling
from generator.model.criteria.bands import band_problems
from generator.model.criteria.bands import gap_notes
from generator.model.criteria.bands import in_order
from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import HIGHEST
from generator.model.criteria.scale import Floor
from generator.model.criteria.scale import Level
from generator.model.criteria.step import Step
from generator.model.criteria.steps import one_reviewer
from generator.model.criteria.steps import whole_steps
from generator.model.fields import Flag
from generator.model.fields import key
from generator.problems import Problem
from generator.problems import problem


class Mixed(Criterion):
    """The first levels are steps; once all of them are done, the outcome decides between the levels above."""

    kind: Literal["mixed"]
    steps: list[Step] = key(
        "The steps of the first levels, in order",
        "ขั้นตอนของระดับต้น ๆ ตามลำดับ",
        min_length=1,
        max_length=HIGHEST - 1,
    )
    bands: Mapping[Level, Band] = key(
        "The range of the outcome for each level above the steps; a value between two ranges belongs to the one above it",
        "ช่วงของผลลัพธ์สำหรับระดับถัดจากขั้นตอน ค่าที่อยู่ระหว่างสองช่วงให้นับเป็นของช่วงที่สูงกว่า",
        min_length=1,
    )
    interpolate: Flag = key(
        "Whether the score goes in proportion from the start of each range to the start of the next: 7.5 scores 4.5 where level 4 "
        "starts at 5 and level 5 at 10",
        "เทียบสัดส่วนจากจุดเริ่มของแต่ละช่วงถึงจุดเริ่มของช่วงถัดไปหรือไม่ เช่น 7.5 ได้ 4.5 เมื่อระดับ 4 เริ่มที่ 5 และระดับ 5 เริ่มที่ 10",
        default=False,
    )
    floor: Floor = "1"

    takes_value: ClassVar[bool] = True

    @property
    def is_falling(self) -> bool:
        """Whether a smaller outcome is better."""
        return are_falling(self.bands)

    @property
    def asked_steps(self) -> Sequence[Step]:
        """The steps of the first levels."""
        return self.steps

    @property
    def anchors(self) -> dict[int, Fraction]:
        """The outcome that reaches each level when it is interpolated: 0, 5, 10 for the ranges 0-5, 5-10, 10-15."""
        ends = {level: band.high if self.is_falling else band.low for level, band in in_order(self.bands)}
        return {level: end for level, end in ends.items() if end is not None}

    @property
    def is_on_ladder(self) -> bool:
        """Whether the score goes in proportion; with a single range there is nothing to go to."""
        return self.interpolate and len(self.anchors) > 1

    def notes(self) -> Iterator[Problem]:
        """Ranges that leave outcomes without a level; they belong to the range above."""
        return gap_notes(self, self.bands, "extend_down")

    def problems(self) -> Iterator[Problem]:
        """The ranges take over where the steps end, without a hole between levels, and do not overlap."""
        yield from whole_steps(self.steps)
        yield from one_reviewer(self.steps)
        yield from band_problems(self, self.bands)
        levels = [level for level, _ in in_order(self.bands)]
        first = len(self.steps) + 1
        if levels != list(range(first, first + len(levels))):
            yield problem(self.place_of("bands"), "SC347", first=first)
        if len(self.anchors) != len(self.bands):
            yield problem(self.place_of("bands"), "SC348")

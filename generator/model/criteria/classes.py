"""Thresholds that depend on a class of units."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar
from typing import Literal

from generator.model.criteria.criterion import Criterion
from generator.model.criteria.scale import Floor
from generator.model.criteria.scale import Levels
from generator.model.criteria.scale import is_ladder_falling
from generator.model.criteria.scale import ladder_problems
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PlainText
from generator.model.fields import key
from generator.model.placed import Record
from generator.problems import Problem
from generator.problems import problem


class Class(Record):
    """One class of units with its own thresholds, for example by the size of a backlog."""

    id: PlainText = key("The printed letter or name of the class", "อักษรหรือชื่อประเภท")
    from_: Number = key("The smallest number of the class", "จำนวนต่ำสุดของประเภท", alias="from")
    to: Number | None = key(
        "The largest number of the class; left out: no upper end",
        "จำนวนสูงสุดของประเภท ไม่ระบุคือขึ้นไป",
        default=None,
    )
    levels: Levels


class Classes(Criterion):
    """Interpolated criteria whose thresholds depend on a class, looked up from one variable of the formula."""

    kind: Literal["classes"]
    by: Name = key("The variable that decides the class", "ตัวแปรที่ใช้จำแนกประเภท")
    classes: list[Class] = key("The classes, smallest first", "ประเภท เรียงจากน้อยไปมาก", min_length=1)
    floor: Floor = "1"

    needs_value: ClassVar[bool] = True
    takes_value: ClassVar[bool] = True

    @property
    def is_falling(self) -> bool:
        """Whether a smaller result is better."""
        return is_ladder_falling(self.classes[0].levels)

    @property
    def asked_variables(self) -> frozenset[str]:
        """The variable that decides the class."""
        return frozenset({self.by})

    def problems(self) -> Iterator[Problem]:
        """Classes follow one another, smallest first; only the last has no upper end. Their thresholds are monotone."""
        for each in self.classes:
            yield from ladder_problems(each, each.levels)
        for first, second in pairwise(self.classes):
            if first.to is None or first.to < first.from_ or second.from_ <= first.to:
                yield problem(second.place_of("from"), "SC310", first=first.id, second=second.id)

"""Ordinal checklists: one answer per item on a scale of options with declared points (S000-03, S000-04)."""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from pydantic import model_validator

from generator.model.criteria.criterion import Criterion
from generator.model.fields import AboveZero
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.number import written
from generator.model.placed import Record
from generator.problems import Problem
from generator.problems import problem


class Option(Record):
    """One answer of a checklist's scale."""

    id: Id = key("Identifier, used in result files", "รหัสที่ใช้ในแฟ้มผลการดำเนินงาน")
    title: Text = key("The answer as printed", "คำตอบตามที่พิมพ์ไว้")
    points: PositiveNumber = key("Points of the answer", "คะแนนของคำตอบ")
    up_to: PositiveNumber | None = key(
        "Where results give a percentage instead of a tick: the largest percentage of this answer; it belongs to it",
        "กรณีรายงานเป็นร้อยละแทนการทำเครื่องหมาย: ร้อยละสูงสุดของคำตอบนี้ (นับรวม)",
        default=None,
    )


class Item(Record):
    """One item of a checklist."""

    id: Id = key("Identifier, used in result files", "รหัสที่ใช้ในแฟ้มผลการดำเนินงาน")
    text: Text = key("What is asked", "รายการประเมิน")
    weight: AboveZero = key(
        "Its weight among the items of its group", "น้ำหนักในกลุ่มรายการเดียวกัน", default=Fraction(1)
    )
    optional: Flag = key(
        "An optional item counts only when it is answered", "รายการที่ไม่บังคับ นับเมื่อมีคำตอบเท่านั้น", default=False
    )


class ItemGroup(Record):
    """Items under one heading."""

    id: Id = key("Identifier", "รหัส")
    title: Text | None = key("Heading", "หัวข้อ", default=None)
    items: list[Item] = key("The items in order", "รายการตามลำดับ", min_length=1)


class Checklist(Criterion):
    """A checklist: its points, out of the full points, are a percentage, and 100 percent is a score of 5."""

    kind: Literal["checklist"]
    options: list[Option] = key(
        "The scale, from nothing to everything", "ตัวเลือกคำตอบ เรียงจากน้อยไปมาก", min_length=2
    )
    full: AboveZero | None = key(
        "Points that count as 100 percent of an item; default: those of the highest option",
        "คะแนนที่ถือเป็นร้อยละ 100 ของรายการ ค่าเริ่มต้นคือคะแนนของตัวเลือกสูงสุด",
        default=None,
    )
    items: list[Item] = key(
        "The items, where they stand under no heading", "รายการที่ไม่แบ่งกลุ่ม", default_factory=list
    )
    groups: list[ItemGroup] = key("Or: the items under headings", "หรือรายการแบ่งตามหัวข้อ", default_factory=list)
    aggregate: Literal["flat", "subgroup_mean"] = key(
        "`flat` (default) takes the mean of all items, `subgroup_mean` the mean of each heading and then of the headings",
        "`flat` (ค่าเริ่มต้น) เฉลี่ยทุกรายการรวมกัน `subgroup_mean` เฉลี่ยในแต่ละหัวข้อก่อนแล้วเฉลี่ยระหว่างหัวข้อ",
        default="flat",
    )

    @model_validator(mode="after")
    def _items_or_groups(self) -> "Checklist":
        if bool(self.items) == bool(self.groups):
            raise fault("SC232")
        return self

    @property
    def sections(self) -> Sequence[tuple[ItemGroup | None, Sequence[Item]]]:
        """Each heading with its items; one section without heading where there are none."""
        return [(group, group.items) for group in self.groups] if self.groups else [(None, self.items)]

    @property
    def all_items(self) -> list[Item]:
        """Every item in order."""
        return [item for _, items in self.sections for item in items]

    @property
    def full_points(self) -> Fraction:
        """The points that are 100 percent of an item."""
        return self.full or max(option.points for option in self.options)

    def option(self, answer: str | Fraction) -> Option | None:
        """The option of an answer: by its id, or the one whose part of the scale holds a percentage; None for neither."""
        name = answer if isinstance(answer, str) else written(answer)
        named = next((option for option in self.options if option.id == name), None)
        if named is not None or isinstance(answer, str):
            return named
        holding = (
            option for option in self.options if option.up_to is not None and 0 <= answer <= option.up_to
        )
        return next(holding, None)

    def problems(self) -> Iterator[Problem]:
        """Ids stand once, options rise in points and percentages, and no option has more than the full points."""
        seen: dict[str, int] = {}
        for item in self.all_items:
            if item.id in seen:
                yield problem(item.place_of("id"), "SC302", id=item.id, line=seen[item.id])
            seen.setdefault(item.id, item.place.line)
        for below, above in pairwise(self.options):
            if above.points <= below.points:
                yield problem(above.place_of("points"), "SC345", id=above.id, below=below.id)
            if above.up_to is not None and (below.up_to is None or above.up_to <= below.up_to):
                yield problem(above.place_of("up_to"), "SC345", id=above.id, below=below.id)
        if self.full is not None and self.options[-1].points > self.full:
            points = written(self.options[-1].points)
            yield problem(self.place_of("full"), "SC346", full=written(self.full), points=points)
        if self.aggregate == "subgroup_mean" and not self.groups:
            yield problem(self.place_of("aggregate"), "SC422", key="aggregate")

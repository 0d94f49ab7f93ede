"""How far a project got, against its plan up to the end of the fiscal year (S001-08 to S001-11)."""

from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator
from pydantic import model_validator

from generator.model.fields import AboveZero
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import fault
from generator.model.fields import key
from generator.model.fields import scalar
from generator.model.number import THAI_DIGITS
from generator.model.placed import Record

MONTHS = 12


def _month(value: object) -> int:
    text = str(value) if isinstance(value, int) else scalar(value, "SC203").translate(THAI_DIGITS)
    if text not in {str(month) for month in range(1, MONTHS + 1)}:
        raise fault("SC229", value=text[:20], limit=f"1–{MONTHS}")
    return int(text)


FiscalMonth = Annotated[int, BeforeValidator(_month)]
"""A month of the fiscal year: 1 is October, 12 is September."""


class Activity(Record):
    """One activity of a project's plan by fiscal months."""

    title: Text = key("Activity", "กิจกรรม")
    weight: AboveZero = key("Its weight in the project", "น้ำหนักในแผนงาน/โครงการ", default=Fraction(1))
    planned: list[FiscalMonth] = key(
        "The fiscal months planned, 1 (October) to 12 (September)",
        "เดือนที่วางแผนไว้ 1 (ต.ค.) ถึง 12 (ก.ย.)",
        min_length=1,
    )
    worked: list[FiscalMonth] = key("The fiscal months worked", "เดือนที่ดำเนินการจริง", default_factory=list)
    complete: PositiveNumber = key("Percent complete", "ร้อยละที่แล้วเสร็จ", le=100)


class ProjectProgress(Record):
    """One project: what was planned up to the end of the fiscal year, and what was done, in percent of the whole project."""

    title: Text | None = key("Title", "ชื่อแผนงาน/โครงการ", default=None)
    weight: AboveZero | None = key(
        "Weight; required where there is more than one project",
        "น้ำหนัก ต้องระบุเมื่อมีมากกว่าหนึ่งโครงการ",
        default=None,
    )
    planned: AboveZero = key(
        "Cumulative percent planned up to the end of the fiscal year; default 100: it is to be finished within the year",
        "ร้อยละสะสมตามแผนเมื่อสิ้นปีงบประมาณ ค่าเริ่มต้น 100 คือให้เสร็จภายในปี",
        default=Fraction(100),
    )
    opening: PositiveNumber = key(
        "Cumulative percent done before the fiscal year began",
        "ร้อยละสะสมที่ทำได้ก่อนเริ่มปีงบประมาณ",
        default=Fraction(0),
    )
    actual: PositiveNumber | None = key(
        "Cumulative percent done; left out where `activities` tell it",
        "ร้อยละสะสมที่ทำได้จริง เว้นไว้เมื่อคำนวณจาก `activities`",
        default=None,
    )
    activities: list[Activity] = key(
        "The plan by fiscal months; their weighted completion is what was done",
        "แผนรายเดือน ค่าเฉลี่ยถ่วงน้ำหนักของความแล้วเสร็จคือผลที่ทำได้จริง",
        default_factory=list,
    )

    @model_validator(mode="after")
    def _makes_sense(self) -> "ProjectProgress":
        if (self.actual is None) == (not self.activities):
            raise fault("SC234")
        if self.opening >= self.planned:
            raise fault("SC235")
        return self

    @property
    def done(self) -> Fraction:
        """Cumulative percent done: as told, or the weighted mean of the activities."""
        if self.actual is not None:
            return self.actual
        weights = sum((each.weight for each in self.activities), Fraction(0))
        return sum((each.weight * each.complete for each in self.activities), Fraction(0)) / weights

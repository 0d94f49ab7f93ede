"""A change of something published: never silent."""

from generator.model.fields import Date
from generator.model.fields import PlainText
from generator.model.fields import Text
from generator.model.fields import key
from generator.model.placed import Record


class Revision(Record):
    """A change of something published: never silent."""

    date: Date = key("Date of the change", "วันที่แก้ไข")
    reason: Text = key("Why", "เหตุผล")
    authority: Text = key("Who decided, by role", "ผู้มีอำนาจ (ตำแหน่งหรือคณะกรรมการ)")
    before: PlainText | None = key("What stood before", "ค่าเดิม", default=None)
    after: PlainText | None = key("What stands now", "ค่าใหม่", default=None)

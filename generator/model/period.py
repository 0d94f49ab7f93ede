"""Rounds of measuring, with their dates, deadlines and weights."""

from collections.abc import Mapping

from generator.model.fields import Date
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Ids
from generator.model.fields import Text
from generator.model.fields import Weight
from generator.model.fields import key
from generator.model.placed import Record


class PeriodDeadline(Record):
    """A date by which reports are due, and the last day on which a late one still counts."""

    due: Date = key("Due date", "วันครบกำหนด")
    cutoff: Date | None = key(
        "Cut-off: a report sent later scores 0", "วันสุดท้ายที่รับ ส่งหลังจากนี้ได้ 0 คะแนน", default=None
    )
    recipient: Text | None = key("Who receives the report", "ผู้รับรายงาน", default=None)


class Period(Record):
    """One round of measuring, with its own dates and calendar."""

    id: Id = key("Identifier: the name of the folder of results", "รหัส ตรงกับชื่อโฟลเดอร์ผลการดำเนินงาน")
    title: Text = key("Title", "ชื่อรอบ")
    renamed_from: Ids = key(
        "The id that it had before; several where it changed more than once",
        "รหัสเดิมของรอบนี้ ระบุหลายรหัสได้หากเปลี่ยนมากกว่าหนึ่งครั้ง",
        default_factory=list,
    )
    start: Date = key("First day", "วันเริ่มต้น")
    end: Date = key("Last day", "วันสิ้นสุด")
    closed: Flag = key("A closed period must have every result", "รอบที่ปิดแล้วต้องมีผลครบทุกตัวชี้วัด", default=False)
    provisional: Flag = key(
        "The scores of this period are published before they are final, and every list and page marks them so",
        "คะแนนของรอบนี้เผยแพร่เป็นผลเบื้องต้นก่อนผลสุดท้าย ทุกหน้าที่แสดงจะมีเครื่องหมายกำกับ",
        default=False,
    )
    illustrative: Flag = key("The dates of this period are made up", "วันที่ของรอบนี้เป็นข้อมูลสมมติ", default=False)
    holidays: list[Date] | None = key(
        "Public holidays that fall on weekdays; default: Thailand's, as known to the `holidays` package. A closed period should "
        "list them, so that a new version of the package cannot move a published score.",
        "วันหยุดราชการที่ตรงกับวันทำการ ค่าเริ่มต้นคือวันหยุดราชการไทย รอบที่ปิดแล้วควรระบุไว้ให้คงที่",
        default=None,
    )
    deadlines: Mapping[Id, PeriodDeadline] = key("Deadlines by name", "กำหนดเวลา", default_factory=dict)
    weights: Mapping[Id, Weight] = key(
        "Weights of this period where they differ from the tree's",
        "น้ำหนักเฉพาะรอบนี้ที่ต่างจากตารางกรอบ",
        default_factory=dict,
    )
    weights_note: Text | None = key(
        "Why the weights differ, or that they are made up", "เหตุที่น้ำหนักต่าง หรือระบุว่าเป็นน้ำหนักสมมติ", default=None
    )

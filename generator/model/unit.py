"""The organisation tree: `results/units.yml`."""

from collections.abc import Mapping
from typing import Literal

from generator.model.fields import Address
from generator.model.fields import Handle
from generator.model.fields import Id
from generator.model.fields import Ids
from generator.model.fields import Text
from generator.model.fields import Visibility
from generator.model.fields import key
from generator.model.placed import Record

POSITION = "position"
"""The kind of unit that is one person's post: always internal."""


Level = Literal["corporate", "business_unit", "sub_unit", "team", "individual"]
"""A level of the cascade, the highest first (S003-02)."""


class Unit(Record):
    """An organisational unit: an office, a group, a province, a local government, or a position."""

    name: Text = key("Name", "ชื่อหน่วยงาน")
    renamed_from: Ids = key(
        "The id that it had before; several where it changed more than once",
        "รหัสเดิมของหน่วยงานนี้ ระบุหลายรหัสได้หากเปลี่ยนมากกว่าหนึ่งครั้ง",
        default_factory=list,
    )
    short: Text | None = key("Short name", "ชื่อย่อ", default=None)
    kind: Id = key(
        "Kind of unit, for example `group`; `position` is one person's post and always internal",
        "ประเภทหน่วยงาน เช่น `group` ส่วน `position` คือตำแหน่งรายบุคคล ไม่เผยแพร่เสมอ",
    )
    parent: Id | None = key("The unit above", "หน่วยงานเหนือขึ้นไป", default=None)
    level: Level | None = key(
        "Level of its scorecard in the cascade", "ระดับของบัตรคะแนนในการถ่ายทอด", default=None
    )
    visibility: Visibility | None = key(
        "`internal` keeps the unit out of the public site", "`internal` ไม่เผยแพร่สู่สาธารณะ", default=None
    )
    code_owners: list[Handle] = key(
        "Teams that review its result files, for `CODEOWNERS`; default: those of the unit above",
        "ทีมที่ตรวจทานแฟ้มผลของหน่วยงาน สำหรับแฟ้ม `CODEOWNERS` ค่าเริ่มต้นคือทีมของหน่วยงานเหนือขึ้นไป",
        default_factory=list,
    )
    website: Address | None = key("Website", "เว็บไซต์", default=None)

    @property
    def is_public(self) -> bool:
        """Whether the unit itself may be published; positions never are (PDPA, rules.md 3.2)."""
        return self.kind != POSITION and self.visibility != "internal"


class UnitsFile(Record):
    """All units by id."""

    kinds: Mapping[Id, Text] = key(
        "Names of the kinds of units, as pages show them",
        "ชื่อประเภทหน่วยงานที่แสดงบนหน้าเว็บ",
        default_factory=dict,
    )
    units: Mapping[Id, Unit] = key("The units", "หน่วยงาน", min_length=1)

"""How published numbers are rounded."""

from typing import Literal

from generator.model.fields import Whole
from generator.model.fields import key
from generator.model.placed import Record


class Rounding(Record):
    """How published numbers are rounded; everything before is exact."""

    mode: Literal["half_up"] = key("Half away from zero", "ปัดครึ่งขึ้น (ห่างจากศูนย์)", default="half_up")
    score_places: Whole = key("Decimals of scores", "จำนวนทศนิยมของคะแนน", default=4, ge=0, le=8)
    percent_places: Whole = key(
        "Decimals of results and of totals out of 100",
        "จำนวนทศนิยมของผลการดำเนินงานและคะแนนเต็ม 100",
        default=2,
        ge=0,
        le=8,
    )
    trailing_zeros: Literal["keep", "drop"] = key(
        "Whether zeros at the end of the decimals are printed (2.9000) or dropped (2.9)",
        "พิมพ์ศูนย์ท้ายทศนิยม (2.9000) หรือตัดออก (2.9)",
        default="keep",
    )
    stages: Literal["final", "component", "dpis"] = key(
        "For totals out of 100 that are put together from components (work achievement and competencies; otherwise the perspectives): `final` rounds the sum only, `component` rounds each component and adds those, `dpis` rounds "
        "each component to three places, then to two, and adds those",
        "สำหรับคะแนนเต็ม 100 ที่รวมจากองค์ประกอบ (ผลสัมฤทธิ์ของงานและสมรรถนะ หรือมิติ): `final` ปัดเฉพาะผลรวม `component` ปัดแต่ละองค์ประกอบก่อนรวม `dpis` ปัดสามตำแหน่งแล้วสองตำแหน่งก่อนรวม",
        default="final",
    )

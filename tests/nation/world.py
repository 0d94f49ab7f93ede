"""Writes the synthetic nation: the same files for the same numbers, on any machine."""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.nation.framework import FRAMEWORK
from tests.nation.framework import INDICATORS
from tests.nation.framework import indicator

PROVINCES = 76
FRAMEWORK_ID = "nation-2569"
PERIOD_ID = "fy2569"
KINDS = (
    ("pao", "องค์การบริหารส่วนจังหวัด", "Provincial administrative organisation"),
    ("city", "เทศบาลนคร", "City municipality"),
    ("town", "เทศบาลเมือง", "Town municipality"),
    ("subdistrict", "เทศบาลตำบล", "Subdistrict municipality"),
    ("sao", "องค์การบริหารส่วนตำบล", "Subdistrict administrative organisation"),
)
_SHARES = (1, 1, 3, 28, 67)
_HEADS = ("บ้าน", "หนอง", "ท่า", "คลอง", "โคก", "ดอน", "ทุ่ง", "วัง", "เขา", "ห้วย", "นา", "บาง")
_TAILS = ("ใหม่", "กลาง", "เหนือ", "ใต้", "ทอง", "งาม", "ใหญ่", "น้อย", "แก้ว", "สวาย", "ไผ่", "ยาง", "มะขาม", "โพธิ์")


def write_nation(folder: Path, units: int) -> None:
    """Write the world of so many local governments into an empty folder."""
    place = folder / "frameworks" / FRAMEWORK_ID
    (place / "indicators").mkdir(parents=True)
    (place / "framework.yml").write_text(FRAMEWORK, "utf-8")
    for name in INDICATORS:
        (place / "indicators" / f"{name}.yml").write_text(indicator(name), "utf-8")
    (folder / "results").mkdir()
    (folder / "results" / "units.yml").write_text("".join(_units(units)), "utf-8")
    results = folder / "results" / FRAMEWORK_ID / PERIOD_ID
    results.mkdir(parents=True)
    for number in range(1, units + 1):
        (results / f"{unit_id(number)}.yml").write_text(result(number), "utf-8")


def unit_id(number: int) -> str:
    """The id of a local government."""
    return f"lao-{number:05}"


def _units(count: int) -> Iterator[str]:
    yield "kinds:\n  province: {th: จังหวัด, en: Province}\n"
    yield from (f"  {name}: {{th: {th}, en: {en}}}\n" for name, th, en in KINDS)
    yield "units:\n"
    for number in range(1, PROVINCES + 1):
        yield f"  province-{number:02}: {{name: {{th: จังหวัดสังเคราะห์ที่ {number}, en: Synthetic Province {number}}}, kind: province}}\n"
    for number in range(1, count + 1):
        chance = random.Random(f"unit {number}")  # noqa: S311 - the same names on any machine, no secret
        kind, th, en = chance.choices(KINDS, _SHARES)[0]
        name = chance.choice(_HEADS) + chance.choice(_TAILS)
        province = number % PROVINCES + 1
        yield (
            f"  {unit_id(number)}: {{name: {{th: {th}{name} ({number}), en: {en} No. {number}}}, kind: {kind}, "
            f"parent: province-{province:02}}}\n"
        )


def result(number: int) -> str:
    """The result file of a local government."""
    chance = random.Random(f"result {number}")  # noqa: S311 - as above

    def share() -> str:
        whole = chance.randint(20, 400)
        return f"inputs: {{done: {chance.randint(whole // 2, whole)}, all: {whole}}}"

    def percent() -> str:
        return f"value: {chance.randint(4000, 10000) / 100:.2f}"

    answers = ", ".join(f"i{n}: {chance.choice(('none', 'some', 'full', 'full'))}" for n in range(1, 9))
    quarters = ", ".join(f"{n}: {chance.randint(0, 4)}" for n in range(1, 5))
    by_hand = "reason: {th: ตามรายงานการตรวจ, en: As the audit reports}"
    rows = {
        "1.1": share(), "1.2": percent(), "1.3": share(), "1.4": f"value: {chance.randint(10, 120) / 10:.1f}", "1.5": percent(),
        "2.1": percent(),
        "2.2": f"steps: {sorted(chance.sample(range(1, 6), chance.randint(0, 5)))}",
        "2.3": f"steps: {sorted(chance.sample(range(1, 5), chance.randint(0, 4)))}, submitted: 2026-08-{chance.randint(3, 28):02}",
        "2.4": f"steps: [1, 2], value: {chance.randint(-30, 150) / 10:.1f}",
        "2.5": f"{share()}, counts: {{missed: {chance.choice((0, 0, 0, 1, 2))}}}",
        "3.1": f"{percent()}, facts: {{all_staff: {chance.choice(('true', 'false'))}}}",
        "3.2": f"answers: {{{answers}}}", "3.3": f"value: {chance.randint(20, 40)}", "3.4": share(),
        "4.1": share(), "4.2": percent(), "4.3": f"value: {chance.randint(10, 50) / 10:.1f}, {by_hand}",
        "4.4": "own_indicators: {a: {title: {th: ตัวที่หนึ่ง, en: First}, weight: 60, score: "
        f"{chance.randint(10, 50) / 10:.1f}}}, b: {{title: {{th: ตัวที่สอง, en: Second}}, weight: 40, score: {chance.randint(10, 50) / 10:.1f}}}}}",
        "4.5": f"{percent()}, {by_hand}",
        "5.1": f"projects: {{a: {{weight: 60, actual: {chance.randint(50, 100)}}}, b: {{weight: 40, planned: 60, opening: 20, actual: {chance.randint(20, 60)}}}}}",
        "5.2": f"quarters: {{value: {{{quarters}}}}}",
        "5.3": "status: not-applicable, reason: {th: ไม่มีข้อพิพาท, en: No disputes}" if chance.random() < 0.1 else share(),
        "5.4": percent(), "5.5": f"{percent()}, facts: {{shown: {chance.choice(('true', 'false'))}}}",
    }  # fmt: skip
    return "illustrative: true\nresults:\n" + "".join(
        f'  "{name}": {{{row}}}\n' for name, row in rows.items()
    )

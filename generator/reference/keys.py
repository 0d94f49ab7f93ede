"""The table of the keys of a record: names, types in plain words, defaults and descriptions, from the models."""

from collections.abc import Mapping
from fractions import Fraction
from types import UnionType
from typing import Any
from typing import Literal
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

from pydantic.fields import FieldInfo

from generator.model import criteria
from generator.model import fields
from generator.model import measurement
from generator.model import progress
from generator.model.number import written
from generator.model.placed import Record
from generator.reference.records import anchor
from generator.reference.records import base_of
from generator.reference.records import hints
from generator.reference.text import cell

_SCALARS: tuple[tuple[Any, str, str, str], ...] = (
    (fields.Number, "number", "ตัวเลข", "numbers"),
    (fields.PositiveNumber, "number, 0 or more", "ตัวเลขตั้งแต่ 0", "numbers"),
    (criteria.Otherwise, "a level, or `evaluator`", "ระดับคะแนน หรือ `evaluator`", ""),
    (fields.AboveZero, "number above 0", "ตัวเลขที่มากกว่า 0", "numbers"),
    (fields.Count, "whole number, 0 or more", "จำนวนเต็มตั้งแต่ 0", "numbers"),
    (fields.Whole, "whole number", "จำนวนเต็ม", "numbers"),
    (fields.Weight, "weight", "น้ำหนัก", "weights"),
    (fields.Date, "date", "วันที่", "dates"),
    (fields.Flag, "`true` or `false`", "`true` หรือ `false`", ""),
    (fields.Id, "id", "รหัส", "ids"),
    (fields.Name, "name", "ชื่อตัวแปร", "ids"),
    (fields.PlainText, "text", "ข้อความ", "texts"),
    (fields.Address, "web address", "ที่อยู่เว็บ", "texts"),
    (fields.Handle, "team or account", "ทีมหรือบัญชี", "texts"),
    (fields.Expression, "formula", "สูตร", "formulas"),
    (criteria.Level, "level, 1 to 5", "ระดับ 1 ถึง 5", ""),
    (criteria.LevelOrZero, "level, 0 to 5", "ระดับ 0 ถึง 5", ""),
    (measurement.Answer, "option's id, or a percentage", "รหัสตัวเลือก หรือร้อยละ", ""),
    (measurement.Quarter, "quarter, 1 to 4", "ไตรมาส 1 ถึง 4", ""),
    (progress.FiscalMonth, "fiscal month, 1 to 12", "เดือนของปีงบประมาณ 1 ถึง 12", ""),
    (fields.Ids, "id, or list of ids", "รหัส หรือรายการรหัส", "ids"),
    (measurement.StepNumber, "whole number, 1 to 5", "จำนวนเต็ม 1 ถึง 5", ""),
    (measurement.RecordParts, "list of ids, or `all`", "รายการรหัส หรือ `all`", "ids"),
    (fields.Text, "bilingual text", "ข้อความสองภาษา", "texts"),
    (str, "text", "ข้อความ", "texts"),
)
"""What each kind of scalar is called in English and Thai, and the section that explains it."""

_WORDS: Mapping[str, tuple[str, str]] = {
    "header": (
        "| Key | Type | Required or default | Description |",
        "| คีย์ | ชนิด | จำเป็นหรือค่าเริ่มต้น | คำอธิบาย |",
    ),
    "also": (
        "A record of this kind also has every key of {base}.",
        "นอกจากคีย์ต่อไปนี้ ให้ใช้คีย์ของ{base}ได้ทุกตัว",
    ),
    "kind": ("Chooses this kind", "เลือกใช้ชนิดนี้"),
    "list": ("list of {item}", "รายการของ {item}"),
    "mapping": ("mapping, {key}: {item}", "คู่ {key}: {item}"),
    "step list": (
        "list of step numbers, or mapping, step number: {item}",
        "รายการเลขขั้นตอน หรือคู่ เลขขั้นตอน: {item}",
    ),
    "one": ("one of {choices}", "เลือกหนึ่งค่าจาก {choices}"),
    "fixed": ("always {choices}", "ต้องเป็น {choices}"),
    "or": (" or ", " หรือ "),
    "at least": ("at least {least}", "อย่างน้อย {least}"),
    "at most": ("at most {most}", "ไม่เกิน {most}"),
    "between": ("{least} to {most}", "{least} ถึง {most}"),
    "required": ("**required**", "**จำเป็น**"),
    "optional": ("optional", "ไม่บังคับ"),
    "default": ("default {value}", "ค่าเริ่มต้น {value}"),
    "problems": ("| Code | Severity | Message | What to do |", "| รหัส | ระดับ | ข้อความ | วิธีแก้ไข |"),
    "error": ("error", "ข้อผิดพลาด"),
    "warning": ("warning", "คำเตือน"),
    "note": ("note", "ข้อสังเกต"),
}
"""What the tables say in English and Thai."""


def keys_table(record: type[Record], language: str, titles: Mapping[str, str]) -> str:
    """The keys that a record adds to those of its base; `titles` are the headings of the sections, by anchor."""
    lines = [_word("header", language), "|---|---|---|---|"]
    for name, hint in hints(record).items():
        field = record.model_fields[name]
        cells = (
            f"`{field.alias or name}`",
            _type(hint, language, titles) + _limits(field, language),
            _required(field, language),
            _described(field, language),
        )
        lines.append(f"| {' | '.join(cells)} |")
    base = base_of(record)
    also = [_word("also", language).format(base=_link(base, titles)), ""] if base else []
    return "\n".join([*also, *lines])


def _type(hint: Any, language: str, titles: Mapping[str, str]) -> str:  # noqa: ANN401 - any annotation
    """A type in plain words, linked to the section that explains it."""
    for scalar, en, th, section in _SCALARS:
        if hint == scalar:
            name = th if language == "th" else en
            return f"[{name}](#{section})" if section else name
    if hint == get_type_hints(measurement.Measurement, include_extras=True)["steps"]:
        return _word("step list", language).format(item=_link(measurement.StepResult, titles))
    if isinstance(hint, type):
        return _link(hint, titles)
    return _composed(hint, language, titles)


def _composed(hint: Any, language: str, titles: Mapping[str, str]) -> str:  # noqa: ANN401 - any annotation
    """A type that is made of others: a choice, a list, a mapping, or one that says how pydantic reads it."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        choices = ", ".join(f"`{each}`" for each in arguments)
        return _word("one" if len(arguments) > 1 else "fixed", language).format(choices=choices)
    if origin in {Union, UnionType}:
        kinds = [_type(each, language, titles) for each in arguments if each is not type(None)]
        return _word("or", language).join(dict.fromkeys(kinds))
    if origin is list:
        return _word("list", language).format(item=_type(arguments[0], language, titles))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, item = (_type(each, language, titles) for each in arguments)
        return _word("mapping", language).format(key=key, item=item)
    return _type(arguments[0], language, titles)


def _word(key: str, language: str) -> str:
    en, th = _WORDS[key]
    return th if language == "th" else en


def _link(record: type[Record], titles: Mapping[str, str]) -> str:
    return f"[{titles[anchor(record)]}](#record-{anchor(record)})"


def _limits(field: FieldInfo, language: str) -> str:
    found: dict[str, int] = {}
    for limit in field.metadata:
        for name, word in (("ge", "least"), ("min_length", "least"), ("le", "most"), ("max_length", "most")):
            if isinstance(getattr(limit, name, None), int):
                found[word] = getattr(limit, name)
    if not found:
        return ""
    word = "between" if len(found) > 1 else "at least" if "least" in found else "at most"
    return f" ({_word(word, language).format(**found)})"


def _required(field: FieldInfo, language: str) -> str:
    if field.is_required():
        return _word("required", language)
    default = field.get_default(call_default_factory=True, validated_data={})
    if default in (None, [], {}) or isinstance(default, Record):
        return _word("optional", language)
    return _word("default", language).format(value=f"`{_as_yaml(default)}`")


def _as_yaml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(_as_yaml(each) for each in value)}]"
    return written(value) if isinstance(value, Fraction) else str(value)


def _described(field: FieldInfo, language: str) -> str:
    extra = field.json_schema_extra
    thai = extra.get("description_th") if isinstance(extra, dict) else None
    return cell(str((thai if language == "th" else field.description) or _word("kind", language)))

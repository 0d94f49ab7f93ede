"""The reference and problem pages, written from the models and the words so that they cannot go stale: `make reference`.

The handwritten part of each page stands in `docs/reference/<page>.<language>.md`. A line there that begins with `[[` is
replaced: `[[keys Unit]]` by the table of the record's keys, `[[example FILE]]` by a file of `docs/examples/`,
`[[example FILE KEY ...]]` by some of its top-level keys, `[[problems SC1]]` by the table of the problems of one hundred.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
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
from generator.model.glossary import GlossaryFile
from generator.model.number import written
from generator.model.placed import Record
from generator.reading.schema import KINDS
from generator.words import LANGUAGES
from generator.words import problem_kinds

PAGES = ("reference", "problems")

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
    (fields.Expression, "formula", "สูตร", "formulas"),
    (criteria.Level, "level, 1 to 5", "ระดับ 1 ถึง 5", ""),
    (criteria.LevelOrZero, "level, 0 to 5", "ระดับ 0 ถึง 5", ""),
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

_HEADING = re.compile(r"^#+ (?P<title>.+?) \{#record-(?P<anchor>[a-z-]+)\}$", re.MULTILINE)
_MARKER = re.compile(r"^\[\[(?P<what>[a-z]+) (?P<rest>[^\]]+)\]\]$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z_]+)\}(?!\})")


def page(template: str, language: str, examples: Path) -> str:
    """The whole text of a page: its handwritten template with every marker replaced."""
    titles = {found["anchor"]: found["title"] for found in _HEADING.finditer(template)}

    def replaced(marker: re.Match[str]) -> str:
        what, rest = marker["what"], marker["rest"]
        if what == "keys":
            return _keys_table(records()[rest], language, titles)
        if what == "example":
            file, *keys = rest.split()
            return _example(file, (examples / file).read_text("utf-8"), keys)
        return _problems_table(rest, language)

    return _MARKER.sub(replaced, template)


def records() -> dict[str, type[Record]]:
    """Every record of the YAML files by its name, in the order in which the files mention them."""
    found: dict[str, type[Record]] = {}
    waiting: list[type[Record]] = [*KINDS.values(), GlossaryFile]
    while waiting:
        record = waiting.pop(0)
        if record.__name__ not in found:
            found[record.__name__] = record
            waiting = [*_mentioned(record), *waiting]
    return found


def _mentioned(record: type[Record]) -> list[type[Record]]:
    base = _base(record)
    return [
        *([base] if base else []),
        *(each for hint in _hints(record).values() for each in _records_in(hint)),
    ]


def _records_in(hint: Any) -> list[type[Record]]:  # noqa: ANN401 - any annotation
    if isinstance(hint, type) and issubclass(hint, Record):
        return [hint]
    return [found for part in get_args(hint) for found in _records_in(part)]


def _base(record: type[Record]) -> type[Record] | None:
    """The record whose keys this one has too."""
    base = record.__mro__[1]
    return base if issubclass(base, Record) and base is not Record else None


def _hints(record: type[Record]) -> dict[str, Any]:
    """The annotation of each key that the record adds to those of its base, by the key's name in Python."""
    base = _base(record)
    hints = get_type_hints(record, include_extras=True)
    return {name: hints[name] for name in record.model_fields if not (base and name in base.model_fields)}


def anchor(record: type[Record]) -> str:
    """The language-neutral anchor of a record's section, without its `record-`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", record.__name__).lower()


def keys_of(record: type[Record]) -> list[str]:
    """The keys of a record as written in YAML, without those of its base."""
    return [record.model_fields[name].alias or name for name in _hints(record)]


def _keys_table(record: type[Record], language: str, titles: Mapping[str, str]) -> str:
    lines = [_word("header", language), "|---|---|---|---|"]
    for name, hint in _hints(record).items():
        field = record.model_fields[name]
        cells = (
            f"`{field.alias or name}`",
            _type(hint, language, titles) + _limits(field, language),
            _required(field, language),
            _described(field, language),
        )
        lines.append(f"| {' | '.join(cells)} |")
    base = _base(record)
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
    return _cell(str((thai if language == "th" else field.description) or _word("kind", language)))


def _cell(text: str) -> str:
    """Text as it may stand in a table of Markdown."""
    parts = text.split("`")
    parts[::2] = [re.sub(r"([*_])", r"\\\1", part).replace("<", "&lt;") for part in parts[::2]]
    return "`".join(parts).replace("|", "&#124;")


def _example(file: str, text: str, keys: list[str]) -> str:
    """A YAML file, or only the blocks of some of its top-level keys, under its path."""
    path = file.split("/", 1)[1]
    if keys:
        blocks = re.findall(r"^(?!#)\S.*\n(?:(?:[ #-].*)?\n)*", text, re.MULTILINE)
        text = "".join(block.rstrip() + "\n" for block in blocks if block.split(":")[0] in keys)
        path += " …"
    return f"```yaml\n# {path}\n{text.rstrip()}\n```"


def _problems_table(hundred: str, language: str) -> str:
    lines = [_word("problems", language), "|---|---|---|---|"]
    for code, kind in problem_kinds().items():
        if code.startswith(hundred):
            cells = (kind.message[language], kind.hint[language])
            message, hint = (_cell(_as_code(_PLACEHOLDER.sub("…", text))) for text in cells)
            lines.append(
                f"| `{code}`{{#{code.lower()}}} | {_word(kind.severity, language)} | {message} | {hint} |"
            )
    return "\n".join(lines)


def _as_code(text: str) -> str:
    """Flow mappings of YAML as code: at the end of a table cell, Markdown would take their braces for attributes."""
    plain = text.replace("{{", "{").replace("}}", "}")
    outside = plain.split("`")
    outside[::2] = [re.sub(r"(\{[^{}]*\})", r"`\1`", part) for part in outside[::2]]
    return "`".join(outside)


def main(root: Path = Path()) -> None:
    """Write every generated page of the project folder `root`."""
    for name in PAGES:
        for language in LANGUAGES:
            template = (root / f"docs/reference/{name}.{language}.md").read_text("utf-8")
            text = page(template, language, root / "docs/examples")
            (root / f"docs/{language}/{name}.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()

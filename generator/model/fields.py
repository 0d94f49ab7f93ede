"""The scalar types of the YAML files, and how a key is documented.

Every scalar arrives as the text that the author typed. A value that does not fit raises a `PydanticCustomError`
whose type is a problem code, so that `reading` can turn it into a problem with its place.
"""

import re
from datetime import date
from fractions import Fraction
from functools import lru_cache
from keyword import iskeyword
from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import BeforeValidator
from pydantic import Field
from pydantic import WithJsonSchema
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.expression import LONGEST as LONGEST_FORMULA
from generator.model.expression import ExpressionError
from generator.model.expression import Formula
from generator.model.expression import parse_expression
from generator.model.number import THAI_DIGITS
from generator.model.number import read_number
from generator.model.number import written
from generator.model.placed import Record

BUDDHIST_ERA = 543
EARLIEST_BUDDHIST_YEAR = 2300
"""A year from here on is taken as B.E.; no date of a framework lies in the 24th century C.E. (rules.md 4)."""

LONGEST_TEXT = 20_000
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&[a-z]+;")
_HANDLE = re.compile(r"@{1,2}[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9][A-Za-z0-9_-]*)*\Z")
"""A team or an account of a host of repositories, such as `@organisation/team`; `@@` begins a role at GitLab."""

_LONGEST_HANDLE = 200
_LONGEST_ID = 64
_REMEMBERED = 4096
"""The same ids, names and dates stand in file after file; what is faulty is never remembered."""


def key(en: str, th: str, **more: Any) -> Any:  # noqa: ANN401 - stands for the default value of a field of any type
    """Declare a key of a record with its description in English and Thai (hover texts, reference page)."""
    return Field(description=en, json_schema_extra={"description_th": th}, **more)


def fault(code: str, **facts: object) -> PydanticCustomError:
    """An error that becomes the problem `code` at the place of the value."""
    told = {name: written(fact) if isinstance(fact, Fraction) else str(fact) for name, fact in facts.items()}
    return PydanticCustomError(code, "{facts}", {"facts": told})


def scalar(value: object, code: str, **facts: object) -> str:
    """The text of a scalar; raises the fault `code` for a list, a mapping or nothing."""
    if not isinstance(value, str):
        raise fault(code, value=shape_of(value), expected="text", **facts)
    return value.strip()


def shape_of(value: object) -> str:
    """A value in a message: a list or a mapping is told by its brackets."""
    return {"PlacedDict": "{...}", "PlacedList": "[...]"}.get(type(value).__name__, str(value))


def _number(value: object) -> Fraction:
    if type(value) is Fraction:  # `isinstance` is slow where it is none
        return value
    text = scalar(value, "SC204")
    number = read_number(text)
    if number is None:
        raise fault("SC204", value=text[:60])
    return number


def _positive(value: Fraction) -> Fraction:
    if value.numerator < 0:
        raise fault("SC213", value=value)
    return value


def _above_zero(value: Fraction) -> Fraction:
    if value.numerator <= 0:
        raise fault("SC230", value=value)
    return value


def _whole(value: object) -> int:
    if isinstance(value, int):
        return value
    number = _number(value)
    if number.denominator != 1:
        raise fault("SC217", value=number)
    return number.numerator


def _date(value: object) -> date:
    if isinstance(value, date):
        return value
    return _read_date(scalar(value, "SC205"))


@lru_cache(_REMEMBERED)
def _read_date(typed: str) -> date:
    text = typed.translate(THAI_DIGITS)
    found = _DATE.match(text)
    if not found:
        raise fault("SC205", value=text[:60])
    year, month, day = (int(part) for part in found.groups())
    if year >= EARLIEST_BUDDHIST_YEAR:
        year -= BUDDHIST_ERA
    try:
        return date(year, month, day)
    except ValueError:
        raise fault("SC216", value=text) from None


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = scalar(value, "SC206")
    if text not in {"true", "false"}:
        raise fault("SC206", value=text[:60])
    return text == "true"


def _id(value: object) -> str:
    return _read_id(scalar(value, "SC207"))


@lru_cache(_REMEMBERED)
def _read_id(text: str) -> str:
    if not is_id(text):
        raise fault("SC207", value=text[:80])
    return text


def is_id(text: str) -> bool:
    """Whether a text may name a file of the site: ASCII letters, digits, single dots and hyphens, not `index`."""
    return bool(_ID.match(text)) and len(text) <= _LONGEST_ID and text != "index"


def _name(value: object) -> str:
    return _read_name(scalar(value, "SC218"))


@lru_cache(_REMEMBERED)
def _read_name(text: str) -> str:
    if not _NAME.match(text) or len(text) > _LONGEST_ID:
        raise fault("SC218", value=text[:80])
    if iskeyword(text):  # a formula could not use it
        raise fault("SC333", name=text)
    return text


def _plain_text(value: object) -> str:
    text = scalar(value, "SC203")
    if not text:
        raise fault("SC209")
    if len(text) > LONGEST_TEXT:
        raise fault("SC214", most=f"{LONGEST_TEXT:,}")
    tag = _TAG.search(text) if "<" in text or "&" in text else None
    if tag:
        raise fault("SC210", tag=tag[0][:40])
    return text


def _address(value: object) -> str:
    text = _plain_text(value)
    if not re.match(r"https?://[^\s<>\"']+\Z", text):
        raise fault("SC219", value=text[:80])
    return text


def _handle(value: object) -> str:
    text = _plain_text(value)
    if len(text) > _LONGEST_HANDLE or not _HANDLE.match(text):
        raise fault("SC240", value=text[:80])
    return text


def _formula(value: object) -> Formula:
    if isinstance(value, Formula):
        return value
    text = scalar(value, "SC203")
    if not text:
        raise fault("SC209")
    try:
        return Formula(text, parse_expression(text))
    except ExpressionError as error:
        most = f"{LONGEST_FORMULA:,}"
        raise fault(error.code, detail=error.detail, position=error.offset + 1, most=most) from None


def _schema(**schema: object) -> WithJsonSchema:
    return WithJsonSchema(schema)


_DIGITS = r"^-?[0-9๐-๙]+(\.[0-9๐-๙]+)?$|^-?[0-9๐-๙]+/[0-9๐-๙]+$"

Number = Annotated[Fraction, BeforeValidator(_number), _schema(type=["number", "string"], pattern=_DIGITS)]
PositiveNumber = Annotated[
    Fraction,
    BeforeValidator(lambda value: _positive(_number(value))),
    _schema(type=["number", "string"], pattern=_DIGITS),
]
AboveZero = Annotated[
    Fraction,
    BeforeValidator(lambda value: _above_zero(_number(value))),
    _schema(type=["number", "string"], pattern=_DIGITS),
]
Whole = Annotated[int, BeforeValidator(_whole), _schema(type="integer")]
Count = Annotated[
    int,
    BeforeValidator(lambda value: _whole(_positive(_number(value)))),
    _schema(type=["integer", "string"]),
]
Date = Annotated[
    date, BeforeValidator(_date), _schema(type="string", pattern=r"^[0-9๐-๙]{4}-[0-9๐-๙]{2}-[0-9๐-๙]{2}$")
]
Flag = Annotated[bool, BeforeValidator(_flag), _schema(type="boolean")]
Id = Annotated[str, BeforeValidator(_id), _schema(type=["string", "number"])]
Ids = Annotated[
    list[Id],
    BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
    _schema(
        anyOf=[
            {"type": ["string", "number"]},
            {"type": "array", "items": {"type": ["string", "number"]}},
        ]
    ),
]
"""Several ids; one stands for a list of one."""
Name = Annotated[
    str, BeforeValidator(_name), _schema(type="string", pattern="^" + _NAME.pattern.replace(r"\Z", "$"))
]
PlainText = Annotated[str, BeforeValidator(_plain_text), _schema(type=["string", "number"])]
Address = Annotated[str, BeforeValidator(_address), _schema(type="string", pattern="^https?://")]
Handle = Annotated[str, BeforeValidator(_handle), _schema(type="string", pattern="^@")]
Expression = Annotated[Formula, BeforeValidator(_formula), _schema(type=["string", "number"])]

Visibility = Literal["public", "internal"]
Language = Literal["th", "en"]


def _weight(value: object) -> Fraction | None:
    if value is None or (isinstance(value, str) and value.strip() == "unknown"):
        return None
    return _positive(_number(value))


Weight = Annotated[
    Fraction | None,
    BeforeValidator(_weight),
    _schema(anyOf=[{"type": ["number", "string"], "pattern": _DIGITS}, {"const": "unknown"}]),
]
"""A weight in the points of its block; None for `unknown`."""


class Text(Record):
    """A text in Thai and English; where one is missing the page shows the other, marked with its language."""

    th: PlainText | None = key("Thai text", "ข้อความภาษาไทย", default=None)
    en: PlainText | None = key("English text", "ข้อความภาษาอังกฤษ", default=None)

    @model_validator(mode="after")
    def _not_empty(self) -> "Text":
        if self.th is None and self.en is None:
            raise fault("SC209")
        return self

    def in_language(self, language: str) -> tuple[str, str]:
        """The text and the language it is in: the one asked for, or the other where that is missing."""
        first, second = (self.th, self.en) if language == "th" else (self.en, self.th)
        other = "en" if language == "th" else "th"
        return (first, language) if first is not None else (second or "", other)

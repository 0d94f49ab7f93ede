"""Rules of texts: both languages are there, and nothing in them points at a person."""

import re
from collections.abc import Iterable
from collections.abc import Iterator

from generator.checking.records import records_in
from generator.checking.records import texts_in
from generator.model.fields import Text
from generator.model.formula import FormulaVariable
from generator.model.number import THAI_DIGITS
from generator.model.placed import Record
from generator.model.project import Project
from generator.problems import Problem
from generator.problems import problem

_NUMBER = re.compile(r"(?<!\d)\d(?:-?\d){12}(?!\d)")
_TELEPHONE = re.compile(r"(?<![\d-])(?:0|\+66[- ]?)\d{1,2}[- ]?\d{3}[- ]?\d{3,4}(?![\d-])")
_MANY_DIGITS = re.compile(r"\d(?:[- ]?\d){7}")
"""No shorter number is anybody's: both of the above hold this, and few texts do."""

_THAI_TITLES = {
    "นาย": "(?!ก|อำเภอ|ทะเบียน|จ้าง|ช่าง|ทหาร|ตรวจ|แพทย์|ประกัน|หน้า)",
    "นางสาว": "",
    "นาง": "(?!เลิ้ง|รอง|แบบ)",
    "น.ส.": "",
    "ดร.": "",
    "ม.ล.": "",
    "ม.ร.ว.": "",
    "ว่าที่": r"\s?(?:ร้อยตรี|ร\.ต\.)",
    "พ.ต.": r"[อทต]\.",
    "พล.": r"[ตอ]\.[ตทอ]\.",
}
"""How a title begins, and what follows where it is one and not another word."""

_ENGLISH_TITLES = ("Mr", "Mrs", "Ms", "Dr")
_TITLE = re.compile("|".join(re.escape(title) for title in (*_THAI_TITLES, *_ENGLISH_TITLES)))
_NAME = re.compile(
    rf"(?:(?<![ก-๙])(?:{'|'.join(re.escape(title) + rest for title, rest in _THAI_TITLES.items())})"
    rf"|\b(?:{'|'.join(_ENGLISH_TITLES)})\.)\s?[ก-ฮเ-ไA-Z][^\s,]*\s+[ก-ฮเ-ไA-Z]"
)
_WEIGHTS = range(13, 1, -1)


def personal_data(text: str) -> str | None:
    """The kind of personal data that a text seems to hold (rules.md 3.2): `ID`, `tel`, `name`, or None.

    An ID-card number is one whose last digit is its check digit; a name is a title with a first and a last name.
    """
    if _MANY_DIGITS.search(text):
        digits = text.translate(THAI_DIGITS)
        if any(_is_id_number(found[0]) for found in _NUMBER.finditer(digits)):
            return "ID"
        if _TELEPHONE.search(digits):
            return "tel"
    return "name" if _TITLE.search(text) and _NAME.search(text) else None


def _is_id_number(text: str) -> bool:
    numbers = [int(each) for each in text if each != "-"]
    check = (11 - sum(number * weight for number, weight in zip(numbers, _WEIGHTS, strict=False)) % 11) % 10
    return check == numbers[-1]


def records_of_definitions(project: Project) -> list[Record]:
    """Every record of the frameworks and the units."""
    frameworks = [(framework.rules, framework.indicators) for framework in project.frameworks.values()]
    return records_in([project.kinds, project.units, *frameworks])


BILINGUAL = frozenset({Text, FormulaVariable})
"""The types of records that are a text in both languages."""


def both_languages_are_there(records: Iterable[Record]) -> Iterator[Problem]:
    """A missing translation is a warning: the page shows the other language, marked."""
    for record in records:
        if type(record) in BILINGUAL:
            for language in ("th", "en"):
                if getattr(record, language) is None:
                    yield problem(record.place, "SC215", language=language)


def texts_name_no_person(records: Iterable[Record]) -> Iterator[Problem]:
    """No text holds an ID number, a telephone number or a person's name."""
    for record in records:
        for name, text in texts_in(record):
            kind = None if text.startswith(("http://", "https://")) else personal_data(text)
            if kind is not None:
                yield problem(record.place_of(name), "SC507", kind=kind)


RULES = (both_languages_are_there, texts_name_no_person)

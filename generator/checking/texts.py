"""Rules of texts: both languages are there, and nothing in them points at a person."""

import re
from collections.abc import Iterator

from generator.checking.scope import records_in
from generator.model.fields import Text
from generator.model.indicator import FormulaVariable
from generator.model.placed import Record
from generator.model.project import Project
from generator.problems import Problem
from generator.problems import problem

_PERSONAL = (
    ("ID", re.compile(r"(?<!\d)\d{13}(?!\d)|(?<!\d)\d-\d{4}-\d{5}-\d{2}-\d(?!\d)")),
    ("tel", re.compile(r"(?<![\d-])0\d{1,2}[- ]?\d{3}[- ]?\d{3,4}(?![\d-])")),
    (
        "name",
        re.compile(
            r"(?:(?<![ก-๙])(?:นาย(?!ก|อำเภอ|ทะเบียน|จ้าง|ช่าง|ทหาร|ตรวจ|แพทย์|ประกัน|หน้า)|นาง|นางสาว|น\.ส\.|ดร\.|ม\.ล\.|ม\.ร\.ว\.)|\b(?:Mr|Mrs|Ms|Dr)\.)\s?[ก-ฮเ-ไA-Z][^\s,]*\s+[ก-ฮเ-ไA-Z]"
        ),
    ),
)
"""Patterns of personal data: ID-card numbers, telephone numbers, titles with a first and a last name (rules.md 3.2)."""


def _texts(project: Project) -> Iterator[Record]:
    yield from records_in(project.kinds)
    yield from records_in(project.units)
    for framework in project.frameworks.values():
        yield from records_in(framework.rules)
        yield from records_in(framework.indicators)
    for reported in project.results:
        yield from records_in(reported.file)


def both_languages_are_there(project: Project) -> Iterator[Problem]:
    """A missing translation is a warning: the page shows the other language, marked."""
    for record in _texts(project):
        if isinstance(record, Text | FormulaVariable):
            for language in ("th", "en"):
                if getattr(record, language) is None:
                    yield problem(record.place, "SC215", language=language)


def texts_name_no_person(project: Project) -> Iterator[Problem]:
    """No text holds an ID number, a telephone number or a person's name."""
    for record in _texts(project):
        for name in type(record).model_fields:
            text = getattr(record, name)
            if not isinstance(text, str) or text.startswith(("http://", "https://")):
                continue
            for kind, pattern in _PERSONAL:
                if pattern.search(text):
                    yield problem(record.place_of(name), "SC507", kind=kind)


RULES = (both_languages_are_there, texts_name_no_person)

"""The terms of the field, and words that stand for each other: `docs/glossary.yml`."""

from typing import Annotated
from typing import NamedTuple

from pydantic import Field

from generator.model.fields import Id
from generator.model.fields import PlainText
from generator.model.fields import Text
from generator.model.fields import key
from generator.model.placed import Record


class Variants(Record):
    """Other words for a term, by language."""

    th: list[PlainText] = key("In Thai", "ภาษาไทย", default_factory=list)
    en: list[PlainText] = key("In English", "ภาษาอังกฤษ", default_factory=list)


class Term(Record):
    """One term of the glossary."""

    id: Id = key("Identifier: the anchor of the term", "รหัส ใช้เป็นจุดอ้างอิงของคำศัพท์")
    term: Text = key("The term", "คำศัพท์")
    also: Variants = key("Variants and abbreviations", "คำอื่นและอักษรย่อ", default_factory=Variants)
    definition: Text = key("What it means", "ความหมาย")


class GlossaryFile(Record):
    """All terms."""

    terms: Annotated[list[Term], Field(min_length=1)] = key("The terms", "คำศัพท์")
    synonyms: list[Annotated[list[PlainText], Field(min_length=2)]] = key(
        "Words that the search takes for each other, in any language; a term with its variants is such a group already",
        "คำที่ใช้แทนกันได้ในการค้นหา ไม่จำกัดภาษา (คำศัพท์กับคำอื่นของคำนั้นใช้แทนกันได้อยู่แล้ว)",
        default_factory=list,
    )


class Glossary(NamedTuple):
    """What the file comes to; nothing where there is none, or none that can be read."""

    terms: tuple[Term, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()

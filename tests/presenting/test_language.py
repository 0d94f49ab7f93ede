"""Phrases and lines of working in both languages."""

from datetime import date
from fractions import Fraction

import pytest

from generator.model.fields import Text
from generator.model.scorecard import Fact
from generator.model.scorecard import line
from generator.presenting.language import BOTH
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.problems import Place
from generator.words import phrases


@pytest.mark.parametrize(
    ("fact", "thai", "english"),
    [
        (Fraction(88), "88", "88"),
        (Fraction(500, 7), "71.4286 (500/7)", "71.4286 (500/7)"),
        (Fraction(-1, 2), "-0.5", "-0.5"),
        (2, "2", "2"),
        ("B", "B", "B"),
        (date(2013, 3, 20), "20 มี.ค. 2556", "20 Mar 2013 (B.E. 2556)"),
        (Text(th="ไทย", en="English"), "ไทย", "English"),
        (Text(en="English only"), "English only", "English only"),
        (Text(th="ไทยเท่านั้น"), "ไทยเท่านั้น", "ไทยเท่านั้น"),
        (Place("results/f/p/u.yml", 12, 5), "results/f/p/u.yml:12", "results/f/p/u.yml:12"),
    ],
)
def test_every_kind_of_fact(fact: Fact, thai: str, english: str) -> None:
    assert (TH.fact(fact), EN.fact(fact)) == (thai, english)


def test_a_line_of_working_is_a_sentence_in_each_language() -> None:
    late = line("late-days", days=2, each=Fraction(1, 4))
    assert TH.line(late) == "ล่าช้า 2 วันทำการ หักวันละ 0.25 คะแนน"
    assert EN.line(late) == "Working days late: 2 at 0.25 off each"


def test_a_line_with_a_place_does_not_need_a_word_for_it() -> None:
    entered = line("input", label=Text(th="ทั้งหมด", en="All"), value=Fraction(28), place=Place("a.yml", 3))
    assert (TH.line(entered), EN.line(entered)) == ("ทั้งหมด = 28", "All = 28")


def test_a_part_that_is_empty_leaves_one_space() -> None:
    sent = line("sent-late", part="", sent=date(2026, 3, 24), due=date(2026, 3, 20), days=2)
    assert (
        EN.line(sent) == "Sent 24 Mar 2026 (B.E. 2569), after 20 Mar 2026 (B.E. 2569); working days late: 2"
    )
    assert TH.line(sent) == "ส่ง 24 มี.ค. 2569 หลังครบกำหนด 20 มี.ค. 2569 ล่าช้า 2 วันทำการ"


def test_braces_in_an_authors_text_are_text() -> None:
    assert EN.phrase("working.input", label=Text(en="{value} {x}"), value=1) == "{value} {x} = 1"


@pytest.mark.parametrize("language", BOTH)
def test_a_phrase_or_a_fact_that_is_not_there_is_a_fault(language: Language) -> None:
    with pytest.raises(KeyError):
        language.phrase("page.nowhere")
    with pytest.raises(KeyError):
        language.phrase("working.late-days", days=2)


def test_dates_and_years_in_full() -> None:
    assert TH.date(date(2013, 3, 20)) == "20 มีนาคม พ.ศ. 2556"
    assert EN.date(date(2013, 3, 20)) == "20 March 2013 (B.E. 2556)"
    assert TH.fiscal_year(2556) == "ปีงบประมาณ พ.ศ. 2556"


def test_both_languages_have_the_same_phrases_with_the_same_facts() -> None:
    thai, english = phrases("th"), phrases("en")
    assert set(thai) == set(english)
    for key in thai:
        assert _facts(thai[key]) == _facts(english[key]), key


def _facts(phrase: str) -> set[str]:
    return {part.partition("}")[0] for part in phrase.split("{")[1:]}

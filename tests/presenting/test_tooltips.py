"""Terms of the glossary on pages: which are explained, once each, and where none is looked for; permalinks of sections."""

import re
from pathlib import Path

import pytest

from generator.model.fields import Text
from generator.model.glossary import Glossary
from generator.model.glossary import Term
from generator.presenting.atlas import Atlas
from generator.presenting.marks import legend
from generator.presenting.marks import marks_html
from generator.presenting.permalinks import with_permalinks
from generator.presenting.tooltips import LABELS
from generator.presenting.tooltips import MOST_ON_A_PAGE
from generator.presenting.tooltips import Tooltips
from generator.presenting.web import Web
from generator.reading.glossary import read_glossary
from tests.presenting.scenes import NOTHING_AT_ALL
from tests.presenting.scenes import web_of

ROOT = Path(__file__).parents[2]
URL = "frameworks/f/indicators/1.html"


def _term(name: str, thai: str, english: str) -> Term:
    meaning = Text(th=f"หมายถึง {thai}", en=f"It is “a {english}” & more.")
    return Term(id=name, term=Text(th=thai, en=english), definition=meaning)


TERMS = (
    _term("weight", "น้ำหนัก", "weight"),
    _term("weighted-score", "คะแนนถ่วงน้ำหนัก", "weighted score"),
    _term("working-day", "วันทำการ", "working day"),
    _term("target-setter", "ผู้ตั้งเป้าหมาย", "target setter"),
    _term("very-good", "ระดับดีมาก", "very good"),
)


def _web(language: str, terms: tuple[Term, ...] = TERMS) -> Web:
    return web_of(
        language, Atlas(project=NOTHING_AT_ALL, notes=(), internal=False, glossary=Glossary(terms=terms))
    )


def _told(language: str, html: str) -> list[str]:
    return re.findall(r'id="tip-([^"]+)"', Tooltips(_web(language)).page(html, URL))


def test_a_term_leads_to_its_entry_and_carries_its_definition() -> None:
    found = Tooltips(_web("en")).page("<p>Late by one Working Day.</p>", URL)
    assert found == (
        '<p>Late by one <span class="sc-term"><a href="../../../glossary.html#term-working-day"'
        ' aria-describedby="tip-working-day">Working Day</a><span class="sc-tip" role="tooltip"'
        ' id="tip-working-day">It is “a working day” &amp; more.</span></span>.</p>'
    )


@pytest.mark.parametrize(
    ("language", "html", "told"),
    [
        ("en", "<p>A working day is a working day.</p>", ["working-day"]),  # once
        ("en", "<p>Working days</p>", []),  # another word
        ("en", "<p>A weight, very good.</p>", []),  # of one word, or of every day
        (
            "en",
            '<h2 id="x">working day</h2><a href="y">working day</a><svg><text>working day</text></svg>',
            [],
        ),
        ("en", '<p title="working day">x</p><table><tr><td>working day</td></tr></table>', []),
        ("th", "<p>ล่าช้า 2 วันทำการ</p>", ["working-day"]),
        ("th", "<p>จำนวนวันทำการ</p>", []),  # a part of a longer word
        ("th", "<p>คะแนนถ่วงน้ำหนัก</p>", ["weighted-score"]),
    ],
)
def test_terms_are_explained_once_and_only_in_running_text(language: str, html: str, told: list[str]) -> None:
    assert _told(language, html) == told


def test_no_more_are_explained_than_a_page_can_bear() -> None:
    terms = tuple(_term(f"t{at}", f"คำ{at}", f"word {at} end") for at in range(20))
    html = "".join(f"<p>word {at} end</p>" for at in range(20))
    assert Tooltips(_web("en", terms)).page(html, URL).count("sc-tip") == MOST_ON_A_PAGE


def test_a_label_is_explained_where_it_first_stands() -> None:
    label = Tooltips(_web("th")).labels(URL)
    first, again = label("field.weight"), label("field.weight")
    assert 'id="tip-weight">หมายถึง น้ำหนัก<' in first
    assert again == "น้ำหนัก"
    assert label("field.code") == "ตัวชี้วัดที่"  # not a term


def test_our_glossary_has_the_terms_of_all_labels() -> None:
    ((terms, _), _) = read_glossary(ROOT)
    assert set(LABELS.values()) <= {each.id for each in terms}


@pytest.mark.parametrize("language", ["th", "en"])
def test_our_glossary_explains_the_mark_of_provisional_scores_below_a_table(language: str) -> None:
    ((terms, _), _) = read_glossary(ROOT)
    web = _web(language, terms)
    below = legend(web, marks_html(web, "works.html", "", is_provisional=True))
    said = Tooltips(web).page(below, URL)
    assert re.findall(r'(?<=id=")tip-[^"]+', said) == ["tip-provisional-result"]
    assert '#term-provisional-result"' in said


def test_without_a_glossary_nothing_changes() -> None:
    found = Tooltips(_web("en", ()))
    assert found.page("<p>working day</p>", URL) == "<p>working day</p>"
    assert found.labels(URL)("field.weight") == "Weight"


def test_each_section_has_a_link_to_itself() -> None:
    found = with_permalinks(_web("en"), '<h2 id="criteria">Scoring criteria</h2>')
    assert found == (
        '<h2 id="criteria">Scoring criteria <a class="headerlink sc-permalink" href="#criteria"'
        ' aria-label="Link to this section"></a></h2>'
    )

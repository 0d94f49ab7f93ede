"""Texts, numbers and links as HTML."""

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.grading import GradeBand
from generator.presenting.web import Web
from generator.presenting.web import contents
from tests.presenting.scenes import web_of
from tests.scoring.scenes import HEAD
from tests.scoring.scenes import PLAIN
from tests.scoring.scenes import framework
from tests.scoring.scenes import indicator
from tests.scoring.scenes import record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line", "<p>One line</p>"),
        ("Two\nlines of one paragraph", "<p>Two lines of one paragraph</p>"),
        ("First\n\nSecond", "<p>First</p><p>Second</p>"),
        ("First\n \t\n\n\nSecond", "<p>First</p><p>Second</p>"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("Lead:\n- one\n- two", "<p>Lead:</p><ul><li>one</li><li>two</li></ul>"),
        ("Lead:\n\n- one\n  - two\n\nTail", "<p>Lead:</p><ul><li>one</li><li>two</li></ul><p>Tail</p>"),
        ("-5 is no list", "<p>-5 is no list</p>"),
        ("  spaces around  ", "<p>spaces around</p>"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("\"quoted\" and 'quoted'", "<p>&#34;quoted&#34; and &#39;quoted&#39;</p>"),
        ("- x < 1\n- {{ y }} {z}", "<ul><li>x &lt; 1</li><li>{{ y }} {z}</li></ul>"),
        ("**no** _Markdown_ [x](y)", "<p>**no** _Markdown_ [x](y)</p>"),
    ],
)
def test_prose_has_paragraphs_and_lists_and_nothing_else(english: Web, text: str, expected: str) -> None:
    assert english.prose(Text(en=text)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- one\n- two\nAfter the list", ["one", "two", "After the list"]),
        ("Lead\n- one\nBetween\n- two", ["Lead", "one", "Between", "two"]),
        ("- one that goes\n  on in the next line\n- two", ["one that goes", "on in the next line", "two"]),
    ],
)
def test_prose_keeps_the_order_of_its_lines(english: Web, text: str, words: list[str]) -> None:
    found = english.prose(Text(en=text))
    assert sorted(words, key=found.index) == words


def test_a_text_that_is_missing_is_shown_in_the_other_language_and_marked(thai: Web, english: Web) -> None:
    text = Text(en="Only < English")
    assert thai.words(text) == '<span lang="en">Only &lt; English</span>'
    assert thai.prose(text) == '<div lang="en"><p>Only &lt; English</p></div>'
    assert english.words(text) == "Only &lt; English"
    assert english.prose(text) == "<p>Only &lt; English</p>"
    assert english.words(Text(th="ไทย")) == '<span lang="th">ไทย</span>'
    assert thai.plain(text) == "Only < English"


def test_both_languages_of_a_text_show_their_own(thai: Web, english: Web) -> None:
    text = Text(th="ไทย", en="English")
    assert (thai.words(text), english.words(text)) == ("ไทย", "English")


def test_plain_words_stand_in_one_line(english: Web) -> None:
    assert english.plain(Text(en=" a\n b\n\n- c ")) == "a b - c"


def test_published_numbers_have_the_places_of_their_framework(english: Web) -> None:
    rules = record(FrameworkFile, HEAD + PLAIN + "\nrounding: {score_places: 2, percent_places: 1}")
    assert english.score(rules, Fraction(39, 14)) == "2.79"
    assert english.percent(rules, Fraction(500, 7)) == "71.4"
    assert english.percent(rules, Fraction(-12345)) == "-12,345.0"
    assert (english.score(rules, None), english.percent(rules, None)) == ("–", "–")


def test_numbers_of_a_report_are_in_full(english: Web) -> None:
    assert english.number(Fraction("1250.5")) == "1,250.5"
    assert english.number(Fraction(-1, 2)) == "-0.5"
    assert english.number(None) == "–"


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("index.html", "units/index.html", "units/index.html"),
        ("units/works.html", "index.html", "../index.html"),
        ("units/works.html", "units/town.html", "town.html"),
        ("scorecards/f/round-1/works.html", "units/works.html", "../../../units/works.html"),
        ("units/works.html", "scorecards/f/r/works.html#indicator-8.2", "../scorecards/f/r/works.html#indicator-8.2"),
        ("glossary.html", "glossary.html#weight", "glossary.html#weight"),
    ],
)  # fmt: skip
def test_links_lead_from_page_to_page(english: Web, page: str, target: str, expected: str) -> None:
    assert english.linker(page)(target) == expected


def test_both_languages_lead_to_the_same_data(thai: Web, english: Web) -> None:
    assert thai.data_linker("scorecards/index.html")("data/x.csv") == "../data/x.csv"
    assert english.data_linker("scorecards/index.html")("data/x.csv") == "../../data/x.csv"
    assert thai.data_linker("index.html")("data/x.csv") == "data/x.csv"
    assert english.data_linker("index.html")("data/x.csv") == "../data/x.csv"


def test_a_kind_of_unit_without_a_name_shows_its_id(english: Web) -> None:
    assert english.kind("sub-district") == "sub-district"


@pytest.mark.parametrize(
    ("count", "steps"),
    [(1, [1]), (2, [1, 5]), (3, [3, 4, 5]), (4, [2, 3, 4, 5]), (5, [1, 2, 3, 4, 5]), (6, [1, 1, 2, 3, 4, 5])],
)
def test_the_looks_of_grades_are_counted_from_the_lowest(english: Web, count: int, steps: list[int]) -> None:
    bands = [GradeBand(id=f"g{at}", min=Fraction(100 - at), title=Text(en=f"G{at}")) for at in range(count)]
    assert [english.grade_step(band, bands) for band in bands] == steps


def test_a_grade_has_one_look_on_all_scales(english: Web) -> None:
    """Five grades and three, which share good and fair, as the frameworks of this site do."""
    names = ["outstanding", "very-good", "good", "fair", "improve"]
    long = [GradeBand(id=each, min=Fraction(90 - at), title=Text(en=each)) for at, each in enumerate(names)]
    short = long[2:]
    assert [english.grade_step(each, short) for each in short] == [
        english.grade_step(each, long) for each in short
    ]


def test_words_in_one_language_are_marked_where_it_is_not_that_of_the_page(english: Web, thai: Web) -> None:
    assert thai.typed("Correct <it>") == '<bdi lang="en">Correct &lt;it&gt;</bdi>'
    assert english.typed("Correct <it>") == "<bdi>Correct &lt;it&gt;</bdi>"
    assert english.typed("แก้ report") == '<bdi lang="th">แก้ report</bdi>'
    assert thai.typed("แก้ report") == "<bdi>แก้ report</bdi>"


def test_the_indicator_above_is_found_in_its_framework(english: Web) -> None:
    """A project of which nothing is seen names none."""
    above = framework(indicators={"only": "title: {en: Above}\ncriteria: {kind: entered}"})
    below = indicator("parent_indicator: only")
    assert english.parent_indicator(above, below) is None
    assert english.parent_indicator(above, indicator("placeholder: true")) is None
    atlas = replace(english.atlas, project=replace(english.atlas.project, frameworks={"test": above}))
    web = web_of("en", atlas)
    assert web.parent_indicator(above, below) == ("frameworks/test/indicators/only.html", Text(en="Above"))
    assert web.parent_indicator(above, indicator("parent_indicator: test/only")) is not None
    assert web.parent_indicator(above, indicator("parent_indicator: other/only")) is None
    assert web.parent_indicator(above, indicator("parent_indicator: nothing")) is None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Title</h1><p>text</p>", ()),
        ('<h2 id="a">One</h2><p>x</p><h2 id="b-1" class="sc-x">Two &lt; <em>three</em></h2>', (("a", "One"), ("b-1", "Two < three"))),
        ('<h2 class="sc-x">No anchor</h2><h3 id="c">Lower</h3><h2 id="d">\n  Over\n  lines</h2>', (("d", "Over lines"),)),
    ],
)  # fmt: skip
def test_contents_are_the_headings_that_have_an_anchor(
    html: str, expected: tuple[tuple[str, str], ...]
) -> None:
    assert contents(html) == expected


def test_what_pages_share_is_made_once_in_each_language_of_a_build(thai: Web, english: Web) -> None:
    made: list[tuple[Web, str]] = []

    def make(web: Web, name: str) -> str:
        made.append((web, name))
        return f"{web.language.code} {name}"

    for _ in range(2):
        assert (thai.once(make, "a"), thai.once(make, "b"), english.once(make, "a")) == (
            "th a",
            "th b",
            "en a",
        )
    assert [(web.language.code, name) for web, name in made] == [("th", "a"), ("th", "b"), ("en", "a")]
    assert replace(thai).once(make, "a") == "th a"
    assert len(made) == 4

"""The search without its box: the same letters as in Python, what is found, and in which order. The data are the repository's own."""

import random
from collections.abc import Callable
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page

from generator.search.text import searched
from generator.search.text import words_of
from tests.browser.search_scripts import asked
from tests.browser.search_scripts import engine_page
from tests.search.spellings import SPELLINGS

pytestmark = pytest.mark.browser

LETTERS = "กขคงจชดตนบปผพมยรลวสหอเแโใไะาำิีึืุูั็่้๊๋์ํฯๆฤๅ๐๑๒๕๙ abcXYZ0123456789.,-/()“” \u200b\u00a0ＡｂＺ０９．％　²½ﬁ…①"

Search = Callable[..., Any]


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with engine_page(chromium) as found:
        yield found


@pytest.fixture
def search(page: Page, at_root: str) -> Search:
    return partial(asked, page, at_root)


def _titles(answer: Any) -> list[str]:  # noqa: ANN401 - as above
    return [row["title"]["text"] for row in answer["rows"]]


def _kinds(answer: Any) -> list[str]:  # noqa: ANN401 - as above
    return [row["kind"] for row in answer["rows"]]


def test_letters_are_read_as_in_python(page: Page) -> None:
    dice = random.Random(2569)  # noqa: S311 - no secret
    texts = [text for text, _, _ in SPELLINGS]
    texts += ["".join(dice.choices(LETTERS, k=dice.randrange(1, 24))) for _ in range(4_000)]
    script = "texts => texts.map(text => [ScorecardsText.wordsOf(text), ScorecardsText.searched(text)])"
    assert page.evaluate(script, texts) == [[words_of(text), searched(text)] for text in texts]


@pytest.mark.parametrize(
    ("text", "term", "marked"),
    [
        ("ตัวชี้วัดที่ ๘.๑ เรื่องร้องเรียน", "8.1", ["๘.๑"]),
        ("แผนที่ภาษีและทะเบียน", "ภาษี", ["ภาษี"]),
        ("การดําเนินงาน", "ดำเนิน", ["ดําเนิน"]),
        ("ร้อยละ 80 ของเรื่อง", "ร้อยละ80", ["ร้อยละ 80"]),
        ("สำนักงาน ก.พ.ร.", "กพร", ["ก.พ.ร"]),
        ("Model Town", "town", ["Town"]),
        ("ระบบ ｅ－ＳＡＲ", "sar", ["ＳＡＲ"]),
        ("น้ำดื่ม 5 m² ต่อคน", "ต่อ", ["ต่อ"]),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(
    page: Page, text: str, term: str, marked: list[str]
) -> None:
    script = "([text, term]) => ScorecardsText.marksOf(text, [[term, false]]).map(([start, end]) => text.slice(start, end))"
    assert page.evaluate(script, [text, term]) == marked


def test_indicators_come_before_scorecards(search: Search) -> None:
    kinds = _kinds(search("ท้องถิ่น", limit=100))
    assert kinds.index("indicator") < kinds.index("scorecard")


def test_whole_words_come_before_parts(search: Search) -> None:
    titles = _titles(search("คน"))
    assert "ต่อคนต่อปี" in titles[0]
    assert titles[1:3] == ["คืนคนดีสู่สังคม", "ผู้กระทำผิดในชุมชนสามารถกลับตนเป็นคนดีของสังคม"]
    assert any("บุคคล" in title for title in titles[3:])


@pytest.mark.parametrize("query", ["8.1", "๘.๑", "８．１", "ตัวชี้วัด 8.1", "8.1 ตัวชี้วัด"])
def test_codes_are_found_in_any_digits(search: Search, query: str) -> None:
    row = search(query)["rows"][0]
    assert (row["code"], row["url"]) == ("8.1", "frameworks/chonburi-2556/indicators/8.1.html")


def test_a_number_is_no_part_of_another(search: Search) -> None:
    """8 stands for 8.1 and 8.2 too, and for none like 18 or 1.8."""
    rows = search("8", limit=100)["rows"]
    assert {"8", "8.1", "8.2"} <= {row["code"] for row in rows}
    by_code = [
        row["code"] for row in rows if row["code"] and not row["title"]["marks"] and not row["snippet"]
    ]
    assert by_code
    assert all(code.startswith("8") for code in by_code)


@pytest.mark.parametrize("query", ["อปท.", "อปท", "LAO", "องค์กรปกครองส่วนท้องถิ่น"])
def test_words_that_stand_for_each_other_find_the_same(search: Search, query: str) -> None:
    assert "องค์กรปกครองส่วนท้องถิ่น" in _titles(search(query))


@pytest.mark.parametrize(
    ("query", "title"),
    [("รอบ 6 เดือน", "รอบ 6 เดือน"), ("nine-month round", "รอบ 9 เดือน"), ("รอบ 12 เดือน", "รอบ 12 เดือน")],
)
def test_rounds_of_months_are_found_for_themselves(search: Search, query: str, title: str) -> None:
    terms = [row["title"]["text"] for row in search(query, limit=100)["rows"] if row["kind"] == "term"]
    assert terms[0] == title


@pytest.mark.parametrize(
    ("query", "other"),
    [("สมมุติ", "สมมติ"), ("อินเตอร์เน็ต", "อินเทอร์เน็ต"), ("programme", "program"), ("center", "centre")],
)
def test_words_that_are_spelt_in_two_ways_find_the_same(search: Search, query: str, other: str) -> None:
    marked = [
        part["text"][start:end].lower()
        for row in search(query, limit=100)["rows"]
        for part in (row["title"], row["other"], row["snippet"])
        if part
        for start, end in part["marks"]
    ]
    assert other in marked


def test_a_short_word_that_stands_for_another_is_no_part_of_a_longer_one(search: Search) -> None:
    """สำนัก stands for กอง in the glossary; nobody who looks for กอง means each สำนักงาน."""
    titles = [row["title"]["text"] for row in search("กอง", limit=200)["rows"] if not row["snippet"]]
    assert "สำนัก/กอง" in titles
    assert not [title for title in titles if "สำนักงาน" in title and "กอง" not in title]


def test_the_periods_of_a_unit_are_one_row_the_newest_first(search: Search) -> None:
    cards = [row for row in search("บัตรคะแนน กลุ่มงานกฎหมาย")["rows"] if row["kind"] == "scorecard"]
    (card,) = [row for row in cards if "กลุ่มงานกฎหมาย" in row["title"]["text"]]
    assert [each["title"] for each in card["periods"]] == ["รอบการประเมินที่ 2", "รอบการประเมินที่ 1"]
    assert card["url"] == card["periods"][0]["url"] == "scorecards/chonburi-2556/round-2/legal-group.html"


def test_years_of_both_eras_find_the_same(search: Search) -> None:
    thai, western = (search(f"scorecard chonburi {year}", "en") for year in (2556, 2013))
    assert _titles(thai)
    assert sorted(_titles(thai)) == sorted(_titles(western))


@pytest.mark.parametrize("query", ["ทะเบียนทรัพย์สน", "ทะเบียนทรัพย์สินน", "ทะเบียนทัรพย์สิน", "ทะเบียนทรัพย์ศิน"])
def test_a_wrong_letter_finds_what_is_similar_and_says_so(search: Search, query: str) -> None:
    answer = search(query)
    assert answer["exact"] == 0
    assert answer["similar"] == answer["total"] >= 1
    assert all(row["similar"] for row in answer["rows"])
    assert "ทะเบียนทรัพย์สิน" in answer["rows"][0]["title"]["text"]


def test_what_is_nowhere_is_not_found(search: Search) -> None:
    answer = search("xylophone quintet")
    assert (answer["total"], answer["rows"]) == (0, [])


def test_a_text_is_quoted_where_it_holds_the_term(search: Search) -> None:
    """Said in the definition of indicator 1.3 of Chonburi, and in no title."""
    answer = search("ขึ้นเว็บไซต์ของสำนักงานช้า")
    row = answer["rows"][0]
    assert row["url"] == "frameworks/chonburi-2556/indicators/1.3.html#template"
    quote = row["snippet"]
    (start, end), *_ = quote["marks"]
    assert quote["text"][start:end] == "ขึ้นเว็บไซต์ของสำนักงานช้า"


def test_texts_that_only_look_alike_are_left_out(search: Search) -> None:
    """Every pair of letters of this stands in some text, and the whole in none."""
    answer = search("อนกงานทบ")
    assert all(not row["snippet"] for row in answer["rows"])


def test_facets_count_the_rows_and_narrow_them(search: Search) -> None:
    answer = search("ท้องถิ่น")
    kinds = {each["value"]: each["count"] for each in answer["facets"]["kind"]}
    assert sum(kinds.values()) == answer["total"]
    narrowed = search("ท้องถิ่น", filters={"kind": ["indicator"]}, limit=200)
    assert narrowed["total"] == len(narrowed["rows"]) == kinds["indicator"]
    assert {row["kind"] for row in narrowed["rows"]} == {"indicator"}
    assert {each["value"]: each["count"] for each in narrowed["facets"]["kind"]} == kinds


def test_a_newer_query_ends_an_older_one(page: Page, at_root: str) -> None:
    script = """async ([data]) => {
        const engine = await ScorecardsSearch.open({ data, language: "th" });
        const [older, newer] = await Promise.all([engine.search("ขึ้นเว็บไซต์"), engine.search("ภาษี")]);
        return [older, newer.query];
    }"""
    assert page.evaluate(script, [f"{at_root}data/search/"]) == [None, "ภาษี"]


def test_names_come_first_and_texts_follow(page: Page, at_root: str) -> None:
    script = """async ([data]) => {
        const engine = await ScorecardsSearch.open({ data, language: "th" });
        const stages = [];
        const last = await engine.search("ร้องเรียน", { onUpdate: (answer) => stages.push([answer.complete, answer.total]) });
        return [stages, last.complete, last.total];
    }"""
    stages, is_complete, total = page.evaluate(script, [f"{at_root}data/search/"])
    assert is_complete
    assert stages
    assert all(not complete and 0 < count <= total for complete, count in stages)

"""The index from A to Z: what it names, in which order, under which letters, and where it leads."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.fields import Text
from generator.model.glossary import Glossary
from generator.model.glossary import Term
from generator.model.history import NO_HISTORY
from generator.presenting import groups
from generator.presenting import urls
from generator.presenting.chronicle import Chronicle
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.plan import PagePlan
from generator.presenting.planning import plan_groups
from generator.presenting.standings import Standings
from generator.presenting.web import Web
from tests.conftest import write_world
from tests.presenting.reading import Pages
from tests.presenting.reading import pages_of
from tests.presenting.reading import words
from tests.presenting.worlds.cascade import CASCADE
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import planned

TERMS = """
-- docs/glossary.yml --
terms:
  - {id: criteria, term: {th: เกณฑ์, en: criteria}, definition: {th: ก, en: a}}
  - {id: kpi, term: {th: KPI, en: KPI}, definition: {th: ก, en: a}}
  - {id: draft, term: {th: (ร่าง) แผน, en: (Draft) plan}, definition: {th: ก, en: a}}
  - {id: five, term: {th: “5 ส”, en: 5S & more}, definition: {th: ก, en: a}}
  - {id: seven, term: {th: ๗ มาตรการ, en: Seven measures}, definition: {th: ก, en: a}}
  - {id: thai, term: {th: ไม่แปล}, definition: {th: ก, en: a}}
"""
OWN = "ตัวชี้วัด {} · สำนัก 2569"
GOAL = "เป้าประสงค์{} · สำนัก 2569"

Index = dict[str, list[str]]
"""The lines of a page in words, by the heading above them."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Pages]:
    """The world of the cascade with some terms: the public site, and the internal one."""
    root = write_world(tmp_path_factory.mktemp("cascade"), CASCADE + TERMS)
    return {internal: pages_of(root, internal=internal) for internal in (False, True)}


def index(page: Page) -> Index:
    _, *parts = re.split(r"<h2 ", page.body)
    found = [(re.findall(r">(.*?)</h2>", part)[0], re.findall(r"<li>(.*?)</li>", part)) for part in parts]
    return {heading: [words(each) for each in lines if "<small>" in each] for heading, lines in found}


def letters(page: Page) -> list[tuple[str, str]]:
    (nav,) = re.findall(r'<nav class="sc-letters".*?</nav>', page.body, re.DOTALL)
    return re.findall(r'<a href="([^"]*)">(.*?)</a>', nav)


def test_the_thai_index_has_the_order_of_thai_dictionaries(sites: dict[bool, Pages]) -> None:
    assert index(sites[False]["th", urls.A_TO_Z]) == {
        "0-9": ["“5 ส” คำศัพท์", "๗ มาตรการ คำศัพท์"],  # the mark before a name does not count
        "K": ["KPI คำศัพท์"],
        # ร ม before ร อ; the vowel of เกณฑ์ follows its consonant, and comes after every consonant
        "ก": [
            "กรมตัวอย่าง หน่วยงาน · กรม",
            "กรอบของกรม กรอบการประเมิน · ปีงบประมาณ พ.ศ. 2569",
            "กรอบของสำนัก กรอบการประเมิน · ปีงบประมาณ พ.ศ. 2569",
            "เกณฑ์ คำศัพท์",
        ],
        "ค": ["คนเก่ง " + GOAL.format(""), "ความสำเร็จของกรม < 100 ตัวชี้วัด · กรอบของกรม"],
        "ง": ["งานประจำ " + OWN.format("2"), "งานพิเศษ " + OWN.format("3")],
        "บ": ["บริการเร็ว & ถูก " + GOAL.format("")],
        "ป": ["ประชาชนพอใจ " + GOAL.format(" ก-1")],
        "ม": ["ไม่แปล คำศัพท์"],
        "ร": ["(ร่าง) แผน คำศัพท์"],
        "ว": ["เวลาบริการ < 1 วัน " + OWN.format("สน-1")],
        # ต before ห
        "ส": ["สำนักใต้ หน่วยงาน · สำนัก & กอง", "สำนักเหนือ หน่วยงาน · สำนัก & กอง"],
    }


def test_the_english_index_is_alphabetical(sites: dict[bool, Pages]) -> None:
    page = sites[False]["en", urls.A_TO_Z]
    assert {letter: [each.split(" · ")[0] for each in lines] for letter, lines in index(page).items()} == {
        "0-9": ["5S & more Term"],
        "A": ["Able people Objective"],
        "C": ["criteria Term"],
        "D": ["(Draft) plan Term"],
        "F": ["Framework of the bureaus Framework", "Framework of the department Framework"],
        "K": ["KPI Term"],
        "M": ["Model Department Unit"],
        "N": ["North Bureau Unit"],
        "P": ["People are content Objective ก-1"],
        "Q": ["Quick & cheap service Objective"],
        "R": ["Routine work Indicator 2"],
        "S": [
            "Service time < 1 day Indicator สน-1",
            "Seven measures Term",
            "South Bureau Unit",
            "Special work Indicator 3",
            "Success of the department < 100 Indicator",
        ],
        "ม": ["ไม่แปล Term"],
    }
    assert '<span lang="th">ไม่แปล</span></a>' in page.body
    assert '<small>Unit · <span lang="th">สำนัก &amp; กอง</span></small>' in page.body


def test_a_line_leads_to_what_it_names(sites: dict[bool, Pages]) -> None:
    page = sites[False]["en", urls.A_TO_Z]
    body = re.sub(r'<span class="sc-code">(.*?)</span>', r"\1", page.body)
    for link, title, about in (
        (
            "frameworks/bureau-2569/index.html",
            "Framework of the bureaus",
            "Framework · Fiscal year 2026 (B.E. 2569)",
        ),
        (
            "frameworks/bureau-2569/indicators/1.html",
            "Service time &lt; 1 day",
            "Indicator สน-1 · Bureaus 2026",
        ),
        (
            "frameworks/bureau-2569/strategy.html#objective-o1",
            "People are content",
            "Objective ก-1 · Bureaus 2026",
        ),
        ("units/dept.html", "Model Department", "Unit · Department"),
        ("glossary.html#term-five", "5S &amp; more", "Term"),
    ):
        assert f'<li><a href="{link}">{title}</a> <small>{about}</small></li>' in body


@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(
    sites: dict[bool, Pages], language: str, internal: bool
) -> None:
    pages = sites[internal]
    index_page = pages[language, urls.A_TO_Z]
    links = re.findall(r'<a href="([^"]*)"', index_page.body)
    # 2 frameworks, 4 indicators, 3 objectives, 3 units, 6 terms; 2 indicators and 2 units more are internal
    assert len(links) == len(set(links)) == (22 if internal else 18) + len(index_page.contents)
    for link in links:
        url, _, anchor = link.partition("#")
        page = pages[language, url or urls.A_TO_Z]
        assert not anchor or f'id="{anchor}"' in page.body, link


def test_what_is_internal_is_named_inside_the_office_only(sites: dict[bool, Pages]) -> None:
    hidden = {
        "สำนักลับ หน่วยงาน · สำนัก & กอง",
        "นักวิชาการ (ตำแหน่งจำลอง) หน่วยงาน · ตำแหน่ง",
        "ตัวชี้วัดลับ " + OWN.format("4"),
        "ตัวชี้วัดลับของกรม ตัวชี้วัด · กรอบของกรม",
    }
    public, internal = (
        {line for lines in index(sites[inside]["th", urls.A_TO_Z]).values() for line in lines}
        for inside in (False, True)
    )
    assert internal - public == hidden
    assert public < internal
    assert "ลับ" not in sites[False]["th", urls.A_TO_Z].body


def test_the_letters_lead_to_their_headings(sites: dict[bool, Pages]) -> None:
    page = sites[False]["th", urls.A_TO_Z]
    assert letters(page)[:3] == [("#letter-digits", "0-9"), ("#letter-k", "K"), ("#letter-0e01", "ก")]
    assert [name for _, name in letters(page)] == list(index(page))
    assert page.contents == tuple((anchor[1:], name) for anchor, name in letters(page))
    assert '<nav class="sc-letters" aria-label="เลือกตัวอักษร">' in page.body
    assert "sc-pager" not in page.body


def _further(number: int, terms: Sequence[Term] = ()) -> Pages:
    """The pages of a town with so many villages."""
    atlas, outcomes = country(number)
    known = replace(atlas, glossary=Glossary(terms=tuple(terms)))
    plans = [plan for plan in planned(known, outcomes) if plan.kind == "a-to-z"]
    webs = [Web(known, language) for language in BOTH]
    return {(web.language.code, plan.url): make_page(web, plan) for plan in plans for web in webs}


def test_a_letter_goes_on_over_pages() -> None:
    """The town, its framework and the four indicators are six names before the villages."""
    pages = _further(600)
    assert len(pages) == 2 * 2
    first, second = pages["th", "a_to_z.html"], pages["th", "a_to_z_2.html"]
    assert {letter: len(lines) for letter, lines in index(first).items()} == {
        "ก": 1, "ค": 1, "จ": 1, "ท": 1, "ร": 2, "ห": 494,
    }  # fmt: skip
    assert {letter: len(lines) for letter, lines in index(second).items()} == {"ห (ต่อ)": 106}
    assert index(second)["ห (ต่อ)"][0].startswith("หมู่บ้าน 494 ")
    assert [url for url, _ in letters(first)][-1] == "#letter-0e2b"
    assert [url for url, _ in letters(second)][-1] == "a_to_z.html#letter-0e2b"
    assert [name for _, name in letters(second)] == ["ก", "ค", "จ", "ท", "ร", "ห"]
    assert '<a href="a_to_z_2.html" rel="next">' in first.body
    assert (first.title, second.title) == ("ดัชนี ก-ฮ", "ดัชนี ก-ฮ หน้า 2 จาก 2")
    assert (first.breadcrumbs, second.breadcrumbs) == ((), (("ดัชนี ก-ฮ", "a_to_z.html"),))
    english = pages["en", "a_to_z_2.html"]
    assert english.title == "A to Z, page 2 of 2"
    assert list(index(english)) == ["V (continued)"]
    assert index(english)["V (continued)"][0].startswith("Village 495 ")


def test_a_letter_may_begin_on_a_further_page() -> None:
    assert len(_further(494)) == 2  # six and 494 names are one page in each language
    term = Term(id="zone", term=Text(th="อำเภอ", en="Zone"), definition=Text(th="ก", en="a"))
    pages = _further(494, [term])
    for language, letter, anchor in (("th", "อ", "letter-0e2d"), ("en", "Z", "letter-z")):
        assert letters(pages[language, "a_to_z.html"])[-1] == (f"a_to_z_2.html#{anchor}", letter)
        assert letters(pages[language, "a_to_z_2.html"])[-1] == (f"#{anchor}", letter)
        assert list(index(pages[language, "a_to_z_2.html"])) == [letter]


def test_units_have_the_same_order_in_the_list_of_units() -> None:
    atlas, outcomes = country(150)
    for language in BOTH:
        web = Web(atlas, language)
        made = [
            make_page(web, plan)
            for plan in planned(atlas, outcomes)
            if plan.kind in {"a-to-z", "units-by-name"}
        ]
        listed = [
            [link for page in made if is_index == (page.url == urls.A_TO_Z) for link in _units(page)]
            for is_index in (True, False)
        ]
        assert listed[0] == listed[1]
        assert len(listed[0]) == 151


def _units(page: Page) -> list[str]:
    return re.findall(r'<li><a href="(?:units/)?((?:v[0-9]+|town)\.html)"', page.body)


def test_it_depends_on_definitions_only() -> None:
    atlas, outcomes = country(3)
    seen = Standings(atlas, outcomes)
    found = [
        group
        for group, plans in plan_groups(seen, (), Chronicle(seen, NO_HISTORY))
        if any(plan.kind == "a-to-z" for plan in plans)
    ]
    assert found == [groups.DEFINED]


def test_with_nothing_to_name_there_is_no_list(thai: Web) -> None:
    page = make_page(thai, PagePlan(kind="a-to-z", url=urls.A_TO_Z))
    assert "<ul" not in page.body
    assert page.title == "ดัชนี ก-ฮ"

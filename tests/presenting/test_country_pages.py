"""The pages of a country: no page but the index shows more than a hundred units, and each page leads to the next."""

import posixpath
import re
from functools import cache

import pytest

from generator.model.standing import Outcome
from generator.presenting import urls
from generator.presenting.directory import LINES
from generator.presenting.language import BOTH
from generator.presenting.page import Page
from generator.presenting.pages import make_page
from generator.presenting.web import Web
from tests.presenting.reading import Pages
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words
from tests.presenting.worlds.country import FRAMEWORK
from tests.presenting.worlds.country import PERIOD
from tests.presenting.worlds.country import country
from tests.presenting.worlds.country import planned

KPI = f"frameworks/{FRAMEWORK}/indicators/2.1.html"
KPI_3 = f"frameworks/{FRAMEWORK}/results/2.1_3.html"
LIST = f"scorecards/{FRAMEWORK}/{PERIOD}/index.html"
LIST_2 = f"scorecards/{FRAMEWORK}/{PERIOD}/index_2.html"


@cache
def _country(count: int) -> tuple[Pages, list[Outcome]]:
    atlas, outcomes = country(count)
    webs = [Web(atlas, language) for language in BOTH]
    return {
        (web.language.code, plan.url): make_page(web, plan)
        for plan in planned(atlas, outcomes)
        for web in webs
    }, outcomes


@pytest.fixture(scope="module")
def pages() -> Pages:
    """A town with 201 villages."""
    return _country(201)[0]


def _nav(page: Page) -> str:
    (found,) = re.findall(r"<nav.*?</nav>", page.body, re.DOTALL)
    return str(found)


def test_a_pager_is_named_and_says_where_it_stands(pages: Pages) -> None:
    nav = _nav(pages["en", LIST_2])
    assert nav.startswith('<nav class="sc-pager" aria-label="Pages of the list">')
    assert words(nav) == "Previous Page 1 Page 2 Page 3 Next"
    assert nav.count('aria-current="page"') == 1
    assert '<a href="index_2.html" aria-current="page">' in nav
    assert '<a href="index.html" rel="prev">' in nav
    assert '<a href="index_3.html" rel="next">' in nav
    assert words(_nav(pages["th", LIST_2])) == "ก่อนหน้า หน้า 1 หน้า 2 หน้า 3 ถัดไป"
    assert 'rel="prev"' not in _nav(pages["en", LIST])
    assert 'rel="next"' not in _nav(pages["en", LIST.replace("index", "index_3")])


def test_the_pages_of_results_lead_back_to_the_template(pages: Pages) -> None:
    page = pages["en", KPI_3]
    assert page.title == "Results of all units: ร-2.1 Outstanding complaints closed, page 3 of 3"
    assert pages["th", KPI_3].title.endswith("หน้า 3 จาก 3")
    assert page.breadcrumbs[-1] == ("ร-2.1 Outstanding complaints closed", KPI)
    assert '<a href="../indicators/2.1.html#results">' in _nav(page)
    assert '<a href="../results/2.1_2.html">' in _nav(pages["en", KPI])
    (row,) = table(page.body)
    assert row == ["Village 001 Illustrative", "Round 2", "Reported", "71.43", "2.7857", "0.2786"]
    assert f'href="../../../scorecards/{FRAMEWORK}/{PERIOD}/v200.html#indicator-2.1"' in page.body


def test_results_are_summed_up_where_they_begin(pages: Pages) -> None:
    assert (
        told(pages["en", KPI], "results")
        .partition(" Results of all units")[0]
        .endswith("Round 2: 201 units, of which 201 reported; mean score 2.7857 (Illustrative)")
    )
    assert "รอบที่ 2: 201 หน่วยงาน รายงานผลแล้ว 201 หน่วยงาน คะแนนเฉลี่ย 2.7857 (ข้อมูลสมมติ)" in told(
        pages["th", KPI], "results"
    )
    assert "mean score" not in pages["en", KPI_3].body


@pytest.mark.parametrize(
    "url", ["index.html", "scorecards/index.html", f"frameworks/{FRAMEWORK}/index.html", LIST]
)
def test_scorecards_are_counted_by_grade_where_not_all_are_listed(pages: Pages, url: str) -> None:
    page = pages["en", url]
    spread = page.body[page.body.index("<caption>Scorecards by grade</caption>") :]
    assert table(spread) == [
        ["Very good", "0", "0.0"],
        ["Good", "201", "100.0"],
        ["Needs improvement", "0", "0.0"],
    ]
    if url != LIST:
        (link,) = re.findall(r'href="([^"]+)">All 201 scorecards</a>', page.body)
        assert posixpath.normpath(posixpath.join(posixpath.dirname(url), link)) == LIST


def test_every_page_but_the_first_of_a_list_in_the_navigation_leads_up(pages: Pages) -> None:
    tops = {url for (language, url), page in pages.items() if not page.breadcrumbs and language == "en"}
    assert tops == {
        urls.HOME,
        urls.FRAMEWORKS,
        urls.INDICATORS,
        urls.UNITS,
        urls.SCORECARDS,
        urls.GLOSSARY,
        urls.A_TO_Z,
        urls.NUMBERS,
        urls.CHANGES,
    }
    assert pages["en", LIST_2].breadcrumbs[-1][1] == LIST
    assert [url for _, url in pages["en", "units/by_name_2.html"].breadcrumbs] == [
        urls.UNITS,
        "units/by_name.html",
    ]
    assert pages["en", "units/town/children_2.html"].breadcrumbs[-1] == ("Model Town", "units/town.html")


def test_every_page_of_a_list_has_a_title_of_its_own(pages: Pages) -> None:
    for code in ("th", "en"):
        titles = [page.title for (language, _), page in pages.items() if language == code]
        assert len(set(titles)) == len(titles)


def test_a_box_that_narrows_a_list_stands_only_where_the_whole_list_does(pages: Pages) -> None:
    small, _ = _country(50)
    assert 'class="sc-filter"' in small["en", urls.UNITS].body
    assert 'class="sc-filter"' in small["en", urls.INDICATORS].body
    assert 'class="sc-filter"' not in pages["en", urls.UNITS].body


def test_the_units_at_the_top_say_how_many_stand_below_them(pages: Pages) -> None:
    page = pages["en", urls.UNITS]
    assert re.findall(r"<li>(.*?)</li>", page.body) == [
        '<a href="town.html">Model Town</a> <small>Municipality · 201 units below</small>'
    ]
    assert '<a class="sc-button" href="by_name.html">All 202 units in alphabetical order</a>' in page.body
    assert "หน่วยงานในสังกัด 201 แห่ง" in pages["th", urls.UNITS].body


def test_units_stand_in_the_order_of_the_alphabet_of_the_language(pages: Pages) -> None:
    first = [words(each) for each in re.findall(r"<li>.*?</li>", pages["th", "units/by_name.html"].body)[:2]]
    assert first == ["เทศบาลเมืองจำลอง", "หมู่บ้าน 000"]
    assert words(re.findall(r"<li>.*?</li>", pages["en", "units/by_name_2.html"].body)[0]) == "Village 100"
    assert words(re.findall(r"<li>.*?</li>", pages["th", "units/by_name_2.html"].body)[0]) == "หมู่บ้าน 099"
    assert pages["th", "units/by_name_2.html"].title == "หน่วยงานเรียงตามตัวอักษร หน้า 2 จาก 3"


def test_a_unit_with_many_below_goes_on_with_them_on_further_pages(pages: Pages) -> None:
    first, last = pages["en", "units/town.html"], pages["en", "units/town/children_3.html"]
    assert first.body.count("Village") == 100
    assert "No results have been published yet." in first.body
    assert re.findall(r'<li><a href="([^"]+)">Village', last.body) == ["../v200.html"]
    assert last.title == "Model Town, page 3 of 3"
    assert "No results" not in last.body
    assert [anchor for anchor, _ in last.contents] == ["units"]


def test_pages_that_show_made_up_results_say_so(pages: Pages) -> None:
    for url in ("index.html", "scorecards/index.html", LIST, LIST_2, KPI, KPI_3, "units/v000.html"):
        assert "sc-notice--illustrative" in pages["th", url].body, url
    for url in ("units/index.html", "units/by_name_2.html", "units/town/children_2.html"):
        assert "sc-notice--illustrative" not in pages["th", url].body, url


def test_every_link_leads_to_a_page(pages: Pages) -> None:
    _, outcomes = _country(201)
    known = {url for _, url in pages} | {urls.scorecard(*each.standing[:3]) for each in outcomes}
    for (_, url), page in pages.items():
        for link in re.findall(r'href="([^"#]+)', page.body):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(url), link))
            assert target in known or "data/scorecards" in target or link.startswith("http"), (url, link)


def test_no_page_of_a_list_is_longer_than_it_may_be(pages: Pages) -> None:
    for (_, url), page in pages.items():
        longest = LINES if url.startswith("a_to_z") else 100 + 1
        assert page.body.count("Village") <= longest, url


def test_results_of_several_rounds_stand_under_their_rounds(pages: Pages) -> None:
    assert "<h3" in section(pages["en", f"frameworks/{FRAMEWORK}/index.html"], "results")

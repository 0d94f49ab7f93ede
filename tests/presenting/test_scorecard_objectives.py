"""The strategy map on a scorecard: each objective with its status, by sign, in words and in a table."""

import re
from xml.etree import ElementTree as ET

import pytest

from generator.presenting.page import Page
from tests.conftest import write_world
from tests.presenting.reading import Pages
from tests.presenting.reading import pages_of
from tests.presenting.reading import table
from tests.presenting.reading import words
from tests.presenting.worlds.cascade import CASCADE

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site for the office, where scorecards with hidden indicators are shown."""
    return pages_of(write_world(tmp_path_factory.mktemp("map"), CASCADE), internal=True)


def unfolded(page: Page) -> str:
    (found,) = re.findall(r'<details class="sc-working" id="objectives">.*?</details>', page.body, re.DOTALL)
    return str(found)


def card(pages: Pages, name: str, language: str = "en") -> Page:
    return pages[language, f"scorecards/bureau-2569/{name}.html"]


def picture(page: Page) -> ET.Element:
    (found,) = re.findall(r'<svg class="sc-map".*?</svg>', unfolded(page), re.DOTALL)
    return ET.fromstring(found)  # noqa: S314 - our own


def test_each_objective_has_its_status_in_a_table(office: Pages) -> None:
    """Level 1 is 5 days and level 5 one day: 1 day scores 5, 2 days 4 and 3 days 3; nothing measured `o3`."""
    assert table(unfolded(card(office, "year/north"))) == [
        ["People are content", "Met", "5.0000"],
        ["Quick & cheap service", "Met", "5.0000"],
        ["Able people", "No score yet", "–"],
    ]
    assert table(unfolded(card(office, "half/north")))[0][1:] == ["Met", "4.0000"]
    assert [row[1:] for row in table(unfolded(card(office, "year/south", "th")))] == [
        ["ใกล้บรรลุ", "3.0000"], ["ใกล้บรรลุ", "3.0000"], ["ยังไม่มีคะแนน", "–"],
    ]  # fmt: skip


def test_the_map_tells_it_by_colour_sign_and_words(office: Pages) -> None:
    drawn = picture(card(office, "year/north"))
    kinds = [each.get("class") for each in drawn.iter(f"{SVG}g") if "status" in (each.get("class") or "")]
    assert kinds == [
        "sc-map__status sc-map--met", "sc-map__status sc-map--met", "sc-map__status sc-map--none",
    ]  # fmt: skip
    text = " ".join(" ".join(drawn.itertext()).split())
    assert text.count("Met 5.0000") == 2
    assert "Able people" in text
    assert text.count("No score yet") == 1


def test_its_links_lead_to_the_strategy_and_the_indicators(office: Pages) -> None:
    page = card(office, "year/north")
    hrefs = {each.get("href") for each in picture(page).iter(f"{SVG}a")}
    assert hrefs == {
        "../../../frameworks/bureau-2569/strategy.html#objective-o1",
        "../../../frameworks/bureau-2569/strategy.html#objective-o2",
        "../../../frameworks/bureau-2569/strategy.html#objective-o3",
        "../../../frameworks/bureau-2569/indicators/1.html",
        "../../../frameworks/bureau-2569/indicators/4.html",
    }
    link = (
        '<a href="../../../frameworks/bureau-2569/strategy.html#objective-o2">Quick &amp; cheap service</a>'
    )
    assert link in unfolded(page)


def test_what_the_table_names_in_full_is_not_named_on_the_map_again(office: Pages) -> None:
    drawn = picture(card(office, "year/north"))
    assert [each.text for each in drawn.iter(f"{SVG}title")] == ["Strategy map: Bureaus 2026"]


def test_the_rule_is_said(office: Pages) -> None:
    assert "From 4 an objective is met, from 3 nearly met, below 3 not met." in words(
        unfolded(card(office, "year/north"))
    )
    assert "ตั้งแต่ 4 ขึ้นไปถือว่าบรรลุ" in words(unfolded(card(office, "year/north", "th")))


def test_the_map_is_drawn_once_for_all_scorecards(office: Pages) -> None:
    def still(page: Page) -> str:
        return re.sub(r'<g class="sc-map__status.*?</text></g>', "", unfolded(page).split("<table")[0])

    assert still(card(office, "year/north")) == still(card(office, "year/south"))


def test_no_map_where_no_objective_has_a_score_or_an_indicator(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    only_hidden = CASCADE.replace("objectives: [o1, o2]\n", "objectives: [o3]\n")
    pages = pages_of(
        write_world(
            tmp_path_factory.mktemp("pending"),
            only_hidden.replace("1: {value: 3}", "2: {value: 3, reason: {th: มติ}}"),
        ),
        internal=True,
    )
    assert 'id="objectives"' not in card(pages, "year/south").body
    bare = re.sub(r"\nobjectives: .*", "", CASCADE)
    pages = pages_of(write_world(tmp_path_factory.mktemp("bare"), bare), internal=True)
    assert 'id="objectives"' not in card(pages, "year/north").body


def test_no_map_without_a_strategy(pages: Pages) -> None:
    assert not any('id="objectives"' in page.body for page in pages.values())

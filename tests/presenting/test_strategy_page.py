"""The page of a strategy: its map, the planning chain, who owns and supports what, roles, the cascade and coverage."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.presenting.page import Page
from tests.conftest import write_world
from tests.presenting.reading import Pages
from tests.presenting.reading import items
from tests.presenting.reading import pages_of
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.reading import words
from tests.presenting.worlds.cascade import CASCADE
from tests.presenting.worlds.dimensions import DIMENSIONS

SVG = "{http://www.w3.org/2000/svg}"
STRATEGY = "frameworks/bureau-2569/strategy.html"
INDICATOR = "frameworks/bureau-2569/indicators/1.html"


@pytest.fixture(scope="module")
def cascade(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return pages_of(write_world(tmp_path_factory.mktemp("cascade"), CASCADE))


@pytest.fixture(scope="module")
def english(cascade: Pages) -> Page:
    return cascade["en", STRATEGY]


@pytest.fixture(scope="module")
def thai(cascade: Pages) -> Page:
    return cascade["th", STRATEGY]


def objective(page: Page, name: str) -> str:
    """One objective of the map, in words."""
    parts = re.split(r'(?=<li id="objective-)|</section>', page.body)
    (found,) = [each for each in parts if f'<li id="objective-{name}"' in each]
    return words(found)


def test_the_page_says_what_it_is(english: Page, thai: Page) -> None:
    assert english.title == "Strategy and cascade: Bureaus 2026"
    assert english.description == "Strategy map, owners, roles and coverage of Framework of the bureaus."
    assert thai.title == "ยุทธศาสตร์และการถ่ายทอด: สำนัก 2569"
    assert thai.description == "แผนที่ยุทธศาสตร์ ผู้รับผิดชอบ บทบาท และความครอบคลุมของกรอบของสำนัก"
    assert english.breadcrumbs == (
        ("Frameworks", "frameworks/index.html"),
        ("Bureaus 2026", "frameworks/bureau-2569/index.html"),
    )
    assert [anchor for anchor, _ in english.contents] == [
        "vision", "issues", "map", "plans", "owners", "roles", "cascade", "coverage",
    ]  # fmt: skip


def test_the_framework_leads_to_it_only_where_it_is_there(cascade: Pages) -> None:
    link = '<a class="sc-button" href="strategy.html">{}</a>'
    body = cascade["en", "frameworks/bureau-2569/index.html"].body
    assert link.format("Strategy map and cascade") in body
    body = cascade["th", "frameworks/bureau-2569/index.html"].body
    assert link.format("แผนที่ยุทธศาสตร์และการถ่ายทอด") in body
    assert "strategy.html" not in cascade["en", "frameworks/dept-2569/index.html"].body
    assert ("en", "frameworks/dept-2569/strategy.html") not in cascade


def test_a_page_without_a_map_is_named_for_what_it_has(tmp_path: Path) -> None:
    """Without its strategy the framework still has owners, roles, a cascade and coverage; without objectives, a strategy."""
    before, _, rest = CASCADE.partition("strategy:\n")
    after = re.sub(r"(?m)^objectives: .*\n", "", rest[rest.index("role_results:") :])
    found = pages_of(write_world(tmp_path / "owners", before + after))
    assert found["en", STRATEGY].title == "Who answers for what: Bureaus 2026"
    assert "Strategy map" not in found["en", STRATEGY].body
    link = '<a class="sc-button" href="strategy.html">{}</a>'
    assert link.format("Who answers for what") in found["en", "frameworks/bureau-2569/index.html"].body
    assert link.format("ผู้รับผิดชอบตัวชี้วัด") in found["th", "frameworks/bureau-2569/index.html"].body
    vision = "strategy:\n  vision: {th: บริการดี, en: Good service}\n"
    found = pages_of(write_world(tmp_path / "vision", before + vision + after))
    assert found["en", STRATEGY].title == "Strategy and cascade: Bureaus 2026"
    assert link.format("Strategy and cascade") in found["en", "frameworks/bureau-2569/index.html"].body


def test_vision_issues_and_the_plans_that_carry_them_out(english: Page, thai: Page) -> None:
    assert told(english, "vision") == "Good service < 24 hours"
    assert told(thai, "vision") == "บริการดี < 24 ชั่วโมง"
    assert "Good service &lt; 24 hours" in english.body
    assert items(section(english, "issues")) == ["Services Plans: Yearly plan", "People"]
    assert items(section(thai, "issues")) == ["บริการ แผน: แผนรายปี", "คน"]
    assert '<a href="#plan-yearly">' in section(english, "issues")


def pictures(page: Page) -> list[ET.Element]:
    """The map and the tree."""
    return [ET.fromstring(each) for each in re.findall(r'<svg class="sc-map".*?</svg>', page.body)]  # noqa: S314 - our own


def links(picture: ET.Element) -> list[tuple[str, str]]:
    """Where each link of a picture leads, and what it is called."""
    return [(each.get("href") or "", each[0].text or "") for each in picture.iter(f"{SVG}a")]


def test_s003_04_the_map_has_a_link_for_each_objective_and_each_indicator(english: Page, thai: Page) -> None:
    picture, _ = pictures(english)
    assert links(picture) == [
        ("#objective-o1", "ก-1 People are content"),
        ("indicators/1.html", "สน-1 Service time < 1 day"),
        ("#objective-o2", "Quick & cheap service"),
        ("indicators/1.html", "สน-1 Service time < 1 day"),
        ("#objective-o3", "Able people"),
    ]  # the indicator of o3 is internal
    for href, _ in links(picture):
        assert not href.startswith("#") or f'id="{href[1:]}"' in english.body
    assert len(list(picture.iter(f"{SVG}path"))) == 2 * 3
    assert ("#objective-o2", "บริการเร็ว & ถูก") in links(pictures(thai)[0])


def test_s001_18_the_map_says_what_it_shows(english: Page, thai: Page) -> None:
    picture, _ = pictures(english)
    assert picture.get("role") == "group"
    assert picture.findtext(f"{SVG}title") == "Strategy map: Bureaus 2026"
    assert picture.findtext(f"{SVG}desc") == (
        "Objectives: 3, in perspectives: 2, from top to bottom in the order of the framework. "
        "Arrows: 3, each from an objective to one that it brings about. The list of objectives says each of them in words."
    )
    assert pictures(thai)[0].findtext(f"{SVG}title") == "แผนที่ยุทธศาสตร์: สำนัก 2569"
    names = [
        " ".join(each.itertext())
        for each in picture.iter(f"{SVG}text")
        if each.get("class") == "sc-map__name"
    ]
    assert [" ".join(name.split()) for name in names] == ["Run the business", "Capacity building"]


def test_nothing_hidden_stands_on_map_or_tree(english: Page, thai: Page) -> None:
    for page in (english, thai):
        text = " ".join(" ".join(each.itertext()) for each in pictures(page))
        for hidden in ("Hidden", "ลับ", "indicators/4", "g2"):
            assert hidden not in text
            assert not any(hidden in href for each in pictures(page) for href, _ in links(each))


def test_s003_06_the_tree_goes_from_the_department_down_to_the_last_indicator(
    english: Page, thai: Page
) -> None:
    """Not all owners have a level, so it goes by steps; what supports nothing and is supported by nothing stands in the table."""
    _, tree = pictures(english)
    assert links(tree) == [
        ("../dept-2569/indicators/g1.html", "Success of the department < 100"),
        ("indicators/1.html", "สน-1 Service time < 1 day"),
        ("indicators/3.html", "3 Special work"),
    ]
    words_of = " ".join(" ".join(tree.itertext()).split())
    assert words_of.startswith(
        "Cascade of indicators: Bureaus 2026 Indicators: 3. Arrows: 2, each from an indicator to the one above"
    )
    for said in ("Tier 1", "Tier 3", "Framework of the department", "Special assignment"):
        assert said in words_of
    assert "ลำดับที่ 1" in " ".join(pictures(thai)[1].itertext())


def test_s003_02_the_tree_goes_by_level_where_every_level_is_known(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = CASCADE.replace(
        "kind: bureau, parent: dept}", "kind: bureau, parent: dept, level: sub_unit}"
    ).replace("owners: [east]", "owners: [south]")
    page = pages_of(write_world(tmp_path_factory.mktemp("levels"), text))["en", STRATEGY]
    _, tree = pictures(page)
    lanes = [
        " ".join(" ".join(each.itertext()).split())
        for each in tree.iter(f"{SVG}text")
        if each.get("class") == "sc-map__name"
    ]
    assert lanes == ["corporate level", "business-unit level", "sub-unit level"]
    assert ("indicators/2.html", "2 Routine work") in links(tree)  # stands alone, at the level of its owner


def test_no_tree_where_nothing_supports_anything(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = re.sub(r"\n +parent_indicator: .*|\nparent_indicator: .*", "", CASCADE)
    page = pages_of(write_world(tmp_path_factory.mktemp("no-tree"), text))["en", STRATEGY]
    assert len(pictures(page)) == 1
    assert len(table(section(page, "cascade"))) == 3


def test_an_indicator_names_those_that_support_it(cascade: Pages) -> None:
    above = cascade["en", "frameworks/dept-2569/indicators/g1.html"]
    assert "Supported by Service time < 1 day" in told(above, "template")
    assert '<a href="../../bureau-2569/indicators/1.html">Service time &lt; 1 day</a>' in above.body
    assert "Supported by Special work" in told(cascade["en", INDICATOR], "template")
    assert "ตัวชี้วัดระดับล่างที่สนับสนุน งานพิเศษ" in told(cascade["th", INDICATOR], "template")
    assert "Supported by" not in cascade["en", "frameworks/bureau-2569/indicators/3.html"].body


def test_s003_04_each_perspective_is_a_lane_with_its_objectives(english: Page, thai: Page) -> None:
    assert re.findall(r'<h3 id="(lane-[^"]+)">', english.body) == ["lane-run", "lane-grow"]
    assert words(section(english, "lane-run")).startswith("Run the business Excellent")
    assert words(section(thai, "lane-run")).startswith("ประสิทธิผล เป็นเลิศ")
    assert objective(english, "o1") == (
        "ก-1 People are content Serves: Services Brought about by: Quick & cheap service · Able people สน-1 Service time < 1 day"
    )
    assert objective(english, "o2") == (
        "Quick & cheap service Serves: Services · People Leads to: People are content Brought about by: Able people สน-1 Service time < 1 day"
    )
    assert objective(thai, "o2") == (
        "บริการเร็ว & ถูก สนับสนุน บริการ · คน ส่งผลถึง ประชาชนพอใจ เป็นผลจาก คนเก่ง สน-1 เวลาบริการ < 1 วัน"
    )
    assert '<a href="#objective-o1">People are content</a>' in section(english, "lane-run")
    assert '<a href="indicators/1.html">' in section(english, "lane-run")


def test_what_the_source_does_not_print_is_told(english: Page, thai: Page) -> None:
    text = told(english, "map")
    assert (
        "The source does not say in which perspective each objective stands; it is placed here by its position."
        in text
    )
    assert "The arrows of cause and effect are inferred; the source does not print them." in text
    text = told(thai, "map")
    assert "ต้นฉบับไม่ระบุชัดว่าเป้าประสงค์อยู่ในมิติใด ที่นี่จัดตามตำแหน่งที่ปรากฏ" in text
    assert "ลูกศรแสดงเหตุและผลเป็นสิ่งที่ผู้จัดทำอนุมานขึ้น ไม่ได้พิมพ์ไว้ในต้นฉบับ" in text


def test_an_objective_without_an_indicator_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = CASCADE.replace("objectives: [o3]\n", "").replace("  links: inferred\n  placing: inferred\n", "")
    found = pages_of(write_world(tmp_path_factory.mktemp("bare"), text))
    page = found["en", STRATEGY]
    assert objective(page, "o3").endswith("The source names no indicator for this objective.")
    assert objective(found["th", STRATEGY], "o3").endswith("ต้นฉบับไม่ระบุตัวชี้วัดของเป้าประสงค์นี้")
    assert "sc-notice" not in page.body  # arrows and places are as printed


def test_lost_arrows_are_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = re.sub(r", leads_to: \[[^]]*\]", "", CASCADE).replace("  leads_down: [o2]\n", "")
    found = pages_of(
        write_world(tmp_path_factory.mktemp("lost"), text.replace("links: inferred", "links: lost"))
    )
    assert "The arrows of cause and effect are lost in the source, so only the objectives are shown." in told(
        found["en", STRATEGY], "map"
    )
    assert "ลูกศรแสดงเหตุและผลสูญหายจากต้นฉบับ จึงแสดงเฉพาะเป้าประสงค์" in told(found["th", STRATEGY], "map")
    assert "Leads to" not in found["en", STRATEGY].body


def test_s003_03_the_planning_chain_has_objectives_targets_strategies_and_budget(
    english: Page, thai: Page
) -> None:
    assert told(english, "plans") == (
        "Four-year plan 2023–2026 Yearly plan below Four-year plan Objectives Aims one & two "
        "Indicators and targets 80 per cent Strategies Better systems Budget: 1,250,000.5 baht"
    )
    assert told(thai, "plans") == (
        "แผนสี่ปี พ.ศ. 2566–2569 แผนรายปี ภายใต้ แผนสี่ปี เป้าประสงค์ เป้าหมายหนึ่ง & สอง "
        "ตัวชี้วัดและค่าเป้าหมาย ร้อยละ 80 กลยุทธ์ ปรับปรุงระบบ งบประมาณ 1,250,000.5 บาท"
    )


def test_s003_07_letters_of_owners_and_supporters(english: Page, thai: Page) -> None:
    """The indicator that only a hidden bureau owns has no row, and that bureau no column."""
    html = section(english, "owners")
    assert re.findall(r"<th scope=\"col\">(.*?)</th>", html) == [
        "Indicator",
        '<a href="../../units/north.html">North &lt; 1</a>',
        '<a href="../../units/south.html">South Bureau</a>',
    ]
    assert table(html) == [["สน-1 Service time < 1 day", "O", "S"], ["2 Routine work", "O", "O"]]
    assert '<abbr title="Owner">O</abbr>' in html
    assert '<abbr title="Supporter">S</abbr>' in html
    assert "O = owner, S = supporter" in html
    html = section(thai, "owners")
    assert table(html) == [["สน-1 เวลาบริการ < 1 วัน", "O", "S"], ["2 งานประจำ", "O", "O"]]
    assert '<abbr title="หน่วยงานผู้รับผิดชอบ">O</abbr>' in html
    assert "O = ผู้รับผิดชอบ (Owner), S = ผู้สนับสนุน (Supporter)" in html


def test_s003_08_roles_and_the_host_of_each_outcome(english: Page, thai: Page) -> None:
    html = section(english, "roles")
    assert table(html) == [["Quick service", "Host Leads < all", ""], ["Able people", "", "Host"]]
    assert '<a href="indicators/1.html">Quick service</a>' in html
    assert "Leads &lt; all" in html
    assert table(section(thai, "roles")) == [
        ["บริการเร็ว", "เจ้าภาพ นำ < ทั้งหมด", ""],
        ["คนเก่ง", "", "เจ้าภาพ"],
    ]


def test_s003_06_where_each_indicator_comes_from(english: Page, thai: Page) -> None:
    """The indicator above may stand in another framework; a hidden one is not named."""
    html = section(english, "cascade")
    assert table(html) == [
        ["สน-1 Service time < 1 day", "Supports the level above", "Success of the department < 100"],
        ["2 Routine work", "Routine duties", "–"],
        ["3 Special work", "Special assignment", "Service time < 1 day"],
    ]
    assert '<a href="../dept-2569/indicators/g1.html">Success of the department &lt; 100</a>' in html
    assert '<a href="indicators/1.html">Service time &lt; 1 day</a>' in html
    assert table(section(thai, "cascade")) == [
        ["สน-1 เวลาบริการ < 1 วัน", "สนับสนุนตัวชี้วัดระดับบน", "ความสำเร็จของกรม < 100"],
        ["2 งานประจำ", "งานประจำตามหน้าที่", "–"],
        ["3 งานพิเศษ", "งานที่ได้รับมอบหมายพิเศษ", "เวลาบริการ < 1 วัน"],
    ]


def test_s003_01_coverage_says_what_is_asked_and_whether_it_is_kept(english: Page, thai: Page) -> None:
    """Of three bureaus all have indicators, one has a position with an agreement, and one reported both periods."""
    html = section(english, "coverage")
    assert table(html) == [
        ["Every bureau has a framework < this year", "at least 100 %: สำนัก & กอง", "3 / 3", "Kept"],
        ["One bureau cascades to individuals", "at least 1: สำนัก & กอง", "1 / 3", "Kept"],
        ["Every period is reported", "at least 66.5 %: สำนัก & กอง", "1 / 3", "Not kept"],
    ]
    assert "สำนัก &amp; กอง" in html
    assert "&amp;amp;" not in html
    assert "&lt;span" not in html
    assert table(section(thai, "coverage")) == [
        ["ทุกสำนักมีกรอบ < ปีนี้", "อย่างน้อยร้อยละ 100 ของสำนัก & กอง", "3 / 3", "ครบตามเกณฑ์"],
        ["ถึงรายบุคคลอย่างน้อยหนึ่งสำนัก", "อย่างน้อย 1 สำนัก & กอง", "1 / 3", "ครบตามเกณฑ์"],
        ["รายงานครบทุกรอบ", "อย่างน้อยร้อยละ 66.5 ของสำนัก & กอง", "1 / 3", "ยังไม่ครบ"],
    ]


def test_an_indicator_names_its_objectives_origin_and_the_indicator_above(cascade: Pages) -> None:
    text = told(cascade["en", INDICATOR], "template")
    assert "Objectives of the strategy map People are content Quick & cheap service" in text
    assert "Origin Supports the level above Indicator above Success of the department < 100" in text
    assert "Direction Less is better. What the target was set by a standard · best practice" in text
    body = cascade["en", INDICATOR].body
    assert '<a href="../strategy.html#objective-o2">Quick &amp; cheap service</a>' in body
    assert '<a href="../../dept-2569/indicators/g1.html">' in body
    text = told(cascade["th", INDICATOR], "template")
    assert "เป้าประสงค์ในแผนที่ยุทธศาสตร์ ประชาชนพอใจ บริการเร็ว & ถูก" in text
    assert "ที่มาของตัวชี้วัด สนับสนุนตัวชี้วัดระดับบน ตัวชี้วัดระดับบนที่สนับสนุน ความสำเร็จของกรม < 100" in text
    assert "ทิศทาง ค่ายิ่งน้อยยิ่งดี ที่มาของค่าเป้าหมาย มาตรฐาน · แนวปฏิบัติที่ดี" in text


def test_s003_02_a_unit_names_its_level(cascade: Pages) -> None:
    assert "Department · corporate level" in words(cascade["en", "units/dept.html"].body)
    assert "กรม · ระดับองค์กร" in words(cascade["th", "units/dept.html"].body)


def test_one_owner_alone_makes_no_page_of_strategy(tmp_path_factory: pytest.TempPathFactory) -> None:
    found = pages_of(write_world(tmp_path_factory.mktemp("alone"), DIMENSIONS))
    assert [url for _, url in found if "strategy" in url] == []


def test_no_list_and_no_table_is_empty(english: Page, thai: Page) -> None:
    for page in (english, thai):
        assert re.findall(r"<(dl|ul|ol|tbody|p|section)\b[^>]*>\s*</\1>", page.body) == []

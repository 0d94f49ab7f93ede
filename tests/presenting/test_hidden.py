"""What a public build leaves out of the pages of strategy, coverage and rules, and an internal one shows."""

import re

import pytest

from generator import pipeline
from generator.presenting.page import Site
from tests.conftest import write_world
from tests.presenting.reading import Pages
from tests.presenting.reading import pages_of
from tests.presenting.reading import section
from tests.presenting.reading import table
from tests.presenting.reading import told
from tests.presenting.worlds.cascade import CASCADE
from tests.presenting.worlds.dimensions import DIMENSIONS

STRATEGY = "frameworks/bureau-2569/strategy.html"

SECRETS = {
    "a position": {"นักวิชาการ (ตำแหน่งจำลอง)", "Analyst (made-up post)", "clerk"},
    "its own indicator": {"บันทึกส่วนตัวที่เขียน", "Private papers written", "paper"},
    "its results": {"มติลับ", "A secret decision", "3.21"},
    "a rule that counts positions": {"ทุกตำแหน่งมีผล", "Every post has a result", "coverage-posts"},
    "a hidden unit": {"สำนักลับ", "Hidden Bureau", "งานลับ", "Secret work", "east"},
    "a hidden indicator": {"ตัวชี้วัดลับ", "Hidden indicator", "ผลลัพธ์ลับ", "Hidden outcome", "g2"},
}
"""What stands in the world of the cascade and in no public page."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Site]:
    """The public site and the internal one."""
    root = write_world(tmp_path_factory.mktemp("cascade"), CASCADE)
    found = {internal: pipeline.prepare(root, internal=internal).site for internal in (False, True)}
    return {internal: site for internal, site in found.items() if site is not None}


def _texts(site: Site) -> str:
    pages = [
        f"{page.url}\n{page.title}\n{page.description}\n{page.body}"
        for each in site.pages.values()
        for page in each
    ]
    return "\n".join([*pages, *(data.decode() for data in site.data.values())])


@pytest.mark.parametrize("what", SECRETS)
def test_nothing_hidden_is_in_a_public_build(sites: dict[bool, Site], what: str) -> None:
    for secret in SECRETS[what]:
        word = re.compile(rf"(?<![\w.-]){re.escape(secret)}(?![\w-])")
        assert not word.search(_texts(sites[False])), secret
        assert word.search(_texts(sites[True])), secret


def test_the_office_sees_every_letter_role_and_rule(sites: dict[bool, Site]) -> None:
    (page,) = [each for each in sites[True].pages["en"] if each.url == STRATEGY]
    assert table(section(page, "owners")) == [
        ["สน-1 Service time < 1 day", "O", "S", "S"],
        ["2 Routine work", "O", "O", ""],
        ["3 Special work", "", "", "O"],
        ["4 Hidden indicator", "", "O", ""],
    ]
    assert table(section(page, "roles")) == [
        ["Quick service", "Host Leads < all", "", "Secret work"],
        ["Hidden outcome", "", "Host Does", ""],
        ["Able people", "", "Host", ""],
    ]
    assert table(section(page, "cascade"))[1] == [
        "2 Routine work", "Routine duties", "Hidden indicator of the department",
    ]  # fmt: skip
    assert table(section(page, "coverage"))[3] == [
        "Every post has a result",
        "at least 1: Position",
        "1 / 1",
        "Kept",
    ]


def test_an_objective_that_something_hidden_measures_is_not_said_to_lack_an_indicator(
    sites: dict[bool, Site],
) -> None:
    for internal in (False, True):
        (page,) = [each for each in sites[internal].pages["en"] if each.url == STRATEGY]
        assert "names no indicator" not in page.body


def _dimensions(tmp_path_factory: pytest.TempPathFactory, *changes: tuple[str, str]) -> Pages:
    text = DIMENSIONS
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return pages_of(write_world(tmp_path_factory.mktemp("dimensions"), text))


HIDE_R2 = (
    "title: {th: คะแนนจากแบบประเมิน, en: Marks of the form}\n",
    "title: {th: คะแนนจากแบบประเมิน, en: Marks of the form}\nvisibility: internal\n",
)
GATES = """
gates:
  - id: prize
    title: {th: รางวัล, en: Prize}
    gate_on: rounded
    conditions: [{indicator: r2, at_least: 4}]
    passed: {th: ได้, en: Won}
    failed: {th: ไม่ได้, en: Not won}
definitions:
"""
RULES = "frameworks/care-2569/index.html"


def test_a_gate_does_not_name_a_hidden_indicator(tmp_path_factory: pytest.TempPathFactory) -> None:
    gates = ("\ndefinitions:\n", GATES)
    assert "Marks of the form at least 4" in told(_dimensions(tmp_path_factory, gates)["en", RULES], "gates")
    found = _dimensions(tmp_path_factory, gates, HIDE_R2)
    assert "an internal indicator at least 4" in told(found["en", RULES], "gates")
    assert "ตัวชี้วัดภายใน ไม่น้อยกว่า 4" in told(found["th", RULES], "gates")
    assert all("Marks of the form" not in page.body for page in found.values())


def test_a_grade_scale_does_not_name_a_hidden_indicator(tmp_path_factory: pytest.TempPathFactory) -> None:
    basis = ("  basis: weakest\n", "  basis: indicator\n  indicator: r2\n  of: total\n")
    found = _dimensions(tmp_path_factory, basis)
    assert "One indicator is graded: Marks of the form." in told(found["en", RULES], "grades")
    assert "ตัดระดับจากตัวชี้วัดเดียว คือ คะแนนจากแบบประเมิน" in told(found["th", RULES], "grades")
    found = _dimensions(tmp_path_factory, basis, HIDE_R2)
    assert "One indicator is graded: an internal indicator." in told(found["en", RULES], "grades")
    assert all("Marks of the form" not in page.body for page in found.values())


def test_guidance_does_not_name_a_hidden_indicator_or_its_items(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    relates = ("relates_to: [p, a1]", "relates_to: [r1, p, a1]")
    text = told(_dimensions(tmp_path_factory, relates)["en", RULES], "guidance")
    assert "About: Work in time , What is done , a1 Communication" in text
    hide = (
        "title: {th: การดำเนินการ, en: What is done}\n",
        "title: {th: การดำเนินการ, en: What is done}\nvisibility: internal\n",
    )
    text = told(_dimensions(tmp_path_factory, relates, hide)["en", RULES], "guidance")
    assert "About: Work in time Communication" in text

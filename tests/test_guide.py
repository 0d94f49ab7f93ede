"""The author's guide: its pages are the generated ones, and nothing on them can go stale."""

import re
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
import yaml

from generator.model.criteria import Band
from generator.model.criteria import Criteria
from generator.presenting.language import Language
from generator.presenting.numbers import shown
from generator.presenting.scales import scale_picture
from generator.reference.blocks import example
from generator.reference.pages import Template
from generator.reference.pages import main
from generator.reference.pages import page
from generator.reference.pages import templates
from generator.reference.text import thai_marked
from generator.reference.worlds import Worlds
from generator.reference.worlds import place_of
from generator.scoring.criteria.bands import in_bands
from generator.words import LANGUAGES
from tests.yaml_blocks import EXAMPLES
from tests.yaml_blocks import blocks
from tests.yaml_blocks import fault

ROOT = Path(__file__).parents[1]
GUIDE = [each for each in templates(ROOT) if each.name.startswith("guide")]
KINDS = {get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(get_args(Criteria)[0])}
WITHOUT_PICTURE = {"composite", "own-indicators"}


@pytest.fixture(scope="session")
def worlds() -> Worlds:
    return Worlds(EXAMPLES)


def committed(language: str, name: str) -> str:
    return (ROOT / "docs" / language / f"{name}.md").read_text("utf-8")


def anchors(text: str) -> list[str]:
    return re.findall(r"\{#([a-z0-9-]+)\}", text)


# The pages


@pytest.mark.parametrize("template", GUIDE, ids=lambda each: each.target)
def test_the_committed_page_is_the_generated_one(template: Template, worlds: Worlds) -> None:
    text = (ROOT / template.source).read_text("utf-8")
    committed_text = (ROOT / template.target).read_text("utf-8")
    assert committed_text == page(text, template.language, worlds), "run `make reference`"


def test_there_is_nothing_else_in_the_folders() -> None:
    for language in LANGUAGES:
        found = {path.name for path in (ROOT / "docs" / language / "guide").iterdir()}
        assert found == {f"{name}.md" for name in (*KINDS, "index")}
    sources = {path.name for path in (ROOT / "docs" / "guide").iterdir()}
    assert sources == {f"{name}.{language}.md" for name in (*KINDS, "index") for language in LANGUAGES}


def test_there_are_thirteen_kinds() -> None:
    assert len(KINDS) == 13


@pytest.mark.parametrize("name", [*KINDS, "index"])
def test_both_languages_have_the_same_sections(name: str) -> None:
    in_thai, in_english = (anchors(committed(language, f"guide/{name}")) for language in LANGUAGES)
    assert in_thai == in_english
    assert len(set(in_thai)) == len(in_thai)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_page_of_the_same_form(kind: str, language: str) -> None:
    text = committed(language, f"guide/{kind}")
    assert re.match(rf"# .*`{kind}` \{{#{kind}\}}\n", text)
    wanted = ["when", "file", "scale", "worked", "edges", "checks"]
    assert [each for each in anchors(text) if each in wanted] == wanted
    assert f"  kind: {kind}\n" in text
    assert re.search(r"^\| \[`SC[0-9]{3}`\]", text, re.MULTILINE)
    assert (text.count("<svg ") > 0) == (kind not in WITHOUT_PICTURE)
    assert "<tbody>" in text or "$ scorecards explain" in text
    assert f"../reference.md#record-{kind}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decision_table_names_every_kind(language: str) -> None:
    text = committed(language, "guide/index")
    assert re.findall(r"\| \[`([a-z-]+)`\]\(\1\.md\) \|$", text, re.MULTILINE) == list(KINDS)


@pytest.mark.parametrize("template", GUIDE, ids=lambda each: each.target)
def test_every_link_leads_somewhere(template: Template) -> None:
    here = ROOT / template.target
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", here.read_text("utf-8")):
        path, _, anchor = target.partition("#")
        other = (here.parent / path).resolve() if path else here
        if other.name in {"glossary.md", "changes.md"}:  # made when the site is built
            continue
        assert other.is_file(), target
        assert not anchor or f"{{#{anchor}}}" in other.read_text("utf-8"), target


def test_every_page_stands_in_the_navigation() -> None:
    for file in ("mkdocs.yml", "mkdocs.en.yml"):
        nav = yaml.safe_dump(yaml.safe_load((ROOT / file).read_text("utf-8"))["nav"])
        for name in (*KINDS, "index"):
            assert f"guide/{name}.md" in nav


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_english_pages_translate_the_thai_words_of_forms(kind: str, language: str) -> None:
    """Words of Thai forms are quoted in both languages: they give a kind away."""
    when = committed(language, f"guide/{kind}").partition("{#when}")[2].partition("{#file}")[0]
    assert re.search("“[^”]*[ก-๙]", when), kind


# The blocks of YAML


@pytest.mark.parametrize("template", GUIDE, ids=lambda each: each.target)
def test_every_block_of_yaml_is_an_example_or_fits_its_record(template: Template, worlds: Worlds) -> None:
    found = blocks((ROOT / template.target).read_text("utf-8"))
    assert found
    assert [fault(block, worlds) for block in found] == [None] * len(found)


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (
            "# frameworks/criteria/indicators/marks.yml\ntitle: {th: ก, en: a}\n",
            "not what stands in that file",
        ),
        ("# frameworks/criteria/indicators/marks.yml …\ncriteria:\n  kind: marks\n  full: 116\n", "not what"),
        ("# frameworks/criteria/indicators/nothing.yml\ntitle: {th: ก, en: a}\n", "there is no such file"),
        ("criteria:\n  kind: marks\n  fill: 115\n", "unknown key “fill”"),
        ("criteria:\n  kind: marks\n", "the key “full” is missing"),
        ("criteria:\n  kind: interpolated\n  levels: {1: sixty, 2: 70}\n", "“sixty” is not a number"),
        ("results:\n  1:\n    stauts: pending\n", "unknown key “stauts”"),
        ("title: {th: ก, en: a\n", "not YAML"),
        ("- a\n- b\n", "not YAML"),
    ],
)
def test_a_wrong_block_is_found(block: str, told: str, worlds: Worlds) -> None:
    assert told in (fault(block, worlds) or "")


@pytest.mark.parametrize(
    "block",
    [
        "criteria:\n  kind: marks\n  full: 115\n",
        "results:\n  1:\n    status: not-reported\n",
        "units:\n  town: {name: {th: ก, en: a}, kind: municipality}\n",
    ],
)
def test_a_part_of_a_file_written_on_the_page_itself_fits(block: str, worlds: Worlds) -> None:
    assert fault(block, worlds) is None


@pytest.mark.parametrize("fence", ["```yaml", "``` yaml", "```yml", "~~~yaml", '```yaml title="x"'])
def test_a_block_is_found_however_its_fence_is_written(fence: str) -> None:
    page_text = f"Text\n\n{fence}\na: 1\n{fence[:3]}\n\n```text\nb: 2\n```\n"
    assert blocks(page_text) == ["a: 1\n"]


# The worlds that the examples belong to


@pytest.mark.parametrize("world", ["criteria", "guide"])
def test_the_worlds_have_no_error_and_no_warning(world: str, worlds: Worlds) -> None:
    scored = worlds.scored(world)
    assert {each.severity for each in scored.problems} <= {"note"}, scored.problems


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_example_file_with_scores(kind: str, worlds: Worlds) -> None:
    """The scores are worked out by hand in the comments of the file; a wrong one would be an error (SC321)."""
    _, _, indicator = worlds.indicator(f"criteria/{kind}.yml")
    assert isinstance(indicator.criteria, KINDS[kind])
    assert bool(indicator.examples) == (kind != "composite")
    assert {bool(each.text) for each in indicator.examples} <= {True} or kind == "own-indicators"


def test_the_world_of_criteria_scores_as_worked_out_by_hand(worlds: Worlds) -> None:
    # (12 x 3.7 + 8 x 3) / 20 = 68.4 / 20; nothing else is known yet
    [town] = worlds.scored("criteria").scorecards
    assert town.total == Fraction("3.42")


def test_the_world_of_the_guide_scores_as_worked_out_by_hand(worlds: Worlds) -> None:
    cards = {(each.framework, each.period): each for each in worlds.scored("guide").scorecards}
    year = cards["province-2569", "year-end"]
    # 32 x 3.96 + 18 x 4.1 + 10 x 3.6 + 5 x 4 + 4 x 4 + 6 x 4 + 20 x 3 + 5 x 4 = 376.52, of 100
    assert year.total == Fraction("3.7652")
    assert year.out_of_100 is not None
    assert shown(year.out_of_100, 2) == "75.30"
    # 60 x 3.2 + 40 x 3 = 312, of 100; 3.12 is at least 3, and 3.7652 above 3
    assert {each.id: each.total for each in year.tracks} == {
        "performance": Fraction("3.7652"),
        "goodness": Fraction("3.12"),
    }
    assert [each.passed for each in year.gates] == [True]
    assert year.grade is not None
    assert year.grade.id == "good"
    half = cards["province-2569", "half-year"]
    # 10 x 3 + 20 x 2 = 70, of 30: below 50 of 100 in the scale of that round
    assert half.total == Fraction(7, 3)
    assert half.grade is not None
    assert half.grade.id == "behind"
    readiness = cards["readiness-2569", "year"]
    # 350 / 4 = 87.5; 300 / 4 = 75; (60 x 4.5 + 40 x 4) / 100 x 20 = 86: the weakest, 75, decides
    assert readiness.total is None
    assert [each.out_of_100 for each in readiness.perspectives] == [Fraction("87.5"), 75, 86]
    assert readiness.grade is not None
    assert readiness.grade.id == "fair"
    assert readiness.grading.decided_by == "citizens"


@pytest.mark.parametrize(
    ("policy", "levels"),  # of 60, 70.4 and 70.5, as the page on ranges prints them
    [("extend_down", "1 3 3"), ("extend_up", "1 2 2"), ("round_half_up", "1 2 3")],
)
def test_the_table_of_gap_policies_is_true(policy: str, levels: str) -> None:
    ranges = {
        1: Band.model_validate({"below": "60"}),
        2: Band.model_validate({"from": "61", "to": "70"}),
        3: Band.model_validate({"from": "71", "to": "80"}),
    }
    given = [in_bands(ranges, policy, Fraction(value)).score for value in ("60", "70.4", "70.5")]
    assert given == [Fraction(level) for level in levels.split()]
    for language in LANGUAGES:
        cells = " | ".join(levels.split())
        assert re.search(rf"\| `{policy}`[^|]*\| {re.escape(cells)} \|", committed(language, "guide/bands"))


# Markers


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_on_a_page_is_the_one_of_the_site(language: str, worlds: Worlds) -> None:
    _, _, indicator = worlds.indicator("criteria/bands.yml")
    assert indicator.criteria is not None
    assert f"\n{scale_picture(Language(language), indicator.criteria)}\n" in committed(
        language, "guide/bands"
    )


@pytest.mark.parametrize(
    "marker",
    [
        "[[nothing here]]",
        "[[keys Nothing]]",
        "[[checks SC999]]",
        "[[picture criteria/composite.yml]]",
        "[[picture criteria/nothing.yml]]",
        "[[example criteria/nothing.yml]]",
        "[[example criteria/marks.yml nothing]]",
        "[[explain criteria town round-1 composite]]",
    ],
)
def test_a_marker_that_means_nothing_is_an_error(marker: str, worlds: Worlds) -> None:
    with pytest.raises((ValueError, KeyError, OSError)):
        page(f"# A\n\n{marker}\n", "en", worlds)


@pytest.mark.parametrize("template", GUIDE, ids=lambda each: each.target)
def test_no_marker_is_left_over(template: Template) -> None:
    assert "[[" not in (ROOT / template.target).read_text("utf-8")


def test_thai_words_on_an_english_page_are_marked() -> None:
    """A screen reader changes its voice (WCAG 3.1.2); code stays as it is."""
    text = "“ต่ำกว่า 60 / 61–70” and `ก`\n\n```yaml\n# ก\ntitle: {th: ก}\n```\n\nระดับ (level), ร้อยละ\n"
    assert thai_marked(text) == (
        '“<span lang="th">ต่ำกว่า</span> 60 / 61–70” and `ก`\n\n```yaml\n# ก\ntitle: {th: ก}\n```\n\n'
        '<span lang="th">ระดับ</span> (level), <span lang="th">ร้อยละ</span>\n'
    )
    assert thai_marked("[[example a.yml ก]]\n") == "[[example a.yml ก]]\n"


def test_a_part_of_an_example_says_so() -> None:
    text = "a: 1\nb:\n  c: 2\n# a remark\n\nd: 3\n"
    assert example("x.yml", text, []) == f"```yaml\n# x.yml\n{text.rstrip()}\n```"
    assert example("x.yml", text, ["b"]) == "```yaml\n# x.yml …\nb:\n  c: 2\n# a remark\n```"


def test_files_of_the_flat_world_have_their_place_in_a_project() -> None:
    assert place_of("framework.yml") == "frameworks/criteria/framework.yml"
    assert place_of("units.yml") == "results/units.yml"
    assert place_of("results.yml") == "results/criteria/round-2/town.yml"
    assert place_of("marks.yml") == "frameworks/criteria/indicators/marks.yml"


def test_every_page_is_written(tmp_path: Path) -> None:
    (tmp_path / "docs/guide").mkdir(parents=True)
    (tmp_path / "docs/reference").mkdir()
    (tmp_path / "docs/examples").mkdir()
    for language in LANGUAGES:
        (tmp_path / "docs" / language).mkdir()
        (tmp_path / f"docs/guide/one.{language}.md").write_text(f"# {language}\n", "utf-8")
        for name in ("reference", "problems", "guide"):
            (tmp_path / f"docs/reference/{name}.{language}.md").write_text("# A\n", "utf-8")
    main(tmp_path)
    assert (tmp_path / "docs/th/guide/one.md").read_text("utf-8") == "# th\n"
    assert (tmp_path / "docs/en/guide/one.md").read_text("utf-8") == "# en\n"
    assert (tmp_path / "docs/en/problems.md").is_file()

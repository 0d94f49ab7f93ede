"""The reference pages: complete, up to date, and every example in them is a working file."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from generator.pipeline import score
from generator.presenting.numbers import shown
from generator.reading.glossary import read_glossary
from generator.reference.pages import page
from generator.reference.pages import templates
from generator.reference.records import anchor
from generator.reference.records import keys_of
from generator.reference.records import records
from generator.reference.worlds import Worlds
from generator.words import LANGUAGES
from generator.words import problem_kinds
from tests.yaml_blocks import EXAMPLES
from tests.yaml_blocks import blocks
from tests.yaml_blocks import fault

ROOT = Path(__file__).parent.parent
PAGES = ("reference", "problems")


def committed(name: str, language: str) -> str:
    return (ROOT / "docs" / language / f"{name}.md").read_text("utf-8")


def section(text: str, anchor_id: str) -> str:
    """The part of a page below the heading of that anchor, up to the next heading."""
    _, found, below = text.partition(f" {{#{anchor_id}}}\n")
    assert found, f"no section {anchor_id}"
    return re.split(r"^#+ .*\{#", below, maxsplit=1, flags=re.MULTILINE)[0]


def anchors(text: str) -> list[str]:
    return re.findall(r"\{#([a-z0-9-]+)\}", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_the_committed_page_is_the_generated_one(name: str, language: str) -> None:
    template = (ROOT / "docs" / "reference" / f"{name}.{language}.md").read_text("utf-8")
    assert committed(name, language) == page(template, language, Worlds(EXAMPLES)), "run `make reference`"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(records()))
def test_every_key_of_every_record_is_described(name: str, language: str) -> None:
    record = records()[name]
    below = section(committed("reference", language), f"record-{anchor(record)}")
    rows = re.findall(r"^\| `([a-z0-9_]+)` \| \S.* \| \S.* \| (\S.*) \|$", below, re.MULTILINE)
    assert [key for key, _ in rows] == keys_of(record)


@pytest.mark.parametrize("name", list(records()))
def test_descriptions_differ_by_language(name: str) -> None:
    for field in records()[name].model_fields.values():
        extra = field.json_schema_extra
        if isinstance(extra, dict):
            assert re.search("[ก-๙]", str(extra["description_th"])), field
            assert field.description
            assert not re.search("[ก-๙]", field.description), field


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_code_is_listed(language: str) -> None:
    assert re.findall(r"^\| `(SC[0-9]{3})`", committed("problems", language), re.MULTILINE) == list(
        problem_kinds()
    )


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_anchors(name: str) -> None:
    in_thai, in_english = (anchors(committed(name, language)) for language in ("th", "en"))
    assert in_thai == in_english
    assert len(set(in_thai)) == len(in_thai)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_inside_the_page_leads_somewhere(language: str) -> None:
    text = committed("reference", language)
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", text)) <= set(anchors(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_file_is_shown(language: str) -> None:
    """On the reference page or in the guide; of the world of the guide, files that show nothing of their own may be left out."""
    sources = [
        (ROOT / each.source).read_text("utf-8") for each in templates(ROOT) if each.language == language
    ]
    shown_files = set(re.findall(r"^\[\[example ([^\s\]]+)", "\n".join(sources), re.MULTILINE))
    files = {path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.yml")}
    assert shown_files <= files
    assert {each for each in files - shown_files if not each.startswith("guide/frameworks/")} == {
        "criteria/units.yml"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_of_yaml_is_an_example_or_fits_its_record(language: str) -> None:
    found = blocks(committed("reference", language))
    assert len(found) > 50
    worlds = Worlds(EXAMPLES)
    assert [fault(block, worlds) for block in found] == [None] * len(found)


def test_the_minimal_world_checks_and_scores_cleanly() -> None:
    scored = score(EXAMPLES / "minimal")
    assert scored.problems == ()
    [scorecard] = scored.scorecards
    # 88 per cent is 3.8; two working days late take 0.5. (60 x 3.3 + 40 x 3) / 100, times 20.
    assert scorecard.total == Fraction("3.18")
    assert scorecard.out_of_100 == Fraction("63.6")
    assert scorecard.grade is not None
    assert scorecard.grade.id == "pass"
    assert scorecard.is_public


def test_the_glossary_of_the_complete_world_is_read() -> None:
    found, problems = read_glossary(EXAMPLES / "complete")
    assert problems == []
    assert [term.id for term in found.terms] == ["weight"]


def test_the_complete_world_has_only_the_notes_that_it_shows() -> None:
    assert [(each.code, each.severity) for each in score(EXAMPLES / "complete").problems] == [
        ("SC605", "note"),
        ("SC606", "note"),
    ]


@pytest.mark.parametrize(
    ("unit", "period", "total", "out_of_100"),
    [
        # 12 x 3.8 + 8 x 3 + 10 x 3 + 10 x 3.5 + 20 x 4.35 + 10 x 0 + 10 x 3.1 + 10 x 4.25 = 295.1, of 90
        ("city", "round-1", "3.2789", "65.58"),
        ("city", "round-2", "5.0000", "100.00"),  # only indicator 6 is known so far
        # 12 x 4 + 20 x 4.5 + 10 x 5 = 188, of 42
        ("health-division", "round-1", "4.4762", "89.52"),
        # 65 x 70 % + 500/9 x 30 %: the round is closed, so the competency that was not assessed counts 0
        ("health-officer", "round-1", "3.2500", "62.17"),
    ],
)
def test_the_complete_world_scores_as_worked_out_by_hand(
    unit: str, period: str, total: str, out_of_100: str
) -> None:
    scored = score(EXAMPLES / "complete")
    [found] = [each for each in scored.scorecards if (each.unit, each.period) == (unit, period)]
    assert found.total is not None
    assert found.out_of_100 is not None
    assert shown(found.total, 4) == total
    assert shown(found.out_of_100, 2) == out_of_100

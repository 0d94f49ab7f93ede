"""Columns of tables: those that a framework can have, and named apart where codes are not."""

import re
from dataclasses import replace

import pytest

from generator import pipeline
from generator.model.standing import IndicatorStanding
from generator.model.standing import Standing
from generator.model.standing import outcome
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.comparison.heat import HeatForm
from generator.presenting.comparison.heat import code_of
from generator.presenting.directory import directory
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.plan import PagePlan
from generator.presenting.rows import has_result
from generator.presenting.rows import indicator_rows
from generator.presenting.rows import results_table
from generator.presenting.web import Web
from tests.presenting.reading import words
from tests.worlds.copies import REPOSITORY


@pytest.fixture(scope="module")
def scored() -> pipeline.Scored:
    return pipeline.score(REPOSITORY)


@pytest.fixture(scope="module")
def english(scored: pipeline.Scored) -> Web:
    return Web(Atlas(project=scored.project, notes=(), internal=False), EN)


def _standings(scored: pipeline.Scored, *frameworks: str) -> list[Standing]:
    found = [outcome(each).standing for each in scored.scorecards if each.is_public]
    return [each for each in found if each.framework in frameworks]


@pytest.mark.parametrize(
    ("frameworks", "columns"),
    [
        # the framework of Lao has no total over its dimensions, but grades each unit by the weakest of them
        (["lao-e-government-2549"], ["Unit", "Period", "Grade", "Weight reported"]),
        (["chonburi-2556"], ["Unit", "Period", "Total", "Out of 100", "Grade", "Weight reported"]),
        # the appraisals of persons, which alone have a score out of 100 there, are not public
        (["cascade-2553"], ["Unit", "Period", "Total", "Weight reported"]),
        (
            ["lao-e-government-2549", "chonburi-2556"],
            ["Unit", "Period", "Total", "Out of 100", "Grade", "Weight reported"],
        ),
    ],
)
def test_a_table_has_the_columns_that_its_frameworks_can_fill(
    scored: pipeline.Scored, english: Web, frameworks: list[str], columns: list[str]
) -> None:
    html = str(results_table(english, "scorecards/index.html", _standings(scored, *frameworks)))
    assert re.findall(r'<th scope="col"[^>]*>(.*?)</th>', html) == columns
    (first, *_) = re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", html, re.DOTALL)
    assert len(re.findall("<td", first)) == len(columns) - 1


@pytest.mark.parametrize(
    ("values", "columns"),
    [
        ([None, "2/3"], ["", "Period", "Status", "Result", "Score", "Weighted score"]),
        ([None, None], ["", "Period", "Status", "Score", "Weighted score"]),
    ],
)
def test_an_indicator_without_any_number_has_no_column_for_it(
    english: Web, values: list[str | None], columns: list[str]
) -> None:
    found = [
        IndicatorStanding("round-1", "chonburi-office", False, "reported", each, "3", "1")  # noqa: FBT003
        for each in values
    ]
    plan = PagePlan(
        kind="indicator", url="x/y.html", framework="chonburi-2556", indicator="1", results=tuple(found)
    )
    html = str(indicator_rows(english, plan))
    for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL):
        labels = ["", *re.findall(r'<td data-label="(.*?)"', row)]
        assert labels == columns
    assert has_result(found) is ("Result" in columns)


def test_codes_that_are_not_unique_stand_after_that_of_the_indicator_above(english: Web) -> None:
    """The framework of 2550 has an indicator 1.1 and, below 2.1, one that the ministry calls 1.1."""
    framework = english.atlas.frameworks["provincial-2550"]
    assert code_of(english, framework, "ydms-1.1") == "2.1 › 1.1"
    assert code_of(english, framework, "3.1") == "3.1", "it stands below none"
    assert code_of(english, framework, "10") == "10"


def test_codes_in_lists_are_told_apart_too(english: Web) -> None:
    framework = english.atlas.frameworks["provincial-2550"]
    assert words(english.listed_code(framework, "ydms-1.1")) == "2.1 › 1.1"
    assert words(english.listed_code(framework, "3.1")) == "3.1"
    named = [each for part in directory(english).values() for each in part if not isinstance(each, str)]
    assert [words(each.about) for each in named if each.url == urls.indicator(framework.id, "ydms-1.1")] == [
        "Indicator 2.1 › 1.1 · Provinces FY2007"
    ]


def test_a_hidden_indicator_lends_its_code_to_none(english: Web) -> None:
    atlas = english.atlas
    framework = atlas.frameworks["provincial-2550"]
    hidden = framework.indicators["2.1"].model_copy(update={"visibility": "internal"})
    changed = replace(framework, indicators={**framework.indicators, "2.1": hidden})
    project = replace(atlas.project, frameworks={**atlas.project.frameworks, framework.id: changed})
    public, internal = (Web(replace(atlas, project=project, internal=each), EN) for each in (False, True))
    assert code_of(public, changed, "ydms-1.1") == "1.1"
    assert code_of(internal, changed, "ydms-1.1") == "2.1 › 1.1"


def test_a_long_name_of_the_total_is_cut_before_its_brackets(scored: pipeline.Scored) -> None:
    thai = Web(Atlas(project=scored.project, notes=(), internal=False), TH)
    form = thai.once(HeatForm, "provincial-2550", "month-6")
    html = form._total()
    assert words(html) == "คะแนนรวม องค์การเก่ง"
    assert 'title="องค์การเก่ง (' in html

"""What a better result would bring, worked out by hand from the Chonburi framework (S002) and its illustrative results."""

import re

import pytest

from generator import pipeline
from generator.presenting.atlas import Atlas
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.scorecards.figures import Figures
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.gains import gains_html
from generator.presenting.web import Web
from tests.worlds.copies import REPOSITORY


@pytest.fixture(scope="module")
def scored() -> pipeline.Scored:
    return pipeline.score(REPOSITORY)


def _section(scored: pipeline.Scored, language: Language, unit: str) -> str:
    """The section of a unit's scorecard of round 1."""
    web = Web(Atlas(project=scored.project, notes=(), internal=False), language)
    where = ("chonburi-2556", "round-1", unit)
    scorecard = next(each for each in scored.scorecards if (each.framework, each.period, each.unit) == where)
    form = web.once(Form, *where[:2])
    return gains_html(form, Figures(form, scorecard))


def _gains(scored: pipeline.Scored, language: Language, unit: str) -> list[str]:
    """Each gain as code and sentence, without the title between them."""
    items = re.findall(
        r'<span class="sc-code">(.*?)</span>.*?</a>: (.*?)</li>', _section(scored, language, unit)
    )
    return [f"{code}: {re.sub('<[^>]+>', '', said)}" for code, said in items]


def test_the_greatest_gain_stands_first(scored: pipeline.Scored) -> None:
    """
    - 8.1: 9 of 10 are 90 per cent, level 3 of class A. It is half of 8 with weight 20: one level more is 0.1 of the total.
    - 8.2: 20 of 28 are 500/7, on the way from 70 to 75 in class C; 5/7 of the other half of 8 is 0.0714.
    - 1.1: exactly 90 per cent lies in the range up to 90; one level of a quarter of 1 with weight 20 is 0.05.
    - 2: 48 lies halfway between 47 (level 2) and 49 (level 3): half a level of weight 10 is 0.05.
    - 9: 23/34 = 67.647 is 4.5294; 0.4706 of weight 10 is 0.0471.
    - 4: 30/33 = 90.909 is 4.0909; 0.9091 of weight 5 is 0.0455. Two working days late at 0.25 stay, so that it would be 4.5.
    - 1.2: half a level of a quarter of 1 is 0.025.
    """
    assert _gains(scored, EN, "chonburi-office") == [
        "8.1: 5.00 more (from 90.00 to 95.00) would give a score of 4.0000 · 0.1000 more on the total",
        "8.2: 3.57 more (from 71.43 to 75.00) would give a score of 4.0000 · 0.0714 more on the total",
        "1.1: anything above 90.00 would give a score of 5.0000 · 0.0500 more on the total",
        "2: 1.00 more (from 48.00 to 49.00) would give a score of 3.0000 · 0.0500 more on the total",
        "9: 2.35 more (from 67.65 to 70.00) would give a score of 5.0000 · 0.0471 more on the total",
        "4: 9.09 more (from 90.91 to 100.00) would give a score of 4.5000 · 0.0455 more on the total",
        "1.2: 0.50 less (from 1.50 to 1.00) would give a score of 5.0000 · 0.0250 more on the total",
    ]


def test_the_same_in_thai(scored: pipeline.Scored) -> None:
    found = _gains(scored, TH, "chonburi-office")
    assert found[3] == "2: เพิ่มอีก 1.00 (จาก 48.00 เป็น 49.00) จะได้ 3.0000 คะแนน · คะแนนรวมเพิ่ม 0.0500"
    assert found[6] == "1.2: ลดลงอีก 0.50 (จาก 1.50 เป็น 1.00) จะได้ 5.0000 คะแนน · คะแนนรวมเพิ่ม 0.0250"


def test_of_several_assessments_the_one_that_counts_has_a_next_level(scored: pipeline.Scored) -> None:
    """The committee counted 9 of 10 for 8.1, which is level 3; 10 of the 30 points of weight of the group are a third of a level."""
    first = _gains(scored, EN, "legal-group")[0]
    assert (
        first
        == "8.1: 5.00 more (from 90.00 to 95.00) would give a score of 4.0000 · 0.3333 more on the total"
    )


def test_what_is_not_listed_is_named(scored: pipeline.Scored) -> None:
    """Of the five indicators of the district offices 1.1 has level 5, 3 was not reported, and 8.1 does not apply."""
    said = "Not in this list: full marks (1.1); no reported result (3)."
    assert said in _section(scored, EN, "district-offices")
    said = "ไม่อยู่ในรายการ: ได้คะแนนเต็มแล้ว (1.1); ไม่มีผลที่รายงาน (3)"
    assert said in _section(scored, TH, "district-offices")


def test_each_reason_is_told_for_the_indicators_that_it_holds_for(scored: pipeline.Scored) -> None:
    """Of the office in round 2: 5 has all its steps and came late; 1 and 8 are made up of others; 6 and 7 are sums of steps."""
    said = _section(scored, EN, "chonburi-office").rpartition("Not in this list: ")[2]
    assert said.startswith(
        "full marks (1.3, 1.4, 3, 10); points taken off, which a better result does not bring back (5); "
        "a score that comes from sub-indicators (1, 8); not scored level by level, “Working” says what is missing (6, 7)."
    )


def test_only_a_total_that_is_a_weighted_mean_grows_by_a_gain(scored: pipeline.Scored) -> None:
    told = set()
    for scorecard in scored.scorecards:
        web = Web(Atlas(project=scored.project, notes=(), internal=True), EN)
        form = web.once(Form, scorecard.framework, scorecard.period)
        is_mean = form.rules.total == "weighted" and not form.rules.tracks
        if html := gains_html(form, Figures(form, scorecard)):
            told.add((is_mean, "on the total" in html))
    assert (True, True) in told
    assert all(is_mean == says for is_mean, says in told)

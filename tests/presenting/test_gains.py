"""What a better result would bring, worked out by hand from the Chonburi framework (S002) and its illustrative results."""

import re

import pytest

from generator import pipeline
from generator.presenting.atlas import Atlas
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.language import Language
from generator.presenting.scorecards.form import Form
from generator.presenting.scorecards.gains import gains_html
from generator.presenting.web import Web
from tests.worlds.copies import REPOSITORY


@pytest.fixture(scope="module")
def scored() -> pipeline.Scored:
    return pipeline.score(REPOSITORY)


def _gains(scored: pipeline.Scored, language: Language, unit: str) -> list[str]:
    """Each gain of a unit's scorecard of round 1 as code and sentence, without the title between them."""
    web = Web(Atlas(project=scored.project, notes=(), internal=False), language)
    where = ("chonburi-2556", "round-1", unit)
    scorecard = next(each for each in scored.scorecards if (each.framework, each.period, each.unit) == where)
    html = gains_html(web.once(Form, *where[:2]), scorecard)
    items = re.findall(r'<span class="sc-code">(.*?)</span>.*?</a>: (.*?)</li>', html)
    return [f"{code}: {re.sub('<[^>]+>', '', said)}" for code, said in items]


def test_the_greatest_gain_stands_first(scored: pipeline.Scored) -> None:
    """
    - 2: 48 lies halfway between 47 (level 2) and 49 (level 3): half a level of weight 10 is 0.05 of the total.
    - 9: 23/34 = 67.647 is 4.5294; 0.4706 of weight 10 is 0.0471.
    - 4: 30/33 = 90.909 is 4.0909; 0.9091 of weight 5 is 0.0455, whatever is taken off for a late report.
    - 1.1: exactly 90 per cent lies in the range up to 90.
    - 8.1: 9 of 10 are 90 per cent, level 3 of class A; 8.2: 20 of 28 are 500/7, on the way from 70 to 75 in class C.
    - 1.1 and 1.2 are parts of the composite 1, and 8.1 and 8.2 of 8: what they add to the total is not told. They stand by what
      they add to a score: 1, 1, 5/7, and 1/2.
    """
    assert _gains(scored, EN, "chonburi-office") == [
        "2: 1.00 more (from 48.00 to 49.00) would give a score of 3.0000 +0.0500 on the total",
        "9: 2.35 more (from 67.65 to 70.00) would give a score of 5.0000 +0.0471 on the total",
        "4: 9.09 more (from 90.91 to 100.00) would give a score of 5.0000 +0.0455 on the total",
        "1.1: anything above 90.00 would give a score of 5.0000",
        "8.1: 5.00 more (from 90.00 to 95.00) would give a score of 4.0000",
        "8.2: 3.57 more (from 71.43 to 75.00) would give a score of 4.0000",
        "1.2: 0.50 less (from 1.50 to 1.00) would give a score of 5.0000",
    ]


def test_the_same_in_thai(scored: pipeline.Scored) -> None:
    found = _gains(scored, TH, "chonburi-office")
    assert found[0] == "2: เพิ่มอีก 1.00 (จาก 48.00 เป็น 49.00) จะได้ 3.0000 คะแนน +0.0500 คะแนนรวม"
    assert found[6] == "1.2: ลดลงอีก 0.50 (จาก 1.50 เป็น 1.00) จะได้ 5.0000 คะแนน"


def test_only_a_total_that_is_a_weighted_mean_grows_by_a_gain(scored: pipeline.Scored) -> None:
    told = set()
    for scorecard in scored.scorecards:
        web = Web(Atlas(project=scored.project, notes=(), internal=True), EN)
        form = web.once(Form, scorecard.framework, scorecard.period)
        is_mean = form.rules.total == "weighted" and not form.rules.tracks
        if html := gains_html(form, scorecard):
            told.add((is_mean, "on the total" in html))
    assert (True, True) in told
    assert all(is_mean == says for is_mean, says in told)

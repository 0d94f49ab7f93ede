"""The fiscal year beside a title: once, wherever it is said."""

import pytest

from generator import pipeline
from generator.model.fields import Text
from generator.presenting.atlas import Atlas
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.presenting.web import Web
from generator.presenting.years import framework_and_period
from generator.presenting.years import names_year
from generator.presenting.years import year_beside
from tests.scoring.scenes import framework
from tests.worlds.copies import REPOSITORY


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("กรอบ ประจำปีงบประมาณ พ.ศ. 2556", True),
        ("Framework for fiscal year 2013", True),
        ("Framework 2557", False),
        ("Framework", False),
    ],
)
def test_a_title_names_its_year_in_either_era(title: str, named: bool) -> None:
    assert names_year(title, 2556) is named


def test_the_year_stands_beside_a_title_that_does_not_name_it() -> None:
    scored = pipeline.score(REPOSITORY)
    thai, english = (Web(Atlas(project=scored.project, notes=(), internal=False), each) for each in (TH, EN))
    rules = framework().rules  # "Test", of fiscal year 2556
    assert year_beside(thai, rules) == "ปีงบประมาณ พ.ศ. 2556"
    assert year_beside(english, rules) == "Fiscal year 2013 (B.E. 2556)"
    named = thai.atlas.frameworks["chonburi-2556"].rules
    assert year_beside(thai, named) == year_beside(english, named) == ""


@pytest.mark.parametrize(
    ("short", "period", "said"),
    [
        ("Town 2026", "Fiscal year 2026 (B.E. 2569)", "Town 2026"),
        ("Town 2026", "FY2026", "Town 2026"),
        ("เมือง ปีงบประมาณ 2569", "ปีงบประมาณ พ.ศ. 2569", "เมือง ปีงบประมาณ 2569"),
        ("Town 2026", "Round 1, fiscal year 2026", "Town 2026 · Round 1, fiscal year 2026"),
        ("Town 2026", "Fiscal year 2025", "Town 2026 · Fiscal year 2025"),
        ("Town", "Fiscal year 2026", "Town · Fiscal year 2026"),
        ("Town 2026", "Round 1", "Town 2026 · Round 1"),
    ],
)
def test_a_period_that_is_the_whole_year_says_it_once(short: str, period: str, said: str) -> None:
    rules = framework().rules.model_copy(update={"short": Text(en=short), "fiscal_year": 2569})
    round_ = rules.periods[0].model_copy(update={"title": Text(en=period)})
    assert framework_and_period(EN, rules, round_) == said

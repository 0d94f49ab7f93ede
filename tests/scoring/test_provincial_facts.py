"""The facts of the provincial framework of fiscal year 2550, as the source has them or leaves them open."""

from pathlib import Path

import pytest

from generator.model.criteria import Interpolated
from generator.model.criteria import OwnIndicators
from generator.model.criteria import Steps
from generator.model.project import Framework
from generator.reading.project import read_project
from generator.scoring.examples import worked_examples
from tests.scoring.scenes import seen

ROOT = Path(__file__).parents[2]
NAME = "provincial-2550"

EXAMPLES = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "4.1", "5.1", "5.2"]
KNOWN = {
    "1": 12, "1.1": 6, "1.2": 6, "2": 38, "2.1": 20, "2.2": 18, "3.1": 5, "3.2": 4, "4": 3, "5.1": 1, "5.2": 2,
    "6.1": 4, "6.2": 3, "7": 3, "8": 5, "10": 6, "good-1": 60, "good-2": 40,
}  # fmt: skip
UNKNOWN = [
    *(f"ydms-{each}" for each in EXAMPLES),
    *(f"2.2.{each}" for each in range(1, 8)),
    *("9.1", "9.2", "9.3", "11", "12", "good-1.1", "good-1.2", "good-1.3"),
]


@pytest.fixture(scope="module")
def provincial() -> Framework:
    return read_project(ROOT)[0].frameworks[NAME]


def test_s001_01_approved_in_the_middle_of_its_year(provincial: Framework) -> None:
    rules = provincial.rules
    assert (rules.fiscal_year, str(rules.approved_on)) == (2550, "2007-02-16")
    assert [str(each.date) for each in rules.legal_basis] == ["2007-02-06"]
    assert [str(each.date) for each in rules.revisions] == ["2007-02-16"]


def test_s001_02_four_perspectives_of_50_15_10_25_and_s001_19_two_of_60_40(provincial: Framework) -> None:
    found = [(each.track, each.weight, each.bsc, each.side) for each in provincial.rules.perspectives]
    assert seen(found) == [
        ("performance", 50, "financial", "external"),
        ("performance", 15, "customer", "external"),
        ("performance", 10, "internal_process", "internal"),
        ("performance", 25, "learning_and_growth", "internal"),
        ("goodness", 60, None, "external"),
        ("goodness", 40, None, None),
    ]


def test_s001_03_to_05_weights_are_as_printed_or_derived_and_otherwise_unknown(provincial: Framework) -> None:
    weights = {node.id: node.weight for _, _, node in provincial.nodes()}
    assert weights == {**KNOWN, **dict.fromkeys(UNKNOWN)}
    assert set(provincial.indicators) == set(weights)


def test_s001_15_example_numbers_stay_apart_from_the_framework_s_own(provincial: Framework) -> None:
    codes = {name: each.code for name, each in provincial.indicators.items() if name.startswith("ydms-")}
    assert codes == {f"ydms-{each}": each for each in EXAMPLES}


def test_s001_13_and_14_steps_are_printed_from_5_down_with_evidence_for_each(provincial: Framework) -> None:
    kinds = {name: each.criteria for name, each in provincial.indicators.items()}
    steps = {name: each for name, each in kinds.items() if isinstance(each, Steps)}
    assert sorted(steps) == ["ydms-1.2", "ydms-1.3", "ydms-4.1", "ydms-5.1", "ydms-5.2"]
    for each in steps.values():
        assert each.printed == "falling"
        assert [len(step.evidence) for step in each.steps] == [1] * 5


def test_s001_17_and_18_issues_and_plans_are_many_to_many_and_no_arrow_is_made_up(
    provincial: Framework,
) -> None:
    strategy = provincial.rules.strategy
    assert strategy is not None
    assert [len(issue.plans) for issue in strategy.issues] == [5, 5, 5, 1]
    assert strategy.links == "lost"
    assert all(objective.leads_to == [] for objective in strategy.objectives)
    words = [each.value_words.th if each.value_words else None for each in provincial.rules.perspectives]
    assert words == [None, "โปร่งใส เป็นธรรม", "ประหยัด ประสิทธิภาพ", "เป็นเลิศ", None, None]


def test_s001_21_nothing_of_the_web_page_around_the_slides_is_left() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "frameworks" / NAME).rglob("*.yml")]
    assert not [text for text in texts if "Google" in text or "ดาวน์โหลด" in text]


def test_every_criterion_that_computes_has_two_worked_examples_and_all_come_out(
    provincial: Framework,
) -> None:
    computes = (Interpolated, Steps, OwnIndicators)
    counts = {
        name: len(each.examples)
        for name, each in provincial.indicators.items()
        if isinstance(each.criteria, computes)
    }
    assert len(counts) == 11
    assert min(counts.values()) >= 2
    assert worked_examples(provincial)[1] == []

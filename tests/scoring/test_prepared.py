"""What is worked out once for all result files of a framework and period: it changes no score, and nothing goes stale."""

from pathlib import Path

import pytest

from generator.model.project import Framework
from generator.model.project import ReportedResults
from generator.model.result import ResultFile
from generator.model.scorecard import Scorecard
from generator.model.unit import Unit
from generator.problems import Problem
from generator.reading.project import read_project
from generator.scoring import prepared
from generator.scoring.prepared import PeriodScoring
from generator.scoring.prepared import Scorings
from generator.scoring.scorecard import score_file
from generator.scoring.scorecard import score_results
from tests.scoring.scenes import COMPOSITE
from tests.scoring.scenes import PLAIN
from tests.scoring.scenes import framework
from tests.scoring.scenes import record
from tests.scoring.scenes import seen

ROOT = Path(__file__).parents[2]

CHOICE = """
perspectives:
  - id: all
    title: {en: All}
    indicators:
      - {id: a, weight: 40}
      - {id: b, weight: 60}
      - {id: c, weight: 60}
choices: [{id: either, title: {en: Either}, rule: choose_one, indicators: [b, c]}]
allocations: [{unit: small, indicators: [a, b]}, {unit_kind: branch, indicators: [b]}]
"""


def of_round_1(rules: Framework) -> PeriodScoring:
    """The framework in its only round."""
    return PeriodScoring(rules, rules.rules.periods[0])


def scored(scoring: PeriodScoring, results: str, *, unit: str = "office", kind: str = "office") -> Scorecard:
    """The scorecard of one of many result files."""
    file = record(ResultFile, results)
    reported = ReportedResults(framework="test", period="round-1", unit=unit, path="scene", file=file)
    return score_file(scoring, record(Unit, f"name: {{en: Test}}\nkind: {kind}"), reported)[0]


@pytest.mark.parametrize(
    "world", [".", "tests/worlds/lpa-2561", "tests/worlds/opec-2561", "tests/worlds/pmqa4"]
)
def test_many_files_come_out_as_each_alone(world: str) -> None:
    project, _ = read_project(ROOT / world)
    scorings = Scorings()
    together: list[tuple[Scorecard, list[Problem]]] = []
    alone: list[tuple[Scorecard, list[Problem]]] = []
    for reported in project.results:
        rules, unit = project.frameworks[reported.framework], project.units[reported.unit]
        period = rules.period(reported.period)
        assert period is not None
        together.append(score_file(scorings.of(rules, period), unit, reported))
        alone.append(score_results(rules, unit, reported))
    assert together == alone != []


def test_files_that_choose_otherwise_have_other_rows() -> None:
    # 40 x 5 of 100, and 60 x 3 for b or 60 x 4 for c: 380/100 and 440/100; again, as if nothing had come between
    scoring = of_round_1(framework(CHOICE))
    with_b, with_c = "results: {a: {value: 5}, b: {value: 3}}", "results: {a: {value: 5}, c: {value: 4}}"
    totals = [scored(scoring, results).total for results in (with_b, with_c, with_b, with_c)]
    assert [str(total) for total in totals] == ["19/5", "22/5", "19/5", "22/5"]


def test_units_answer_for_what_they_are_allocated() -> None:
    # small: (40 x 5 + 60 x 3) / 100; a branch: b alone; everyone else: the whole tree
    scoring = of_round_1(framework(CHOICE))
    results = "results: {a: {value: 5}, b: {value: 3}}"
    rows = [
        [each.id for each in scored(scoring, results, unit=unit, kind=kind).rows]
        for unit, kind in (("small", "branch"), ("large", "branch"), ("office", "office"))
    ]
    assert rows == [["a", "b"], ["b"], ["a", "b", "c"]]


def test_rows_are_worked_out_once_for_files_that_leave_out_the_same() -> None:
    scoring = of_round_1(framework(CHOICE))
    first, again, other = (
        scoring.outline(record(ResultFile, f"results: {{{name}: {{value: 1}}}}"), None) for name in "bbc"
    )
    assert first is again is not other


def test_only_so_many_outlines_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST_OUTLINES", 1)
    scoring = of_round_1(framework(CHOICE))
    results = ["results: {a: {value: 5}, b: {value: 3}}", "results: {a: {value: 5}, c: {value: 4}}"] * 2
    assert [str(scored(scoring, each).total) for each in results] == ["19/5", "22/5", "19/5", "22/5"]


def test_a_composite_of_unknown_weights_is_entered_in_every_file() -> None:
    tree = (
        "perspectives: [{id: all, title: {en: All}, indicators: ["
        "{id: whole, weight: 100, indicators: [{id: part, weight: unknown}]}]}]"
    )
    scoring = of_round_1(framework(tree, {"whole": COMPOSITE}))
    totals = [scored(scoring, f"results: {{whole: {{value: {score}}}}}").total for score in (2, 4)]
    assert seen(totals) == [2, 4]


def test_each_framework_and_period_has_one_scoring() -> None:
    rules = framework()
    scorings, period = Scorings(), rules.rules.periods[0]
    assert scorings.of(rules, period) is scorings.of(rules, period)
    assert scorings.of(rules, period) is not Scorings().of(rules, period)


def test_a_framework_read_anew_is_scored_anew() -> None:
    results = "results: {only: {value: 3}}"
    before = scored(of_round_1(framework(PLAIN)), results)
    out_of = "title: {en: Test}\ncriteria: {kind: entered, out_of: 10}"
    after = scored(of_round_1(framework(PLAIN, {"only": out_of})), results)
    assert seen(before.total, str(after.total)) == (3, "3/2")

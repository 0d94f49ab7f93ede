"""Ids that change: what was renamed is the same thing under another id, in real repositories.

Worked out by hand from the minimal world, see test_effects.py: the total of the Works Division in round 1 is 2603/700.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest

from generator.history.changes import At
from generator.history.changes import Diff
from generator.history.effects import Effects
from generator.history.renames import IDS
from generator.history.renames import Renames
from generator.history.renames import renames_between
from generator.model.fields import Id
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.result import ResultFile
from generator.presenting.language import EN
from generator.presenting.language import TH
from generator.reading.project import read_definitions
from generator.reference.records import hints
from generator.reference.records import records
from generator.reviewing.as_json import json_of
from generator.reviewing.rendering import text_of
from generator.reviewing.report import report_of
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import card
from tests.reviewing.changing import diff_of
from tests.reviewing.renaming import framework_renamed
from tests.reviewing.renaming import indicator_renamed
from tests.reviewing.renaming import period_renamed
from tests.reviewing.renaming import replaced
from tests.reviewing.renaming import unit_renamed
from tests.scoring.scenes import record
from tests.worlds.repositories import Repository

NONE = Fraction(0)
ROADS = WORKS.replace("works", "roads")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def told(diff: Diff) -> tuple[object, ...]:
    """What moved, what rules changed, and which alarms there are."""
    return diff.cards, diff.rules, [each.rule for each in diff.alarms]


def renamed(diff: Diff) -> list[tuple[str, ...]]:
    return [tuple(each) for each in diff.renamed]


NOTHING: tuple[object, ...] = ((), (), [])


def test_a_unit_with_another_id_is_the_unit_it_was(repository: Repository) -> None:
    unit_renamed(repository, said="works")
    found = diff_of(repository.root)
    assert told(found) == NOTHING
    assert renamed(found) == [("unit", "", "works", "roads")]
    assert found.unchanged == 4
    # result files only moved, and the templates name their owner by its new id
    assert found.details == ("results/units.yml",)
    assert not found.is_empty


def test_without_a_word_one_went_and_another_came(repository: Repository) -> None:
    unit_renamed(repository)
    found = diff_of(repository.root)
    assert {(each.at.period, each.at.unit, each.how) for each in found.cards} == {
        ("round-1", "works", "went"),
        ("round-2", "works", "went"),
        ("round-1", "roads", "came"),
        ("round-2", "roads", "came"),
    }
    assert "data-lost" in {each.rule for each in found.alarms}
    assert found.renamed == ()


def test_a_better_result_beside_the_rename_is_data(repository: Repository) -> None:
    """As without the rename: 80 x (4 - 19/5) / 100 = 4/25. The change has no entry in revisions."""
    unit_renamed(repository, said="works")
    repository.change(ROADS, "in_time: 88", "in_time: 90")
    found = diff_of(repository.root)
    moved = card(found, "roads")
    assert moved.effects == Effects(Fraction(4, 25), NONE, NONE, NONE)
    assert moved.before is not None
    assert moved.before.total == Fraction(2603, 700)
    assert [(each.rule, each.at.unit, each.indicator) for each in found.alarms] == [
        ("unexplained-change", "roads", "1")
    ]


def test_ranks_of_both_sides_are_those_of_the_unit(repository: Repository) -> None:
    """A second division at 4 (all in time would be 5): it is first, and second when the Works Division reaches 5 x 80 / 100 + 19/28."""
    repository.change(
        "results/units.yml",
        "  officer:\n",
        "  parks:\n    name: {th: กองสวน, en: Parks}\n    kind: division\n    parent: town\n  officer:\n",
    )
    parks = (repository.root / WORKS).read_text("utf-8").replace("in_time: 88", "in_time: 90")
    (repository.root / WORKS.replace("works", "parks")).write_text(parks, "utf-8")
    repository.commit("Another division")
    unit_renamed(repository, said="works")
    repository.change(ROADS, "in_time: 88", "in_time: 100")
    moved = card(diff_of(repository.root), "roads")
    assert moved.before is not None
    assert moved.after is not None
    assert (moved.before.rank, moved.after.rank) == (2, 1)


def test_an_indicator_with_another_id_is_the_indicator_it_was(repository: Repository) -> None:
    indicator_renamed(repository, said="2.1")
    found = diff_of(repository.root)
    assert told(found) == NOTHING
    assert renamed(found) == [("indicator", "town-2569", "2.1", "2.9")]


def test_an_indicator_renamed_without_a_word_is_structure(repository: Repository) -> None:
    indicator_renamed(repository)
    found = diff_of(repository.root)
    assert {(each.indicator, each.how) for each in found.rules} >= {("2.1", "went"), ("2.9", "came")}
    assert {each.rule for each in found.alarms} >= {"data-lost", "weight-after-results"}


def test_a_better_result_of_a_renamed_indicator_is_data(repository: Repository) -> None:
    """21 of 28 are 75 per cent: 4, less 1/2 for two days; that is 5/7 more than 39/14, and 10 x 5/7 / 100 = 1/14."""
    indicator_renamed(repository, said="2.1")
    repository.change(WORKS, "closed: 20", "closed: 21")
    found = diff_of(repository.root)
    assert card(found).effects == Effects(Fraction(1, 14), NONE, NONE, NONE)
    assert {(each.id, each.causes) for each in card(found).rows} == {("2.9", ("data",)), ("2", ())}
    assert [(each.rule, each.indicator) for each in found.alarms] == [("unexplained-change", "2.9")]


def test_easier_criteria_of_a_renamed_indicator_are_criteria_and_an_alarm(repository: Repository) -> None:
    """As without the rename: 88 per cent is 24/5, 1 more; 80 x 1 / 100 = 4/5."""
    indicator_renamed(repository, old="1", new="speed", said="1")
    repository.change(FIRST.replace("/1.yml", "/speed.yml"), LEVELS, EASIER)
    found = diff_of(repository.root)
    assert card(found).effects == Effects(NONE, Fraction(4, 5), NONE, NONE)
    assert {(each.rule, each.indicator) for each in found.alarms} == {("criteria-after-results", "speed")}
    [rule] = found.rules
    assert (rule.indicator, rule.how, rule.keys) == ("speed", "changed", ("criteria",))


def test_another_weight_of_a_renamed_indicator_is_weight(repository: Repository) -> None:
    """2.1 weighs 15 and 2.2 weighs 5: 2 is (15 x 39/14 + 5 x 4) / 20 = 173/56, and 20 x (173/56 - 95/28) / 100 = -17/280."""
    indicator_renamed(repository, said="2.1")
    repository.change(FRAMEWORK, "{id: 2.9, weight: 10}", "{id: 2.9, weight: 15}")
    repository.change(FRAMEWORK, "{id: 2.2, weight: 10}", "{id: 2.2, weight: 5}")
    assert card(diff_of(repository.root)).effects == Effects(NONE, NONE, Fraction(-17, 280), NONE)


def test_what_is_lost_beside_the_rename_is_told(repository: Repository) -> None:
    indicator_renamed(repository, old="1", new="speed", said="1")
    repository.change(FIRST.replace("/1.yml", "/speed.yml"), "owners: [works]\n", "")
    repository.change(
        "results/town-2569/round-1/town.yml", "inputs: {in_time: 50, all: 60}", "status: not-reported"
    )
    alarms = {(each.rule, each.indicator) for each in diff_of(repository.root).alarms}
    assert alarms == {("owner-lost", "speed"), ("data-lost", "speed")}


def test_a_period_with_another_id(repository: Repository) -> None:
    period_renamed(repository, said="round-1")
    found = diff_of(repository.root)
    assert told(found) == NOTHING
    assert renamed(found) == [("period", "town-2569", "round-1", "half")]


def test_a_deadline_of_a_renamed_period_that_moved_after_it_passed(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "town")
    period_renamed(repository, said="round-1")
    repository.change(FRAMEWORK, "due: 2026-03-20", "due: 2026-03-24")
    repository.commit("Another name, more time", "2026-03-21")
    found = diff_of(repository.root, "HEAD^", "HEAD")
    assert [(each.rule, each.at.period) for each in found.alarms] == [("deadline-after-it-passed", "half")]


def test_a_framework_with_another_id(repository: Repository) -> None:
    framework_renamed(repository, said="town-2569")
    found = diff_of(repository.root)
    assert told(found) == NOTHING
    assert renamed(found) == [("framework", "", "town-2569", "town")]


def test_everything_at_once(repository: Repository) -> None:
    """All ids are others, and 90 of 100 are level 4: 4/25, as ever."""
    unit_renamed(repository, said="works")
    indicator_renamed(repository, said="2.1")
    period_renamed(repository, said="round-1")
    framework_renamed(repository, said="town-2569")
    repository.change("results/town/half/roads.yml", "in_time: 88", "in_time: 90")
    found = diff_of(repository.root)
    [moved] = found.cards
    assert moved.at == At("town", "half", "roads")
    assert moved.effects == Effects(Fraction(4, 25), NONE, NONE, NONE)
    assert len(found.renamed) == 4


def test_a_rename_taken_back_is_one_too(repository: Repository) -> None:
    unit_renamed(repository, said="works")
    indicator_renamed(repository, said="2.1")
    repository.commit("Rename")
    found = diff_of(repository.root, "HEAD", "HEAD^")
    assert told(found) == NOTHING
    assert {each[2:] for each in renamed(found)} == {("roads", "works"), ("2.9", "2.1")}


def test_renamed_twice_and_seen_from_each_time(repository: Repository) -> None:
    """The second name says both former ones; what lies between is the newest alone."""
    first = repository.commit("Begin")
    indicator_renamed(repository, said="2.1")
    second = repository.commit("Rename")
    indicator_renamed(repository, old="2.9", new="complaints", said="[2.1, 2.9]")
    repository.commit("Rename again")
    for since, old in ((first, "2.1"), (second, "2.9")):
        found = diff_of(repository.root, since, "HEAD")
        assert told(found) == NOTHING
        assert renamed(found) == [("indicator", "town-2569", old, "complaints")]


def test_what_was_renamed_long_ago_is_not_renamed_again(repository: Repository) -> None:
    indicator_renamed(repository, said="2.1")
    repository.commit("Rename")
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    found = diff_of(repository.root)
    assert found.renamed == ()
    assert card(found).effects == Effects(Fraction(4, 25), NONE, NONE, NONE)


def test_a_result_file_that_stays_behind_is_an_error_and_no_quiet_loss(repository: Repository) -> None:
    unit_renamed(repository, said="works")
    (repository.root / ROADS).rename(repository.root / WORKS)
    found = diff_of(repository.root)
    assert {each.code for each in card(found).problems} == {"SC403"}
    assert {(each.rule, each.at.unit) for each in found.alarms} == {("data-lost", "roads")}


def test_the_id_of_a_post_is_told_inside_alone(repository: Repository) -> None:
    unit_renamed(repository, old="officer", new="engineer", said="officer")
    assert diff_of(repository.root).renamed == ()
    inside = diff_of(repository.root, internal=True)
    assert renamed(inside) == [("unit", "", "officer", "engineer")]
    assert inside.cards == ()


def test_an_internal_indicator_keeps_its_name_to_itself(repository: Repository) -> None:
    repository.change(
        "frameworks/town-2569/indicators/2.1.yml", "kind: routine\n", "kind: routine\nvisibility: internal\n"
    )
    repository.commit("Internal")
    indicator_renamed(repository, said="2.1")
    assert diff_of(repository.root).renamed == ()
    assert len(diff_of(repository.root, internal=True).renamed) == 1


def test_the_report_says_what_was_called_otherwise(repository: Repository) -> None:
    unit_renamed(repository, said="works")
    indicator_renamed(repository, said="2.1")
    period_renamed(repository, said="round-1")
    framework_renamed(repository, said="town-2569")
    found = diff_of(repository.root)
    english = text_of(report_of(found, EN))
    assert "Ids that changed" in english
    for line in (
        "Model town 2026: town-2569 is now town",
        "Model town 2026 · Round 1: round-1 is now half",
        "ร-2.1 Outstanding complaints closed: 2.1 is now 2.9",
        "Works Division: works is now roads",
    ):
        assert line in english
    assert "กองช่าง: เดิม works ขณะนี้ roads" in text_of(report_of(found, TH))
    first, *_, last = json.loads(json_of(found))["renamed"]
    assert first == {"kind": "framework", "framework": None, "before": "town-2569", "after": "town"}
    assert last == {"kind": "unit", "framework": None, "before": "works", "after": "roads"}


# The matching by itself


def definitions(root: Path) -> Project:
    return read_definitions(root)[0]


def test_what_names_an_id_has_the_new_one(repository: Repository) -> None:
    before = definitions(repository.root)
    unit_renamed(repository, said="works")
    indicator_renamed(repository, said="2.1")
    replaced(repository.root, "frameworks", "renamed_from: 2.1\n", "")
    replaced(repository.root, "results", "\n    renamed_from: works", "")
    after = definitions(repository.root)
    assert before != after
    renames = Renames(units={"works": "roads"}, indicators={"town-2569": {"2.1": "2.9"}})
    assert renames.project(before) == after


def test_nothing_renamed_is_the_same_project(repository: Repository) -> None:
    known = definitions(repository.root)
    assert not renames_between(known, known)
    assert renames_between(known, known).project(known) is known


def test_what_was_chosen_is_still_chosen() -> None:
    """Of a choice its values name indicators, its key the choice."""
    file = record(ResultFile, "choices: {1: 1, other: [1, 2]}\nresults: {1: {value: 3}}")
    reported = ReportedResults(framework="old", period="round-1", unit="works", path="scene", file=file)
    now = Renames(frameworks={"old": "new"}, indicators={"new": {"1": "one"}}).reported(reported)
    assert now.file.choices == {"1": ["one"], "other": ["one", "2"]}
    assert [*now.file.results] == ["one"]
    assert (now.framework, now.path) == ("new", "scene")


@pytest.mark.parametrize(
    ("path", "now"),
    [
        ("results/units.yml", "results/units.yml"),
        ("mkdocs.yml", "mkdocs.yml"),
        ("docs/results/old/first/works.yml", "docs/results/old/first/works.yml"),
        ("frameworks/old/framework.yml", "frameworks/new/framework.yml"),
        ("frameworks/old/indicators/1.yml", "frameworks/new/indicators/one.yml"),
        ("frameworks/other/indicators/1.yml", "frameworks/other/indicators/1.yml"),
        ("results/old/first/works.yml", "results/new/half/roads.yml"),
        ("results/old/first/scores.lock", "results/new/half/scores.lock"),
        ("results/old/other/town.yml", "results/new/other/town.yml"),
    ],
)
def test_paths_follow(path: str, now: str) -> None:
    renames = Renames(
        frameworks={"old": "new"},
        units={"works": "roads"},
        periods={"new": {"first": "half"}},
        indicators={"new": {"1": "one"}},
    )
    assert renames.path(path) == now


OTHERS = {
    ("Allocation", "unit_kind"),
    ("Aspect", "id"),
    ("Choice", "id"),
    ("CompetencyAssessment", "competencies"),
    ("CoverageRule", "id"),
    ("CoverageRule", "unit_kind"),
    ("Deadline", "by_unit_kind"),
    ("Deadline", "name"),
    ("Example", "unit_kind"),
    ("FrameworkFile", "renamed_from"),
    ("Gate", "id"),
    ("GateCondition", "perspective"),
    ("GateCondition", "track"),
    ("GradeBand", "id"),
    ("GradesFor", "unit_kinds"),
    ("Indicator", "as_of"),
    ("Indicator", "aspect_printed"),
    ("Indicator", "objectives"),
    ("Indicator", "renamed_from"),
    ("IndicatorFormula", "denominator_basis"),
    ("IndicatorFormula", "denominators"),
    ("Issue", "id"),
    ("Issue", "plans"),
    ("Item", "id"),
    ("ItemGroup", "id"),
    ("Measurement", "answers"),
    ("Measurement", "own_indicators"),
    ("Measurement", "projects"),
    ("Measurement", "records"),
    ("Measurement", "submissions"),
    ("Objective", "id"),
    ("Objective", "issues"),
    ("Objective", "leads_to"),
    ("Objective", "perspective"),
    ("Option", "id"),
    ("Part", "id"),
    ("Period", "deadlines"),
    ("Period", "renamed_from"),
    ("Perspective", "id"),
    ("Perspective", "track"),
    ("Plan", "id"),
    ("Plan", "parent"),
    ("ReportDeduction", "deadline"),
    ("ResultFile", "competencies"),
    ("ResultFile", "indicators"),
    ("StepResult", "missing"),
    ("Strategy", "leads_down"),
    ("SubCriterion", "id"),
    ("Term", "id"),
    ("Track", "id"),
    ("Unit", "kind"),
    ("Unit", "renamed_from"),
    ("UnitsFile", "kinds"),
    ("UnitsFile", "units"),
}
"""Keys with an id of something that cannot be renamed, or with the ids under which things stand themselves."""


def test_every_key_with_an_id_is_known_to_renames_or_names_something_else() -> None:
    """A new key that names a unit, a period or an indicator must follow it, or a rename would seem to change a rule."""
    found = {
        (record.__name__, name)
        for record in records().values()
        for name, hint in hints(record).items()
        if _names_ids(hint)
    }
    assert found - {(record.__name__, name) for record, name in IDS} == OTHERS


def _names_ids(hint: object) -> bool:
    return hint == Id or any(_names_ids(each) for each in get_args(hint))

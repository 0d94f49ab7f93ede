"""The change of a total split by its causes.

Worked out by hand from the minimal world: indicator 1 (weight 80) is 19/5, indicator 2 (weight 20) is 95/28, and the total of the
Works Division in round 1 is (80 x 19/5 + 20 x 95/28) / 100 = 2603/700.
"""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator.history.effects import Effects
from tests.reviewing.changing import EASIER
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import LEVELS
from tests.reviewing.changing import WORKS
from tests.reviewing.changing import card
from tests.reviewing.changing import diff_of
from tests.reviewing.changing import reweighed
from tests.reviewing.renaming import framework_renamed
from tests.reviewing.renaming import indicator_renamed
from tests.reviewing.renaming import period_renamed
from tests.reviewing.renaming import unit_renamed
from tests.worlds.repositories import Repository

NONE = Fraction(0)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "town")


def test_a_better_result_is_data(repository: Repository) -> None:
    """90 per cent is level 4: 80 x (4 - 19/5) / 100 = 4/25."""
    repository.change(WORKS, "in_time: 88", "in_time: 90")
    found = card(diff_of(repository.root))
    assert found.effects == Effects(Fraction(4, 25), NONE, NONE, NONE)
    assert found.difference == Fraction(4, 25)
    [first] = found.rows
    assert (first.id, first.causes) == ("1", ("data",))


def test_easier_levels_are_criteria(repository: Repository) -> None:
    """88 per cent lies between 80 (4) and 90 (5): 24/5, which is 1 more; 80 x 1 / 100 = 4/5."""
    repository.change(FIRST, LEVELS, EASIER)
    assert card(diff_of(repository.root)).effects == Effects(NONE, Fraction(4, 5), NONE, NONE)


def test_other_weights_are_weight(repository: Repository) -> None:
    """(70 x 19/5 + 30 x 95/28) / 100 = 5149/1400, which is 57/1400 less."""
    reweighed(repository)
    found = card(diff_of(repository.root))
    assert found.effects == Effects(NONE, NONE, Fraction(-57, 1400), NONE)
    assert {each.causes for each in found.rows} == {("weight",)}


def test_all_three_are_told_apart_in_that_order(repository: Repository) -> None:
    """Data: 4/25. By the easier levels 90 per cent is 5: 80 x 1 / 100 = 4/5. Weights: 10 x (95/28 - 5) / 100 = -9/56."""
    repository.change(WORKS, "in_time: 88", "in_time: 90").change(FIRST, LEVELS, EASIER)
    reweighed(repository)
    found = card(diff_of(repository.root))
    assert found.effects == Effects(Fraction(4, 25), Fraction(4, 5), Fraction(-9, 56), NONE)
    assert found.difference == Fraction(4, 25) + Fraction(4, 5) - Fraction(9, 56)


def test_an_indicator_more_is_structure_and_what_it_takes_from_others_weight(repository: Repository) -> None:
    """Indicator 3 takes 10 of the 80 and has 5.

    Weight: (70 x 19/5 + 20 x 95/28) / 90 = 779/210, which is 19/2100 less. Structure: (266 + 475/7 + 50) / 100 = 2687/700.
    """
    repository.change(
        FRAMEWORK, "- {id: 1, weight: 80}", "- {id: 1, weight: 70}\n      - {id: 3, weight: 10}"
    )
    third = f"title: {{th: ใหม่, en: New}}\ncriteria:\n  kind: interpolated\n  {LEVELS}\n"
    (repository.root / "frameworks/town-2569/indicators/3.yml").write_text(third, "utf-8")
    for path in (WORKS, "results/town-2569/round-1/town.yml"):
        repository.change(path, "\nresults:\n", "\nresults:\n  3: {value: 100}\n")
    found = card(diff_of(repository.root))
    assert found.effects == Effects(NONE, NONE, Fraction(-19, 2100), Fraction(271, 2100))
    assert {each.id: each.causes for each in found.rows}["3"] == ("structure",)


def test_a_result_that_only_the_new_rule_can_read_changes_with_it(repository: Repository) -> None:
    """The variable has another name, and 90 of 100 are level 4: 4/25 more, and nothing of it is data alone."""
    repository.change(FIRST, "expression: in_time /", "expression: done /").change(
        FIRST, "    in_time: {th", "    done: {th"
    )
    repository.change(WORKS, "in_time: 88", "done: 90")
    for path, old in (
        ("results/town-2569/round-1/town.yml", "in_time: 50"),
        ("results/town-2569/round-1/officer.yml", "in_time: 88"),
    ):
        repository.change(path, old, old.replace("in_time", "done"))
    found = diff_of(repository.root)
    assert card(found).effects == Effects(NONE, Fraction(4, 25), NONE, NONE)


def test_what_was_not_applicable_and_is_measured_now_is_data(repository: Repository) -> None:
    """Town: (80 x 10/3 + 10 x 3) / 90 = 89/27. With 2.2 at 30 days (1): 2 is 2, (800/3 + 40) / 100 = 46/15."""
    repository.change(
        "results/town-2569/round-1/town.yml",
        "    status: not-applicable\n    reason: {th: ไม่มีเรื่องที่ต้องตอบ, en: Nothing had to be answered}\n",
        "    value: 30\n",
    )
    found = card(diff_of(repository.root), "town")
    assert found.effects == Effects(Fraction(46, 15) - Fraction(89, 27), NONE, NONE, NONE)


@given(
    in_time=st.integers(0, 100),
    top=st.integers(91, 120),
    share=st.integers(1, 98).filter(lambda each: each % 2 == 0),
    days=st.integers(1, 40),
    renamed=st.sets(st.sampled_from(("unit", "indicator", "period", "framework"))),
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_effects_always_add_up(  # noqa: PLR0917 - Hypothesis gives them by name
    tmp_path_factory: pytest.TempPathFactory, in_time: int, top: int, share: int, days: int, renamed: set[str]
) -> None:
    """Law: whatever changes at once, the four effects are the whole change of each total, and the same whatever is renamed beside."""
    repository = Repository(tmp_path_factory.mktemp("law") / "town")
    repository.change(WORKS, "in_time: 88", f"in_time: {in_time}").change(
        WORKS, "verified: {value: 15}", f"verified: {{value: {days}}}"
    )
    repository.change(FIRST, "5: 100}", f"5: {top}}}")
    text = (repository.root / FRAMEWORK).read_text("utf-8")
    text = text.replace("weight: 80", f"weight: {100 - share}").replace("weight: 20", f"weight: {share}")
    (repository.root / FRAMEWORK).write_text(text.replace("weight: 10}", f"weight: {share // 2}}}"), "utf-8")
    found = diff_of(repository.root)
    for each in found.cards:
        assert each.effects is not None
        assert sum(each.effects) == each.difference
    _rename(repository, renamed)
    after = diff_of(repository.root)
    assert [each.effects for each in after.cards] == [each.effects for each in found.cards]
    assert [(each.rule, each.facts) for each in after.alarms] == [
        (each.rule, each.facts) for each in found.alarms
    ]
    assert {each.kind for each in after.renamed} == renamed


def _rename(repository: Repository, renamed: set[str]) -> None:
    """Other ids, in an order in which each finds the files of the next; they sort as the old ones."""
    if "unit" in renamed:
        unit_renamed(repository, new="workers", said="works")
    if "indicator" in renamed:
        indicator_renamed(repository, new="2.1.1", said="2.1")
    if "period" in renamed:
        period_renamed(repository, new="round-1-first", said="round-1")
    if "framework" in renamed:
        framework_renamed(repository, new="town", said="town-2569")

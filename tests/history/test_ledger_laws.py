"""Laws of the ledger on random histories of the minimal world."""

from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from generator import pipeline
from generator.building.state import Store
from generator.history.changes import At
from generator.history.places import result_path
from generator.model.ledger import Ledger
from tests.history.ledgers import added
from tests.history.ledgers import ledger_of
from tests.reviewing.changing import FIRST
from tests.reviewing.changing import FRAMEWORK
from tests.reviewing.changing import TOWN
from tests.reviewing.changing import WORKS
from tests.worlds.copies import MINIMAL
from tests.worlds.repositories import Repository


class State(NamedTuple):
    """What one commit holds; 100 in time, a top level of 100 and a share of 20 are the minimal world's own."""

    in_time: int
    top: int
    share: int
    days: int
    is_reported: bool
    has_third: bool
    is_broken: bool

    def files(self) -> dict[str, str]:
        """The files that differ between states; None where one is not there."""
        texts = {path: (MINIMAL / path).read_text("utf-8") for path in (FRAMEWORK, FIRST, WORKS, TOWN)}
        rules = texts[FRAMEWORK]
        for old, new in ((80, 100 - self.share), (20, self.share), (10, self.share // 2)):
            rules = rules.replace(f"weight: {old}\n", f"weight: <{new}>\n").replace(
                f"weight: {old}}}", f"weight: <{new}>}}"
            )
        rules = rules.replace("<", "").replace(">", "")
        if self.has_third:
            first = 100 - self.share
            rules = rules.replace(
                f"- {{id: 1, weight: {first}}}",
                f"- {{id: 1, weight: {first - 10}}}\n      - {{id: 3, weight: 10}}",
            )
        texts[FRAMEWORK] = rules
        texts[FIRST] = texts[FIRST].replace("5: 100}", "5: much}" if self.is_broken else f"5: {self.top}}}")
        texts[WORKS] = (
            texts[WORKS]
            .replace("in_time: 88", f"in_time: {self.in_time}")
            .replace("verified: {value: 15}", f"verified: {{value: {self.days}}}")
        )
        if self.has_third:
            texts["frameworks/town-2569/indicators/3.yml"] = (
                "title: {th: ใหม่, en: New}\ncriteria: {kind: interpolated, levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}}\n"
            )
            for path in (WORKS, TOWN):
                texts[path] = texts[path].replace(
                    "\nresults:\n", f"\nresults:\n  3: {{value: {self.days + 59}}}\n"
                )
        if not self.is_reported:
            del texts[WORKS]
        return texts


STATES = st.builds(
    State,
    in_time=st.integers(55, 100),
    top=st.integers(91, 120),
    share=st.integers(1, 40).map(lambda half: 2 * half),
    days=st.integers(1, 40),
    is_reported=st.integers(0, 4).map(bool),
    has_third=st.booleans(),
    is_broken=st.integers(0, 5).map(lambda each: not each),
)
KEPT = st.sets(st.sampled_from(State._fields), min_size=4)
"""What a change leaves as it was: most changes are of one thing, or of two."""


def _histories() -> st.SearchStrategy[list[State]]:
    return st.builds(_followed, STATES, st.lists(st.tuples(STATES, KEPT), min_size=3, max_size=14))


def _followed(first: State, later: list[tuple[State, set[str]]]) -> list[State]:
    found = [first]
    for state, kept in later:
        last = found[-1]
        found.append(state._replace(**{name: getattr(last, name) for name in kept}))
    return found


def _commit(repository: Repository, state: State, number: int) -> None:
    for path in (WORKS, "frameworks/town-2569/indicators/3.yml"):
        (repository.root / path).unlink(missing_ok=True)
    for path, text in state.files().items():
        (repository.root / path).write_text(text, "utf-8")
    repository.commit(f"Change {number}")


def _sums(ledger: Ledger) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for entry in ledger.entries:
        for move in entry.scores:
            path = result_path(At(move.framework, move.period, move.unit))
            found[path] = found.get(path, Fraction(0)) + added(move)
    return found


@given(history=_histories(), cut=st.integers(0, 14))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_moves_add_up_to_what_is_there(
    tmp_path_factory: pytest.TempPathFactory, history: list[State], cut: int
) -> None:
    """Laws: effects are the whole change, all moves of a scorecard its total, and a ledger that grows is the one told at once."""
    folder: Path = tmp_path_factory.mktemp("law")
    repository = Repository(folder / "town")
    store = Store(repository.root, folder / "cache")
    for number, state in enumerate(history):
        _commit(repository, state, number)
        if number == cut:
            ledger_of(repository.root, store)
    ledger = ledger_of(repository.root, store)
    assert ledger == ledger_of(repository.root)
    for move in (each for entry in ledger.entries for each in entry.scores):
        if move.before is not None and move.after is not None:
            assert move.effects is not None
            assert sum(map(Fraction, move.effects)) == added(move)
    now = {each.path: each.total for each in pipeline.score(repository.root).scorecards}
    sums = _sums(ledger)
    assert {path: sums[path] for path in now} == now
    newest = {
        result_path(At(move.framework, move.period, move.unit)): move
        for entry in reversed(ledger.entries)
        for move in entry.scores
    }
    for path, total in now.items():
        last = newest[path]
        assert last.after is not None
        assert last.after.total == str(total) == (last.todays_rules and last.todays_rules.total)

"""The ledger of a project, kept from build to build: only changes that are new are walked."""

from pathlib import Path

from msgspec import Struct

from generator.building.examining import DEFINED
from generator.building.state import Kept
from generator.building.state import Store
from generator.building.team import Team
from generator.history.ledger import entries_of
from generator.history.ledger import hidden_of
from generator.history.ledger import stretches
from generator.history.stretch import Known
from generator.history.stretch import walk
from generator.model.history import History
from generator.model.ledger import Ledger
from generator.reading.checkout import at_commit
from generator.reading.git import NoGitError
from generator.reading.log import PUBLISHED
from generator.reading.log import follows
from generator.reading.log import read_log
from generator.reading.log import whole_id

LEDGER = "ledger"
"""The name of the state that holds the ledger."""

FOUND_OUT = "ledger-work"
"""The name of the state that holds what a longer ledger is made from."""


class Told(Struct, array_like=True):
    """The ledger as of a commit, by its whole id."""

    head: str = ""
    ledger: Ledger = Ledger()


class FoundOut(Struct, array_like=True):
    """What has been found out up to a commit, by framework."""

    head: str = ""
    frameworks: dict[str, Known] = {}


def known_ledger(root: Path, history: History, store: Store, team: Team) -> Ledger:
    """The ledger of the project up to the commit of its `history`; what was told before is taken from the store.

    Without the whole history there are no entries, for the first change of a shallow copy seems to bring everything.
    """
    found = last_ledger(history, store)
    if found is not None or history.head is None:
        return found or Ledger()
    try:
        return _told(root, history.head.id, store, team)
    except NoGitError:
        return Ledger()


def last_ledger(history: History, store: Store) -> Ledger | None:
    """The ledger of that history as it was told last; None where it has to be found out."""
    if history.state != "full" or history.head is None:
        return Ledger(history.state)
    last = store.load(Told, LEDGER)
    return last.ledger if last.head.startswith(history.head.id) else None


def _told(root: Path, commit: str, store: Store, team: Team) -> Ledger:
    """Tell the changes since the last ledger, or all of them where that is of another branch."""
    head, last = whole_id(root, commit), store.load(Told, LEDGER)
    found = store.load(FoundOut, FOUND_OUT) if last.head else FoundOut()
    if not last.head or found.head != last.head or not follows(root, last.head, head):
        last, found = Told(), FoundOut()
    start = at_commit(root, last.head).marks if last.head else {}
    which = f"{last.head}..{head}" if last.head else head
    changes = list(read_log(root, *PUBLISHED, which))
    kept = store.load(Kept, DEFINED).files
    jobs = stretches(root, changes, start, found.frameworks, kept)
    walked = list(team.do(walk, jobs))
    ledger = Ledger(
        "full",
        entries_of(last.ledger.entries, changes, walked),
        hidden_of(last.ledger.hidden, changes, walked),
    )
    known = {**found.frameworks, **{each.framework: each.known for each in walked}}
    store.save(Told(head, ledger), LEDGER)
    store.save(FoundOut(head, known), FOUND_OUT)
    return ledger

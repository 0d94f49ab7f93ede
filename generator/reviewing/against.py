"""What a change does against the rules of a review, for `check`: the alarms of the folder as it stands, as problems."""

from collections.abc import Iterable
from pathlib import Path

from generator.building.state import Store
from generator.building.team import Team
from generator.history.codes import problems_of
from generator.problems import Problem
from generator.reading.checkout import as_it_stands
from generator.reading.checkout import at_commit
from generator.reading.checkout import merge_base
from generator.reviewing.comparing import compare


def problems_against(
    root: Path, name: str, store: Store, team: Team, told: Iterable[Problem]
) -> set[Problem]:
    """The alarms of all that the folder has changed since its branch left the commit `name`; `told` are its other problems.

    Of a commit that the branch has grown from, that is the commit itself. What came to the other branch in the meantime is no change
    of this one. Raises `NoGitError`, and `TeamError` when a worker is lost.
    """
    base = at_commit(root, merge_base(root, branch=at_commit(root, name).commit))
    found = compare(base, as_it_stands(root), store, team, internal=True)
    return {*problems_of(found, frozenset(told))}

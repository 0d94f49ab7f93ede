"""Whatever has changed since the last build, the next one makes the very site that a cold build would make."""

import os
import random
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from generator.building.team import in_parts
from generator.publishing.failure import PublishError
from tests.building.edits import EDITS
from tests.building.edits import MISTAKES
from tests.building.sites import a_town
from tests.building.sites import build
from tests.building.sites import copy_of
from tests.building.sites import files

WALKS = int(os.environ.get("EDIT_WALKS", "0"))
"""How many sequences of single edits are tried; unless told, two of three at a time, in which each edit is made once."""

Outcome = tuple[object, dict[str, str] | None]


def _outcome(root: Path, cache: Path | None) -> Outcome:
    """What a build tells, and the site that it makes; None where it makes none."""
    try:
        built = build(root, cache)
    except PublishError as error:
        return str(error).replace(str(root), ""), None
    return (built.pages, built.problems), files(built.site) if built.site else None


def _steps(number: int) -> list[list[str]]:
    """Half of all edits in any order: walk `number` and the next one make them all."""
    chance = random.Random(number // 2)  # noqa: S311 - the same edits on any machine, no secret
    edits, mistakes = (chance.sample(list(each), len(each))[number % 2 :: 2] for each in (EDITS, MISTAKES))
    size = 1 if WALKS else 3
    steps = [list(step) for step in (*in_parts(edits, size), *in_parts(mistakes, 1))]
    return chance.sample(steps, len(steps))


def _make(names: Sequence[str], root: Path) -> list[str]:
    """Make some edits, and tell which; one whose file another has taken away is left out."""
    made = []
    for name in names:
        with suppress(FileNotFoundError, FileExistsError):
            (EDITS | MISTAKES)[name](root)
            made.append(name)
    return made


@pytest.mark.parametrize("number", range(WALKS or 2))
def test_a_site_built_on_the_last_one_is_the_one_built_cold(tmp_path: Path, cache: Path, number: int) -> None:
    root = a_town(tmp_path / "town")
    now = _outcome(root, cache)
    for step in _steps(number):
        made = _make(step, root)
        before, now = now, _outcome(copy_of(root), None)
        assert _outcome(root, cache) == now, made
        if now[1] is None:
            assert files(root / "site") == before[1], f"{made}: the last site stays"
            _make(made[::-1], root)
            now = before
            assert _outcome(root, cache) == now, f"{made}, mended"


@pytest.mark.parametrize("name", EDITS | MISTAKES)
def test_an_edit_made_twice_changes_nothing(tmp_path: Path, name: str) -> None:
    root = a_town(tmp_path / "town")
    before = files(root)
    (EDITS | MISTAKES)[name](root)
    (EDITS | MISTAKES)[name](root)
    assert files(root) == before

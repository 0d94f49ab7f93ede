"""Whatever has changed since the last build, the next one makes the very site that a cold build would make."""

import os
import random
from pathlib import Path

import pytest

from generator.publishing.failure import PublishError
from tests.building.edits import EDITS
from tests.building.sites import a_town
from tests.building.sites import build
from tests.building.sites import copy_of
from tests.building.sites import files

WALKS = int(os.environ.get("EDIT_WALKS", "2"))
"""How many sequences of edits are tried. Two of them make each edit once."""


Outcome = tuple[object, dict[str, str] | None]


def _outcome(root: Path, cache: Path | None) -> Outcome:
    """What a build tells, and the site that it makes; None where it makes none."""
    try:
        built = build(root, cache)
    except PublishError as error:
        return str(error).replace(str(root), ""), None
    return (built.pages, built.problems), files(built.site) if built.site else None


def _walk(number: int) -> list[str]:
    chance = random.Random(number // 2)  # noqa: S311 - the same edits on any machine, no secret
    names = chance.sample(list(EDITS), len(EDITS))
    return names[number % 2 :: 2]


@pytest.mark.parametrize("number", range(WALKS))
def test_a_site_built_on_the_last_one_is_the_one_built_cold(tmp_path: Path, number: int) -> None:
    root, cache = a_town(tmp_path / "town"), tmp_path / "cache"
    now = _outcome(root, cache)
    for name in _walk(number):
        try:
            EDITS[name](root)
        except FileNotFoundError:
            continue  # an edit before has taken the file away
        before, now = now, _outcome(copy_of(root), None)
        assert _outcome(root, cache) == now, name
        if now[1] is None:
            assert files(root / "site") == before[1], f"{name}: the last site stays"
            EDITS[name](root)
            now = before
            assert _outcome(root, cache) == now, f"{name}, mended"

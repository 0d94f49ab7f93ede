"""What may be seen in a public build and in an internal one."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from generator import pipeline
from generator.presenting.atlas import Atlas
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import change
from tests.worlds.copies import copy_of_minimal


def _atlas(root: Path, *, internal: bool) -> Atlas:
    scored = pipeline.score(root)
    assert not scored.has_errors
    return Atlas(project=scored.project, notes=scored.problems, internal=internal)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_minimal(tmp_path / "world")


def test_a_position_is_seen_inside_only() -> None:
    public, internal = (_atlas(MINIMAL, internal=each) for each in (False, True))
    assert list(public.units) == ["town", "works"]
    assert list(internal.units) == ["town", "works", "officer"]
    assert public.children("works") == []
    assert internal.children("works") == ["officer"]


def test_an_internal_indicator(root: Path) -> None:
    change(
        root, "frameworks/town-2569/indicators/2.2.yml", "measured_in:", "visibility: internal\nmeasured_in:"
    )
    public, internal = (_atlas(root, internal=each) for each in (False, True))
    assert list(public.indicators(public.frameworks["town-2569"])) == ["1", "2", "2.1"]
    assert list(internal.indicators(internal.frameworks["town-2569"])) == ["1", "2", "2.1", "2.2"]


def test_an_internal_framework(root: Path) -> None:
    change(root, "frameworks/town-2569/framework.yml", "fiscal_year:", "visibility: internal\nfiscal_year:")
    public, internal = (_atlas(root, internal=each) for each in (False, True))
    assert (list(public.frameworks), list(internal.frameworks)) == ([], ["town-2569"])


def test_a_unit_below_an_internal_one_stands_at_the_top(root: Path) -> None:
    change(
        root, "results/units.yml", "kind: municipality\n", "kind: municipality\n    visibility: internal\n"
    )
    public = _atlas(root, internal=False)
    assert list(public.units) == ["works"]
    assert public.depth("works") == 0


def test_frameworks_stand_newest_first() -> None:
    atlas = _atlas(MINIMAL, internal=False)
    only = atlas.project.frameworks["town-2569"]
    rules = only.rules.model_copy(update={"fiscal_year": 2570})
    both = {"town-2569": only, "town-2570": replace(only, id="town-2570", rules=rules)}
    assert list(replace(atlas, project=replace(atlas.project, frameworks=both)).frameworks) == [
        "town-2570",
        "town-2569",
    ]


def test_a_unit_answers_for_what_it_owns_and_what_it_supports(root: Path) -> None:
    change(
        root, "frameworks/town-2569/indicators/2.2.yml", "measured_in:", "visibility: internal\nmeasured_in:"
    )
    public, internal = (_atlas(root, internal=each) for each in (False, True))
    assert [name for _, name, _ in internal.answered_by("works")] == ["1", "2.1", "2.2"]
    assert [name for _, name, _ in public.answered_by("works")] == ["1", "2.1"]
    assert public.answered_by("nobody") == []


def test_depth_and_place_in_the_tree() -> None:
    atlas = _atlas(MINIMAL, internal=True)
    assert [atlas.depth(name) for name in atlas.units] == [0, 1, 2]
    framework = atlas.frameworks["town-2569"]
    found = atlas.node(framework, "2.1")
    assert found is not None
    perspective, above, node = found
    assert above is not None
    assert (perspective.id, above.id, node.weight) == ("backlog", "2", Fraction(10))
    assert atlas.node(framework, "knots") is None


def test_notes_are_found_by_file_and_by_folder(root: Path) -> None:
    change(root, "frameworks/town-2569/indicators/2.2.yml", "{1: 30, 5: 10}", "{1: 30, 4: 10}")
    atlas = _atlas(root, internal=False)
    on_file = atlas.notes_on("frameworks/town-2569/indicators/2.2.yml")
    assert [each.code for each in on_file] == ["SC613"]
    assert on_file == atlas.notes_on("frameworks/town-2569")
    assert atlas.notes_on("frameworks/town-2569/indicators/2.1.yml") == []
    assert atlas.notes_on("frameworks/town") == []

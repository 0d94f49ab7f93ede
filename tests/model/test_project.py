"""What a framework works out once of its tree and its allocations."""

import pytest

from generator.model.project import Framework
from generator.model.unit import Unit
from tests.scoring.scenes import framework
from tests.scoring.scenes import record

TREE = """
perspectives:
  - id: first
    title: {en: First}
    indicators:
      - {id: a, weight: 10}
      - {id: b, weight: 20, indicators: [{id: c, weight: 5}, {id: d, weight: 15}]}
  - id: second
    title: {en: Second}
    aspects: [{id: only, title: {en: Only}, indicators: [{id: e, weight: 70}]}]
allocations:
  - {unit_kind: group, indicators: [a]}
  - {unit_kind: group, indicators: [b]}
  - {unit: north, indicators: [c]}
  - {unit: north, indicators: [e]}
"""


@pytest.fixture(scope="module")
def tree() -> Framework:
    return framework(TREE)


def test_the_tree_is_told_in_order_with_what_is_above(tree: Framework) -> None:
    assert [(group.id, above.id if above else None, node.id) for group, above, node in tree.nodes()] == [
        ("first", None, "a"),
        ("first", None, "b"),
        ("first", "b", "c"),
        ("first", "b", "d"),
        ("second", None, "e"),
    ]
    assert list(tree.by_id) == ["a", "b", "c", "d", "e"]
    assert tree.parents == {"b"}


@pytest.mark.parametrize(
    ("unit", "kind", "allocated"),
    [("north", "group", "c"), ("south", "group", "a"), ("north", "bureau", "c"), ("south", "bureau", None)],
)
def test_a_units_own_allocation_comes_before_that_of_its_kind_and_the_first_of_each_counts(
    unit: str, kind: str, allocated: str | None, tree: Framework
) -> None:
    found = tree.allocation(unit, record(Unit, f"name: {{en: A}}\nkind: {kind}"))
    assert (found.indicators[0].id if found else None) == allocated

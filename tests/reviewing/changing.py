"""Changes of the minimal world that several tests make."""

from pathlib import Path

from generator.building.state import Store
from generator.building.team import Team
from generator.history.changes import CardChange
from generator.history.changes import Diff
from generator.reading.checkout import as_it_stands
from generator.reading.checkout import at_commit
from generator.reviewing.comparing import compare
from tests.worlds.repositories import Repository

FRAMEWORK = "frameworks/town-2569/framework.yml"
FIRST = "frameworks/town-2569/indicators/1.yml"
WORKS = "results/town-2569/round-1/works.yml"
TOWN = "results/town-2569/round-1/town.yml"
LEVELS = "levels: {1: 60, 2: 70, 3: 80, 4: 90, 5: 100}"
EASIER = "levels: {1: 50, 2: 60, 3: 70, 4: 80, 5: 90}"


def diff_of(root: Path, base: str = "HEAD", head: str = "", *, internal: bool = False) -> Diff:
    """What lies between a commit and another, or the folder as it stands; nothing is kept."""
    after = at_commit(root, head) if head else as_it_stands(root)
    with Team(workers=1) as team:
        return compare(at_commit(root, base), after, Store(root, is_used=False), team, internal=internal)


def card(diff: Diff, unit: str = "works", period: str = "round-1") -> CardChange:
    """The change of one scorecard."""
    [found] = [each for each in diff.cards if (each.at.unit, each.at.period) == (unit, period)]
    return found


DRAFT = "      draft: {due: 2026-03-02}\n"
"""A deadline of round 1, before that of the report, which is due on 20 March 2026 and accepted until the 26th."""


def with_a_draft(repository: Repository) -> None:
    """A draft is due as well."""
    report = "      report: {due: 2026-03-20"
    repository.change(FRAMEWORK, report, DRAFT + report)


def reweighed(repository: Repository) -> None:
    """Indicator 1 weighs 70 instead of 80, and 2 weighs 30: 15 for each of those below it."""
    for old, new in (
        (
            "title: {th: มิติบริการ, en: Services}\n    weight: 80",
            "title: {th: มิติบริการ, en: Services}\n    weight: 70",
        ),
        ("- {id: 1, weight: 80}", "- {id: 1, weight: 70}"),
        ("en: Backlog}\n    weight: 20", "en: Backlog}\n    weight: 30"),
        ("en: Complaints}\n        weight: 20", "en: Complaints}\n        weight: 30"),
        ("- id: 2\n            weight: 20", "- id: 2\n            weight: 30"),
        ("- {id: 2.1, weight: 10}", "- {id: 2.1, weight: 15}"),
        ("- {id: 2.2, weight: 10}", "- {id: 2.2, weight: 15}"),
    ):
        repository.change(FRAMEWORK, old, new)

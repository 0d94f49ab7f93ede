"""What one scorecard brings to a lock: totals, tracks, gates and grades besides the indicators, worked out by hand."""

from functools import cache
from pathlib import Path

import pytest

from generator.pipeline import Scored
from generator.pipeline import score
from generator.presenting.locked import locked
from tests.worlds.copies import MINIMAL
from tests.worlds.copies import REPOSITORY

LITERAL = REPOSITORY / "tests" / "worlds" / "lao-literal"


@cache
def scored(root: Path) -> Scored:
    return score(root)


def lines(root: Path, framework: str, period: str, unit: str) -> list[str]:
    """The lines of one scorecard without its unit."""
    [found] = [
        each
        for each in scored(root).scorecards
        if (each.framework, each.period, each.unit) == (framework, period, unit)
    ]
    text = locked(scored(root).project.frameworks[framework].rules, found)
    return text.splitlines()


@pytest.mark.parametrize(
    ("period", "unit", "totals", "goodness", "gate"),
    [
        ("month-12", "north", ("3613/860", "4.2012"), "4.3", "passed"),  # 361.3 points of 86
        ("month-12", "south", ("3", "3.0000"), "3.8", "failed"),  # 258 points of 86; 3 does not exceed 3
        ("month-6", "east", ("265/86", "3.0814"), "2.99996", "passed"),  # the gate is on the published 3.0000
    ],
)
def test_tracks_and_gates_have_lines_of_their_own(
    period: str, unit: str, totals: tuple[str, str], goodness: str, gate: str
) -> None:
    total, published = totals
    found = lines(REPOSITORY, "provincial-2550", period, f"province-{unit}")
    assert found[0] == f"total={total} total-published={published}"
    assert [line for line in found if line.startswith(("@track", "@gate"))] == [
        f"@gate/reward {gate}",
        f"@track/goodness total={goodness}",
        f"@track/performance total={total}",
    ]


def test_without_a_total_and_a_grade_the_line_says_so() -> None:
    # 85 of 100 twice, then 75: neither all 80 or more, nor all from 60 to under 80; x 5 / 100
    assert lines(LITERAL, "literal", "closed", "mixed") == [
        "total=none unclassified",
        "@perspective/a score=4.25 out-of-100=85",
        "@perspective/b score=4.25 out-of-100=85",
        "@perspective/c score=3.75 out-of-100=75",
        "first score=4.25 weight=100 weighted=4.25",
        "second score=4.25 weight=100 weighted=4.25",
        "third score=3.75 weight=100 weighted=3.75",
    ]


def test_of_a_position_there_is_nothing() -> None:
    assert lines(MINIMAL, "town-2569", "round-1", "officer") == []

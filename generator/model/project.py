"""Everything that one project folder says, read and typed."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from fractions import Fraction
from functools import cached_property

from generator.model.allocation import Allocation
from generator.model.calendar import Calendar
from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.indicator import Indicator
from generator.model.period import Period
from generator.model.result import ResultFile
from generator.model.tree import IndicatorNode
from generator.model.tree import Perspective
from generator.model.unit import Unit

TreeNode = tuple[Perspective, IndicatorNode | None, IndicatorNode]
"""An indicator of the tree with its perspective and the node above it."""


@dataclass(frozen=True, kw_only=True)
class Framework:
    """A framework with its indicators and, for each period, the weekdays that are not worked.

    What only its tree and its allocations decide is worked out once and kept here, for as long as the framework itself.
    """

    id: str
    rules: FrameworkFile
    indicators: Mapping[str, Indicator]
    days_off: Mapping[str, frozenset[date]]

    def period(self, period_id: str) -> Period | None:
        """The period of that id, or None."""
        return next((period for period in self.rules.periods if period.id == period_id), None)

    def calendar(self, period: Period) -> Calendar:
        """The working-day calendar of one of its periods."""
        return Calendar(
            days_off=self.days_off[period.id], due_on_holiday=self.rules.working_days.due_on_holiday
        )

    def base_of(self, perspective: Perspective) -> Fraction:
        """What the weights of a perspective are measured against: its track's base, its own where there is no total, or the framework's."""
        for track in self.rules.tracks:
            if track.id == perspective.track:
                return track.base
        if self.rules.total == "none" and perspective.weight is not None:
            return perspective.weight
        return self.rules.base

    def nodes(self) -> Sequence[TreeNode]:
        """Every indicator of the tree in order, with its perspective and the node above it."""
        return self._nodes

    @cached_property
    def _nodes(self) -> tuple[TreeNode, ...]:
        return tuple(
            (perspective, parent, node)
            for perspective in self.rules.perspectives
            for top in top_nodes(perspective)
            for parent, node in ((None, top), *nodes_below(top))
        )

    @cached_property
    def by_id(self) -> Mapping[str, IndicatorNode]:
        """The nodes of the tree by their indicator, in order."""
        return {node.id: node for _, _, node in self._nodes}

    @cached_property
    def places(self) -> Mapping[str, tuple[str, str | None]]:
        """For each indicator of the tree its perspective, and the indicator above it."""
        return {
            node.id: (perspective.id, parent.id if parent else None)
            for perspective, parent, node in self._nodes
        }

    @cached_property
    def parents(self) -> frozenset[str]:
        """The indicators of the tree that have sub-indicators."""
        return frozenset(node.id for _, _, node in self._nodes if node.indicators)

    def allocation(self, unit_id: str, unit: Unit) -> Allocation | None:
        """The unit's own allocation, else that of its kind, else None: the unit answers for the whole tree."""
        return self._allocations.get((unit_id, None)) or self._allocations.get((None, unit.kind))

    @cached_property
    def _allocations(self) -> Mapping[tuple[str | None, str | None], Allocation]:
        """The allocations by unit and kind of units, of which each has one; the first counts."""
        return {(each.unit, each.unit_kind): each for each in reversed(self.rules.allocations)}


def top_nodes(perspective: Perspective) -> list[IndicatorNode]:
    """The indicators of a perspective that stand below no other, in order."""
    return [node for group in perspective.groups for node in group.indicators]


def nodes_below(above: IndicatorNode) -> Iterator[tuple[IndicatorNode, IndicatorNode]]:
    """Every node below a node, in order, with the node directly above it."""
    for node in above.indicators:
        yield above, node
        yield from nodes_below(node)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedResults:
    """One result file and where it belongs."""

    framework: str
    period: str
    unit: str
    path: str
    file: ResultFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A whole project folder; `kinds` names the kinds of units, `unread` the files that are there but could not be read.

    `sources` is what stands before a path in the address of a file that everybody can read; empty where there is none.
    `commits` is the same before the whole id of a commit. `names` is what the site is called by language, as far as that is said.
    `has_method` tells whether a handwritten page explains how scores are computed.
    """

    frameworks: Mapping[str, Framework]
    kinds: Mapping[str, Text]
    units: Mapping[str, Unit]
    results: tuple[ReportedResults, ...]
    unread: frozenset[str] = frozenset()
    sources: str = ""
    commits: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    has_method: bool = False

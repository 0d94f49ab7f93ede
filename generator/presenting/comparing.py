"""Which units are compared with each other, in which order, and on which page: a list for each framework and period.

Peers are units of one kind: they have the same grade scale and the same rules. Nothing is ranked across kinds.
"""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from generator.model.project import Framework
from generator.model.rounding import half_up_units
from generator.model.standing import IndicatorOutcome
from generator.model.standing import Outcome
from generator.model.standing import Standing
from generator.model.standing import ratio
from generator.model.unit import POSITION
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.compared import CellMark
from generator.presenting.compared import ComparedUnit
from generator.presenting.compared import PeerGroup
from generator.presenting.compared import PeerTable
from generator.presenting.moves import Moves
from generator.presenting.paging import PAGE_SIZE
from generator.presenting.paging import cut
from generator.presenting.plan import PagePlan
from generator.presenting.spreads import Spread
from generator.presenting.spreads import spread_of
from generator.presenting.standings import Standings
from generator.scoring.ranking import Rank
from generator.scoring.ranking import ranks

ALONE = ""
"""What stands for the kind of units that are the only ones of their kinds."""

_ROOM = 150
"""What stands on one page: rows of units, and for each group as many lines about its columns as it has."""

_UNRANKED = Rank(0, is_tied=False)


def plan_comparison(seen: Standings, framework_id: str, period_id: str, moves: Moves) -> Iterator[PagePlan]:
    """The pages that compare the units of a period; none where only positions have scorecards: persons are not ranked.

    `moves` tell which published values were changed.
    """
    framework = seen.atlas.frameworks[framework_id]
    found = [each for each in seen.outcomes(framework_id, period_id) if _is_compared(seen.atlas, each)]
    revised = _revised(moves, framework_id, period_id)
    peers_of = [_Peers(seen.atlas, framework, *each, revised) for each in _by_kind(seen.atlas, found).items()]
    pages = _pages(peers_of)
    spreads = tuple(spread for each in peers_of for spread in each.spreads())
    first = urls.comparison(framework_id, period_id)
    for number, parts in enumerate(pages, 1):
        yield PagePlan(
            kind="comparison",
            url=urls.numbered(first, number),
            framework=framework_id,
            period=period_id,
            number=number,
            count=len(pages),
            peers=tuple(peers.table(*part) for peers, part in parts),
            marks=moves.marks(each.standing for _, (_, part) in parts for each in part),
            peer_groups=tuple(_starts(pages)) if number == 1 else (),
            spreads=spreads if number == 1 else (),
        )


def _revised(moves: Moves, framework_id: str, period_id: str) -> Mapping[str, Mapping[str, str]]:
    """For each unit the indicators whose published scores of a period were changed, with the day (ISO)."""
    found: dict[str, dict[str, str]] = {}
    for (framework, indicator), days in moves.revised_rows.items():
        for (period, unit), day in days.items() if framework == framework_id else ():
            if period == period_id:
                found.setdefault(unit, {})[indicator] = day
    return found


def compared_units(atlas: Atlas, standings: Iterable[Standing]) -> dict[str, int]:
    """How many units each period compares, of those in `standings`; a period without any is left out."""
    counts: dict[str, int] = {}
    for each in standings:
        if atlas.units[each.unit].kind != POSITION:
            counts[each.period] = counts.get(each.period, 0) + 1
    return counts


def _is_compared(atlas: Atlas, outcome: Outcome) -> bool:
    return atlas.units[outcome.standing.unit].kind != POSITION


def _by_kind(atlas: Atlas, outcomes: Iterable[Outcome]) -> Mapping[str, Sequence[Outcome]]:
    """The units of each kind, the kinds in the order of the first of them; at the end those that are alone in theirs."""
    kinds: dict[str, list[Outcome]] = {}
    for each in outcomes:
        kinds.setdefault(atlas.units[each.standing.unit].kind, []).append(each)
    peers = {kind: found for kind, found in kinds.items() if len(found) > 1}
    alone = [each for found in kinds.values() if len(found) == 1 for each in found]
    return {**peers, ALONE: alone} if alone else peers


class _Peers:
    """The units of one kind, the highest total first; those that are level stay in the order of the site."""

    def __init__(
        self,
        atlas: Atlas,
        framework: Framework,
        kind: str,
        outcomes: Sequence[Outcome],
        revised: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.kind = kind
        self._atlas, self._rules, self._revised = atlas, framework.rules, revised
        places = framework.rules.rounding.score_places
        totals = {each.standing.unit: published(each.standing, places) for each in outcomes}
        self._ranks = {} if kind == ALONE else ranks(each for each in totals.values() if each is not None)
        self._totals = totals
        self.outcomes = outcomes if kind == ALONE else sorted(outcomes, key=self._place)
        had = {frozenset(each.indicators) for each in outcomes}
        known = frozenset[str]().union(*had)
        self._columns = tuple(name for name in atlas.indicators(framework) if name in known)
        self._is_mixed = len(had) > 1

    @property
    def size(self) -> int:
        """How many lines they take: a row each, and one for each column."""
        return len(self.outcomes) + len(self._columns)

    def spreads(self) -> Iterator[Spread]:
        """How their totals are spread; of units that are no peers, where each of them stands."""
        groups = {self.kind: self._totals}
        if self.kind == ALONE:
            groups = {self._atlas.units[unit].kind: {unit: total} for unit, total in self._totals.items()}
        for kind, totals in groups.items():
            found = spread_of(self._atlas, self._rules, kind, totals)
            if found is not None:
                yield found

    def table(self, start: int, part: Sequence[Outcome]) -> PeerTable:
        """A part of the units, and how many stand before it."""
        return PeerTable(
            kind=self.kind,
            units=len(self.outcomes),
            start=start,
            is_mixed=self._is_mixed,
            columns=self._columns,
            rows=tuple(self._row(each) for each in part),
        )

    def _place(self, outcome: Outcome) -> int:
        rank = self._rank(outcome.standing.unit)
        return rank.number or len(self._totals) + 1

    def _rank(self, unit_id: str) -> Rank:
        total = self._totals[unit_id]
        return _UNRANKED if total is None else self._ranks.get(total, _UNRANKED)

    def _row(self, outcome: Outcome) -> ComparedUnit:
        standing, indicators = outcome.standing, outcome.indicators
        found: Collection[IndicatorOutcome | None] = indicators.values()
        if tuple(indicators) != self._columns:  # most units have all of them, in the order of the framework
            found = [indicators.get(name) for name in self._columns]
        statuses = tuple([each and each.status for each in found])
        scores = tuple([each and each.score for each in found])
        return ComparedUnit(
            standing, *self._rank(standing.unit), statuses, scores, tuple(self._marks(outcome))
        )

    def _marks(self, outcome: Outcome) -> Iterator[CellMark]:
        """What is marked of its scores; that its whole period is provisional is said once, beside its name."""
        standing = outcome.standing
        days = self._revised.get(standing.unit, {})
        if days or standing.is_provisional:  # hardly any in a country is
            for name, each in outcome.indicators.items():
                if each.score is not None and (each.is_provisional or name in days):
                    yield CellMark(name, days.get(name, ""), each.is_provisional)


def published(standing: Standing, places: int) -> int | None:
    """The total as it is printed, in units of the last place; None where there is none."""
    return None if standing.total is None else half_up_units(*ratio(standing.total), places)


_Part = tuple[_Peers, tuple[int, Sequence[Outcome]]]


def _pages(groups: Iterable[_Peers]) -> list[list[_Part]]:
    """The parts of groups that stand on each page: several groups on one that has room for them, else each on pages of its own."""
    pages: list[list[_Part]] = []
    room = 0
    for peers in groups:
        if peers.size <= room:
            pages[-1].append((peers, (0, peers.outcomes)))
            room -= peers.size
            continue
        for number, part in cut(peers.outcomes):
            pages.append([(peers, ((number - 1) * PAGE_SIZE, part))])
        room = _ROOM - peers.size
    return pages


def _starts(pages: Sequence[Sequence[_Part]]) -> Iterator[PeerGroup]:
    for number, parts in enumerate(pages, 1):
        for peers, (start, _) in parts:
            if not start:
                yield PeerGroup(peers.kind, len(peers.outcomes), number)

"""How far the order of a page's first units depends on each weight, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from generator.model.standing import fraction
from generator.presenting import urls
from generator.presenting.atlas import Atlas
from generator.presenting.compared import PeerTable
from generator.presenting.comparing import published
from generator.presenting.comparison.heat import HeatForm
from generator.presenting.comparison.heat import code_of
from generator.presenting.web import Web
from generator.scoring.applied import applied
from generator.scoring.contest import Contender
from generator.scoring.contest import Contest
from generator.scoring.contest import WeightRange
from generator.scoring.contest import contest
from generator.scoring.prepared import PeriodScoring
from generator.scoring.robustness import Holding
from generator.scoring.robustness import Swap

GROUPS = 16
"""Of how many peer groups the order is kept: the page in the other language, made right after, asks for the same ones."""


@dataclass(frozen=True, slots=True)
class Held:
    """A range of weights in words, and what happens beyond its ends."""

    weights: str
    swaps: Sequence[str]


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One indicator: code, title, page, weight, and the ranges in which the order holds, and the first rank."""

    code: str
    title: str
    url: str
    weight: str
    order: Held
    first: Held | None


@dataclass(frozen=True, slots=True)
class Holds:
    """What is said of a peer group: for whom it is worked out, and the rows."""

    about: Sequence[str]
    rows: Sequence[HeldRow]

    @property
    def has_first(self) -> bool:
        """Whether anything is said of the first rank."""
        return any(each.first for each in self.rows)


def holds(web: Web, form: HeatForm, period_id: str, peers: PeerTable) -> Holds | None:
    """How far the order holds, for the first units of a peer group; None where nothing is ranked, and on further pages."""
    if peers.start or not any(each.rank for each in peers.rows):
        return None
    found = _contest(web.atlas, form.framework.id, period_id, peers)
    rows = [_row(web, form, each) for each in found.ranges]
    return Holds(list(_about(web, peers, found)), rows)


@lru_cache(maxsize=GROUPS)
def _contest(atlas: Atlas, framework_id: str, period_id: str, peers: PeerTable) -> Contest:
    scoring = _scoring(atlas, framework_id, period_id)
    places = scoring.framework.rules.rounding.score_places
    contenders = []
    for standing, _, _, statuses, scores, _ in peers.rows:
        total, shown = fraction(standing.total), published(standing, places)
        if total is None or shown is None:
            continue
        kept = {
            name: (status, fraction(score))
            for name, status, score in zip(peers.columns, statuses, scores, strict=True)
            if status is not None
        }
        unit = atlas.units[standing.unit]
        contenders.append(Contender(standing.unit, total, shown, applied(scoring, standing.unit, unit, kept)))
    return contest(contenders, len(peers.rows) - len(contenders))


@lru_cache(maxsize=GROUPS)
def _scoring(atlas: Atlas, framework_id: str, period_id: str) -> PeriodScoring:
    framework = atlas.frameworks[framework_id]
    return PeriodScoring(framework, next(each for each in framework.rules.periods if each.id == period_id))


def _about(web: Web, peers: PeerTable, found: Contest) -> Sequence[str]:
    """For whom the ranges are worked out."""
    phrase = web.language.phrase
    told = []
    if len(peers.rows) < peers.units:
        told.append(phrase("compare.holds-first", units=len(peers.rows), all=peers.units))
    if not found.ranges:
        return [*told, phrase("compare.holds-none")]
    told.append(phrase("compare.holds-of", units=found.units))
    if found.left_out:
        told.append(phrase("compare.holds-left-out", units=found.left_out))
    if found.ranges[0].first is None:
        told.append(phrase("compare.holds-no-first"))
    return told


def _row(web: Web, form: HeatForm, found: WeightRange) -> HeldRow:
    framework = form.framework
    places = framework.rules.rounding.score_places
    return HeldRow(
        code=code_of(web, framework, found.indicator),
        title=web.plain(framework.indicators[found.indicator].title),
        url=urls.indicator(framework.id, found.indicator),
        weight=web.number(found.weight),
        order=_held(web, found.weight, found.order, places),
        first=None if found.first is None else _held(web, found.weight, found.first, places),
    )


def _held(web: Web, weight: Fraction, held: Holding, places: int) -> Held:
    phrase = web.language.phrase
    low = None if held.down is None else web.number(inward(held.down.weight, weight, places))
    high = None if held.up is None else web.number(inward(held.up.weight, weight, places))
    swaps = []
    if held.down is not None and low is not None:
        swaps.append(phrase("compare.swap-below", weight=low, **_names(web, held.down)))
    if held.up is not None and high is not None:
        swaps.append(phrase("compare.swap-above", weight=high, **_names(web, held.up)))
    if high is None:
        said = phrase("compare.any") if low is None else phrase("compare.from", low=low)
    else:
        said = f"{low or 0}–{high}"
    return Held(said, swaps)


def _names(web: Web, swap: Swap) -> dict[str, str]:
    units = web.atlas.units
    return {
        "overtaking": web.plain(units[swap.overtaking].name),
        "overtaken": web.plain(units[swap.overtaken].name),
    }


def inward(end: Fraction, weight: Fraction, places: int) -> Fraction:
    """The end of a range rounded towards the weight in it, at most to that weight: nothing is said that does not hold."""
    scale = 10**places
    if end < weight:
        return min(Fraction(-(-end * scale // 1), scale), weight)
    return max(Fraction(end * scale // 1, scale), weight)

"""What moved the totals of a unit from period to period, for its page: which totals are compared, and what each is made of."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from generator.model.project import Framework
from generator.model.standing import Exact
from generator.model.standing import Outcome
from generator.model.standing import fraction
from generator.model.unit import POSITION
from generator.scoring.attribution import Made
from generator.scoring.attribution import attribute
from generator.scoring.totals import main_block


class Move(NamedTuple):
    """What one indicator did to a total: its score and its share of the total before and after, None where there is none."""

    indicator: str
    scores: tuple[Exact | None, Exact | None]
    shares: tuple[Exact | None, Exact | None]


class TotalMove(NamedTuple):
    """What moved a total from one period to the next one that has a total: `moves` and the change of `whole` are all of it."""

    framework: str
    periods: tuple[str, str]
    totals: tuple[Exact, Exact]
    moves: tuple[Move, ...]
    whole: tuple[Exact, Exact]


def total_moves(
    frameworks: Mapping[str, Framework], kind: str, outcomes: Iterable[Outcome]
) -> Iterator[TotalMove]:
    """For each framework what moved the totals of a unit of some kind, the newest first; of a post nothing: persons are not compared.

    Only totals of one framework are compared, since two have different indicators.
    """
    if kind == POSITION:
        return
    known: dict[str, dict[str, Outcome]] = {}
    for each in outcomes:
        known.setdefault(each.standing.framework, {})[each.standing.period] = each
    for framework_id, by_period in known.items():
        if len(by_period) > 1:
            yield from _in_framework(frameworks[framework_id], by_period)


def _in_framework(framework: Framework, by_period: Mapping[str, Outcome]) -> Iterator[TotalMove]:
    found = [by_period[each.id] for each in framework.rules.periods if each.id in by_period]
    made = [(each, total) for each in found if (total := _made(framework, each)) is not None]
    for (first, before), (then, after) in reversed([*pairwise(made)]):
        attribution = attribute(before, after)
        yield TotalMove(
            framework=framework.id,
            periods=(first.standing.period, then.standing.period),
            totals=(str(before.total), str(after.total)),
            moves=tuple(
                Move(
                    each.id,
                    (_score(first, each.id), _score(then, each.id)),
                    (_exact(each.before), _exact(each.after)),
                )
                for each in attribution.parts
            ),
            whole=(str(attribution.whole[0]), str(attribution.whole[1])),
        )


def _made(framework: Framework, outcome: Outcome) -> Made | None:
    """How the total was made; None without a total."""
    total, counted = fraction(outcome.standing.total), fraction(outcome.counted)
    if total is None or not counted:
        return None
    gained = {}
    for name in _in_total(framework, outcome):
        each = outcome.indicators[name]
        weighted, base = fraction(each.weighted), fraction(each.base)
        if weighted is not None and base is not None:
            gained[name] = weighted * base
    return Made(total=total, gained=gained, counted=counted)


def _in_total(framework: Framework, outcome: Outcome) -> Iterator[str]:
    """The indicators that the total adds up: those of its track that stand below no other of the scorecard."""
    rules = framework.rules
    block = main_block(rules)
    for name in outcome.indicators:
        perspective, parent = framework.places.get(name, (None, None))
        is_in_block = block is None or rules.block_of(perspective) == block
        if parent not in outcome.indicators and is_in_block and not framework.indicators[name].pilot:
            yield name


def _score(outcome: Outcome, name: str) -> Exact | None:
    found = outcome.indicators.get(name)
    return None if found is None else found.score


def _exact(number: Fraction | None) -> Exact | None:
    return None if number is None else str(number)

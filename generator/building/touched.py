"""What a change of result files touches of the pages that show many of them."""

from collections.abc import Mapping

from generator.building.state import Card
from generator.presenting import groups


def touched(before: Mapping[str, Card], now: Mapping[str, Card]) -> set[str]:
    """The groups of pages that may be others than before: all that show a result file which came, went or changed.

    Of the indicators of one that changed, only those with another outcome count.
    """
    found: set[str] = set()
    for path in before.keys() | now.keys():
        last, card = before.get(path), now.get(path)
        if last is None or card is None or last.key != card.key:
            found |= _groups(last, card) | _groups(card, last)
    return found


def _groups(card: Card | None, other: Card | None) -> set[str]:
    """The groups that show a card, without the indicators that are the same in the other."""
    if card is None or card.outcome is None:
        return {groups.ALWAYS}
    standing, indicators = card.outcome.standing, card.outcome.indicators
    same = set()
    if other is not None and other.outcome is not None and _is_shown_alike(card, other):
        same = indicators.items() & other.outcome.indicators.items()
    differ = [name for name, outcome in indicators.items() if (name, outcome) not in same]
    return groups.showing(standing) | {groups.of_indicator(standing.framework, name) for name in differ}


def _is_shown_alike(card: Card, other: Card) -> bool:
    """Whether the row of an indicator shows the same of both scorecards, but for the outcome."""
    assert card.outcome is not None  # noqa: S101 - asked for such cards only
    assert other.outcome is not None  # noqa: S101 - as above
    mine, others = card.outcome.standing, other.outcome.standing
    return (mine.is_public, mine.illustrative) == (others.is_public, others.illustrative)

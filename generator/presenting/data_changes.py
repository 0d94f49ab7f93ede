"""The recorded changes of a scorecard as data."""

from collections.abc import Mapping
from typing import Any

from generator.model.framework import FrameworkFile
from generator.model.ledger import IndicatorMove
from generator.model.ledger import Total
from generator.model.standing import Exact
from generator.model.standing import fraction
from generator.presenting.change_words import CAUSES
from generator.presenting.chronicled import CardChange
from generator.presenting.chronicled import CardHistory
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text

Json = dict[str, Any]


def changes_data(rules: FrameworkFile, history: CardHistory) -> list[Json]:
    """The changes, the newest first."""
    return [_change(rules, each) for each in history]


def _change(rules: FrameworkFile, change: CardChange) -> Json:
    move = change.move
    return {
        "commit": change.recorded.hash,
        "date": change.recorded.commit.date,
        "role": change.recorded.role,
        "how": move.how,
        "before": _total(rules, move.before),
        "after": _total(rules, move.after),
        "effects": dict(zip(CAUSES, move.effects, strict=True)) if move.effects else None,
        "todays_rules": _total(rules, move.todays_rules),
        "todays_results": _total(rules, move.todays_results),
        "indicators": [_indicator(rules, each) for each in move.indicators],
    }


def _total(rules: FrameworkFile, side: Total | None) -> Json | None:
    if side is None:
        return None
    number = fraction(side.out_of_100)
    out_of_100 = (
        None if number is None else {"exact": side.out_of_100, "shown": percent_text(rules.rounding, number)}
    )
    return {"total": _score(rules, side.total), "out_of_100": out_of_100, "grade": side.grade}


def _indicator(rules: FrameworkFile, row: IndicatorMove) -> Json:
    sides = {
        name: None if side is None else {"status": side[0], "score": _score(rules, side[1])}
        for name, side in (("before", row.before), ("after", row.after))
    }
    return {"id": row.id, **sides, "causes": list(row.causes)}


def _score(rules: FrameworkFile, exact: Exact | None) -> Mapping[str, str] | None:
    number = fraction(exact)
    return (
        None
        if exact is None or number is None
        else {"exact": exact, "shown": score_text(rules.rounding, number)}
    )

"""A change as data, for programs: numbers are exact, as text; what is added later does not change what stands here."""

import json
from collections.abc import Mapping
from fractions import Fraction

from generator.history.changes import Alarm
from generator.history.changes import CardChange
from generator.history.changes import Diff
from generator.history.changes import RowChange
from generator.history.changes import RowStand
from generator.history.changes import RuleChange
from generator.history.changes import Stand
from generator.history.codes import problem_of
from generator.history.differences import differences
from generator.words import LANGUAGES

FORMAT_VERSION = "1.1"
"""The second number grows when keys are added, the first when one changes or goes."""

_Json = Mapping[str, object]


def json_of(diff: Diff) -> str:
    """The whole change as JSON."""
    return (
        json.dumps(
            {
                "format_version": FORMAT_VERSION,
                "base": diff.base,
                "head": diff.head or None,
                "alarms": [_alarm(each) for each in diff.alarms],
                "scorecards": [_card(each) for each in diff.cards],
                "rules": [_rule(each) for each in diff.rules],
                "renamed": [{**each._asdict(), "framework": each.framework or None} for each in diff.renamed],
                "texts": diff.texts,
                "details": diff.details,
                "unchanged": diff.unchanged,
                "hidden": diff.hidden,
                "errors": [
                    {"place": str(each.place), "code": each.code, "facts": dict(each.facts)}
                    for each in diff.unread
                ],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _alarm(alarm: Alarm) -> _Json:
    told = problem_of(alarm)
    answer = alarm.answer
    return {
        "rule": alarm.rule,
        **alarm.at._asdict(),
        "indicator": alarm.indicator or None,
        "facts": alarm.facts,
        "code": told.code,
        "severity": told.severity,
        "path": alarm.place.path,
        "line": alarm.place.line,
        "column": alarm.place.column,
        "revision": answer
        and {
            "date": answer.date.isoformat(),
            "reason": {name: getattr(answer.reason, name) for name in LANGUAGES},
            "authority": {name: getattr(answer.authority, name) for name in LANGUAGES},
        },
    }


def _card(card: CardChange) -> _Json:
    effects = (
        None if card.effects is None else {name: str(each) for name, each in card.effects._asdict().items()}
    )
    return {
        **card.at._asdict(),
        "how": card.how,
        "before": _stand(card.before),
        "after": _stand(card.after),
        "change": _number(card.difference),
        "effects": effects,
        "indicators": [_row(each) for each in card.rows],
        "errors": [{"place": str(each.place), "code": each.code} for each in card.problems],
    }


def _stand(stand: Stand | None) -> _Json | None:
    if stand is None:
        return None
    return {
        "total": _number(stand.total),
        "out_of_100": _number(stand.out_of_100),
        "grade": stand.grade,
        "rank": stand.rank,
    }


def _row(row: RowChange) -> _Json:
    return {
        "indicator": row.id,
        "before": _row_stand(row.before),
        "after": _row_stand(row.after),
        "causes": row.causes,
    }


def _row_stand(stand: RowStand | None) -> _Json | None:
    if stand is None:
        return None
    return {
        "status": stand.status,
        "result": _number(stand.value),
        "score": _number(stand.score),
        "weight_counted": _number(stand.counted),
        "weighted": _number(stand.weighted),
    }


def _rule(rule: RuleChange) -> _Json:
    return {
        "framework": rule.framework,
        "indicator": rule.indicator or None,
        "how": rule.how,
        "keys": rule.keys,
        "differences": [each._asdict() for each in differences(rule)],
    }


def _number(number: Fraction | None) -> str | None:
    return None if number is None else str(number)

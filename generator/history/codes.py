"""Each alarm as a problem with a stable code, so that `check` can fail on it and every form of problems can tell it."""

from collections.abc import Iterator

from generator.history.changes import Alarm
from generator.history.changes import Diff
from generator.problems import Problem
from generator.problems import problem

_CODES = {
    "target-after-results": ("SC801", "SC811"),
    "criteria-after-results": ("SC802", "SC812"),
    "weight-after-results": ("SC803", "SC813"),
    "grades-after-results": ("SC804", "SC814"),
    "deadline-after-it-passed": ("SC805", "SC815"),
    "deadline-removed": ("SC822", "SC823"),
    "cutoff-after-deadline": ("SC805", "SC815"),
    "unexplained-change": ("SC806", "SC806"),
    "unexplained-change-of-report": ("SC806", "SC806"),
    "data-lost": ("SC807", "SC817"),
    "owner-lost": ("SC808", "SC818"),
    "not-applicable-raises-grade": ("SC809", "SC819"),
    "not-applicable-raises": ("SC810", "SC820"),
}
"""The codes of an alarm: of one that nothing answers, and of one that a new row under `revisions` answers."""


def problem_of(alarm: Alarm) -> Problem:
    """The problem that an alarm is; less severe where the change says why it was made."""
    unanswered, answered = _CODES[alarm.rule]
    about = {"framework": alarm.at.framework, "period": alarm.at.period, "unit": alarm.at.unit}
    what = alarm.indicator or alarm.facts.get("keys", "")
    facts = {**about, "indicator": alarm.indicator, "what": what, **alarm.facts}
    if alarm.answer is None:
        return problem(alarm.place, unanswered, **facts)
    return problem(alarm.place, answered, **facts, date=alarm.answer.date.isoformat())


def problems_of(diff: Diff, told: frozenset[Problem]) -> Iterator[Problem]:
    """The alarms of a change as problems, and what could not be compared; `told` are the problems of the new side."""
    yield from map(problem_of, diff.alarms)
    unread = [*diff.unread, *(each for card in diff.cards for each in card.problems)]
    for each in dict.fromkeys(unread):
        if each not in told:
            yield problem(each.place, "SC821", base=diff.base[:10], error=each.code)

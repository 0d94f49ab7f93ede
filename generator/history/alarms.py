"""What a reviewer must not miss: rules that changed after the results were known, changes without a reason, and losses."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from generator.history.changes import Alarm
from generator.history.changes import At
from generator.history.changes import CardChange
from generator.history.changes import RuleChange
from generator.history.kinds import without_texts
from generator.model.number import written
from generator.model.period import Period
from generator.model.project import Framework
from generator.model.project import Project
from generator.model.result import Result
from generator.model.result import ResultFile

WEIGHTS = frozenset({"base", "perspectives", "choices", "allocations"})
"""The keys of a framework that say what counts, and how much."""

GRADES = frozenset(
    {
        "grades",
        "grades_for",
        "gates",
        "out_of_100",
        "rounding",
        "total",
        "tracks",
        "report_deduction",
        "working_days",
        "appraisal",
    }
)
"""The keys of a framework that say how scores become a total and a grade."""

_KNOWN = frozenset({"reported"})
_TOLD = (
    "revisions",
    "evidence",
    "narrative",
    "success_factors",
    "obstacles",
    "recommendations",
    "remarks",
    "visibility",
)
"""The keys of a result that may change without a word: no score depends on them."""

_TOLD_OF_REPORT = (
    "revisions",
    "illustrative",
    "visibility",
    "scored_by",
    "sent_on",
    "results",
    "development_plan",
    "justification",
    "acknowledgement",
)
"""The same of a result file; `results` are looked at one by one."""


def rule_alarms(
    rules: Iterable[RuleChange], before: Project, after: Project, reported: Iterable[At]
) -> Iterator[Alarm]:
    """Rules that changed although results of a period were there already; `reported` are the scorecards on the old side."""
    periods: dict[str, list[str]] = {}
    for at in reported:
        if at.period not in periods.setdefault(at.framework, []):
            periods[at.framework].append(at.period)
    for rule in rules:
        old, new = before.frameworks.get(rule.framework), after.frameworks.get(rule.framework)
        if old is None or new is None:
            continue
        known = periods.get(rule.framework, [])
        for period in known:
            at = At(rule.framework, period, "")
            for name, keys in _said(rule, old, new, period):
                yield Alarm(rule=name, at=at, indicator=rule.indicator, facts={"keys": ", ".join(keys)})


def _said(
    rule: RuleChange, old: Framework, new: Framework, period: str
) -> Iterator[tuple[str, Sequence[str]]]:
    """The alarms of a rule, each with the keys that it is about."""
    if rule.indicator:
        if rule.how == "changed":
            is_target = rule.keys == ("targets",)
            yield "target-after-results" if is_target else "criteria-after-results", rule.keys
        return
    weights = [each for each in rule.keys if each in WEIGHTS]
    if weights or _weights_of(old, period) != _weights_of(new, period):
        yield "weight-after-results", weights or ["periods"]
    grades = [each for each in rule.keys if each in GRADES]
    if grades or old.days_off.get(period) != new.days_off.get(period):
        yield "grades-after-results", grades or ["periods"]


def _weights_of(framework: Framework, period: str) -> object:
    found = framework.period(period)
    return None if found is None else dict(found.weights)


def deadline_alarms(before: Framework, after: Framework, known_by: str) -> Iterator[Alarm]:
    """Deadlines that are others although they had passed at the day `known_by` (ISO)."""
    for old in before.rules.periods:
        new = after.period(old.id)
        if new is not None:
            yield from _deadlines(before.id, old, new, known_by)


def _deadlines(framework: str, old: Period, new: Period, known_by: str) -> Iterator[Alarm]:
    for name, each in old.deadlines.items():
        now = new.deadlines.get(name)
        if each.due.isoformat() >= known_by:
            continue
        if now is None:
            rule, key = "deadline-removed", "due"
        elif now.due != each.due:
            rule, key = "deadline-after-it-passed", "due"
        elif now.cutoff != each.cutoff:
            rule, key = "cutoff-after-deadline", "cutoff"
        else:
            continue
        before, after = (_day(None if side is None else getattr(side, key)) for side in (each, now))
        facts = {"deadline": name, "keys": key, "before": before, "after": after}
        yield Alarm(rule=rule, at=At(framework, old.id, ""), indicator="", facts=facts)


def _day(day: date | None) -> str:
    return "–" if day is None else day.isoformat()


def owner_alarms(rules: Framework, after: Framework) -> Iterator[Alarm]:
    """Indicators that had an owner and have none."""
    for name, old in rules.indicators.items():
        new = after.indicators.get(name)
        if new is not None and old.owners and not new.owners:
            facts = {"before": ", ".join(old.owners)}
            yield Alarm(rule="owner-lost", at=At(rules.id, "", ""), indicator=name, facts=facts)


def result_alarms(at: At, old: ResultFile, new: ResultFile | None) -> Iterator[Alarm]:
    """What a result file lost, and what it changed without saying why."""
    for name, before in old.results.items():
        after = None if new is None else new.results.get(name)
        if before.status not in _KNOWN or after == before:
            continue
        if after is None or after.status in {"not-reported", "pending"}:
            now = "–" if after is None else after.status
            yield Alarm(rule="data-lost", at=at, indicator=name, facts={"after": now})
        elif _figures(before) != _figures(after) and len(after.revisions) <= len(before.revisions):
            yield Alarm(rule="unexplained-change", at=at, indicator=name, facts={})
    is_known = any(each.status in _KNOWN for each in old.results.values())
    if new is not None and is_known and len(new.revisions) <= len(old.revisions):
        for key in _changed_keys(old, new):
            yield Alarm(rule="unexplained-change-of-report", at=at, indicator="", facts={"keys": key})


def _changed_keys(old: ResultFile, new: ResultFile) -> Iterator[str]:
    """The keys beside the results from which scores are made, where what they said is another now.

    What is said for the first time is news, as the first report of an indicator is.
    """
    for key in ResultFile.model_fields:
        if key in _TOLD_OF_REPORT:
            continue
        before, after = getattr(old, key), getattr(new, key)
        if isinstance(before, Mapping):
            after = {name: after.get(name) for name in before}
        if before and without_texts(before) != without_texts(after):
            yield key


def _figures(result: Result) -> object:
    """What scores are made from."""
    return {
        name: without_texts(getattr(result, name)) for name in type(result).model_fields if name not in _TOLD
    }


def grades_at(project: Project, at: At) -> tuple[str, ...]:
    """The ids of the grade scale of a scorecard, highest first; none where it is not graded."""
    framework, unit = project.frameworks.get(at.framework), project.units.get(at.unit)
    if framework is None or unit is None:
        return ()
    grades = framework.rules.grades_of(unit.kind, at.period)
    return tuple(each.id for each in grades.bands) if grades else ()


def grade_alarms(card: CardChange, grades: Sequence[str] = ()) -> Iterator[Alarm]:
    """Indicators that do not apply any more, where the grade or the total is higher for it.

    `grades` are the ids of the scale, highest first; without them only the total is looked at.
    """
    facts = _raised_grade(card, grades)
    kind = "not-applicable-raises-grade"
    if not facts:
        if card.difference is None or card.difference <= 0:
            return
        kind, facts = "not-applicable-raises", {"difference": written(Fraction(card.difference))}
    for row in card.rows:
        if row.before is None or row.after is None or row.before.status == row.after.status:
            continue
        if row.after.status in {"not-applicable", "cancelled"}:
            yield Alarm(rule=kind, at=card.at, indicator=row.id, facts=facts)


def _raised_grade(card: CardChange, grades: Sequence[str]) -> dict[str, str]:
    """The grade before and after, where that after is a higher one of the scale."""
    before, after = (None if each is None else each.grade for each in (card.before, card.after))
    if (
        before is None
        or after is None
        or before not in grades
        or after not in grades
        or grades.index(after) >= grades.index(before)
    ):
        return {}
    return {"before": before, "after": after}

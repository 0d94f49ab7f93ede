"""A recorded change in the words of readers: what moved, why, which rule, and the alarms. For pages and feeds."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.model.fields import Text
from generator.model.ledger import AlarmNote
from generator.model.ledger import IndicatorMove
from generator.model.ledger import RuleMove
from generator.model.ledger import ScoreMove
from generator.model.ledger import Total
from generator.model.standing import WHOLE_REPORT
from generator.model.standing import Exact
from generator.model.standing import Revised
from generator.model.standing import fraction
from generator.presenting import urls
from generator.presenting.chronicle import text_of
from generator.presenting.chronicled import Recorded
from generator.presenting.chronicled import RecordedChange
from generator.presenting.codes import full_name
from generator.presenting.deadlines import deadline_for
from generator.presenting.moves import difference
from generator.presenting.moves import has_moved
from generator.presenting.numbers import grouped
from generator.presenting.numbers import score_text
from generator.presenting.numbers import signed
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

CAUSES = ("data", "criteria", "weight", "structure")
"""The causes in the order of the effects."""

_IN_WORDS = frozenset({"criteria-after-results"})
"""The alarms that read otherwise with keys as readers call them than with those of the files, which reports name."""

MOST_ROWS = 10
"""How many indicators of one scorecard are told of one change."""

MOST_NAMES = 3
"""How many of what is due by a deadline are named."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """An indicator that moved: what it is called in short and in full, its score before and after, and what caused it."""

    id: str
    called: str
    name: str
    before: str
    after: str
    causes: str


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """A scorecard that moved; `url` is its page. `change` is signed, `effects` are the causes that changed the total, each with how much."""

    unit: str
    period: str
    url: str
    before: str
    after: str
    change: str
    effects: Sequence[str]
    grades: tuple[str, str]
    rows: Sequence[RowWords]
    more_rows: str
    count: str
    remark: str


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """A declared revision: of what, on which day, why, and who decided."""

    where: str
    day: str
    reason: Text
    authority: Text
    before: str
    after: str


def day_of(web: Web, recorded: Recorded) -> str:
    """The day of a change in full."""
    return web.language.date(date.fromisoformat(recorded.commit.date))


def commit_url(web: Web, recorded: Recorded) -> str:
    """Where everybody can read a commit; empty where that is nowhere."""
    commits = web.atlas.project.commits
    return f"{commits}{recorded.hash}" if commits else ""


def change_url(framework_id: str, recorded: Recorded, *, has_page: bool) -> str:
    """The page that tells a change; empty where it has none."""
    return urls.revision(framework_id, recorded.commit.id) if has_page else ""


def published(web: Web, change: RecordedChange) -> Iterator[str]:
    """How many scorecards were published and withdrawn, and how many moved."""
    phrase = web.language.phrase
    for key, periods in (("came", change.came), ("opened", change.opened), ("went", change.went)):
        for period, count in periods:
            title = web.period_title(change.framework, period)
            yield phrase(f"revision.{key}", period=title, count=grouped(str(count)))
    if change.moved and change.regraded:
        counts = {"count": grouped(str(change.moved)), "grades": grouped(str(change.regraded))}
        yield phrase("revision.moved-regraded", **counts)
    elif change.moved:
        yield phrase("revision.moved", count=grouped(str(change.moved)))


def scores(web: Web, moves: Sequence[ScoreMove]) -> list[ScoreWords]:
    """Those of some scorecards that moved."""
    return [_score(web, each) for each in moves if has_moved(each)]


def _score(web: Web, move: ScoreMove) -> ScoreWords:
    phrase = web.language.phrase
    rows = [each for each in move.indicators if each.before != each.after or each.causes]
    return ScoreWords(
        unit=web.plain(web.atlas.units[move.unit].name),
        period=web.period_title(move.framework, move.period),
        url=urls.scorecard(move.framework, move.period, move.unit),
        before=total(web, move, move.before),
        after=total(web, move, move.after),
        change=_signed(web, move.framework, difference(move)),
        effects=list(effects(web, move)),
        grades=(grade(web, move, move.before), grade(web, move, move.after)),
        rows=[_row(web, move.framework, each) for each in rows[:MOST_ROWS]],
        more_rows=phrase("revision.more-indicators", count=str(len(rows) - MOST_ROWS))
        if len(rows) > MOST_ROWS
        else "",
        count=phrase("revision.indicators-count", count=str(len(rows))) if rows else "",
        remark=phrase("revision.unread") if move.after is None and move.is_unread else "",
    )


def total(web: Web, move: ScoreMove, side: Total | None) -> str:
    """A total as published."""
    return NOTHING if side is None else _exact(web, move.framework, side.total)


def grade(web: Web, move: ScoreMove, side: Total | None) -> str:
    """The name of a grade; its id where there is no such grade any more."""
    if side is None or side.grade is None:
        return NOTHING
    return _grades(web, move.framework, move.period, move.unit).get(side.grade, side.grade)


def _grades(web: Web, framework_id: str, period_id: str, unit_id: str) -> Mapping[str, str]:
    """What the grades of a scorecard are called, by id."""
    rules = web.atlas.frameworks[framework_id].rules
    grades = rules.grades_of(web.atlas.units[unit_id].kind, period_id)
    return {each.id: web.plain(each.title) for each in grades.bands} if grades else {}


def effects(web: Web, move: ScoreMove) -> Iterator[str]:
    """What changed the total, and by how much: none where it stayed or nothing can be told."""
    for cause, effect in zip(CAUSES, move.effects or (), strict=False):
        number = fraction(effect)
        if number:
            yield f"{web.language.phrase(f'revision.{cause}')} {_signed(web, move.framework, number)}"


def _signed(web: Web, framework_id: str, number: Fraction | None) -> str:
    return NOTHING if number is None else signed(web.atlas.frameworks[framework_id].rules.rounding, number)


def _exact(web: Web, framework_id: str, number: Exact | None) -> str:
    return web.score(web.atlas.frameworks[framework_id].rules, fraction(number))


def _row(web: Web, framework_id: str, row: IndicatorMove) -> RowWords:
    phrase = web.language.phrase

    def side(stand: tuple[str, Exact | None] | None) -> str:
        if stand is None:
            return phrase("revision.not-there")
        status, score = stand
        return phrase(f"status.{status}") if score is None else _exact(web, framework_id, score)

    causes = listed(web, [phrase(f"revision.{each}") for each in row.causes])
    found = web.atlas.frameworks[framework_id].indicators.get(row.id)
    return RowWords(
        id=row.id,
        called=row.id if found is None else web.called(found, row.id),
        name=indicator_name(web, framework_id, row.id),
        before=side(row.before),
        after=side(row.after),
        causes=causes or phrase("change.follows"),
    )


def indicator_name(web: Web, framework_id: str, indicator_id: str) -> str:
    """Code and title of an indicator; its id where it is not there any more."""
    found = web.atlas.frameworks[framework_id].indicators.get(indicator_id)
    return indicator_id if found is None else full_name(web.language, found, indicator_id)


def rule_words(web: Web, rule: RuleMove) -> str:
    """What of a rule changed."""
    phrase = web.language.phrase
    if rule.how != "changed":
        return phrase(f"change.rule-{rule.how}")
    if not rule.keys:
        return phrase("revision.declared")
    return phrase("revision.rule-changed", keys=keys_in_words(web, rule.keys))


def rule_name(web: Web, rule: RuleMove) -> str:
    """Whose rule it is: an indicator's, or the framework's own."""
    if not rule.indicator:
        return web.language.phrase("revision.whole-framework")
    return indicator_name(web, rule.framework, rule.indicator)


def keys_in_words(web: Web, keys: Sequence[str]) -> str:
    """Keys of the files as readers call them."""
    return listed(web, [web.language.phrase(f"rule-key.{each}") for each in keys])


def listed(web: Web, names: Sequence[str]) -> str:
    """A short list inside a sentence."""
    if web.language.code != "th" or len(names) < 2:  # noqa: PLR2004 - one needs no joint
        return ", ".join(names)
    return f"{' '.join(names[:-1])} และ{names[-1]}"


def reasons(web: Web, change: RecordedChange) -> Iterator[ReasonWords]:
    """Every reason that was declared with a change, once."""
    told: set[tuple[str, Revised]] = set()
    for rule in change.rules:
        for each in rule.revised:
            if ("", each) not in told:
                told.add(("", each))
                yield _reason(web, web.framework_title(rule.framework), each)
    for move in change.scores:
        for each in move.revised:
            where = [
                web.plain(web.atlas.units[move.unit].name),
                web.period_title(move.framework, move.period),
                web.language.phrase("reports.whole")
                if each.indicator == WHOLE_REPORT
                else indicator_name(web, move.framework, each.indicator),
            ]
            yield _reason(web, " · ".join(where), each)


def _reason(web: Web, where: str, revised: Revised) -> ReasonWords:
    return ReasonWords(
        where=where,
        day=web.language.date(date.fromisoformat(revised.date)),
        reason=text_of(revised.reason),
        authority=text_of(revised.authority),
        before=revised.before,
        after=revised.after or NOTHING,
    )


def alarms(web: Web, change: RecordedChange) -> Iterator[str]:
    """The alarms of a change, and how many more there are."""
    yield from (_alarm_words(web, each) for each in change.alarms)
    if change.more_alarms:
        yield web.language.phrase("revision.more-alarms", count=grouped(str(change.more_alarms)))


def _alarm_words(web: Web, alarm: AlarmNote) -> str:
    """An alarm, with whom it is about."""
    where = []
    if alarm.unit:
        where.append(web.plain(web.atlas.units[alarm.unit].name))
    if alarm.period:
        where.append(web.period_title(alarm.framework, alarm.period))
    if alarm.indicator:
        where.append(indicator_name(web, alarm.framework, alarm.indicator))
    group = "revision" if alarm.rule in _IN_WORDS else "change"
    said = web.language.phrase(f"{group}.alarm-{alarm.rule}", **_facts(web, alarm))
    return f"{' · '.join(where)}: {said}" if where else said


def _facts(web: Web, alarm: AlarmNote) -> Mapping[str, str]:
    """The facts of an alarm as they read in a sentence."""
    found = dict(alarm.facts)
    if "keys" in found:
        found["keys"] = keys_in_words(web, [each for each in found["keys"].split(", ") if each])
    if "deadline" in found:
        found["deadline"] = _deadline(web, alarm.framework, found["deadline"])
        found |= {name: _date(web, found[name]) for name in ("before", "after")}
    if alarm.rule == "not-applicable-raises-grade":
        grades = _grades(web, alarm.framework, alarm.period, alarm.unit)
        found |= {name: grades.get(found[name], found[name]) for name in ("before", "after")}
    if alarm.rule == "data-lost" and found["after"] != NOTHING:
        found["after"] = web.language.phrase(f"status.{found['after']}")
    if "difference" in found:
        rules = web.atlas.frameworks[alarm.framework].rules
        found["difference"] = score_text(rules.rounding, Fraction(found["difference"]))
    return found


def _deadline(web: Web, framework_id: str, name: str) -> str:
    """What a deadline is for, as it is now; its id where nothing hangs on it."""
    names = deadline_for(web, web.atlas.frameworks[framework_id], name)
    if not names:
        return f"“{name}”"
    said = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    if more > 0:
        said = web.language.phrase("revision.more-deadlines", names=said, count=str(more))
    return f"({said})"


def _date(web: Web, said: str) -> str:
    return said if said == NOTHING else web.language.date(date.fromisoformat(said))

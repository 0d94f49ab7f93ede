"""A change told to a reviewer in one language: the verdict, what must not be missed, what moved and why, and what did not."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.history.changes import Alarm
from generator.history.changes import At
from generator.history.changes import CardChange
from generator.history.changes import Diff
from generator.history.changes import Renamed
from generator.history.changes import RowChange
from generator.history.changes import RowStand
from generator.history.changes import RuleChange
from generator.history.changes import Stand
from generator.history.codes import problem_of
from generator.history.differences import differences
from generator.history.nodes import touched
from generator.model.fields import Text
from generator.model.number import written
from generator.presenting.language import Language
from generator.presenting.numbers import percent_text
from generator.presenting.numbers import score_text
from generator.presenting.numbers import signed
from generator.problems import Problem
from generator.reviewing.naming import Names

NOTHING = "–"

MOST_DIFFERENCES = 12
"""How many values of one rule are told before and after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a report: sentences, then a table.

    What is folded need only be looked at by those who want to; an alarm must not be missed.
    """

    title: str
    lines: Sequence[str] = ()
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    is_folded: bool = False
    is_alarm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that is told: one sentence, and the sections in the order of their weight."""

    title: str
    verdict: str
    sections: Sequence[Section]


def report_of(diff: Diff, language: Language) -> Report:
    """The report of a change in one language."""
    return _Teller(diff, language).report()


class _Teller:
    def __init__(self, diff: Diff, language: Language) -> None:
        self._diff, self._language = diff, language
        self._names = Names(diff, language)

    def report(self) -> Report:
        diff = self._diff
        sections = [
            self._unread(),
            self._alarms(),
            self._cards(),
            *(self._rows(card) for card in diff.cards if card.rows),
            self._rules(),
            self._nodes(),
            self._renamed(),
            self._files("texts", diff.texts),
            self._files("details", diff.details),
        ]
        told = [each for each in sections if each is not None]
        rest = [self._say("unchanged-count", count=diff.unchanged)]
        if diff.hidden:
            rest.append(self._say("hidden-count", count=diff.hidden))
        last = Section(title=self._say("unchanged"), lines=rest)
        title = self._say("title", base=_short(diff.base), head=_short(diff.head) or self._say("worktree"))
        return Report(title=title, verdict=self._verdict(), sections=[*told, last])

    def _say(self, key: str, **facts: str | int | Fraction | Text) -> str:
        return self._language.phrase(f"diff.{key}", **facts)

    def _change(self, key: str) -> str:
        """What reports and pages call the same."""
        return self._language.phrase(f"change.{key}")

    def _verdict(self) -> str:
        diff = self._diff
        if diff.is_empty:
            return self._say("nothing")
        how = [each.how for each in diff.cards]
        return self._say(
            "verdict",
            rules=len(diff.rules),
            moved=how.count("changed"),
            came=how.count("came"),
            went=how.count("went"),
            grades=sum(each.is_other_grade for each in diff.cards),
            alarms=len(diff.alarms),
        )

    def _unread(self) -> Section | None:
        """The errors for which something could not be scored."""
        found: list[Problem] = [*self._diff.unread]
        for card in self._diff.cards:
            found += card.problems
        if not found:
            return None
        return Section(
            title=self._say("unread"), lines=[self._problem(each) for each in dict.fromkeys(found)]
        )

    def _problem(self, problem: Problem) -> str:
        return f"{problem.place} {problem.code} {problem.message(self._language.code)}"

    def _alarms(self) -> Section | None:
        if not self._diff.alarms:
            return None
        lines = [self._alarm(each) for each in self._diff.alarms]
        return Section(title=self._change("alarms"), lines=lines, is_alarm=True)

    def _alarm(self, alarm: Alarm) -> str:
        facts = dict(alarm.facts)
        if alarm.rule == "not-applicable-raises-grade":
            facts = {name: self._names.grade_title(alarm.at, grade) for name, grade in facts.items()}
        if "deadline" in facts:
            facts["deadline"] = f"“{facts['deadline']}”"
        group = "diff" if alarm.rule == "criteria-after-results" else "change"
        said = self._language.phrase(f"{group}.alarm-{alarm.rule}", **facts)
        if alarm.rule == "owner-lost":
            said = self._say("owner-before", said=said, **facts)
        if alarm.answer is not None:
            answer = alarm.answer
            date = self._language.date(answer.date)
            said = self._say(
                "answered", said=said, date=date, reason=answer.reason, authority=answer.authority
            )
        where = [self._names.where(alarm.at), self._names.indicator(alarm.at.framework, alarm.indicator)]
        return f"{problem_of(alarm).code} {' · '.join(filter(None, where))}: {said}"

    def _cards(self) -> Section | None:
        if not self._diff.cards:
            return None
        keys = ("unit", "period", "before", "after", "change", "data", "criteria", "weight", "structure")
        headings = [self._say(f"column-{key}") for key in (*keys, "grade", "rank")]
        rows = [self._card(each) for each in self._diff.cards]
        return Section(
            title=self._change("scores"), headings=headings, rows=rows, lines=[self._say("cards-hint")]
        )

    def _card(self, card: CardChange) -> list[str]:
        sides = [self._total(card.at, each) for each in (card.before, card.after)]
        effects = (None,) * 4 if card.effects is None else card.effects
        return [
            self._names.unit(card.at.unit),
            self._names.period(card.at),
            *sides,
            *(self._difference(card.at, each) for each in (card.difference, *effects)),
            self._moved(*(self._grade(card.at, each) for each in (card.before, card.after))),
            self._moved(
                *(
                    NOTHING if not each or not each.rank else str(each.rank)
                    for each in (card.before, card.after)
                )
            ),
        ]

    def _total(self, at: At, stand: Stand | None) -> str:
        return NOTHING if stand is None else self._score(at, stand.total)

    def _score(self, at: At, number: Fraction | None) -> str:
        framework = self._names.framework(at.framework)
        if number is None or framework is None:
            return NOTHING
        return score_text(framework.rules.rounding, number)

    def _difference(self, at: At, number: Fraction | None) -> str:
        framework = self._names.framework(at.framework)
        if number is None or framework is None:
            return NOTHING
        return signed(framework.rules.rounding, number, minus="-")

    def _grade(self, at: At, stand: Stand | None) -> str:
        return NOTHING if stand is None or stand.grade is None else self._names.grade_title(at, stand.grade)

    def _moved(self, before: str, after: str) -> str:
        return before if before == after else f"{before} → {after}"

    def _rows(self, card: CardChange) -> Section:
        headings = [
            self._say(f"column-{key}")
            for key in ("indicator", "status", "result", "score", "weighted", "cause")
        ]
        rows = [self._row(card, each) for each in card.rows]
        return Section(title=self._names.where(card.at), headings=headings, rows=rows)

    def _row(self, card: CardChange, row: RowChange) -> list[str]:
        sides = (row.before, row.after)
        causes = [self._say(f"column-{each}") for each in row.causes] or [self._change("follows")]
        return [
            self._names.indicator(card.at.framework, row.id),
            self._moved(*(self._status(each) for each in sides)),
            self._moved(*(self._percent(card.at, None if each is None else each.value) for each in sides)),
            self._moved(*(self._score(card.at, None if each is None else each.score) for each in sides)),
            self._moved(*(self._score(card.at, None if each is None else each.weighted) for each in sides)),
            ", ".join(causes),
        ]

    def _status(self, stand: RowStand | None) -> str:
        return NOTHING if stand is None else self._language.phrase(f"status.{stand.status}")

    def _percent(self, at: At, number: Fraction | None) -> str:
        framework = self._names.framework(at.framework)
        if number is None or framework is None:
            return NOTHING
        return percent_text(framework.rules.rounding, number)

    def _rules(self) -> Section | None:
        if not self._diff.rules:
            return None
        return Section(
            title=self._change("rules"),
            lines=[line for each in self._diff.rules for line in self._rule(each)],
        )

    def _rule(self, rule: RuleChange) -> Iterator[str]:
        where = " · ".join(
            filter(
                None,
                [
                    self._names.where(At(rule.framework, "", "")),
                    self._names.indicator(rule.framework, rule.indicator),
                ],
            )
        )
        if rule.how != "changed":
            yield f"{where}: {self._change(f'rule-{rule.how}')}"
            return
        yield f"{where}: {self._say('rule-changed', keys=', '.join(rule.keys))}"
        told = list(differences(rule))
        yield from (f"  {each.path}: {each.before} → {each.after}" for each in told[:MOST_DIFFERENCES])
        if len(told) > MOST_DIFFERENCES:
            yield f"  {self._say('more', count=len(told) - MOST_DIFFERENCES)}"
        example = self._example(rule)
        if example:
            yield f"  {example}"

    def _example(self, rule: RuleChange) -> str:
        """A scorecard in which the same result has another score for the rule alone."""
        for card in self._diff.cards:
            for row in card.rows:
                is_it = card.at.framework == rule.framework and row.id == rule.indicator
                if is_it and "data" not in row.causes and row.before and row.after:
                    return self._say(
                        "rule-example",
                        unit=self._names.unit(card.at.unit),
                        value=NOTHING if row.after.value is None else written(row.after.value),
                        before=self._score(card.at, row.before.score),
                        after=self._score(card.at, row.after.score),
                    )
        return ""

    def _nodes(self) -> Section | None:
        """What of each framework changed itself, and what only because it counts or builds on that."""
        lines = []
        for each in touched(self._diff):
            strategy = each.framework.rules.strategy
            objectives = {one.id: one.title for one in strategy.objectives} if strategy else {}
            where = self._names.where(At(each.framework.id, "", ""))
            direct = [self._names.indicator(each.framework.id, name) for name in each.direct]
            indirect = [self._names.indicator(each.framework.id, name) for name in each.follows]
            indirect += [self._language.text(group.title) for group in each.groups]
            indirect += [self._language.text(objectives[name]) for name in each.objectives]
            for kind, names in (("direct", direct), ("indirect", indirect)):
                if names:
                    lines.append(f"{where} · {self._say(kind)}: {', '.join(dict.fromkeys(names))}")
        return Section(title=self._say("nodes"), lines=lines, is_folded=True) if lines else None

    def _renamed(self) -> Section | None:
        if not self._diff.renamed:
            return None
        return Section(title=self._say("renamed"), lines=[self._rename(each) for each in self._diff.renamed])

    def _rename(self, each: Renamed) -> str:
        named = {
            "framework": self._names.where(At(each.after, "", "")),
            "period": self._names.where(At(each.framework, each.after, "")),
            "indicator": self._names.indicator(each.framework, each.after),
            "unit": self._names.unit(each.after),
        }
        return self._say("renamed-from", what=named[each.kind], before=each.before, after=each.after)

    def _files(self, kind: str, paths: Sequence[str]) -> Section | None:
        if not paths:
            return None
        return Section(title=self._say(kind), lines=list(paths), is_folded=True)


def _short(commit: str) -> str:
    return commit[:10]

"""What moved the totals of a unit, as its page shows it: a picture, and a table of every indicator."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.model.project import Framework
from generator.model.rounding_policy import Rounding
from generator.model.standing import Exact
from generator.model.standing import fraction
from generator.presenting import urls
from generator.presenting.attributed import Move
from generator.presenting.attributed import TotalMove
from generator.presenting.charts.waterfall import Step
from generator.presenting.charts.waterfall import Total
from generator.presenting.charts.waterfall import waterfall
from generator.presenting.codes import full_name
from generator.presenting.numbers import score_text
from generator.presenting.web import NOTHING
from generator.presenting.web import Web

MOST = 10
"""Bars of a picture; what the other indicators did is put together in one more, where they are several."""

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One line of the table, all as printed; `url` leads to the indicator, where there is one."""

    name: Markup
    url: str
    scores: str
    before: str
    after: str
    change: str


@dataclass(frozen=True, slots=True)
class MovedTotal:
    """One change of a total: which one, in one sentence, as a picture, and as a table with its last line."""

    title: str
    said: str
    picture: Markup
    rows: Sequence[MoveRow]
    sum: MoveRow
    scorecards: Sequence[tuple[str, str]]


def moved_totals(web: Web, unit_id: str, moves: Sequence[TotalMove]) -> list[MovedTotal]:
    """What moved the totals of a unit, in the order of the plan."""
    return [_Teller(web, unit_id, each).told() for each in moves]


def signed(rounding: Rounding, change: Fraction) -> str:
    """A change as the framework prints scores, with its sign; none where nothing is left of it."""
    printed = score_text(rounding, abs(change))
    sign = "−" if change < 0 else "+"
    return f"{sign}{printed}" if printed.strip("0.") else printed


class _Teller:
    def __init__(self, web: Web, unit_id: str, move: TotalMove) -> None:
        self._web, self._unit, self._move = web, unit_id, move
        self._framework: Framework = web.atlas.frameworks[move.framework]
        self._rounding = self._framework.rules.rounding
        self._periods = [web.period_title(move.framework, each) for each in move.periods]
        self._totals = [Fraction(each) for each in move.totals]

    def told(self) -> MovedTotal:
        say, move = self._web.language.phrase, self._move
        before, after = self._totals
        facts = {"first": self._periods[0], "then": self._periods[1]}
        name = self._web.plain(self._framework.rules.short_title)
        return MovedTotal(
            title=say("moved.what", framework=name, **facts),
            said=say(
                "moved.said",
                before=self._score(before),
                after=self._score(after),
                change=self._signed(after - before),
                **facts,
            ),
            picture=self._picture(say("moved.picture", framework=name, **facts)),
            rows=[*map(self._row, move.moves), *self._whole()],
            sum=MoveRow(
                Markup(say("moved.sum")),  # noqa: S704 - ours
                "",
                "",
                self._score(before),
                self._score(after),
                self._signed(after - before),
            ),
            scorecards=[
                (say("moved.scorecard", period=title), urls.scorecard(move.framework, period, self._unit))
                for title, period in zip(self._periods, move.periods, strict=True)
            ],
        )

    def _picture(self, title: str) -> Markup:
        """Bars of what did most; nothing where nothing did anything."""
        steps = [*self._steps()]
        if not steps:
            return Markup("")
        ends = [
            Total(name, number, self._score(number))
            for name, number in zip(self._periods, self._totals, strict=True)
        ]
        return Markup(waterfall(title, ends[0], steps, ends[1]))  # noqa: S704 - escaped there

    def _steps(self) -> Iterator[Step]:
        say = self._web.language.phrase
        moved = [
            (self._called(each), change) for each in self._move.moves if (change := _change(each.shares))
        ]
        shown = MOST if len(moved) > MOST + 1 else len(moved)
        for name, change in moved[:shown]:
            yield Step(name, change, self._signed(change))
        rest = moved[shown:]
        others = sum((change for _, change in rest), ZERO)
        if others:
            yield Step(say("moved.others", count=len(rest)), others, self._signed(others))
        whole = _change(self._move.whole)
        if whole:
            yield Step(say("moved.whole"), whole, self._signed(whole))

    def _row(self, move: Move) -> MoveRow:
        scores = [self._score(fraction(each)) for each in move.scores]
        before, after = (self._score(fraction(each)) for each in move.shares)
        indicator = self._framework.indicators[move.indicator]
        return MoveRow(
            name=self._web.code(indicator, move.indicator) + self._web.words(indicator.title),
            url=urls.indicator(self._framework.id, move.indicator),
            scores=scores[0] if scores[0] == scores[1] else f"{scores[0]} → {scores[1]}",
            before=before,
            after=after,
            change=self._signed(_change(move.shares)),
        )

    def _whole(self) -> Iterator[MoveRow]:
        before, after = map(Fraction, self._move.whole)
        if before or after:
            name = Markup(self._web.language.phrase("moved.whole"))  # noqa: S704 - ours
            yield MoveRow(
                name, "", "", self._signed(before), self._signed(after), self._signed(after - before)
            )

    def _called(self, move: Move) -> str:
        return full_name(self._web.language, self._framework.indicators[move.indicator], move.indicator)

    def _score(self, number: Fraction | None) -> str:
        return NOTHING if number is None else score_text(self._rounding, number)

    def _signed(self, change: Fraction) -> str:
        return signed(self._rounding, change)


def _change(pair: tuple[Exact | None, Exact | None]) -> Fraction:
    before, after = map(fraction, pair)
    return (after or ZERO) - (before or ZERO)

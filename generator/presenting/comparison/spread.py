"""The picture of how the totals of peers are spread, with the table of its bars."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from markupsafe import Markup

from generator.model.criteria import HIGHEST
from generator.presenting.charts.axis import Limit
from generator.presenting.charts.axis import limits
from generator.presenting.charts.spread import Caption
from generator.presenting.charts.spread import Told
from generator.presenting.charts.spread import bars
from generator.presenting.charts.spread import marks
from generator.presenting.charts.spread import score_axis
from generator.presenting.comparison.heat import HeatForm
from generator.presenting.numbers import grouped
from generator.presenting.numbers import score_text
from generator.presenting.spreads import BARS
from generator.presenting.spreads import Spread
from generator.presenting.spreads import bar_id
from generator.presenting.spreads import mark_id
from generator.presenting.web import Web


class SpreadView(NamedTuple):
    """What a page shows of a spread: its group, the picture, where the grades begin, and the rows of the bars' table."""

    title: str
    picture: Markup
    limits: str
    rows: Sequence[tuple[str, str]]


def spread_view(web: Web, form: HeatForm, spread: Spread, group: str) -> SpreadView:
    """The spread of a group; `group` names it."""
    found = _limits(web, form, spread.kind)
    title = web.language.phrase("chart.spread", group=group)
    axis = score_axis(found)
    if spread.marks:
        units = _units(web, form, spread)
        lowest, highest = units[0].more, units[-1].more
        said = web.language.phrase("chart.spread-said", units=spread.units, low=lowest, high=highest)
        hint = web.language.phrase("chart.marks-limits-hint" if axis.within else "chart.marks-hint")
        picture = marks(Caption(title, said, hint), axis, units)
        return SpreadView(group, Markup(picture), _said(web, found), ())  # noqa: S704 - escaped on the way
    places = list(zip(_parts(web, spread), spread.bars, strict=True))
    rows = [(each.name, grouped(str(count))) for each, count in places]
    said = web.language.phrase("chart.bars-said", units=grouped(str(spread.units)))
    picture = bars(Caption(title, said, web.language.phrase("chart.bars-hint")), axis, places)
    return SpreadView(group, Markup(picture), _said(web, found), rows)  # noqa: S704 - escaped on the way


def lone_anchor(spread: Spread) -> str:
    """Where the scorecard of the only unit of its kind that has a total leads."""
    if spread.marks:
        return mark_id(spread.marks[0][0])
    return bar_id(spread.kind, next(number for number, count in enumerate(spread.bars) if count))


def _units(web: Web, form: HeatForm, spread: Spread) -> list[Told]:
    rounding = form.framework.rules.rounding
    found = []
    for unit, units_of_last_place in spread.marks:
        total = Fraction(units_of_last_place, 10**rounding.score_places)
        name = web.plain(web.atlas.units[unit].name)
        more = web.language.phrase("chart.unit-total", total=score_text(rounding, total))
        found.append(Told(mark_id(unit), total, name, more))
    return found


def _parts(web: Web, spread: Spread) -> list[Told]:
    phrase, wide = web.language.phrase, Fraction(HIGHEST, BARS)
    found = []
    for number, count in enumerate(spread.bars):
        low, high = number * wide, (number + 1) * wide
        key = "chart.part" if number + 1 < BARS else "chart.last-part"
        name = phrase(key, low=web.number(low), high=web.number(high))
        more = phrase("chart.bar-units", count=grouped(str(count)))
        found.append(Told(bar_id(spread.kind, number), low + wide / 2, name, more))
    return found


def _limits(web: Web, form: HeatForm, kind: str) -> list[Limit]:
    """Where the grades of a kind begin on the scale of totals; none where something else than the total is graded."""
    rules = form.framework.rules
    grades = rules.grades_of(kind, form.row_form.period_id)
    if grades is None or grades.basis != "total":
        return []
    if grades.of == "total":
        return limits(web, grades.bands)
    return limits(web, grades.bands, 1 / rules.out_of_100.multiply_by) if rules.out_of_100 else []


def _said(web: Web, found: Sequence[Limit]) -> str:
    """Where each grade begins, in words."""
    told = [
        web.language.phrase("chart.limit", grade=each.grade, lowest=each.lowest)
        for each in found
        if each.lowest > 0
    ]
    return web.language.phrase("chart.limits", limits=" · ".join(told)) if told else ""

"""What the pages of all scorecards of one framework and period share in one language."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.fields import Text
from generator.model.grading import GradeBand
from generator.model.indicator import Indicator
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Line
from generator.presenting import urls
from generator.presenting.html import escaped
from generator.presenting.numbers import grouped
from generator.presenting.numbers import printer
from generator.presenting.numbers import shown
from generator.presenting.numbers import worked
from generator.presenting.shares import share_phrase
from generator.presenting.web import NOTHING
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True)
class Head:
    """What a row says of its indicator whatever its result: id, printed code, title with its link, and what the result is called."""

    indicator: Indicator
    id: str
    code: str
    title: str
    result: str
    is_pilot: bool


class Form:
    """The form on which each scorecard of a framework and period is filled in; made once (`Web.once`), all its texts are HTML.

    `words` are the phrases that name no facts, `wording` all of them; `title` is the period's, `subtitle` the line below the page's title; `base` is the framework's base as
    a number in full; `tracks`, `perspectives` and `aspects` are the titles by id.
    """

    def __init__(self, web: Web, framework_id: str, period_id: str) -> None:
        self.web = web
        self.wording = web.wording
        self.words = web.wording.plain
        self.framework = web.atlas.frameworks[framework_id]
        self.rules = rules = self.framework.rules
        self.period = next(each for each in rules.periods if each.id == period_id)
        self.rounding = rules.rounding
        self.score = printer(rules.rounding, rules.rounding.score_places, NOTHING)
        self._percent = printer(rules.rounding, rules.rounding.percent_places, NOTHING)
        self.counted = web.wording.filler("score.counted", "weight")
        self.raw = web.wording.filler("explain.raw", "score")
        self.scored = web.wording.filler("explain.score", "score")
        self.weighted = web.wording.filler("explain.weighted", "weight", "score", "base", "weighted")
        self.share = web.wording.filler(share_phrase(rules), "share")
        rounding = web.wording.filler("scorecard.rounding", "places")
        self.how_rounded = rounding(str(rules.rounding.score_places))
        self.source = web.wording.filler("scorecard.source", "place")
        self.base = worked(rules.base)
        self.tracks = self._titles({each.id: each.title for each in rules.tracks})
        self.perspectives = self._titles({each.id: each.title for each in rules.perspectives})
        self.aspects = self._titles(
            {each.id: each.title for above in rules.perspectives for each in above.aspects}
        )
        self.link = web.linker(urls.scorecard(framework_id, period_id, "any"))
        self.title = web.html(self.period.title)
        top = escaped(self.link(urls.framework(framework_id)))
        year = escaped(web.language.fiscal_year(rules.fiscal_year))
        self.subtitle = f'<p class="sc-subtitle"><a href="{top}">{web.html(rules.title)}</a> · {year}</p>'
        self.breadcrumbs = (
            (web.language.phrase("page.scorecards"), urls.SCORECARDS),
            (web.plain(rules.short or rules.title), urls.framework(framework_id)),
        )
        self._has_page = frozenset(web.atlas.indicators(self.framework))
        self._heads = {name: self._head(name, each) for name, each in self.framework.indicators.items()}

    def _titles(self, titles: Mapping[str, Text]) -> Mapping[str, str]:
        return {name: self.web.html(title) for name, title in titles.items()}

    def head(self, row: IndicatorScore) -> Head:
        """What a row says of its indicator; one that stands in the result file itself has no head prepared."""
        known = self._heads.get(row.id)
        return known if known and known.indicator is row.indicator else self._head(row.id, row.indicator)

    def _head(self, name: str, indicator: Indicator) -> Head:
        title = self.web.html(indicator.title)
        if name in self._has_page:
            title = f'<a href="{escaped(self.link(urls.indicator(self.framework.id, name)))}">{title}</a>'
        unit = f" ({self.web.html(indicator.measured_in)})" if indicator.measured_in else ""
        return Head(
            indicator=indicator,
            id=escaped(name),
            code=escaped(indicator.code or name),
            title=title,
            result=self.words["score.result"] + unit,
            is_pilot=indicator.pilot,
        )

    def percent(self, number: Fraction | None) -> str:
        """A result or a total out of 100 as published."""
        return grouped(self._percent(number))

    def meter(self, score: Fraction, label: str) -> str:
        """A bar from 0 to 5."""
        return f'<meter class="sc-meter" min="0" max="5" value="{shown(score, 2)}" aria-label="{label}"></meter>\n'

    def grade(self, band: GradeBand | None, bands: Sequence[GradeBand]) -> str:
        """The name of a grade in its look."""
        if band is None:
            return f'<span class="sc-grade">{NOTHING}</span>\n'
        look = self.web.grade_step(band, bands)
        return f'<span class="sc-grade sc-grade--{look}">{self.web.html(band.title)}</span>\n'

    def lines(self, working: Sequence[Line]) -> str:
        """Lines of working as a list."""
        return f'<ol class="sc-lines">{"".join([f"<li>{self.wording.line(each)}</li>" for each in working])}</ol>'

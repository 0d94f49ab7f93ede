"""What the pages of all scorecards of one framework and period share in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.criteria import Decision
from generator.model.formula import VALUE
from generator.model.grading import GradeBand
from generator.model.indicator import Indicator
from generator.model.rounding import half_up_units
from generator.model.scorecard import Assessor
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Line
from generator.presenting import urls
from generator.presenting.codes import called
from generator.presenting.codes import shown_code
from generator.presenting.html import escaped
from generator.presenting.numbers import grouped
from generator.presenting.numbers import printer
from generator.presenting.numbers import shown
from generator.presenting.numbers import worked
from generator.presenting.scorecards.levels import Levels
from generator.presenting.scorecards.levels import levels_of
from generator.presenting.shares import share_phrase
from generator.presenting.spreads import anchor
from generator.presenting.tooltips import Tooltips
from generator.presenting.web import NOTHING
from generator.presenting.web import Web
from generator.presenting.years import year_beside
from generator.scoring.distance import Ascent
from generator.scoring.distance import ascent


@dataclass(frozen=True, slots=True)
class Head:
    """What a row says of its indicator whatever its result.

    `code` is empty where none is shown, and `called` the title then; `name` is its title, and `title` the same with a link to its page; `has_result` says whether its criteria are about a number, and
    `measured_in` what that is measured in; `levels` stand below the bar of its score,
    and `ascent` tells the next level.
    """

    indicator: Indicator
    id: str
    code: str
    called: str
    name: str
    title: str
    has_result: bool
    measured_in: str
    levels: Levels
    is_pilot: bool
    ascent: Ascent | None

    @property
    def mark(self) -> str:
        """The code in its look, before a title."""
        return f'<span class="sc-code">{self.code}</span> ' if self.code else ""


class Form:
    """The form on which each scorecard of a framework and period is filled in; made once (see `Web.once`), its texts are HTML.

    - `words` are the phrases that name no facts; `wording` makes lines of working into sentences.
    - `score` prints a score; `based`, `counted`, `raw`, `scored`, `weighted`, `share` and `source` say a sentence of a row;
      `mean` and `mean_of_100` stand beside the heading of rows; `next_level` says how a next level is reached, by direction and by whether the target is enough, must be passed, or was just reached,
      and `next_step` which step; `adjusted` says by how much a score was adjusted, `more_in_all` what that adds to the total, and `not_listed` which indicators have no such sentence, and why.
    - `not_reported` and `not_reported_of` say that what was not reported counts 0, the latter with its weight.
    - `sources` stands before a path in the address of a file that everybody can read.
    - `base` is the framework's base as a number in full.
    - `title` is the period's; `tracks`, `perspectives` and `aspects` are titles by id.
    - `labels` are the phrases that are explained where they stand first, and `weighted_is` says what a weighted score is.
    - `subtitle`, `breadcrumbs` and `how_rounded` stand on each page as they are.
    """

    def __init__(self, web: Web, framework_id: str, period_id: str) -> None:
        self.web = web
        self.wording = wording = web.wording
        self.words = wording.plain
        self.sources = web.atlas.project.sources
        self.framework = web.atlas.frameworks[framework_id]
        self.rules = rules = self.framework.rules
        self.period = next(each for each in rules.periods if each.id == period_id)

        rounding = rules.rounding
        self._places = rounding.score_places
        self.score = printer(rounding, rounding.score_places, NOTHING)
        self._percent = printer(rounding, rounding.percent_places, NOTHING)
        self.base = worked(rules.base)
        self.how_rounded = wording.filler("scorecard.rounding", "places")(str(rounding.score_places))
        self.mean = wording.filler("score.mean", "mean")
        self.mean_of_100 = wording.filler("score.mean-of-100", "mean", "number")
        self.based = wording.filler("framework.base", "base")
        self.counted = wording.filler("score.counted", "weight")
        self.raw = wording.filler("explain.raw", "score")
        self.scored = wording.filler("explain.score", "score")
        self.weighted = wording.filler("explain.weighted", "weight", "score", "base", "weighted")
        self.share = wording.filler(share_phrase(rules), "share")
        self.source = wording.filler("scorecard.source", "place")
        facts = ("distance", "value", "target", "score")
        self.next_level = {
            (direction, way): wording.filler(f"gain.{direction}-{way}", *facts)
            for direction in ("more", "less")
            for way in ("at", "past", "any")
        }

        self.next_step = wording.filler("gain.step", "step", "score")
        self.adjusted = wording.filler("gain.adjusted", "amount")
        self.more_in_all = wording.filler("gain.total", "amount")
        self.not_reported = wording.filler("scorecard.not-reported", "indicators")
        self.not_reported_of = wording.filler("scorecard.not-reported-of", "indicators", "weight")
        self.not_listed = wording.filler("gain.not-listed", "reasons")

        self._link = web.linker(urls.scorecard(framework_id, period_id, "any"))
        self.title = web.html(self.period.title)
        self.labels = self._labels()
        self.weighted_is = wording.filler("scorecard.weighted-is", "weighted")(self.labels["score.weighted"])
        self.subtitle = self._subtitle()
        self._compare_page = escaped(self._link(urls.comparison(framework_id, period_id)))
        reported = escaped(self._link(urls.report_status(framework_id, period_id)))
        self._reported = f'<a href="{reported}">{self.words["reports.who"]}</a>'
        self.breadcrumbs = (
            (web.language.phrase("page.scorecards"), urls.SCORECARDS),
            (web.plain(rules.short_title), urls.framework(framework_id)),
        )
        aspects = [each for above in rules.perspectives for each in above.aspects]
        self.tracks = {each.id: web.html(each.title) for each in rules.tracks}
        self.perspectives = {each.id: web.html(each.title) for each in rules.perspectives}
        self.aspects = {each.id: web.html(each.title) for each in aspects}
        self._has_page = frozenset(web.atlas.indicators(self.framework))
        self._heads = {name: self._head(name, each) for name, each in self.framework.indicators.items()}

    def _labels(self) -> dict[str, str]:
        """The labels of what stands once on a page, explained by the glossary."""
        label = self.web.once(Tooltips).labels(urls.scorecard(self.framework.id, self.period.id, "any"))
        keys = (
            "score.total",
            "score.out-of-100",
            "score.grade",
            "score.coverage",
            "score.weighted",
            "revision.provisional",
        )
        return {key: label(key) for key in keys}

    def _subtitle(self) -> str:
        link = escaped(self._link(urls.framework(self.framework.id)))
        year = year_beside(self.web, self.rules)
        said = f" · {escaped(year)}" if year else ""
        title = self.web.html(self.rules.title)
        return f'<p class="sc-subtitle"><a href="{link}">{title}</a>{said}</p>'

    def comparison(self, unit_id: str, total: Fraction | None) -> str:
        """The links to this unit on the page that compares all of them, to what all of them reported, and to its other periods."""
        published = None if total is None else half_up_units(*total.as_integer_ratio(), self._places)
        found = anchor(self.web.atlas, self.rules, unit_id, published)
        where = f"{self._compare_page}#{escaped(found)}" if found else self._compare_page
        link = f'<a href="{where}">{self.words["compare.from-scorecard"]}</a> · {self._reported}'
        if len(self.rules.periods) > 1:
            other = escaped(self._link(f"{urls.unit(unit_id)}#results"))
            link += f' · <a href="{other}">{self.words["moved.from-scorecard"]}</a>'
        return link

    def head(self, row: IndicatorScore) -> Head:
        """What a row says of its indicator; one that stands in the result file itself has no head prepared."""
        known = self._heads.get(row.id)
        return known if known and known.indicator is row.indicator else self._head(row.id, row.indicator)

    def _head(self, name: str, indicator: Indicator) -> Head:
        title = plain = self.web.html(indicator.title)
        if name in self._has_page:
            link = escaped(self._link(urls.indicator(self.framework.id, name)))
            title = f'<a href="{link}">{title}</a>'
        unit = f" <small>{self.web.html(indicator.measured_in)}</small>" if indicator.measured_in else ""
        return Head(
            indicator=indicator,
            id=escaped(name),
            code=escaped(shown_code(indicator, name)),
            called=escaped(called(self.web.language, indicator, name)),
            name=plain,
            title=title,
            has_result=_has_result(indicator),
            measured_in=unit,
            levels=levels_of(self.web, indicator),
            is_pilot=indicator.pilot,
            ascent=ascent(indicator.criteria),
        )

    def percent(self, number: Fraction | None) -> str:
        """A result or a total out of 100 as published."""
        return grouped(self._percent(number))

    def meter(self, score: str, label: str) -> str:
        """A bar from 0 to 5."""
        return f'<meter class="sc-meter" min="0" max="5" value="{score}" aria-label="{label}"></meter>\n'

    def grade(self, band: GradeBand | None, bands: Sequence[GradeBand]) -> str:
        """The name of a grade in its look."""
        if band is None:
            return NOTHING
        look = self.web.grade_step(band, bands)
        return f'<span class="sc-grade sc-grade--{look}">{self.web.html(band.title)}</span>\n'

    def assessor(self, by: Assessor, *, counts: bool) -> str:
        """Who assessed; of several the last one `counts`, which is said."""
        tag = f' <span class="sc-tag">{self.words["assessment.counts"]}</span>' if counts else ""
        return self.words[f"assessment.{by}"] + tag

    def lines(self, working: Sequence[Line]) -> str:
        """Lines of working as a list."""
        items = "".join([f"<li>{self.wording.line(each)}</li>" for each in working])
        return f'<ol class="sc-lines">{items}</ol>'


def on_bar(score: Fraction) -> str:
    """A score as the number of a bar."""
    return shown(score, 2)


def _has_result(indicator: Indicator) -> bool:
    """Whether there is a result besides the score: none of steps, of composites and of scores that are entered."""
    criteria = indicator.criteria
    if criteria is None or not criteria.takes_value or criteria.enters_score:
        return False
    return not isinstance(criteria, Decision) or indicator.formula is not None or VALUE in criteria.used_names

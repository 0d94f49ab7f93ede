"""A scorecard: total, grade, and every indicator with its working unfolded in place."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.framework import FrameworkFile
from generator.model.number import written
from generator.model.scorecard import Fact
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.presenting import urls
from generator.presenting.page import Page
from generator.presenting.web import Web


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one aspect (or of a perspective without aspects) under their headings; `is_rest`: outside the tree."""

    perspective: str | None
    perspective_score: Subtotal | None
    aspect: str | None
    aspect_score: Subtotal | None
    rows: Sequence[IndicatorScore]
    is_rest: bool = False


def scorecard_page(web: Web, scorecard: Scorecard) -> Page:
    """The page of one scorecard."""
    framework = web.atlas.frameworks[scorecard.framework]
    rules = framework.rules
    unit = web.atlas.units[scorecard.unit]
    period = next(each for each in rules.periods if each.id == scorecard.period)
    title = web.language.phrase("scorecard.title", unit=web.plain(unit.name), period=web.plain(period.title))
    summary = _summary(web, scorecard, rules)
    return web.page(
        "scorecard",
        urls.scorecard(scorecard.framework, scorecard.period, scorecard.unit),
        title,
        template="scorecard.html",
        description=summary,
        breadcrumbs=(
            (web.language.phrase("page.scorecards"), urls.SCORECARDS),
            (web.plain(rules.short or rules.title), urls.framework(framework.id)),
        ),
        scorecard=scorecard,
        framework=framework,
        rules=rules,
        unit=unit,
        period=period,
        summary=summary,
        groups=list(_groups(scorecard, rules)),
        indicator_pages=set(web.atlas.indicators(framework)),
        effective=_effective,
        urls=urls,
    )


def _summary(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> str:
    """The whole scorecard in one sentence: what there is of total, number out of 100 and grade."""
    period = next(each for each in rules.periods if each.id == scorecard.period)
    is_appraisal = scorecard.appraisal is not None
    start = (
        "summary-none"
        if scorecard.total is None
        else "summary-achievement"
        if is_appraisal
        else "summary-total"
    )
    facts: dict[str, Fact] = {
        "unit": web.plain(web.atlas.units[scorecard.unit].name),
        "period": web.plain(period.title),
        "year": web.language.fiscal_year(rules.fiscal_year),
        "total": web.score(rules, scorecard.total),
    }
    sentence = web.language.phrase(f"scorecard.{start}", **facts)
    if scorecard.out_of_100 is not None:
        clause = "summary-appraisal" if is_appraisal else "summary-out-of-100"
        sentence += web.language.clause(
            f"scorecard.{clause}", number=web.percent(rules, scorecard.out_of_100)
        )
    if scorecard.grade is not None:
        sentence += web.language.clause("scorecard.summary-grade", grade=web.grade(scorecard.grade))
    return web.language.phrase("scorecard.summary-whole", words=sentence)


def _effective(row: IndicatorScore) -> str:
    """The weight that counted, where it is not the printed one."""
    if row.weight is None or row.counted == row.weight or row.indicator.pilot:
        return ""
    return written(row.counted)


def _groups(scorecard: Scorecard, rules: FrameworkFile) -> Iterator[Group]:
    """Rows by perspective and aspect in the framework's order; rows outside the tree come last."""
    perspectives = {each.id: each for each in scorecard.perspectives}
    aspects = {each.id: each for each in scorecard.aspects}
    for perspective in rules.perspectives:
        first = True
        for group in perspective.groups:
            aspect = None if group is perspective else group.id
            rows = [
                row for row in scorecard.rows if (row.perspective, row.aspect) == (perspective.id, aspect)
            ]
            if rows:
                yield Group(
                    perspective=perspective.id if first else None,
                    perspective_score=perspectives.get(perspective.id) if first else None,
                    aspect=aspect,
                    aspect_score=aspects.get(aspect) if aspect else None,
                    rows=rows,
                )
                first = False
    rest = [row for row in scorecard.rows if row.perspective is None]
    if rest:
        yield Group(
            perspective=None, perspective_score=None, aspect=None, aspect_score=None, rows=rest, is_rest=True
        )

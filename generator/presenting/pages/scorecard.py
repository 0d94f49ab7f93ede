"""A scorecard: total, grade, and every indicator with its working unfolded in place."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.framework import FrameworkFile
from generator.model.grading import Grades
from generator.model.measurement import Measurement
from generator.model.number import written
from generator.model.scorecard import IndicatorScore
from generator.model.scorecard import Line
from generator.model.scorecard import Scorecard
from generator.model.scorecard import Subtotal
from generator.model.tree import Track
from generator.presenting import urls
from generator.presenting.page import Page
from generator.presenting.reported import ReportedTable
from generator.presenting.reported import reported_tables
from generator.presenting.shares import share_phrase
from generator.presenting.summary import scorecard_summary
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
    summary = scorecard_summary(web, scorecard, rules)
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
        grades=rules.grades_of(unit.kind, period.id),
        gates={each.id: each for each in rules.gates},
        track_titles={each.id: each.title for each in rules.tracks},
        perspective_titles={each.id: each.title for each in rules.perspectives},
        by_perspective=_is_by_perspective(rules, scorecard, rules.grades_of(unit.kind, period.id)),
        partial=list(_partial(web, scorecard, rules)),
        total_lines=_total_lines(scorecard),
        share_phrase=share_phrase(rules),
        reported=lambda row: _reported(web, row),
        groups=list(_groups(scorecard, rules)),
        indicator_pages=set(web.atlas.indicators(framework)),
        effective=_effective,
        urls=urls,
    )


def _is_by_perspective(rules: FrameworkFile, scorecard: Scorecard, grades: Grades | None) -> bool:
    """Whether perspectives stand in a table of their own: there is no total over them, or they decide the grade."""
    graded = grades is not None and grades.is_by_perspective
    return len(scorecard.perspectives) > 1 and (rules.total == "none" or graded)


def _partial(web: Web, scorecard: Scorecard, rules: FrameworkFile) -> Iterator[str]:
    """What to say of each total that is over a part of its base because weights of top indicators are unknown."""
    track_of = {each.id: each.track for each in rules.perspectives}
    top = [row for row in scorecard.rows if row.depth == 0]
    blocks: list[tuple[Track | None, Fraction]] = [(track, track.base) for track in rules.tracks]
    for track, base in blocks or [(None, rules.base)]:
        name = track.id if track else None
        mine = [row for row in top if track_of.get(row.perspective or "") == name]
        unknown = [row.indicator.code or row.id for row in mine if row.weight is None]
        counted = sum((row.counted for row in mine), Fraction(0))
        if not unknown or not counted:
            continue
        text = web.language.phrase(
            "scorecard.partial", indicators=", ".join(unknown), counted=counted, base=base
        )
        yield web.language.phrase("scorecard.partial-track", track=track.title, text=text) if track else text


def _total_lines(scorecard: Scorecard) -> Sequence[Line]:
    """The working of the total but for what its track has said already."""
    told = scorecard.tracks[0].working if scorecard.tracks else ()
    return [line for line in scorecard.working if line not in told]


def _reported(web: Web, row: IndicatorScore) -> list[ReportedTable]:
    """The tables of what was reported; where there are several assessments, of the one that counts."""
    result = row.result
    if result is None:
        return []
    given = result.assessments
    counted: Measurement = result if given is None else given.verified or given.self_ or result
    return reported_tables(web, row.indicator, counted)


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

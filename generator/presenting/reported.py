"""What a unit reported beyond one number, as tables: answers to a checklist, projects with their plan, quarters."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction

from generator.frozen import frozen
from generator.model.criteria import Checklist
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.number import written
from generator.model.progress import MONTHS
from generator.model.progress import ProjectProgress
from generator.presenting.charts.gantt import gantt
from generator.presenting.dates import fiscal_months
from generator.presenting.html import escaped
from generator.presenting.numbers import worked
from generator.presenting.web import NOTHING
from generator.presenting.web import Web
from generator.scoring.exact import added
from generator.scoring.results import progress

TABLED = frozenset({"answers", "projects", "quarters", "own_indicators"})
"""The keys of a measurement that are shown as tables."""


@frozen(kw_only=True)
class ReportedTable:
    """One table: a title, headings, rows whose first cell heads the row, which columns hold numbers, and a remark; all HTML.

    `picture` shows the same and stands before it.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: frozenset[int] = frozenset()
    remark: str = ""
    picture: str = ""


def reported_tables(web: Web, indicator: Indicator, measurement: Measurement) -> list[ReportedTable]:
    """Every table that a measurement needs; none where it is a plain number."""
    found: list[ReportedTable] = []
    if measurement.answers and isinstance(indicator.criteria, Checklist):
        found.append(_answers(web, indicator.criteria, measurement))
    if measurement.projects:
        found.append(_projects(web, measurement))
        found += [_gantt(web, name, each) for name, each in measurement.projects.items() if each.activities]
    if measurement.quarters:
        found += _quarters(web, indicator, measurement)
    if measurement.own_indicators:
        found.append(_own_indicators(web, measurement))
    return found


def _headings(web: Web, *keys: str) -> list[str]:
    return [web.wording.plain[key] for key in keys]


def _answers(web: Web, criteria: Checklist, measurement: Measurement) -> ReportedTable:
    ticked = {each.id: [web.html(each.title), worked(each.points)] for each in reversed(criteria.options)}
    rows = [
        [
            escaped(item.id),
            web.html(item.text),
            *_answer(web, criteria, ticked, measurement.answers.get(item.id)),
        ]
        for item in criteria.all_items
    ]
    return ReportedTable(
        title=web.wording.plain["result.answers"],
        headings=_headings(web, "result.item", "result.asked", "result.answer", "result.points"),
        rows=rows,
        numeric=frozenset({3}),
    )


def _answer(
    web: Web, criteria: Checklist, ticked: Mapping[str, Sequence[str]], answer: str | Fraction | None
) -> Sequence[str]:
    """An answer and its points: the name of an option in `ticked`, or a percentage that belongs to one."""
    if answer is None:
        return web.wording.plain["result.unanswered"], NOTHING
    name = answer if isinstance(answer, str) else written(answer)
    if name in ticked:
        return ticked[name]
    option = criteria.option(answer)
    if option is None:
        return web.wording.plain["result.unanswered"], NOTHING
    said = web.language.phrase("result.percent-given", percent=answer, option=option.title)
    return escaped(said), worked(option.points)


def _projects(web: Web, measurement: Measurement) -> ReportedTable:
    rows = [
        [
            web.html(each.title) if each.title else escaped(name),
            web.number(each.weight),
            worked(each.opening),
            worked(each.planned),
            worked(each.done),
            worked(progress(each)),
        ]
        for name, each in measurement.projects.items()
    ]
    return ReportedTable(
        title=web.wording.plain["result.projects"],
        headings=_headings(
            web,
            *("result.project", "score.weight", "result.opening", "result.planned", "result.done"),
            "score.percent",
        ),
        rows=rows,
        numeric=frozenset(range(1, 6)),
    )


def _gantt(web: Web, name: str, project: ProjectProgress) -> ReportedTable:
    """Activities by fiscal months: P where work was planned, A where it was done (S001-11); weights where they differ."""
    title = web.plain(project.title) if project.title else name
    has_weights = any(activity.weight != 1 for activity in project.activities)
    rows = []
    for activity in project.activities:
        marks = [
            "".join(
                mark for mark, months in (("P", activity.planned), ("A", activity.worked)) if month in months
            )
            for month in range(1, MONTHS + 1)
        ]
        weight = [worked(activity.weight)] if has_weights else []
        rows.append([web.html(activity.title), *marks, *weight, worked(activity.complete)])
    named = web.language.phrase("result.gantt", title=title)
    return ReportedTable(
        title=escaped(named),
        headings=[
            *_headings(web, "result.activity"),
            *fiscal_months(web.language.code),
            *(_headings(web, "score.weight") if has_weights else []),
            *_headings(web, "result.complete"),
        ],
        rows=rows,
        numeric=frozenset({MONTHS + 1, MONTHS + 2} if has_weights else {MONTHS + 1}),
        remark=web.wording.plain["result.gantt-key"],
        picture=gantt(web, named, project.activities),
    )


def _quarters(web: Web, indicator: Indicator, measurement: Measurement) -> Iterator[ReportedTable]:
    numbered = web.wording.filler("result.quarter", "number")
    for name, quarters in measurement.quarters.items():
        variables = indicator.formula.variables if indicator.formula else {}
        variable = variables.get(name)
        label = escaped(web.plain(variable.label)) if variable else ""
        rows = [
            [
                numbered(str(number)),
                worked(each.value),
                web.html(each.remark) if each.remark else "",
            ]
            for number, each in sorted(quarters.items())
        ]
        if (variable or indicator).quarterly == "sum":
            total = added([each.value for each in quarters.values()])
            rows.append([web.wording.plain["result.sum"], worked(total), ""])
        title = web.wording.plain["result.quarters"]
        yield ReportedTable(
            title=f"{title}: {label}" if label else title,
            headings=_headings(web, "result.quarter-column", "result.number", "result.remarks"),
            rows=rows,
            numeric=frozenset({1}),
        )


def _own_indicators(web: Web, measurement: Measurement) -> ReportedTable:
    rows = [
        [web.html(each.title), worked(each.weight), worked(each.score)]
        for each in measurement.own_indicators.values()
    ]
    return ReportedTable(
        title=web.wording.plain["result.own-indicators"],
        headings=_headings(web, "field.title", "score.weight", "score.score"),
        rows=rows,
        numeric=frozenset({1, 2}),
    )

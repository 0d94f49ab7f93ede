"""What a unit reported beyond one number, as tables: answers to a checklist, projects with their plan, quarters."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.model.criteria import Checklist
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.number import written
from generator.model.progress import MONTHS
from generator.model.progress import ProjectProgress
from generator.presenting.dates import fiscal_months
from generator.presenting.web import NOTHING
from generator.presenting.web import Web
from generator.scoring.results import progress

Cell = Markup | str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTable:
    """One table: a title, headings, rows whose first cell heads the row, which columns hold numbers, and a remark."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numeric: frozenset[int] = frozenset()
    remark: str = ""


def reported_tables(web: Web, indicator: Indicator, measurement: Measurement) -> list[ReportedTable]:
    """Every table that a measurement needs; none where it is a plain number."""
    found: list[ReportedTable] = []
    if isinstance(indicator.criteria, Checklist) and measurement.answers:
        found.append(_answers(web, indicator.criteria, measurement))
    if measurement.projects:
        found.append(_projects(web, measurement))
        found += [_gantt(web, name, each) for name, each in measurement.projects.items() if each.activities]
    found += list(_quarters(web, indicator, measurement))
    if measurement.own_indicators:
        found.append(_own_indicators(web, measurement))
    return found


def _headings(web: Web, *names: str) -> list[str]:
    return [web.language.phrase(f"result.{name}") for name in names]


def _answers(web: Web, criteria: Checklist, measurement: Measurement) -> ReportedTable:
    rows: list[list[Cell]] = []
    for item in criteria.all_items:
        answer = measurement.answers.get(item.id)
        option = None if answer is None else criteria.option(answer)
        if option is None:
            rows.append([item.id, web.words(item.text), web.language.phrase("result.unanswered"), NOTHING])
            continue
        said: Cell = web.words(option.title)
        if isinstance(answer, Fraction) and option.id != written(answer):
            said = web.language.phrase("result.percent-given", percent=answer, option=option.title)
        rows.append([item.id, web.words(item.text), said, web.number(option.points)])
    return ReportedTable(
        title=web.language.phrase("result.answers"),
        headings=_headings(web, "item", "asked", "answer", "points"),
        rows=rows,
        numeric=frozenset({3}),
    )


def _projects(web: Web, measurement: Measurement) -> ReportedTable:
    rows: list[list[Cell]] = [
        [
            web.words(each.title) if each.title else name,
            web.number(each.weight),
            web.number(each.opening),
            web.number(each.planned),
            web.number(each.done),
            web.number(progress(each)),
        ]
        for name, each in measurement.projects.items()
    ]
    return ReportedTable(
        title=web.language.phrase("result.projects"),
        headings=[
            web.language.phrase("result.project"),
            web.language.phrase("score.weight"),
            *_headings(web, "opening", "planned", "done"),
            web.language.phrase("score.percent"),
        ],
        rows=rows,
        numeric=frozenset(range(1, 6)),
    )


def _gantt(web: Web, name: str, project: ProjectProgress) -> ReportedTable:
    """Activities by fiscal months: P where work was planned, A where it was done (S001-11); weights where they differ."""
    title = web.plain(project.title) if project.title else name
    has_weights = any(activity.weight != 1 for activity in project.activities)
    rows: list[list[Cell]] = []
    for activity in project.activities:
        marks = [
            "".join(
                mark for mark, months in (("P", activity.planned), ("A", activity.worked)) if month in months
            )
            for month in range(1, MONTHS + 1)
        ]
        weight = [web.number(activity.weight)] if has_weights else []
        rows.append([web.words(activity.title), *marks, *weight, web.number(activity.complete)])
    return ReportedTable(
        title=web.language.phrase("result.gantt", title=title),
        headings=[
            web.language.phrase("result.activity"),
            *fiscal_months(web.language.code),
            *([web.language.phrase("score.weight")] if has_weights else []),
            web.language.phrase("result.complete"),
        ],
        rows=rows,
        numeric=frozenset({MONTHS + 1, MONTHS + 2} if has_weights else {MONTHS + 1}),
        remark=web.language.phrase("result.gantt-key"),
    )


def _quarters(web: Web, indicator: Indicator, measurement: Measurement) -> Iterator[ReportedTable]:
    for name, quarters in measurement.quarters.items():
        variables = indicator.formula.variables if indicator.formula else {}
        variable = variables.get(name)
        label = web.plain(variable.label) if variable else ""
        rows: list[list[Cell]] = [
            [
                web.language.phrase("result.quarter", number=number),
                web.number(each.value),
                web.words(each.remark) if each.remark else "",
            ]
            for number, each in sorted(quarters.items())
        ]
        if (variable or indicator).quarterly == "sum":
            total = sum((each.value for each in quarters.values()), Fraction(0))
            rows.append([web.language.phrase("result.sum"), web.number(total), ""])
        title = web.language.phrase("result.quarters")
        yield ReportedTable(
            title=f"{title}: {label}" if label else title,
            headings=_headings(web, "quarter-column", "number", "remarks"),
            rows=rows,
            numeric=frozenset({1}),
        )


def _own_indicators(web: Web, measurement: Measurement) -> ReportedTable:
    rows: list[list[Cell]] = [
        [web.words(each.title), web.number(each.weight), web.number(each.score)]
        for each in measurement.own_indicators.values()
    ]
    return ReportedTable(
        title=web.language.phrase("result.own-indicators"),
        headings=[web.language.phrase(key) for key in ("field.title", "score.weight", "score.score")],
        rows=rows,
        numeric=frozenset({1, 2}),
    )

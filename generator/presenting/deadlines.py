"""Deadlines as a page shows them: what is due by them, the printed dates, and the dates in force where those moved."""

from datetime import date

from generator.model.period import Period
from generator.model.period import PeriodDeadline
from generator.model.project import Framework
from generator.presenting.codes import called
from generator.presenting.web import NOTHING
from generator.presenting.web import Web


def deadline_words(
    web: Web, framework: Framework, period: Period, deadline: PeriodDeadline
) -> tuple[str, str]:
    """The due date and the cut-off of one deadline in words."""
    due, cutoff = framework.calendar(period).in_force(deadline.due, deadline.cutoff)
    if deadline.cutoff is None or cutoff is None:
        return _moved(web, deadline.due, due), NOTHING
    return _moved(web, deadline.due, due), _moved(web, deadline.cutoff, cutoff)


def deadline_for(web: Web, framework: Framework, name: str) -> list[str]:
    """What a deadline of a period is for: the indicators that are due by it, and the whole report."""
    found = [
        called(web.language, each, key)
        for key, each in web.atlas.indicators(framework).items()
        if name == each.as_of
        or (each.deadline and name in {each.deadline.name, *each.deadline.by_unit_kind.values()})
    ]
    report = framework.rules.report_deduction
    if report is not None and report.deadline == name:
        found.append(web.language.phrase("reports.whole"))
    return found


def _moved(web: Web, printed: date, in_force: date) -> str:
    if printed == in_force:
        return web.language.date(printed)
    return web.language.phrase(
        "deduction.moved", printed=web.language.date(printed), date=web.language.date(in_force)
    )

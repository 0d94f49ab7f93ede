"""Rules of a result file: it belongs somewhere, it is complete, and its statuses make sense."""

from collections.abc import Iterator
from datetime import date

from generator.checking.measurements import measurement_problems
from generator.checking.periods import last_day
from generator.checking.scope import ResultScope
from generator.checking.scope import nearest
from generator.model.criteria import Checklist
from generator.model.indicator import Indicator
from generator.model.measurement import Measurement
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

REMOVED = ("not-applicable", "cancelled")
DATES = frozenset({"submitted", "approved", "submissions"})
"""The keys of a measurement that hold dates."""


def belongs(project: Project, reported: ReportedResults) -> Iterator[Problem]:
    """The folder and file name of a result file name a framework, a period and a unit. Told before any other rule."""
    framework = project.frameworks.get(reported.framework)
    place = Place(reported.path)
    if framework is None:
        yield problem(
            place, "SC401", framework=reported.framework, known=", ".join(project.frameworks) or "-"
        )
        return
    if framework.period(reported.period) is None:
        periods = [period.id for period in framework.rules.periods]
        yield problem(place, "SC402", period=reported.period, nearest=nearest(reported.period, periods))
    if reported.unit not in project.units:
        yield problem(place, "SC403", unit=reported.unit, nearest=nearest(reported.unit, project.units))


def results_are_of_indicators(scope: ResultScope) -> Iterator[Problem]:
    """Every result is of an indicator that the scorecard measures: in this period, and chosen where there is a choice."""
    file = scope.reported.file
    for name in file.results:
        if name in scope.measured or name in scope.entered:
            continue
        place = file.place_of("results", name, key=True)
        if name not in scope.names or name not in scope.left_out:
            yield problem(place, "SC404", indicator=name, nearest=nearest(name, scope.measured))
        elif scope.left_out[name] == "not-in-period":
            yield problem(place, "SC435", indicator=name, period=scope.period.id)
        else:
            yield problem(place, "SC434", indicator=name)


def closed_periods_are_complete(scope: ResultScope) -> Iterator[Problem]:
    """A closed period has a result for every indicator; while it is open, one that is left out is pending."""
    if not scope.period.closed:
        return
    for name in scope.required():
        result = scope.reported.file.results.get(name)
        if result is None:
            place = scope.reported.file.place_of("results", key=True)
            yield problem(place, "SC405", indicator=name, period=scope.period.id)
        elif result.status == "pending":
            yield problem(result.place_of("status"), "SC416", indicator=name, period=scope.period.id)


def removals_are_allowed_and_explained(scope: ResultScope) -> Iterator[Problem]:
    """Weight leaves the base only where the template allows it, and never without a reason."""
    for name, result in scope.results_with("status"):
        if result.status not in REMOVED:
            continue
        if result.reason is None:
            yield problem(result.place, "SC413", status=result.status)
        indicator = scope.entered.get(name) or scope.measured.get(name)
        is_kept = indicator is not None and indicator.not_applicable is None
        if result.status == "not-applicable" and is_kept:
            yield problem(result.place_of("status"), "SC414", indicator=name)


def unreported_results_have_no_numbers(scope: ResultScope) -> Iterator[Problem]:
    """Numbers beside a status that ignores them are a contradiction."""
    for _, result in scope.results_with("status"):
        given = not result.is_empty or result.assessments is not None or bool(result.adjustments)
        if result.status != "reported" and given:
            yield problem(result.place_of("status"), "SC417", status=result.status)


def one_measurement_or_assessments(scope: ResultScope) -> Iterator[Problem]:
    """Self and verified assessments stand instead of a single measurement, not beside it."""
    for _, result in scope.results_with("assessments"):
        given = result.assessments
        if given is not None and not result.is_empty:
            yield problem(result.place_of("assessments", key=True), "SC421")
        if given is not None and given.self_ is None and given.verified is None:
            yield problem(result.place_of("assessments"), "SC227", limit=1)


def entered_scores_are_explained(scope: ResultScope) -> Iterator[Problem]:
    """A score entered by hand has its reason (S000-05)."""
    for name, result in scope.reported.file.results.items():
        if result.status != "reported" or result.reason is not None:
            continue
        criteria = scope.measured[name].criteria if name in scope.measured else None
        if name in scope.entered or (criteria is not None and criteria.is_explained):
            yield problem(result.place, "SC413", status="entered")


def internal_results_hide_the_scorecard(scope: ResultScope) -> Iterator[Problem]:
    """One internal result makes the whole scorecard internal: it could be worked out from the total."""
    for name, result in scope.results_with("visibility"):
        if (
            result.visibility == "internal"
            and scope.unit.is_public
            and scope.reported.file.visibility != "internal"
        ):
            yield problem(result.place_of("visibility"), "SC427", indicator=name)


def data_are_of_the_right_day(scope: ResultScope) -> Iterator[Problem]:
    """Data that are read off on a fixed day were read off on that day (S002-33)."""
    for name, result in scope.results_with("as_of"):
        named = scope.measured[name].as_of if name in scope.measured else None
        deadline = scope.period.deadlines.get(named) if named is not None else None
        if deadline is not None and result.as_of not in {None, deadline.due}:
            yield problem(result.place_of("as_of"), "SC423", given=result.as_of, due=deadline.due)


def whole_reports_are_dated(scope: ResultScope) -> Iterator[Problem]:
    """Where a late report costs points the file tells when it was sent; elsewhere nobody asks (rules.md 1.7)."""
    rule, file = scope.framework.rules.report_deduction, scope.reported.file
    if rule is None:
        if file.submitted is not None:
            yield problem(file.place_of("submitted", key=True), "SC422", key="submitted")
        return
    if file.submitted is None:
        if scope.period.closed and not file.agreement:
            yield problem(file.place, "SC430", period=scope.period.id)
        return
    start, last = scope.period.start, last_day(scope.period, rule.deadline)
    if rule.deadline in scope.period.deadlines and not start <= file.submitted <= last:
        place = file.place_of("submitted")
        yield problem(place, "SC406", date=file.submitted, start=start, end=last)


def measurements_make_sense(scope: ResultScope) -> Iterator[Problem]:
    """Every measurement of a file keeps the rules of measurements."""
    for _, indicator, measurement in scope.measurements:
        yield from measurement_problems(indicator, measurement)


def dates_lie_in_the_period(scope: ResultScope) -> Iterator[Problem]:
    """Reports are sent and signed between the start of the period and the last day on which they could count."""
    for _, indicator, measurement in scope.measurements:
        if DATES.isdisjoint(measurement.model_fields_set):
            continue
        last = _last_day(scope, indicator)
        for day, path in _dates(measurement):
            if not scope.period.start <= day <= last:
                place = measurement.place_of(*path)
                yield problem(place, "SC406", date=day, start=scope.period.start, end=last)


def _dates(measurement: Measurement) -> Iterator[tuple[date, tuple[str, ...]]]:
    """The dates of a measurement, each with its path."""
    for key in ("submitted", "approved"):
        day = getattr(measurement, key)
        if day is not None:
            yield day, (key,)
    for part, day in measurement.submissions.items():
        yield day, ("submissions", part)


def _last_day(scope: ResultScope, indicator: Indicator) -> date:
    """The last day on which a report of an indicator could count."""
    deadline = indicator.deadline
    name = deadline.by_unit_kind.get(scope.unit.kind) or deadline.name if deadline is not None else None
    return last_day(scope.period, name)


def missing_parts_are_the_units_own(scope: ResultScope) -> Iterator[Problem]:
    """Where a unit answers for some parts of a step, only those can be missing (S002-40)."""
    applicable = scope.allocation.applicable_parts if scope.allocation else {}
    for name, _, measurement in scope.measurements if applicable else ():
        for number, told in measurement.steps.items():
            for position, part in enumerate(told.missing):
                if name in applicable and part not in applicable[name]:
                    place = measurement.place_of("steps", str(number), "missing", position)
                    yield problem(place, "SC411", part=part, nearest=nearest(part, applicable[name]))


def closed_checklists_are_answered(scope: ResultScope) -> Iterator[Problem]:
    """Once a period is closed, an item without an answer counts 0: worth a second look (S000-04)."""
    for _, indicator, measurement in scope.measurements if scope.period.closed else ():
        criteria = indicator.criteria
        if not isinstance(criteria, Checklist):
            continue
        required = [item for item in criteria.all_items if not item.optional]
        count = sum(item.id not in measurement.answers for item in required)
        if count:
            yield problem(measurement.place_of("answers", key=True), "SC620", count=count)


RULES = (
    results_are_of_indicators,
    closed_periods_are_complete,
    removals_are_allowed_and_explained,
    unreported_results_have_no_numbers,
    one_measurement_or_assessments,
    entered_scores_are_explained,
    internal_results_hide_the_scorecard,
    data_are_of_the_right_day,
    whole_reports_are_dated,
    measurements_make_sense,
    dates_lie_in_the_period,
    missing_parts_are_the_units_own,
    closed_checklists_are_answered,
)

"""Rules of a result file: it belongs somewhere, it is complete, and its statuses make sense."""

from collections.abc import Iterator

from generator.checking.periods import last_day
from generator.checking.scope import ResultScope
from generator.checking.scope import nearest
from generator.model.project import Project
from generator.model.project import ReportedResults
from generator.model.result import Result
from generator.problems import Place
from generator.problems import Problem
from generator.problems import problem

REMOVED = ("not-applicable", "cancelled")


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
    measured, entered, absent, names = scope.measured(), scope.entered(), scope.left_out, scope.names()
    for name in scope.reported.file.results:
        place = scope.reported.file.place_of("results", name, key=True)
        if name in measured or name in entered:
            continue
        if name not in names or name not in absent:
            yield problem(place, "SC404", indicator=name, nearest=nearest(name, measured))
        elif absent[name] == "not-in-period":
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
    measured = {**scope.measured(), **scope.entered()}
    for name, result in scope.reported.file.results.items():
        if result.status not in REMOVED:
            continue
        if result.reason is None:
            yield problem(result.place, "SC413", status=result.status)
        if result.status == "not-applicable" and name in measured and measured[name].not_applicable is None:
            yield problem(result.place_of("status"), "SC414", indicator=name)


def unreported_results_have_no_numbers(scope: ResultScope) -> Iterator[Problem]:
    """Numbers beside a status that ignores them are a contradiction."""
    for result in scope.reported.file.results.values():
        given = not result.is_empty or result.assessments is not None or bool(result.adjustments)
        if result.status != "reported" and given:
            yield problem(result.place_of("status"), "SC417", status=result.status)


def one_measurement_or_assessments(scope: ResultScope) -> Iterator[Problem]:
    """Self and verified assessments stand instead of a single measurement, not beside it."""
    for result in scope.reported.file.results.values():
        if result.assessments is not None and not result.is_empty:
            yield problem(result.place_of("assessments", key=True), "SC421")
        if (
            result.assessments is not None
            and result.assessments.self_ is None
            and result.assessments.verified is None
        ):
            yield problem(result.place_of("assessments"), "SC227", limit=1)


def entered_scores_are_explained(scope: ResultScope) -> Iterator[Problem]:
    """A score entered by hand has its reason (S000-05)."""
    explained = {
        name
        for name, indicator in scope.measured().items()
        if indicator.criteria is not None and indicator.criteria.is_explained
    } | set(scope.entered())
    for name, result in scope.reported.file.results.items():
        if name in explained and result.status == "reported" and result.reason is None:
            yield problem(result.place, "SC413", status="entered")


def internal_results_hide_the_scorecard(scope: ResultScope) -> Iterator[Problem]:
    """One internal result makes the whole scorecard internal: it could be worked out from the total."""
    for name, result in scope.reported.file.results.items():
        if (
            result.visibility == "internal"
            and scope.unit.is_public
            and scope.reported.file.visibility != "internal"
        ):
            yield problem(result.place_of("visibility"), "SC427", indicator=name)


def data_are_of_the_right_day(scope: ResultScope) -> Iterator[Problem]:
    """Data that are read off on a fixed day were read off on that day (S002-33)."""
    for name, indicator in scope.measured().items():
        result: Result | None = scope.reported.file.results.get(name)
        deadline = scope.period.deadlines.get(indicator.as_of) if indicator.as_of else None
        if result is not None and deadline is not None and result.as_of not in {None, deadline.due}:
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
)

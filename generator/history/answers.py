"""Whether a change says itself why it was made: a new row under `revisions`, with date, reason and authority.

A rule that is changed after the results were known is answered by its framework, a result by itself, one that is gone by its file. A
result that changed without a row has no answer by what it is. Where the row stands for something else, a reviewer sees so: the row is told with the alarm.
"""

from collections.abc import Sequence
from operator import attrgetter

from generator.history.changes import Alarm
from generator.model.project import Framework
from generator.model.result import ResultFile
from generator.model.revision import Revision

_OF_RESULTS = frozenset({"data-lost", "not-applicable-raises", "not-applicable-raises-grade"})
_UNANSWERED = frozenset({"unexplained-change", "unexplained-change-of-report"})

Sides = tuple[Framework | None, Framework | None]
"""The framework of an alarm before and after."""

Files = tuple[ResultFile | None, ResultFile | None]
"""The result file of an alarm before and after."""


def answer_to(alarm: Alarm, frameworks: Sides, files: Files) -> Revision | None:
    """The newest row that the change added for what the alarm is about; None where it added none."""
    if alarm.rule in _UNANSWERED:
        return None
    if alarm.rule in _OF_RESULTS:
        is_gone = files[1] is not None and alarm.indicator not in files[1].results
        rows = [_rows_of_result(each, "" if is_gone else alarm.indicator) for each in files]
        found = _added(*rows)
        if found or files[1] is not None:
            return found
    # a file that is gone holds no row any more: its framework can say why
    return _added(*([] if each is None else each.rules.revisions for each in frameworks))


def _rows_of_result(file: ResultFile | None, indicator: str) -> Sequence[Revision]:
    """The rows of a result, or of the whole report where `indicator` is empty."""
    if file is None:
        return []
    if not indicator:
        return file.revisions
    result = file.results.get(indicator)
    return [] if result is None else result.revisions


def _added(before: Sequence[Revision], after: Sequence[Revision]) -> Revision | None:
    """The newest of the rows that were not there before."""
    return max((each for each in after if each not in before), key=attrgetter("date"), default=None)

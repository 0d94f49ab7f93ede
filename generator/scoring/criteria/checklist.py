"""Ordinal checklists: points of the answers to a percentage, 100 percent to a score of 5 (S000-03, S000-04)."""

from collections.abc import Iterator
from collections.abc import Sequence
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import Checklist
from generator.model.criteria import Item
from generator.model.number import written
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.unscorable import UnscorableError


def score(criteria: Checklist, case: Case) -> Verdict:
    """Score the answered items; an unanswered one is left out while the period is open and counts 0 once it is closed.

    None where no item counts. Raises UnscorableError when an answer is on no place of the scale.
    """
    items = criteria.all_items
    answered = sum(1 for item in items if item.id in case.measurement.answers)
    told = [line("checklist-answered", answered=answered, items=len(items))]
    if answered < len(items):
        told.append(line("checklist-unanswered-zero" if case.is_closed else "checklist-unanswered-left-out"))
    means = [
        (group, mean)
        for group, section in criteria.sections
        if (mean := _mean(list(_counted(criteria, section, case)))) is not None
    ]
    if not means:
        return Verdict(None, (*told, line("checklist-none")))
    if criteria.aggregate == "subgroup_mean":
        percent = sum((mean for _, mean in means), Fraction(0)) / len(means)
        for group, mean in means:
            title = (
                group.title if group is not None and group.title is not None else (group.id if group else "")
            )
            told.append(line("checklist-group", group=title, percent=mean))
        told.append(line("checklist-groups", count=len(means), percent=percent))
    else:
        counted = list(_counted(criteria, items, case))
        percent = _mean(counted) or Fraction(0)
        points = sum((points * weight for points, weight in counted), Fraction(0)) * criteria.full_points
        full = sum((weight for _, weight in counted), Fraction(0)) * criteria.full_points
        told.append(line("checklist-flat", points=points, full=full, percent=percent))
    given = percent / 100 * HIGHEST
    return Verdict(given, (*told, line("checklist-score", percent=percent, score=given)), value=percent)


def _counted(criteria: Checklist, items: Sequence[Item], case: Case) -> Iterator[tuple[Fraction, Fraction]]:
    """Each item that counts: its points as a part of the full points, and its weight."""
    for item in items:
        answer = case.measurement.answers.get(item.id)
        if answer is None:
            if case.is_closed and not item.optional:
                yield Fraction(0), item.weight
            continue
        option = criteria.option(answer)
        if option is None:
            place = case.measurement.place_of("answers", item.id)
            given = answer if isinstance(answer, str) else written(answer)
            known = ", ".join(each.id for each in criteria.options)
            raise UnscorableError(place, "SC429", value=given, choices=known)
        yield option.points / criteria.full_points, item.weight


def _mean(counted: Sequence[tuple[Fraction, Fraction]]) -> Fraction | None:
    """The weighted mean of parts, in percent; None where nothing counts."""
    weights = sum((weight for _, weight in counted), Fraction(0))
    return sum((part * weight for part, weight in counted), Fraction(0)) / weights * 100 if weights else None

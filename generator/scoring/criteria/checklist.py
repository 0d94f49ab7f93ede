"""Ordinal checklists: points of the answers to a percentage, 100 percent to a score of 5 (S000-03, S000-04)."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.model.criteria import HIGHEST
from generator.model.criteria import Checklist
from generator.model.criteria import Item
from generator.model.number import written
from generator.model.scorecard import Line
from generator.model.scorecard import line
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.unscorable import UnscorableError

OF_ONE = Fraction(HIGHEST, 100)
"""The score of one percent."""


def scorer(criteria: Checklist) -> Scorer:
    """Score the answered items; an unanswered one is left out while the period is open and counts 0 once it is closed.

    None where no item counts. The scorer raises UnscorableError when an answer is on no place of the scale.
    """
    items = criteria.all_items
    form = _Form.of(criteria)
    by_group = criteria.aggregate == "subgroup_mean"

    def score(case: Case) -> Verdict:
        answered = sum(item.id in case.measurement.answers for item in items)
        told = [line("checklist-answered", answered=answered, items=len(items))]
        if answered < len(items):
            told.append(
                line("checklist-unanswered-zero" if case.is_closed else "checklist-unanswered-left-out")
            )
        percent, how = form.group_mean(case) if by_group else form.mean(items, case)
        if percent is None:
            return Verdict(None, (*told, line("checklist-none")))
        given = percent * OF_ONE
        return Verdict(
            given, (*told, *how, line("checklist-score", percent=percent, score=given)), value=percent
        )

    return score


@dataclass(frozen=True, slots=True)
class _Form:
    """A checklist; `earned` says for each item and option what the answer has of the full points, times the item's weight."""

    criteria: Checklist
    full: Fraction
    earned: Mapping[tuple[str, str], Fraction]

    @classmethod
    def of(cls, criteria: Checklist) -> "_Form":
        full = criteria.full_points
        # the first of two options of one id counts
        parts = [(option.id, option.points / full) for option in reversed(criteria.options)]
        earned = {(item.id, name): part * item.weight for item in criteria.all_items for name, part in parts}
        return cls(criteria, full, earned)

    def mean(self, items: Sequence[Item], case: Case) -> tuple[Fraction | None, list[Line]]:
        """The weighted mean of some items, in percent; None where nothing counts."""
        counted = self._counted(items, case)
        if not counted:
            return None, []
        gained, weights = added(each for each, _ in counted), added(each for _, each in counted)
        percent = gained / weights * 100
        points, full = gained * self.full, weights * self.full
        return percent, [line("checklist-flat", points=points, full=full, percent=percent)]

    def group_mean(self, case: Case) -> tuple[Fraction | None, list[Line]]:
        """The mean of the headings' means, in percent; None where nothing counts."""
        means = [
            (group, mean)
            for group in self.criteria.groups
            if (mean := self.mean(group.items, case)[0]) is not None
        ]
        if not means:
            return None, []
        percent = added(mean for _, mean in means) / len(means)
        told = [
            line("checklist-group", group=group.id if group.title is None else group.title, percent=mean)
            for group, mean in means
        ]
        return percent, [*told, line("checklist-groups", count=len(means), percent=percent)]

    def _counted(self, items: Sequence[Item], case: Case) -> list[tuple[Fraction, Fraction]]:
        """Each item that counts: what it earned, times its weight, and its weight."""
        counted = []
        for item in items:
            answer = case.measurement.answers.get(item.id)
            if answer is not None:
                counted.append((self._earned(item, answer, case), item.weight))
            elif case.is_closed and not item.optional:
                counted.append((ZERO, item.weight))
        return counted

    def _earned(self, item: Item, answer: str | Fraction, case: Case) -> Fraction:
        if isinstance(answer, Fraction):
            option = self.criteria.option(answer)
            name = written(answer) if option is None else option.id
        else:
            name = answer
        earned = self.earned.get((item.id, name))
        if earned is None:
            place = case.measurement.place_of("answers", item.id)
            known = ", ".join(each.id for each in self.criteria.options)
            raise UnscorableError(place, "SC429", value=name, choices=known)
        return earned

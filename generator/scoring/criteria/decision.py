"""Decision tables: the first condition that holds gives the level (rules.md 1.9; S002-34a)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.model.criteria import Decision
from generator.model.criteria import Rule
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Scorer
from generator.scoring.criteria.case import Verdict
from generator.scoring.evaluate import Compiled
from generator.scoring.evaluate import compiled
from generator.scoring.unscorable import UnscorableError


def scorer(criteria: Decision) -> Scorer:
    """Try the conditions in order; where none holds, `otherwise` decides (a level, or the evaluator).

    The scorer raises UnscorableError when a condition divides by zero or needs a fact that is not told.
    """
    rules = [_Condition.of(rule) for rule in criteria.rules]

    def score(case: Case) -> Verdict:
        names: dict[str, Fraction | bool] = {**case.names, **case.measurement.facts}
        if case.value is not None:
            names["value"] = case.value
        if case.lateness is not None:
            names["on_time"] = case.lateness.is_on_time
        for rule in rules:
            if rule.holds(names, case.place):
                return rule.verdict
        return _otherwise(criteria, case)

    return score


@dataclass(frozen=True, slots=True)
class _Condition:
    """A row of the table: its condition, and what it gives where that holds."""

    text: str
    condition: Compiled
    verdict: Verdict

    @classmethod
    def of(cls, rule: Rule) -> "_Condition":
        given = Fraction(rule.level)
        told = line("decision-holds", condition=rule.text, score=given)
        return cls(rule.when.text, compiled(rule.when.tree), Verdict(given, (told,)))

    def holds(self, names: Mapping[str, Fraction | bool], place: Place) -> bool:
        try:
            return bool(self.condition(names))
        except ZeroDivisionError:
            raise UnscorableError(place, "SC408", formula=self.text) from None
        except KeyError as error:
            raise UnscorableError(place, "SC409", variable=error.args[0]) from None


def _otherwise(criteria: Decision, case: Case) -> Verdict:
    if isinstance(criteria.otherwise, int):
        given = Fraction(criteria.otherwise)
        return Verdict(given, (line("decision-otherwise", score=given),))
    if case.measurement.evaluator_level is None:
        return Verdict(None, (line("decision-awaits-evaluator"),))
    given = Fraction(case.measurement.evaluator_level)
    return Verdict(given, (line("decision-evaluator", score=given),))

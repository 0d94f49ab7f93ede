"""Decision tables: the first condition that holds gives the level (rules.md 1.9; S002-34a)."""

from collections.abc import Mapping
from fractions import Fraction

from generator.model.criteria import Decision
from generator.model.criteria import Rule
from generator.model.scorecard import line
from generator.problems import Place
from generator.scoring.criteria.case import Case
from generator.scoring.criteria.case import Verdict
from generator.scoring.evaluate import evaluate
from generator.scoring.unscorable import UnscorableError


def score(criteria: Decision, case: Case) -> Verdict:
    """Try the conditions in order; where none holds, `otherwise` decides (a level, or the evaluator).

    Raises UnscorableError when a condition divides by zero or needs a fact that is not told.
    """
    names: dict[str, Fraction | bool] = {**case.names, **case.measurement.facts}
    if case.value is not None:
        names["value"] = case.value
    if case.lateness is not None:
        names["on_time"] = case.lateness.is_on_time
    for rule in criteria.rules:
        if _holds(rule, names, case.place):
            return Verdict(
                Fraction(rule.level),
                (line("decision-holds", condition=rule.text, score=Fraction(rule.level)),),
            )
    if isinstance(criteria.otherwise, int):
        given = Fraction(criteria.otherwise)
        return Verdict(given, (line("decision-otherwise", score=given),))
    if case.measurement.evaluator_level is None:
        return Verdict(None, (line("decision-awaits-evaluator"),))
    given = Fraction(case.measurement.evaluator_level)
    return Verdict(given, (line("decision-evaluator", score=given),))


def _holds(rule: Rule, names: Mapping[str, Fraction | bool], place: Place) -> bool:
    try:
        return bool(evaluate(rule.when.tree, names))
    except ZeroDivisionError:
        raise UnscorableError(place, "SC408", formula=rule.when.text) from None
    except KeyError as error:
        raise UnscorableError(place, "SC409", variable=error.args[0]) from None

"""What a unit is eligible for: every condition of a gate must hold (S001-20)."""

from collections.abc import Callable
from fractions import Fraction

from generator.model.fields import Text
from generator.model.framework import FrameworkFile
from generator.model.grading import Gate
from generator.model.grading import GateCondition
from generator.model.rounding import half_up
from generator.model.scorecard import GateScore
from generator.model.scorecard import Line
from generator.model.scorecard import line

ScoreOf = Callable[[GateCondition], tuple[Text | str, Fraction | None, bool]]
"""What a condition speaks of: its name, its score or None, and whether nothing of it is awaited any more."""


def pass_gate(rules: FrameworkFile, gate: Gate, score_of: ScoreOf) -> GateScore:
    """Compare every score with its limit: rounded as published, or exact, as the gate says.

    A condition whose score, or a part of it, is awaited decides nothing; one that is known and fails decides the gate.
    """
    working: list[Line] = []
    held: list[bool | None] = []
    for condition in gate.conditions:
        name, exact, is_final = score_of(condition)
        if exact is None:
            held.append(None)
            working.append(line("gate-awaits", name=name, limit=condition.limit))
            continue
        compared = half_up(exact, rules.rounding.score_places) if gate.gate_on == "rounded" else exact
        if not is_final:
            held.append(None)
            working.append(line("gate-so-far", name=name, score=compared, limit=condition.limit))
            continue
        held.append(condition.holds(compared))
        kind = "at-least" if condition.at_least is not None else "above"
        rule = f"gate-{kind}-{'held' if held[-1] else 'failed'}"
        working.append(line(rule, name=name, score=compared, limit=condition.limit))
    passed = False if False in held else None if None in held else True
    if passed is not None:
        working.append(
            line("gate-passed" if passed else "gate-closed", result=gate.passed if passed else gate.failed)
        )
    return GateScore(id=gate.id, passed=passed, working=tuple(working))

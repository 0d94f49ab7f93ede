"""Formulas written out with numbers in place of names: `20 ÷ 28 × 100`, as one would check them by hand."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction

from generator.model.expression import Comparison
from generator.model.expression import Constant
from generator.model.expression import Node
from generator.model.expression import Operation
from generator.model.expression import Variable
from generator.model.scorecard import Spelled

Part = str | Variable
"""Signs as they are, and names whose numbers are filled in."""

_SIGNS = {
    "+": "+", "-": "−", "*": "×", "/": "÷", "<": "<", "<=": "≤", ">": ">", ">=": "≥", "==": "=", "!=": "≠",
    "and": "∧", "or": "∨",
}  # fmt: skip
_STRENGTH = {"or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 6, "neg": 7}
_COMPARISON = 4
_ATOM = 8


def parts_of(node: Node) -> tuple[Part, ...]:
    """A formula in the order of reading, with brackets only where it would else be read another way."""
    found: list[Part] = []
    for part in _parts(node):
        if found and isinstance(part, str) and isinstance(found[-1], str):
            found[-1] += part
        else:
            found.append(part)
    return tuple(found)


def spelled(parts: Sequence[Part], numbers: Mapping[str, Fraction]) -> Spelled:
    """The formula with its numbers. KeyError for a name without one."""
    return Spelled(tuple([part if isinstance(part, str) else numbers[part.name] for part in parts]))


def _parts(node: Node) -> Iterator[Part]:
    match node:
        case Constant(_, text):
            yield text
        case Variable():
            yield node
        case Operation("neg" | "not" as operator, (operand,)):
            yield "−" if operator == "neg" else "¬"
            yield from _inside(operand, _ATOM)
        case Operation("min" | "max" | "sum" as name, operands):
            yield f"{name}("
            yield from _joined([", "] * len(operands), operands, 0)
            yield ")"
        case Operation(operator, operands):
            yield from _joined([f" {_SIGNS[operator]} "] * len(operands), operands, _STRENGTH[operator])
        case _:
            signs = [f" {_SIGNS[each]} " for each in node.operators]
            yield from _joined(signs, node.operands, _COMPARISON + 1)


def _joined(signs: Sequence[str], operands: Sequence[Node], strength: int) -> Iterator[Part]:
    """What binds as strongly as the sign before it is read from the left: `a − (b − c)` needs its brackets."""
    yield from _inside(operands[0], strength)
    for sign, operand in zip(signs, operands[1:], strict=False):
        yield sign
        yield from _inside(operand, strength + (sign in {" − ", " ÷ ", " × "}))


def _inside(node: Node, strength: int) -> Iterator[Part]:
    own = _ATOM
    if isinstance(node, Comparison):
        own = _COMPARISON
    elif isinstance(node, Operation):
        own = _STRENGTH.get(node.operator, _ATOM)
    if own >= strength:
        yield from _parts(node)
        return
    yield "("
    yield from _parts(node)
    yield ")"

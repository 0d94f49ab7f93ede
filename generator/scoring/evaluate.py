"""The value of a formula: exact arithmetic over named numbers, conditions over named facts."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from operator import add
from operator import eq
from operator import ge
from operator import gt
from operator import le
from operator import lt
from operator import ne
from operator import sub

from generator.model.expression import Comparison
from generator.model.expression import Constant
from generator.model.expression import Node
from generator.model.expression import Operation
from generator.model.expression import Variable
from generator.scoring.exact import ONE
from generator.scoring.exact import ZERO
from generator.scoring.exact import added
from generator.scoring.exact import product
from generator.scoring.exact import quotient

Compiled = Callable[[Mapping[str, Fraction | bool]], Fraction]
"""A formula of its names: each variable has its number, or a fact its yes or no (counted as 1 or 0)."""

_COMPARE: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne,
}  # fmt: skip

_OF_TWO: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": add, "-": sub, "*": product, "/": quotient,
}  # fmt: skip

_OF_MANY: Mapping[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "neg": lambda values: -values[0],
    "not": lambda values: _truth(not values[0]),
    "min": min,
    "max": max,
    "sum": added,
}


def compiled(node: Node) -> Compiled:
    """Make a function of a formula, so that its tree is walked once and not for every measurement.

    A condition gives 1 where it holds and 0 where it does not. The function raises ZeroDivisionError, and KeyError for a name
    that is not given.
    """
    match node:
        case Constant(number, _):
            return lambda _: number
        case Variable(name):
            return lambda names: _number(names[name])
        case Comparison(operators, operands):
            return _comparison([_COMPARE[each] for each in operators], _all(operands))
        case Operation("and", operands):
            # stops at the first that fails, so that `all > 0 and done / all > 0.5` is safe
            conditions = _all(operands)
            return lambda names: _truth(all(holds(names) for holds in conditions))
        case Operation("or", operands):
            conditions = _all(operands)
            return lambda names: _truth(any(holds(names) for holds in conditions))
    return _arithmetic(node.operator, _all(node.operands))


def _all(nodes: Sequence[Node]) -> list[Compiled]:
    return [compiled(node) for node in nodes]


def _arithmetic(operator: str, operands: Sequence[Compiled]) -> Compiled:
    if operator in _OF_TWO:
        of_two, (left, right) = _OF_TWO[operator], operands
        return lambda names: of_two(left(names), right(names))
    of_many = _OF_MANY[operator]
    return lambda names: of_many([operand(names) for operand in operands])


def _comparison(
    operators: Sequence[Callable[[Fraction, Fraction], bool]], operands: Sequence[Compiled]
) -> Compiled:
    def holds(names: Mapping[str, Fraction | bool]) -> Fraction:
        values = [operand(names) for operand in operands]
        pairs = zip(operators, pairwise(values), strict=True)
        return _truth(all(compare(*pair) for compare, pair in pairs))

    return holds


def _number(value: Fraction | bool) -> Fraction:  # noqa: FBT001 - a fact is a value like a number
    return value if isinstance(value, Fraction) else _truth(value)


def _truth(holds: bool) -> Fraction:  # noqa: FBT001 - a condition's yes or no
    return ONE if holds else ZERO

"""The value of a formula: exact arithmetic over named numbers, conditions over named facts."""

from collections.abc import Callable
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from operator import eq
from operator import ge
from operator import gt
from operator import le
from operator import lt
from operator import ne

from generator.model.expression import Comparison
from generator.model.expression import Constant
from generator.model.expression import Node
from generator.model.expression import Operation
from generator.model.expression import Variable

_COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne}


def evaluate(node: Node, names: Mapping[str, Fraction | bool]) -> Fraction:
    """Compute a formula. `names` gives each variable its number, or a fact its yes or no (counted as 1 or 0).

    A condition gives 1 where it holds and 0 where it does not. Raises ZeroDivisionError, and KeyError for a name that
    is not given.
    """
    match node:
        case Constant(number, _):
            return number
        case Variable(name):
            return Fraction(names[name])
        case Comparison(operators, operands):
            values = [evaluate(operand, names) for operand in operands]
            held = (
                _COMPARE[operator](*pair) for operator, pair in zip(operators, pairwise(values), strict=True)
            )
            return Fraction(all(held))
        case Operation("and", operands):
            # stops at the first that fails, so that `all > 0 and done / all > 0.5` is safe
            return Fraction(all(evaluate(operand, names) for operand in operands))
        case Operation("or", operands):
            return Fraction(any(evaluate(operand, names) for operand in operands))
    return _ARITHMETIC[node.operator]([evaluate(operand, names) for operand in node.operands])


_ARITHMETIC: Mapping[str, Callable[[list[Fraction]], Fraction]] = {
    "+": lambda values: values[0] + values[1],
    "-": lambda values: values[0] - values[1],
    "*": lambda values: values[0] * values[1],
    "/": lambda values: values[0] / values[1],
    "neg": lambda values: -values[0],
    "not": lambda values: Fraction(not values[0]),
    "min": min,
    "max": max,
    "sum": lambda values: sum(values, Fraction(0)),
}

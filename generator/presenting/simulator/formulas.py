"""Formulas and conditions as data that a script can compute: lists with the operator first, numbers as exact text."""

from generator.model.expression import Comparison
from generator.model.expression import Constant
from generator.model.expression import Node
from generator.model.expression import Variable

Tree = str | list["Tree"]
"""A number (`"1/2"`), or a list: an operator with its operands, `name` with a variable, `compare` with its signs before them."""


def tree(node: Node) -> Tree:
    """`a / b * 100` becomes `["*", ["/", ["name", "a"], ["name", "b"]], "100"]`."""
    match node:
        case Constant(number, _):
            return str(number)
        case Variable(name):
            return ["name", name]
        case Comparison(operators, operands):
            return ["compare", [*operators], *map(tree, operands)]
    return [node.operator, *map(tree, node.operands)]

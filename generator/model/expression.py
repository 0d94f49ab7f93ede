"""Formulas: arithmetic and conditions over named variables, parsed without running anything.

The grammar is a small part of Python's: numbers, names, `+ - * /`, brackets, comparisons, `and`, `or`, `not`,
and the functions `min`, `max` and `sum`. Decimals are read as exact fractions from the text.
"""

import ast
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.model.number import read_number

FUNCTIONS = ("min", "max", "sum")
LONGEST = 500
"""Characters."""

DEEPEST = 50
"""Levels of brackets and operators; a formula that a person can read has far fewer."""

_OPERATORS: dict[type[ast.AST], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARISONS: dict[type[ast.AST], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip


class ExpressionError(ValueError):
    """The text is not a formula: the problem code, what stands in the way, and its offset in the text (from 0)."""

    def __init__(self, code: str, detail: str, offset: int = 0) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Constant:
    """A number."""

    number: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A name that stands for a value."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Operands joined by one operator: `+ - * /` (two operands), `neg`, `and`, `or`, `not`, `min`, `max`, `sum`."""

    operator: str
    operands: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A chain of comparisons: `a < b <= c` has the operators `<` and `<=` between its three operands."""

    operators: tuple[str, ...]
    operands: tuple["Node", ...]


Node = Constant | Variable | Operation | Comparison


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as typed and as parsed."""

    text: str
    tree: Node

    @property
    def names(self) -> tuple[str, ...]:
        """The names that occur, in order of appearance, each once."""
        return tuple(dict.fromkeys(_names(self.tree)))


def parse_expression(text: str) -> Node:
    """Parse a formula. Raises ExpressionError: SC211 (not a formula), SC214 (too long), SC212 (a call or anything else that could run)."""
    if len(text) > LONGEST:
        raise ExpressionError("SC214", "too long")
    formula = text.strip()
    before = text.index(formula)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python would comment on `1or a`
            parsed = ast.parse(formula, mode="eval")
    except SyntaxError as error:
        raise ExpressionError(
            "SC211", error.msg or "syntax", before + max((error.offset or 1) - 1, 0)
        ) from None
    except (ValueError, RecursionError, MemoryError):
        raise ExpressionError("SC211", "syntax") from None
    try:
        return _node(parsed.body, formula, DEEPEST)
    except ExpressionError as error:
        characters = len(formula.encode()[: error.offset].decode(errors="ignore"))  # Python counts bytes
        raise ExpressionError(error.code, error.detail, before + characters) from None


def _node(node: ast.expr, text: str, room: int) -> Node:
    """Turn one node of Python's tree into ours; `room` is how many levels may still come below."""
    if room == 0:
        raise ExpressionError("SC211", "too deep", node.col_offset)
    return _allowed(node, text, room)


def _allowed(node: ast.expr, text: str, room: int) -> Node:
    match node:
        case ast.Constant():
            typed = ast.get_source_segment(text, node) or ""
            number = read_number(typed)
            if number is None or not isinstance(node.value, int | float) or isinstance(node.value, bool):
                raise ExpressionError("SC211", typed, node.col_offset)
            return Constant(number, typed)
        case ast.Name():
            return Variable(node.id)
        case ast.BinOp() if type(node.op) in _OPERATORS:
            return Operation(
                _OPERATORS[type(node.op)],
                (_node(node.left, text, room - 1), _node(node.right, text, room - 1)),
            )
        case ast.UnaryOp(op=ast.USub()):
            return Operation("neg", (_node(node.operand, text, room - 1),))
        case ast.UnaryOp(op=ast.Not()):
            return Operation("not", (_node(node.operand, text, room - 1),))
        case ast.BoolOp():
            operator = "and" if isinstance(node.op, ast.And) else "or"
            return Operation(operator, tuple(_node(value, text, room - 1) for value in node.values))
        case ast.Compare() if all(type(operator) in _COMPARISONS for operator in node.ops):
            return Comparison(
                tuple(_COMPARISONS[type(operator)] for operator in node.ops),
                tuple(_node(value, text, room - 1) for value in (node.left, *node.comparators)),
            )
        case ast.Call(func=ast.Name(id=name), keywords=[]) if name in FUNCTIONS and node.args:
            return Operation(name, tuple(_node(value, text, room - 1) for value in node.args))
        case _:
            refused = ast.get_source_segment(text, node) or type(node).__name__
            raise ExpressionError("SC212", refused[:60], node.col_offset)


def _names(node: Node) -> Iterator[str]:
    match node:
        case Variable(name):
            yield name
        case Operation(_, operands) | Comparison(_, operands):
            for operand in operands:
                yield from _names(operand)
        case _:
            return

"""Formulas as MathML, made at build time: no script is needed to read them."""

from collections.abc import Mapping

from markupsafe import Markup

from generator.model.expression import Comparison
from generator.model.expression import Constant
from generator.model.expression import Node
from generator.model.expression import Operation
from generator.model.expression import Variable

_SIGNS = {
    "+": "+",
    "-": "−",
    "*": "×",
    "<": "<",
    "<=": "≤",
    ">": ">",
    ">=": "≥",
    "==": "=",
    "!=": "≠",
    "and": "∧",
    "or": "∨",
}
_STRENGTH = {"or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 9, "neg": 7}
_COMPARISON = 4
_ATOM = 10


def mathml(node: Node, labels: Mapping[str, tuple[str, str]]) -> Markup:
    """A formula with each variable's label in place of its name; `labels` gives text and language by name."""
    return Markup('<math display="block">{}</math>').format(_node(node, labels))


def _node(node: Node, labels: Mapping[str, tuple[str, str]]) -> Markup:
    match node:
        case Constant(_, text):
            return Markup("<mn>{}</mn>").format(text)
        case Variable(name):
            label, language = labels.get(name, (name, ""))
            mark = Markup(' lang="{}"').format(language) if language else ""
            return Markup("<mtext{}>{}</mtext>").format(mark, label)
        case Operation("/", (above, below)):
            return Markup("<mfrac><mrow>{}</mrow><mrow>{}</mrow></mfrac>").format(
                _node(above, labels), _node(below, labels)
            )
        case Operation("neg" | "not" as operator, (operand,)):
            sign = "−" if operator == "neg" else "¬"
            strength = _ATOM if operator == "not" else _STRENGTH[operator]
            return Markup("<mo>{}</mo>{}").format(sign, _inside(operand, strength, labels))
        case Operation("min" | "max" | "sum" as name, operands):
            return Markup("<mi>{}</mi><mo>(</mo>{}<mo>)</mo>").format(
                name, _joined([","] * len(operands), operands, 0, labels)
            )
        case Operation(operator, operands):
            return _joined([_SIGNS[operator]] * len(operands), operands, _STRENGTH[operator], labels)
        case Comparison(operators, operands):
            return _joined([_SIGNS[each] for each in operators], operands, _COMPARISON + 1, labels)


def _joined(
    signs: list[str], operands: tuple[Node, ...], strength: int, labels: Mapping[str, tuple[str, str]]
) -> Markup:
    parts = [_inside(operands[0], strength, labels)]
    for sign, operand in zip(signs, operands[1:], strict=False):
        parts.append(Markup("<mo>{}</mo>").format(sign))
        parts.append(_inside(operand, strength + (sign == "−"), labels))
    return Markup("").join(parts)


def _inside(node: Node, strength: int, labels: Mapping[str, tuple[str, str]]) -> Markup:
    """An operand, in brackets where it binds less than what stands around it."""
    own = _ATOM
    if isinstance(node, Comparison):
        own = _COMPARISON
    elif isinstance(node, Operation):
        own = _STRENGTH.get(node.operator, _ATOM)
    found = _node(node, labels)
    return Markup("<mrow><mo>(</mo>{}<mo>)</mo></mrow>").format(found) if own < strength else found

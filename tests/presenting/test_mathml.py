"""Formulas as MathML."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from generator.model.expression import parse_expression
from generator.presenting.mathml import mathml


def _mathml(expression: str, labels: Mapping[str, tuple[str, str]] | None = None) -> str:
    return str(mathml(parse_expression(expression), labels or {}))


def _read(expression: str) -> str:
    """The formula as a reader sees it; `[above / below]` is a fraction."""

    def seen(node: ET.Element) -> str:
        inside = "".join(seen(child) for child in node)
        if node.tag == "mfrac":
            above, below = node
            return f"[{seen(above)} / {seen(below)}]"
        return inside or node.text or ""

    return seen(ET.fromstring(_mathml(expression)))  # noqa: S314 - our own


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a", "a"),
        ("0.25", "0.25"),
        ("a + b - c", "a+b−c"),
        ("a - (b - c)", "a−(b−c)"),
        ("a - (b + c)", "a−(b+c)"),
        ("a + (b - c)", "a+b−c"),  # the same number with and without
        ("a * b + c", "a×b+c"),
        ("a * (b + c)", "a×(b+c)"),
        ("(a - b) * 2", "(a−b)×2"),
        ("a / b * 100", "[a / b]×100"),
        ("a / (b * c)", "[a / b×c]"),  # the bar is the bracket
        ("(a + b) / (c - d)", "[a+b / c−d]"),
        ("a / (b / c)", "[a / [b / c]]"),
        ("-a + b", "−a+b"),
        ("-(a + b)", "−(a+b)"),
        ("-(a * b)", "−(a×b)"),
        ("min(a, b + c, 5)", "min(a,b+c,5)"),
        ("sum(a)", "sum(a)"),
        ("max(a, b) * 2", "max(a,b)×2"),
        ("a < b <= c", "a<b≤c"),
        ("a + b >= c", "a+b≥c"),
        ("a == b", "a=b"),
        ("a != b", "a≠b"),
        ("a > 1 and b or c", "a>1∧b∨c"),
        ("a and (b or c)", "a∧(b∨c)"),
        ("not a", "¬a"),
        ("not (a and b)", "¬(a∧b)"),
        ("not (a < b)", "¬(a<b)"),  # not: (not a) < b
        ("(a < b) == c", "(a<b)=c"),  # not: a < b and b = c
        ("a == (b < c)", "a=(b<c)"),
    ],
)
def test_brackets_stand_where_they_are_needed(expression: str, expected: str) -> None:
    assert _read(expression) == expected


def test_a_percentage() -> None:
    labels = {"done": ("เรื่องที่แล้วเสร็จ", ""), "backlog": ("เรื่องค้าง", "")}
    assert _mathml("done / backlog * 100", labels) == (
        '<math display="block"><mfrac><mrow><mtext>เรื่องที่แล้วเสร็จ</mtext></mrow><mrow><mtext>เรื่องค้าง</mtext></mrow></mfrac>'
        "<mo>×</mo><mn>100</mn></math>"
    )


def test_labels_are_escaped() -> None:
    found = _mathml("a", {"a": ('x < 1 & "y" <b>', "")})
    assert found == '<math display="block"><mtext>x &lt; 1 &amp; &#34;y&#34; &lt;b&gt;</mtext></math>'


def test_a_label_in_the_other_language_is_marked() -> None:
    found = _mathml("a + b", {"a": ("English only", "en"), "b": ("ไทย", "")})
    assert re.findall(r"<mtext[^>]*>[^<]*", found) == ['<mtext lang="en">English only', "<mtext>ไทย"]


def test_operators_are_escaped_too() -> None:
    assert "<mo>&lt;</mo>" in _mathml("a < b")

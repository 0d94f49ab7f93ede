"""Formulas and conditions that cannot be read, call something, or use names that nothing declares."""

from pathlib import Path

import pytest

from tests.checking.good_world import BACKLOG
from tests.checking.good_world import RATE
from tests.checking.good_world import TABLE
from tests.checking.telling import Edit
from tests.checking.telling import told_after

# fmt: off
BAD = (
    Edit("a formula cut short", RATE, "denominator * 100", "denominator *", (f"{RATE}:4:15: SC211 this is not a formula: invalid syntax",)),
    Edit("an empty formula", RATE, "closed / denominator * 100", '""', (f"{RATE}:4:15: SC209 there is no text here",)),
    Edit("no formula at all", RATE, "closed / denominator * 100", "", (f"{RATE}:4:14: SC209 there is no text here",)),
    Edit("a multiplication sign from the keyboard of a phone", RATE, "denominator * 100", "denominator × 100", (f"{RATE}:4:36: SC211 this is not a formula: invalid character '×' (U+00D7)",)),
    Edit("a formula of more than 500 characters", RATE, "denominator * 100", "denominator" + " + 1" * 150, (f"{RATE}:4:15: SC214 the text is longer than 500 characters",)),
    Edit("a list for a formula", RATE, "closed / denominator * 100", "[closed]", (f"{RATE}:4:15: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("a mapping for a formula", RATE, "closed / denominator * 100", "{closed: 1}", (f"{RATE}:4:15: SC203 this is the wrong kind of value (expected: text)",)),
    Edit("a null character in a formula", RATE, "closed / denominator * 100", '"closed\\0"', (f"{RATE}:4:15: SC112 there is a control character U+0000, which YAML does not allow",)),
    Edit("a number with an exponent", RATE, "denominator * 100", "denominator * 1e2", (f"{RATE}:4:38: SC211 this is not a formula: 1e2",)),
    Edit("a number with underscores", RATE, "denominator * 100", "denominator * 1_00", (f"{RATE}:4:38: SC211 this is not a formula: 1_00",)),
    Edit("an imaginary number", RATE, "denominator * 100", "denominator * 1j", (f"{RATE}:4:38: SC211 this is not a formula: 1j",)),
    Edit("a truth value", RATE, "denominator * 100", "denominator * True", (f"{RATE}:4:38: SC211 this is not a formula: True",)),
    Edit("a call that opens a file", RATE, "closed / denominator * 100", "open('x')", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “open('x')”",)),
    Edit("a call that runs a command", RATE, "closed / denominator * 100", "__import__('os').system('ls')", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “__import__('os').system('ls')”",)),
    Edit("a call of another function", RATE, "closed /", "abs(closed) /", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “abs(closed)”",)),
    Edit("a call without arguments", RATE, "closed /", "max() /", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “max()”",)),
    Edit("a call with a named argument", RATE, "closed /", "min(closed, key=closed) /", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “min(closed, key=closed)”",)),
    Edit("a call with a list spread out", RATE, "closed /", "max(*closed) /", (f"{RATE}:4:19: SC212 the formula holds something that is not allowed: “*closed”",)),
    Edit("an attribute", RATE, "closed /", "closed.real /", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “closed.real”",)),
    Edit("a power", RATE, "closed /", "closed ** 9 /", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “closed ** 9”",)),
    Edit("a whole division", RATE, "closed /", "closed //", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “closed // denominator”",)),
    Edit("an identity", RATE, "closed /", "closed is", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “closed is denominator * 100”",)),
    Edit("an assignment inside", RATE, "closed /", "(closed := 1) /", (f"{RATE}:4:16: SC212 the formula holds something that is not allowed: “closed := 1”",)),
    Edit("a choice", RATE, "denominator * 100", "denominator if closed else 0", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “closed / denominator if closed else 0”",)),
    Edit("a text with a formula in it", RATE, "closed / denominator * 100", "f'{closed}'", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “f'{{closed}}'”",)),
    Edit("a fault in a formula in quotes", RATE, "closed / denominator * 100", '"100 * abs(closed)"', (f"{RATE}:4:22: SC212 the formula holds something that is not allowed: “abs(closed)”",)),
    Edit("a fault in a formula after Thai text", RATE, "closed / denominator * 100", "เรื่อง / abs(closed)", (f"{RATE}:4:24: SC212 the formula holds something that is not allowed: “abs(closed)”",)),
    Edit("a fault in a formula over several lines", RATE, "closed / denominator * 100", ">-\n    closed / denominator\n    * abs(closed)", (f"{RATE}:4:15: SC212 the formula holds something that is not allowed: “abs(closed)”",)),
    Edit("a name with a capital letter", RATE, "    closed: {th", "    Closed: {th", (f"{RATE}:6:5: SC218 “Closed” cannot be a name in a formula",)),
    Edit("a name that Python keeps for itself", RATE, "    closed: {th", "    pass: {th", (f"{RATE}:6:5: SC333 the name “pass” is taken",)),
    Edit("a variable without a label", RATE, "{th: เรื่องทั้งหมด, en: Cases received}", "{}", (f"{RATE}:7:15: SC209 there is no text here",)),
    Edit("an unknown name", RATE, "closed /", "closd /", (f"{RATE}:4:15: SC307 the formula or condition uses an unknown name “closd”", f"{RATE}:6:5: SC308 nothing uses the variable “closed”")),
    Edit("a denominator without a basis", RATE, "  denominator_basis: all\n", "", (f"{RATE}:4:15: SC307 the formula or condition uses an unknown name “denominator”",)),
    Edit("an unknown variable of a denominator", RATE, "{all: received}", "{all: recieved}", (f"{RATE}:7:5: SC308 nothing uses the variable “received”", f"{RATE}:8:23: SC307 the formula or condition uses an unknown name “recieved”")),
    Edit("an unknown basis", RATE, "denominator_basis: all", "denominator_basis: al", (f"{RATE}:9:22: SC332 there is no denominator basis “al”",)),
    Edit("a name that is taken", RATE, "    received: {th", "    value: {th", (f"{RATE}:7:5: SC308 nothing uses the variable “value”", f"{RATE}:7:5: SC333 the name “value” is taken", f"{RATE}:8:23: SC307 the formula or condition uses an unknown name “received”", f"{RATE}:25:26: SC410 “received” under inputs is not in the KPI template")),
    Edit("a fact with a name that is taken", TABLE, "    sent: {th", "    on_time: {th: ก, en: A}\n    sent: {th", (f"{TABLE}:5:5: SC333 the name “on_time” is taken",)),
    Edit("an unknown name in a condition", TABLE, "when: sent", "when: snt", (f"{TABLE}:7:24: SC307 the formula or condition uses an unknown name “snt”",)),
    Edit("a condition on time without a deadline", TABLE, "when: sent", "when: on_time", (f"{TABLE}:7:24: SC307 the formula or condition uses an unknown name “on_time”",)),
    Edit("a condition cut short", TABLE, "when: sent", "when: sent and", (f"{TABLE}:7:24: SC211 this is not a formula: invalid syntax",)),
    Edit("a fact with a capital letter", TABLE, "    sent: {th", "    Sent: {th", (f"{TABLE}:5:5: SC218 “Sent” cannot be a name in a formula",)),
    Edit("an unknown variable of classes", BACKLOG, "by: open", "by: opne", (f"{BACKLOG}:9:7: SC307 the formula or condition uses an unknown name “opne”",)),
    Edit("a variable of classes with a capital letter", BACKLOG, "by: open", "by: Open", (f"{BACKLOG}:9:7: SC218 “Open” cannot be a name in a formula",)),
    Edit("an unknown last word of a decision table", TABLE, "otherwise: evaluator", "otherwise: nobody", (f"{TABLE}:8:14: SC208 “nobody” is not one of the choices",)),
)
# fmt: on


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_a_bad_formula_is_told_at_its_place(bad: Edit, tmp_path: Path) -> None:
    assert told_after(tmp_path, bad) == list(bad.told)


@pytest.mark.parametrize("formula", ["(" * 240 + "closed" + ")" * 240, "-" * 499 + "1", "not " * 124 + "1"])
def test_a_formula_of_many_levels_does_not_break_the_program(formula: str, tmp_path: Path) -> None:
    told_after(tmp_path, Edit("", RATE, "closed / denominator * 100", f'"{formula}"', ()))

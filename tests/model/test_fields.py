"""The scalars of the files: dates of both eras, Thai digits, flags, ids, texts and weights."""

from datetime import date
from fractions import Fraction
from typing import cast

import pytest
from pydantic import TypeAdapter
from pydantic import ValidationError

from generator.model.expression import Formula
from generator.model.fields import Address
from generator.model.fields import Date
from generator.model.fields import Expression
from generator.model.fields import Flag
from generator.model.fields import Id
from generator.model.fields import Name
from generator.model.fields import Number
from generator.model.fields import PlainText
from generator.model.fields import PositiveNumber
from generator.model.fields import Text
from generator.model.fields import Weight
from generator.model.fields import Whole
from generator.model.fields import is_id
from generator.model.placed import PlacedDict
from generator.model.placed import PlacedList


def read(kind: object, value: object) -> object:
    """The value as the model takes it."""
    adapter: TypeAdapter[object] = TypeAdapter(cast("type[object]", kind))
    return adapter.validate_python(value)


def refused(kind: object, value: object) -> list[str]:
    """The codes of the problems with a value."""
    with pytest.raises(ValidationError) as error:
        read(kind, value)
    return [each["type"] for each in error.value.errors()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013-03-20", date(2013, 3, 20)),
        ("2556-03-20", date(2013, 3, 20)),  # B.E.
        ("๒๕๕๖-๐๓-๒๐", date(2013, 3, 20)),
        ("๒๐๑๓-๐๓-๒๐", date(2013, 3, 20)),
        (" 2556-03-20 ", date(2013, 3, 20)),
        ("2012-02-29", date(2012, 2, 29)),
        ("2555-02-29", date(2012, 2, 29)),  # a leap year is one of C.E.
        ("2299-12-31", date(2299, 12, 31)),  # the last year that is not taken as B.E.
        ("2300-01-01", date(1757, 1, 1)),
        (date(2013, 3, 20), date(2013, 3, 20)),
    ],
)
def test_dates_of_both_eras(text: object, expected: date) -> None:
    assert read(Date, text) == expected


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("20/03/2556", "SC205"),
        ("20 มี.ค. 2556", "SC205"),
        ("2556-3-20", "SC205"),
        ("56-03-20", "SC205"),
        ("2556-03-20T00:00", "SC205"),
        ("", "SC205"),
        ("2556-03-20\n2556-03-21", "SC205"),
        ("2556-02-29", "SC216"),  # 2013 is no leap year
        ("2556-13-01", "SC216"),
        ("2556-00-10", "SC216"),
        ("2556-04-31", "SC216"),
        ("0000-01-01", "SC216"),
        (PlacedList(["2556-03-20"]), "SC205"),
        (None, "SC205"),
    ],
)
def test_what_is_no_date(value: object, code: str) -> None:
    assert refused(Date, value) == [code]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Number, "๘๕.๕", Fraction(171, 2)),
        (Number, "-1/3", Fraction(-1, 3)),
        (Number, Fraction(1, 7), Fraction(1, 7)),
        (PositiveNumber, "0", Fraction(0)),
        (PositiveNumber, "๐.๒๕", Fraction(1, 4)),
        (Whole, "๒๕๕๖", 2556),
        (Whole, "5.0", 5),
        (Whole, 5, 5),
        (Whole, "-3", -3),
        (Flag, "true", True),
        (Flag, "false", False),
        (Flag, True, True),
        (Weight, "unknown", None),
        (Weight, " unknown ", None),
        (Weight, None, None),
        (Weight, "12.5", Fraction(25, 2)),
        (Weight, "0", Fraction(0)),
        (Id, "1.10", "1.10"),  # an id is text: it is not 1.1
        (Id, " 8.2 ", "8.2"),
        (Name, "on_notice", "on_notice"),
        (PlainText, " a < b & c > d ", "a < b & c > d"),  # a bare < is fine
        (PlainText, "R&D 5 <6", "R&D 5 <6"),
        (PlainText, "ก" * 20_000, "ก" * 20_000),
        (Address, "https://example.go.th/a?b=1", "https://example.go.th/a?b=1"),
        (Address, "http://example.go.th", "http://example.go.th"),
    ],
)
def test_scalars(kind: object, value: object, expected: object) -> None:
    assert read(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (Number, "1e5", "SC204"),
        (Number, "85%", "SC204"),
        (Number, "", "SC204"),
        (Number, 0.1, "SC204"),  # no binary number comes in
        (Number, PlacedDict(), "SC204"),
        (PositiveNumber, "-0.01", "SC213"),
        (PositiveNumber, "x", "SC204"),
        (Whole, "2.5", "SC217"),
        (Whole, "x", "SC204"),
        (Flag, "yes", "SC206"),
        (Flag, "True", "SC206"),
        (Flag, "1", "SC206"),
        (Flag, PlacedList(), "SC206"),
        (Weight, "-5", "SC213"),
        (Weight, "ไม่ทราบ", "SC204"),
        (Weight, "Unknown", "SC204"),
        (Id, "A1", "SC207"),
        (Id, "index", "SC207"),
        (Id, "a/b", "SC207"),
        (Id, "..", "SC207"),
        (Id, "../a", "SC207"),
        (Id, "a..b", "SC207"),
        (Id, "a--b", "SC207"),
        (Id, "-a", "SC207"),
        (Id, "a-", "SC207"),
        (Id, "a b", "SC207"),
        (Id, "a_b", "SC207"),
        (Id, "ก", "SC207"),
        (Id, "๑", "SC207"),
        (Id, "", "SC207"),
        (Id, "a\nb", "SC207"),
        (Id, "a" * 65, "SC207"),
        (Id, PlacedDict(), "SC207"),
        (Name, "8_1", "SC218"),
        (Name, "On", "SC218"),
        (Name, "on-time", "SC218"),
        (Name, "__class__", "SC218"),
        (Name, "จำนวน", "SC218"),
        (Name, "a" * 65, "SC218"),
        (PlainText, "", "SC209"),
        (PlainText, "   ", "SC209"),
        (PlainText, "ก" * 20_001, "SC214"),
        (PlainText, "<b>x</b>", "SC210"),
        (PlainText, "x</p>", "SC210"),
        (PlainText, "<script>alert(1)</script>", "SC210"),
        (PlainText, "<img src=x onerror=y>", "SC210"),
        (PlainText, "<!-- x -->", "SC210"),
        (PlainText, "a &nbsp; b", "SC210"),
        (PlainText, PlacedDict(), "SC203"),
        (Address, "javascript:alert(1)", "SC219"),
        (Address, "//example.go.th", "SC219"),
        (Address, "ftp://example.go.th", "SC219"),
        (Address, "https://example.go.th/a b", "SC219"),
        (Address, 'https://example.go.th/"x', "SC219"),
        (Address, "https://", "SC219"),
        (Expression, "f(x)", "SC212"),
        (Expression, "a +", "SC211"),
        (Expression, PlacedList(), "SC203"),
    ],
)
def test_scalars_that_do_not_fit(kind: object, value: object, code: str) -> None:
    assert refused(kind, value) == [code]


def test_ids_name_files_safely() -> None:
    assert is_id("a" * 64)
    assert is_id("chonburi-2556")
    assert not is_id("index")
    assert not is_id("a\n")


def test_an_expression_keeps_its_text() -> None:
    formula = read(Expression, " done / all * 100 ")
    assert isinstance(formula, Formula)
    assert (formula.text, formula.names) == ("done / all * 100", ("done", "all"))
    assert read(Expression, formula) is formula


def test_a_fault_in_an_expression_tells_its_position_from_one() -> None:
    with pytest.raises(ValidationError) as error:
        read(Expression, "done / f(all)")
    assert error.value.errors()[0]["ctx"]["facts"] == {"detail": "f(all)", "position": "8", "most": "500"}


def test_a_text_falls_back_to_the_other_language() -> None:
    both, thai, english = Text(th="ก", en="A"), Text(th="ก"), Text(en="A")
    assert (both.in_language("th"), both.in_language("en")) == (("ก", "th"), ("A", "en"))
    assert (thai.in_language("th"), thai.in_language("en")) == (("ก", "th"), ("ก", "th"))
    assert (english.in_language("th"), english.in_language("en")) == (("A", "en"), ("A", "en"))


def test_a_text_without_any_language_is_refused() -> None:
    assert refused(Text, {}) == ["SC209"]

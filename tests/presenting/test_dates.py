"""Dates and fiscal years in both eras."""

from datetime import date

import pytest

from generator.presenting.dates import fiscal_months
from generator.presenting.dates import fiscal_year
from generator.presenting.dates import long_date
from generator.presenting.dates import short_date


@pytest.mark.parametrize(
    ("day", "thai", "english"),
    [
        (date(2013, 3, 20), "20 มีนาคม พ.ศ. 2556", "20 March 2013 (B.E. 2556)"),
        (date(2012, 12, 31), "31 ธันวาคม พ.ศ. 2555", "31 December 2012 (B.E. 2555)"),
        (date(2024, 2, 29), "29 กุมภาพันธ์ พ.ศ. 2567", "29 February 2024 (B.E. 2567)"),  # 2567 is no leap year
        (date(2026, 1, 1), "1 มกราคม พ.ศ. 2569", "1 January 2026 (B.E. 2569)"),
    ],
)
def test_long_dates(day: date, thai: str, english: str) -> None:
    assert (long_date(day, "th"), long_date(day, "en")) == (thai, english)


@pytest.mark.parametrize(
    ("day", "thai", "english"),
    [
        (date(2013, 3, 20), "20 มี.ค. 2556", "20 Mar 2013 (B.E. 2556)"),
        (date(2025, 9, 5), "5 ก.ย. 2568", "5 Sep 2025 (B.E. 2568)"),
        (date(2025, 5, 31), "31 พ.ค. 2568", "31 May 2025 (B.E. 2568)"),
    ],
)
def test_short_dates(day: date, thai: str, english: str) -> None:
    assert (short_date(day, "th"), short_date(day, "en")) == (thai, english)


def test_the_twelve_months() -> None:
    days = [date(2026, month, 1) for month in range(1, 13)]
    assert [long_date(day, "th").split()[1] for day in days] == [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]  # fmt: skip
    assert [short_date(day, "th").split()[1] for day in days] == [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]  # fmt: skip


def test_a_fiscal_year_is_written_in_the_buddhist_era_and_shown_in_both() -> None:
    assert fiscal_year(2556, "th") == "ปีงบประมาณ พ.ศ. 2556"
    assert fiscal_year(2556, "en") == "Fiscal year 2013 (B.E. 2556)"


def test_a_fiscal_year_begins_in_october() -> None:
    assert fiscal_months("en") == [
        "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
    ]  # fmt: skip
    assert fiscal_months("th") == [
        "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.",
    ]  # fmt: skip

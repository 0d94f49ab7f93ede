"""Dates and fiscal years: Buddhist Era in Thai, both eras in English (rules.md 4)."""

from datetime import date
from functools import lru_cache

from generator.model.fields import BUDDHIST_ERA

KEPT = 1024
"""How many dates are kept as they were printed: most reports of a period come in within the same weeks."""

_THAI = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
_THAI_SHORT = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
]
_ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@lru_cache(maxsize=KEPT)
def long_date(day: date, language: str) -> str:
    """`20 มีนาคม พ.ศ. 2556`, or `20 March 2013 (B.E. 2556)`."""
    year = day.year + BUDDHIST_ERA
    if language == "th":
        return f"{day.day} {_THAI[day.month - 1]} พ.ศ. {year}"
    return f"{day.day} {_ENGLISH[day.month - 1]} {day.year} (B.E. {year})"


@lru_cache(maxsize=KEPT)
def short_date(day: date, language: str) -> str:
    """`20 มี.ค. 2556`, or `20 Mar 2013 (B.E. 2556)`."""
    if language == "th":
        return f"{day.day} {_THAI_SHORT[day.month - 1]} {day.year + BUDDHIST_ERA}"
    return f"{day.day} {_ENGLISH[day.month - 1][:3]} {day.year} (B.E. {day.year + BUDDHIST_ERA})"


def fiscal_year(year: int, language: str) -> str:
    """`ปีงบประมาณ พ.ศ. 2556`, or `Fiscal year 2013 (B.E. 2556)`."""
    if language == "th":
        return f"ปีงบประมาณ พ.ศ. {year}"
    return f"Fiscal year {year - BUDDHIST_ERA} (B.E. {year})"


def fiscal_months(language: str) -> list[str]:
    """The short names of the twelve months of a fiscal year, October first."""
    names = _THAI_SHORT if language == "th" else [month[:3] for month in _ENGLISH]
    return [*names[9:], *names[:9]]

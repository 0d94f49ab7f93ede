"""Which weekdays are not worked: a period's own list, else the public holidays of Thailand."""

from datetime import date

from generator.model.fields import Text
from generator.model.period import Period
from generator.model.period import PeriodDeadline
from generator.reading.holidays import days_off
from generator.reading.holidays import thai_holidays

ROUND = Period(id="a", title=Text(en="A"), start=date(2012, 10, 1), end=date(2013, 3, 31))


def test_a_period_has_the_public_holidays_of_thailand() -> None:
    days = days_off(ROUND)
    assert date(2012, 10, 23) in days  # Chulalongkorn Day
    assert date(2012, 12, 5) in days  # the King's birthday
    assert date(2013, 2, 25) in days  # Makha Bucha
    assert date(2012, 10, 24) not in days


def test_weekends_are_not_listed() -> None:
    assert all(day.isoweekday() <= 5 for day in days_off(ROUND))


def test_holidays_reach_a_quarter_beyond_the_last_date() -> None:
    assert date(2013, 4, 15) in days_off(ROUND)  # Songkran, after the end
    assert date(2013, 7, 23) not in days_off(ROUND)  # Khao Phansa
    assert date(2012, 8, 13) not in days_off(ROUND)  # before the start


def test_a_late_cut_off_takes_the_calendar_with_it() -> None:
    late = {"report": PeriodDeadline(due=date(2013, 5, 1), cutoff=date(2013, 6, 1))}
    later = ROUND.model_copy(update={"deadlines": late})
    assert date(2013, 7, 23) in days_off(later)
    assert max(days_off(later)) <= date(2013, 9, 1)


def test_an_own_list_replaces_the_public_holidays() -> None:
    assert days_off(ROUND.model_copy(update={"holidays": [date(2013, 1, 2)]})) == {date(2013, 1, 2)}
    assert days_off(ROUND.model_copy(update={"holidays": []})) == frozenset()


def test_holidays_are_in_order() -> None:
    found = list(thai_holidays(ROUND))
    assert found == sorted(found)

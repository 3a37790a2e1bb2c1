"""Sums of days: what the calendar has no day for, and weekdays of a month."""

from datetime import date

import pytest

from dateline.reading.readers.times.dates import shift, weekday_of_month


@pytest.mark.parametrize("unit", ["D", "W", "M", "Q", "Y", "DE", "CE"])
@pytest.mark.parametrize(("day", "count"), [(date(1, 1, 5), -1), (date(9999, 12, 30), 1), (date(2017, 4, 24), 10**12)])
def test_one_error_says_that_the_calendar_ends(day: date, count: int, unit: str) -> None:
    with pytest.raises(OverflowError):
        shift(day, 7 * count, unit)


@pytest.mark.parametrize(
    ("first", "weekday", "nth", "day"),
    [
        (date(2017, 5, 1), 0, 1, "2017-05-01"),
        (date(2017, 5, 1), 6, 2, "2017-05-14"),
        (date(2017, 5, 1), 0, -1, "2017-05-29"),
        (date(2016, 2, 1), 0, -1, "2016-02-29"),
        (date(9999, 12, 1), 4, -1, "9999-12-31"),
    ],
)
def test_a_weekday_of_a_month(first: date, weekday: int, nth: int, day: str) -> None:
    assert weekday_of_month(first, weekday, nth).isoformat() == day

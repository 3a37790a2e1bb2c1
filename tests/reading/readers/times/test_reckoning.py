"""Days of other calendars, against days that were announced, kept or printed.

Sources: days of Ramadan and the Eids as the Saudi Supreme Court and Pakistan's Ruet-e-Hilal Committee announced them; Easter as the
churches' tables give it; Jewish and Chinese days as printed in almanacs; Iranian days by what the country marks on them.
"""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from dateline.reading.readers.times.calendars.reckoning import (
    CALENDARS,
    hanukkah,
    hijri_day,
    hijri_month,
    iranian_day,
    iranian_month,
    stretches_of,
)

ANNOUNCED = {
    "Ramadan": "2014-06-28 2015-06-18 2016-06-06 2017-05-27 2018-05-17 2019-05-06 2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11",
    "Eid al-Fitr": "2015-07-17 2016-07-06 2017-06-25 2018-06-15 2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10",
    "Eid al-Fitr in Pakistan": "2017-06-26 2018-06-16 2019-06-05 2022-05-03 2023-04-22",
    "Eid al-Adha": "2015-09-24 2016-09-12 2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16",
}


@pytest.mark.parametrize(("feast", "day"), [(feast, date.fromisoformat(day)) for feast, days in ANNOUNCED.items() for day in days.split()])
def test_a_day_announced_is_at_most_a_day_from_the_one_reckoned(feast: str, day: date) -> None:
    name = feast.removesuffix(" in Pakistan")
    rule = {"hijri": [9, 1]} if name == "Ramadan" else CALENDARS["feasts"][name]
    ((first, _),) = stretches_of(rule)(day.year)
    assert abs(first - day) <= timedelta(days=1)


@pytest.mark.parametrize(
    ("feast", "days"),
    [
        ("Easter", "1916-04-23 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2021-04-04 2024-03-31"),
        ("Good Friday", "1998-04-10 2017-04-14"),
        ("Orthodox Easter", "2016-05-01 2017-04-16 2018-04-08 2019-04-28 2021-05-02 2022-04-24 2024-05-05"),
        ("Yom Kippur", "1973-10-06 2014-10-04 2023-09-25 2024-10-12"),
        ("Passover", "2002-03-28 2017-04-11 2023-04-06 2024-04-23"),
        ("Purim", "1994-02-25 2024-03-24"),
        ("Simchat Torah", "2023-10-07"),
        ("Lunar New Year", "1968-01-30 2017-01-28 2020-01-25 2024-02-10"),
        ("Nowruz", "2003-03-21 2017-03-21 2020-03-20 2021-03-21 2024-03-20"),
        ("Thanksgiving", "2017-11-23 2023-11-23"),
        ("Memorial Day", "2017-05-29 2021-05-31"),
        ("Remembrance Sunday", "1987-11-08 2017-11-12"),
    ],
)
def test_a_feast_begins_on_the_day_printed_for_it(feast: str, days: str) -> None:
    begins = stretches_of(CALENDARS["feasts"][feast])
    for day in map(date.fromisoformat, days.split()):
        assert [first for first, _ in begins(day.year)] == [day]


@pytest.mark.parametrize("day", ["2017-12-13", "2023-12-08", "2024-12-26"])
def test_hanukkah_moves_with_the_length_of_the_year(day: str) -> None:
    assert hanukkah(int(day[:4]))[0][0] == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("year", "month", "day", "ours"),
    [
        (1342, 3, 15, "1963-06-05"),  # the rising of 15 Khordad
        (1357, 11, 22, "1979-02-11"),  # the revolution's day
        (1358, 1, 12, "1979-04-01"),  # Islamic Republic Day
        (1359, 6, 31, "1980-09-22"),  # Iraq invades
        (1395, 12, 30, "2017-03-20"),  # a leap year's last day
    ],
)
def test_iranian_days(year: int, month: int, day: int, ours: str) -> None:
    assert iranian_day(year, month, day) == date.fromisoformat(ours)


def test_days_that_are_none_and_years_not_known() -> None:
    assert iranian_day(1396, 12, 30) is None
    assert iranian_day(1250, 1, 1) is None
    assert hijri_day(1438, 9, 30) is None
    assert hijri_day(61, 1, 10) is None
    assert hijri_month(1338, 9) is None


def test_the_ramadan_war_began_on_the_tenth() -> None:
    assert hijri_day(1393, 9, 10) == date(1973, 10, 6)


def test_months_follow_one_another_without_a_gap() -> None:
    for reckon, years in ((hijri_month, range(1400, 1460)), (iranian_month, range(1350, 1420))):
        months = [found for year in years for month in range(1, 13) if (found := reckon(year, month))]
        assert len(months) == 12 * len(years)
        assert all(after[0] - before[1] == timedelta(days=1) for before, after in pairwise(months))


def test_ramadan_can_begin_twice_in_a_year() -> None:
    assert len(stretches_of({"hijri": [9, 1]})(2030)) == 2

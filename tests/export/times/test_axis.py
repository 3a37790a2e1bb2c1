"""Where days lie on paper."""

from datetime import date, timedelta

import pytest

from dateline.export.times.axis import Axis
from dateline.model import Grain, When, published_on

PUBLISHED = published_on(date(2017, 4, 24))


def between(first: str | None, last: str | None) -> When:
    return When(earliest=date.fromisoformat(first) if first else None, latest=date.fromisoformat(last) if last else None, grain=Grain.DAY)


def axis(*whens: When, published: When | None = PUBLISHED) -> Axis:
    made = Axis.of(whens, published)
    assert made is not None
    return made


WEEK = [between(f"2017-04-{day}", f"2017-04-{day}") for day in range(17, 24)]


def test_a_week_needs_one_band() -> None:
    assert [band.name for band in axis(*WEEK).bands] == ["days"]


def test_where_years_meet_days_the_axis_is_broken_and_most_of_it_is_for_the_days() -> None:
    years, days = axis(between("2011-03-15", "2011-03-15"), *WEEK).bands
    assert (years.name, days.name) == ("years", "days")
    assert years.right < days.left
    assert days.right - days.left > 60


def test_what_lies_far_ahead_has_a_band_of_its_own() -> None:
    assert [band.name for band in axis(between("2011-03-15", "2011-03-15"), *WEEK, between("2018-01-01", "2018-12-31")).bands][
        -1
    ] == "later"


def test_without_a_day_told_finely_there_are_only_years() -> None:
    told = axis(between("1918-01-01", "1918-12-31"), between("1939-01-01", "1945-12-31"), published=None)
    assert [band.name for band in told.bands] == ["years"]


def test_nothing_bounded_makes_no_axis() -> None:
    assert Axis.of([between(None, None)], None) is None


@pytest.mark.parametrize(
    "told", [[], [between("2011-03-15", "2011-03-15")], [between("1900-01-01", "1950-12-31"), between("2030-01-01", "2030-01-01")]]
)
def test_a_later_day_never_lies_to_the_left_of_an_earlier_one(told: list[When]) -> None:
    made = axis(*told, *WEEK)
    first = date(1890, 1, 1)
    places = [made.x((first + timedelta(days=step)).toordinal()) for step in range(0, 60_000, 13)]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= 100


@pytest.mark.parametrize("most", [1, 3, 6, 8])
@pytest.mark.parametrize("first", ["1400-01-01", "1990-01-01", "2016-06-01", "2017-04-01"])
def test_there_are_never_more_ticks_than_there_is_room_for_and_they_lie_on_their_band(first: str, most: int) -> None:
    for band in axis(between(first, first), *WEEK).bands:
        ticks = list(band.ticks(most))
        assert len(ticks) <= most
        assert all(band.left <= tick.x <= band.right for tick in ticks)


def test_the_first_and_last_days_of_the_calendar_can_be_drawn() -> None:
    assert axis(When(earliest=date.min, latest=date.min), When(earliest=date.max, latest=date.max), published=None).bands

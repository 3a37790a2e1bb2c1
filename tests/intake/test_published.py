"""Days of publication as people write them."""

from datetime import date

import pytest

from dateline.intake.published import day_of, published

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2017-04-24", date(2017, 4, 24)),
        ("20170424", date(2017, 4, 24)),
        ("2017-04-24T23:30:00Z", date(2017, 4, 24)),
        ("2017-04-24 23:30:00+03:00", date(2017, 4, 24)),
        ("Mon, 24 Apr 2017 23:30:00 -0500", date(2017, 4, 24)),
        ("24 April 2017", date(2017, 4, 24)),
        ("April 24th, 2017", date(2017, 4, 24)),
        ("Monday 24 Apr. 2017, 14:30", date(2017, 4, 24)),
        ("24/04/2017", None),
        ("April 2017", None),
        ("31 April 2017", None),
        ("4 Foo 2017", None),
        ("", None),
        ("9" * 400, None),
    ],
)
def test_a_day_is_read_as_printed_and_never_guessed(value: str, day: date | None) -> None:
    assert day_of(value) == day


def test_tomorrow_is_allowed_because_of_time_zones_and_the_day_after_is_not() -> None:
    assert published("2026-11-26", how="given", fetched_on=TODAY).when
    late = published("2026-11-27", how="given", fetched_on=TODAY)
    assert late.when is None
    assert "is after the day the report was taken in, 2026-11-25" in late.doubts[0].reason


def test_a_day_before_newspapers_is_refused() -> None:
    assert "is before 1800" in published("1799-12-31", how="given", fetched_on=TODAY).doubts[0].reason


def test_without_a_day_of_fetching_only_the_past_is_looked_at() -> None:
    assert published("2031-01-01", how="given", fetched_on=None).when

"""What a person is told of a time."""

from dateline.export.times.told import told_times
from dateline.model import Doubt, Grain, Reading, Timex, TimexType, When, published_on
from factories import report, when

TEXT = "On Sunday the bridge fell. The next morning it was two days since the truce. Since March nothing had moved."


def read(*whens: When, doubts: tuple[Doubt, ...] = ()) -> Reading:
    return Reading(report=report(TEXT), whens=whens, doubts=doubts)


SUNDAY = when(
    TEXT, "Sunday", "2017-04-23", "2017-04-23", anchor="published", rule="weekday", timex=Timex(type=TimexType.DATE, value="2017-04-23")
)
MORNING = when(TEXT, "The next morning", "2017-04-24", "2017-04-24", grain=Grain.DAYPART, anchor="Sunday")
DAYS = when(TEXT, "two days", timex=Timex(type=TimexType.DURATION, value="P2D"))
MARCH = when(TEXT, "Since March", "2017-03-01", None, grain=Grain.MONTH, anchor="explicit")


def test_a_time_tells_its_days_its_grain_its_timex_what_it_was_counted_from_and_by_which_rule() -> None:
    told = told_times(read(SUNDAY))[0]
    assert told.days == "23 April 2017"
    assert told.details == ("day", "DATE 2017-04-23", "counted from the day of publication", "rule: weekday")


def test_what_was_counted_from_an_earlier_expression_knows_which() -> None:
    told = told_times(read(SUNDAY, MORNING))[1]
    assert told.counted_from == 1
    assert "counted from “Sunday”" in told.details


def test_a_length_of_time_is_no_day_and_nothing_is_made_of_it() -> None:
    told = told_times(read(DAYS))[0]
    assert not told.is_bounded
    assert told.days is None
    assert told.unbounded == "a length of time, not a day"


def test_an_open_end_is_told_as_one() -> None:
    assert told_times(read(MARCH))[0].days == "from 1 March 2017"


def test_a_doubt_stands_with_the_words_it_is_about() -> None:
    doubt = Doubt(reader="times", span=SUNDAY.span, reason="counted from a day that is not known")
    assert told_times(read(SUNDAY, MORNING, doubts=(doubt,)))[0].doubts == ("counted from a day that is not known",)


def test_the_day_of_publication_is_no_expression_of_the_text() -> None:
    from datetime import date

    assert told_times(read(published_on(date(2017, 4, 24)), SUNDAY))[0].words == "Sunday"

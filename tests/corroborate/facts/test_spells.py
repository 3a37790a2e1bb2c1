"""What a root said, until when, and what took its place."""

from datetime import date

from tests.corroborate.making import OBSERVATORY, SANA, account, killed, unnamed

from dateline.corroborate.facts import history
from dateline.model import Account, Spell, Syndication, Taken


def told(*accounts: Account, field: str = "killed") -> list[Spell]:
    return [one for one in history(accounts) if one.field == field]


def test_a_toll_that_rises_is_replaced_on_the_day_of_the_next() -> None:
    first, second = told(
        account("A", killed(58, by=OBSERVATORY), known="2017-04-04"),
        account("B", killed(86, by=OBSERVATORY), known="2017-04-06"),
    )
    assert (first.words, first.until, first.why) == ("58", date(2017, 4, 6), "replaced by 86")
    assert (second.words, second.until, second.stands) == ("86", None, True)


def test_each_root_has_steps_of_its_own() -> None:
    found = told(
        account("A", killed(58, by=OBSERVATORY), known="2017-04-04"),
        account("B", killed(86, by=SANA), known="2017-04-06"),
    )
    assert [(one.label, one.words, one.stands) for one in found] == [("SANA", "86", True), ("the Observatory", "58", True)]


def test_what_is_repeated_is_one_step_from_its_first_to_its_last_day() -> None:
    (only,) = told(
        account("A", killed(58, by=SANA), known="2017-04-04"),
        account("B", killed(58, by=SANA), known="2017-04-07"),
    )
    assert (only.first, only.last, len(only.reports), len(only.claims)) == (date(2017, 4, 4), date(2017, 4, 7), 2, 2)


def test_a_correction_says_so() -> None:
    wrong = account("A", killed(85, by=SANA, claim="wrong"), known="2017-04-04")
    right = account("A", killed(58, by=SANA, supersedes=("wrong",)), known="2017-04-05", report="the correction")
    found = {one.words: one for one in told(wrong, right)}
    assert not found["85"].stands
    assert found["85"].until == date(2017, 4, 5)


def test_a_report_that_calls_a_toll_an_earlier_one_ends_it() -> None:
    found = told(
        account("A", killed(20, by=SANA), known="2017-04-04"),
        account("B", killed(20, by=unnamed("an earlier toll")), killed(30, by=OBSERVATORY), known="2017-04-05"),
    )
    ended = next(one for one in found if one.label == "SANA")
    assert (ended.why, ended.until) == ("told to be an earlier figure", date(2017, 4, 5))


def test_what_has_no_day_stands_and_comes_last() -> None:
    found = told(account("A", killed(9, by=SANA), known=None, report="x"), account("B", killed(8, by=SANA), known="2017-04-04"))
    assert [(one.words, one.first, one.stands) for one in found] == [("8", date(2017, 4, 4), True), ("9", None, True)]


def test_a_copy_is_a_report_of_the_step_it_copied() -> None:
    wire, paper = account("Wire", killed(9), report="wire"), account("Paper", killed(9), report="paper", known="2017-04-06")
    link = Syndication(one="paper", other="wire", kind=Taken.WHOLE, share=1.0, original="wire")
    (only,) = (one for one in history([wire, paper], [link]) if one.field == "killed")
    assert (only.label, only.reports) == ("Wire", ("wire", "paper"))

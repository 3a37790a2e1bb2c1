"""Which event an account joins."""

from corroborate.events.told import account
from dateline.corroborate.events.joining import ENOUGH, Member, fit, home, in_order


def test_an_account_joins_the_event_it_fits_best() -> None:
    looking = account("r9")
    events = {"one": [Member(account("r1"), 0.5)], "other": [Member(account("r2"), 2.0)]}
    assert home(looking, events) == "other"


def test_what_fits_nowhere_tells_an_occurrence_of_its_own() -> None:
    assert home(account("r9"), {"one": [Member(account("r1"), ENOUGH - 1)]}) is None
    assert home(account("r9"), {}) is None


def test_members_that_are_not_linked_hold_it_off_a_little() -> None:
    looking, near = account("r9"), Member(account("r1"), 1.0)
    alone, among = fit(looking, [near]), fit(looking, [near, Member(account("r2"), None)])
    assert alone is not None
    assert among is not None
    assert among < alone


def test_days_told_otherwise_by_half_of_the_members_keep_it_out() -> None:
    looking = account("r9", day="2021-05-04")
    assert fit(looking, [Member(account("r1", day="2021-05-09"), 3.0)]) is None


def test_two_accounts_of_one_report_need_more_to_be_one_event() -> None:
    """A report that tells two things apart mostly means two."""
    looking = account("r1", position=1)
    linked, own = Member(account("r2"), ENOUGH + 0.9), Member(account("r1"), None)
    assert fit(looking, [linked]) is not None
    assert fit(looking, [linked, own]) is None


def test_its_own_report_alone_gives_no_home() -> None:
    assert fit(account("r1", position=1), [Member(account("r1"), 9.0)]) is None


def test_accounts_are_gone_through_by_the_day_they_were_known() -> None:
    early, late = account("r2", published="2021-05-03"), account("r1", published="2021-05-04")
    undated = account("r0", known=None)
    assert sorted([undated, late, early], key=in_order) == [early, late, undated]

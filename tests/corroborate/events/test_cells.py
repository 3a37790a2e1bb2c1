"""Where an account is looked for."""

from corroborate.events.told import DARVAN, MARRA, account, days
from dateline.corroborate.events.cells import NOWHERE, cells_of, days_of


def test_its_own_provinces_come_before_those_of_its_report() -> None:
    one, beside = account("r1", spots=(MARRA,)), account("r1", spots=(DARVAN,))
    assert cells_of(one, (beside, one)) == ("XX.02", "XX.01")


def test_what_is_nowhere_meets_what_is_nowhere() -> None:
    assert cells_of(account("r1"), ()) == (NOWHERE,)


def test_what_looks_back_on_a_month_is_apart_from_the_news_of_that_month() -> None:
    old = account("r1", spots=(DARVAN,), told=days("2013-08-01", "2013-08-31"))
    news = account("r2", spots=(DARVAN,), told=days("2013-08-01", "2013-08-04"))
    assert not set(cells_of(old, ())) & set(cells_of(news, ()))
    assert list(days_of(old)) == list(days_of(account("r3", told=days("2013-08-01", "2013-08-31"))))
    assert len(days_of(old)) == 1
    assert len(days_of(news)) == 4

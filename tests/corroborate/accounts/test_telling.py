"""A report of our own as accounts, as a record would have it."""

from datetime import date

from dateline.actors.register import load
from dateline.corroborate.accounts import accounts_in
from dateline.desk.occurrences.knowing import Knowing
from dateline.desk.who import finder_over
from dateline.model import Account
from dateline.store import claim_ids
from factories import reading

TWO = (
    "Air strikes on a market in Idlib killed 31 people on Saturday, a doctor said. "
    "The raid wounded dozens more, the doctor said. "
    "In a separate attack, a car bomb killed four soldiers in Homs on Thursday, state media reported."
)


def accounts(text: str, published: str = "2016-06-26") -> list[Account]:
    read = reading(text, published=published)
    return list(accounts_in(read, claim_ids(read), Knowing(load(()), finder_over(())).of(read), captured=date(2016, 7, 1)))


def test_two_incidents_of_one_report_stay_two() -> None:
    raid, bomb = (one for one in accounts(TWO) if one.family == "violence")
    assert {spot.name for spot in raid.spots} & {"Idlib"}
    assert {spot.name for spot in bomb.spots} & {"Homs"}
    assert "market" in raid.targets
    assert "blast" in bomb.acts


def test_the_day_is_the_one_told() -> None:
    raid = accounts(TWO)[0]
    assert raid.days is not None
    assert raid.days.earliest == date(2016, 6, 25)


def test_news_without_a_day_is_of_the_days_before() -> None:
    (one,) = accounts("Shells killed nine people in Homs, doctors said.")
    assert one.days is None
    assert (one.told.earliest, one.told.latest) == (date(2016, 6, 23), date(2016, 6, 26))


def test_accounts_are_the_same_whenever_they_are_made() -> None:
    assert accounts(TWO) == accounts(TWO)


def test_what_is_planned_is_no_account() -> None:
    assert not accounts("The army plans to attack Homs next week, a spokesman said.")

"""What holds of events whatever is added, in whatever order, and whatever is taken away.

Made of the sample readings and of copies of them that other outlets print on other days: enough for events of many reports.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import Desk, View
from dateline.model import Event, Reading, published_on
from samples import sample_reading, sample_reports

_SAMPLES = tuple(name for name in sample_reports() if name.startswith(("convoy", "khan", "shayrat")))
_OUTLETS = ("Coastal Courier", "Harbour Times", "Evening Post")
_START = datetime(2026, 1, 1, tzinfo=UTC)


@cache
def readings() -> tuple[Reading, ...]:
    """Samples that tell of three days in Syria, and each again by another outlet some days later."""
    dated = [sample_reading(name) for name in _SAMPLES]
    later = [_elsewhere(reading, _OUTLETS[number % 3], number % 4) for number, reading in enumerate(dated)]
    return (*dated, *later)


def _elsewhere(reading: Reading, outlet: str, days: int) -> Reading:
    day = reading.report.published.latest + timedelta(days=days)
    return replace(reading, report=replace(reading.report, id=f"{reading.report.id}-{outlet}", outlet=outlet, published=published_on(day)))


def record(some: Iterable[Reading]) -> Desk:
    """A record of some readings, a minute between the arrival of one and the next."""
    clock = iter(_START + timedelta(minutes=number) for number in range(10_000))
    desk = Desk(clock=lambda: next(clock))
    for reading in some:
        desk._store.keep(reading.report, reading, at=next(clock))
    return desk


def told(events: Sequence[Event]) -> list[tuple[str, tuple[str, ...], object]]:
    return [(event.id, tuple(account.id for account in event.accounts), event.values) for event in events]


_COUNT = 2 * len(_SAMPLES)
orders = st.permutations(range(_COUNT))
some_days = st.dates(date(2016, 9, 18), date(2017, 4, 15))


@settings(max_examples=8)
@given(order=orders)
def test_the_order_of_arrival_makes_no_difference(order: list[int]) -> None:
    with record(readings()) as one, record(readings()[number] for number in order) as other:
        assert told(one.events()) == told(other.events())


@settings(max_examples=8)
@given(gone=st.sets(st.integers(0, _COUNT - 1), min_size=1, max_size=4))
def test_a_report_left_out_leaves_the_record_that_never_had_it(gone: set[int]) -> None:
    with record(readings()) as whole, record(reading for number, reading in enumerate(readings()) if number not in gone) as without:
        numbers = [whole.leave_out(readings()[number].report.id, by="a test") for number in gone]
        assert told(whole.events()) == told(without.events())
        for number in numbers:
            whole.withdraw(number)
        with record(readings()) as again:
            assert told(whole.events()) == told(again.events())


@settings(max_examples=8)
@given(day=some_days, order=orders)
def test_what_was_known_on_a_day_is_not_changed_by_what_is_published_later(day: date, order: list[int]) -> None:
    known = View(known=day)
    early = [reading for reading in readings() if reading.report.published.latest <= day]
    with record(early) as then, record(readings()[number] for number in order) as now:
        assert told(then.events(view=known)) == told(now.events(view=known))
        assert told(then.events()) == told(now.events(view=known))


@settings(max_examples=8)
@given(cut=st.integers(1, _COUNT))
def test_what_the_record_had_on_a_day_is_not_changed_by_what_it_gets_later(cut: int) -> None:
    clock = {"now": _START}
    with Desk(clock=lambda: clock["now"]) as desk:
        for reading in readings()[:cut]:
            desk._store.keep(reading.report, reading, at=_START)
        known = View(known=_START.date(), by="captured")
        then = told(desk.events(view=known))
        for reading in readings()[cut:]:
            desk._store.keep(reading.report, reading, at=_START + timedelta(days=3))
        assert told(desk.events(view=known)) == then


def test_no_event_holds_an_account_twice_and_every_account_is_in_one() -> None:
    with record(readings()) as desk:
        accounts = [account.id for event in desk.events() for account in event.accounts]
    assert len(accounts) == len(set(accounts)) > 20


def test_decisions_join_and_part_and_are_withdrawn() -> None:
    with record(readings()) as desk:
        before = desk.events()
        one, other = before[0], before[-1]
        number = desk.decide_events(one.id, other.id, "one", by="a test")
        joined = {account.id for account in desk.event(one.id).event.accounts}
        assert {account.id for account in (*one.accounts, *other.accounts)} <= joined
        desk.withdraw(number)
        assert told(desk.events()) == told(before)


def test_a_part_of_an_event_that_an_analyst_parts_from_it_stands_alone() -> None:
    with record(readings()) as desk:
        event = next(event for event in desk.events() if len(event.reports) > 1)
        founder, last = event.accounts[0], event.accounts[-1]
        desk.decide_events(founder.id, last.id, "two", by="a test")
        assert last.id not in {account.id for account in desk.event(founder.id).event.accounts}


def test_a_decision_of_a_later_day_is_not_heard_as_of_an_earlier_one() -> None:
    day = _START.date()
    with record(readings()) as desk:
        event = next(event for event in desk.events() if len(event.reports) > 1)
        desk.decide_events(event.accounts[0].id, event.accounts[-1].id, "two", by="a test")
        assert told(desk.events(view=View(decided=day - timedelta(days=1)))) != told(desk.events(view=View(decided=day)))

"""What waits is listed from a table of its own: one page, whatever the record's length."""

from datetime import UTC, date, datetime

import pytest

from dateline.errors import BadQuery, NotFound
from dateline.model import Decision
from dateline.store import SqlStore, Stake, Wait, WaitQuery, claim_ids
from factories import made_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TODAY = date(2026, 11, 26)
READING = made_by_hand(name="town")
CLAIMS = claim_ids(READING)


def wait(key: str, claim: str, *, reports: int = 1, claims: int = 1, kind: str = "place") -> Wait:
    stake = Stake(reports=reports, roots=0, claims=claims)
    return Wait(key=key, kind=kind, title=key, why="why", decides="", stake=stake, settles=(claim,))


@pytest.fixture
def store() -> SqlStore:
    store = SqlStore(None)
    store.keep(READING.report, READING, at=NOW)
    found = [
        (wait("little", CLAIMS[0]), CLAIMS[0]),
        (wait("much", CLAIMS[1], claims=9), CLAIMS[1]),
        (wait("time", CLAIMS[2], kind="time"), CLAIMS[2]),
    ]
    with store.workings.changing():
        store.workings.waits.of_reading(1, "town", found)
    return store


def keys(store: SqlStore, **asked: object) -> list[str]:
    return [one.key for one in store.workings.waits.find(WaitQuery(today=TODAY, **asked))]  # type: ignore[arg-type]


def settle(store: SqlStore, about: str, verdict: str = "right", by: str = "anna") -> int:
    return store.decide(Decision(about=about, verdict=verdict, reason="", by=by, at=NOW))


def test_that_on_which_most_hangs_stands_first(store: SqlStore) -> None:
    assert keys(store) == ["much", "little", "time"]
    assert keys(store, kind="time") == ["time"]
    assert keys(store, limit=1, offset=1) == ["little"]


def test_what_a_decision_is_about_waits_no_more_until_it_is_withdrawn(store: SqlStore) -> None:
    number = settle(store, CLAIMS[1])
    assert keys(store) == ["little", "time"]
    assert keys(store, settled=True) == ["much", "little", "time"]
    store.withdraw(number, at=NOW)
    assert keys(store) == ["much", "little", "time"]


@pytest.mark.parametrize(
    ("verdict", "waits"), [("put off", False), ("put off until 2026-11-27", False), ("put off until 2026-11-26", True)]
)
def test_what_is_put_off_waits_again_on_its_day(store: SqlStore, verdict: str, waits: bool) -> None:  # noqa: FBT001
    settle(store, "queue:much", verdict)
    assert ("much" in keys(store)) is waits


def test_a_place_and_a_period_narrow_it(store: SqlStore) -> None:
    assert keys(store, place="saraqib") == ["much", "little"]
    assert keys(store, place="nowhere") == []
    assert keys(store, latest=date(2017, 1, 1)) == ["time"]  # of which no day is told
    assert keys(store, known=date(2016, 1, 1)) == []


def test_read_again_what_waited_of_a_report_is_replaced(store: SqlStore) -> None:
    with store.workings.changing():
        store.workings.waits.of_reading(1, "town", [(wait("other", CLAIMS[0]), CLAIMS[0])])
    assert keys(store) == ["other"]


def test_no_more_are_counted_than_asked(store: SqlStore) -> None:
    assert store.workings.waits.count(WaitQuery(today=TODAY), 2) == 2
    assert store.workings.waits.count(WaitQuery(today=TODAY), 9) == 3


def test_a_page_of_nothing_is_refused() -> None:
    with pytest.raises(BadQuery):
        WaitQuery(today=TODAY, limit=0)


def test_a_claim_is_found_by_the_beginning_of_its_id_alone(store: SqlStore) -> None:
    assert store.entry(CLAIMS[0][:9].upper()).id == CLAIMS[0]
    with pytest.raises(NotFound):
        store.entry("%")

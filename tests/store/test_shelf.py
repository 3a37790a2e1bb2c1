"""The shelf: reports in the order they were published, and those that are of one page."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dateline.errors import BadQuery, NotFound
from dateline.model import Capture, Order, Reading, digest_of, published_on
from dateline.store import Query, ReportQuery, SqlStore
from dateline.store.migrations import steps
from dateline.store.opening import _statements
from dateline.store.shelf import page_of
from dateline.store.shelf.shelf import lend
from factories import TOWN, made_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BODY = TOWN.encode()


def kept(name: str, day: str | None, *, outlet: str = "Example Wire", url: str | None = None, text: str = TOWN) -> Reading:
    reading = made_by_hand(text, name=name, outlet=outlet)
    published = published_on(date.fromisoformat(day)) if day else None
    return replace(reading, report=replace(reading.report, published=published, url=url))


@pytest.fixture
def store() -> SqlStore:
    store = SqlStore(None)
    readings = (
        kept("late", "2017-05-02", url="https://wire.example/town"),
        kept("early", "2017-04-24", url="http://WIRE.example/town/#top", text=f"{TOWN} An aid worker in Kafr Nabl agreed."),
        kept("undated", None, outlet="Barāda Bulletin"),
    )
    for hours, reading in enumerate(readings):
        capture = Capture(url="town", fetched_at=NOW + timedelta(hours=hours), media_type="text/plain", digest=digest_of(BODY))
        store.keep(reading.report, reading, at=NOW + timedelta(days=2), capture=capture if hours else None, body=BODY)
    return store


def found(store: SqlStore, **asked: object) -> list[str]:
    query = ReportQuery(**asked)  # type: ignore[arg-type]
    names = [one.report.id for one in store.shelf.find(query)]
    assert store.shelf.count(query) == len(names)
    return names


def test_the_last_published_comes_first_and_what_has_no_day_last(store: SqlStore) -> None:
    assert found(store) == ["late", "early", "undated"]


def test_a_page_of_the_list_goes_on_where_the_one_before_ended(store: SqlStore) -> None:
    pages = [store.shelf.find(ReportQuery(limit=2, offset=offset)) for offset in (0, 2)]
    assert [one.report.id for page in pages for one in page] == ["late", "early", "undated"]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"words": "kafr nab"}, ["early"]),
        ({"words": "saraqib AND"}, []),
        ({"words": "barada"}, ["undated"]),
        ({"outlet": "bārada"}, ["undated"]),
        ({"voices": ("reuters", "nobody")}, ["late", "early", "undated"]),
        ({"voices": ("barada",)}, ["undated"]),
        ({"claims": Query(type="renamed")}, []),
        ({"claims": Query(place="saraqib", earliest=date(2017, 4, 23)), "words": "aid"}, ["early"]),
        ({"claims": Query(latest=date(2017, 4, 1))}, []),
        ({"known": date(2017, 4, 30)}, ["early"]),
        ({"known": date(2026, 11, 25), "by": Order.CAPTURED}, ["early", "undated"]),
    ],
)
def test_reports_are_found_by(store: SqlStore, asked: dict[str, object], names: list[str]) -> None:
    assert found(store, **asked) == names


def test_words_that_are_none_are_refused(store: SqlStore) -> None:
    with pytest.raises(BadQuery, match="no word"):
        store.shelf.find(ReportQuery(words='" *'))


def test_a_report_tells_how_many_claims_and_captures_it_has(store: SqlStore) -> None:
    one = store.shelf.one("early")
    assert (one.claims, one.captures, one.captured) == (4, 1, NOW + timedelta(hours=1))
    with pytest.raises(NotFound):
        store.shelf.one("nobody's")


def test_claims_are_counted_of_the_newest_reading_alone(store: SqlStore) -> None:
    reading = kept("late", "2017-05-02", url="https://wire.example/town")
    store.keep(reading.report, replace(reading, claims=reading.claims[:1], made_by=(("claims", "2"),)), at=NOW)
    assert store.shelf.one("late").claims == 1


def test_one_page_is_known_by_its_address_whatever_stands_in_front_of_it(store: SqlStore) -> None:
    assert [one.report.id for one in store.shelf.of_page("https://wire.example/town/")] == ["early", "late"]


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("HTTPS://Wire.example/Town/?id=7#end", "wire.example/Town/?id=7"),
        ("wire.example", "wire.example"),
        ("", None),
        ("https://", None),
        (None, None),
    ],
)
def test_an_address_of_a_page(address: str | None, page: str | None) -> None:
    assert page_of(address) == page


def test_a_record_from_before_the_shelf_has_its_reports_put_on_it(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    reading = kept("old", "2017-04-24", outlet="Barāda Bulletin", url="https://wire.example/town")
    with SqlStore(path) as store:
        store.keep(reading.report, reading, at=NOW)
        rows = store.shelf.find(ReportQuery())
    with sqlite3.connect(path) as connection:
        lend(connection)
        for table in ("shelf", "report_words"):
            connection.execute(f"DROP TABLE {table}")
        for statement in _statements(next(step for step in steps() if "CREATE TABLE shelf" in step)):
            connection.execute(statement)
    with SqlStore(path) as store:
        assert store.shelf.find(ReportQuery()) == rows
        assert found(store, words="barada", outlet="barada", known=date(2017, 4, 24)) == ["old"]
        assert len(store.shelf.of_page("http://wire.example/town")) == 1

"""Pages of claims read off the tables are the claims that are found by going through them all."""

from datetime import UTC, date, datetime

import pytest

from dateline.store import Query, SqlStore, selective
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOLD = ("khan-shaykhun-2017", "khan-shaykhun-2017-observatory", "convoy-2016", "convoy-2016-courier", "shayrat-2017-barada")
ASKED = {
    "all": Query(),
    "a type": Query(type="ASSAULT"),
    "an actor": Query(actor="damascus"),
    "an actor by whole names": Query(names=("Damascus", "the Syrian government")),
    "nobody": Query(actor="zzzz"),
    "an outlet": Query(outlet="wire"),
    "a holder": Query(holder="observatory"),
    "voices": Query(voice=("observatory", "courier")),
    "a place": Query(place="aleppo"),
    "a place and what lies in it": Query(place="idlib", within=("172955", "170063"), country="SY"),
    "a day": Query(earliest=date(2017, 4, 4), latest=date(2017, 4, 4)),
    "a month": Query(when="2016-09"),
    "a day of long ago": Query(when="1999"),
    "several": Query(type="ASSAULT", voice=("wire",), when="2017", polarity="denied"),
}


@pytest.fixture(scope="module")
def store() -> SqlStore:
    made = SqlStore(None)
    for name in TOLD:
        made.keep(sample_reading(name).report, sample_reading(name), at=NOW)
    return made


@pytest.mark.parametrize("few", [0, 3, 5_000])
@pytest.mark.parametrize("query", ASKED.values(), ids=ASKED)
def test_a_page_is_what_is_found_whether_an_index_leaves_few_or_many(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch, query: Query, few: int
) -> None:
    monkeypatch.setattr(selective, "FEW", few)
    assert [one.id for one in store.lists.page(query)] == [entry.id for entry in store.find(query)]
    assert store.lists.counted(query).total == store.count(query)


def test_few_holds_every_claim_that_fits(store: SqlStore) -> None:
    numbers = {entry.id for entry in store.find(Query(place="aleppo"))}
    few = store.lists.selective.few(Query(place="aleppo"))
    assert few is not None
    assert len(few) >= len(numbers) > 0


def test_names_kept_at_hand_are_looked_up_again_once_the_record_grew() -> None:
    with SqlStore(None) as growing:
        assert growing.lists.page(Query(outlet="wire")) == ()
        growing.keep(sample_reading("convoy-2016").report, sample_reading("convoy-2016"), at=NOW)
        assert growing.lists.page(Query(outlet="wire"))


def test_what_is_told_is_kept_by_the_rules_it_was_told_by(store: SqlStore) -> None:
    store.lists.keep_told({1: [{"id": "x"}]}, "rules 1")
    assert store.lists.told([1], "rules 1") == {1: [{"id": "x"}]}
    assert store.lists.told([1], "rules 2") == {}

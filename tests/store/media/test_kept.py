"""Which media are of one item: whatever hangs together by what is sure, and no longer once that is gone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.model import Medium, MediumKind
from dateline.store import MediaQuery, SqlStore
from dateline.store.media import Media
from factories import made_by_hand


@pytest.fixture
def media(tmp_path: Path) -> Iterator[Media]:
    with SqlStore(tmp_path / "dateline.db") as store, store.media.kept.changing():
        yield store.media


def add(media: Media, name: str, place: int, *keys: str, report: str = "r", maybe: str = "") -> int:
    medium = Medium(id=name, report=report, kind=MediumKind.VIDEO)
    number = media.kept.add(medium, place=place, known="2020-03-05", captured_day="2020-03-06")
    for key in keys:
        media.kept.key(number, key)
    if maybe:
        media.kept.key(number, maybe, "perhaps")
    return number


def items(media: Media) -> list[tuple[int, ...]]:
    return [media.asked.together(number) for number in media.asked.find(MediaQuery(), {})]


def test_what_shares_a_sure_key_is_one_item_founded_by_the_first(media: Media) -> None:
    late, early, other = add(media, "b", 2, "url:x"), add(media, "a", 1, "url:x"), add(media, "c", 3, "url:y")
    media.kept.settle([late, early, other])
    assert sorted(items(media)) == sorted([(early, late), (other,)])


def test_what_shares_a_key_that_is_not_sure_stays_two(media: Media) -> None:
    one, other = add(media, "a", 1, maybe="file:x"), add(media, "b", 2, maybe="file:x")
    media.kept.settle([one, other])
    assert sorted(items(media)) == [(one,), (other,)]
    assert [(found.one, found.other, found.reason) for found in media.asked.shared([one])] == [(one, other, "perhaps")]


def test_one_that_joins_two_parts_them_again_when_it_goes(media: Media) -> None:
    one, other = add(media, "a", 1, "url:x", report="r1"), add(media, "b", 2, "url:y", report="r2")
    between = add(media, "c", 3, "url:x", "url:y", report="r3")
    media.kept.settle([one, other, between])
    assert items(media) == [(one, other, between)]
    media.kept.settle(media.kept.drop("r3"))
    assert sorted(items(media)) == [(one,), (other,)]


def test_the_order_in_which_they_come_makes_no_difference(media: Media) -> None:
    for name, place, keys in (("a", 3, ("x",)), ("b", 1, ("y",)), ("c", 2, ("x", "y"))):
        media.kept.settle([add(media, name, place, *keys)])
    (found,) = items(media)
    assert [one.medium.id for one in media.asked.take(found)] == ["b", "c", "a"]


def test_a_list_is_read_off_an_index(media: Media) -> None:
    sql = "EXPLAIN QUERY PLAN SELECT number FROM media WHERE number = item ORDER BY known = '9999-12-31', known DESC, place DESC LIMIT 50"
    plan = " ".join(row[-1] for row in media.asked._connection.execute(sql))
    assert "media_in_order" in plan
    assert "TEMP B-TREE" not in plan


def test_a_reading_made_later_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    with SqlStore(tmp_path / "dateline.db") as store:
        for version in ("1", "2"):
            read = made_by_hand(version=version)
            store.keep(read.report, read, at=datetime(2026, 11, 26, tzinfo=UTC))
        assert [number for number, _ in store.media.kept.waiting()] == [2]

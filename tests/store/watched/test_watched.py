"""What is watched is remembered: what is due, in which order, and how it stood."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dateline.errors import RecordUnusable
from dateline.store import SqlStore
from dateline.store.watched import Listed, Met, Named, Seen, Watch, WatchedPage, WatchedSource

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SOON = NOW + timedelta(minutes=15)
WIRE, POST = "https://wire.example", "https://post.example"


@pytest.fixture
def watch() -> Iterator[Watch]:
    with SqlStore(None) as store:
        yield store.watched


def named(address: str, terms: str = "{}") -> Named:
    return Named(address=address, terms=terms, host="/".join(address.split("/")[:3]))


def met(number: int, *, dated: str = "", updated: str | None = None, host: str = WIRE) -> Met:
    return Met(address=f"{host}/{number}", host=host, title=f"Story {number}", dated=dated, updated=updated)


def listed(
    watch: Watch, *pages: Met, lists: tuple[Named, ...] = (), most: int = 20, at: datetime = NOW, of: str = f"{WIRE}/rss"
) -> tuple[int, int]:
    seen = Seen(etag='"1"', tried_at=at, seen_at=at, due_at=at + timedelta(minutes=15))
    return watch.listed(of, seen, Listed(kind="feed", pages=pages, lists=lists, until=at + timedelta(days=7), most=most), at=at)


def address(one: WatchedSource | WatchedPage | None) -> str | None:
    return one.met.address if isinstance(one, WatchedPage) else one and one.address


def order(watch: Watch, now: datetime = NOW) -> list[str]:
    """What comes up, one after the other, each noted as seen and due much later."""
    found = []
    while one := watch.next(now):
        found.append(str(address(one)))
        watch.note(found[-1], Seen(tried_at=now, seen_at=now, due_at=now + timedelta(days=9)), is_source=isinstance(one, WatchedSource))
    return found


def test_a_new_source_is_due_at_once_and_none_is_due_where_none_is(watch: Watch) -> None:
    assert watch.next(NOW) is None
    assert watch.ready_at() is None
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    assert address(watch.next(NOW)) == f"{WIRE}/rss"
    assert watch.ready_at() == NOW


def test_lists_come_first_then_pages_never_seen_then_those_seen_before(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    listed(watch, met(1), met(2))
    watch.note(f"{WIRE}/1", Seen(tried_at=NOW, seen_at=NOW, due_at=NOW), is_source=False)
    watch.enter([named(f"{WIRE}/rss"), named(f"{POST}/rss")], at=NOW)
    assert order(watch) == [f"{POST}/rss", f"{WIRE}/2", f"{WIRE}/1"]


def test_a_server_that_rests_is_passed_over_and_waited_for(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss"), named(f"{POST}/rss")], at=NOW)
    watch.rests(WIRE, SOON, failures=2)
    assert order(watch) == [f"{POST}/rss"]
    assert watch.ready_at() == SOON
    assert watch.failures(WIRE) == 2
    assert order(watch, SOON) == [f"{WIRE}/rss"]


def test_so_many_new_pages_have_their_turn_the_newest_first_and_the_others_wait(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    assert listed(watch, met(1, dated="2026-11-01"), met(2, dated="2026-11-24"), met(3), met(4, dated="2026-11-23"), most=2) == (4, 0)
    assert order(watch) == [f"{WIRE}/2", f"{WIRE}/4"]
    (source,) = watch.sources()
    assert (source.pages, source.waiting) == (4, 2)
    assert watch.round_of(source.address, replace(source.seen, due_at=SOON), most=20, at=NOW) == 2  # the list said "unchanged"
    assert order(watch) == [f"{WIRE}/1", f"{WIRE}/3"]


def test_pages_whose_turn_has_not_come_count_for_the_next_round(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    listed(watch, *map(met, range(5)), most=2)
    assert watch.round_of(f"{WIRE}/rss", Seen(), most=2, at=NOW) == 0


def test_a_page_that_its_list_says_was_changed_is_due_at_once(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    listed(watch, met(1, updated="2026-11-24"), met(2, updated="2026-11-24"))
    order(watch)
    assert listed(watch, met(1, updated="2026-11-25"), met(2, updated="2026-11-24"), at=SOON) == (0, 0)
    assert order(watch, SOON - timedelta(seconds=1)) == []
    assert order(watch, SOON) == [f"{WIRE}/1"]


def test_a_list_of_lists_hands_on_what_it_lists_and_drops_what_it_no_longer_does(watch: Watch) -> None:
    opml = "https://desk.example/opml"
    watch.enter([named(opml)], at=NOW)
    assert listed(watch, lists=(named(f"{WIRE}/rss"), named(f"{POST}/rss")), of=opml) == (0, 2)
    assert [(one.address, one.via) for one in watch.sources()] == [(opml, None), (f"{WIRE}/rss", opml), (f"{POST}/rss", opml)]
    assert listed(watch, lists=(named(f"{WIRE}/rss"),), of=opml) == (0, 0)
    assert [one.address for one in watch.sources()] == [opml, f"{WIRE}/rss"]
    assert len(watch.sources(active=False)) == 3


def test_what_is_not_in_the_plan_rests_with_all_it_named_and_comes_back_as_it_stood(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    listed(watch, met(1))
    watch.enter([named(f"{POST}/rss")], at=NOW)
    assert order(watch) == [f"{POST}/rss"]
    watch.enter([named(f"{WIRE}/rss", '{"every": 60}')], at=NOW)
    (source,) = watch.sources()
    assert (source.terms, source.seen.etag) == ('{"every": 60}', '"1"')
    assert order(watch) == [f"{WIRE}/1"]


def test_children_of_a_list_that_comes_back_come_back_with_it(watch: Watch) -> None:
    opml = "https://desk.example/opml"
    watch.enter([named(opml)], at=NOW)
    listed(watch, lists=(named(f"{WIRE}/rss"),), of=opml)
    watch.enter([named(f"{POST}/rss")], at=NOW)
    watch.enter([named(opml)], at=NOW)
    assert [one.address for one in watch.sources()] == [opml, f"{WIRE}/rss"]


def test_somebodys_own_terms_for_a_source_are_not_changed_by_a_list_that_names_it_too(watch: Watch) -> None:
    opml = "https://desk.example/opml"
    watch.enter([named(opml), named(f"{WIRE}/rss", '{"own": 1}')], at=NOW)
    listed(watch, lists=(named(f"{WIRE}/rss"),), of=opml)
    assert watch.source(f"{WIRE}/rss").terms == '{"own": 1}'
    listed(watch, lists=(), of=opml)
    assert watch.source(f"{WIRE}/rss").active


def test_nothing_of_a_list_is_noted_where_one_of_its_pages_cannot_be(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)

    broken = Met(address=f"{WIRE}/2", host=WIRE, title=object())  # type: ignore[arg-type] - what SQLite cannot hold
    with pytest.raises(RecordUnusable):
        listed(watch, met(1), broken)
    assert watch.source(f"{WIRE}/rss").seen.etag is None
    assert not watch.sources()[0].pages


def test_what_was_tried_in_this_run_can_be_left_out(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    watch.note(f"{WIRE}/rss", Seen(tried_at=NOW, due_at=NOW), is_source=True)
    assert watch.next(NOW, since=NOW) is None
    assert watch.ready_at(since=NOW) is None
    assert watch.next(NOW) is not None


def test_how_a_source_stood_is_given_back_as_it_was_noted(watch: Watch) -> None:
    watch.enter([named(f"{WIRE}/rss")], at=NOW)
    seen = Seen(
        etag='W/"é"',
        last_modified="Tue",
        digest="d",
        report="r",
        tried_at=NOW,
        seen_at=NOW,
        changed_at=NOW,
        due_at=SOON,
        failures=3,
        error="no",
    )
    watch.note(f"{WIRE}/rss", seen, is_source=True)
    assert watch.source(f"{WIRE}/rss").seen == seen


def test_robots_txt_is_remembered(watch: Watch) -> None:
    assert watch.robots(WIRE) is None
    watch.rests(WIRE, NOW, failures=0)
    assert watch.robots(WIRE) is None
    watch.heard(WIRE, "", SOON)
    assert watch.robots(WIRE) == ("", SOON)

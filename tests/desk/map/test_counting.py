"""What a map counts: never finer than it was told, nothing twice, nothing unsaid."""

from datetime import date

import pytest

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.containing import Level
from dateline.desk.map.listing import founders
from dateline.desk.map.sight import Laid, Sight
from dateline.errors import BadQuery
from dateline.model import Order, View
from desk.map.records import (
    BAGHOUZ,
    IDLIB,
    KHAN,
    MOSCOW,
    NORTHERN_IDLIB,
    NOWHERE,
    SEA,
    SYRIA,
    account,
    chart,
    columns,
    counts,
    only,
    record,
)

PLACES = MapQuery(level=Level.PLACE)


def test_what_is_told_of_a_country_alone_stays_at_the_country() -> None:
    with record(account("a", SYRIA), account("b", KHAN)) as store:
        assert counts(chart(store)) == {"SY": 2}
        assert only(chart(store), "SY").only == 1
        assert counts(chart(store, MapQuery(level=Level.ADMIN1, within="SY"))) == {"SY.12": 1}


def test_an_event_told_of_a_country_and_of_a_town_in_it_counts_once_and_is_told_finer() -> None:
    with record(account("a", SYRIA, KHAN)) as store:
        found = only(chart(store), "SY")
        assert (found.events, found.only) == (1, 0)


def test_accounts_of_one_event_count_once_and_their_reports_each() -> None:
    with record(account("a", KHAN), account("b", KHAN), account("c", KHAN), events=((1, 2),)) as store:
        assert only(chart(store), "SY").events == 2


def test_an_event_told_at_two_places_counts_at_both_and_once_in_what_holds_them() -> None:
    with record(account("a", KHAN), account("b", BAGHOUZ), events=((1, 2),)) as store:
        assert only(chart(store), "SY").events == 1
        assert sorted(counts(chart(store, PLACES)).values()) == [1, 1]


def test_a_town_of_no_known_province_stays_a_town_beside_the_provinces() -> None:
    with record(account("a", BAGHOUZ)) as store:
        (found,) = chart(store, MapQuery(level=Level.ADMIN1, within="SY")).grounds
        assert (found.name, found.parent, found.outline) == ("Baghouz", "SY", None)


def test_a_part_of_a_province_is_a_circle_in_it_and_not_the_province() -> None:
    with record(account("a", NORTHERN_IDLIB), account("b", IDLIB)) as store:
        province = only(chart(store, MapQuery(level=Level.ADMIN1)), "SY.12")
        assert (province.events, province.only, province.outline, province.is_near) == (2, 1, "169387", False)
        part = next(ground for ground in chart(store, MapQuery(level=Level.PLACE, within="SY.12")).grounds if ground.is_near)
        assert (part.radius_km, part.outline) == (20, None)


def test_a_sea_lies_in_no_country() -> None:
    with record(account("a", SEA)) as store:
        (found,) = chart(store).grounds
        assert (found.name, found.parent, found.outline) == ("Mediterranean", None, None)


def test_a_place_only_named_beside_counts_when_asked_for_and_is_told_otherwise() -> None:
    with record(account("a", beside=(MOSCOW,)), account("b", KHAN, beside=(MOSCOW,))) as store:
        assert counts(chart(store)) == {"SY": 1}
        assert chart(store).nearby == 1
        assert counts(chart(store, MapQuery(nearby=True))) == {"SY": 1, "RU": 1}


def test_what_names_no_place_and_what_no_gazetteer_has_is_counted_for_itself() -> None:
    with record(account("a"), account("b", NOWHERE), account("c", KHAN)) as store:
        told = chart(store)
        assert (told.events, told.unplaced, told.unresolved) == (3, 1, 1)
        assert only(told, "Urum al-Kubra@").lat is None


def test_as_of_a_day_what_was_published_later_is_told_nowhere() -> None:
    with record(account("a", KHAN, known="2017-04-05"), account("b", MOSCOW, known="2017-04-09")) as store:
        told = chart(store, view=View(known=date(2017, 4, 6)))
        assert (counts(told), told.events) == ({"SY": 1}, 1)


def test_as_of_a_day_by_capture_nothing_is_there_before_the_record_had_it() -> None:
    with record(account("a", KHAN)) as store:
        assert chart(store, view=View(known=date(2025, 12, 31), by=Order.CAPTURED)).events == 0
        assert chart(store, view=View(known=date(2026, 1, 1), by=Order.CAPTURED)).events == 1


def test_a_period_leaves_out_what_is_told_without_a_day() -> None:
    april = MapQuery(earliest=date(2017, 4, 1), latest=date(2017, 4, 30))
    with record(account("a", KHAN), account("b", KHAN, day=None), account("c", KHAN, day="2016-01-01")) as store:
        assert chart(store, april).events == 1


@pytest.mark.parametrize("words", ["Idlib", "SY.12", "sy.12", "khan shay", "Syria"])
def test_a_place_asks_for_all_that_lies_in_it(words: str) -> None:
    with record(account("a", KHAN), account("b", MOSCOW)) as store:
        assert counts(chart(store, MapQuery(place=words))) == {"SY": 1}


def test_a_place_asks_for_whole_events_so_that_a_disagreement_about_it_is_seen() -> None:
    with record(account("a", KHAN), account("b", MOSCOW), events=((1, 2),)) as store:
        assert counts(chart(store, MapQuery(place="Idlib"))) == {"SY": 1, "RU": 1}


def test_only_what_is_heard_counts() -> None:
    with record(account("a", KHAN), account("b", MOSCOW), events=((1, 2),)) as store:
        assert counts(chart(store, laid=Laid(moved={}, disputed=frozenset(), heard=(1,)))) == {"SY": 1}


def test_what_a_decision_joins_counts_once_and_what_it_leaves_out_not_at_all() -> None:
    with record(account("a", KHAN), account("b", KHAN), account("c", KHAN)) as store:
        laid = Laid(moved={2: 1, 3: None}, disputed=frozenset({1}), heard=None)
        found = only(chart(store, laid=laid), "SY")
        assert (found.events, found.disputed) == (1, 1)


def test_disputes_are_counted_as_they_stood_on_the_day() -> None:
    with record(account("a", KHAN), account("b", KHAN)) as store:
        with store.workings.changing():
            store.workings.contest(1, [("2017-04-06", "2017-04-08")])
        disputed = [only(chart(store, view=View(known=date(2017, 4, day))), "SY").disputed for day in (5, 6, 7, 8)]
        assert disputed == [0, 1, 1, 0]


@pytest.mark.parametrize("view", [View(trust=("Example Wire",)), View(by=Order.CAPTURED)])
def test_where_the_tables_cannot_say_disputes_are_not_counted_rather_than_none(view: View) -> None:
    with record(account("a", KHAN)) as store:
        assert only(chart(store, view=view), "SY").disputed is None


def test_the_days_of_a_ground_are_those_between_which_its_events_may_have_happened() -> None:
    with record(account("a", KHAN, day="2017-04-04"), account("b", KHAN, day="2017-04-02")) as store:
        found = only(chart(store), "SY")
        assert (found.first, found.latest) == (date(2017, 4, 2), date(2017, 4, 4))


def test_of_what_is_told_without_a_day_only_that_it_was_before_it_was_known_is_known() -> None:
    with record(account("a", KHAN, day=None, known="2017-04-05"), account("b", MOSCOW, day=None, known=None)) as store:
        assert (only(chart(store), "SY").first, only(chart(store), "SY").latest) == (None, date(2017, 4, 5))
        assert (only(chart(store), "RU").first, only(chart(store), "RU").latest) == (None, None)


def test_the_way_to_a_unit_is_told_with_what_lies_in_each_step() -> None:
    with record(account("a", KHAN), account("b", BAGHOUZ)) as store:
        told = chart(store, MapQuery(level=Level.PLACE, within="SY.12"))
        assert [(step.key, step.name, step.events) for step in told.path] == [("SY", "Syria", 2), ("SY.12", "Idlib", 1)]
        assert (told.here, told.events) == (1, 2)


def test_grounds_beyond_the_limit_are_counted() -> None:
    with record(account("a", KHAN), account("b", KHAN), account("c", MOSCOW)) as store:
        told = chart(store, MapQuery(limit=1))
        assert (counts(told), told.more) == ({"SY": 2}, 1)


def test_a_record_of_nothing_has_a_map_of_nothing() -> None:
    with record() as store:
        told = chart(store)
        assert (told.grounds, told.events, told.here) == ((), 0, 0)


def test_a_period_that_runs_backwards_is_refused() -> None:
    with pytest.raises(BadQuery, match="swap the two"):
        MapQuery(earliest=date(2017, 4, 2), latest=date(2017, 4, 1))


@pytest.mark.parametrize(
    ("at", "alone", "numbers"),
    [("SY", False, [2, 1, 3, 4]), ("SY", True, [3]), ("SY.12", False, [2, 1]), ("168325@35.442,36.651,3.5", False, [1]), ("XX", False, [])],
)
def test_the_list_of_a_ground_has_the_latest_first_and_those_without_a_day_last(at: str, alone: bool, numbers: list[int]) -> None:  # noqa: FBT001
    told = (
        account("a", KHAN),
        account("b", IDLIB, day="2017-04-05"),
        account("c", SYRIA, day="2017-01-01"),
        account("d", BAGHOUZ, day=None, known=None),
    )
    with record(*told) as store:
        seen = columns(store)
        sight = Sight(seen, PLACES, View(), Laid(moved={}, disputed=frozenset(), heard=None))
        assert founders(seen, sight, at, only=alone) == numbers

"""Very many events at once: what is read off the tables is what the desk makes of each event."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dateline import Desk, View
from dateline.desk.occurrences.glancing import glance
from dateline.desk.timeline import Timeline, about_time
from dateline.errors import BadQuery
from dateline.model import Event, Order
from dateline.store import EventQuery, SqlStore
from samples import sample_reading

TOLD = ("khan-shaykhun-2017", "khan-shaykhun-2017-observatory", "convoy-2016", "convoy-2016-courier", "shayrat-2017-barada")
EPOCH = date(1970, 1, 1).toordinal()
BY_NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def joined(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Captured a day after one another, so that the two orders differ."""
    path = tmp_path_factory.mktemp("timeline") / "dateline.db"
    with SqlStore(path) as store:
        for number, name in enumerate(TOLD):
            reading = sample_reading(name)
            store.keep(reading.report, reading, at=datetime(2020, 1, 1 + number, tzinfo=UTC))
    with Desk(path) as desk:
        desk.corroborate()
    return path.read_bytes()


@pytest.fixture
def desk(joined: bytes, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "dateline.db"
    path.write_bytes(joined)
    with Desk(path, clock=lambda: BY_NOW) as desk:
        yield desk


def lines(told: Timeline) -> dict[str, tuple[object, ...]]:
    """Event → what its columns tell."""
    families = [told.families[number] for number in told.family]
    fields = [told.fields[number] for number in told.disputed]
    columns = (told.earliest, told.latest, told.reports, told.copies, told.least_roots, told.most_roots, families, fields)
    return dict(zip(told.ids, zip(*columns, strict=True), strict=True))


def line(event: Event) -> tuple[object, ...]:
    made = glance(event)
    days = [day if day is None else day - EPOCH for day in (made.earliest, made.latest)]
    return (*days, made.reports, made.copies, made.least_roots, made.most_roots, made.family, made.disputed)


def agrees(desk: Desk, query: EventQuery | None = None, view: View | None = None) -> Timeline:
    told = desk.timeline(query, view=view)
    assert lines(told) == {event.id: line(event) for event in desk.events(query, view=view)}
    assert told.total == len(told.ids)
    return told


@pytest.mark.parametrize("by", list(Order))
def test_on_every_day_it_tells_what_was_known_by_then(desk: Desk, by: Order) -> None:
    days = (date(2016, 9, 20), date(2016, 9, 22), date(2017, 4, 4), date(2017, 4, 5), date(2017, 4, 6), date(2017, 4, 8), date(2020, 1, 3))
    counted = [agrees(desk, view=View(known=day, by=by)).total for day in days]
    assert counted == sorted(counted)
    assert counted[0] < agrees(desk, view=View(by=by)).total


@pytest.mark.parametrize(
    "query",
    [
        EventQuery(earliest=date(2017, 4, 4), latest=date(2017, 4, 5)),
        EventQuery(latest=date(2016, 12, 31)),
        EventQuery(place="Idlib"),
        EventQuery(place="SY.12"),
        EventQuery(family="violence"),
        EventQuery(contested=True),
        EventQuery(place="nowhere at all"),
    ],
)
def test_it_narrows_as_the_list_of_events_does(desk: Desk, query: EventQuery) -> None:
    agrees(desk, query)


def test_voices_are_heard_alone_where_they_tell_of_few(desk: Desk) -> None:
    told = agrees(desk, view=View(trust=("Observatory",)))
    assert told.heard
    assert 0 < told.total < desk.timeline().total


def test_where_voices_tell_of_too_many_it_says_that_everybody_is_heard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.desk.occurrences import events

    alone = desk.timeline(view=View(trust=("Observatory",)))
    monkeypatch.setattr(events, "_MADE_ANEW", 0)
    told = desk.timeline(view=View(trust=("Observatory",)))
    assert not told.heard
    assert set(told.ids) == set(alone.ids)
    everybody = lines(desk.timeline())
    assert lines(told) == {name: everybody[name] for name in told.ids}


def test_decisions_count_where_the_view_hears_them(desk: Desk) -> None:
    several = next(event for event in desk.events() if len(event.reports) > 1)
    desk.leave_out(several.reports[-1], by="anna")
    heard, unheard = agrees(desk), agrees(desk, view=View(decisions=False))
    assert lines(heard) != lines(unheard)
    assert agrees(desk, EventQuery(earliest=date(2017, 4, 1)), View(known=date(2030, 1, 1)))


def test_accounts_that_were_parted_are_two_events(desk: Desk) -> None:
    several = next(event for event in desk.events() if len(event.reports) == 2 and len(event.accounts) == 2)
    before = desk.timeline()
    desk.decide_events(*(account.id for account in several.accounts), "two", by="anna")
    assert lines(agrees(desk)) != lines(before)
    assert len({desk.event(account.id).event.id for account in several.accounts}) == 2


def test_an_idea_of_who_is_who_changes_what_rests_on_it(desk: Desk) -> None:
    agrees(desk, view=View(identity=("the Syrian government",)))


def test_a_record_of_before_gets_what_it_lacks_with_the_first_question(desk: Desk) -> None:
    before = lines(desk.timeline())
    connection = desk._store._connection  # type: ignore[attr-defined]
    connection.execute("DELETE FROM glances")
    connection.execute("INSERT INTO unglanced SELECT 0, number FROM accounts WHERE event = number")
    assert lines(desk.timeline()) == before


def test_reading_a_report_again_leaves_nothing_of_before(desk: Desk) -> None:
    connection = desk._store._connection  # type: ignore[attr-defined]
    asked = "SELECT count(*) FROM glances WHERE event NOT IN (SELECT CASE captured WHEN 0 THEN event ELSE captured_event END FROM accounts)"
    assert connection.execute(asked).fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM unglanced").fetchone() == (0,)


def test_of_too_many_the_latest_are_drawn_and_the_rest_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = desk.timeline()
    monkeypatch.setattr(about_time, "MOST_DRAWN", 3)
    told = desk.timeline()
    assert (len(told.ids), told.total, told.undated) == (3, whole.total, whole.undated)
    assert set(told.ids) <= set(whole.ids)


def test_an_event_without_a_day_is_not_lost(desk: Desk) -> None:
    told = desk.timeline()
    undated = [name for name, first, last in zip(told.ids, told.earliest, told.latest, strict=True) if first is None and last is None]
    assert told.undated == len(undated)
    assert sum(desk.density().events) + told.undated == told.total
    assert set(told.at) == set(range(told.total)), "every event lies in a lane"


@pytest.mark.parametrize("by", ["place", "actor", "family", "none"])
def test_lanes_count_their_marks(desk: Desk, by: str) -> None:
    told = desk.timeline(lanes=by)  # type: ignore[arg-type]
    for number, lane in enumerate(told.lanes):
        assert lane.events == told.lane.count(number)
    assert len({lane.label for lane in told.lanes}) == len(told.lanes)


def test_an_event_with_rival_doers_lies_in_the_lane_of_each(desk: Desk) -> None:
    told = desk.timeline(lanes="actor")
    lanes: dict[str, set[str]] = {name: set() for name in told.ids}
    for event, lane in zip(told.at, told.lane, strict=True):
        lanes[told.ids[event]].add(told.lanes[lane].label)
    rivals = [event for event in desk.events() if len(lanes[event.id]) > 1]
    assert rivals
    for event in rivals:
        assert lanes[event.id] <= {value.party.label for value in event.of("doer") if value.party and not value.is_denied}


def test_a_place_that_is_only_named_nearby_is_marked(desk: Desk) -> None:
    told = desk.timeline(lanes="place")
    near = {told.ids[told.at[mark]] for mark in told.near}
    told_of = {event.id for event in desk.events() if any(value.spot and value.spot.units for value in event.of("place"))}
    assert near
    assert not near & told_of


def test_the_growth_of_the_record_ends_with_all_of_it(desk: Desk) -> None:
    told = desk.density()
    assert sum(told.known_events) == desk.timeline().total
    assert list(told.known_days) == sorted(told.known_days)
    captured = desk.density(view=View(by=Order.CAPTURED))
    assert captured.known_days[0] == date(2020, 1, 1).toordinal() - EPOCH


def test_the_density_is_of_all_that_is_asked_for(desk: Desk) -> None:
    view = View(known=date(2017, 4, 6))
    told, counted = desk.timeline(view=view), desk.density(view=view)
    assert sum(counted.events) == told.total - told.undated
    assert sum(counted.disputed) == sum(
        bool(number) and (first is not None or last is not None)
        for number, first, last in zip(told.disputed, told.earliest, told.latest, strict=True)
    )


def test_titles_are_of_the_report_that_told_it_first(desk: Desk) -> None:
    some = desk.events()[:5]
    titled = {one.event: one for one in desk.titles([event.id for event in some])}
    for event in some:
        assert titled[event.id].report == event.accounts[0].report
    assert desk.titles(["0000000000000000"]) == ()


def test_what_several_reports_tell_cannot_be_asked(desk: Desk) -> None:
    with pytest.raises(BadQuery, match="several"):
        desk.timeline(EventQuery(several=True))


def test_days_told_bound_an_event_else_its_claims_tense_does(desk: Desk) -> None:
    told = desk.timeline()
    place = {name: number for number, name in enumerate(told.ids)}
    kinds = set()
    for event in desk.events():
        number = place[event.id]
        first, last = told.earliest[number], told.latest[number]
        kinds.add((first is None, last is None))
        if event.days and event.days.earliest:
            assert first == (event.days.earliest - date(1970, 1, 1)) // timedelta(days=1)
    assert (False, False) in kinds
    assert (True, False) in kinds

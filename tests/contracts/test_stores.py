"""What every store promises, whichever it is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dateline.errors import BadQuery, Conflict, NotFound, ReportConflict
from dateline.model import Capture, Decision, Reading, digest_of, lives_in
from dateline.store import Query, SqlStore, Store
from factories import TOWN, made_by_hand, renamed_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BODY = TOWN.encode()
CAPTURE = Capture(url="town.txt", fetched_at=NOW, media_type="text/plain", digest=digest_of(BODY), headers=(("Server", "x"),))

STORES: dict[str, Callable[[Path], Store]] = {
    "sqlite file": lambda folder: SqlStore(folder / "record.db"),
    "sqlite memory": lambda folder: SqlStore(None),
}


@pytest.fixture(params=sorted(STORES))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = STORES[request.param](tmp_path)
    yield made
    made.close()


@pytest.fixture
def filled(store: Store) -> Store:
    reading = made_by_hand()
    store.keep(reading.report, reading, at=NOW, capture=CAPTURE, body=BODY)
    return store


def types(store: Store, **wanted: object) -> list[str]:
    query = Query(**wanted)  # type: ignore[arg-type]
    found = [entry.claim.type for entry in store.find(query)]
    assert store.count(query) == len(found)
    return found


def test_what_was_kept_comes_back_as_it_was(filled: Store) -> None:
    reading = made_by_hand()
    assert [entry.claim for entry in filled.find(Query())] == list(reading.claims)
    assert list(filled.readings()) == [reading]
    assert filled.captures(reading.report.id) == (CAPTURE,)
    assert filled.body(CAPTURE.digest) == BODY


def test_adding_twice_adds_nothing(filled: Store) -> None:
    reading = made_by_hand()
    kept = filled.keep(reading.report, reading, at=NOW.replace(hour=13), capture=CAPTURE, body=BODY)
    assert (kept.report, kept.reading) == (False, False)
    assert len(filled.find(Query())) == len(reading.claims)
    assert len(filled.captures(reading.report.id)) == 1


def test_a_report_fetched_from_another_place_keeps_both_captures(filled: Store) -> None:
    reading = made_by_hand()
    filled.keep(reading.report, None, at=NOW, capture=replace(CAPTURE, url="copy.txt"), body=BODY)
    assert [capture.url for capture in filled.captures(reading.report.id)] == ["town.txt", "copy.txt"]


def test_newer_readers_add_a_reading_and_the_lists_follow_it(filled: Store) -> None:
    newer = made_by_hand(version="2")
    newer = replace(newer, claims=newer.claims[:1])
    assert filled.keep(newer.report, newer, at=NOW).reading
    assert types(filled) == ["controls"]
    assert list(filled.readings()) == [newer]


def test_a_claim_no_longer_made_can_still_be_shown(filled: Store) -> None:
    old = filled.find(Query(type="same_as"))[0]
    newer = made_by_hand(version="2")
    filled.keep(newer.report, replace(newer, claims=newer.claims[:1]), at=NOW)
    shown = filled.entry(old.id)
    assert (shown.claim, shown.newest) == (old.claim, False)


def test_a_claim_keeps_its_name_when_a_better_reader_changes_its_day(filled: Store) -> None:
    old = filled.find(Query(type="controls", polarity="affirmed"))[0]
    newer = made_by_hand(version="2")
    better = replace(newer, claims=(replace(newer.claims[0], when=None), *newer.claims[1:]))
    filled.keep(better.report, better, at=NOW)
    assert filled.entry(old.id).claim.when is None


def test_whether_these_readers_have_read_this_report(filled: Store) -> None:
    reading = made_by_hand()
    assert filled.holds(reading.report, reading.made_by)
    assert not filled.holds(reading.report, made_by_hand(version="2").made_by)


def test_one_id_never_means_two_texts(store: Store) -> None:
    one = made_by_hand(name="r1")
    store.keep(one.report, one, at=NOW)
    other = made_by_hand(TOWN + " More was to follow.", name="r1")
    with pytest.raises(ReportConflict, match="r1"):
        store.keep(other.report, other, at=NOW)
    assert list(store.readings()) == [one]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"actor": "northern front"}, ["same_as", "casualties"]),  # "The rebels" share its chain
        ({"actor": "GOVERNMENT"}, ["controls", "controls"]),
        ({"actor": "100%"}, []),
        ({"type": "Same_As"}, ["same_as"]),
        ({"outlet": "example"}, ["controls", "controls", "same_as", "casualties"]),
        ({"holder": "military source"}, ["controls"]),
        ({"holder": "SANA"}, []),  # the innermost source holds the claim
        ({"holder": "example wire"}, ["same_as"]),  # the outlet's own voice
        ({"place": "saraqib"}, ["controls", "controls"]),
        ({"place": "Sarāqib"}, ["controls", "controls"]),
        ({"within": ("172408",)}, ["controls", "controls"]),
        ({"within": ("17240",)}, []),  # an id is found whole
        ({"within": ("1", "2"), "place": "saraqib"}, ["controls", "controls"]),  # beside a place either will do
        ({"when": "2017-04-23"}, ["controls", "controls"]),
        ({"when": "2017"}, ["controls", "controls"]),
        ({"when": "2017-05"}, []),
        ({"earliest": date(2017, 4, 23)}, ["controls", "controls"]),
        ({"earliest": date(2017, 4, 24)}, []),  # a claim without a time never fits
        ({"latest": date(2017, 4, 23)}, ["controls", "controls"]),
        ({"latest": date(2017, 4, 22)}, []),
        ({"published_earliest": date(2017, 4, 24), "published_latest": date(2017, 4, 24), "type": "same_as"}, ["same_as"]),
        ({"published_earliest": date(2017, 4, 25)}, []),
        ({"polarity": "denied"}, ["controls"]),
        ({"certainty": "possible"}, ["casualties"]),
        ({"text": "fighters lost"}, ["casualties"]),
        ({"text": 'NOT "lost" OR'}, []),
        ({"report": "nobody"}, []),
    ],
)
def test_filters(filled: Store, wanted: dict[str, object], found: list[str]) -> None:
    assert types(filled, **wanted) == found


def test_the_places_of_claims_are_told_by_id_and_name(filled: Store) -> None:
    assert filled.places() == (("172408", "saraqib"),)


def test_limit_and_offset_page_through_the_list(filled: Store) -> None:
    pages = [filled.find(Query(limit=1, offset=offset))[0].claim for offset in range(4)]
    assert pages == list(made_by_hand().claims)


def test_a_claim_is_found_by_a_beginning_that_is_its_alone(filled: Store) -> None:
    entry = filled.find(Query())[0]
    assert filled.entry(entry.id[:12].upper()) == entry


def test_a_claim_nobody_kept_is_not_found(filled: Store) -> None:
    for name in ("ffffffffffffffff", "zz", ""):
        with pytest.raises(NotFound):
            filled.entry(name)


def test_a_beginning_of_several_ids_names_them(filled: Store) -> None:
    texts = [f"{TOWN} Update {number}." for number in range(8)]
    for text in texts:
        reading = made_by_hand(text)
        filled.keep(reading.report, reading, at=NOW)
    ids = [entry.id for entry in filled.find(Query())]
    shared = next(name[0] for name in ids if sum(other[0] == name[0] for other in ids) > 1)
    with pytest.raises(BadQuery, match=shared):
        filled.entry(shared)


def test_a_decision_holds_until_it_is_withdrawn_and_is_kept_after(filled: Store) -> None:
    decision = Decision(about="c1", verdict="right", reason="seen the video", by="anna", at=NOW)
    number = filled.decide(decision)
    assert filled.decisions("c1") == ((number, decision),)
    filled.withdraw(number, at=NOW)
    assert filled.decisions("c1") == ((number, replace(decision, withdrawn_at=NOW)),)
    with pytest.raises(Conflict):
        filled.withdraw(number, at=NOW)
    with pytest.raises(NotFound):
        filled.withdraw(99, at=NOW)


def test_what_is_derived_can_be_rebuilt(filled: Store) -> None:
    newer = made_by_hand(version="2")
    filled.keep(newer.report, replace(newer, claims=newer.claims[:2]), at=NOW)
    before = filled.find(Query()), filled.find(Query(text="saraqib"))
    filled.rebuild()
    assert (filled.find(Query()), filled.find(Query(text="saraqib"))) == before


def test_names_and_lives_follow_the_newest_reading(filled: Store) -> None:
    assert {(one.text, one.outlet, one.count) for one in filled.names()} == {
        ("SANA", "Example Wire", 1),
        ("the Northern Front", "Example Wire", 1),
        ("Reuters", "Example Wire", 1),
    }
    newer = Reading(report=made_by_hand().report)
    filled.keep(newer.report, newer, at=NOW)
    assert (filled.names(), filled.lives()) == ((), ())


def test_what_a_report_says_of_a_group_comes_back_as_it_was_told(store: Store) -> None:
    reading = renamed_by_hand()
    store.keep(reading.report, reading, at=NOW)
    assert store.lives() == tuple((reading.report.id, claim) for claim in lives_in(reading)) != ()
    store.rebuild()
    assert [claim for _, claim in store.lives()] == list(lives_in(reading))


def test_decisions_are_found_by_how_what_they_are_about_begins(filled: Store) -> None:
    pair = Decision(about="pair:a|b", verdict="same", reason="one flag", by="anna", at=NOW)
    number = filled.decide(pair)
    filled.decide(replace(pair, about="c1"))
    assert filled.decisions_on("pair:") == ((number, pair),)

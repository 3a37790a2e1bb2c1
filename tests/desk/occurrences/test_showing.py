"""Events as pages show them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from dateline import Desk, View
from dateline.errors import BadQuery, NotFound
from dateline.store import EventQuery
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOLD = ("khan-shaykhun-2017", "khan-shaykhun-2017-observatory", "convoy-2016", "convoy-2016-courier", "shayrat-2017-barada")
THEN = View(known=date(2017, 4, 5))


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with Desk(clock=lambda: NOW) as desk:
        for name in TOLD:
            reading = sample_reading(name)
            desk._store.keep(reading.report, reading, at=NOW)
        yield desk


def convoy(desk: Desk) -> str:
    """The event that two papers tell of which one prints the other."""
    return next(event.id for event in desk.disputes() if "convoy-2016-courier" in event.reports)


def gas(desk: Desk) -> str:
    return next(event.id for event in desk.events() if {"khan-shaykhun-2017", "khan-shaykhun-2017-observatory"} <= set(event.reports))


def test_the_stretches_of_a_list_are_the_whole_list_each_once(desk: Desk) -> None:
    found, start = [], 0
    while True:
        leaf = desk.outlines(EventQuery(limit=3, offset=start), within=5)
        found += [one.id for one in leaf.items]
        if leaf.next is None:
            break
        start = leaf.next
    assert found == [event.id for event in desk.events()]


def test_a_filter_goes_on_where_it_stopped_and_finds_all(desk: Desk) -> None:
    found, start, asked = [], 0, 0
    while start is not None and (asked := asked + 1) < 100:
        leaf = desk.outlines(EventQuery(limit=2, offset=start), where="killed>=10", within=4)
        assert leaf.looked <= 4
        found += [one.id for one in leaf.items]
        start = leaf.next
    assert found == [event.id for event in desk.events(where="killed>=10")] != []


def test_disputes_alone_when_asked(desk: Desk) -> None:
    leaf = desk.outlines(disputed=True)
    assert [one.id for one in leaf.items] == [event.id for event in desk.disputes()]
    assert all(one.disputes for one in leaf.items)


def test_a_filter_that_is_mistyped_says_where(desk: Desk) -> None:
    with pytest.raises(BadQuery) as caught:
        desk.outlines(where="killed>=50 plce:x")
    assert caught.value.column == 12


def test_an_outline_tells_a_copy_and_that_it_adds_no_root(desk: Desk) -> None:
    one = next(one for one in desk.outlines().items if one.id == convoy(desk))
    assert (one.reports, one.copies) == (2, 1)
    assert one.behind.startswith("2 reports (1 copied), 2–3 roots")
    assert one.headline
    assert one.on is not None


def test_every_value_of_a_page_stands_on_words_of_its_reports(desk: Desk) -> None:
    page = desk.open_event(convoy(desk))
    texts = {name: sample_reading(name).report.text for name in TOLD}
    quotes = {quote.claim: quote for quote in page.quotes}
    for field in page.fields:
        for weighed in field.values:
            for claim in weighed.value.claims:
                quote = quotes[claim]
                assert quote.before + quote.words + quote.after in texts[quote.report]
                assert quote.words


def test_both_sides_of_a_dispute_are_on_the_page_the_value_of_another_field_too(desk: Desk) -> None:
    page = desk.open_event(convoy(desk))
    (rift,) = next(field.disputes for field in page.fields if field.name == "killed")
    assert [side.words for side in rift.sides] == ["12", "20"]
    assert [one.label for one in rift.sides[1].others] == ["killed: civilians"]
    assert rift.decides


def test_headings_stand_by_day_and_name_what_they_copied(desk: Desk) -> None:
    wire, paper = desk.open_event(convoy(desk)).headings
    assert (wire.id, paper.id, paper.copied) == ("convoy-2016", "convoy-2016-courier", "convoy-2016")


def test_a_decision_withdrawn_stays_on_the_page_and_does_not_hold() -> None:
    with Desk(clock=lambda: NOW) as desk:
        reading = sample_reading("convoy-2016")
        desk._store.keep(reading.report, reading, at=NOW)
        event = desk.events()[0]
        number = desk.grade_source(event.roots[0].label, "B", by="Ada", reason="mostly right")
        (grade,) = desk.open_event(event.id).grades
        assert (grade.grade, grade.by, grade.definition.split(":")[0]) == ("B", "Ada", "usually reliable")
        desk.withdraw(number)
        page = desk.open_event(event.id)
        assert (page.grades, [note.holds for note in page.decisions]) == ((), [False])


def test_a_report_left_out_is_told_on_the_page_it_is_missing_from() -> None:
    with Desk(clock=lambda: NOW) as desk:
        for name in ("convoy-2016", "convoy-2016-courier"):
            reading = sample_reading(name)
            desk._store.keep(reading.report, reading, at=NOW)
        event = convoy(desk)
        desk.leave_out("convoy-2016-courier", by="Ada", reason="a reprint")
        page = desk.open_event(event)
        assert [one.id for one in page.headings] == ["convoy-2016"]
        assert [note.decision.reason for note in page.decisions] == ["a reprint"]


def test_history_tells_each_roots_words(desk: Desk) -> None:
    spells = [one for one in desk.history(gas(desk)) if one.field == "killed"]
    assert {one.words for one in spells} == {"at least 58", "86"}
    assert all(one.first and one.reports and one.claims for one in spells)


def test_since_a_day_reports_and_values_came(desk: Desk) -> None:
    since = desk.since(gas(desk), view=THEN)
    assert since.now is not None
    assert "khan-shaykhun-2017-observatory" in {one.id for one in since.reports}
    assert ("killed", "86", "told since") in {(one.label, one.value.words, one.was) for one in since.changes}


def test_nothing_came_since_now(desk: Desk) -> None:
    since = desk.since(gas(desk), view=View())
    assert (since.reports, since.changes) == ((), ())


def test_what_is_left_out_since_is_told_to_be() -> None:
    with Desk(clock=lambda: NOW) as desk:
        reading = sample_reading("convoy-2016")
        desk._store.keep(reading.report, reading, at=NOW)
        event = desk.events()[0].id
        desk.leave_out("convoy-2016", by="Ada")
        assert desk.since(event, view=View(known=date(2016, 12, 1))).now is None


def test_what_joined_two_accounts_is_told_with_its_weights(desk: Desk) -> None:
    bonds = desk.bonds(gas(desk))
    assert (bonds.left_out, bonds.accounts[0].report) == (0, "khan-shaykhun-2017")
    best = max(bonds.bonds, key=lambda bond: bond.score)
    assert best.why
    assert best.one < best.other < len(bonds.accounts)


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    for ask in (desk.open_event, desk.history, desk.bonds):
        with pytest.raises(NotFound):
            ask("ffffffffffff")

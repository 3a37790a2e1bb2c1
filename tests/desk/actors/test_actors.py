"""Actors as a page asks for them: the roll, one at length, its lineage drawn, its surroundings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread

import pytest

from dateline import View
from dateline.actors.options import Options
from dateline.config import Settings
from dateline.desk import Desk
from dateline.desk.actors.listing import Wanted, kind_named
from dateline.errors import BadQuery, NotFound, SeveralMeant
from dateline.model import Claim, MentionKind, Order, Polarity, Reading, Role
from dateline.store import Query
from factories import mention, renamed_by_hand, report, span

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
REGISTER = Path(__file__).parent.parent / "register.toml"
SETTINGS = Settings(actors=Options(register=(REGISTER,)))
OLD, NEW, PLAIN = "Banner of the Zarqun Hills", "Front of the Two Kebar Rivers", "League of the Murad Plain"
LISTS = "Ministry of Lists"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk(settings=SETTINGS, clock=lambda: NOW) as one:
        yield one


def named(text: str, *names: str, outlet: str = "Example Wire", published: str = "2017-04-24") -> Reading:
    """A reading in which names stand, each of its own thing."""
    mentions = tuple(mention(text, name, chain=f"k{place}") for place, name in enumerate(names))
    return Reading(report=report(text, published=published, outlet=outlet), mentions=mentions)


def attacked(
    text: str, doer: str, other: str, *, outlet: str = "Example Wire", denied: bool = False, published: str = "2017-04-24"
) -> Reading:
    """A reading of one claim that somebody attacked somebody."""
    reading = named(text, doer, other, outlet=outlet, published=published)
    roles = (Role(name="agent", mention=reading.mentions[0]), Role(name="patient", mention=reading.mentions[1]))
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return replace(reading, claims=(Claim(type="ASSAULT", roles=roles, evidence=(span(text, text),), polarity=polarity),))


def keep(desk: Desk, *readings: Reading, at: datetime = NOW) -> None:
    for reading in readings:
        desk._store.keep(reading.report, reading, at=at)


def labels(desk: Desk, wanted: Wanted | None = None, **more: object) -> list[str]:
    return [row.label for row in desk.roll(wanted, **more).items]  # type: ignore[arg-type]


def test_the_roll_leads_with_whom_most_reports_name_and_counts_its_kinds(desk: Desk) -> None:
    keep(desk, named(f"{OLD} met {PLAIN}.", OLD, PLAIN), named(f"{PLAIN} left.", PLAIN, outlet="Other Post"))
    roll = desk.roll()
    assert [(row.label, row.reports, row.outlets) for row in roll.items] == [(PLAIN, 2, 2), (OLD, 1, 1)]
    assert (roll.total, roll.kinds) == (2, ((MentionKind.GROUP, 2),))


def test_the_roll_is_leafed_through(desk: Desk) -> None:
    keep(desk, named(f"{OLD} met {PLAIN}.", OLD, PLAIN))
    first, second = (desk.roll(limit=1, offset=offset) for offset in (0, 1))
    assert {row.label for row in (*first.items, *second.items)} == {OLD, PLAIN}
    assert first.total == second.total == 2


def test_a_search_finds_any_name_and_tells_whom_the_register_alone_knows(desk: Desk) -> None:
    keep(desk, named("Zarqun Banner fled.", "Zarqun Banner"))
    assert labels(desk, Wanted(part="zarqun hills")) == [OLD], "by a name that no report prints"
    found = desk.roll(Wanted(part="murad plain"))
    assert (found.items, [row.handles for row in found.beyond]) == ((), [("plain-league",)])


def test_a_kind_that_is_none_is_refused(desk: Desk) -> None:
    keep(desk, named(f"{OLD} was seen.", OLD))
    assert labels(desk, Wanted(kind=kind_named("group"))) == [OLD]
    assert labels(desk, Wanted(kind=kind_named("Person"))) == []
    with pytest.raises(BadQuery, match="gang"):
        kind_named("gang")


def test_as_of_a_day_only_what_was_published_by_then_counts(desk: Desk) -> None:
    keep(desk, named(f"{OLD} was seen.", OLD, published="2017-04-01"), named(f"{PLAIN} was seen.", PLAIN, published="2017-04-09"))
    assert labels(desk, view=View(known=date(2017, 4, 5))) == [OLD]
    assert desk.profile(PLAIN, view=View(known=date(2017, 4, 5))).spellings == ()


def test_as_captured_by_a_day_only_what_the_record_had_by_then_counts(desk: Desk) -> None:
    keep(desk, named(f"{OLD} was seen.", OLD, published="2017-04-09"), at=datetime(2017, 5, 1, tzinfo=UTC))
    keep(desk, named(f"{PLAIN} was seen.", PLAIN, published="2017-04-01"), at=datetime(2017, 6, 1, tzinfo=UTC))
    assert labels(desk, view=View(known=date(2017, 5, 2), by=Order.CAPTURED)) == [OLD]


def test_only_those_with_a_part_in_what_happened_are_listed_where_that_is_asked(desk: Desk) -> None:
    keep(desk, attacked(f"{OLD} attacked {PLAIN}.", OLD, PLAIN), named(f"{NEW} was seen.", NEW))
    assert set(labels(desk, happened=Query(type="ASSAULT"))) == {OLD, PLAIN}


def test_those_with_a_lineage_can_be_had_alone(desk: Desk) -> None:
    keep(desk, named("Sons of the Vermilion Tower met " + OLD, "Sons of the Vermilion Tower", OLD))
    assert labels(desk, Wanted(lives=True)) == [OLD]


def test_a_voice_that_says_nothing_of_who_is_who_is_told_and_empties_nothing(desk: Desk) -> None:
    keep(desk, named(f"{OLD} was seen.", OLD))
    roll = desk.roll(view=View(trust=("Example Wire",)))
    assert [row.label for row in roll.items] == [OLD]
    assert "Example Wire says nothing of who is who" in roll.note
    with pytest.raises(BadQuery, match="Example Wire"):
        desk.roll(view=View(identity=("Example Wire",)))


def test_under_one_view_two_names_are_one_and_under_another_two(desk: Desk) -> None:
    joined, parted = (desk.lineage(OLD, view=View(identity=(who,))) for who in (LISTS, "Orontes Institute"))
    assert set(joined.handles) == {"hill-brigade", "river-front"}
    assert parted.handles == ("hill-brigade",)
    assert {one.handle for one in joined.bearers if one.own} == set(joined.handles)


def test_behind_a_joint_each_holder_stands_with_its_own_words(desk: Desk) -> None:
    lineage = desk.lineage(NEW)
    joint = next(turn for turn in lineage.turns if turn.type == "renamed")
    assert next(word.holder for word in joint.words) == OLD
    (claim,) = [claim for word in joint.words if word.holder == OLD for claim in word.claims]
    assert (claim.told, claim.days, claim.said) == (f"{OLD} took the name {NEW}", "28 July 2016", "28 July 2016")
    assert "hill-brigade" in claim.evidence


def test_a_break_told_of_the_same_day_stands_beside_the_rename(desk: Desk) -> None:
    joint = next(turn for turn in desk.lineage(NEW).turns if turn.type == "renamed")
    assert {claim.type for word in joint.words for claim in word.claims} == {"renamed", "broke_with"}


def test_a_joint_told_by_a_report_leads_to_its_claim(desk: Desk) -> None:
    text = "The Sons of the Vermilion Tower changed their name to Guild of Ochre Lanterns on Sunday."
    old, new = mention(text, "Sons of the Vermilion Tower", chain="k1"), mention(text, "Guild of Ochre Lanterns", chain="k2")
    claim = Claim(type="renamed", roles=(Role(name="subject", mention=old), Role(name="object", mention=new)), evidence=(span(text, text),))
    reading = replace(renamed_by_hand(), report=report(text, outlet="Example Wire"), mentions=(old, new), whens=(), claims=(claim,))
    keep(desk, reading)
    (turn,) = desk.lineage("Guild of Ochre Lanterns").turns
    (behind,) = turn.words[0].claims
    (entry,) = desk.find()
    assert (behind.report, behind.claim, behind.decision) == (reading.report.id, entry.id, None)


def test_every_shape_of_the_drawing_that_is_numbered_has_its_words(desk: Desk) -> None:
    lineage = desk.lineage(NEW)
    numbers = {turn.number for turn in lineage.turns}
    assert numbers
    assert {dot.number for dot in lineage.drawing.dots} == numbers
    assert {link.number for link in lineage.drawing.links} | {band.number for band in lineage.drawing.bands} <= numbers


def test_a_narrower_paper_is_drawn_no_wider(desk: Desk) -> None:
    narrow = desk.lineage(NEW, width=340).drawing
    assert max(word.x for word in narrow.words) <= 340
    assert max(piece.x + piece.width for piece in narrow.pieces) <= 340


def test_a_name_of_several_offers_each_of_them(desk: Desk) -> None:
    with pytest.raises(SeveralMeant) as found:
        desk.profile("Guards of the Dawnlight")
    assert dict(found.value.candidates).keys() == {"guards-of-dawn-north", "guards-of-dawn-south"}
    with pytest.raises(NotFound):
        desk.lineage("Qwxyz Vbnmk")


def test_a_profile_tells_spellings_positions_and_what_is_disputed(desk: Desk) -> None:
    keep(desk, attacked(f"{OLD} attacked {PLAIN}.", OLD, PLAIN), named("Zarqun Banner fled.", "Zarqun Banner", outlet="Other Post"))
    profile = desk.profile(OLD)
    assert {(one.text, one.outlet) for one in profile.spellings} == {(OLD, "Example Wire"), ("Zarqun Banner", "Other Post")}
    assert [word.holder for word in profile.positions] == [OLD, "Orontes Institute", LISTS]
    (dispute,) = profile.disputes
    assert set(dispute.about) == {"hill-brigade", "river-front"}
    assert dispute.decides
    assert (profile.claims, profile.row.reports) == (1, 2)


def test_a_name_before_its_time_is_found_without_opening_every_report(desk: Desk) -> None:
    text = f"On 3 May 2014 fighters of the {NEW} took the bridge."
    who, when = mention(text, NEW), renamed_by_hand().claims[0].when
    assert when
    early = replace(when, earliest=date(2014, 5, 3), latest=date(2014, 5, 3), when=None)
    claim = Claim(type="controls", roles=(Role(name="agent", mention=who),), evidence=(span(text, "took the bridge"),), when=early)
    keep(desk, Reading(report=report(text), mentions=(who,), claims=(claim,)))
    (slip,) = desk.profile(NEW).anachronisms
    assert (slip.name, slip.since, slip.latest) == (NEW, date(2016, 7, 28), date(2014, 5, 3))


def test_surroundings_count_deeds_by_whom_and_on_whose_word(desk: Desk) -> None:
    keep(
        desk,
        attacked(f"{OLD} attacked {PLAIN}.", OLD, PLAIN),
        attacked(f"Again {OLD} attacked {PLAIN}.", OLD, PLAIN, outlet="Other Post"),
        attacked(f"{OLD} did not attack {PLAIN}.", OLD, PLAIN, denied=True),
    )
    (tie,) = [one for one in desk.surroundings(OLD).ties if one.type == "ASSAULT"]
    assert (tie.doer, tie.other, tie.claims, tie.denied, tie.reports, tie.lineage) == ("hill-brigade", "plain-league", 3, 1, 3, False)
    assert {(one.holder, one.claims) for one in tie.words} == {("Example Wire", 2), ("Other Post", 1)}
    assert len(tie.examples) == 3


def test_surroundings_hold_what_became_of_whom_and_nobody_away_from_it(desk: Desk) -> None:
    found = desk.surroundings("plain-league")
    assert [(one.doer, one.type) for one in found.ties] == [("river-front", "broke_with")]
    assert [(node.handle, node.away) for node in found.nodes] == [("plain-league", 0), ("river-front", 1)]


def test_a_step_further_the_neighbours_of_neighbours_stand_too(desk: Desk) -> None:
    away = {node.handle: node.away for node in desk.surroundings("plain-league", depth=2).nodes}
    assert away["hill-brigade"] == 2


def test_only_deeds_of_the_voices_heard_are_counted(desk: Desk) -> None:
    keep(desk, attacked(f"{OLD} attacked {PLAIN}.", OLD, PLAIN), attacked(f"So {OLD} attacked {PLAIN}.", OLD, PLAIN, outlet="Other Post"))
    view = View(trust=("Other Post",))
    assert [one.claims for one in desk.surroundings(OLD, view=view).ties if one.type == "ASSAULT"] == [1]
    assert desk.profile(OLD, view=view).claims == 1


def test_who_is_meant_is_told_with_the_claims_it_rests_on(desk: Desk) -> None:
    found = desk.meant(OLD, on=date(2016, 11, 14), view=View(identity=(LISTS,)))
    assert found.actor
    assert set(found.actor.handles) == {"hill-brigade", "river-front"}
    assert [claim.holder for claim in found.because] == [LISTS]
    assert desk.meant("Guards of the Dawnlight").actor is None


def test_what_was_worked_out_holds_until_something_is_added_or_decided(desk: Desk) -> None:
    keep(desk, named(f"{OLD} was seen.", OLD))
    before = desk._who
    assert desk._who is before
    assert labels(desk) == [OLD]
    keep(desk, named(f"{PLAIN} was seen.", PLAIN))
    assert set(labels(desk)) == {OLD, PLAIN}
    number = desk.decide_pair(OLD, PLAIN, "same", by="anna")
    assert desk.roll().total == 1
    desk.withdraw(number)
    assert desk.roll().total == 2


def test_desks_of_several_threads_share_what_was_worked_out(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Desk(path, settings=SETTINGS, clock=lambda: NOW) as desk:
        keep(desk, named(f"{OLD} was seen.", OLD))
        found: list[object] = []

        def ask() -> None:
            with Desk(path, settings=SETTINGS) as other:
                found.append(other._who)

        threads = [Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 4
        assert all(one is desk._who for one in found)

"""Who is who, asked of a desk: by view, by day, and with what analysts decided."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dateline import View
from dateline.actors.options import Options
from dateline.config import Settings
from dateline.desk import Desk
from dateline.errors import BadQuery, Conflict, NotFound
from dateline.model import Claim, MentionForm, Reading, Role
from factories import mention, renamed_by_hand, report, span

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
REGISTER = Path(__file__).with_name("register.toml")
SETTINGS = Settings(actors=Options(register=(REGISTER,)))

OLD, NEW = "Banner of the Zarqun Hills", "Front of the Two Kebar Rivers"
LISTS = "Ministry of Lists"
BEFORE, AFTER = date(2016, 11, 13), date(2016, 11, 14)


def named(text: str, *names: str, outlet: str = "Example Wire", published: str = "2017-04-24") -> Reading:
    """A reading in which names stand, all of one thing."""
    mentions = tuple(mention(text, name, chain="k1") for name in names)
    return Reading(report=report(text, published=published, outlet=outlet), mentions=mentions)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk(settings=SETTINGS, clock=lambda: NOW) as one:
        yield one


def keep(desk: Desk, *readings: Reading) -> None:
    for reading in readings:
        desk._store.keep(reading.report, reading, at=NOW)


def test_on_one_day_a_list_takes_two_names_for_one_group_and_on_the_day_before_it_does_not(desk: Desk) -> None:
    before, after = (desk.who(OLD, on=day, according_to=LISTS) for day in (BEFORE, AFTER))
    assert before.actor
    assert before.actor.handles == ("hill-brigade",)
    assert after.actor
    assert set(after.actor.handles) == {"hill-brigade", "river-front"}
    assert [claim.holder for claim in after.because] == [LISTS]


def test_what_the_view_leaves_out_for_its_day_is_told_beside_it(desk: Desk) -> None:
    assert [claim.type for claim in desk.who(OLD, on=BEFORE, according_to=LISTS).apart] == ["listed_alias"]


def test_what_was_said_later_is_not_known_yet(desk: Desk) -> None:
    known = desk.who(OLD, according_to=LISTS, known=date(2016, 11, 13))
    assert known.actor
    assert known.actor.handles == ("hill-brigade",)


def test_a_name_of_several_is_nobodys_until_something_decides(desk: Desk) -> None:
    found = desk.who("Guards of the Dawnlight")
    assert found.actor is None
    assert {one.handle for one in found.candidates} == {"guards-of-dawn-north", "guards-of-dawn-south"}
    assert found.doubt
    assert "would tell" in found.doubt
    with pytest.raises(BadQuery, match=r"guards-of-dawn-north\], .*guards-of-dawn-south\]"):
        desk.actor("Guards of the Dawnlight")


def test_a_name_nobody_bears_is_told_as_such(desk: Desk) -> None:
    found = desk.who("Qwxyz Vbnmk")
    assert (found.actor, found.candidates) == (None, ())
    assert found.doubt
    with pytest.raises(NotFound, match="Qwxyz"):
        desk.actor("Qwxyz Vbnmk")


def test_a_holder_who_says_nothing_is_refused_with_some_who_do(desk: Desk) -> None:
    with pytest.raises(BadQuery, match=r"nobody called 'Ministry of Lies'.*dateline register"):
        desk.who(OLD, according_to="Ministry of Lies")


def test_the_record_lists_whom_it_names_with_names_outlets_and_days(desk: Desk) -> None:
    keep(
        desk,
        named(f"{OLD} was seen.", OLD, published="2016-05-01"),
        named("Zarqun Banner was seen.", "Zarqun Banner", outlet="Other Post"),
    )
    (one,) = desk.actors(named="zarqun")
    assert (one.actor.handles, one.reports, one.outlets) == (("hill-brigade",), 2, ("Example Wire", "Other Post"))
    assert (one.earliest, one.latest) == (date(2016, 5, 1), date(2017, 4, 24))
    assert {name.text for name in one.spellings} == {OLD, "Zarqun Banner"}
    assert desk.actors(kind="person") == ()
    with pytest.raises(BadQuery, match="group, state"):
        desk.actors(kind="gang")


def test_a_slip_of_the_pen_is_kept_as_attested_and_told_as_one(desk: Desk) -> None:
    keep(desk, named(f"{OLD}, the Banner of the Zaqrun Hills, was seen.", OLD, "Banner of the Zaqrun Hills"))
    slips = {one.text: one.slip for one in desk.actor(OLD).spellings}
    assert slips[OLD] is None
    assert slips["Banner of the Zaqrun Hills"]


def test_one_whom_only_the_record_knows_goes_by_its_name(desk: Desk) -> None:
    keep(desk, named("Sons of the Vermilion Tower fled.", "Sons of the Vermilion Tower"))
    found = desk.actor("Sons of the Vermilion Tower")
    assert found.actor.label == "Sons of the Vermilion Tower"
    assert found.actor.handles[0].startswith("name:group:")


def test_what_a_report_says_joins_names_in_views_that_hear_it(desk: Desk) -> None:
    text = "The Sons of the Vermilion Tower changed their name to Guild of Ochre Lanterns on Sunday."
    reading = renamed_by_hand()
    old, new = mention(text, "Sons of the Vermilion Tower", chain="k1"), mention(text, "Guild of Ochre Lanterns", chain="k2")
    roles = (Role(name="subject", mention=old), Role(name="object", mention=new))
    claim = Claim(type="renamed", roles=roles, evidence=(span(text, text),))
    keep(desk, replace(reading, report=report(text, outlet="Example Wire"), mentions=(old, new), whens=(), claims=(claim,)))
    assert len(desk.actor("Guild of Ochre Lanterns").actor.handles) == 2
    assert len(desk.actor("Guild of Ochre Lanterns", view=View(trust=(LISTS,))).actor.handles) == 1
    assert desk.actor("Guild of Ochre Lanterns").positions[0].holder == "Example Wire"


def test_positions_are_told_of_every_holder_and_a_refused_merge_is_a_dispute(desk: Desk) -> None:
    found = desk.actor(NEW)
    assert [one.holder for one in found.positions] == [OLD, "Orontes Institute", LISTS]
    (dispute,) = found.disputes
    assert set(dispute.about) == {"hill-brigade", "river-front"}
    assert {claim.holder for side in dispute.sides for claim in side.claims} >= {OLD, "Orontes Institute"}
    assert dispute.decides


def test_a_decision_joins_and_its_withdrawal_parts_again(desk: Desk) -> None:
    number = desk.decide_pair("plain-league", OLD, "same", by="anna", reason="one flag")
    assert "plain-league" in desk.actor(OLD).actor.handles
    assert "plain-league" not in desk.actor(OLD, view=View(decisions=False)).actor.handles
    desk.withdraw(number)
    assert "plain-league" not in desk.actor(OLD).actor.handles
    with pytest.raises(Conflict):
        desk.withdraw(number)


def test_which_of_two_is_named_first_makes_no_difference(desk: Desk) -> None:
    desk.decide_pair("plain-league", "hill-brigade", "same", by="anna")
    desk.decide_pair("hill-brigade", "plain-league", "different", by="ben")
    (about,) = {decision.about for _, decision in desk._store.decisions_on("pair:")}
    assert about == "pair:hill-brigade|plain-league"


def test_a_label_is_what_every_view_with_decisions_calls_an_actor(desk: Desk) -> None:
    desk.decide_label(OLD, "The Hillmen", by="anna")
    assert desk.actor(OLD, view=View(trust=(LISTS,))).actor.label == "The Hillmen"
    assert desk.actor(OLD, view=View(trust=(LISTS,), decisions=False)).actor.label == OLD


@pytest.mark.parametrize(("one", "other", "verdict"), [(OLD, NEW, "alike"), (OLD, "hill-brigade", "same")])
def test_a_decision_that_cannot_be_meant_is_refused(desk: Desk, one: str, other: str, verdict: str) -> None:
    with pytest.raises(BadQuery):
        desk.decide_pair(one, other, verdict, by="anna")


def test_without_a_holder_it_is_seen_what_rests_on_its_word(desk: Desk) -> None:
    found = desk.without(LISTS, view=View(trust=(LISTS,)))
    assert found.claims == 1
    assert {move.handle for move in found.moves} & {"hill-brigade", "river-front"}
    assert desk.actor(OLD, view=View(trust=(LISTS,))).actor.handles != ("hill-brigade",), "nothing was changed"


def test_a_name_used_of_a_day_before_it_was_borne_is_flagged(desk: Desk) -> None:
    text = f"On 3 May 2014 fighters of the {NEW} took the bridge."
    who = mention(text, NEW)
    when = renamed_by_hand().claims[0].when
    assert when
    early = replace(when, earliest=date(2014, 5, 3), latest=date(2014, 5, 3), when=None)
    claim = Claim(type="controls", roles=(Role(name="agent", mention=who),), evidence=(span(text, "took the bridge"),), when=early)
    keep(desk, Reading(report=report(text), mentions=(who,), claims=(claim,)))
    (found,) = desk.actor(NEW).anachronisms
    assert (found.use.name, found.since) == (NEW, date(2016, 7, 28))
    assert desk.actor(NEW).claims == 1


def test_the_claims_of_an_actor_are_asked_for_by_all_its_names_in_the_record(desk: Desk) -> None:
    keep(desk, named(f"{OLD} was seen.", OLD), named("Zarqun Banner fled.", "Zarqun Banner"))
    assert set(desk.names_of("hill-brigade", view=View(trust=(LISTS,)))) == {OLD, "Zarqun Banner"}


def test_a_short_form_goes_with_the_full_name_of_its_chain(desk: Desk) -> None:
    reading = named(f"{OLD} (BZH) was seen. BZH denied it.", OLD)
    short = mention(reading.report.text, "BZH", form=MentionForm.ACRONYM, chain="k1")
    keep(desk, replace(reading, mentions=(*reading.mentions, short)))
    assert {one.text for one in desk.actor(OLD).spellings} == {OLD, "BZH"}


def test_nothing_said_after_the_known_day_is_told_beside_it_either(desk: Desk) -> None:
    known = desk.who(OLD, on=AFTER, according_to=LISTS, known=BEFORE)
    assert known.apart == ()
    assert LISTS not in {position.holder for position in desk.actor(OLD, view=View(known=BEFORE)).positions}


def test_a_day_before_anybody_bore_the_name_is_told_as_such(desk: Desk) -> None:
    assert desk.who(OLD, on=date(1990, 1, 1)).borne_from == date(2010, 3, 1)
    assert desk.who(OLD, on=BEFORE).borne_from is None


def test_a_decision_against_one_that_holds_is_refused_until_that_is_withdrawn(desk: Desk) -> None:
    number = desk.decide_pair(OLD, "river-front", "different", by="anna")
    with pytest.raises(Conflict, match=f"decision {number} says 'different'.*--withdraw {number}"):
        desk.decide_pair("river-front", OLD, "same", by="anna")
    desk.withdraw(number)
    assert desk.decide_pair(OLD, "river-front", "same", by="anna") > number


def test_a_dispute_names_the_claims_that_would_count_for_another_actor(desk: Desk) -> None:
    text = f"Fighters of the {NEW} took the bridge."
    who = mention(text, NEW)
    claim = Claim(type="controls", roles=(Role(name="agent", mention=who),), evidence=(span(text, "took the bridge"),))
    keep(desk, Reading(report=report(text), mentions=(who,), claims=(claim,)))
    (entry,) = desk.find()
    assert desk.actor(OLD).at_stake == ((entry.id,),), "it is the other side's claim, and is told all the same"
    assert desk.actor(OLD, view=View(trust=("Orontes Institute",))).at_stake == ()

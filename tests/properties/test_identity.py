"""What holds of every view, whatever was said by whom in which order."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as any_

from dateline.actors.views import Identity, identity, without
from dateline.model import Certainty, LineageClaim, Origin, Period, Polarity, View

HANDLES = ("a", "b", "c", "d", "e")
HOLDERS = ("State", "EU", "Wire", "Blog")
TYPES = ("renamed", "same_as", "listed_alias", "distinct_from", "member_of", "split_from")
days = any_.dates(date(2010, 1, 1), date(2020, 1, 1))
pairs = any_.tuples(days, days).map(sorted)
periods = (
    any_.none() | pairs.map(lambda pair: Period(earliest=pair[0], latest=pair[1])) | days.map(lambda day: Period(earliest=day, latest=day))
)


def said(
    holders: tuple[str, ...] = HOLDERS, types: tuple[str, ...] = TYPES, origin: Origin = Origin.REPORT
) -> any_.SearchStrategy[LineageClaim]:
    return any_.builds(
        LineageClaim,
        type=any_.sampled_from(types),
        subject=any_.sampled_from(HANDLES),
        object=any_.sampled_from(HANDLES),
        holder=any_.sampled_from(holders),
        reporter=any_.none() | any_.sampled_from(("Wire", "Blog")),
        origin=any_.just(origin),
        when=periods,
        said=periods,
        polarity=any_.sampled_from(Polarity),
        certainty=any_.sampled_from([Certainty.ASSERTED, Certainty.ASSERTED, Certainty.LIKELY]),
        evidence=any_.sampled_from(("1", "2")),
    )


claims = any_.lists(said(), max_size=14)
views = any_.builds(
    View,
    trust=any_.lists(any_.sampled_from(HOLDERS), max_size=4, unique=True).map(tuple),
    known=any_.none() | days,
    true=any_.none() | days,
    decisions=any_.booleans(),
)


def seen(who: Identity) -> object:
    """All that a view says of these handles."""
    asked = [who.same(one, other) for one in HANDLES for other in HANDLES]
    return who.clusters, [who.cluster_of(handle) for handle in HANDLES], asked, who.disputes, who.questions


@given(claims, views, any_.randoms())
def test_the_order_of_the_claims_does_not_matter(some: list[LineageClaim], view: View, chance: Random) -> None:
    other = list(some)
    chance.shuffle(other)
    assert seen(identity(some, view)) == seen(identity(other, view))


@given(claims, views, said(("Analyst",), ("same_as", "distinct_from"), Origin.DECISION))
def test_a_decision_that_is_withdrawn_leaves_nothing_behind(some: list[LineageClaim], view: View, decision: LineageClaim) -> None:
    before = seen(identity(some, view))
    decided = [*some, decision]
    identity(decided, view)
    assert seen(identity(without(decided, "Analyst"), view)) == before


@given(claims, views, any_.sampled_from(HANDLES), any_.sampled_from(HANDLES))
def test_a_more_trusted_word_for_two_keeps_them_apart(some: list[LineageClaim], view: View, one: str, other: str) -> None:
    word = LineageClaim(type="distinct_from", subject=one, object=other, holder="Court", origin=Origin.REGISTER, said=day_zero())
    order = View(trust=("Court", *view.trust), known=view.known, true=view.true, decisions=view.decisions)
    assert one == other or identity([*some, word], order).same(one, other).same is False


def day_zero() -> Period:
    return Period(earliest=date(2000, 1, 1), latest=date(2000, 1, 1))


@given(claims, views, days, said(), any_.integers(1, 2000))
def test_what_is_said_later_never_changes_what_was_known(
    some: list[LineageClaim], view: View, known: date, word: LineageClaim, after: int
) -> None:
    later = replace(word, said=Period(earliest=None, latest=known + timedelta(days=after)))
    then = replace(view, known=known)
    assert seen(identity([*some, later], then)) == seen(identity(some, then))


@given(claims, views)
def test_clusters_and_answers_agree(some: list[LineageClaim], view: View) -> None:
    who = identity(some, view)
    for one in HANDLES:
        for other in HANDLES:
            answer = who.same(one, other)
            assert (answer.same is True) == (other in who.cluster_of(one))
            if answer.same:
                ends = {end for claim in answer.because for end in (claim.subject, claim.object)}
                assert one == other or {one, other} <= ends


@given(claims, views)
def test_every_refused_or_overridden_word_stands_in_a_dispute(some: list[LineageClaim], view: View) -> None:
    who = identity(some, view)
    kept = {claim for dispute in who.disputes for side in dispute.sides for claim in side.claims}
    assert all(len(dispute.sides) == 2 and all(side.claims for side in dispute.sides) and dispute.decides for dispute in who.disputes)
    assert {refused.merge.claim for refused in who._closure.refused} | {tie.claim for tie in who._closure.overridden} <= kept

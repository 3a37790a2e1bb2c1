"""Whatever the order, and whoever copies: the same event."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corroborate.making import OBSERVATORY, SANA, Voice, account, deed, doer, killed, unnamed

from dateline.corroborate.facts import suggested, told
from dateline.model import Account, Credibility, Syndication, Taken

VOICES = [None, SANA, OBSERVATORY, unnamed("a medic"), unnamed("residents")]
TOLLS = st.tuples(st.integers(2, 30), st.sampled_from(VOICES), st.sampled_from(["people", "civilians"]))
REPORTS = st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(1, 9), st.lists(TOLLS, min_size=1, max_size=3)), min_size=1, max_size=6)


def made(reports: list[Any]) -> list[Account]:
    return [
        account(outlet, *(killed(least, by=voice, whom=whom) for least, voice, whom in tolls), known=f"2017-04-0{day}", report=f"r{number}")
        for number, (outlet, day, tolls) in enumerate(reports)
    ]


@given(reports=REPORTS, seed=st.integers(0, 9))
def test_the_order_of_accounts_makes_no_difference(reports: list[Any], seed: int) -> None:
    accounts = made(reports)
    one = told(accounts)
    mixed = random.Random(seed).sample(accounts, len(accounts))
    other = told(mixed)
    assert (one.values, one.roots, one.circles) == (other.values, other.roots, other.circles)
    assert [replace(dispute, about=()) for dispute in one.disputes] == [replace(dispute, about=()) for dispute in other.disputes]


@given(reports=REPORTS, number=st.integers(0, 5))
def test_a_copy_adds_no_root(reports: list[Any], number: int) -> None:
    accounts = made(reports)
    original = accounts[number % len(accounts)]
    outlet = Voice("outlet:echo", "Echo")
    sayings = tuple(replace(one, claim=f"{one.claim} again", voices=(*one.voices[:-1], outlet)) for one in original.sayings)
    copy = replace(original, id="copy", report="zz", outlet="Echo", sayings=sayings)
    link = Syndication(one=original.report, other="zz", kind=Taken.WHOLE, share=1.0, original=original.report)
    assert {root.key for root in told([*accounts, copy], [link]).roots} == {root.key for root in told(accounts).roots}


@given(reports=REPORTS)
def test_every_claim_is_kept_and_no_dispute_rests_on_one_root(reports: list[Any]) -> None:
    accounts = made(reports)
    event = told(accounts)
    assert {claim for value in event.values for claim in value.claims} == {one.claim for account_ in accounts for one in account_.sayings}
    for dispute in event.disputes:
        assert len({root.key for side in dispute.sides for value in side.values for root in value.roots}) >= 2
        assert all(value in event.values for side in dispute.sides for value in side.values)


def test_an_event_needs_an_account() -> None:
    with pytest.raises(ValueError, match="at least one account"):
        told([])


def test_values_stand_by_field_then_by_independent_roots() -> None:
    event = told(
        [account("A", killed(9, by=SANA)), account("B", killed(9, by=OBSERVATORY)), account("C", killed(8, by=unnamed("a medic")))]
    )
    assert [(value.field, value.words, value.least_roots) for value in event.values] == [
        ("killed", "9", 2),
        ("killed", "8", 1),
        ("happened", "it happened", 2),
    ]


def test_outlets_that_cite_each_other_are_named_in_order() -> None:
    def citing(outlet: str, source: str) -> Account:
        return account(outlet, killed(9, by=Voice(f"name:outlet:{source.casefold()}", source)))

    assert told([citing("Daily", "Herald"), citing("Herald", "Mail"), citing("Mail", "Daily")]).circles == (("Daily", "Herald", "Mail"),)
    assert not told([citing("Daily", "Herald"), citing("Herald", "Mail"), account("Mail", killed(9))]).circles


def test_two_independent_roots_and_nobody_against_suggest_that_it_is_confirmed() -> None:
    event = told([account("A", killed(9, by=SANA)), account("B", killed(9, by=OBSERVATORY))])
    found = suggested(event.of("killed")[0], event)
    assert found is not None
    assert found.credibility is Credibility.CONFIRMED
    assert found.why == ("2 independent named roots agree: SANA, the Observatory", "nobody differs")


def test_one_root_against_two_is_doubtful_and_the_two_only_possible() -> None:
    rivals = [account("A", killed(9, by=SANA)), account("B", killed(9, by=OBSERVATORY)), account("C", killed(15, by=Voice("un", "the UN")))]
    event = told(rivals)
    nine, fifteen = event.of("killed")
    assert [found.credibility for value in (nine, fifteen) if (found := suggested(value, event))] == [
        Credibility.POSSIBLY_TRUE,
        Credibility.DOUBTFUL,
    ]


def test_one_root_alone_suggests_nothing() -> None:
    event = told([account("A", deed(doer("rebels"), by=SANA))])
    assert all(suggested(value, event) is None for value in event.values)


def test_what_only_goes_round_in_a_circle_cannot_be_judged() -> None:
    one = account("Daily", killed(9, by=Voice("name:outlet:herald", "Herald")))
    event = told([one, account("Herald", killed(9, by=Voice("name:outlet:daily", "Daily")))])
    found = suggested(event.of("killed")[0], event)
    assert found is not None
    assert found.credibility is Credibility.CANNOT_BE_JUDGED

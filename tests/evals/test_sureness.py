"""A target is found by word and type, the holder's claim counts first, and what did not happen must not stand as done."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from evals.claims.sureness import Met, bounds, meet, where

from dateline.model import (
    Aspect,
    Attribution,
    Certainty,
    Claim,
    Manner,
    Period,
    Polarity,
    Reading,
    Report,
    Source,
    SourceKind,
    SourceType,
    Span,
)

TEXT = "The army denied the attack of 1995 on the port."
ARMY, ATTACK = Span(0, 8), Span(20, 26)


def claim(*, polarity: Polarity = Polarity.AFFIRMED, **told: Any) -> Claim:
    return Claim(type="ASSAULT", roles=(), evidence=(ATTACK,), polarity=polarity, **told)


def of_the_army() -> Attribution:
    army = Source(span=ARMY, kind=SourceKind.DESCRIBED, type=SourceType.GROUP)
    return Attribution(source=army, cue=(Span(9, 15),), content=(ATTACK,), manner=Manner.INDIRECT, stance="denies")


def met(*claims: Claim, **marked: Any) -> Met:
    plain = {
        "type": "ASSAULT",
        "word": "attack",
        "polarity": "denied",
        "certainty": "asserted",
        "aspect": None,
        "holder": None,
        "when": None,
    }
    reading = Reading(report=Report(id="r", text=TEXT), claims=claims)
    return next(meet({"text": TEXT, "targets": [plain | marked]}, reading))


DENIED = claim(polarity=Polarity.DENIED)


def test_a_claim_of_the_type_on_the_word_is_found_and_right() -> None:
    assert met(DENIED).found
    assert met(DENIED).sure


@pytest.mark.parametrize("other", [replace(DENIED, type="COERCE"), replace(DENIED, evidence=(ARMY,))])
def test_another_type_or_another_word_finds_nothing(other: Claim) -> None:
    assert not met(other).found
    assert not met(other).sure


@pytest.mark.parametrize(
    "other",
    [
        claim(),
        replace(DENIED, certainty=Certainty.LIKELY),
        replace(DENIED, aspect=Aspect.HABITUAL),
    ],
)
def test_polarity_certainty_and_aspect_must_all_be_right(other: Claim) -> None:
    assert met(other).found
    assert not met(other).sure


def test_the_claim_of_the_holder_counts_before_others() -> None:
    his = claim(attribution=of_the_army())
    assert not met(DENIED, his, holder="The army").sure
    assert met(DENIED, his, polarity="affirmed", holder="The army").sure


def test_where_the_holder_has_none_any_claim_on_the_word_counts() -> None:
    assert met(DENIED, holder="The navy").sure


@pytest.mark.parametrize("last", [date(1996, 1, 1), None])
def test_both_bounds_of_a_time_must_be_right(last: date | None) -> None:
    year = Period(earliest=date(1995, 1, 1), latest=date(1995, 12, 31))
    assert met(claim(when=year), when="1995").timed
    assert not met(claim(when=replace(year, latest=last)), when="1995").timed


def test_no_time_is_no_right_time() -> None:
    assert not met(claim(), when="1995").timed


def test_only_affirmed_and_asserted_makes_a_deed_real() -> None:
    assert met(claim()).made_real
    assert not met(DENIED, claim(certainty=Certainty.PLANNED)).made_real


def test_a_claim_of_another_holder_that_says_it_was_done_still_makes_it_real() -> None:
    assert met(claim(polarity=Polarity.DENIED, attribution=of_the_army()), claim(), holder="The army").made_real


def test_likely_is_told_as_done_and_denied_is_not() -> None:
    assert met(polarity="affirmed", certainty="likely").target.done
    assert not met().target.done


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("1995", date(1995, 1, 1), date(1995, 12, 31)),
        ("1996-02", date(1996, 2, 1), date(1996, 2, 29)),
        ("1995-12", date(1995, 12, 1), date(1995, 12, 31)),
        ("1995-07-11", date(1995, 7, 11), date(1995, 7, 11)),
        ("1975/1990-10-13", date(1975, 1, 1), date(1990, 10, 13)),
    ],
)
def test_bounds_of_days_months_years_and_two_of_them(when: str, first: date, last: date) -> None:
    assert bounds(when) == (first, last)


def test_a_word_is_found_whole_and_by_its_occurrence() -> None:
    assert where("port", "The portal of the port") == Span(18, 22)
    assert where("fired@2", "fired, fired") == Span(7, 12)


def test_a_word_not_printed_is_refused() -> None:
    with pytest.raises(ValueError, match="not printed"):
        where("fired@2", "fired")

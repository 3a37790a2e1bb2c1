"""A claim as told to a person."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.export import phrasing
from dateline.export.telling import Teller, Telling
from dateline.model import Aspect, Attribution, Certainty, Count, Manner, Period, Polarity, Role, Span
from factories import TOWN, made_by_hand


def told(number: int, text: str = TOWN) -> Telling:
    return list(Teller(made_by_hand(text)).all())[number - 1]


def test_who_what_and_whom() -> None:
    assert told(1).sentence == "Government troops · controls · the town of Saraqib"


def test_the_chain_runs_from_the_innermost_source_to_the_outlet() -> None:
    assert told(1).chain == "a military source < SANA < Example Wire"


def test_the_outlets_own_voice_is_the_outlet_alone() -> None:
    assert told(3).chain == "Example Wire"


def test_a_description_is_told_with_the_name_it_stands_for() -> None:
    assert told(4).whom == ("The rebels [the Northern Front]",)


def test_where_nobody_is_named_the_cue_is_told() -> None:
    reading = made_by_hand()
    nobody = Attribution(source=None, cue=(Span(0, 10),), content=(Span(11, 20),), manner=Manner.INDIRECT, stance="says")
    assert Teller(reading).hands(nobody)[0].words == "nobody named (“Government”)"


def test_further_roles_are_told_by_their_name() -> None:
    reading = made_by_hand()
    claim = replace(reading.claims[0], roles=(*reading.claims[0].roles, Role(name="group", mention=reading.mentions[1])))
    assert Teller(reading).tell("c1", claim).sentence.endswith(" · group: SANA")


def test_nothing_in_a_report_commands_the_terminal() -> None:
    text = TOWN.replace("Government troops", "Government\x1btroops")
    reading = replace(made_by_hand(), report=replace(made_by_hand().report, text=text))
    shown = next(Teller(reading).all())
    assert "\x1b" not in shown.sentence + shown.quoted


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2017, 4, 23), date(2017, 4, 23), "23 April 2017"),
        (date(2017, 4, 17), date(2017, 4, 23), "17–23 April 2017"),
        (date(2017, 3, 30), date(2017, 4, 2), "30 March – 2 April 2017"),
        (date(2016, 12, 31), date(2017, 1, 1), "31 December 2016 – 1 January 2017"),
        (date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2016, 4, 1), date(2016, 6, 30), "April – June 2016"),
        (date(2017, 3, 1), None, "from 1 March 2017"),
        (None, date(2017, 4, 24), "until 24 April 2017"),
        (None, None, None),
    ],
)
def test_days_are_told_as_short_as_they_can_be(earliest: date | None, latest: date | None, words: str | None) -> None:
    assert phrasing.days(Period(earliest=earliest, latest=latest)) == words


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (70, 70, "70"),
        (70, None, "at least 70"),
        (0, 70, "up to 70"),
        (20, 30, "20–30"),
        (None, 70, "up to 70"),
        (2000, None, "at least 2,000"),
    ],
)
def test_counts_keep_their_bounds(least: int | None, most: int | None, words: str) -> None:
    assert phrasing.count(Count(least=least, most=most)) == words


@pytest.mark.parametrize(
    ("polarity", "certainty", "aspect", "words"),
    [
        ("affirmed", "asserted", None, "asserted"),
        ("denied", "asserted", None, "denied"),
        ("denied", "likely", None, "denied, likely"),
        ("affirmed", "called_for", None, "called for"),
        ("affirmed", "asserted", "habitual", "asserted, as a habit"),
    ],
)
def test_certainty_and_denial_are_told_together(polarity: str, certainty: str, aspect: str | None, words: str) -> None:
    claim = replace(
        made_by_hand().claims[0], polarity=Polarity(polarity), certainty=Certainty(certainty), aspect=Aspect(aspect) if aspect else None
    )
    assert phrasing.certainty(claim) == words

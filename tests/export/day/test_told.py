"""What goes where on the page of a day."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.export.day.told import Day, Telling, day_of
from dateline.model import Certainty, Claim, Count, Harm, Period, Polarity, Reading, Role
from factories import mention, place, report, span

DAY = date(2017, 4, 4)
TEXT = "Jets bombed Marra, medics said. The army denied it. The toll is 12 people, or 20 people, or 3 soldiers."
MARRA = place(TEXT, "Marra", 35.0, 36.0)


def claim(type_: str = "ASSAULT", words: str = "Jets bombed Marra", *, day: Period | None = None, **more: object) -> Claim:
    made = Claim(type=type_, roles=(), evidence=(span(TEXT, words),), when=day or Period(earliest=DAY, latest=DAY), where=MARRA)
    return replace(made, **more)  # type: ignore[arg-type]


def toll(words: str, number: int, **more: object) -> Claim:
    victims = Role(name="patient", mention=mention(TEXT, words))
    return claim("casualties", words, roles=(victims,), harm=Harm.KILLED, count=Count(least=number, most=number), **more)


def told(*claims: Claim) -> Day:
    """The claims as versions of one thing, in one report."""
    reading = Reading(report=report(TEXT), places=(MARRA,), claims=claims)
    return day_of(DAY, "on everybody’s word", [Telling(reading=reading, claims=tuple((f"c{n}", one) for n, one in enumerate(claims, 1)))])


def test_what_is_dated_to_the_very_day_stands_first_and_what_is_told_of_more_days_apart_from_it() -> None:
    assert told(claim()).on
    wide = told(claim(day=Period(earliest=date(2017, 4, 1), latest=date(2017, 4, 30))))
    assert (len(wide.on), len(wide.within)) == (0, 1)


@pytest.mark.parametrize("day", [Period(latest=DAY), Period(earliest=DAY), Period()])
def test_what_has_no_first_or_last_day_is_counted_and_not_listed(day: Period) -> None:
    found = told(claim(day=day))
    assert (found.open, found.claims, found.on, found.within, found.apart) == (1, 0, (), (), ())


@pytest.mark.parametrize(
    "unreal",
    [
        {"polarity": Polarity.DENIED},
        {"certainty": Certainty.PLANNED},
        {"certainty": Certainty.CALLED_FOR},
        {"certainty": Certainty.CONDITIONAL},
        {"certainty": Certainty.UNKNOWN},
    ],
)
def test_what_was_not_is_never_an_occurrence(unreal: dict[str, object]) -> None:
    alone = told(claim(**unreal))
    assert (alone.on, alone.within) == ((), ())
    assert [len(kind.versions) for spot in alone.apart for kind in spot.kinds] == [0]
    beside = told(claim(), claim(words="The army denied it", **unreal))
    (kind,) = beside.on[0].kinds
    assert ([version.is_real for version in kind.versions], [version.is_real for version in kind.apart]) == ([True], [False])


def test_a_version_without_a_day_stands_beside_the_one_that_has_it() -> None:
    found = told(toll("12 people", 12), toll("20 people", 20, day=Period(latest=DAY)))
    assert [version.what for version in found.on[0].kinds[0].versions] == ["12 people", "20 people"]


def test_counts_of_one_kind_of_people_make_a_range_and_those_of_another_one_of_their_own() -> None:
    found = told(toll("12 people", 12), toll("20 people", 20), toll("3 soldiers", 3))
    assert found.on[0].kinds[0].ranges == (("", "12–20"), ("soldiers", "3"))


def test_an_open_count_says_so_in_the_range() -> None:
    found = told(toll("12 people", 12), replace(toll("20 people", 20), count=Count(least=20, most=None)))
    assert found.on[0].kinds[0].ranges == (("", "12 to at least 20"),)


def test_a_corrected_count_is_shown_and_left_out_of_the_range() -> None:
    old = toll("20 people", 20)
    found = told(old, toll("12 people", 12, supersedes=(old,)))
    (kind,) = found.on[0].kinds
    assert [(version.what, version.corrected, version.corrects) for version in kind.versions] == [
        ("20 people", True, False),
        ("12 people", False, True),
    ]
    assert kind.ranges == (("", "12"),)


def test_one_thing_said_twice_on_one_word_is_one_version_with_both_its_words() -> None:
    found = told(claim(occurrence="o1"), claim(words="bombed Marra", occurrence="o1"))
    assert [version.quotes for version in found.on[0].kinds[0].versions] == [("Jets bombed Marra", "bombed Marra")]


def test_every_claim_is_listed_or_counted() -> None:
    claims = (claim(), claim(words="bombed"), toll("12 people", 12), claim(words="The army denied it", polarity=Polarity.DENIED))
    reading = Reading(report=report(TEXT), places=(MARRA,), claims=claims)
    each = [Telling(reading=reading, claims=((f"c{n}", one),)) for n, one in enumerate(claims, 1)]
    found = day_of(DAY, "", each)
    spots = (*found.on, *found.within, *found.apart)
    listed = [name for spot in spots for kind in spot.kinds for version in (*kind.versions, *kind.apart) for name in version.ids]
    assert sorted(listed) == ["c1", "c2", "c3", "c4"]


def test_attacks_stand_before_what_they_did_and_a_place_that_is_not_told_last() -> None:
    reading = Reading(report=report(TEXT), places=(MARRA,), claims=())
    each = [claim(where=None), toll("12 people", 12), claim()]
    found = day_of(DAY, "", [Telling(reading=reading, claims=((str(n), one),)) for n, one in enumerate(each)])
    assert [spot.name for spot in found.on] == ["Marra", None]
    assert [kind.title for kind in found.on[0].kinds] == ["ASSAULT", "killed"]

"""Times: what must hold on any text, and what no YAML case can say."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Grain, Part, PartKind, Span, When
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.times import FORMS, Times
from dateline.reading.readers.times.attach import preposition_of, when_of
from dateline.reading.readers.times.dates import bounds, grain_of, shift
from dateline.reading.readers.times.forms import KEY, scan
from dateline.reading.readers.times.zones import zone_between, zone_of
from factories import pipeline, report

WORDS = """on in the last next 31 30 February May 2016 Sunday night ago earlier two weeks days a of and – to century 99 12/31/2016 at 9:75
p.m. Ramadan Eid AH 1438 Easter Hanukkah Nowruz 22 Bahman eve day after the vote 480 AD 363 until deadline
past every 1990s BC summer later ten thousand years early mid- end first quarter half year decade now recently attacked . , ( )"""


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14), st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31))))
def test_every_time_stands_in_the_text_and_ends_after_it_begins(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    found = pipeline("parts", "times").read(report(text, published=published))
    for when in found.whens:
        assert when.span is not None
        assert when.span.end <= len(text)
        assert when.span.of(text).strip() == when.span.of(text)
        assert not (when.earliest and when.latest) or when.earliest <= when.latest
    assert found == pipeline("parts", "times").read(report(text, published=published))


def test_times_never_overlap() -> None:
    whens = _whens("At 9 a.m. on Tuesday, 12 March 2016, two weeks after the early summer of 2015, and 3–5 May.")
    assert all(one.span and two.span and one.span.end <= two.span.start for one, two in pairwise(whens))


def test_looking_around_keys_of_its_kind_a_form_misses_nothing() -> None:
    everywhere = tuple(replace(form, near=()) for form in FORMS)
    for path in sorted((Path(__file__).parents[2] / "cases" / "times").glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]:
            found, all_found = ([(one.span, one.form.name) for one in scan(case["text"], [(KEY, forms)])] for forms in (FORMS, everywhere))
            assert found == all_found


@pytest.mark.parametrize(
    ("zone", "day", "offset"),
    [
        ("GMT", None, "Z"),
        ("UTC+5:30", None, "+05:30"),
        ("London time", date(2017, 7, 1), "+01:00"),
        ("London time", date(2017, 3, 25), "Z"),
        ("Kyiv time", date(2017, 3, 26), "+03:00"),
        ("ET", date(2017, 3, 12), "-04:00"),
        ("ET", date(2017, 11, 5), "-05:00"),
        ("Moscow time", date(2012, 1, 1), "+04:00"),
        ("Damascus time", date(2023, 1, 1), "+03:00"),
        ("local time", None, None),
    ],
)
def test_a_zone_is_its_offset_on_that_day(zone: str, day: date | None, offset: str | None) -> None:
    assert zone_of(zone, day, "") == (offset, None)


@pytest.mark.parametrize(("zone", "day"), [("ET", None), ("Damascus time", date(2016, 1, 1)), ("CST", date(2016, 1, 1)), ("UTC+19", None)])
def test_a_zone_that_cannot_be_settled_is_a_doubt(zone: str, day: date | None) -> None:
    offset, doubt = zone_of(zone, day, "")
    assert offset is None
    assert doubt


@pytest.mark.parametrize(
    ("hour", "minute", "utc", "offset"),
    [(10, 0, "0700", "+03:00"), (1, 30, "22:30", "+03:00"), (20, 0, "0100", "-05:00"), (9, 7, "0700", None)],
)
def test_the_same_hour_in_utc_tells_the_zone(hour: int, minute: int, utc: str, offset: str | None) -> None:
    assert zone_between(hour, minute, utc) == offset


@pytest.mark.parametrize(
    ("value", "modifier", "first", "last"),
    [
        ("2016-02", "", "2016-02-01", "2016-02-29"),
        ("2016-02", "START", "2016-02-01", "2016-02-10"),
        ("2016-02", "MID", "2016-02-11", "2016-02-20"),
        ("2016-02", "END", "2016-02-21", "2016-02-29"),
        ("2017-W16", "", "2017-04-17", "2017-04-23"),
        ("2017-W16-WE", "", "2017-04-22", "2017-04-23"),
        ("2016-WI", "", "2016-12-01", "2017-02-28"),
        ("2016-Q4", "", "2016-10-01", "2016-12-31"),
        ("2016-H1", "", "2016-01-01", "2016-06-30"),
        ("199", "", "1990-01-01", "1999-12-31"),
        ("19", "", "1900-01-01", "1999-12-31"),
    ],
)
def test_a_value_bounds_its_days(value: str, modifier: str, first: str, last: str) -> None:
    assert bounds(value, modifier) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["XXXX-05-07", "PAST_REF", "P3D", "BC0480", "2016-XX-XX", "2016-02-31"])
def test_a_value_with_unknown_digits_bounds_nothing(value: str) -> None:
    assert bounds(value) == (None, None)


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        ("2016-05-07T15:30", Grain.MINUTE),
        ("2016-05-07TNI", Grain.DAYPART),
        ("2016-SU", Grain.SEASON),
        ("PT3H", Grain.HOUR),
        ("P2W", Grain.WEEK),
    ],
)
def test_a_value_tells_its_grain(value: str, grain: Grain) -> None:
    assert grain_of(value) == grain


def test_a_month_shorter_than_the_day_ends_on_its_last() -> None:
    assert shift(date(2016, 1, 31), 1, "M") == date(2016, 2, 29)


def test_the_day_printed_in_a_dateline_stands_in_for_publication() -> None:
    text = "ADEN, March 5, 2017 — Shells fell on Friday."
    parts = (Part(span=Span(0, 21), kind=PartKind.DATELINE), Part(span=Span(22, len(text)), kind=PartKind.BODY))
    whens = pipeline("parts", "times").read(replace(report(text, published=None), parts=parts)).whens
    assert [(when.grain, when.earliest, when.anchor) for when in whens] == [
        (Grain.DAY, date(2017, 3, 5), "explicit"),
        (Grain.DAY, date(2017, 3, 3), "dateline"),
    ]


def test_credits_and_bylines_tell_no_time() -> None:
    text = "Photo taken on 5 May 2016"
    parts = (Part(span=Span(0, len(text)), kind=PartKind.CREDIT),)
    assert not pipeline("parts", "times").read(replace(report(text), parts=parts)).whens


ATTACHED = [
    ("Rebels attacked the town on Sunday.", "attacked", ("2017-04-23", "2017-04-23")),
    ("The ministry said on Monday that the rebels had fled on Sunday.", "said", ("2017-04-24", "2017-04-24")),
    ("The ministry said on Monday that the rebels had fled on Sunday.", "fled", ("2017-04-23", "2017-04-23")),
    ("The ministry said the rebels had fled on Sunday.", "said", None),
    ("On Sunday, rebels stormed the base and took the hill.", "took", ("2017-04-23", "2017-04-23")),
    ("The army began to shell the town on Sunday.", "shell", ("2017-04-23", "2017-04-23")),
    ("Fighting raged between 3 and 5 April.", "raged", ("2017-04-03", "2017-04-05")),
    ("The group fought there until March 2016.", "fought", (None, "2016-03-31")),
    ("The group fought there after March 2016.", "fought", ("2016-04-01", None)),
    ("The siege lasted three days.", "lasted", None),
    ("Sunday's attack on the base killed 12 soldiers.", "attack", ("2017-04-23", "2017-04-23")),
    ("Sunday's attack on the base killed 12 soldiers.", "killed", ("2017-04-23", "2017-04-23")),
    ("The 2011 uprising turned into a war.", "turned", None),
    ("The group said in a statement on Friday that it had split from its parent in July 2016.", "said", ("2017-04-21", "2017-04-21")),
    ("Speaking on Sunday, the minister accused the rebels of shelling the port in March.", "accused", ("2017-04-23", "2017-04-23")),
    ("At least 70 people have been killed since the siege began on Thursday.", "killed", ("2017-04-20", None)),
    ("The hospital has treated hundreds over the past three months.", "treated", ("2017-01-24", "2017-04-24")),
]


@pytest.mark.parametrize(("text", "verb", "wanted"), ATTACHED)
def test_a_verb_has_the_time_of_its_own_clause(text: str, verb: str, wanted: tuple[str | None, str | None] | None) -> None:
    page = _page(text)
    when = when_of(page, next(token for token in page.doc if token.text == verb))
    assert (when and tuple(day and day.isoformat() for day in (when.earliest, when.latest))) == wanted


def test_since_is_left_to_the_claim() -> None:
    page = _page("The army has held the town since 2014.")
    assert preposition_of(page, page.whens[0]) == "since"


def _page(text: str) -> Page:
    page = Page(report(text), Parser())
    page.parts = (Part(span=Span(0, len(text)), kind=PartKind.BODY),)
    page.whens = tuple(noun for noun in Times(Options()).read(page) if isinstance(noun, When))
    return page


def _whens(text: str) -> tuple[When, ...]:
    return pipeline("parts", "times").read(report(text)).whens

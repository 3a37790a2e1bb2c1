"""The filter language: what is read out of it, what it asks, how it refuses."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.making import account, killed
from dateline.corroborate.facts import told
from dateline.desk.filters import FilterField, claim_fields, claim_filter, event_fields, event_filter, narrowed, parse
from dateline.desk.filters.fields import CLAIMS, EVENTS
from dateline.desk.filters.grammar import All, Any, Not, Term, Words
from dateline.errors import BadQuery
from dateline.model import Event, Voice
from dateline.store import EventQuery


@pytest.fixture(scope="module")
def event() -> Event:
    """Two tolls of one strike: 12 by the ministry, at least 40 by the clinic."""
    ministry, clinic = Voice("name:organ:ministry", "Ministry"), Voice("name:organisation:clinic", "Clinic")
    return told((account("Harbour Times", killed(12, by=ministry), killed(40, None, by=clinic), report="r1"),))


def test_side_by_side_is_and_and_binds_closer_than_or() -> None:
    assert parse("a b or c") == Any((All((Words("a"), Words("b"))), Words("c")))
    assert parse("a and b") == parse("a b")
    assert parse("a (b or c)") == All((Words("a"), Any((Words("b"), Words("c")))))


def test_not_and_a_minus_refuse_and_two_of_them_do_not() -> None:
    assert parse("not a") == parse("-a") == Not(Words("a"))
    assert parse("not not a") == Words("a")


def test_a_range_and_words_in_quotation_marks_are_one_value() -> None:
    assert parse("day:2017-04..2017-05") == Term("day", ":", "2017-04", "2017-05", 1)
    assert parse('source:"Harbour Times"') == Term("source", ":", "Harbour Times", None, 1)


words = st.sampled_from(["or", "AND", "not", "a..b", "-a", "(a", "x:y"]) | st.text("abcxyz é'’2.-()", min_size=1, max_size=8).filter(
    str.strip
)
terms = st.builds(Term, st.sampled_from(["place", "killed", "day"]), st.sampled_from([":", ">="]), words)
filters = st.recursive(
    st.builds(Words, words) | terms,
    lambda part: (
        st.builds(Not, part.filter(lambda one: not isinstance(one, Not)))
        | st.builds(lambda parts: All(tuple(parts)), st.lists(part, min_size=2, max_size=3))
        | st.builds(lambda parts: Any(tuple(parts)), st.lists(part, min_size=2, max_size=3))
    ),
    max_leaves=6,
)


def plain(one: All | Any | Not | Words | Term) -> object:
    """Without columns, and with what stands side by side or is refused twice as one."""
    if isinstance(one, Term):
        return Term(one.field, one.operator, one.value, one.last)
    if isinstance(one, Not):
        return Not(plain(one.part))  # type: ignore[arg-type]
    return type(one)(tuple(map(plain, one.parts))) if isinstance(one, All | Any) else one  # type: ignore[arg-type]


@given(filters)
def test_what_is_printed_is_read_as_the_same(one: All | Any | Not | Words | Term) -> None:
    assert plain(parse(str(one))) == plain(one)


@pytest.mark.parametrize(
    ("where", "fits"),
    [
        ("killed:12", True),
        ("killed>=40", True),
        ("killed>1000", True),  # at least 40 may be more
        ("killed<5", False),
        ("killed:5..12", True),
        ("killed:13..39", False),
        ("source:clinic", True),
        ("source:hospital", False),
        ("-source:clinic", False),
        ("outlet:harbour", True),
        ("roots>=2 reports:1", True),
        ("roots>=3 or reports:1", True),
        ("disputed:killed", True),
        ("disputed:none", False),
        ("disputed:day", False),
        ("CLINIC", True),
        ("nothing like it", False),
    ],
)
def test_what_an_event_answers(event: Event, where: str, *, fits: bool) -> None:
    assert event_filter(where)(event) is fits


@pytest.mark.parametrize(
    ("where", "complaint"),
    [
        ("kiled:3", "did you mean killed"),
        ("killed:²", "column 1 of the filter: killed is a number"),
        ('place:""', "held against nothing"),
        ('""', "no words to look for"),
        ("place:a..b", "no number and no day"),
        ("denied:any", "there are: yes, no"),
        ("killed:many", "column 1 of the filter: killed is a number"),
        ("a killed:", "column 10 of the filter: expected a value for killed, found nothing more"),
        ("(a or b", "column 8 of the filter: expected a closing bracket"),
        ("a) b", "column 2 of the filter"),
        ("or a", "column 1 of the filter: expected a condition"),
        ('"open', "a quotation mark that is not closed"),
        ("day:yesterday", "is no day"),
        ("day:2017..2016", "runs backwards"),
        ("place>3", "place takes no >"),
        ("disputed:weather", "there are: killed"),
        ("", "expected a condition"),
        ("(" * 80 + "a", "brackets in one another"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(where: str, complaint: str) -> None:
    with pytest.raises(BadQuery, match=complaint.replace("(", r"\(").replace("|", r"\|")):
        event_filter(where)


def test_claims_are_asked_by_fields_of_their_own() -> None:
    assert "certainty" in CLAIMS
    assert "certainty" not in EVENTS
    with pytest.raises(BadQuery, match="no field 'roots'"):
        claim_filter("roots:2")


def test_conditions_that_must_all_hold_narrow_what_the_tables_are_asked() -> None:
    query = narrowed('place:Idlib day:2017-04 outlet:"Northern Wire" killed>3', EventQuery())
    assert (query.place, query.earliest, query.latest, query.voice) == ("Idlib", date(2017, 4, 1), date(2017, 4, 30), ("Northern Wire",))


@pytest.mark.parametrize("where", ["place:Idlib or killed>3", "not place:Idlib", "-day:2017", "killed>3"])
def test_conditions_that_need_not_hold_narrow_nothing(where: str) -> None:
    assert narrowed(where, EventQuery()) == EventQuery()


@pytest.mark.parametrize(("section", "fields"), [("Of events", event_fields()), ("Of claims", claim_fields())])
def test_the_fields_offered_are_those_documented(section: str, fields: tuple[FilterField, ...]) -> None:
    page = (Path(__file__).parents[2] / "docs/reference/filters.md").read_text(encoding="utf-8")
    rows = page.split(f"## {section}\n")[1].split("\n## ")[0]
    documented = {name for line in rows.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+)`", line.split("|")[1])}
    assert documented == {name for field in fields for name in (field.name, *field.same)}

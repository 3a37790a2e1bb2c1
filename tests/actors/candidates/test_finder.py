"""Who could be meant by a name: never by the name alone where several bear it, and a doubt says what would decide."""

from dataclasses import dataclass
from datetime import date

from actors.saying import claims
from dateline.actors.candidates import Context, Finder
from dateline.model import ActorName, MentionKind


@dataclass(frozen=True, kw_only=True)
class Entry:
    id: str
    names: tuple[ActorName, ...]
    ground: tuple[str, ...]
    kind: MentionKind = MentionKind.GROUP


def entry(handle: str, ground: str, *names: str, kind: MentionKind = MentionKind.GROUP) -> Entry:
    return Entry(id=handle, names=tuple(ActorName(text=name, source="known") for name in names), ground=tuple(ground.split()), kind=kind)


FINDER = Finder(
    [
        entry("guard-chad", "TD", "Desert Guard", "Desert Guard of Chad"),
        entry("guard-mali", "ML", "Desert Guard"),
        entry("column", "ML NE", "River Column", "RC"),
        entry("red-crescent", "ML", "Red Crescent", "RC", kind=MentionKind.ORGANISATION),
    ],
    claims(
        "register: guard-chad founded, 1990",
        "register: guard-chad led_by Idris-Maro",
        "register: guard-chad dissolved, 2001",
        "register: guard-mali founded, 2012",
        "register: guard-mali led_by Omar-Toure, 2012/2015",
        "register: guard-mali rival_of column",
        "register: column not dissolved, 2013",
    ),
)


def test_a_name_of_two_is_nobody_s_without_more() -> None:
    found = FINDER.find("Desert Guard", Context())
    assert {candidate.handle for candidate in found.candidates} == {"guard-chad", "guard-mali"}
    assert found.settled is None
    assert found.doubt == ("'Desert Guard' may be one of two: guard-chad (TD) and guard-mali (ML); a place, a day or a leader would tell")


def test_place_day_leader_or_rival_tells() -> None:
    assert FINDER.find("Desert Guard", Context(countries=("TD",))).settled == "guard-chad"
    assert FINDER.find("Desert Guard", Context(day=date(1995, 1, 1))).settled == "guard-chad"
    assert FINDER.find("Desert Guard", Context(leaders=("Omar Toure",), day=date(2013, 1, 1))).settled == "guard-mali"
    assert FINDER.find("Desert Guard", Context(company=("River Column",), countries=("NE",))).settled == "guard-mali"


def test_the_reasons_stand_strongest_first_for_and_against() -> None:
    found = FINDER.find("Desert Guard", Context(countries=("TD",), day=date(1995, 1, 1)))
    best = found.candidates[0]
    assert best.why[0] == "the name"
    assert "it is at home where the report is set" in best.why
    assert "it existed on that day" in best.why
    other = FINDER.find("Desert Guard", Context(day=date(1995, 1, 1), countries=("ML",))).candidates
    assert {candidate.handle: candidate.against for candidate in other}["guard-mali"] == ("it did not exist on that day",)


def test_what_stands_in_the_chain_beside_a_short_form_counts() -> None:
    assert FINDER.find("RC", Context(countries=("ML",))).settled is None
    assert FINDER.find(("RC", "River Column"), Context(countries=("ML",))).settled == "column"
    assert FINDER.find(("RC", "Red Crescent", "the group"), Context(countries=("ML",))).settled == "red-crescent"


def test_another_kind_speaks_against() -> None:
    scores = {one.handle: one.score for one in FINDER.find("RC", Context(kind=MentionKind.ORGANISATION)).candidates}
    assert scores["red-crescent"] > scores["column"]


def test_a_name_nobody_bears_has_no_candidate_and_says_so() -> None:
    found = FINDER.find("Battalion of the Moon", Context())
    assert found.candidates == ()
    assert found.doubt == "no register knows a bearer of 'Battalion of the Moon'"


def test_a_denied_end_is_none() -> None:
    assert FINDER.find("River Column", Context(day=date(2020, 1, 1))).settled == "column"


def test_what_the_outlet_meant_before_counts() -> None:
    assert FINDER.find("Desert Guard", Context(used={"guard-mali": 1.0})).settled == "guard-mali"


def test_a_body_and_its_wing_or_one_before_and_after_its_rename_are_no_rivals() -> None:
    entries = [entry("body", "IQ", "Banner", "Sword"), entry("wing", "IQ", "Sword"), entry("later", "IQ", "Banner")]
    told = claims("register: wing branch_of body", "register: body renamed later, 2010")
    finder = Finder(entries, told)
    assert finder.find("Sword", Context()).settled == "wing"
    assert finder.find("Banner", Context(day=date(2015, 1, 1))).settled == "later"
    assert finder.find("Banner", Context(day=date(2005, 1, 1))).settled == "body"


def test_a_name_an_entry_gives_goes_before_an_alias_of_a_list() -> None:
    listed = Entry(id="body", names=(ActorName(text="Banner", source="known"), ActorName(text="Sword", source="list")), ground=())
    scores = {one.handle: one.score for one in Finder([listed, entry("other", "", "Sword")], []).find("Sword", Context()).candidates}
    assert scores["other"] > scores["body"]

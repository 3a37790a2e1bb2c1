"""States, organs, office-holders, outlets and monitors: what must hold of every one of them, whoever adds the next."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.actors.register import Entry, Register, load
from dateline.actors.register.loading import read
from dateline.model import LineageClaim, MentionKind, Polarity

HEADER = "id\tname\tother_names\toffice\tof\tfrom\tuntil\tsource\tnote\n"
FILE = (
    'terms = ["ministers.tsv"]\n[about]\nwhat = "Ministers."\n'
    '[sources.known]\ntitle = "notes"\nholder = "us"\nsaid = "2020"\nlicence = "MIT"\n'
)
HANDED_OVER = timedelta(days=45)
"""Terms given by month or year may touch by so much without contradicting one another."""
ONE_AT_A_TIME = frozenset({"president", "prime minister", "defence minister", "foreign minister", "king", "supreme leader"})


@pytest.fixture(scope="module")
def register() -> Register:
    return load()


def of_kind(register: Register, kind: MentionKind) -> Iterator[Entry]:
    return (entry for entry in register.entries.values() if entry.kind is kind)


def said_of(register: Register, *types: str) -> dict[str, list[LineageClaim]]:
    found: defaultdict[str, list[LineageClaim]] = defaultdict(list)
    for claim in register.claims:
        if claim.type in types:
            found[claim.subject].append(claim)
    return found


def test_every_organ_belongs_to_a_state_or_to_another_organ(register: Register) -> None:
    parents = said_of(register, "branch_of", "faction_of", "merged_into", "owned_by", "backed_by")
    masters = {MentionKind.STATE, MentionKind.ORGAN, MentionKind.GROUP}
    orphans = [
        organ.id
        for organ in of_kind(register, MentionKind.ORGAN)
        if not any(claim.object in register.entries and register.entries[claim.object].kind in masters for claim in parents[organ.id])
    ]
    assert orphans == []


def test_every_state_has_ground(register: Register) -> None:
    assert [state.id for state in of_kind(register, MentionKind.STATE) if not state.ground] == []


def test_every_outlet_has_ground_or_belongs_to_a_group(register: Register) -> None:
    arms = said_of(register, "branch_of", "linked_to")
    assert [outlet.id for outlet in of_kind(register, MentionKind.OUTLET) if not outlet.ground and not arms[outlet.id]] == []


def test_only_persons_hold_office_and_only_of_states_organs_and_the_like(register: Register) -> None:
    strange = [
        (claim.subject, claim.object)
        for claim in register.claims
        if claim.type == "holds_office"
        and (
            register.entries[claim.subject].kind is not MentionKind.PERSON
            or claim.object not in register.entries
            or register.entries[claim.object].kind in {MentionKind.PERSON, MentionKind.OUTLET}
        )
    ]
    assert strange == []


def test_every_office_has_words_and_a_beginning_or_an_end(register: Register) -> None:
    terms = [claim for claim in register.claims if claim.type == "holds_office" and claim.evidence.startswith("states/")]
    assert [claim.subject for claim in terms if not claim.words] == []
    assert len([claim for claim in terms if claim.when is None]) * 20 < len(terms), "hardly any term may be without a day"


def test_nobody_holds_an_office_of_one_person_beside_another_unless_it_is_disputed(register: Register) -> None:
    """Terms of one office in one state, on one holder's word, follow one another; who acts for somebody stands in `note`."""
    terms: defaultdict[tuple[str, str | None, str], list[LineageClaim]] = defaultdict(list)
    for claim in register.claims:
        if claim.type == "holds_office" and claim.words in ONE_AT_A_TIME and claim.when and claim.when.earliest:
            terms[claim.words, claim.object, claim.holder].append(claim)
    assert [pair for line in terms.values() for pair in beside(line)] == []


def beside(terms: list[LineageClaim]) -> Iterator[tuple[str, str, str]]:
    line = sorted(terms, key=lambda claim: (beginning(claim), end(claim)))
    for before, after in pairwise(line):
        if before.subject != after.subject and end(before) - beginning(after) > HANDED_OVER:
            yield before.words, before.subject, after.subject


def beginning(claim: LineageClaim) -> date:
    assert claim.when
    return claim.when.earliest or date.min


def end(claim: LineageClaim) -> date:
    assert claim.when
    return claim.when.latest or date.max


def test_a_leader_is_not_named_twice_for_the_same_days(register: Register) -> None:
    for group, claims in said_of(register, "led_by").items():
        spans = [(claim.object, claim.when, claim.holder, claim.polarity) for claim in claims]
        assert len(spans) == len(set(spans)), group


def test_what_a_holder_denies_somebody_affirms(register: Register) -> None:
    """A denial without the claim it denies would hide that there is a dispute."""
    affirmed = {(claim.type, claim.subject, claim.object) for claim in register.claims if claim.polarity is Polarity.AFFIRMED}
    alone = {
        (claim.subject, claim.type, claim.object)
        for claim in register.claims
        if claim.polarity is Polarity.DENIED
        and claim.evidence.partition(":")[0] in {"groups/europe.toml", "groups/subsaharan_central.toml", "states/countries.toml"}
        and (claim.type, claim.subject, claim.object) not in affirmed
    }
    assert alone == set()


def test_terms_of_a_file_of_ones_own_become_a_person_and_claims(tmp_path: Path) -> None:
    (tmp_path / "ministers.tsv").write_text(
        HEADER
        + "ada-north\tAda North\tA. North | Mrs North\tmayor\tstate-ireland\t1999\t2001-05\tknown\t\n"
        + "ada-north\t\t\tminister\tstate-ireland\t2001-05\t\tknown\tacting\n"
    )
    (tmp_path / "mine.toml").write_text(FILE)
    page = read(tmp_path / "mine.toml")
    (person,) = page.entries
    assert (person.id, person.kind, [name.text for name in person.names]) == (
        "ada-north",
        MentionKind.PERSON,
        ["Ada North", "A. North", "Mrs North"],
    )
    assert [claim.words for claim in page.claims] == ["mayor", "minister, acting"]
    assert [claim.when and (claim.when.earliest, claim.when.latest) for claim in page.claims] == [
        (date(1999, 1, 1), date(2001, 5, 31)),
        (date(2001, 5, 1), None),
    ]


@pytest.mark.parametrize(
    ("tsv", "told"),
    [
        (None, "cannot be read"),
        ("name\toffice\n", "begins with the columns"),
        (HEADER + "ada-north\tAda North\t\tmayor\tstate-ireland\tspring\t\tknown\t\n", "no ISO day"),
        (HEADER + "ada-north\tAda North\t\tmayor\tstate-ireland\t2001\t1999\tknown\t\n", "ends before it begins"),
        (HEADER + "ada-north\tAda North\t\tmayor\tstate-ireland\t2001\t\trumour\t\n", "source 'rumour' is not among"),
    ],
)
def test_a_fault_in_terms_is_told_with_its_file(tmp_path: Path, tsv: str | None, told: str) -> None:
    if tsv is not None:
        (tmp_path / "ministers.tsv").write_text(tsv)
    (tmp_path / "mine.toml").write_text(FILE)
    faults = [str(fault) for fault in read(tmp_path / "mine.toml").faults]
    assert faults
    assert all(str(tmp_path / "mine.toml") in fault for fault in faults)
    assert any(told in fault for fault in faults)

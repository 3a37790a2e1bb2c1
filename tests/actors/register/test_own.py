"""The package's own register: no line without a source, nothing that cannot be true."""

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline.actors.register import Register, check, load
from dateline.actors.register.entry import Entry
from dateline.model import MentionKind

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def register() -> Register:
    return load()


def test_it_has_no_faults(register: Register) -> None:
    assert [str(fault) for fault in check(register)] == []


def test_every_source_names_its_holder_and_licence(register: Register) -> None:
    assert all(source.title and source.holder and source.licence for source in register.sources.values())


def test_every_claim_says_where_it_stands_and_when_it_was_said(register: Register) -> None:
    assert all(claim.evidence and claim.said and claim.holder for claim in register.claims)


def test_it_holds_the_groups_of_forty_years(register: Register) -> None:
    assert sum(entry.kind is MentionKind.GROUP for entry in register.entries.values()) >= 300


def test_groups_are_tied_to_countries(register: Register) -> None:
    assert [entry.id for entry in register.entries.values() if entry.kind is MentionKind.GROUP and not entry.ground] == []


def test_a_name_shared_by_several_is_kept_with_each(register: Register) -> None:
    assert _bearing(register.entries.values(), "Ansar al-Sharia") >= {
        "ansar-al-sharia-benghazi", "ansar-al-sharia-derna", "ansar-al-sharia-tunisia", "ansar-al-sharia-yemen",
    }  # fmt: skip


def test_the_packed_files_are_what_the_toml_files_say() -> None:
    """Due: `python scripts/pack_register.py`."""
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        from pack_register import REGISTER, packed
    finally:
        sys.path.pop(0)
    assert (REGISTER / "packed.json").read_text("utf-8") == packed() + "\n"


def _bearing(entries: Iterable[Entry], text: str) -> set[str]:
    return {entry.id for entry in entries if any(name.text == text for name in entry.names)}

"""Whether a register can be true: known ends, possible days, no circles."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from dateline.actors.register.entry import Fault, Register
from dateline.actors.register.types import STATES
from dateline.model import LineageClaim, Polarity

_ONE_WAY = (
    frozenset({"renamed", "successor_of"}),
    frozenset({"split_from"}),
    frozenset({"branch_of", "faction_of"}),
)
"""Families of types that cannot run in a circle. A faction that left and came back is none: it split, and later merged."""

_FIRST = date(1750, 1, 1)


def check(register: Register) -> tuple[Fault, ...]:
    """All that is wrong: what could not be read, and what cannot be true; empty = nothing."""
    return (
        *register.faults,
        *_nameless(register),
        *_twice(register),
        *_misspelt_ends(register),
        *_outside_a_life(register),
        *_circles(register),
    )


def _at(register: Register, handle: str, what: str) -> Fault:
    entry = register.entries.get(handle)
    return Fault(file=entry.files[0] if entry else "", entry=handle, what=what)


def _nameless(register: Register) -> Iterator[Fault]:
    for entry in register.entries.values():
        if not any(name.text.strip() for name in entry.names):
            yield _at(register, entry.id, "has no name; write one under names.<source>")
        for name in entry.names:
            if name.earliest and name.earliest < _FIRST:
                yield _at(register, entry.id, f"{name.text!r} was borne from {name.earliest} on, before any group of our time")


def _twice(register: Register) -> Iterator[Fault]:
    seen: set[tuple[object, ...]] = set()
    for claim in register.claims:
        key = (claim.type, claim.subject, claim.object, claim.holder, claim.when, claim.polarity, claim.said, claim.words)
        if key in seen:
            yield _at(register, claim.subject, f"{claim.type} {claim.object or ''} stands twice")
        seen.add(key)


def _misspelt_ends(register: Register) -> Iterator[Fault]:
    """An object written like a handle that no entry has; words with a capital or a blank are names without an entry."""
    for claim in register.claims:
        end = claim.object
        if end and end not in register.entries and "-" in end and end == end.lower() and " " not in end:
            yield _at(register, claim.subject, f"{claim.type} {end!r}: no entry has that id; mend it, or write the name as words")
        if end == claim.subject:
            yield _at(register, claim.subject, f"{claim.type} of itself")


def _outside_a_life(register: Register) -> Iterator[Fault]:
    """What begins before a bearer was founded, or ends after it was dissolved, on the word of the same holder."""
    born, gone = _bounds(register, "founded"), _bounds(register, "dissolved")
    for claim in register.claims:
        if claim.when is None or claim.type in {
            "founded",
            "dissolved",
            "formed_from",
            "split_from",
            "successor_of",
            "same_as",
            "designated",
        }:
            continue
        latest, earliest = claim.when.latest, claim.when.earliest
        birth, death = born.get((claim.subject, claim.holder)), gone.get((claim.subject, claim.holder))
        if birth and latest and latest < birth[0]:
            yield _at(register, claim.subject, f"{claim.type} {claim.object or ''} ended by {latest}, before it was founded ({birth[0]})")
        if death and earliest and earliest > death[1] and claim.type in STATES:
            yield _at(
                register, claim.subject, f"{claim.type} {claim.object or ''} began on {earliest}, after it was dissolved ({death[1]})"
            )


def _bounds(register: Register, sort: str) -> dict[tuple[str, str], tuple[date, date]]:
    return {
        (claim.subject, claim.holder): (claim.when.earliest, claim.when.latest)
        for claim in register.claims
        if claim.type == sort and claim.when and claim.when.earliest and claim.when.latest
    }


def _circles(register: Register) -> Iterator[Fault]:
    """Bearers that would be their own forebears or parents, counting what one holder says."""
    for family in _ONE_WAY:
        above: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for claim in register.claims:
            if (
                claim.type in family
                and claim.object in register.entries
                and claim.object != claim.subject
                and claim.polarity is Polarity.AFFIRMED
            ):
                elder, younger = _order(claim)
                above[claim.holder][younger].add(elder)
        for holder, parents in above.items():
            for handle in sorted(parents):
                if _reaches(handle, parents):
                    what = f"stands above itself, by what {holder} says; one of its {', '.join(sorted(family))} lines is turned round"
                    yield _at(register, handle, what)


def _order(claim: LineageClaim) -> tuple[str, str]:
    """The elder and the younger of a claim with two ends."""
    end = claim.object or ""
    return (claim.subject, end) if claim.type == "renamed" else (end, claim.subject)


def _reaches(start: str, parents: dict[str, set[str]]) -> bool:
    todo, seen = list(parents.get(start, ())), set()
    while todo:
        one = todo.pop()
        if one == start:
            return True
        if one not in seen:
            seen.add(one)
            todo += parents.get(one, ())
    return False

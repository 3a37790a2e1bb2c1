"""The verdict of a correction: FIELD = VALUE, one field each, written in one way only."""

import re
from typing import NamedTuple

from dateline.desk.correcting import values
from dateline.desk.correcting.fields import ROLE, field
from dateline.errors import BadQuery
from dateline.model import Claim, Reading

CORRECT = "correct:"
"""How the record names what a correction is about, before the id of the claim."""


class Said(NamedTuple):
    """What one correction says: `value` in the words of the grammar."""

    field: str
    value: str

    @property
    def verdict(self) -> str:
        return f"{self.field} = {self.value}"


def said(verdict: str) -> Said:
    """A verdict taken apart, both sides as the grammar writes them.

    Raises:
        BadQuery: when it is no correction.
    """
    name, equals, value = (" ".join(part.split()) for part in verdict.partition("="))
    if not equals or not value:
        raise BadQuery(f"{verdict!r} corrects nothing; write FIELD = VALUE, as in: role agent = 120–134")
    return Said(name, values.written(field(name).read(value)))


def laid(claim: Claim, one: Said, reading: Reading) -> Claim:
    """The claim with what a correction says in its field."""
    known = field(one.field)
    return known.lay(claim, known.read(one.value), reading)


def check(one: Said, claim: Claim, reading: Reading) -> None:
    """Raises BadQuery when the report has no such words, the type no such role, or the words cannot mean that place."""
    end = len(reading.report.text)
    for span in values.spans_in(field(one.field).read(one.value)):
        if span.end > end:
            raise BadQuery(f"{values.written(span)} lies outside the report, which ends at {end}")
    if one.field.startswith(ROLE):
        _check_role(one.field.removeprefix(ROLE), claim)
    laid(claim, one, reading)


def _check_role(name: str, claim: Claim) -> None:
    from dateline.reading.vocabulary.claims import claim_types

    known = claim_types()[claim.type].roles if claim.type in claim_types() else ()
    if name not in {*known, *(role.name for role in claim.roles)}:
        raise BadQuery.unknown(f"role of {claim.type}", name, known)


def field_of(words: str) -> str:
    """A field as people write it on a command line: "agent" of `--role agent=…` is "role agent"."""
    plain = re.sub(r"\s+", " ", words.strip())
    return plain if plain.startswith(ROLE) else f"{ROLE}{plain}"

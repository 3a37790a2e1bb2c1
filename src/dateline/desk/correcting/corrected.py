"""A claim with what analysts corrected laid over it, as the desk hands it out."""

from dataclasses import dataclass
from datetime import datetime

from dateline.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One field of a claim as an analyst has it.

    Attributes:
        number: of the decision; withdrawing it takes this back.
        field: "role agent", "words", "when" …
        value: in the grammar of corrections (docs/reference/corrections.md).
        told: the value as a reader would say it.
        was: what the reader found there, said likewise.
        by, at, reason: of the decision.
    """

    number: int
    field: str
    value: str
    told: str
    was: str
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A claim as one view has it.

    Attributes:
        id: the record's, which a correction does not change.
        claim: with the corrections laid over it.
        original: as the reader found it.
        corrections: those that hold in the view, by number; of one analyst's about one field the last.
        disputed: fields on which corrections differ; there `claim` is as the reader found it, and none of them is chosen.
    """

    id: str
    claim: Claim
    original: Claim
    corrections: tuple[Correction, ...] = ()
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands in one field of a claim, in words.

    Attributes:
        was: as the reader found it; "not told" where it found nothing.
        now: with corrections laid over it.
    """

    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """What of a claim can be corrected.

    Attributes:
        type: as corrected.
        roles: those a claim of this type may have, in order, and any other that it has.
        fields: every field, roles too.
        types: all types there are, one of which it could be instead.
        disputed: fields on which corrections differ.
    """

    id: str
    type: str
    roles: tuple[str, ...]
    fields: tuple[Standing, ...]
    types: tuple[str, ...]
    disputed: tuple[str, ...]

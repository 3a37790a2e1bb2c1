"""Claims that cannot all be true."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.model.lineage import LineageClaim

if TYPE_CHECKING:
    from dateline.model.event import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: what it holds, and on which claims.

    Attributes:
        value: in words ("one group", "two groups", "at least 44").
        claims: of who is who; empty in a dispute about an event.
        values: of an event; empty in a dispute about who is who.
    """

    value: str
    claims: tuple[LineageClaim, ...] = ()
    values: "tuple[Value, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Claims that cannot all be true, both sides kept.

    Attributes:
        field: what it is about ("identity", "killed", "day", "place", "doer", "happened").
        about: the handles or the event in question.
        sides: at least two; the one the view follows first, and where it follows none the one on most independent roots.
        decides: what would settle it; empty = not known.
        why: why they cannot all be true; empty where the field says it.
    """

    field: str
    about: tuple[str, ...]
    sides: tuple[Side, ...]
    decides: str = ""
    why: str = ""

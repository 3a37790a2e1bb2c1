"""Claims that cannot all be true."""

from dataclasses import dataclass

from dateline.model.lineage import LineageClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a dispute: what it holds, and on which claims.

    Attributes:
        value: in words ("one group", "two groups").
    """

    value: str
    claims: tuple[LineageClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Claims that cannot all be true, both sides kept.

    Attributes:
        field: what it is about ("identity").
        about: the handles or ids in question.
        sides: at least two; the one the view follows first.
        decides: what would settle it; empty = not known.
    """

    field: str
    about: tuple[str, ...]
    sides: tuple[Side, ...]
    decides: str = ""

"""Which report took its words from which."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class Taken(StrEnum):
    """How much of the shorter report is the other's."""

    WHOLE = "whole"
    PART = "part"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Syndication:
    """Two reports with words in common that one of them, or a third, gave the other.

    Attributes:
        one, other: ids of the reports, in order of id.
        share: 0–1, of the shorter text's words.
        passages: what they have in common, where it stands in the one and where in the other.
        original: id of the report that the other took it from; None where neither time nor credit tells.
        why: what tells, in words ("published a day earlier", "credits AFP").
    """

    one: str
    other: str
    kind: Taken
    share: float
    passages: tuple[tuple[Span, Span], ...] = ()
    original: str | None = None
    why: tuple[str, ...] = ()

"""A place name as it stands in the report, before anybody knows which place it is."""

from dataclasses import dataclass, field

from dateline.model import PlaceKind, Span
from dateline.reading.gazetteer import Entry, Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name and what the words around it say.

    Attributes:
        name: the words looked up: without direction, "the" and unit word.
        hits: what the gazetteer has under that name; empty = nothing.
        asked: kinds the words beside it ask for ("province"), best first; empty = none.
        civic: what stands beside it belongs to a town rather than a country ("X City Council", "a man of X", "an X woman").
        inside: places said to contain it ("X, Y"; "the Syrian town of X"); empty = none said.
        beside: names it is listed with ("Chad and Niger"); empty = none.
        has_article: "the" stands before it, and belongs to it ("the Sahel").
        in_dateline: it names where the report was filed.
    """

    span: Span
    name: str
    hits: tuple[Hit, ...]
    asked: tuple[PlaceKind, ...] = ()
    civic: bool = False
    inside: tuple[Entry, ...] = field(default=(), repr=False)
    beside: tuple[str, ...] = ()
    has_article: bool = False
    in_dateline: bool = False

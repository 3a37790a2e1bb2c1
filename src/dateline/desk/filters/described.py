"""The fields of the filter language, for those who offer them to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline.desk.filters.fields import CLAIMS, EVENTS, SAME
from dateline.desk.filters.values import Days, Kind, Number, Word

_EVENTS = {
    "type": "a kind of occurrence (violence), of deed (air, chemical, execution …) or of claim (ASSAULT)",
    "place": "part of a place’s name, or the code of a unit it lies in (SY.02)",
    "actor": "part of a name of who did or suffered it, or a handle of the register",
    "source": "part of a name of any hand a claim of it passed through",
    "outlet": "part of the name of who published it",
    "day": "it may have happened then",
    "published": "the day a report of it was published",
    "recorded": "the day this record had a report of it",
    "killed": "so many, by any value that stands",
    "wounded": "so many, by any value that stands",
    "captured": "so many, by any value that stands",
    "missing": "so many, by any value that stands",
    "displaced": "so many, by any value that stands",
    "reports": "how many reports",
    "outlets": "how many outlets",
    "copies": "how many reports took it from another",
    "roots": "how many independent roots at least",
    "disputed": "a field that is disputed",
    "denied": "yes where somebody says that it did not happen",
    "id": "part of its id",
}
_CLAIMS = {
    "type": "the type or its mode",
    "place": "part of a place, as printed or in the gazetteer",
    "actor": "part of a name in any role",
    "source": "part of a name of the innermost source, or of the outlet in its own voice",
    "outlet": "part of the outlet’s name",
    "day": "it may have happened then",
    "published": "it may have been published then",
    "polarity": "affirmed or denied",
    "certainty": "how sure it is told to be",
    "harm": "of tolls: what befell people",
    "count": "of tolls: how many",
    "rule": "part of the name of the rule that made it",
    "text": "words of its evidence",
    "report": "part of the report’s id",
    "id": "part of its id",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterField:
    """A field one can ask for.

    Attributes:
        asks: what for.
        takes: "words", "number", "days", or "one of" a list.
        values: that list; empty where it takes something else.
        same: other words for it.
    """

    name: str
    asks: str
    takes: str
    values: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


def event_fields() -> tuple[FilterField, ...]:
    return _described(EVENTS, _EVENTS)


def claim_fields() -> tuple[FilterField, ...]:
    return _described(CLAIMS, _CLAIMS)


def _described(fields: Mapping[str, Kind[Any]], asks: Mapping[str, str]) -> tuple[FilterField, ...]:
    return tuple(_field(name, kind, asks[name], fields) for name, kind in fields.items())


def _field(name: str, kind: Kind[Any], asks: str, fields: Mapping[str, Kind[Any]]) -> FilterField:
    same = tuple(word for word, meant in SAME.items() if meant == name and word not in fields)
    return FilterField(name=name, asks=asks, takes=_takes(kind), values=_values(kind), same=same)


def _takes(kind: Kind[Any]) -> str:
    if isinstance(kind, Number):
        return "number"
    if isinstance(kind, Days):
        return "days"
    return "one of" if isinstance(kind, Word) else "words"


def _values(kind: Kind[Any]) -> tuple[str, ...]:
    if not isinstance(kind, Word):
        return ()
    return (*map(str, kind.known), *(("any", "none") if kind.is_open else ()))

"""How what is meant lies to the place named: part of it, near it, between it and another, or away from it.

Read off the words right before and right behind the name, which most such phrases keep to; the nearest the parse comes to them is a tree of
prepositions that it often hangs wrong.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.model import Place, PlaceKind, RelationKind, SpatialRelation
from dateline.reading.readers.places.meaning import patterns

_WINDOW = 110  # letters before and behind the name: the longest phrases have some eighty
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})
_ELSEWHERE = frozenset({"outside", "around", "surrounding"})  # what is outside a country is anywhere else


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A relation as the words tell it; `other` = which of the report's places is the second one of "between", counted from 0."""

    relation: SpatialRelation
    other: int | None = None


def told(text: str, places: Sequence[Place], filed: frozenset[int]) -> list[Told | None]:
    """For each place what the words beside it say; None = the place itself is meant."""
    found: list[Told | None] = []
    for index, place in enumerate(places):
        alone = None if index in filed else _alone(text, place)
        found.append(Told(relation=alone) if alone else None)
    for index in range(len(places) - 1):
        if index not in filed:
            _pair(text, places, index, found)
    return found


def _pair(text: str, places: Sequence[Place], index: int, found: list[Told | None]) -> None:
    """What two names side by side say of each other: between them, or the second told like the first."""
    one, other = places[index].span, places[index + 1].span
    if other.start - one.end > _WINDOW:
        return
    gap = text[one.end : other.start].lower()
    words = _between(_left(text, one.start), gap, _right(text, other.end).lower(), wide=places[index].kind in _WIDE)
    if words is not None:
        relation = SpatialRelation(kind=RelationKind.BETWEEN, words=words)
        found[index], found[index + 1] = Told(relation=relation, other=index + 1), Told(relation=relation, other=index)
        return
    first = found[index]
    if first is not None and found[index + 1] is None and _is_shared(first) and patterns.ALSO.match(gap):
        found[index + 1] = first


def _is_shared(first: Told) -> bool:
    """Whether "and Y" shares it: "near X and Y" does, "northern X and Y" does not."""
    words = first.relation.words.split()
    return first.other is None and (first.relation.kind is not RelationKind.PART or words[-1] == "of")


def _between(left: str, gap: str, right: str, *, wide: bool) -> str | None:
    """The words for a stretch between two names; None where there is no such stretch."""
    match = patterns.BETWEEN.search(left)
    if match and patterns.AND.match(gap):
        before = left[: match.start()]
        if patterns.DEALINGS.search(before) or (wide and not re.search(r"\b(?:border|frontier|crossing|sea|strait|road|area|zone|land)s?\s+$", before)):
            return None
        return _clean(match["words"])
    if (match := patterns.LINKING.search(left)) and patterns.TO.match(gap):
        return _clean(match["words"])
    if patterns.DASH.match(gap) and (match := patterns.ROAD_AFTER.match(right)):
        return _clean(match["words"])
    return _clean(match["words"]) if (match := patterns.BORDER_WITH.match(gap)) else None


def _alone(text: str, place: Place) -> SpatialRelation | None:
    site = patterns.SITE.search(place.span.of(text).lower()) if place.kind is PlaceKind.TOWN else None
    if site:  # the town is named in the airport's name, and the airport is meant
        return SpatialRelation(kind=RelationKind.NEAR, words=_clean(site["words"]))
    left, right = _left(text, place.span.start), _right(text, place.span.end)
    if patterns.OWNED.match(right):
        return _behind(right)
    return _before(left, wide=place.kind in _WIDE) or _both_sides(_part_before(left), _behind(right))


def _both_sides(before: SpatialRelation | None, behind: SpatialRelation | None) -> SpatialRelation | None:
    """As in "southern Idlib countryside": the words of both, the direction of the first."""
    if before is None or behind is None:
        return before or behind
    return replace(behind, words=f"{before.words} … {behind.words}", direction=before.direction or behind.direction)


def _before(left: str, *, wide: bool) -> SpatialRelation | None:
    if not left or not left[-1].isspace():
        return None
    for kind, tried in ((RelationKind.AWAY, patterns.AWAY), (RelationKind.NEAR, patterns.NEAR), (RelationKind.PART, patterns.PART)):
        for pattern in tried:
            match = pattern.search(left)
            if match is None:
                continue
            words = _clean(match["words"])
            if wide and kind is RelationKind.NEAR and words in _ELSEWHERE:
                return None
            side = match.groupdict().get("side") or (words if kind is RelationKind.PART else "")
            return SpatialRelation(kind=kind, words=words, direction=patterns.compass(side), distance_km=patterns.kilometres(match))
    match = patterns.OFF.search(left)
    return SpatialRelation(kind=RelationKind.AWAY, words=match["words"]) if match else None


def _behind(right: str) -> SpatialRelation | None:
    match = patterns.QUARTER.match(right)
    if match:
        return SpatialRelation(kind=RelationKind.PART, words=_clean(match["quarter"]).lower())
    lower = right.lower()
    match = patterns.PART_AFTER.match(lower) or patterns.PART_OWNED.match(lower)
    if match:
        return SpatialRelation(kind=RelationKind.PART, words=_clean(match["words"]), direction=patterns.compass(match["words"]))
    match = patterns.BORDER_AFTER.match(lower)
    return SpatialRelation(kind=RelationKind.NEAR, words=_clean(match["words"])) if match else None


def _part_before(left: str) -> SpatialRelation | None:
    match = patterns.PART_BEFORE.search(left)
    if match is None:
        return None
    return SpatialRelation(kind=RelationKind.PART, words=_clean(match["words"]), direction=patterns.compass(match["words"]))


def _left(text: str, end: int) -> str:
    """What stands before, lower case, no further back than its paragraph."""
    return text[max(0, end - _WINDOW) : end].rpartition("\n\n")[2].lower()


def _right(text: str, start: int) -> str:
    return text[start : start + _WINDOW].partition("\n\n")[0]


def _clean(words: str) -> str:
    return " ".join(words.split())

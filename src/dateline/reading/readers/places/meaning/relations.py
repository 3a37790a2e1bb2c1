"""How what is meant lies to the place named: part of it, near it, between it and another, or away from it.

Read off the words right before and right behind the name, which most such phrases keep to; the nearest the parse comes to them is a tree of
prepositions that it often hangs wrong.
"""

from dataclasses import replace

from dateline.model import Place, PlaceKind, RelationKind, SpatialRelation
from dateline.reading.readers.places.meaning import measures, patterns

WINDOW = 110  # letters before and behind the name: the longest phrases have some eighty
_ELSEWHERE = frozenset({"outside", "around", "surrounding"})  # what is outside a country is anywhere else


def alone(text: str, place: Place) -> SpatialRelation | None:
    """What the words on both sides of one name say; None = the place itself is meant."""
    left, right = before(text, place.span.start), behind(text, place.span.end)
    if patterns.OWNED.match(right) or place.span.of(text) == f"{place.name}s":  # an apostrophe lost: "half of Syrias people"
        return _behind(right)
    return _before(left, abroad=place.kind is PlaceKind.COUNTRY) or _both_sides(_part_before(left.lower()), _behind(right))


def _both_sides(left: SpatialRelation | None, right: SpatialRelation | None) -> SpatialRelation | None:
    """As in "southern Idlib countryside": the words of both, the direction of the first."""
    if left is None or right is None:
        return left or right
    return replace(right, words=f"{left.words} … {right.words}", direction=left.direction or right.direction)


def _before(printed: str, *, abroad: bool) -> SpatialRelation | None:
    left = printed.lower()
    if not left or not left[-1].isspace():
        return None
    for kind, tried in ((RelationKind.AWAY, patterns.AWAY), (RelationKind.NEAR, patterns.NEAR), (RelationKind.PART, patterns.PART)):
        for pattern in tried:
            match = pattern.search(left)
            if match is None or (kind is RelationKind.AWAY and patterns.HELD.search(left[: match.start()])):
                continue
            words = clean(match["words"])
            if abroad and kind is RelationKind.NEAR and words in _ELSEWHERE:
                return None
            if kind is RelationKind.PART and patterns.NAMED_PART.search(printed):
                return None
            side = match.groupdict().get("side") or (words if kind is RelationKind.PART else "")
            return SpatialRelation(kind=kind, words=words, direction=measures.compass(side), distance_km=measures.kilometres(match))
    return None


def _behind(right: str) -> SpatialRelation | None:
    match = patterns.QUARTER.match(right)
    if match:
        return SpatialRelation(kind=RelationKind.PART, words=clean(match["words"]).lower())
    lower = right.lower()
    match = patterns.PART_BEHIND.match(lower) or patterns.PART_OWNED.match(lower)
    if match:
        return SpatialRelation(kind=RelationKind.PART, words=clean(match["words"]), direction=measures.compass(match["words"]))
    match = patterns.BORDER_BEHIND.match(lower)
    return SpatialRelation(kind=RelationKind.NEAR, words=clean(match["words"])) if match else None


def _part_before(left: str) -> SpatialRelation | None:
    match = patterns.PART_BEFORE.search(left)
    if match is None:
        return None
    return SpatialRelation(kind=RelationKind.PART, words=clean(match["words"]), direction=measures.compass(match["words"]))


def before(text: str, end: int) -> str:
    """What stands before a code point, as printed, no further back than its paragraph."""
    return text[max(0, end - WINDOW) : end].rpartition("\n\n")[2]


def behind(text: str, start: int) -> str:
    """What stands behind a code point, as printed, no further than its paragraph."""
    return text[start : start + WINDOW].partition("\n\n")[0]


def clean(words: str) -> str:
    """Words as printed, in one line."""
    return " ".join(words.split())

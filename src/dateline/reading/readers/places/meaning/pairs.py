"""What names side by side say of each other: a stretch between two, or a list that shares the words before its first."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Place, PlaceKind, RelationKind, SpatialRelation
from dateline.reading.readers.places.meaning import patterns
from dateline.reading.readers.places.meaning.relations import WINDOW, alone, before, behind, clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A relation as the words tell it; `other` = which of the report's places is the second one of "between", counted from 0."""

    relation: SpatialRelation
    other: int | None = None


def told(text: str, places: Sequence[Place], filed: frozenset[int]) -> list[Told | None]:
    """For each place what the words beside it say; None = the place itself is meant.

    Args:
        filed: places of datelines, which are meant themselves.
    """
    found: list[Told | None] = []
    for index, place in enumerate(places):
        relation = None if index in filed else _half(text, place) or alone(text, place)
        found.append(Told(relation=relation) if relation else None)
    for index in range(len(places) - 1):
        if index not in filed:
            _pair(text, places, index, found)
    return found


def _pair(text: str, places: Sequence[Place], index: int, found: list[Told | None]) -> None:
    one, other = places[index].span, places[index + 1].span
    if other.start - one.end > WINDOW:
        return
    gap = text[one.end : other.start].lower()
    lands = places[index].kind is places[index + 1].kind is PlaceKind.COUNTRY
    words = _between(before(text, one.start).lower(), gap, behind(text, other.end).lower(), lands=lands)
    if words is not None:
        relation = SpatialRelation(kind=RelationKind.BETWEEN, words=words)
        found[index], found[index + 1] = Told(relation=relation, other=index + 1), Told(relation=relation, other=index)
        return
    first = found[index]
    if first is not None and found[index + 1] is None and _is_shared(first) and _goes_on(text, places, index, gap):
        found[index + 1] = first


def _half(text: str, place: Place) -> SpatialRelation | None:
    """Between it and a name that nobody found: told, though the other end is open; None where it is not so told."""
    left, right = before(text, place.span.start), behind(text, place.span.end)
    match = patterns.BETWEEN_SOMEWHERE.search(left)
    if match is None and patterns.AND_SOMEWHERE.match(right):
        match = patterns.BETWEEN.search(left.lower())
    if match is None or place.kind is PlaceKind.COUNTRY or patterns.DEALINGS.search(left[: match.start()].lower()):
        return None
    return SpatialRelation(kind=RelationKind.BETWEEN, words=clean(match["words"]))


def _between(left: str, gap: str, right: str, *, lands: bool) -> str | None:
    """The words for a stretch between two names; None where there is no such stretch."""
    match = patterns.BETWEEN.search(left)
    if match and patterns.AND.match(gap):
        said = left[: match.start()]
        if patterns.DEALINGS.search(said) or (lands and not patterns.LAND.search(said)):
            return None
        return clean(match["words"])
    if (match := patterns.LINKING.search(left)) and patterns.TO.match(gap):
        return clean(match["words"])
    if patterns.DASH.match(gap) and (match := patterns.ROAD_BEHIND.match(right)):
        return clean(match["words"])
    return clean(match["words"]) if (match := patterns.BORDER_WITH.match(gap)) else None


def _is_shared(first: Told) -> bool:
    """Whether what follows in a list shares it: "near X and Y" does, "northern X and Y" and "X airport and Y" do not."""
    return first.other is None and first.relation.words.split()[-1] in patterns.LEADING


def _goes_on(text: str, places: Sequence[Place], index: int, gap: str) -> bool:
    """Whether the next place goes on with the list; behind a comma only a town does that another follows: else it may hold the first."""
    if patterns.ALSO.match(gap):
        return True
    if gap.strip() != "," or index + 2 >= len(places) or not (places[index].kind is places[index + 1].kind is PlaceKind.TOWN):
        return False
    return bool(patterns.ALSO.match(text[places[index + 1].span.end : places[index + 2].span.start].lower()))

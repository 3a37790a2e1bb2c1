"""Which bearers share a lane, and in what order the lanes lie."""

from collections.abc import Mapping, Sequence

from dateline.export.lineage.events import Event
from dateline.export.lineage.spans import Stretch

Lane = list[str]
"""Handles one after the other."""


def lanes(order: Sequence[str], stretches: Mapping[str, Stretch], events: Sequence[Event]) -> list[Lane]:
    """A new name goes on in the lane of the old; lanes that have much to do with one another lie side by side."""
    found = {handle: [handle] for handle in order}
    for event in events:
        if event.type == "renamed" and event.object and not event.is_denied:
            before, after = found[event.subject], found[event.object]
            if before is not after and before[-1] == event.subject and after[0] == event.object and _follows(event, stretches):
                before.extend(after)
                found.update(dict.fromkeys(after, before))
    unique = list({id(lane): lane for lane in found.values()}.values())
    return _side_by_side(sorted(unique, key=lambda lane: _start(lane, stretches)), events)


def _follows(event: Event, stretches: Mapping[str, Stretch]) -> bool:
    old, new = stretches[event.subject], stretches[event.object or ""]
    return not (old.ends and new.begins) or new.begins.last >= old.ends.first


def _start(lane: Lane, stretches: Mapping[str, Stretch]) -> tuple[bool, float, str]:
    seen = stretches[lane[0]].seen
    return seen is None, seen.first if seen else 0, lane[0]


def _side_by_side(found: list[Lane], events: Sequence[Event]) -> list[Lane]:
    """Moves lanes one at a time to where the links are shortest in all, until no move helps."""
    at = {handle: number for number, lane in enumerate(found) for handle in lane}
    links = [(at[event.subject], at[event.object]) for event in events if event.object and at[event.subject] != at[event.object]]
    order = list(range(len(found)))
    best = _length(order, links)
    is_better = True
    while is_better:
        is_better = False
        for lane in range(len(found)):
            for place in range(len(found)):
                tried = [one for one in order if one != lane]
                tried.insert(place, lane)
                length = _length(tried, links)
                if length < best:
                    order, best, is_better = tried, length, True
    return [found[number] for number in order]


def _length(order: Sequence[int], links: Sequence[tuple[int, int]]) -> int:
    place = {lane: number for number, lane in enumerate(order)}
    return sum((place[one] - place[other]) ** 2 for one, other in links)

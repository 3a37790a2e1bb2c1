"""Occurrences in the order they happened: as columns, for there are very many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.desk.occurrences.glancing import Glanced
from dateline.desk.timeline.lanes import By, Lane, lanes_of
from dateline.store import Glance

_EPOCH = 719_163  # 1 January 1970, as an ordinal


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in columns: the first values of each are of one event, and so on; the latest that happened first. Days count from 1970-01-01.

    Attributes:
        total: how many events there are; more than `ids` where they are more than are drawn.
        undated: of how many of all of them nothing tells when.
        heard: whether what is told of each is on the word of the voices asked for alone. False where so many are told by them that it is
            what everybody tells of the events those voices tell.
        lanes: the fullest first, what is not told last.
        families, fields: what `family` and `disputed` count in.
        ids: of the events.
        earliest, latest: the days told, included, else what the claims bound by themselves; None = open, both None = nothing tells when.
        reports, copies: how many tell it; how many of these took it from another of them.
        least_roots, most_roots: how many independent roots.
        disputed: which of `fields` tells what is disputed; its first is empty: nothing is.
        at, lane: marks: number of the event, number of the lane. An event of which rival places or doers are told lies in several lanes.
        near: which marks, by number, go by a place that is only named nearby.
    """

    total: int
    undated: int
    heard: bool
    lanes: tuple[Lane, ...]
    families: tuple[str, ...]
    fields: tuple[str, ...]
    ids: tuple[str, ...]
    earliest: tuple[int | None, ...]
    latest: tuple[int | None, ...]
    reports: tuple[int, ...]
    copies: tuple[int, ...]
    least_roots: tuple[int, ...]
    most_roots: tuple[int, ...]
    family: tuple[int, ...]
    disputed: tuple[int, ...]
    at: tuple[int, ...]
    lane: tuple[int, ...]
    near: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """How many events there are of each day, none left out but those of which nothing tells when. Days count from 1970-01-01.

    Attributes:
        days, events, disputed: of the last day it may be of as told: how many events; of how many something is disputed.
        heard: as of a Timeline.
        known_days, known_events: day of publication (or capture): how many events of the whole record were first told of on it.
    """

    days: tuple[int, ...]
    events: tuple[int, ...]
    disputed: tuple[int, ...]
    heard: bool
    known_days: tuple[int, ...]
    known_events: tuple[int, ...]


def timeline(found: Glanced, by: By) -> Timeline:
    """What was found, in columns and lanes."""
    glances = found.glances
    families = tuple(dict.fromkeys(one.family for one in glances))
    fields = tuple(dict.fromkeys(("", *(one.disputed for one in glances))))
    marks = lanes_of(glances, by)
    columns = tuple(zip(*glances, strict=True)) or ((),) * len(Glance._fields)
    column = dict(zip(Glance._fields, columns, strict=True))
    return Timeline(
        total=found.total,
        undated=found.undated,
        heard=found.heard,
        lanes=marks.lanes,
        families=families,
        fields=fields,
        ids=column["id"],
        earliest=_since_1970(column["earliest"]),
        latest=_since_1970(column["latest"]),
        reports=column["reports"],
        copies=column["copies"],
        least_roots=column["least_roots"],
        most_roots=column["most_roots"],
        family=_numbers(column["family"], families),
        disputed=_numbers(column["disputed"], fields),
        at=tuple(marks.at),
        lane=tuple(marks.lane),
        near=tuple(marks.near),
    )


def density(found: Iterable[tuple[int, int, int]], growth: Iterable[tuple[int, int]], *, heard: bool) -> Density:
    """Day, events and disputed ones; day and events first told of; days as ordinals."""
    days, events, disputed = tuple(zip(*found, strict=True)) or ((), (), ())
    known_days, known_events = tuple(zip(*growth, strict=True)) or ((), ())
    return Density(
        days=_days(days),
        events=events,
        disputed=disputed,
        heard=heard,
        known_days=_days(known_days),
        known_events=known_events,
    )


def _numbers(values: Sequence[str], among: Sequence[str]) -> tuple[int, ...]:
    number = {one: place for place, one in enumerate(among)}
    return tuple([number[value] for value in values])


def _since_1970(days: Sequence[int | None]) -> tuple[int | None, ...]:
    return tuple([day - _EPOCH if day is not None else None for day in days])


def _days(days: Sequence[int]) -> tuple[int, ...]:
    return tuple([day - _EPOCH for day in days])

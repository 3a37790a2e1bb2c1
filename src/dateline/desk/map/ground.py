"""What a map shows: grounds, each with what is told of it, and what cannot be put on it."""

from dataclasses import dataclass
from datetime import date

from dateline.model import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A country, a unit of one, or a place, with what is told to have happened in it.

    Attributes:
        key: a unit's code ("SY", "SY.12"); of any other place its id and circle. What `within` and `at` are asked by.
        name: the gazetteer's, else as printed.
        kind: None where no gazetteer has the name.
        parent: key of the unit it lies in; None = of none.
        outline: "SY", or a GeoNames number: where the atlas draws it; None where it does not, and the circle stands for it.
        lat, lon, radius_km: the circle it is told to lie in; None where it was not resolved.
        is_near: the words mean a part of the place, or somewhere by it, and the circle is not the place's own.
        events: how many events are told to have happened in it; an event that is told of two grounds counts in both. Where finer grounds
            than it are counted, only what is told of it as a whole.
        only: how many of them are told of nothing finer in it ("in Syria"): where in it, nobody says.
        reports: how many reports tell of them.
        disputed: how many of the events have something in dispute; None = not counted in this view.
        first, latest: the days between which they may have happened; None = no day told.
    """

    key: str
    name: str
    kind: PlaceKind | None
    parent: str | None
    outline: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    is_near: bool
    events: int
    only: int
    reports: int
    disputed: int | None
    first: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """The map of one question.

    Attributes:
        level: how finely grounds are counted.
        within: the unit it is of; None = the world. `path` leads there from the country.
        grounds: those of which most is told first.
        more: how many grounds were left out.
        events: how many events fit, wherever they happened; `here` those of them told within the unit.
        nearby: how many are told nowhere by a claim, and only name places beside; `with_nearby` says whether the grounds count them.
        unresolved: how many are told at names alone that no gazetteer has.
        unplaced: how many name no place at all.
    """

    level: str
    within: Ground | None
    path: tuple[Ground, ...]
    grounds: tuple[Ground, ...]
    more: int
    events: int
    here: int
    nearby: int
    with_nearby: bool
    unresolved: int
    unplaced: int

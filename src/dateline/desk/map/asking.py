"""A question to the map."""

from dataclasses import dataclass
from datetime import date

from dateline.desk.map.containing import Level
from dateline.errors import BadQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class MapQuery:
    """What to count on a map.

    Attributes:
        level: how finely.
        within: code of a unit; only what is told in it. None = the world.
        place: part of a place's name, or a code: only events of which some account names it.
        earliest, latest: days, included; it may have happened then.
        nearby: events whose place no claim tells count where places are named beside.
        limit: at most so many grounds, those first of which most is told.

    Raises:
        BadQuery: when a value cannot be meant.
    """

    level: Level = Level.COUNTRY
    within: str | None = None
    place: str | None = None
    earliest: date | None = None
    latest: date | None = None
    nearby: bool = False
    limit: int = 500

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BadQuery(f"happened from {self.earliest} to {self.latest} runs backwards; swap the two")
        if self.limit < 1:
            raise BadQuery(f"a limit of {self.limit} shows nothing; use 1 or more")

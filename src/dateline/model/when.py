"""A time the text speaks of, with bounds that can be counted on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.span import Span


class TimexType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(StrEnum):
    """How fine the words are, not how wide the bounds: "in March 2017" is a month."""

    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half_year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """What a TIMEX3 tag would say: `type` and normalised `value` ("2017-04-23", "P3D", "PRESENT_REF")."""

    type: TimexType
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time, bounded as far as the text bounds it.

    Attributes:
        span: the expression; None for a day that stands outside the text (a publication date).
        earliest: first possible day, included; None where nothing bounds it.
        latest: last possible day, included; None where nothing bounds it.
        anchor: what it was counted from: "published", "dateline", "explicit", the words of an earlier expression, or None.
        zone: the time zone printed with a time of day, as an offset from UTC ("+03:00", "Z"); None where none is printed. The bounds are
            days in that zone.
        rule: the rule that resolved it; for a publication date, how the date was found ("given", "meta article:published_time" …).
    """

    span: Span | None = None
    earliest: date | None = None
    latest: date | None = None
    grain: Grain = Grain.VAGUE
    timex: Timex | None = None
    anchor: str | None = None
    zone: str | None = None
    rule: str = ""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"a time cannot end before it begins: {self.earliest} … {self.latest}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When a thing happened, held, or was said: days included at both ends, None = open.

    Attributes:
        when: the expression the bounds come from; None where they come from tense alone.
    """

    earliest: date | None = None
    latest: date | None = None
    when: When | None = None

    @classmethod
    def of(cls, when: When) -> "Period":
        """The period an expression bounds."""
        return cls(earliest=when.earliest, latest=when.latest, when=when)


def published_on(day: date, *, how: str = "given") -> When:
    """A publication day; `how` says where the date was found."""
    return When(
        earliest=day, latest=day, grain=Grain.DAY, timex=Timex(type=TimexType.DATE, value=day.isoformat()), anchor="explicit", rule=how
    )

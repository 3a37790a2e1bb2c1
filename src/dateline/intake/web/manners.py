"""How often a server may be asked. No clock and no network in here: instants come in, and go out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from dateline.intake.options import Options

_DAY = timedelta(days=1)
_FIRST_REST = timedelta(minutes=1)
_TIMES_DOUBLED = 11
"""A minute doubled eleven times is more than a day, the longest rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How long a server is left alone after it was asked.

    Attributes:
        gap_s: seconds between two questions to one server; its Crawl-delay counts where it is longer.
        chance: where jitter comes from; seeded in tests.
    """

    gap_s: float
    chance: Random

    @classmethod
    def of(cls, options: Options) -> "Manners":
        return cls(gap_s=options.gap_s, chance=Random())  # noqa: S311 - spreads requests; nothing secret

    def after_answer(self, now: datetime, *, crawl_delay_s: float | None = None) -> datetime:
        """When a server that answered may be asked again: after our gap, or its longer Crawl-delay, up to a day; and a fifth more."""
        gap = min(_DAY, timedelta(seconds=max(self.gap_s, min(crawl_delay_s or 0, _DAY.total_seconds()))))
        return now + gap * self.chance.uniform(1.0, 1.2)

    def after_trouble(self, now: datetime, *, failures: int, retry_after_s: float | None = None) -> datetime:
        """When a server that could not answer may be asked again: a minute, doubled with each failure up to a day, and up to half more.

        Args:
            failures: in a row, this one among them, 1 or more.
            retry_after_s: what it asked for itself; never less than that.
        """
        doubled: int = 2 ** min(failures - 1, _TIMES_DOUBLED)
        rest = min(_DAY, _FIRST_REST * doubled) * self.chance.uniform(1.0, 1.5)
        return now + max(rest, timedelta(seconds=retry_after_s or 0))

    def after_round(self, now: datetime, every: timedelta) -> datetime:
        """When what was looked at is due again: up to a tenth early, so that a watch and those beside it do not all ask at one moment."""
        return now + every * self.chance.uniform(0.9, 1.0)

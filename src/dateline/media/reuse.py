"""Whether a file shows something older than what it is said to show: pure, over files inspected before and days known otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.media.likeness import ALIKE_BITS, Likeness, likeness
from dateline.model import Inscribed, Inspected


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A file, and since when it is known to have been there.

    Attributes:
        known_on: the first day it was published, posted or fetched, by the record; None = not known. Never what the file says of itself.
    """

    inspected: Inspected
    known_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What the copies of a file say about when it can have been taken.

    Attributes:
        copies: all that are alike, with how; those known earliest first, those of unknown day last. The file itself is among them where its
            own day is known.
        earliest: the one known earliest; None where no day is known.
        older_by_days: how many days before the first possible day of the event the earliest copy was known; None where none was known
            before it. That is a finding: what was there before cannot show what came after.
        says_older: whether a file among them says of itself that it was taken before the event. That is what the file says, and no finding.
    """

    copies: tuple[tuple[Copy, Likeness], ...]
    earliest: Copy | None
    older_by_days: int | None
    says_older: bool

    @property
    def is_older(self) -> bool:
        """Whether it was there before what it is said to show."""
        return self.older_by_days is not None


def reused(shown: Copy, among: Iterable[Copy], *, event: date | None, alike_bits: int = ALIKE_BITS) -> Reuse:
    """The known copies of a file, and whether one is older than the event it is said to show.

    Args:
        event: the first day on which what it is said to show can have happened; None = not known: then nothing is older than it.
    """
    found = [(copy, like) for copy in among if (like := likeness(shown.inspected, copy.inspected, alike_bits=alike_bits))]
    if shown.known_on and not any(copy == shown for copy, _ in found):
        itself = likeness(shown.inspected, shown.inspected)
        found += [(shown, itself)] if itself else []
    found.sort(key=lambda pair: (pair[0].known_on or date.max, pair[0].inspected.digest, pair[0].inspected.name))
    earliest = next((copy for copy, _ in found if copy.known_on), None)
    before = (event - earliest.known_on).days if event and earliest and earliest.known_on else 0
    return Reuse(
        copies=tuple(found),
        earliest=earliest,
        older_by_days=before if before > 0 else None,
        says_older=bool(event) and any(_says_before(copy.inspected, event) for copy in (shown, *(copy for copy, _ in found)) if event),
    )


def _says_before(inspected: Inspected, event: date) -> bool:
    days = [entry.day for entry in inspected.inscriptions if entry.of is Inscribed.TAKEN and entry.day]
    # A day's leave for a clock in another zone than the event's.
    return bool(days) and all((event - day).days > 1 for day in days)

"""What an analyst settled."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an analyst settled about something in the record. It never deletes what it is about, and can be withdrawn.

    Attributes:
        about: the id of a claim, report, actor pair …
        verdict: a word of the analyst's desk ("right", "wrong", "same", "distinct" …).
        at: an aware instant.
        withdrawn_at: None while it holds.
    """

    about: str
    verdict: str
    reason: str
    by: str
    at: datetime
    withdrawn_at: datetime | None = None

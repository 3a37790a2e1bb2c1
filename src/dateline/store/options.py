"""Where the record lies and how patient it is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where the record lies and how patient it is.

    Attributes:
        path: the record's file, for commands that are not told another.
        patience_s: how long to wait for another program that is writing, before giving up.
        by: who acts, for the log of the record; "" = nobody is named, None = your name on this machine.
    """

    path: Path = Path("dateline.db")
    patience_s: float = 10.0
    by: str | None = None

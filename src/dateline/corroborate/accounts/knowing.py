"""What accounts ask of those who know names and places."""

from typing import Protocol

from dateline.model import Mention, Place


class Known(Protocol):
    """Who and where is meant, for one report."""

    def units(self, place: Place) -> tuple[str, ...]:
        """Codes of the units a place lies in or is, the widest first ("SY", "SY.02"); empty where it was not resolved."""
        ...

    def key(self, mention: Mention) -> str | None:
        """The handle of who is meant: the register's, else "name:…"; None of one the report never names."""
        ...

    def sound(self, name: str) -> str:
        """What stays the same when a name is spelt another way; empty where nothing would tell."""
        ...

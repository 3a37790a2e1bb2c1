"""What was done to a record, as its log keeps it: a chain in which every link holds the digest of the one before."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Self

FIRST = "0" * 64
"""What stands in the first act for the digest of the one before."""

_NOT_UTF8 = "surrogatepass"  # half a character in a name of a file must not break the log


class Did(StrEnum):
    """What can be done to a record."""

    BEGAN = "began"  # the log began; says what an older record held
    ADDED = "added"
    CAPTURED = "captured"  # bytes came in, or came in again
    READ = "read"
    DECIDED = "decided"
    WITHDREW = "withdrew"
    EXPORTED = "exported"
    STAMPED = "stamped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that was done.

    Attributes:
        number: from 1, without a gap.
        at: an aware instant; the log keeps milliseconds, in UTC.
        by: who did it, as they were known to dateline; "" = not told.
        tool: what it was done with, "dateline 0.1.0".
        did: a word of `Did`; a later dateline may know others.
        about: the id, digest or number of what it was done to.
        what: plain data; digests of what was kept, never the words themselves, so that the log can be shown where they may not.
        before: digest of the act before; `FIRST` in the first.
    """

    number: int
    at: datetime
    by: str
    tool: str
    did: str
    about: str
    what: Mapping[str, Any] = field(default_factory=dict)
    before: str = FIRST

    @property
    def line(self) -> str:
        """The act as the log keeps it, and as `sha256sum` is to read it: no line break at its end."""
        return canonical({one.name: getattr(self, one.name) for one in fields(self)} | {"at": instant(self.at)})

    @property
    def digest(self) -> str:
        """SHA-256 of the line, lower-case hex."""
        return digest_of_line(self.line)

    @classmethod
    def from_line(cls, line: str) -> Self:
        """The act a line tells of.

        Raises:
            ValueError: when it is no act, or not written as the log writes it, character for character.
        """
        try:
            told = json.loads(line)
            act = cls(**{**told, "at": datetime.fromisoformat(told["at"])})
            is_written_so = act.line == line
        except (TypeError, AttributeError, KeyError, ValueError) as error:
            raise ValueError(f"no act of a log: {error}") from None
        if not is_written_so:
            raise ValueError("an act, but not written as the log writes it")
        return act


def canonical(plain: object) -> str:
    """Plain data as the one JSON text it always gets: keys sorted, no blanks, characters as themselves. As `jq -cS` writes it."""
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of_line(line: str) -> str:
    """SHA-256 of a text in UTF-8, lower-case hex."""
    return sha256(line.encode("utf-8", _NOT_UTF8)).hexdigest()


def instant(at: datetime) -> str:
    """An instant as the log writes it: UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

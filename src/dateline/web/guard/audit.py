"""Who did what, and when: a file beside the record to which lines are only ever added.

Decisions stand in the record itself, with who made them. This file has everything that was written through the server, adding reports too.
Each line holds the digest of the line before: whoever changes one breaks the chain at the next.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing somebody did through the server.

    Attributes:
        at: the instant, in UTC, as ISO 8601.
        did: the method of the request ("POST", "DELETE"), or a word for work that went on after it ("added").
        about: the path of the request, or the id of what it was done to.
        before: SHA-256 of the line before, in hexadecimal; 64 zeros in the first.
    """

    at: str
    by: str
    did: str
    about: str
    before: str


class Audit:
    """The file of deeds. It is made with the first one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    @classmethod
    def beside(cls, record: Path) -> "Audit":
        return cls(record.with_name(f"{record.name}.audit.jsonl"))

    def note(self, by: str, did: str, about: str) -> None:
        """Adds one line, on the disk before it returns.

        Raises:
            OSError: when it cannot be written.
        """
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._lock, self.path.open("a+b") as file, _alone_in(file):
            last = _last_line(file)
            if last and not last.endswith(b"\n"):  # half written when the machine stopped
                file.write(b"\n")
                last += b"\n"
            deed = Deed(at=at, by=by, did=did, about=about, before=_digest(last))
            file.write(json.dumps(asdict(deed), ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def deeds(self) -> Iterator[Deed]:
        """All of them, from the first; a damaged line is passed over, `broken_at` tells of it."""
        for line in self._lines():
            deed = _deed(line)
            if deed is not None:
                yield deed

    def broken_at(self) -> int | None:
        """The number of the first line, from 1, that does not follow from the one before it; None where all do."""
        before = b""
        for number, line in enumerate(self._lines(), 1):
            if not _follows(line, before):
                return number
            before = line
        return None

    def head(self) -> str:
        """The digest of the last line. Kept elsewhere, it tells whether lines were taken away from the end."""
        if not self.path.exists():
            return BEGINNING
        with self.path.open("rb") as file:
            return _digest(_last_line(file))

    def _lines(self) -> Iterator[bytes]:
        if self.path.exists():
            with self.path.open("rb") as file:
                yield from file


def _deed(line: bytes) -> Deed | None:
    try:
        return Deed(**json.loads(line))
    except (ValueError, TypeError):
        return None


def _follows(line: bytes, before: bytes) -> bool:
    deed = _deed(line)
    return deed is not None and deed.before == _digest(before)


def _digest(line: bytes) -> str:
    return sha256(line).hexdigest() if line else BEGINNING


def _last_line(file: BinaryIO) -> bytes:
    """Read from the end; what a stopped machine left half written counts as a line."""
    end = file.seek(0, os.SEEK_END)
    for reach in (1024, 65536, end):
        file.seek(max(0, end - reach))
        lines = file.read().splitlines(keepends=True)
        if len(lines) > 1 or reach >= end:
            return lines[-1] if lines else b""
    return b""


@contextmanager
def _alone_in(file: BinaryIO) -> Iterator[None]:
    """Holds other servers of the same record off; on Windows only other threads of this one."""
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX)
    yield

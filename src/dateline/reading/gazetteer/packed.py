"""A gazetteer in one file that is read in place: mapped into memory, only the pages asked for are loaded.

Layout: the magic line; a line of JSON that says what lies where, filled up with spaces to HEAD bytes; then the sections, each at a multiple
of eight bytes. `lines` holds one entry a line, `starts` where each begins. An index is three sections: `hashes` of its keys, sorted, `rows`
beside them (entry number × 2, and 1 where the key is not the entry's main name), and `buckets`: where the hashes with each top bits begin.
Keys themselves are not kept: of 10 million keys, two share their 64 bits with a chance of 1 in 400,000.
"""

import json
import mmap
import sys
import zlib
from hashlib import blake2b
from pathlib import Path
from typing import Any

MAGIC = b"dateline gazetteer 1\n"
HEAD = 8192
_CHUNK = 1 << 20
_CHECKED_IN_FULL = 128 << 20  # bytes up to which every byte is looked at on opening (30 ms for the gazetteer of the package)


class Damaged(Exception):
    """The file is not what its head says."""


def hash_of(key: bytes) -> int:
    """64 bits that stand for a key, the same on every machine."""
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "little")


class Index:
    """Keys → rows."""

    def __init__(self, data: memoryview, head: dict[str, Any], name: str) -> None:
        self._hashes = _section(data, head, f"{name}.hashes").cast("Q")
        self._rows = _section(data, head, f"{name}.rows").cast("I")
        self._buckets = _section(data, head, f"{name}.buckets").cast("I")
        self._shift = 64 - (len(self._buckets) - 1).bit_length() + 1

    def get(self, key: bytes) -> list[int]:
        """Entry number × 2, and 1 more where the key is not its main name; empty where the key is unknown."""
        wanted = hash_of(key)
        bucket = wanted >> self._shift
        hashes = self._hashes
        return [self._rows[at] for at in range(self._buckets[bucket], self._buckets[bucket + 1]) if hashes[at] == wanted]


class Packed:
    """A packed gazetteer, opened.

    Attributes:
        head: what its first lines say: source, digest, rows, countries …
    """

    def __init__(self, data: memoryview) -> None:
        self.head = head_of(bytes(data[:HEAD]))
        if self.head["size"] != len(data):
            raise Damaged("it is shorter or longer than its head says")
        self.names = Index(data, self.head, "names")
        self.sounds = Index(data, self.head, "sounds")
        self._lines = _section(data, self.head, "lines")
        self._starts = _section(data, self.head, "starts").cast("I")

    def line(self, row: int) -> str:
        """An entry as it is written down."""
        return str(self._lines[self._starts[row] : self._starts[row + 1] - 1], "utf-8")


def opened(path: Path) -> Packed:
    """The file, mapped.

    Raises:
        OSError: when it cannot be read.
        Damaged: when it is not what it should be.
    """
    with path.open("rb") as file:
        head = head_of(file.read(HEAD))
        if head["size"] <= _CHECKED_IN_FULL and _sum(file) != head["sum"]:
            raise Damaged("its bytes are not those that were written")
        return Packed(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def head_of(start: bytes) -> dict[str, Any]:
    """What the first HEAD bytes say.

    Raises:
        Damaged: when they are no head, or one of another kind of machine.
    """
    if len(start) < HEAD or not start.startswith(MAGIC):
        raise Damaged("it does not begin as a packed gazetteer does")
    try:
        head = dict(json.loads(start[len(MAGIC) :]))
    except ValueError as error:
        raise Damaged("its head cannot be read") from error
    if head.get("order") != sys.byteorder:
        raise Damaged("it was made on another kind of machine")
    return head


def _sum(file: Any) -> int:
    total = 1
    file.seek(HEAD)
    while chunk := file.read(_CHUNK):
        total = zlib.adler32(chunk, total)
    return total


def _section(data: memoryview, head: dict[str, Any], name: str) -> memoryview:
    start, size = head["sections"][name]
    return data[start : start + size]

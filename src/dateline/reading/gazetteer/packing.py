"""Writing a packed gazetteer, in bounded memory however many rows come."""

import json
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from dateline.reading.gazetteer.packed import HEAD, MAGIC, hash_of

_SPILL = 1 << 20  # postings kept in memory before they go to disk
_SHARES = 16  # parts by the hash's top bits, each sorted by itself
_MOST_BUCKETS = 22  # bits: 16 MB
_POSTING = np.dtype([("hash", "=u8"), ("row", "=u4")])
Postings = npt.NDArray[np.void]


class IndexWriter:
    """Gathers keys with their rows, in any order; postings of one key stay in the order they came."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._hashes, self._rows = array("Q"), array("I")
        self._spilt: list[IO[bytes]] = []
        self._files = ExitStack()
        self.count = 0

    def add(self, key: bytes, row: int, *, other: bool) -> None:
        self._hashes.append(hash_of(key))
        self._rows.append(row * 2 + other)
        self.count += 1
        if len(self._rows) >= _SPILL:
            self._spill()

    def shares(self) -> Iterator[Postings]:
        """All postings, sorted, a share at a time."""
        if not self._spilt:
            yield _sorted(self._gathered())
            return
        self._spill()
        with self._files:
            for file in self._spilt:
                file.seek(0)
                yield _sorted(np.frombuffer(file.read(), dtype=_POSTING))

    def _spill(self) -> None:
        postings = self._gathered()
        if not self._spilt:
            files = (TemporaryFile(dir=self._folder) for _ in range(_SHARES))  # noqa: SIM115 — the stack closes them
            self._spilt = [self._files.enter_context(file) for file in files]
        share = postings["hash"] >> np.uint64(64 - _SHARES.bit_length() + 1)
        for number, file in enumerate(self._spilt):
            file.write(postings[share == number].tobytes())
        self._hashes, self._rows = array("Q"), array("I")

    def _gathered(self) -> Postings:
        postings = np.empty(len(self._rows), dtype=_POSTING)
        postings["hash"] = np.frombuffer(self._hashes, dtype=np.uint64) if len(self._rows) else 0
        postings["row"] = np.frombuffer(self._rows, dtype=np.uint32) if len(self._rows) else 0
        return postings


def _sorted(postings: Postings) -> Postings:
    return postings[np.argsort(postings["hash"], kind="stable")]


class Writer:
    """Writes a packed gazetteer into an open file: lines as they come, the indexes at the end.

    Args:
        folder: where what does not fit into memory waits meanwhile; None for the system's own.
    """

    def __init__(self, file: IO[bytes], folder: Path | None = None) -> None:
        self._file = file
        self._starts = array("I", [0])
        self.names, self.sounds = IndexWriter(folder), IndexWriter(folder)
        file.write(bytes(HEAD))

    @property
    def rows(self) -> int:
        return len(self._starts) - 1

    def line(self, line: bytes) -> int:
        """Writes an entry down and says its number."""
        self._file.write(line + b"\n")
        self._starts.append(self._starts[-1] + len(line) + 1)
        return self.rows - 1

    def finish(self, **told: Any) -> None:
        """The indexes, then the head with all that is told of the whole."""
        sections = {"lines": (HEAD, self._starts[-1])}
        sections["starts"] = self._section(self._starts.tobytes())
        for name, index in (("names", self.names), ("sounds", self.sounds)):
            sections |= {f"{name}.{part}": place for part, place in self._index(index).items()}
        size = self._file.tell()
        head = {"size": size, "sum": self._sum(), "order": sys.byteorder, "rows": self.rows, "sections": sections, **told}
        start = MAGIC + json.dumps(head, ensure_ascii=True).encode()
        if len(start) >= HEAD:
            raise ValueError("the head of a packed gazetteer is too long")
        self._file.seek(0)
        self._file.write(start.ljust(HEAD - 1) + b"\n")
        self._file.flush()

    def _index(self, index: IndexWriter) -> dict[str, tuple[int, int]]:
        """Hashes and rows are written share by share, each to its own stretch of the file."""
        bits = min(_MOST_BUCKETS, max(1, index.count.bit_length()))
        counts = np.zeros((1 << bits) + 1, dtype=np.uint32)
        hashes = self._aligned(), 8 * index.count
        rows = hashes[0] + hashes[1], 4 * index.count
        done = 0
        for postings in index.shares():
            self._put(hashes[0] + 8 * done, postings["hash"].tobytes())
            self._put(rows[0] + 4 * done, postings["row"].tobytes())
            tops = (postings["hash"] >> np.uint64(64 - bits)).astype(np.int64)
            counts[1:] += np.bincount(tops, minlength=1 << bits).astype(np.uint32)
            done += len(postings)
        self._file.seek(rows[0] + rows[1])
        buckets = self._section(np.cumsum(counts, dtype=np.uint32).tobytes())
        return {"hashes": hashes, "rows": rows, "buckets": buckets}

    def _section(self, content: bytes) -> tuple[int, int]:
        start = self._aligned()
        self._file.write(content)
        return start, len(content)

    def _aligned(self) -> int:
        self._file.write(bytes(-self._file.tell() % 8))
        return self._file.tell()

    def _put(self, start: int, content: bytes) -> None:
        self._file.seek(start)
        self._file.write(content)

    def _sum(self) -> int:
        self._file.seek(HEAD)
        total = 1
        while chunk := self._file.read(1 << 20):
            total = zlib.adler32(chunk, total)
        return total

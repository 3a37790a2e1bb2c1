"""A file that is written and not kept: what is written is held against what is there."""

from collections.abc import Iterable, Iterator
from io import RawIOBase
from typing import Any, BinaryIO

from dateline.model.blocks import Wrong

_PIECE = 65536


class Comparing(RawIOBase):
    """Takes what a writer of ZIPs writes, and says where the file at hand has something else.

    A header is written twice by such a writer, the second time with what it then knows; so headers are held back until the end, while
    what `passing` hands on is compared as it comes.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = self._end = 0
        self._headers: dict[int, bytes] = {}
        self._passing: bytes | None = None
        self.wrongs: list[Wrong] = []

    def passing(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The bytes of a member on their way through the writer."""
        for chunk in chunks:
            self._passing = chunk
            yield chunk
            self._passing = None

    def write(self, data: Any) -> int:
        if self._passing is not None and data is self._passing:
            self._compare(self._at, self._passing)
        else:
            self._headers[self._at] = bytes(data)
        self._at += len(data)
        self._end = max(self._end, self._at)
        return len(data)

    def finish(self) -> list[Wrong]:
        """Everything that was other than it was written, in order; bytes missing or too many at the end among it."""
        for at, header in self._headers.items():
            self._compare(at, header)
        size = self._file.seek(0, 2)
        if size > self._end:
            self.wrongs.append(Wrong(start=self._end, end=size))
        return sorted(self.wrongs, key=lambda wrong: wrong.start)

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset if whence == 0 else (self._at if whence == 1 else self._end) + offset
        return self._at

    def seekable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def _compare(self, at: int, right: bytes) -> None:
        self._file.seek(at)
        found = self._file.read(len(right))
        if found == right:
            return
        for place, (is_, was) in enumerate(zip(found, right, strict=False), at):
            if is_ != was:
                self.wrongs.append(Wrong(start=place, end=place + 1, was=was, found=is_))
        if len(found) < len(right):
            self.wrongs.append(Wrong(start=at + len(found), end=at + len(right)))

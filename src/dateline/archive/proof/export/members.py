"""Members of an export, put right where their digest proves it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import BinaryIO

from dateline.archive.proof.export.layout import Part
from dateline.model.blocks import BLOCK, Locator, Wrong, in_blocks

_PIECE = 65536


@dataclass(slots=True, kw_only=True)
class Member:
    """A member as it was, as far as that is proved.

    Attributes:
        wrongs: what is not what it was, counted within it.
        is_proved: whether, those put right, it has the digest it is listed with.
        again: its bytes, made anew out of others; None = they were not.
    """

    file: BinaryIO
    part: Part
    wrongs: tuple[Wrong, ...] = ()
    is_proved: bool = True
    again: bytes | None = None
    _rights: dict[int, int] = field(default_factory=dict)

    def chunks(self) -> Iterator[bytes]:
        """Its bytes, put right, a block at a time."""
        if self.again is not None:
            yield self.again
            return
        for number, block in enumerate(in_blocks(self.found())):
            yield self._put_right(number * BLOCK, block)

    def found(self) -> Iterator[bytes]:
        """Its bytes as they are found."""
        at = self.part.start
        while at < self.part.end:
            self.file.seek(at)  # others read the same file meanwhile
            chunk = self.file.read(min(_PIECE, self.part.end - at))
            if not chunk:
                return  # the file breaks off
            yield chunk
            at += len(chunk)

    def lines(self) -> Iterator[str]:
        """Its lines, put right, without their breaks."""
        pending = b""
        for chunk in self.chunks():
            *whole, pending = (pending + chunk).split(b"\n")
            yield from (line.decode("utf-8", "surrogatepass") for line in whole)
        if pending:
            yield pending.decode("utf-8", "surrogatepass")

    def body(self) -> bytes:
        return b"".join(self.chunks())

    def _put_right(self, at: int, block: bytes) -> bytes:
        places = [place for place in self._rights if at <= place < at + len(block)]
        if not places:
            return block
        right = bytearray(block)
        for place in places:
            right[place - at] = self._rights[place]
        return bytes(right)


def member(file: BinaryIO, part: Part, digest: str | None, locator: Locator | None = None) -> Member:
    """A member, its wrong bytes looked for where it has not the digest it is listed with.

    Args:
        digest: SHA-256 in lower-case hex; None = it is not listed.
    """
    found = Member(file=file, part=part)
    if digest is None or _digest(found.found()) == digest:
        return found
    wrongs = tuple(locator.wrongs(found.found())) if locator else ()
    rights = {wrong.start: wrong.was for wrong in wrongs if wrong.was is not None}
    right = Member(file=file, part=part, wrongs=wrongs, _rights=rights)
    right.is_proved = len(rights) == len(wrongs) > 0 and _digest(right.chunks()) == digest
    return right


def _digest(chunks: Iterator[bytes]) -> str:
    seen = sha256()
    for chunk in chunks:
        seen.update(chunk)
    return seen.hexdigest()

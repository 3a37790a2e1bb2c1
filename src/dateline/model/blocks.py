"""Where a byte changed: bytes in blocks, each with a digest that proves it and a checksum that finds what is wrong in it."""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, BinaryIO, Self

BLOCK = 4096
"""Bytes in a block; the last one may be shorter."""

_PRIME = 65521  # of Adler-32, RFC 1950 section 8.2: larger than any block is long and than any difference of two bytes
_DIGEST = re.compile("[0-9a-fA-F]{64}")
_ROW = 36  # bytes a block takes in `packed`: a digest and a checksum


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """Bytes that are not what they were.

    Attributes:
        start, end: where, counted from 0, end not included. One byte is exact; more than one is the block within which it is.
        was, found: the byte that stood there and the one that does, 0–255; None where no single byte explains it.
    """

    start: int
    end: int
    was: int | None = None
    found: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What is remembered of one block.

    Attributes:
        digest: SHA-256.
        checksum: Adler-32: the sum of the bytes, and the sum of the bytes each times its distance from the end. If one byte changed,
            the first tells by how much and the two together where; the digest then proves it.
    """

    digest: bytes
    checksum: int

    @classmethod
    def of(cls, block: bytes) -> Self:
        return cls(digest=sha256(block).digest(), checksum=zlib.adler32(block))

    def is_of(self, block: bytes) -> bool:
        return sha256(block).digest() == self.digest

    def wrong_in(self, block: bytes) -> Wrong | None:
        """What is wrong in a block of the right length, counted within it; None = nothing."""
        if self.is_of(block):
            return None
        return self._one_byte(block) or Wrong(start=0, end=len(block))

    def _one_byte(self, block: bytes) -> Wrong | None:
        """The byte which, put right, makes the block what it was; None = no single one does."""
        found = zlib.adler32(block)
        by = ((found & 0xFFFF) - (self.checksum & 0xFFFF)) % _PRIME
        if by == 0:
            return None
        from_end = ((found >> 16) - (self.checksum >> 16)) * pow(by, -1, _PRIME) % _PRIME
        place = len(block) - from_end
        if not 0 <= place < len(block):
            return None
        was = block[place] - (by if by < 256 else by - _PRIME)
        if not 0 <= was < 256 or not self.is_of(block[:place] + bytes((was,)) + block[place + 1 :]):
            return None
        return Wrong(start=place, end=place + 1, was=was, found=block[place])


@dataclass(frozen=True, slots=True)
class Locator:
    """What is remembered of bytes, to say later which of them changed. About one hundredth of their size."""

    size: int
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, body: bytes) -> Self:
        return cls(len(body), tuple(Block.of(body[start : start + BLOCK]) for start in range(0, len(body), BLOCK)))

    @classmethod
    def read(cls, chunks: Iterable[bytes]) -> Self:
        """Of bytes that come in chunks of any length, kept a block at a time."""
        blocks, size = [], 0
        for block in in_blocks(chunks):
            blocks.append(Block.of(block))
            size += len(block)
        return cls(size, tuple(blocks))

    def wrongs(self, chunks: Iterable[bytes]) -> Iterator[Wrong]:
        """What is not as it was, in order; nothing = every byte is.

        Bytes missing at the end are one `Wrong` up to the size there was, bytes too many one beyond it. Where bytes were put in or taken
        out, everything after them has moved: the first block that is wrong tells where.
        """
        at = 0
        for number, block in enumerate(in_blocks(chunks)):
            known = self.blocks[number] if number < len(self.blocks) else None
            length = min(BLOCK, self.size - at) if known else 0
            if known and len(block) >= length:
                wrong = known.wrong_in(block[:length])
                if wrong:
                    yield Wrong(start=at + wrong.start, end=at + wrong.end, was=wrong.was, found=wrong.found)
            at += len(block)
            if at > self.size:
                yield Wrong(start=self.size, end=at)
                return
        if at < self.size:
            yield Wrong(start=at, end=self.size)

    def packed(self) -> bytes:
        """36 bytes a block: its digest, then its checksum, the higher bytes first."""
        return b"".join(block.digest + block.checksum.to_bytes(4, "big") for block in self.blocks)

    @classmethod
    def unpacked(cls, size: int, packed: bytes) -> Self:
        """The way back.

        Raises:
            ValueError: when that many bytes have another number of blocks.
        """
        if len(packed) != _ROW * -(-size // BLOCK):
            raise ValueError(f"{len(packed) / _ROW:g} blocks remembered of {size} bytes, which have {-(-size // BLOCK)}")
        rows = (packed[start : start + _ROW] for start in range(0, len(packed), _ROW))
        return cls(size, tuple(Block(digest=row[:32], checksum=int.from_bytes(row[32:], "big")) for row in rows))

    def written(self) -> dict[str, Any]:
        """As plain data, in hexadecimal digits: what an export keeps of each of its members."""
        whole = self.packed().hex()
        return {"size": self.size, "block": BLOCK, "blocks": [whole[start : start + 2 * _ROW] for start in range(0, len(whole), 2 * _ROW)]}

    @classmethod
    def from_written(cls, told: Mapping[str, Any]) -> Self:
        """The way back.

        Raises:
            ValueError: when it is not written so.
        """
        try:
            return cls.unpacked(int(told["size"]), bytes.fromhex("".join(told["blocks"])))
        except (KeyError, TypeError) as error:
            raise ValueError(f"no blocks: {error}") from None


def one_byte(body: bytes, digest: str) -> Wrong | None:
    """The byte which, put right, gives bytes the digest they had: found by trying each. None = no single one does, or they are too many.

    Args:
        digest: SHA-256 in hexadecimal digits; where it is no such thing, no byte is found.
    """
    if len(body) > 2 * BLOCK or not _DIGEST.fullmatch(digest):
        return None
    wanted, before = bytes.fromhex(digest), sha256()
    for place, found in enumerate(body):
        rest = body[place + 1 :]
        for was in range(256):
            trial = before.copy()
            trial.update(bytes((was,)) + rest)
            if was != found and trial.digest() == wanted:
                return Wrong(start=place, end=place + 1, was=was, found=found)
        before.update(body[place : place + 1])
    return None


def in_blocks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, `BLOCK` at a time."""
    pending = b""
    for chunk in chunks:
        pending += chunk
        whole = len(pending) - len(pending) % BLOCK
        yield from (pending[start : start + BLOCK] for start in range(0, whole, BLOCK))
        pending = pending[whole:]
    if pending:
        yield pending


def chunks_of(file: BinaryIO, size: int | None = None) -> Iterator[bytes]:
    """A file from where it stands, 64 KiB at a time.

    Args:
        size: stop after so many bytes; None = at its end.
    """
    left = size
    while left is None or left > 0:
        chunk = file.read(65536 if left is None else min(65536, left))
        if not chunk:
            return
        left = None if left is None else left - len(chunk)
        yield chunk

"""An archive's bytes as they are read: forward, a stretch at a time, unpacked where they are packed. Never more than a stretch is held."""

import zlib
from typing import BinaryIO, Protocol

GZIP = b"\x1f\x8b\x08"
_STRETCH = 65_536
_LONGEST_LINE = 65_536
_FEW = 1_000_000  # bytes; what unpacks to less harms nobody, whatever it was packed from


class Broken(Exception):
    """The bytes are not what they should be from here on; says what is wrong, for a reader of errors."""


class Tape:
    """A file read forward, on which what was read too far can be put back.

    Args:
        file: at that offset already.

    Attributes:
        at: the offset in the file of the next byte.
    """

    def __init__(self, file: BinaryIO, at: int = 0) -> None:
        self._file, self._back, self.at = file, b"", at

    def take(self, most: int = _STRETCH) -> bytes:
        """The next bytes; b"" at the end of the file."""
        found, self._back = (self._back[:most], self._back[most:]) if self._back else (self._file.read(most), b"")
        self.at += len(found)
        return found

    def put_back(self, rest: bytes) -> None:
        self._back = rest + self._back
        self.at -= len(rest)

    def rewind(self, at: int) -> None:
        """Goes back to an offset; a file that cannot be gone back in is read on from where it is."""
        if self._file.seekable():
            self._file.seek(at)
            self._back, self.at = b"", at

    def wind_to(self, mark: bytes) -> bool:
        """Goes on to where these bytes stand next; False where they do not any more."""
        seen = b""
        while stretch := self.take():
            seen += stretch
            if (found := seen.find(mark)) >= 0:
                self.put_back(seen[found:])
                return True
            seen = seen[-len(mark) + 1 :]
        return False


class Stream(Protocol):
    """Bytes that can be read forward."""

    def read(self, most: int) -> bytes:
        """At most so many, and some while there are any."""
        ...

    def readline(self) -> bytes:
        """Up to and with the next line break; b"" at the end."""
        ...


class Plain:
    """What stands on a tape as it is."""

    def __init__(self, tape: Tape) -> None:
        self._tape, self._ready = tape, b""

    def read(self, most: int) -> bytes:
        if not self._ready:
            self._ready = self._more()
        found, self._ready = self._ready[:most], self._ready[most:]
        return found

    def readline(self) -> bytes:
        """Raises Broken where no line of an archive would be so long."""
        while (end := self._ready.find(b"\n") + 1) == 0:
            if len(self._ready) > _LONGEST_LINE:
                raise Broken("holds a line that is too long for a header")
            more = self._more()
            if not more:
                end = len(self._ready)
                break
            self._ready += more
        found, self._ready = self._ready[:end], self._ready[end:]
        return found

    def put_back(self) -> None:
        """Gives the tape back what was read and not handed out."""
        self._tape.put_back(self._ready)
        self._ready = b""

    def _more(self) -> bytes:
        return self._tape.take()


class Member(Plain):
    """What one gzip member on a tape holds. Once it is read to its end, the tape stands behind it.

    Args:
        most: bytes it may unpack to for each byte it is packed in.
    """

    def __init__(self, tape: Tape, most: int) -> None:
        super().__init__(tape)
        self._inflate = zlib.decompressobj(wbits=31)
        self._began, self._most, self._given = tape.at, most, 0

    def _more(self) -> bytes:
        """Raises Broken where it breaks off, was damaged, or unpacks to far more than any page does."""
        found = b""
        while not found and not self._inflate.eof:
            packed = self._inflate.unconsumed_tail or self._tape.take()
            if not packed:
                raise Broken("breaks off within its packing")
            try:
                found = self._inflate.decompress(packed, 4 * _STRETCH)
            except zlib.error as error:
                raise Broken(f"cannot be unpacked ({error})") from None
            if self._inflate.eof:
                self._tape.put_back(self._inflate.unused_data)
        self._given += len(found)
        if self._given > max(_FEW, self._most * (self._tape.at - self._began)):
            raise Broken(f"unpacks to more than {self._most} times its size, as no page does")
        return found


def is_packed(tape: Tape) -> bool:
    """Whether a gzip member begins here."""
    head = tape.take(len(GZIP))
    tape.put_back(head)
    return head == GZIP

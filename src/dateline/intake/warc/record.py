"""The records of a WARC, one after the other; an error in the place of each that is broken."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from dateline.intake.options import Options
from dateline.intake.warc.tape import GZIP, Broken, Member, Plain, Stream, Tape, is_packed

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

_LARGEST_HEAD = 262_144
_MOST_BROKEN = 100  # so that a file made to be broken cannot hold us for hours
_KINDS = ("WARC/1.1", "WARC/1.0", "WARC/0.18", "WARC/0.17")


class Block:
    """A record's block, read forward. What is not asked for is passed over and never held."""

    def __init__(self, stream: Stream, length: int) -> None:
        self._stream, self._length, self.left = stream, length, length
        self._broken: Broken | None = None

    def read(self, most: int) -> bytes:
        """Raises Broken where the block breaks off or was damaged, and again whenever it is asked."""
        if self._broken:
            raise self._broken
        try:
            found = self._read(min(most, self.left)) if self.left else b""
        except Broken as error:
            self._broken = error
            raise
        self.left -= len(found)
        return found

    def _read(self, most: int) -> bytes:
        found = self._stream.read(most)
        if not found:
            raise Broken(f"breaks off: {self._length - self.left:,} of its {self._length:,} bytes are there")
        return found

    @property
    def is_broken(self) -> bool:
        return self._broken is not None

    def all(self) -> bytes:
        """The rest of it; for blocks that are known to be small enough."""
        return b"".join(iter(lambda: self.read(65_536), b""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record of a WARC.

    Attributes:
        at: where in the file it, or the gzip member that holds it, begins.
        kind: its WARC-Type, lower case.
        block: to be read before the next record is asked for.
    """

    at: int
    kind: str
    fields: tuple[tuple[str, str], ...]
    length: int
    block: Block

    def field(self, name: str) -> str | None:
        """A named field of the WARC header; None where it stands empty or not at all."""
        found = next((value for told, value in self.fields if told.lower() == name.lower()), "").strip()
        return found or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What is wrong with the record at an offset; if it was handed out before, it is not to be believed."""

    at: int
    what: str


def records(file: BinaryIO, options: Options, *, at: int = 0) -> Iterator[Record | Damage]:
    """The records in the order they stand in, from an offset on, at which the file already is.

    Behind a broken gzip member the next that begins with a record is looked for. In a WARC that is not packed nothing tells a record from
    the words of a page, so behind a broken header nothing is read.
    """
    tape = Tape(file, at)
    broken = 0
    for one in _records(tape, options):
        yield one
        broken += isinstance(one, Damage)
        if broken >= _MOST_BROKEN:
            yield Damage(at=tape.at, what=f"comes after {broken} broken ones; nothing behind it was read")
            return


def _records(tape: Tape, options: Options) -> Iterator[Record | Damage]:
    packed = is_packed(tape)
    while _more(tape):
        began = tape.at
        try:
            yield from _within(_member(tape, options) if packed else Plain(tape), tape, began)
        except Broken as error:
            yield Damage(at=began, what=str(error))
            if not (packed and _found_again(tape, began, options)):
                return


def _member(tape: Tape, options: Options) -> Member:
    if not is_packed(tape):
        raise Broken("does not begin as a packed one does")
    return Member(tape, options.max_archive_ratio)


def _more(tape: Tape) -> bool:
    head = tape.take()
    tape.put_back(head)
    return bool(head.strip()) or len(head) == 65_536


def _within(stream: Plain, tape: Tape, began: int) -> Iterator[Record]:
    """The records of one gzip member, which is one as a rule; of a plain file the next."""
    while head := _head(stream):
        record = _record(head, stream, began)
        yield record
        while record.block.read(65_536):
            pass
        if not isinstance(stream, Member):
            stream.put_back()
            _pass_blank_lines(tape)
            return


def _pass_blank_lines(tape: Tape) -> None:
    while (found := tape.take()) and not found.strip(b"\r\n"):
        pass
    tape.put_back(found.lstrip(b"\r\n"))


def _head(stream: Stream) -> bytes:
    """A record's header with the blank line that ends it; b"" where no more records are."""
    line = stream.readline()
    while line and not line.strip():
        line = stream.readline()
    found = line
    while line.strip():
        line = stream.readline()
        found += line
        if len(found) > _LARGEST_HEAD:
            raise Broken("has a header that does not end")
    return found


def _record(head: bytes, stream: Stream, began: int) -> Record:
    parsed = told(head, _KINDS)
    if parsed is None:
        raise Broken(f"begins with {head[:40]!r}, and not with WARC/1.0 or WARC/1.1")
    fields = tuple((str(name), str(value)) for name, value in parsed.headers)
    length = next((value for name, value in fields if name.lower() == "content-length"), "").strip()
    if not length.isdecimal():
        raise Broken("does not say how long it is (Content-Length)")
    kind = next((value for name, value in fields if name.lower() == "warc-type"), "").strip().lower()
    return Record(at=began, kind=kind, fields=fields, length=int(length), block=Block(stream, int(length)))


def told(head: bytes, kinds: tuple[str, ...]) -> "StatusAndHeaders | None":
    """A header taken apart; None where its first line begins with none of these."""
    from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

    try:
        return StatusAndHeadersParser(list(kinds)).parse(BytesIO(head))
    except (StatusAndHeadersParserException, EOFError):
        return None


def _found_again(tape: Tape, began: int, options: Options) -> bool:
    """Goes on to the next gzip member in which a record begins."""
    tape.rewind(began + 1)
    while tape.wind_to(GZIP):
        if _begins_record(tape, options):
            return True
        tape.take(1)
    return False


def _begins_record(tape: Tape, options: Options) -> bool:
    head = tape.take()
    tape.put_back(head)
    try:
        return Member(Tape(BytesIO(head)), options.max_archive_ratio).read(5) == b"WARC/"
    except Broken:
        return False

"""Something that is not what it was."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.model.blocks import Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that is not what it was, and where.

    Attributes:
        at: what it is of: "act 17", "capture 3f…", "archive/data.warc.gz", "the file".
        what: what is wrong, in words; empty where the byte says all.
        byte: the first wrong byte of it, counted from 0; None where none can be named.
        end: where the bytes in question end, not included: `byte` + 1 where it is exact, more where it is somewhere within.
        in_file: the same byte, counted in the whole file; None where it is not known or is no file.
        was, found: the byte that stood there and the one that does; None where no single byte explains it.
    """

    at: str
    what: str = ""
    byte: int | None = None
    end: int | None = None
    in_file: int | None = None
    was: int | None = None
    found: int | None = None

    def __str__(self) -> str:
        if self.byte is None:
            return f"{self.at}: {self.what}"
        in_file = "" if self.in_file is None else f" (byte {self.in_file:,} of the file)"
        return f"{self._bytes(self.byte)} of {self.at}{in_file}{self._change}{f': {self.what}' if self.what else ''}"

    def _bytes(self, first: int) -> str:
        last = (self.end or first + 1) - 1
        return f"byte {first:,}" if last == first else f"within bytes {first:,} to {last:,}"

    @property
    def _change(self) -> str:
        return "" if self.was is None or self.found is None else f" is 0x{self.found:02x} and was 0x{self.was:02x}"


def faults_of(at: str, wrongs: Iterable[Wrong], *, begins: int | None = None, what: str = "is not what it was") -> Iterable[Fault]:
    """Faults for what a locator found wrong.

    Args:
        begins: where in the file the bytes begin; None = they are in none of their own.
    """
    for wrong in wrongs:
        fault = Fault(at=at, byte=wrong.start, end=wrong.end, in_file=None if begins is None else begins + wrong.start)
        yield replace(fault, was=wrong.was, found=wrong.found, what="" if wrong.was is not None else what)

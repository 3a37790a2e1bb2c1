"""Where the members of an export lie. A ZIP says it twice, at its end and before each member: if one is damaged, the other is believed."""

import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_LOCAL = struct.Struct("<4s5H3I2H")  # APPNOTE.TXT 4.3.7
_BEGINS, _LIST = b"PK\3\4", b"PK\1\2"
_ZIP64 = struct.Struct("<2H2Q")  # APPNOTE.TXT 4.5.3, as it stands before a member
_IN_EXTRA = 0xFFFFFFFF
_BROKEN = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error, EOFError)
MARK = "dateline/acts.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A member as it lies in the file, not packed.

    Attributes:
        start: of its bytes, behind its header.
    """

    path: str
    start: int
    size: int

    @property
    def end(self) -> int:
        return self.start + self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the members lie, in order.

    Attributes:
        is_whole: whether they lie one behind the other from the beginning of the file.
        breaks_off: whether the file ends within the last of them.
    """

    parts: tuple[Part, ...]
    is_whole: bool = True
    breaks_off: bool = False

    def part(self, path: str) -> Part | None:
        return next((part for part in self.parts if part.path == path), None)


def layouts(file: BinaryIO) -> Iterator[Layout]:
    """What the file says at its end, where that can be read; then what it says before each member."""
    try:
        listed = _as_listed(file)
    except _BROKEN:
        listed = None
    if listed:
        yield listed
    yield _as_they_come(file)


def is_export(file: BinaryIO) -> bool:
    """Whether it is one of dateline's own."""
    return any(part.path == MARK for layout in layouts(file) for part in layout.parts)


def _as_listed(file: BinaryIO) -> Layout:
    with zipfile.ZipFile(file) as package:
        infos = sorted(package.infolist(), key=lambda info: info.header_offset)
        ends = [*(info.header_offset for info in infos[1:]), package.start_dir]
    # What stands between two members is the header of the second: its bytes begin where, counted from its end, it has its size.
    parts = tuple(Part(path=info.filename, start=end - info.file_size, size=info.file_size) for info, end in zip(infos, ends, strict=True))
    if not all(0 <= part.start <= part.end <= package.start_dir for part in parts):
        raise ValueError("members lie outside the file")
    is_whole = all(_is_headed(info, part) for info, part in zip(infos, parts, strict=True)) and infos[0].header_offset == 0
    return Layout(parts=parts, is_whole=is_whole)


def _is_headed(info: zipfile.ZipInfo, part: Part) -> bool:
    head = part.start - info.header_offset - _LOCAL.size - len(info.filename.encode())
    return head in {0, _ZIP64.size} and info.compress_type == zipfile.ZIP_STORED


def _as_they_come(file: BinaryIO) -> Layout:
    parts: list[Part] = []
    end = file.seek(0, 2)
    at = 0
    while (part := _next(file, at)) is not None:
        parts.append(part)
        at = part.end
        if at > end:
            return Layout(parts=tuple(parts), breaks_off=True)
    file.seek(at)
    return Layout(parts=tuple(parts), is_whole=file.read(4) == _LIST, breaks_off=at == end)


def _next(file: BinaryIO, at: int) -> Part | None:
    file.seek(at)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size or not head.startswith(_BEGINS):
        return None
    *_, size, name_length, extra_length = _LOCAL.unpack(head)
    name, extra = file.read(name_length), file.read(extra_length)
    if size == _IN_EXTRA and len(extra) >= _ZIP64.size:
        size = _ZIP64.unpack(extra[: _ZIP64.size])[2]
    return Part(path=name.decode("utf-8", "replace"), start=at + _LOCAL.size + name_length + extra_length, size=size)

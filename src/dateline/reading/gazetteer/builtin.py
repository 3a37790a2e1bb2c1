"""The gazetteer of the package: unpacked once into the user's cache, mapped from there ever after.

Where the cache cannot be written (read-only, full, no home) it is unpacked into memory, for this process alone. A damaged file is written
anew. Two processes that unpack at once write each their own file; the later takes the name, and both are the same.
"""

import lzma
import os
from contextlib import suppress
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from dateline.reading.gazetteer.homes import cache_folder
from dateline.reading.gazetteer.packed import Damaged, Packed, opened
from dateline.reading.gazetteer.packing import IndexWriter, Writer


def digest() -> str:
    """SHA-256 of the packed tables of the package."""
    return files(__package__).joinpath("data", "digest.txt").read_text("ascii").strip()


def builtin_path(folder: Path | None = None) -> Path:
    """Where it is kept: in the folder given, else in the user's cache."""
    return (folder or cache_folder()) / f"gazetteer-{digest()[:16]}.bin"


def builtin(folder: Path | None = None) -> Packed:
    """The gazetteer of the package, from the cache or through it."""
    path = builtin_path(folder)
    with suppress(OSError, Damaged):
        return opened(path)
    with suppress(OSError, Damaged):
        _write(path)
        return opened(path)
    memory = BytesIO()
    _unpack_into(memory)
    return Packed(memory.getbuffer())


def _write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.stem}-", delete=False) as file:
        try:
            _unpack_into(file)
            os.fsync(file.fileno())
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            file.close()
            Path(file.name).unlink(missing_ok=True)
            raise


def _unpack_into(file: IO[bytes]) -> None:
    writer = Writer(file)
    for line in _lines("entries"):
        writer.line(line)
    for table, index in (("names", writer.names), ("scripts", writer.names), ("sounds", writer.sounds)):
        for line in _lines(table):
            _post(line, index)
    countries = [int(number) for number in _lines("sets")[0].split(b"\t")[1].split()]
    writer.finish(source="dateline", digest=digest(), countries=countries)


def _post(line: bytes, index: IndexWriter) -> None:
    key, _, numbers = line.partition(b"\t")
    for number in numbers.split():
        index.add(key, int(number.lstrip(b"~")), other=number[:1] == b"~")


def _lines(table: str) -> list[bytes]:
    return lzma.decompress(files(__package__).joinpath("data", f"{table}.xz").read_bytes()).strip(b"\n").split(b"\n")

"""What the user added: one GeoNames dump, packed, in the user's data folder."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from dateline.errors import MissingExtra, SetupError
from dateline.reading.gazetteer import dump
from dateline.reading.gazetteer.homes import data_folder
from dateline.reading.gazetteer.packed import Damaged, Packed, opened
from dateline.reading.gazetteer.packing import Writer


def added_path(folder: Path | None = None) -> Path:
    """Where it is kept: in the folder given, else in the user's data folder."""
    return (folder or data_folder()) / "gazetteer-added.bin"


def added(folder: Path | None = None) -> Packed | None:
    """What was added; None where nothing was.

    Raises:
        MissingExtra: when it is damaged.
    """
    path = added_path(folder)
    try:
        return opened(path) if path.exists() else None
    except (OSError, Damaged) as error:
        raise MissingExtra(f"{path}: {error}; `dateline gazetteer remove` takes it away, then add the dump again") from error


def add(source: Path, went: Callable[[int, int], None] = lambda _, __: None, folder: Path | None = None) -> dump.Tally:
    """Packs a GeoNames dump in place of what was added before, which stays until the new one is whole.

    Args:
        went: told now and then how many bytes of how many were read.

    Raises:
        MissingExtra: when it is no such dump.
        SetupError: when there is no room for it.
    """
    path = added_path(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".gazetteer-", delete=False) as file:
            try:
                tally = _pack(source, file, path.parent, went)
                os.fsync(file.fileno())
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                file.close()
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        if error.filename == str(source):
            raise
        what = (error.strerror or str(error)).lower()
        raise SetupError(f"{path.parent}: {what}; a whole dump takes about 3 GB there; what was added before is as it was") from error
    return tally


def remove(folder: Path | None = None) -> bool:
    """Takes away what was added; False where nothing was."""
    path = added_path(folder)
    was = path.exists()
    path.unlink(missing_ok=True)
    return was


def _pack(source: Path, file: IO[bytes], room: Path, went: Callable[[int, int], None]) -> dump.Tally:
    writer, tally = Writer(file, room), dump.Tally()
    for row in dump.rows(source, tally, went):
        number = writer.line(row.line.encode())
        for key in sorted(row.keys.main):
            writer.names.add(key.encode(), number, other=False)
        for key in row.keys.other:
            writer.names.add(key.encode(), number, other=True)
        for bones in row.keys.sounds:
            writer.sounds.add(bones.encode(), number, other=True)
    writer.finish(source=source.name, digest=tally.digest, countries=[])
    return tally

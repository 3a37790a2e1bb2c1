"""A GeoNames dump as geonames.org gives it: allCountries.zip, one country's SY.zip, cities500.txt …; nineteen columns, one place a line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from dateline.errors import MissingExtra
from dateline.reading.gazetteer.codes import KINDS, REACH_KM, is_kept
from dateline.reading.gazetteer.entry import reach_km
from dateline.reading.gazetteer.keys import Called, Keys, keys_of

_COLUMNS = 19
_LOOKED_AT = 100  # lines after which a file of another kind is known
_REMEDY = "give a dump from geonames.org/export/dump, as allCountries.zip, SY.zip or their .txt"


@dataclass(frozen=True, slots=True)
class Named:
    """A row that is kept: the line written down, and what leads to it."""

    line: str
    keys: Keys


@dataclass(slots=True)
class Tally:
    """What was met in a dump.

    Attributes:
        skipped: rows that could not be read; `first_skipped` is the number of the first, counted from one, and 0 where there was none.
    """

    rows: int = 0
    kept: int = 0
    skipped: int = 0
    first_skipped: int = 0
    digest: str = ""


def rows(path: Path, tally: Tally, went: Callable[[int, int], None]) -> Iterator[Named]:
    """The rows that news names, a line at a time.

    Args:
        tally: filled on the way; whole when the last row has come.
        went: told now and then how many bytes of how many were read.

    Raises:
        MissingExtra: when it is no such dump; the message names the remedy.
    """
    digest, done = sha256(), 0
    with _lines_of(path) as (lines, size):
        for line in lines:
            digest.update(line)
            tally.rows += 1
            done += len(line)
            if tally.rows % 10_000 == 0:
                went(done, size)
            try:
                found = _row(line)
            except (ValueError, UnicodeDecodeError):
                _skip(tally, path)
                continue
            if found:
                tally.kept += 1
                yield found
    if tally.skipped == tally.rows:
        raise MissingExtra(f"{path}: no GeoNames dump, it holds no place; {_REMEDY}")
    went(size, size)
    tally.digest = digest.hexdigest()


def _skip(tally: Tally, path: Path) -> None:
    tally.skipped += 1
    tally.first_skipped = tally.first_skipped or tally.rows
    if tally.skipped == tally.rows == _LOOKED_AT:
        raise MissingExtra(f"{path}: no GeoNames dump, none of its first {_LOOKED_AT} lines has its {_COLUMNS} columns; {_REMEDY}")


@contextmanager
def _lines_of(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    if path.suffix.lower() != ".zip":
        with path.open("rb") as file:
            yield file, path.stat().st_size
        return
    try:
        with ZipFile(path) as package:
            tables = (member for member in package.infolist() if member.filename.endswith(".txt"))
            inside = [member for member in tables if "readme" not in member.filename.lower()]
            if len(inside) != 1:
                raise MissingExtra(f"{path}: no GeoNames dump, it holds {len(inside)} tables; {_REMEDY}")
            with package.open(inside[0]) as member:
                yield BufferedReader(member, 1 << 20), inside[0].file_size  # type: ignore[type-var]  # a ZipExtFile is a raw stream enough
    except (BadZipFile, EOFError) as error:
        raise MissingExtra(f"{path}: the archive is damaged or cut short ({error}); fetch it again") from error


def _row(line: bytes) -> Named | None:
    """None for what news does not name.

    Raises:
        ValueError: when it is no row of a dump.
    """
    cells = line.rstrip(b"\r\n").decode().split("\t")
    if len(cells) != _COLUMNS:
        raise ValueError("not nineteen columns")
    number, name, ascii_name, others, lat, lon, feature_class, code, country, _, admin1, admin2 = cells[:12]
    people, at = int(cells[14] or 0), (float(lat), float(lon))
    if not (number.isdigit() and name.strip()) or abs(at[0]) > 90 or abs(at[1]) > 180:
        raise ValueError("no place")
    if not is_kept(feature_class, code):
        return None
    reach = REACH_KM.get(KINDS[code], 0.0) if code in KINDS else reach_km(people)
    written = (number, name, code or "PPL", country, admin1, admin2, str(people), f"{at[0]:.5f}", f"{at[1]:.5f}", f"{reach:g}")
    keys = keys_of(Called(name=name, others=(ascii_name, *others.split(",")), code=code, country=country, population=people))
    return Named("\t".join(written), keys)

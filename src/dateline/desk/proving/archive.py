"""Verifying a web archive of another program: by the digests it brings itself, which is all there is to hold it against."""

import hashlib
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from dateline.desk.proving.heads import Heads
from dateline.desk.proving.verified import Kind, Verified
from dateline.model.fault import Fault

_GZIP = b"\x1f\x8b"
_WARCS = (".warc", ".warc.gz")
_NO_LOG = "who made it, when, and whether it was made anew since: it brings no log of acts, only digests of its own"
_KINDS = frozenset(hashlib.algorithms_guaranteed)


def is_warc(name: str, beginning: bytes) -> bool:
    """Whether a file of this name, which begins so, is a WARC, packed or not."""
    if name.lower().endswith(_WARCS):
        return True
    if beginning.startswith(_GZIP):
        try:
            beginning = zlib.decompressobj(wbits=31).decompress(beginning, 16)
        except zlib.error:
            return False
    return beginning.startswith(b"WARC/")


def verify_archive(path: Path, heads: Heads) -> Verified:
    """Whether a WARC or WACZ is what its own digests say."""
    seen: Counter[str] = Counter()
    if zipfile.is_zipfile(path):
        faults = [*_wacz(path, seen)]
    elif path.suffix.lower() == ".wacz":
        faults = [Fault(at=str(path), what="is no whole ZIP: its end is missing or damaged")]
    else:
        with path.open("rb") as file:
            faults = [*_warc(file, path.name, seen)]
    faults += heads.faults()
    undigested = seen.pop("record without a digest", 0)
    unchecked = [f"{undigested} records bring no digest that can be checked"] if undigested else []
    return Verified(name=str(path), kind=Kind.ARCHIVE, checked=seen, faults=tuple(faults), unchecked=(*unchecked, _NO_LOG))


def _wacz(path: Path, seen: Counter[str]) -> Iterator[Fault]:
    with zipfile.ZipFile(path) as package:
        yield from _listed(package, seen)
        for name in package.namelist():
            if name.lower().endswith(_WARCS):
                with package.open(name) as file:
                    yield from _warc(file, name, seen)


def _listed(package: zipfile.ZipFile, seen: Counter[str]) -> Iterator[Fault]:
    try:
        resources: list[dict[str, Any]] = json.loads(package.read("datapackage.json"))["resources"]
        for one in resources:
            seen["member"] += 1
            yield from _one(package, str(one["path"]), str(one["hash"]))
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        yield Fault(at="datapackage.json", what=f"cannot be read ({type(error).__name__}: {error})")


def _one(package: zipfile.ZipFile, path: str, told: str) -> Iterator[Fault]:
    kind, _, wanted = told.rpartition(":")
    if kind not in _KINDS:
        yield Fault(at=path, what=f"has a digest of a kind not known: {told}")
        return
    digest = hashlib.new(kind)
    try:
        with package.open(path) as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except (KeyError, zipfile.BadZipFile, OSError, zlib.error) as error:
        yield Fault(at=path, what=f"cannot be read ({error})")
        return
    if digest.hexdigest() != wanted.lower():
        yield Fault(at=path, what=f"is not what datapackage.json says ({told})")


def _warc(file: IO[bytes], name: str, seen: Counter[str]) -> Iterator[Fault]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        records = ArchiveIterator(file, check_digests=True)
        for record in records:
            seen["record"] += 1
            while record.raw_stream.read(1 << 16):
                pass
            passed = record.digest_checker.passed
            if passed is False:
                told = "; ".join(record.digest_checker.problems)
                yield Fault(at=name, byte=records.get_record_offset(), what=f"the record that begins there is not what it says: {told}")
            elif passed is None:
                seen["record without a digest"] += 1
    except (ArchiveLoadFailed, zlib.error, zipfile.BadZipFile, EOFError, ValueError) as error:
        yield Fault(at=name, what=f"cannot be read further than {seen['record']} records ({error})")

"""Verifying whatever one has in hand: a record, an export, a log, an archive of another program."""

from collections.abc import Iterable
from pathlib import Path

from dateline.archive.proof.export import is_export
from dateline.desk.proving.archive import is_warc, verify_archive
from dateline.desk.proving.export import verify_export
from dateline.desk.proving.heads import Heads
from dateline.desk.proving.log import verify_log
from dateline.desk.proving.record import Step, verify_record
from dateline.desk.proving.verified import Verified
from dateline.errors import BadQuery
from dateline.store.evidence.sealed import is_record

_ZIP = b"PK"


def _unseen(_done: int, _total: int) -> None:
    """Nobody looks on."""


def verify(path: Path, *, heads: Iterable[str] = (), ca: Path | None = None, step: Step = _unseen) -> Verified:
    """Whether everything in a file is what it was. The file is not written, and nothing is fetched.

    Args:
        heads: digests of acts, kept elsewhere, that must be in its log.
        ca: a PEM file of authorities whose stamps are believed; None = signatures are not checked.
        step: told how far it is, of how much.

    Raises:
        BadQuery: when it is nothing that can be verified, or a head is none.
        SchemaOutdated: when another dateline wrote the record.
    """
    known = Heads(heads, ca)
    beginning = _beginning(path)
    if is_record(path):
        return verify_record(path, known, step)
    if beginning.startswith(_ZIP) or path.suffix.lower() == ".wacz":
        return _zipped(path, known, step)
    if is_warc(path.name, beginning):
        return verify_archive(path, known)
    if beginning.startswith(b"{"):
        return verify_log(path, known, step)
    raise BadQuery(f"{path} is no record, no export and no log of dateline, nor a web archive; name one of those")


def _zipped(path: Path, known: Heads, step: Step) -> Verified:
    with path.open("rb") as file:
        is_ours = is_export(file)
    return verify_export(path, known, step) if is_ours else verify_archive(path, known)


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except OSError as error:
        raise BadQuery(f"{path}: {(error.strerror or str(error)).lower()}; name a record, an export or a log") from None

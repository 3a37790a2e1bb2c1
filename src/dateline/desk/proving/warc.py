"""Records of a WARC of dateline's, told as captures are: what bytes, of which address, when."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from dateline.archive.warc.record import OURS
from dateline.intake import Options
from dateline.intake.warc.answer import head_of
from dateline.intake.warc.record import Damage, Record, records
from dateline.model import digest_of
from dateline.model.fault import Fault

_ANY = Options(max_archive_ratio=1_000_000)  # our own packing of whatever was kept
_HELD = frozenset({"response", "resource", "revisit"})
Had = tuple[str, str, str]


def captured(file: BinaryIO, name: str) -> Iterator[Had | Fault]:
    """Digest of the bytes, address and instant of each record that holds an answer or says that one came again."""
    for one in records(file, _ANY):
        if isinstance(one, Damage):
            yield Fault(at=name, byte=one.at, what=f"the record that begins there {one.what}")
        elif one.kind in _HELD:
            yield from _one(one, name)


def _one(record: Record, name: str) -> Iterator[Had | Fault]:
    said = (record.field("WARC-Payload-Digest") or "").removeprefix("sha256:")
    if record.kind != "revisit":
        block = record.block.all()
        found = digest_of(head_of(block)[1] if record.kind == "response" else block)
        if found != said:
            yield Fault(at=name, byte=record.at, what=f"the record that begins there holds bytes with the digest {found}, and says {said}")
    url = record.field(f"{OURS}Source") or record.field("WARC-Target-URI") or ""
    at = record.field(f"{OURS}Fetched-At") or record.field("WARC-Date") or ""
    yield said, url, _instant(at)


def _instant(told: str) -> str:
    try:
        at = datetime.fromisoformat(told)
    except ValueError:
        return told
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).isoformat()

"""What a record holds for us: its answer, checked against its digests; or why it is passed over."""

from dataclasses import dataclass

from dateline.intake.options import Options
from dateline.intake.warc.answer import Answer, Headers, answer_of, head_of, status_of
from dateline.intake.warc.digests import agrees
from dateline.intake.warc.record import Record
from dateline.intake.warc.tape import Broken
from dateline.intake.warc.wanted import Wanted, media_type_of

OURS = "WARC-Dateline-"
"""Before the names of fields in which dateline's own export says what WARC has no field for (archive/warc/record.py)."""

_OK = range(200, 300)


@dataclass(frozen=True, slots=True)
class Passed:
    """Passed over, and why: a media type, "3xx" …"""

    why: str


def payload_of(record: Record, url: str, wanted: Wanted, options: Options) -> Answer | Passed:
    """The answer in a response or resource.

    Raises:
        Broken: when it is not whole, too large, cannot be unpacked, or is not what its digests say.
    """
    start = record.block.read(65_536)
    status, headers = status_of(head_of(start)[0]) if record.kind == "response" else (None, ())
    kind = type_of(record, headers)
    if status is not None and status not in _OK:
        return Passed(f"{status // 100}xx")
    if not wanted.by_type(kind, url):
        return Passed(kind or "of no type")
    refuse_piece(record)
    if record.length > options.max_bytes:
        raise Broken(f"has {record.length:,} bytes, and {options.max_bytes:,} are allowed ([intake] max_bytes)")
    found = checked(record, start + record.block.all(), options)
    return found if wanted.by_bytes(kind, url, found.body) else Passed(kind or "of no type")


def checked(record: Record, block: bytes, options: Options) -> Answer:
    """A block taken apart, and its digests compared.

    Raises:
        Broken: as `payload_of`.
    """
    _refuse_wrong(record, "WARC-Block-Digest", block)
    if record.kind == "response" and block.startswith(b"HTTP/"):
        found = answer_of(block, most=options.max_bytes, ratio=options.max_archive_ratio)
    else:
        found = Answer(status=None, headers=(), body=block, sent=(block,))
    # What a payload digest is of, the standard leaves open: of what was sent, or with its encodings undone (WARC 1.1, 5.9).
    _refuse_wrong(record, "WARC-Payload-Digest", *found.sent, found.body)
    return found


def refuse_piece(record: Record) -> None:
    """Raises Broken where a crawler did not keep the whole of it."""
    if cut := record.field("WARC-Truncated"):
        raise Broken(f"is not whole: its crawler cut it off (WARC-Truncated: {cut})")
    if record.field("WARC-Segment-Number"):
        raise Broken("is not whole: its crawler wrote it in several pieces (WARC-Segment-Number)")


def type_of(record: Record, headers: Headers) -> str:
    """The media type: the server's; of a resource that of the record; "" where none is told."""
    if told := record.field(f"{OURS}Media-Type"):
        return media_type_of(told)
    if record.kind == "resource":
        return media_type_of(record.field("Content-Type"))
    return media_type_of(next((value for name, value in headers if name.lower() == "content-type"), None))


def _refuse_wrong(record: Record, name: str, *candidates: bytes) -> None:
    told = record.field(name)
    if told and agrees(told, *candidates) is False:
        raise Broken(f"is not what its {name} says ({told}): bytes were changed or lost since it was written")

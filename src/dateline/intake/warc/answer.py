"""The HTTP answer in a record's block: its status, headers, and the body with its encodings undone."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from dateline.intake.warc.record import told
from dateline.intake.warc.tape import Broken

Headers = tuple[tuple[str, str], ...]
MOVED = "x-crawler-"
"""Before the names of headers that no longer say what the stored body is: Content-Encoding, Transfer-Encoding, Content-Length of what was
sent. Nutch and Common Crawl write them so, and dateline's own export (archive/warc/head.py)."""

_MOVED_NAMES = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_ANSWERS = ("HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3")
_ASKS = ("GET", "POST", "HEAD", "PUT", "OPTIONS", "PATCH", "DELETE")
_GZIP = frozenset({"gzip", "x-gzip"})
_PIECE = 262_144
_FEW = 1_000_000  # bytes; what unpacks to less harms nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said.

    Attributes:
        status: None where the block holds no HTTP status.
        headers: as received, so that "Content-Encoding: gzip" may stand beside a body that is unpacked.
        body: with transfer and content encodings undone.
        sent: the bodies a payload digest may be of: as it was sent, and with its chunks joined.
    """

    status: int | None
    headers: Headers
    body: bytes
    sent: tuple[bytes, ...]


def head_of(block: bytes) -> tuple[bytes, bytes]:
    """The HTTP head with its blank line, and what stands behind it."""
    for mark in (b"\r\n\r\n", b"\n\n"):
        head, found, rest = block.partition(mark)
        if found:
            return head + found, rest
    return block, b""


def status_of(head: bytes) -> tuple[int | None, Headers]:
    """Status and headers of an answer's head; (None, ()) where it is none."""
    parsed = told(head, _ANSWERS)
    if parsed is None:
        return None, ()
    code = str(parsed.statusline).split(" ", 1)[0]
    return (int(code) if code.isdecimal() else None), tuple((str(name), str(value)) for name, value in parsed.headers)


def asked_of(block: bytes) -> Headers:
    """The headers of a request; empty where it is none."""
    parsed = told(head_of(block)[0], _ASKS)
    return tuple((str(name), str(value)) for name, value in parsed.headers) if parsed else ()


def answer_of(block: bytes, *, most: int, ratio: int) -> Answer:
    """Raises Broken when the body cannot be unpacked, or unpacks to more than is allowed.

    Args:
        most: bytes of the body.
        ratio: times its packed size, above 1 MB.
    """
    head, sent = head_of(block)
    status, headers = status_of(head)
    joined = _joined(sent) if "chunked" in (_header(headers, "transfer-encoding") or "").lower() else sent
    body = joined
    for encoding in reversed(_encodings(headers)):
        body = _unpacked(body, encoding, most=min(most, max(_FEW, ratio * len(sent))))
    return Answer(status=status, headers=_moved_back(headers), body=body, sent=(sent, joined))


def _header(headers: Headers, name: str) -> str | None:
    return next((value for told_name, value in headers if told_name.lower() == name), None)


def _encodings(headers: Headers) -> list[str]:
    listed = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    return [one for one in (encoding.strip().lower() for encoding in listed.split(",")) if one and one != "identity"]


def _joined(sent: bytes) -> bytes:
    """Chunks put together. Crawlers that join them and leave the header are common: what is no chunk is taken as it stands."""
    found: list[bytes] = []
    at = 0
    while at < len(sent):
        end = sent.find(b"\r\n", at, at + 1024)
        size = _size(sent[at:end]) if end > 0 else None
        if size is None:
            return b"".join(found) if found else sent
        if size == 0:
            break
        found.append(sent[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(found)


def _size(line: bytes) -> int | None:
    try:
        return int(line.split(b";", 1)[0].strip(), 16)
    except ValueError:
        return None


def _unpacked(packed: bytes, encoding: str, *, most: int) -> bytes:
    """Crawlers that unpack a body and leave the header are common: gzip is known by its first bytes, and what is none is left."""
    if encoding in _GZIP and not packed.startswith(b"\x1f\x8b"):
        return packed
    pieces = _inflated(packed, encoding) if encoding in {*_GZIP, "deflate"} else _by_library(packed, encoding)
    found = bytearray()
    for piece in pieces:
        found += piece
        if len(found) > most:
            raise Broken(f"has a body that unpacks ({encoding}) to more than {most:,} bytes")
    return bytes(found)


def _inflated(packed: bytes, encoding: str) -> Iterator[bytes]:
    # "deflate" is zlib's form by the standard, and the bare one of some servers: RFC 9110, 8.4.1.2.
    bits = 31 if encoding in _GZIP else 15 if packed[:1] and packed[0] & 0x0F == 8 and int.from_bytes(packed[:2], "big") % 31 == 0 else -15
    while packed:
        inflate = zlib.decompressobj(bits)
        try:
            while packed and not inflate.eof:
                yield inflate.decompress(packed, _PIECE)
                packed = inflate.unconsumed_tail
        except zlib.error as error:
            raise Broken(f"has a body that cannot be unpacked ({encoding}: {error})") from None
        if not inflate.eof:
            raise Broken(f"has a body that breaks off within its packing ({encoding})")
        packed = inflate.unused_data if inflate.unused_data.startswith(b"\x1f\x8b") else b""


def _by_library(packed: bytes, encoding: str) -> Iterator[bytes]:
    """Brotli and zstd, where their libraries are installed; urllib3 knows how to ask them."""
    from urllib3 import HTTPResponse
    from urllib3.exceptions import HTTPError

    if encoding not in HTTPResponse.CONTENT_DECODERS:
        raise Broken(f"has a body packed with {encoding}, which is not unpacked here; install urllib3[brotli,zstd] and take it in again")
    response = HTTPResponse(BytesIO(packed), headers={"content-encoding": encoding}, preload_content=False)
    try:
        yield from iter(lambda: response.read(_PIECE, decode_content=True), b"")
    except HTTPError as error:
        raise Broken(f"has a body that cannot be unpacked ({encoding}: {error})") from None


def _moved_back(headers: Headers) -> Headers:
    """The headers as received: X-Crawler-Content-Encoding is Content-Encoding again, and takes the place of what was put in for it."""
    moved = {name.lower().removeprefix(MOVED) for name, _ in headers if name.lower().startswith(MOVED)} & _MOVED_NAMES
    kept = [(name, value) for name, value in headers if name.lower() not in moved]
    return tuple((name[len(MOVED) :] if name.lower().removeprefix(MOVED) in moved else name, value) for name, value in kept)

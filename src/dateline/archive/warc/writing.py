"""Captures into a WARC, one gzip member a record."""

import zlib
from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO
from urllib.parse import urlsplit

from dateline.archive.warc.head import answer_head, request_head
from dateline.archive.warc.record import SAME_BYTES, Written, digest, fields_of, id_of, instant, is_of_web, target_of
from dateline.model import Capture
from dateline.version import TOOL

Fields = list[tuple[str, str]]
_PACKED = 9
_INFO = (
    f"software: {TOOL}\r\nformat: WARC File Format 1.1\r\n"
    "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
    "description: Bodies are kept with transfer and content encodings undone; headers that told of them are under X-Crawler- names.\r\n"
)


class WarcWriter:
    """Writes captures in the order they come. The same captures give the same bytes.

    Args:
        name: of the file, for the index.
        at: what stands as the date of the file itself; there is no clock in here.
    """

    def __init__(self, out: BinaryIO, *, name: str, at: datetime) -> None:
        self._out, self._name, self._at = out, name, 0
        self._first: dict[str, tuple[str, Capture]] = {}
        block = _INFO.encode()
        fields = [("WARC-Date", instant(at)), ("WARC-Filename", name), ("Content-Type", "application/warc-fields")]
        self._write("warcinfo", id_of("warcinfo", TOOL, instant(at)), fields, block)

    def add(self, capture: Capture, body: bytes) -> Written:
        """A response, of a file a resource; a revisit where the same bytes came before; and the request, where it is known."""
        target = target_of(capture)
        name = id_of(capture.digest, capture.url, capture.fetched_at.isoformat(), capture.within)
        fields = list(fields_of(capture, target))
        came_before = self._first.get(capture.digest)
        at = self._at
        if came_before:
            self._write("revisit", name, fields + _refers(*came_before), answer_head(capture, len(body)) if is_of_web(capture) else b"")
        elif is_of_web(capture):
            self._write("response", name, fields, answer_head(capture, len(body)) + body)
        else:
            self._write("resource", name, [*fields, ("Content-Type", capture.media_type)], body)
        length = self._at - at
        self._first.setdefault(capture.digest, (name, capture))
        if capture.asked:
            self._request(capture, target, name)
        mime = "warc/revisit" if came_before else capture.media_type
        return Written(capture=capture, target=target, mime=mime, at=at, length=length, filename=self._name)

    def _request(self, capture: Capture, target: str, answered: str) -> None:
        parts = urlsplit(target)
        asked = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fields = [("WARC-Target-URI", target), ("WARC-Date", instant(capture.fetched_at)), ("WARC-Concurrent-To", answered)]
        self._write("request", id_of("request", answered), fields, request_head(asked, capture.asked))

    def _write(self, kind: str, name: str, fields: Fields, block: bytes) -> None:
        content_type = {"response": "response", "revisit": "response", "request": "request"}.get(kind)
        told = [("WARC-Type", kind), ("WARC-Record-ID", name), *fields, ("WARC-Block-Digest", digest(block))]
        if content_type:
            told.append(("Content-Type", f"application/http; msgtype={content_type}"))
        told.append(("Content-Length", str(len(block))))
        head = "".join(f"{field}: {value}\r\n" for field, value in told)
        member = _packed((b"WARC/1.1\r\n", head.encode("utf-8", "surrogateescape"), b"\r\n", block, b"\r\n\r\n"))
        self._out.write(member)
        self._at += len(member)


def _refers(name: str, first: Capture) -> Fields:
    return [
        ("WARC-Profile", SAME_BYTES),
        ("WARC-Refers-To", name),
        ("WARC-Refers-To-Target-URI", target_of(first)),
        ("WARC-Refers-To-Date", instant(first.fetched_at)),
    ]


def _packed(pieces: Iterable[bytes]) -> bytes:
    """One gzip member, with no time and no name in its header."""
    pack = zlib.compressobj(_PACKED, zlib.DEFLATED, 31)
    return b"".join(pack.compress(piece) for piece in pieces) + pack.flush()

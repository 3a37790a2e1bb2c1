"""WARC files (ISO 28500): each answer that holds what an intake reads becomes a capture of its own, with the time its crawler noted."""

import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from dateline.errors import ReportError
from dateline.intake.intake import Inner
from dateline.intake.options import Options
from dateline.intake.warc.tape import GZIP
from dateline.intake.warc.walk import Walk


class Warc:
    """Opens WARC files, packed record by record or not at all. They are read forward, and one record is held at a time.

    Attributes:
        passed_over: how many records of the file read last were, by why: a media type, "3xx", "request" …
    """

    name = "warc"
    media_types: tuple[str, ...] = ("application/warc", "application/x-warc")
    suffixes: tuple[str, ...] = (".warc", ".warc.gz")
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options
        self.passed_over: Counter[str] = Counter()

    def recognises(self, head: bytes) -> bool:
        if head.startswith(GZIP):
            try:
                head = zlib.decompressobj(wbits=31).decompress(head, 16)
            except zlib.error:
                return False
        return head.startswith(b"WARC/")

    def captures(self, name: str, file: BinaryIO, fetched_at: datetime) -> Iterator[Inner | ReportError]:  # noqa: ARG002 — records say when
        """The captures in the order they stand in, and an error in the place of each that could not be had.

        A record whose digests are wrong, that is broken, cut off or unpacks to too much is refused, and named by its offset. What no
        intake reads (pictures, styles, scripts), redirects and errors are passed over.
        """
        walk = Walk(name, file, self._options)
        self.passed_over = walk.passed_over
        yield from walk.captures()

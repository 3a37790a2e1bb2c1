"""Where in a WARC the bytes stand that later records only refer to."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from dateline.intake.options import Options
from dateline.intake.warc.record import Record, records

_PASSED_OVER = -1


class Revisits:
    """Remembers the place of each answer under the names by which a revisit may refer to it."""

    def __init__(self, file: BinaryIO, options: Options) -> None:
        self._file, self._options = file, options
        self._places: dict[str, int] = {}

    def note(self, record: Record, url: str) -> None:
        self._note(record, url, record.at)

    def pass_over(self, record: Record, url: str) -> None:
        """Of what nobody reads: a revisit to it is none of ours either."""
        self._note(record, url, _PASSED_OVER)

    def is_passed_over(self, record: Record) -> bool:
        return self._place(record) == _PASSED_OVER

    @contextmanager
    def earlier(self, record: Record) -> Iterator[Record | None]:
        """The record a revisit refers to, to be read while this is open; None where it is not in this file, or not before."""
        place = self._place(record)
        if place is None or not self._file.seekable():
            yield None
            return
        here = self._file.tell()
        try:
            self._file.seek(place)
            found = (one for one in records(self._file, self._options, at=place) if isinstance(one, Record))
            yield next((one for one in found if one.kind in {"response", "resource"}), None)
        finally:
            self._file.seek(here)

    def _note(self, record: Record, url: str, place: int) -> None:
        names = (record.field("WARC-Record-ID"), record.field("WARC-Payload-Digest"), _moment(url, record.field("WARC-Date")))
        for name in names:
            if name:
                self._places.setdefault(name, place)

    def _place(self, record: Record) -> int | None:
        names = (
            record.field("WARC-Refers-To"),
            _moment(record.field("WARC-Refers-To-Target-URI"), record.field("WARC-Refers-To-Date")),
            record.field("WARC-Payload-Digest"),
        )
        return next((self._places[name] for name in names if name in self._places), None)


def _moment(url: str | None, date: str | None) -> str:
    return f"{date} {url}" if url and date else ""

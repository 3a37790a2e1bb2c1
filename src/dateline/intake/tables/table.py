"""Tables of articles, CSV or TSV: one report a row, under headings that say which column is what."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.errors import NotAReport, ReportError
from dateline.intake.decoding import refuse_binary
from dateline.intake.files import as_given
from dateline.intake.intake import Given
from dateline.intake.options import Options
from dateline.intake.published import published
from dateline.intake.report import Beside, report_of
from dateline.intake.tables.columns import columns_of, delimiter_of, refuse_no_text
from dateline.intake.tables.row import Row
from dateline.intake.told import MARKS, is_utf8, told_charset
from dateline.model import Capture, Report

_HEADS = 65_536  # bytes in which the headings must end
_SEP = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""A first line by which Excel tells itself the delimiter."""


class Table:
    """One report a row; the first row names the columns. Reads row by row: a broken row is that row's own error."""

    name = "table"
    media_types: tuple[str, ...] = ("text/csv", "text/tab-separated-values", "application/csv", "text/x-csv")
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab")
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        """A first line of short headings, among them one for the text and another that is known."""
        try:
            first = head.split(b"\n", 1)[0].decode("utf-8-sig")
        except UnicodeDecodeError:
            return False
        headings = next(csv.reader([first], delimiter=delimiter_of(first)), [])
        return "text" in (found := columns_of(headings)) and len(found) > 1

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            rows = _rows(body, capture)
            headings = next(rows, [])
            columns = columns_of(headings)
            refuse_no_text(headings, columns, capture.url)
            for number, fields in enumerate(rows, 2):  # as a spreadsheet counts: the headings are row 1
                if any(field.strip() for field in fields):
                    yield self._made(Row(number, fields, headings, columns), capture, given)
        except ReportError as error:
            yield error
        except csv.Error as error:
            yield NotAReport(capture.url, f"is no table that can be read on ({error}); save it again as CSV, UTF-8")

    def _made(self, row: Row, capture: Capture, given: Given) -> Report | ReportError:
        try:
            return self._report(row, f"{capture.url}: row {row.number}", capture, given)
        except ReportError as error:
            return error

    def _report(self, row: Row, where: str, capture: Capture, given: Given) -> Report:
        row.refuse_long(where)
        if (text := row.field("text", where)) is None:
            raise NotAReport(where, f"has nothing in column {row.heading('text')!r}; put the report's text there, or leave the row out")
        day = row.field("published", where)
        how = f"column {row.heading('published')}"
        made = report_of(
            text,
            where=where,
            published=published(day, how=how, fetched_on=capture.fetched_at.date()) if day else as_given(given, capture),
            beside=Beside(
                id=row.name(where),
                outlet=row.field("outlet", where) or given.outlet,
                headline=row.field("headline", where),
                byline=row.field("byline", where),
                url=row.field("url", where),
                language=row.field("language", where),
                capture=capture.digest,
            ),
            options=self._options,
        )
        return replace(made, doubts=(*made.doubts, *row.doubts()))


def _rows(body: bytes, capture: Capture) -> Iterator[list[str]]:
    """The rows, headings first; bytes that are no text in the file's encoding as lone surrogates, so that only their row fails."""
    if not body.strip():
        raise NotAReport(capture.url, "is empty; check that it was written to the end")
    mark = next((name for start, name in MARKS if body.startswith(start)), None)
    if mark in {None, "utf-8-sig"}:
        refuse_binary(body[:4096], capture.url)
    lines = _lines(body, mark, told_charset(capture))
    # One field may be all of a file whose quotes are not closed. The limit is the whole process's, so it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), min(len(body) + 1, 2**31 - 1)))
    head = lines.read(_HEADS)
    lines.seek(0)
    if sep := _SEP.match(head):
        lines.readline()
    return csv.reader(lines, delimiter=sep[1] if sep else delimiter_of(head))


def _lines(body: bytes, mark: str | None, told: str | None) -> io.TextIOWrapper:
    """Lines by the file's mark, as the UTF-8 it can only be, else as told; UTF-16 has a mark, or it would be binary."""
    is_wide = mark is not None and mark.startswith(("utf-16", "utf-32"))
    charset = told if told and mark is None and not told.startswith(("utf-16", "utf-32")) and not is_utf8(body) else None
    encoding = str(mark) if is_wide else charset or "utf-8-sig"
    return io.TextIOWrapper(io.BytesIO(body), encoding=encoding, errors="replace" if is_wide else "surrogateescape", newline="")

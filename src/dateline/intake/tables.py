"""Tables of articles, CSV or TSV: one report a row, under headings that say which column is what."""

import csv
import io
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from dateline.errors import NotAReport, ReportError
from dateline.intake.decoding import decoded, refuse_binary
from dateline.intake.files import as_given
from dateline.intake.intake import Given
from dateline.intake.options import Options
from dateline.intake.published import published
from dateline.intake.report import Beside, report_of
from dateline.intake.told import MARKS, is_utf8, told_charset
from dateline.model import Capture, Doubt, Report

_DELIMITERS = (",", "\t", ";", "|")
_HEADS = 65_536  # bytes in which the headings must end
_SEP = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""A first line by which Excel tells itself the delimiter."""

Columns = Mapping[str, int]
"""Field → index of the column that holds it."""


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
        headings = next(csv.reader([first], delimiter=_delimiter(first)), [])
        return "text" in (found := columns_of(headings)) and len(found) > 1

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            rows = _rows(body, capture)
            headings = next(rows, [])
            columns = columns_of(headings)
            _refuse_no_text(headings, columns, capture.url)
            for number, fields in enumerate(rows, 2):  # as a spreadsheet counts: the headings are row 1
                if any(field.strip() for field in fields):
                    yield self._made(_Row(number, fields, headings, columns), capture, given)
        except ReportError as error:
            yield error
        except csv.Error as error:
            yield NotAReport(capture.url, f"is no table that can be read on ({error}); save it again as CSV, UTF-8")

    def _made(self, row: "_Row", capture: Capture, given: Given) -> Report | ReportError:
        try:
            return self._report(row, f"{capture.url}: row {row.number}", capture, given)
        except ReportError as error:
            return error

    def _report(self, row: "_Row", where: str, capture: Capture, given: Given) -> Report:
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


@dataclass(frozen=True, slots=True)
class _Row:
    """One row under its headings; a row may be shorter than they are."""

    number: int
    fields: Sequence[str]
    headings: Sequence[str]
    columns: Columns

    def field(self, name: str, where: str) -> str | None:
        """What stands under a field's heading; None where nothing does. Raises NotAReport where it is no text."""
        at = self.columns.get(name)
        if at is None or at >= len(self.fields) or not self.fields[at].strip():
            return None
        words = decoded(self.fields[at].encode("utf-8", "surrogateescape"), f"{where}, column {self.headings[at]!r}")
        return words if name == "text" else words.strip()

    def name(self, where: str) -> str | None:
        """What the row calls its report; a number under "id" only counts the rows of one table, and would be another report in the next."""
        told = self.field("id", where)
        return None if told and told.isdecimal() and self.heading("id").lower() == "id" else told

    def heading(self, name: str) -> str:
        return self.headings[self.columns[name]].strip() if name in self.columns else name

    def refuse_long(self, where: str) -> None:
        if any(field.strip() for field in self.fields[len(self.headings) :]):
            what = f"has {len(self.fields)} fields under {len(self.headings)} headings: a delimiter stands in a field without quotes"
            raise NotAReport(where, f'{what}; put "…" around the field')

    def doubts(self) -> Iterator[Doubt]:
        if len(self.fields) < len(self.headings):
            reason = f"the row has {len(self.fields)} fields under {len(self.headings)} headings; it may have been cut"
            yield Doubt(reader="intake", span=None, reason=reason)


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, by its heading; of several the one whose name is listed first (columns.toml)."""
    called: dict[str, int] = {}
    for index, heading in enumerate(headings):
        called.setdefault(re.sub(r"[\s-]+", "_", heading.strip().lower()), index)
    found = {field: next((called[name] for name in names if name in called), None) for field, names in _known().items()}
    return {field: index for field, index in found.items() if index is not None}


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
    return csv.reader(lines, delimiter=sep[1] if sep else _delimiter(head))


def _lines(body: bytes, mark: str | None, told: str | None) -> io.TextIOWrapper:
    """Lines by the file's mark, as the UTF-8 it can only be, else as told; UTF-16 has a mark, or it would be binary."""
    is_wide = mark is not None and mark.startswith(("utf-16", "utf-32"))
    charset = told if told and mark is None and not told.startswith(("utf-16", "utf-32")) and not is_utf8(body) else None
    encoding = str(mark) if is_wide else charset or "utf-8-sig"
    return io.TextIOWrapper(io.BytesIO(body), encoding=encoding, errors="replace" if is_wide else "surrogateescape", newline="")


def _delimiter(head: str) -> str:
    """The one under which the headings make sense; of several the one that gives most columns."""

    def worth(delimiter: str) -> tuple[bool, int]:
        headings = next(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), [])
        return "text" in columns_of(headings), len(headings)

    return max(_DELIMITERS, key=worth)


def _refuse_no_text(headings: Sequence[str], columns: Columns, where: str) -> None:
    if "text" not in columns:
        names = ", ".join(repr(heading.strip()) for heading in headings) or "none"
        known = ", ".join(_known()["text"][:4])
        raise NotAReport(where, f"has no column for the text; its columns are {names}; name one of them {known}")


@cache
def _known() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("columns.toml").read_text(encoding="utf-8"))["columns"]
    return found

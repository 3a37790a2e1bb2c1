"""PDF with a text layer: the words in reading order, as one report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.caged import Limits, run
from dateline.errors import NotAReport, ReportError
from dateline.intake.files import address, as_given
from dateline.intake.intake import Given
from dateline.intake.options import Options
from dateline.intake.pdf.dates import published_in
from dateline.intake.pdf.headline import headline_of, told_title
from dateline.intake.pdf.hyphens import joined, words_in
from dateline.intake.pdf.order import columns
from dateline.intake.pdf.paragraphs import Paragraph, paragraphs
from dateline.intake.pdf.running import without_running
from dateline.intake.pdf.sheet import Line, Sheet, sheets_of
from dateline.intake.pdf.unread import doubts_about, refuse_pictures
from dateline.intake.published import Published
from dateline.intake.report import Beside, report_of
from dateline.model import Capture, Doubt, Part, PartKind, Report, Span

GAP = "\n\n"
"""Between two paragraphs."""

_CHILD = Path(__file__).with_name("child.py")
_BYLINE = 80  # code points of the longest
_OPENS = 120  # code points: the first paragraph as long as that opens the report


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """What was printed, put together."""

    text: str
    parts: tuple[Part, ...]
    headline: str | None
    byline: str | None
    opening: str
    doubts: tuple[Doubt, ...]


class Pdf:
    """One report a file. pdfium runs in a child that can reach nothing."""

    name = "pdf"
    media_types: tuple[str, ...] = ("application/pdf", "application/x-pdf")
    suffixes: tuple[str, ...] = (".pdf",)
    holds_many = False

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        """Readers look for the mark in the first 1,024 bytes (ISO 32000-1, implementation note 13)."""
        return b"%PDF-" in head[:1024]

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            yield self._report(capture, body, given)
        except ReportError as error:
            yield error

    def _report(self, capture: Capture, body: bytes, given: Given) -> Report:
        if not body.strip():
            raise NotAReport(capture.url, "is empty; check that it was written to the end")
        options = self._options
        limits = Limits(memory_bytes=options.child_memory_bytes, timeout_s=options.child_timeout_s, table="intake")
        ask = {"pages": options.max_pages, "characters": options.max_characters}
        told = run(_CHILD, body, where=capture.url, limits=limits, ask=ask)
        sheets = sheets_of(told, capture.url)
        refuse_pictures(sheets, capture.url)
        printed, running = without_running(_seen(sheets))
        found = _set(printed)
        first = [line for line in running if line.page == 1] + [line for sheet in printed[:1] for line in sheet.lines]
        day = published_in(first, found.opening, str(told.get("made", "")), capture.fetched_at.date())
        if given.published:
            day = as_given(given, capture)
        beside = Beside(
            outlet=given.outlet,
            headline=found.headline or told_title(str(told.get("title", ""))),
            byline=found.byline,
            url=address(capture),
            capture=capture.digest,
            parts=found.parts,
        )
        doubts = (*day.doubts, *doubts_about(sheets, body), *found.doubts)
        published = Published(when=day.when, doubts=doubts)
        return report_of(found.text, where=capture.url, published=published, beside=beside, options=options)


def _seen(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Without what no reader sees: words laid invisibly where no picture shows them."""
    return [sheet if sheet.picture else replace(sheet, lines=tuple(line for line in sheet.lines if line.seen)) for sheet in sheets]


def _set(sheets: Sequence[Sheet]) -> _Set:
    lines = [line for sheet in sheets for line in sheet.lines]
    found = paragraphs(column for sheet in sheets for column in columns(sheet.lines))
    words = words_in(lines)
    headline = headline_of(found)
    laid: list[str] = []
    parts: list[Part] = []
    unsure: list[str] = []
    done = 0
    for paragraph in found:
        put = joined(paragraph.lines, words)
        unsure += put.unsure
        laid.append(put.text)
        parts.append(Part(span=Span(done, done + len(put.text)), kind=_kind(paragraph, put.text, headline)))
        done += len(put.text) + len(GAP)
    text = GAP.join(laid)
    return _Set(
        text=text,
        parts=tuple(parts),
        headline=_first(PartKind.HEADLINE, parts, text),
        byline=_named(_first(PartKind.BYLINE, parts, text)),
        opening=next((put for put in laid if len(put) > _OPENS), ""),
        doubts=_cut(unsure),
    )


def _kind(paragraph: Paragraph, text: str, headline: Paragraph | None) -> PartKind:
    if paragraph is headline:
        return PartKind.HEADLINE
    byline = text[:3].lower() == "by " and text[3:4].isupper() and len(text) < _BYLINE and paragraph.lines[0].page == 1
    return PartKind.BYLINE if byline and not text.endswith(".") else PartKind.BODY


def _first(kind: PartKind, parts: Sequence[Part], text: str) -> str | None:
    return next((part.span.of(text) for part in parts if part.kind is kind), None)


def _named(byline: str | None) -> str | None:
    return byline[3:].strip() if byline else None


def _cut(unsure: Sequence[str]) -> tuple[Doubt, ...]:
    if not unsure:
        return ()
    words = list(dict.fromkeys(unsure))
    some = ", ".join(words[:5]) + (" …" if len(words) > 5 else "")
    return (
        Doubt(
            reader="intake",
            span=None,
            reason=f"words cut at the end of a line keep its hyphen, as nothing tells whether it is theirs: {some}",
        ),
    )


__all__ = ["GAP", "Line", "Pdf"]

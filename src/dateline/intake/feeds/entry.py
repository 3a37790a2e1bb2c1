"""One entry of a feed: a link, and where its whole text stands in the feed, a report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from dateline.errors import NotAReport, ReportError
from dateline.intake.feeds.prose import is_whole
from dateline.intake.files import address, as_given
from dateline.intake.intake import Given, Link
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.page import laid_out
from dateline.intake.published import published
from dateline.intake.report import Beside, report_of
from dateline.model import Capture, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says of one report.

    Attributes:
        number: its place in the feed, from 1.
        url: as written; may be relative.
        outlet: who published it, as the entry itself or its feed says.
        published, updated: as written.
        how: where `published` was found, as in "feed pubDate".
        blocks: its text, as far as the feed has it.
        is_summary: the text comes from the element meant for a summary.
    """

    number: int
    url: str | None
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    updated: str | None
    how: str
    language: str | None
    blocks: list[Block]
    is_summary: bool


def links_of(entries: Iterable[Entry], capture: Capture) -> Iterator[Link | ReportError]:
    """Where the reports are; an error in the place of each entry that does not say."""
    for entry in entries:
        url = absolute(entry.url, capture)
        if url is None:
            yield NotAReport(_where(entry, capture), f"names no http address ({entry.url!r}) and was passed over")
        else:
            yield Link(
                url=url, title=entry.title, outlet=entry.outlet, published=entry.published, updated=entry.updated, how=entry.how
            )


def reports_of(entries: Iterable[Entry], capture: Capture, given: Given, options: Options) -> Iterator[Report | ReportError]:
    """The entries whose whole text stands in the feed; an error in the place of each that has only a teaser."""
    for entry in entries:
        try:
            yield _report(entry, capture, given, options)
        except ReportError as error:
            yield error


def absolute(url: str | None, capture: Capture) -> str | None:
    """An http(s) address, made whole by where the list itself was found; None = it is none."""
    if not (url or "").strip():
        return None
    try:
        whole = urljoin(address(capture) or "", str(url).strip())
        return whole if urlsplit(whole).scheme in {"http", "https"} and urlsplit(whole).hostname else None
    except ValueError:
        return None


def _report(entry: Entry, capture: Capture, given: Given, options: Options) -> Report:
    where, url = _where(entry, capture), absolute(entry.url, capture)
    if not is_whole(entry.blocks, is_summary=entry.is_summary):
        remedy = f"fetch the page behind it: dateline add {url}, or all of them: dateline watch {capture.url}" if url else "and names no page"
        raise NotAReport(where, f"holds a teaser only; {remedy}")
    text, parts = laid_out(entry.title, entry.blocks)
    day = published(entry.published, how=entry.how, fetched_on=capture.fetched_at.date()) if entry.published else as_given(given, capture)
    beside = Beside(
        outlet=entry.outlet or given.outlet,
        headline=entry.title,
        byline=entry.byline,
        url=url,
        language=entry.language,
        capture=capture.digest,
        parts=parts,
    )
    return report_of(text, where=where, published=day, beside=beside, options=options)


def _where(entry: Entry, capture: Capture) -> str:
    return f"{capture.url}, entry {entry.number}"

"""One entry of a feed: a link, and where its whole text stands in the feed, a report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from dateline.errors import NotAReport, ReportError
from dateline.intake.feeds.prose import is_whole
from dateline.intake.files import address, as_given
from dateline.intake.intake import Given, Link
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.page import laid_out
from dateline.intake.published import day_of, published
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
            told = (in_iso(entry.published), in_iso(entry.updated))
            yield Link(url=url, title=entry.title, outlet=entry.outlet, published=told[0], updated=told[1], how=entry.how)


def reports_of(entries: Iterable[Entry], capture: Capture, given: Given, options: Options) -> Iterator[Report | ReportError]:
    """The entries whose whole text stands in the feed; an error in the place of each that has only a teaser."""
    for entry in entries:
        try:
            yield _report(entry, capture, given, options)
        except ReportError as error:
            yield error


def only_listed(links: Iterable[Link | ReportError], capture: Capture) -> Iterator[ReportError]:
    """What is said of a list that holds no report itself: how much it lists, and how to have it."""
    found = list(links)
    yield from (item for item in found if isinstance(item, ReportError))
    pages, lists = (sum(isinstance(item, Link) and item.lists is kind for item in found) for kind in (False, True))
    if pages or lists:
        counted = " and ".join(
            f"{count:,} {what}{'s' * (count > 1)}" for count, what in ((pages, "page"), (lists, "further list")) if count
        )
        yield NotAReport(
            capture.url, f"holds no report itself: it lists {counted}; fetch what is behind them: dateline watch {capture.url}"
        )
    elif not found:
        yield NotAReport(capture.url, "lists nothing; check that it was written to the end")


def absolute(url: str | None, capture: Capture) -> str | None:
    """An http(s) address, made whole by where the list itself was found; None = it is none."""
    if not (url or "").strip():
        return None
    try:
        whole = urljoin(address(capture) or "", str(url).strip())
        return whole if urlsplit(whole).scheme in {"http", "https"} and urlsplit(whole).hostname else None
    except ValueError:
        return None


def in_iso(told: str | None) -> str | None:
    """An instant or a day as ISO 8601, with the zone it was written in; None where it is neither."""
    from email.utils import parsedate_to_datetime

    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            instant = read((told or "").strip())
        except (ValueError, TypeError, OverflowError):
            continue
        return instant.isoformat() if instant.tzinfo else instant.date().isoformat()
    day = day_of(told or "")
    return day.isoformat() if day else None


def _report(entry: Entry, capture: Capture, given: Given, options: Options) -> Report:
    where, url = _where(entry, capture), absolute(entry.url, capture)
    if not is_whole(entry.blocks, is_summary=entry.is_summary):
        remedy = f"; fetch the page behind it: dateline add {url}, or all of them: dateline watch {capture.url}"
        raise NotAReport(where, f"holds a teaser only{remedy if url else ', and names no page; look for the report elsewhere'}")
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

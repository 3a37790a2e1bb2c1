"""RSS and Atom, of every version, by feedparser: it is handed bytes and never an address, so it fetches nothing."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from dateline.errors import NotAReport
from dateline.intake.feeds.entry import Entry
from dateline.intake.feeds.guarded import mended, root_of, xml_of
from dateline.intake.feeds.has_entries import HasEntries
from dateline.intake.feeds.prose import blocks_in, words_in
from dateline.model import Capture

_ROOTS = frozenset({"rss", "feed", "rdf"})


class Feed(HasEntries):
    """An RSS or Atom feed: links to reports, and the reports whose whole text stands in it."""

    name = "feed"
    media_types: tuple[str, ...] = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
    suffixes: tuple[str, ...] = (".rss", ".atom", ".rdf")
    holds_many = True

    def recognises(self, head: bytes) -> bool:
        return root_of(head) in _ROOTS

    def _entries(self, capture: Capture, body: bytes) -> Iterator[Entry]:
        found = _parsed(mended(xml_of(body, capture, most=self._options.max_bytes), capture.url), capture)
        if not found.version and not found.entries:
            raise NotAReport(capture.url, f"is no feed that can be read ({_why(found)}); check the address in a feed reader")
        outlet = words_in(found.feed.get("title", "")) or None
        for number, one in enumerate(found.entries, 1):
            yield _entry(one, number, outlet, found)


def _parsed(document: bytes, capture: Capture) -> Any:
    import feedparser

    told = {"content-type": "application/xml; charset=utf-8", "content-location": capture.url}
    try:
        # Its HTML is not for a browser: we take words out of it, and need it neither cleaned nor its addresses made whole.
        return feedparser.parse(BytesIO(document), response_headers=told, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:
        raise NotAReport(capture.url, f"cannot be taken apart as a feed ({type(error).__name__}: {error})") from error


def _why(found: Any) -> str:
    return str(found.get("bozo_exception") or "it holds no feed")


def _entry(one: Any, number: int, outlet: str | None, found: Any) -> Entry:
    content, is_summary = _text(one)
    published, how, updated = _days(one, found.version)
    return Entry(
        number=number,
        url=one.get("link") or None,
        title=words_in(one.get("title", "")) or None,
        outlet=words_in(one.get("source", {}).get("title", "")) or outlet,
        byline=words_in(one.get("author", "")) or None,
        published=published,
        updated=updated,
        how=how,
        language=_language(one, found),
        blocks=blocks_in(content),
        is_summary=is_summary,
    )


def _text(one: Any) -> tuple[str, bool]:
    """What the entry says, and whether in the element meant for a summary."""
    contents = [part.get("value") or "" for part in one.get("content", ())]
    longest = max(contents, key=len, default="")
    return (longest, False) if longest else (one.get("summary") or "", True)


def _days(one: Any, version: str) -> tuple[str | None, str, str | None]:
    """The day of publication, where it stands, and that of the last change, never taken for the first: but for RSS 1.0's dc:date."""
    # dict.get: feedparser's own says "published" where one asks for "updated".
    published, updated = dict.get(one, "published") or None, dict.get(one, "updated") or None
    if published is None and version.startswith("rss"):
        return updated, "feed dc:date", updated
    return published, "feed pubDate" if version.startswith("rss") else "feed published", updated


def _language(one: Any, found: Any) -> str | None:
    """What the feed calls its language counts for what it says of it: none, where the word is no code."""
    told = (one.get("language") or found.feed.get("language") or "").strip().lower().replace("_", "-").partition("-")[0]
    return told if len(told) == 2 and told.isalpha() else None

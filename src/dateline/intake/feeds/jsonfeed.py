"""JSON Feed 1 and 1.1 (jsonfeed.org)."""

import json
from collections.abc import Iterator
from typing import Any

from dateline.errors import NotAReport
from dateline.intake.decoding import decoded
from dateline.intake.feeds.entry import Entry
from dateline.intake.feeds.has_entries import HasEntries
from dateline.intake.feeds.prose import blocks_in, words_in
from dateline.model import Capture

_VERSION = "https://jsonfeed.org/version/1"


class JsonFeed(HasEntries):
    """A JSON feed: links to reports, and the reports whose whole text stands in it."""

    name = "jsonfeed"
    media_types: tuple[str, ...] = ("application/feed+json",)
    suffixes: tuple[str, ...] = ()
    holds_many = True

    def recognises(self, head: bytes) -> bool:
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        return start.startswith(b"{") and b"jsonfeed.org" in start.replace(b"\\/", b"/")

    def _entries(self, capture: Capture, body: bytes) -> Iterator[Entry]:
        feed = _feed(decoded(body, capture.url), capture.url)
        outlet, language = _words(feed, "title"), _words(feed, "language")
        for number, one in enumerate(feed["items"], 1):
            if isinstance(one, dict):
                yield _entry(one, number, outlet, language)


def _feed(text: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotAReport(where, f"is no JSON at character {error.pos} ({error.msg.lower()}); is it cut off?") from None
    except RecursionError:
        raise NotAReport(where, "is nested too deep to be a feed") from None
    if not isinstance(found, dict) or not str(found.get("version", "")).startswith(_VERSION) or not isinstance(found.get("items"), list):
        raise NotAReport(where, "is no JSON feed: it has no 'version' of jsonfeed.org with a list of 'items'")
    return found


def _entry(one: dict[str, Any], number: int, outlet: str | None, language: str | None) -> Entry:
    whole = _string(one, "content_html") or _string(one, "content_text")
    told = (_string(one, "language") or language or "").lower().partition("-")[0]
    return Entry(
        number=number,
        url=_string(one, "url") or _string(one, "external_url") or _string(one, "id"),
        title=_words(one, "title"),
        outlet=outlet,
        byline=_byline(one),
        published=_string(one, "date_published"),
        updated=_string(one, "date_modified"),
        how="feed date_published",
        language=told if len(told) == 2 else None,
        blocks=blocks_in(whole or _string(one, "summary") or ""),
        is_summary=whole is None,
    )


def _byline(one: dict[str, Any]) -> str | None:
    authors = one.get("authors") if isinstance(one.get("authors"), list) else [one.get("author")]
    names = (_words(author, "name") for author in authors or () if isinstance(author, dict))
    return "; ".join(filter(None, names)) or None


def _words(table: dict[str, Any], field: str) -> str | None:
    return words_in(_string(table, field) or "") or None


def _string(table: dict[str, Any], field: str) -> str | None:
    value = table.get(field)
    return value if isinstance(value, str) and value.strip() else None

"""What a page says of itself in its mark-up: JSON-LD, meta elements, headings."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

_NO_KEY = re.compile(r"[\W_]+")  # what is no letter and no digit, as str.isalnum has it
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_REPORTS = re.compile(r"Article|Report|BlogPosting|Posting")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|authors)(?:$|[\s_-])", re.IGNORECASE)
_BY = re.compile(r"By:?\s+(\S.*\S)", re.IGNORECASE)
_SITE_SUFFIX = re.compile(r"\s+[|–—»•-]\s+[^|–—»•]{2,40}$")


@dataclass(frozen=True, kw_only=True)
class Markup:
    """A page's tree (lxml) and the facts in its mark-up; what it does not say is None.

    Attributes:
        url: as fetched; None for files.
    """

    tree: Any
    url: str | None = None

    @cached_property
    def linked_data(self) -> tuple[dict[str, Any], ...]:
        """The page's JSON-LD objects that are reports, or all when none says so (schema.org)."""
        found: list[dict[str, Any]] = []
        for script in self.tree.iter("script"):
            if "ld+json" in (script.get("type") or ""):
                found.extend(_objects(_parsed(script.text or "")))
        reports = [item for item in found if _REPORTS.search(str(item.get("@type", "")))]
        return tuple(reports or found)

    @cached_property
    def metas(self) -> dict[str, str]:
        """Meta elements by property, name or itemprop, lower case; the first of each counts."""
        found: dict[str, str] = {}
        for meta in self.tree.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            content = one_line(meta.get("content") or "")
            if name and content:
                found.setdefault(name.lower(), content)
        return found

    def linked(self, field: str) -> str | None:
        """The first string under a field of the JSON-LD, names of persons and publishers included."""
        for item in self.linked_data:
            if names := list(_names(item.get(field))):
                return "; ".join(names)
        return None

    @property
    def headline(self) -> str | None:
        """What stands as heading on the page, else what its mark-up calls the headline, without the outlet's name after it."""
        told = self._without_outlet(self.linked("headline") or self.metas.get("og:title")) or self._title
        headings = [words for heading in self.tree.iter("h1") if len(words := text_of(heading)) > 10]
        alike = next((heading for heading in headings if told and _alike(heading, told)), None)
        if alike is None and len(headings) == 1 and not self.linked("headline"):
            return headings[0]  # the title of many pages is the outlet's name
        return alike or told

    @property
    def _title(self) -> str | None:
        title = self.tree.find(".//title")
        return _SITE_SUFFIX.sub("", text_of(title)) or None if title is not None else None

    def _without_outlet(self, told: str | None) -> str | None:
        """A headline without the outlet behind it; "… - monitor" stays, for it says whose word it is."""
        suffix = _SITE_SUFFIX.search(told or "")
        if told is None or suffix is None:
            return told
        named, outlet = key_of(suffix[0]), key_of(f"{self.outlet or ''} {self.host or ''}")
        return told[: suffix.start()] if named in outlet else told

    @property
    def byline(self) -> str | None:
        told = self.linked("author") or self.metas.get("author") or self.metas.get("article:author")
        if told and not told.startswith("http"):
            return told
        printed = (text_of(element) for element in self.tree.iter("p", "div", "span", "a") if _BYLINE.search(element.get("class") or ""))
        return next((match[1] for words in printed if len(words) < 100 and (match := _BY.match(words))), None)

    @property
    def outlet(self) -> str | None:
        return self.metas.get("og:site_name") or self.linked("publisher")

    @property
    def host(self) -> str | None:
        try:
            host = urlsplit(self.address or "").hostname
        except ValueError:
            return None  # a page may call itself anything
        return host.removeprefix("www.") if host else None

    @property
    def address(self) -> str | None:
        """As fetched, else as the page names itself: saved pages mostly do."""
        link = self.tree.find('.//link[@rel="canonical"]')
        said = self.metas.get("og:url") or (link.get("href") if link is not None else None) or ""
        return self.url or (said if said.startswith(("http://", "https://")) else None)


def text_of(element: Any) -> str:
    """All words in an element, white space as single blanks."""
    return one_line("".join(element.itertext()))


def one_line(text: str) -> str:
    return " ".join(text.split())


def ends_sentence(text: str) -> bool:
    return bool(_ENDS_SENTENCE.search(text))


def key_of(text: str) -> str:
    """Letters and digits alone: two printings of the same words have the same key."""
    return _NO_KEY.sub("", text.casefold())


def _alike(heading: str, told: str) -> bool:
    one, other = key_of(heading), key_of(told)
    return bool(one) and (one in other or other in one)


def _parsed(script: str) -> Any:
    try:
        return json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (json.JSONDecodeError, RecursionError):
        return None  # many pages carry broken JSON-LD; the rest of the mark-up still counts


def _objects(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(found, list):
        for item in found:
            yield from _objects(item, depth + 1)
    elif isinstance(found, dict):
        yield found
        for field in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(found.get(field), depth + 1)


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield one_line(value)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif isinstance(value, list):
        for item in value:
            yield from _names(item)

"""What a page says of itself in its mark-up: JSON-LD, microdata, meta elements, headings."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from dateline.intake.pages.schema import Told, items, names, names_page, objects, parsed, reports_in
from dateline.intake.pages.words import key_of, one_line, text_of

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
    def linked_data(self) -> tuple[Told, ...]:
        """The page's JSON-LD objects that are reports, its own before others', or all when none says so (schema.org)."""
        return tuple(self._own(reports_in(self._objects)) or self._objects)

    @cached_property
    def _objects(self) -> tuple[Told, ...]:
        scripts = (script for script in self.tree.iter("script") if "ld+json" in (script.get("type") or ""))
        return tuple(found for script in scripts for found in objects(parsed(script.text or "")))

    @cached_property
    def microdata(self) -> tuple[Told, ...]:
        """The page's microdata items that are reports, its own before others'."""
        return tuple(self._own(reports_in(items(self.tree))))

    def _own(self, reports: list[Told]) -> list[Told]:
        """Those that name the page's address before the others: a page lists other reports, too."""
        return sorted(reports, key=lambda report: not names_page(report, self.address))

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
        """The first string under a field of the JSON-LD, else of the microdata; names of persons and publishers included."""
        return self.told_under(field)[0]

    def told_under(self, field: str) -> tuple[str | None, str]:
        """As `linked`, and where it was told: "json-ld" or "microdata"."""
        for where, told in (("json-ld", self.linked_data), ("microdata", self.microdata)):
            for item in told:
                if named := list(names(item.get(field), self._objects)):
                    return "; ".join(dict.fromkeys(named)), where
        return None, ""

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
        told = (self.metas.get("og:site_name"), self.linked("publisher"))
        return next((name for name in told if name and not name.startswith("http")), None)

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


def _alike(heading: str, told: str) -> bool:
    one, other = key_of(heading), key_of(told)
    return bool(one) and (one in other or other in one)

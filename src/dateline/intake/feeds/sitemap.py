"""Sitemaps (sitemaps.org 0.9), indexes of them, and news sitemaps with the day of publication."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from dateline.errors import NotAReport, ReportError
from dateline.intake.feeds.entry import absolute, in_iso, only_listed
from dateline.intake.feeds.guarded import root_of, xml_of
from dateline.intake.intake import Given, Link
from dateline.intake.options import Options
from dateline.intake.pages.words import one_line
from dateline.model import Capture, Report

_ROOTS = frozenset({"urlset", "sitemapindex"})
_TITLES = frozenset({"image", "video"})
"""Elements of a page's entry whose titles are not the page's."""


class Sitemap:
    """A list of pages, or of further sitemaps; packed with gzip or not."""

    name = "sitemap"
    media_types: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        return root_of(head) in _ROOTS

    def links(self, capture: Capture, body: bytes) -> Iterator[Link | ReportError]:
        """In the order of the file."""
        from lxml.etree import XMLSyntaxError, iterparse

        try:
            document = BytesIO(xml_of(body, capture, most=self._options.max_bytes))
            tags = ("{*}url", "{*}sitemap")
            for _, element in iterparse(document, tag=tags, resolve_entities=False, no_network=True, recover=True):
                yield _link(element, capture)
                element.clear()
        except XMLSyntaxError as error:
            yield NotAReport(capture.url, f"is no sitemap that can be read ({error.msg}); fetch it again")
        except ReportError as error:
            yield error

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:  # noqa: ARG002 - an intake's signature
        """None: it only says where they are."""
        yield from only_listed(self.links(capture, body), capture)


def _link(element: Any, capture: Capture) -> Link | ReportError:
    said = dict(_said(element))
    url = absolute(said.get("loc"), capture)
    if url is None:
        return NotAReport(capture.url, f"names {said.get('loc')!r}, which is no http address, and was passed over")
    return Link(
        url=url,
        title=said.get("title"),
        outlet=said.get("name"),
        published=in_iso(said.get("publication_date")),
        updated=in_iso(said.get("lastmod")),
        how="sitemap publication_date",
        lists=_name(element) == "sitemap",
    )


def _said(element: Any) -> Iterator[tuple[str, str]]:
    """Names without prefix and words of what stands below, the last of a name first, so that the first one counts."""
    below = [one for one in element.iterdescendants("*") if _name(one.getparent()) not in _TITLES]
    for one in reversed(below):
        if words := one_line(one.text or ""):
            yield _name(one), words


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()

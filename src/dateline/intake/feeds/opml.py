"""OPML 1 and 2: the list of feeds that feed readers hand on."""

from collections.abc import Iterator
from io import BytesIO

from dateline.errors import NotAReport, ReportError
from dateline.intake.feeds.entry import absolute, only_listed
from dateline.intake.feeds.guarded import root_of, xml_of
from dateline.intake.intake import Given, Link
from dateline.intake.options import Options
from dateline.model import Capture, Report


class Opml:
    """A list of feeds."""

    name = "opml"
    media_types: tuple[str, ...] = ("text/x-opml", "application/opml+xml", "text/opml")
    suffixes: tuple[str, ...] = (".opml",)
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        return root_of(head) == "opml"

    def links(self, capture: Capture, body: bytes) -> Iterator[Link | ReportError]:
        """The feeds, in the order of the list; outlines without an address are its headings."""
        from lxml.etree import XMLSyntaxError, iterparse

        try:
            document = BytesIO(xml_of(body, capture, most=self._options.max_bytes))
            for _, outline in iterparse(document, tag="outline", resolve_entities=False, no_network=True, recover=True):
                feed = outline.get("xmlUrl") or outline.get("xmlurl")
                if not feed:
                    continue
                url = absolute(feed, capture)
                title = outline.get("title") or outline.get("text") or None
                yield Link(url=url, title=title, outlet=title, lists=True) if url else _no_address(capture, feed)
        except XMLSyntaxError as error:
            yield NotAReport(capture.url, f"is no OPML that can be read ({error.msg}); export it from the feed reader again")
        except ReportError as error:
            yield error

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:  # noqa: ARG002 - an intake's signature
        """None: it only says where they are."""
        yield from only_listed(self.links(capture, body), capture)


def _no_address(capture: Capture, feed: str) -> ReportError:
    return NotAReport(capture.url, f"names {feed!r}, which is no http address, and was passed over")

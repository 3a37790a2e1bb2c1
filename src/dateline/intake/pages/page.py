"""HTML pages: the article, what the page says of it, and where its captions and credits stand."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dateline.errors import NotAReport, ReportError
from dateline.intake.decoding import refuse_binary
from dateline.intake.files import address, as_given
from dateline.intake.intake import Given
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.dates import changed_since, published_on_page, told_by_markup
from dateline.intake.pages.extract import blocks_of
from dateline.intake.pages.markup import Markup
from dateline.intake.pages.words import holds_sentence, key_of
from dateline.intake.report import Beside, report_of
from dateline.intake.told import as_told, guessed, told_charset
from dateline.model import Capture, Doubt, Part, PartKind, Report, Span

GAP = "\n\n"
"""Between two blocks of a page's text."""

_MENU = 40  # blocks among which the heading is looked for
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_WALL = re.compile(
    r"enable javascript|javascript is (?:disabled|required)|access denied|are you a robot|verify you are human", re.IGNORECASE
)


class Page:
    """One report a page, its text canonical once: the headline, then the blocks, blank lines between."""

    name = "html"
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    holds_many = False

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1000].lower()
        return start.startswith((b"<!doctype html", b"<html", b"<head")) or (start.startswith((b"<?xml", b"<!--")) and b"<html" in start)

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            yield self._report(capture, body, given)
        except ReportError as error:
            yield error
        except Exception as error:  # noqa: BLE001 - pages break the libraries that read them in ways nobody lists; the batch goes on
            what = f"its mark-up cannot be taken apart ({type(error).__name__}: {error}); save its text as .txt and read that"
            yield NotAReport(capture.url, what)

    def _report(self, capture: Capture, body: bytes, given: Given) -> Report:
        html = html_of(body, capture)
        markup = Markup(tree=tree_of(html, capture.url), url=address(capture))
        blocks = blocks_of(markup.tree, html, markup.address)
        if not _is_article(blocks):
            raise NotAReport(
                capture.url, "holds no article: no paragraph of prose was found; save the article's own page, or its text as .txt"
            )
        headline = markup.headline
        text, parts = laid_out(headline, blocks)
        day = published_on_page(markup, html, capture.fetched_at.date())
        if given.published and not told_by_markup(day):
            day = as_given(given, capture)
        day = replace(day, doubts=(*day.doubts, *changed_since(markup, day), *_based_on(markup)))
        beside = Beside(
            outlet=markup.outlet or given.outlet or markup.host,
            headline=headline,
            byline=markup.byline,
            url=markup.address,
            capture=capture.digest,
            parts=parts,
        )
        return report_of(text, where=capture.url, published=day, beside=beside, options=self._options)


def _based_on(markup: Markup) -> Iterator[Doubt]:
    """That a page says it is made of another (schema.org isBasedOn): what it tells may be that one's word."""
    if based := markup.linked("isBasedOn"):
        reason = f"the page says it is based on {based}; what it tells may stand on that report's word alone"
        yield Doubt(reader="intake", span=None, reason=reason)


def html_of(body: bytes, capture: Capture) -> str:
    """A page's source, by its own mark, by the UTF-8 it can only be, by what its server or else its mark-up tells, or by its looks.

    Raises:
        NotAReport: when it is empty or binary.
    """
    if not body.strip():
        raise NotAReport(capture.url, "is empty; check that it was written to the end")
    if b"\x00" not in body or body.startswith((b"\xff\xfe", b"\xfe\xff")):
        marked = _CHARSET.search(body[:4096])
        source = as_told(body, (told_charset(capture), marked and marked[1].decode("ascii", "replace"), "utf-8"))
        if source is not None:
            return source
    refuse_binary(body, capture.url)
    return guessed(body)


def laid_out(headline: str | None, blocks: list[Block]) -> tuple[str, tuple[Part, ...]]:
    """The report's text and the parts in it, offsets counted once and for good."""
    whole = [Block(kind=PartKind.HEADLINE, text=headline)] if headline else []
    whole += _below(headline, blocks) if headline else blocks
    parts, done = [], 0
    for block in whole:
        parts.append(Part(span=Span(done, done + len(block.text)), kind=block.kind))
        done += len(block.text) + len(GAP)
    return GAP.join(block.text for block in whole), tuple(parts)


def _below(headline: str, blocks: list[Block]) -> list[Block]:
    """The blocks below the heading; what stands above it without being a sentence is the page's menu."""
    wanted = key_of(headline)
    at = next((index for index, block in enumerate(blocks[:_MENU]) if key_of(block.text) == wanted), None)
    if at is None:
        return blocks
    above = [block for block in blocks[:at] if block.kind is not PartKind.BODY or holds_sentence(block.text)]
    return above + blocks[at + 1 :]


def _is_article(blocks: list[Block]) -> bool:
    prose = [block.text for block in blocks if block.kind in {PartKind.BODY, PartKind.QUOTE_BLOCK} and holds_sentence(block.text)]
    if len(prose) <= 2 and any(_WALL.search(text) for text in prose):
        return False
    return bool(prose)


def tree_of(html: str, where: str) -> Any:
    """Raises NotAReport when there is no HTML in it."""
    from lxml.etree import ParserError
    from lxml.html import document_fromstring

    try:
        # lxml refuses a str with an encoding declaration (XHTML); as bytes it may say what it likes.
        return document_fromstring(html.encode("utf-8", "replace"), parser=_parser())
    except ParserError:
        raise NotAReport(where, "holds no HTML; check that the page was saved whole") from None


def _parser() -> Any:
    from lxml.html import HTMLParser

    return HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)

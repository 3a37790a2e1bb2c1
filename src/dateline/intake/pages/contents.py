"""A text into blocks, all of it: HTML and NITF by their elements, plain text by its lines."""

from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from dateline.intake.pages.block import Block
from dateline.intake.pages.words import ends_sentence, one_line
from dateline.model import PartKind

BREAK = "\x1e"
"""Stands for <br/> while words are gathered; XML cannot hold it."""

_LEFT_OUT = frozenset({"head", "script", "style", "noscript", "template", "body.head", "body.end", "media-reference", "media-metadata"})
_KINDS = {
    "blockquote": PartKind.QUOTE_BLOCK,
    "bq": PartKind.QUOTE_BLOCK,
    "figcaption": PartKind.CAPTION,
    "caption": PartKind.CAPTION,
    "media-caption": PartKind.CAPTION,
    "media-producer": PartKind.CREDIT,
    "credit": PartKind.CREDIT,
}
_BLOCKS = frozenset(_KINDS).union(
    "address article aside body body.content block center dd div dl dt fn footer figure form h1 h2 h3 h4 h5 h6 header".split(),  # noqa: SIM905
    "hedline hl1 hl2 hr html li main media nav nitf note ol p pre section table tbody td tfoot th thead tr ul".split(),  # noqa: SIM905
)
"""Elements that stand as blocks of their own, of HTML and of NITF."""


def blocks_in(element: Any, kind: PartKind = PartKind.BODY) -> Iterator[Block]:
    """The blocks of an XHTML or NITF element in the order they stand in (at most 256 levels, the parser's bound)."""
    name = local(element).lower()
    if name in _LEFT_OUT:
        return
    kind = _KINDS.get(name, kind)
    gathered = element.text or ""
    for child in element:
        if local(child).lower() in _BLOCKS | _LEFT_OUT:
            yield from _paragraphs(gathered.split(BREAK), kind)
            yield from blocks_in(child, kind)
            gathered = child.tail or ""
        else:
            gathered += running(child) + (child.tail or "")
    yield from _paragraphs(gathered.split(BREAK), kind)


def blocks_of_html(source: str) -> list[Block]:
    """The blocks of HTML that stands in a string; empty where it holds no words."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return list(blocks_in(document_fromstring(source.encode("utf-8", "replace"), parser=parser)))
    except ParserError:
        return []


def blocks_of_plain(text: str) -> list[Block]:
    """Paragraphs: they end at a blank line, and at a line's end that ends a sentence. Lines within one are run together."""
    return list(_paragraphs(text.splitlines(), PartKind.BODY))


def local(element: Any) -> str:
    """The name without its namespace; empty for what is no element (an entity nobody defined)."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def running(element: Any) -> str:
    """An element's words as they run, BREAK for a line break; names of signs (&mdash;), whose DTD is never loaded, as the signs."""
    name = local(element).lower()
    if not name:
        return unescape(element.text or "")
    if name == "br":
        return BREAK
    return (element.text or "") + "".join(running(child) + (child.tail or "") for child in element)


def _paragraphs(lines: Iterable[str], kind: PartKind) -> Iterator[Block]:
    gathered = ""
    for line in (*map(one_line, lines), ""):
        if gathered and (not line or ends_sentence(gathered)):
            yield Block(kind=kind, text=gathered)
            gathered = ""
        gathered = one_line(f"{gathered} {line}")

"""The article out of a page: trafilatura's paragraphs, and around them what it leaves out."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.intake.pages.block import Block
from dateline.intake.pages.left_out import filled_in
from dateline.intake.pages.words import ends_sentence, one_line, text_of
from dateline.model import PartKind

_ADVERTISEMENT = re.compile(r"(?:advertisement|advertising|skip ad(?:vert)?|story continues below.{0,30})", re.IGNORECASE)
_HOLDERS = frozenset({"p", "item", "row", "quote", "list", "head", "table"})
"""Tags of trafilatura's tree that hold blocks; a cell is one where a page is laid out in tables."""


def blocks_of(tree: Any, html: str, url: str | None) -> list[Block]:
    """The article's blocks in the order of the page; empty where the page holds no article."""
    from trafilatura import bare_extraction

    found = bare_extraction(html, url=url, include_comments=False, include_tables=True, include_images=False)
    body = getattr(found, "body", None)
    if body is None:
        return []
    kept = [block for element in body for block in _kept(element) if block.text and not _ADVERTISEMENT.fullmatch(block.text)]
    if len(kept) == 1:
        kept = list(_taken_apart(kept[0], tree))
    return list(filled_in(kept, tree)) if kept else []


def _taken_apart(block: Block, tree: Any) -> Iterator[Block]:
    """The paragraphs of a page so short that trafilatura gave all its words in one; heading and page lines are left behind."""
    found = [words for element in tree.iter("p", "li", "blockquote") if len(words := text_of(element)) > 1 and words in block.text]
    sentences = [words for words in found if ends_sentence(words)]
    if len(sentences) < 1 or sum(map(len, sentences)) * 2 < len(block.text):
        yield block
        return
    yield from (Block(kind=PartKind.BODY, text=words) for words in dict.fromkeys(sentences))


def _kept(element: Any, kind: PartKind = PartKind.BODY) -> Iterator[Block]:
    """Blocks of one element of trafilatura's tree (its tags: p, head, quote, list, item, table, row)."""
    if element.tag == "quote":
        kind = PartKind.QUOTE_BLOCK
    inner = [child for child in element if child.tag in _HOLDERS or (child.tag == "cell" and any(node.tag in _HOLDERS for node in child))]
    if not inner:
        yield from (Block(kind=kind, text=line) for line in _lines(element))
        return
    if lead := one_line(element.text or ""):
        yield Block(kind=kind, text=lead)
    for child in inner:
        yield from _kept(child, kind)
        if tail := one_line(child.tail or ""):
            yield Block(kind=kind, text=tail)


def _lines(element: Any) -> Iterator[str]:
    """An element's words; a line break ends a paragraph where it ends a sentence or stands double."""
    for node in element.iter():
        node.text, node.tail = (words.replace("\n", " ") if words else words for words in (node.text, node.tail))
        if node.tag == "lb":
            node.text = "\n"
        elif node.tag == "cell":
            node.tail = f" {node.tail or ''}"
    gathered = ""
    for line in map(one_line, "".join(element.itertext()).split("\n")):
        if gathered and (not line or ends_sentence(gathered)):
            yield gathered
            gathered = ""
        gathered = one_line(f"{gathered} {line}")
    yield gathered

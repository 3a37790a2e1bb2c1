"""The text of a feed's entry, and whether it is a whole one."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.intake.pages.block import Block
from dateline.intake.pages.words import ends_sentence, one_line
from dateline.model import PartKind

_BLOCKS = frozenset(
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "table",
        "pre",
        "section",
        "article",
        "figure",
    }
)
_LEFT_OUT = frozenset({"script", "style", "noscript", "template", "iframe", "object"})
_CUT = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|(?:read|see|continue|learn|view) (?:more|on|reading|the (?:full|rest)).{0,60}|\bmore\s*[»›>]+)\W*$",
    re.IGNORECASE,
)
_END = 200  # code points in which a text may say that it goes on elsewhere
_FEW_WORDS = 40
_FEW_WORDS_OF_A_SUMMARY = 120


def blocks_in(markup: str) -> list[Block]:
    """The paragraphs of a piece of HTML or of plain text, in order."""
    if not markup.strip():
        return []
    if "<" not in markup and "&" not in markup:
        return [_block(part) for part in re.split(r"\n\s*\n", markup) if part.strip()]
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        tree = document_fromstring(
            markup.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        )
    except ParserError:
        return []
    return [_block(words, kind) for words, kind in _paragraphs(tree) if one_line(words)]


def words_in(markup: str) -> str:
    """The words of a piece of HTML, on one line."""
    return one_line(" ".join(block.text for block in blocks_in(markup)))


def is_whole(blocks: list[Block], *, is_summary: bool) -> bool:
    """Whether paragraphs read like all of a report: enough words, and no "read more" at their end.

    A feed does not say so. The bounds are a rule of thumb: 40 words in the element meant for the whole text, and in a summary, which some
    feeds put everything into, 120 words and more than one paragraph.
    """
    count = sum(len(block.text.split()) for block in blocks)
    if not blocks or _CUT.search(blocks[-1].text[-_END:]) or not any(ends_sentence(block.text) for block in blocks):
        return False
    return count >= _FEW_WORDS_OF_A_SUMMARY and len(blocks) > 1 if is_summary else count >= _FEW_WORDS


def _block(words: str, kind: PartKind = PartKind.BODY) -> Block:
    return Block(kind=kind, text=one_line(words))


def _paragraphs(tree: Any) -> Iterator[tuple[str, PartKind]]:
    """Words between the beginnings and ends of blocks; walked without recursion, however deep strangers nest."""
    from lxml.etree import iterwalk

    gathered: list[str] = []
    quoted = skipped = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        begins, tag = event == "start", element.tag
        skipped += (tag in _LEFT_OUT) * (1 if begins else -1)
        if tag in _BLOCKS or (tag == "br" and begins and _ended(gathered)):
            yield "".join(gathered), PartKind.QUOTE_BLOCK if quoted else PartKind.BODY
            gathered = []
        quoted += (tag == "blockquote") * (1 if begins else -1)
        if not skipped:
            gathered.append((element.text if begins else element.tail) or (" " if tag == "br" else ""))
    yield "".join(gathered), PartKind.BODY


def _ended(gathered: list[str]) -> bool:
    """Whether a line break ends a paragraph: it does where it ends a sentence."""
    return ends_sentence(one_line("".join(gathered[-3:])))

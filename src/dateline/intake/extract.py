"""The article out of a page: trafilatura's paragraphs, and the captions and lines it leaves out, where they stand."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.intake.markup import key_of, one_line, text_of
from dateline.model import PartKind

_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|figcaption)(?:$|[\s_-])", re.IGNORECASE)
_CREDIT = re.compile(r"credit|copyright|attribution|photographer|source", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|promo\w*|related|share|sharing|social|newsletter|subscribe|signup|sign-up|cookies?|comments?|sidebar|footer"
    r"|breadcrumbs?|nav|menu|teasers?|recirc\w*|recommended|most-?read|tags|author-?bio|paywall)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"visually-?hidden|sr-only|screen-?reader|offscreen", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_HOLDERS = frozenset({"p", "item", "row", "quote", "list", "head", "table"})  # of trafilatura's tree; a cell is one where a page is laid out in tables
_OUTSIDE = ("aside", "nav", "footer", "form", "header", "button", "script", "style", "template", "noscript")
_BLOCKS = ("p", "figcaption", "h2", "h3", "h4", "li", "blockquote", "div", "span", "dd", "small")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, line or caption; its words on one line."""

    kind: PartKind
    text: str


def blocks_of(tree: Any, html: str, url: str | None) -> list[Block]:
    """The article's blocks in the order of the page; empty where the page holds no article."""
    from trafilatura import bare_extraction

    found = bare_extraction(html, url=url, include_comments=False, include_tables=True, include_images=False)
    body = getattr(found, "body", None)
    if body is None:
        return []
    kept = [block for element in body for block in _kept(element) if block.text]
    if len(kept) == 1:
        kept = list(_taken_apart(kept[0], tree))
    return list(_filled_in(kept, tree)) if kept else []


def _taken_apart(block: Block, tree: Any) -> Iterator[Block]:
    """The paragraphs of a page so short that trafilatura gave all its words in one; heading and page lines are left behind."""
    found = [words for element in tree.iter("p", "li", "blockquote") if len(words := text_of(element)) > 1 and words in block.text]
    sentences = [words for words in found if _ENDS_SENTENCE.search(words)]
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
    for line_break in element.iter("lb"):
        line_break.text = "\n"
    lines = "".join(_with_blanks(element)).split("\n")
    gathered = ""
    for line in map(one_line, lines):
        if gathered and (not line or _ENDS_SENTENCE.search(gathered)):
            yield gathered
            gathered = ""
        gathered = one_line(f"{gathered} {line}")
    yield gathered


def _with_blanks(element: Any) -> Iterator[str]:
    """The words of an element; cells of a table stand apart, line breaks of the source count as blanks."""
    for node in element.iter():
        for words in (node.text, None if node is element else node.tail):
            if words:
                yield words if words == "\n" and node.tag == "lb" else words.replace("\n", " ")
        if node.tag == "cell":
            yield " "


def _filled_in(kept: list[Block], tree: Any) -> Iterator[Block]:
    """The kept blocks, and after each what stands behind it on the page and was left out."""
    places = {key_of(block.text): index for index, block in reversed(list(enumerate(kept)))}
    article = _article(tree, places)
    left_out: defaultdict[int, list[Block]] = defaultdict(list)
    captions: set[str] = set()
    place = -1
    for element in article.iter(*_BLOCKS) if article is not None else ():
        key = key_of(text_of(element))
        if not key:
            continue
        if _is_picture_credit(element):
            if key not in places and not _is_set_aside(element, article):
                left_out[place].append(Block(kind=PartKind.CREDIT, text=text_of(element)))
        elif _is_caption(element):
            captions.add(key)
            if key not in places and not _nested_caption(element) and not _is_set_aside(element, article):
                left_out[place].extend(_caption(element))
        elif key in places:
            place = places[key]
        elif element.tag == "p" and _belongs(element, places, article):
            left_out[place].append(Block(kind=_kind_of(element), text=text_of(element)))
    yield from _once(left_out[-1])
    for index, block in enumerate(kept):
        yield Block(kind=PartKind.CAPTION, text=block.text) if key_of(block.text) in captions else block
        yield from _once(left_out[index])


def _once(blocks: list[Block]) -> Iterator[Block]:
    """Pages print a picture's words twice, once for the enlarged view."""
    yield from dict.fromkeys(blocks)


def _article(tree: Any, places: dict[str, int]) -> Any:
    """The smallest element that holds every kept paragraph; None where the page's paragraphs were not found again."""
    holders = [element for element in tree.iter("p", "blockquote") if key_of(text_of(element)) in places]
    if not holders:
        return None
    common = list(holders[0].iterancestors())
    for element in holders[1:]:
        around = set(element.iterancestors())
        common = [ancestor for ancestor in common if ancestor in around]
    return _with_lead_picture(common[0], holders[0])


def _with_lead_picture(common: Any, first: Any) -> Any:
    """The article element around it, where it has one: the first picture often stands beside the text, not in it."""
    outer = next(common.iterancestors("article"), None)
    if outer is None or len(list(outer.iter("article"))) > 1:
        return common
    return outer if first in set(outer.iter()) else common


def _is_caption(element: Any) -> bool:
    return element.tag == "figcaption" or bool(_CAPTION.search(element.get("class") or ""))


def _is_picture_credit(element: Any) -> bool:
    """A credit that stands beside the caption, on the picture."""
    outside = element.tag in {"span", "div", "p", "small"} and _CREDIT.search(element.get("class") or "") and not _nested_caption(element)
    return bool(outside) and next(element.iterancestors("figure"), None) is not None and not any(_is_caption(child) for child in element.iter())


def _nested_caption(element: Any) -> bool:
    return any(_is_caption(ancestor) for ancestor in element.iterancestors())


def _caption(element: Any) -> Iterator[Block]:
    """A caption, and its credit where the page marks one."""
    credited = [child for child in element.iter() if child is not element and isinstance(child.tag, str) and _names_credit(child)]
    whole = " ".join(words for words in map(one_line, _seen(element)) if words)
    if not credited:
        yield Block(kind=PartKind.CAPTION, text=whole)
        return
    credit = text_of(credited[0])
    before, found, after = whole.rpartition(credit)
    if words := one_line(f"{before} {after}" if found else whole):
        yield Block(kind=PartKind.CAPTION, text=words)
    if credit:
        yield Block(kind=PartKind.CREDIT, text=credit)


def _seen(element: Any) -> Iterator[str]:
    """The words a reader sees; "Image caption" for screen readers left out."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _UNSEEN.search(child.get("class") or ""):
            yield from _seen(child)
        yield child.tail or ""


def _names_credit(element: Any) -> bool:
    return element.tag in {"cite", "small"} or bool(_CREDIT.search(element.get("class") or ""))


def _belongs(element: Any, places: dict[str, int], article: Any) -> bool:
    """Whether a paragraph trafilatura left out is the article's: it stands among those that were kept, and is neither links nor set aside."""
    parent = element.getparent()
    if parent is None or not any(key_of(text_of(sibling)) in places for sibling in parent.iterchildren("p")):
        return False
    words = text_of(element)
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return bool(_ENDS_SENTENCE.search(words)) and linked * 2 < len(words) and not _is_set_aside(element, article) and not _inside_caption(element)


def _inside_caption(element: Any) -> bool:
    return _nested_caption(element) or next(element.iterancestors("figure"), None) is not None


def _is_set_aside(element: Any, article: Any) -> bool:
    for node in (element, *element.iterancestors()):
        if node is article:
            return False
        if node.tag in _OUTSIDE or _ASIDE.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            return True
    return False


def _kind_of(element: Any) -> PartKind:
    return PartKind.QUOTE_BLOCK if next(element.iterancestors("blockquote"), None) is not None else PartKind.BODY

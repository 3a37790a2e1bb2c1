"""What trafilatura leaves out of an article: captions, credits, standfirsts, short paragraphs. Each is put back where it stood."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator
from functools import cached_property
from typing import Any

from dateline.intake.pages.block import Block
from dateline.intake.pages.words import ends_sentence, key_of, one_line, text_of
from dateline.model import PartKind

_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|figcaption)(?:$|[\s_-])", re.IGNORECASE)
_CREDIT = re.compile(r"credit|copyright|attribution|photographer|source", re.IGNORECASE)
_STANDFIRST = re.compile(r"(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?head(?:line)?|strap-?line)(?:$|[\s_-])", re.IGNORECASE)
_MORE = re.compile(
    r"more\s+(?:from|on|stories|news|in)\b|read\s+(?:next|more|also)|recommended|most\s+(?:read|popular)|trending|you\s+m(?:ay|ight)\s+also"
    r"|(?:related|latest)(?:\s+(?:articles?|stories|news|content|coverage|headlines|links|posts|topics))?\s*:?$",
    re.IGNORECASE,
)
_MOST_TEASERS = 12
_UNSEEN = re.compile(r"visually-?hidden|sr-only|screen-?reader|offscreen", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|promo\w*|related|share|sharing|social|newsletter|subscribe|signup|sign-up|cookies?|comments?|sidebar|footer"
    r"|breadcrumbs?|nav|menu|teasers?|recirc\w*|recommended|most-?read|tags|author-?bio|paywall)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"aside", "nav", "footer", "form", "button", "script", "style", "template", "noscript"})
_MEDIA = ("img", "picture", "video", "amp-img", "iframe", "svg")
_BLOCKS = ("h1", "h2", "h3", "h4", "p", "figcaption", "li", "blockquote", "div", "span", "dd", "small")


def filled_in(kept: list[Block], tree: Any) -> Iterator[Block]:
    """The kept blocks, and after each what stands behind it on the page and was left out."""
    teasers = _teasers(tree)
    told = [block for block in kept if key_of(block.text) not in teasers]
    kept = told if len(told) * 2 > len(kept) else kept
    article = _Article(kept, tree)
    yield from article.behind(-1)
    for index, block in enumerate(kept):
        yield Block(kind=PartKind.CAPTION, text=block.text) if key_of(block.text) in article.captions else block
        yield from article.behind(index)


def _teasers(tree: Any) -> set[str]:
    """What stands in boxes headed "More from …", "Related" and the like, which trafilatura takes for the end of the article."""
    found: set[str] = set()
    for heading in tree.iter("h2", "h3", "h4", "h5"):
        box = heading.getparent()
        if (
            not _MORE.match(text_of(heading))
            or box is None
            or box.tag in {"body", "article", "main"}
            or next(box.iter("h1"), None) is not None
        ):
            continue
        if len(list(box.iter("p"))) <= _MOST_TEASERS and text_of(box).startswith(text_of(heading)):
            found.update(key_of(text_of(element)) for element in box.iter("h2", "h3", "h4", "h5", "p", "li", "a", "div", "span"))
    return found


class _Article:
    """Where the kept blocks stand on the page, and what stands between them.

    Between the page's heading and the first kept block only captions, credits and standfirsts count; from there on, paragraphs too.
    """

    def __init__(self, kept: list[Block], tree: Any) -> None:
        self._tree = tree
        self._keys: dict[Any, str] = {}
        self._places = {key_of(block.text): index for index, block in reversed(list(enumerate(kept)))}
        self._left_out: defaultdict[int, list[Block]] = defaultdict(list)
        self.captions: set[str] = set()
        if self._within:
            self._walk()

    def behind(self, index: int) -> Iterator[Block]:
        """What was left out behind a kept block (-1: before all), once: pages print a picture's words again for the enlarged view."""
        yield from dict.fromkeys(self._left_out[index])

    def _key(self, element: Any) -> str:
        """As `key_of` all its words. Each piece of text is looked at once: boxes lie in boxes, and every one is asked about."""
        known = self._keys.get(element)
        if known is None:
            inner = (piece for child in element for piece in (self._key(child), key_of(child.tail or "")))
            known = self._keys[element] = "".join((key_of(element.text or ""), *inner))
        return known

    @cached_property
    def _within(self) -> frozenset[Any]:
        return around(self._places, self._tree, self._key)

    def _walk(self) -> None:
        place, headed = -1, False
        for element in self._tree.iter(*_BLOCKS):
            headed = headed or element.tag == "h1"
            inside = element in self._within
            if not (inside or (headed and place == -1)) or not (key := self._key(element)):
                continue
            if key in self._places:
                if is_caption(element):
                    self.captions.add(key)
                place = self._places[key]
            elif not is_set_aside(element):
                self._left_out[place].extend(self._missed(element, lead=place == -1))

    def _missed(self, element: Any, *, lead: bool) -> Iterator[Block]:
        """What an element outside the kept blocks adds to the article: mostly nothing."""
        if is_caption(element):
            if not _inside_caption(element):
                yield from caption_of(element)
        elif _is_picture_credit(element):
            yield Block(kind=PartKind.CREDIT, text=text_of(element))
        elif self._is_missed_paragraph(element) or (lead and _is_standfirst(element)):
            yield Block(kind=_kind_of(element), text=text_of(element))

    def _is_missed_paragraph(self, element: Any) -> bool:
        """Whether it stands among paragraphs that were kept, and is neither links nor a picture's."""
        parent = element.getparent()
        if element.tag != "p" or element not in self._within or parent is None:
            return False
        if not any(self._key(sibling) in self._places for sibling in parent.iterchildren("p")):
            return False
        words = text_of(element)
        linked = sum(len(text_of(link)) for link in element.iter("a"))
        return ends_sentence(words) and linked * 2 < len(words) and next(element.iterancestors("figure"), None) is None


def _key_in(element: Any) -> str:
    return key_of(text_of(element))


def around(keys: Container[str], tree: Any, key: Callable[[Any], str] = _key_in) -> frozenset[Any]:
    """The smallest element with every paragraph of an article, or the article around it, and all in it; empty when none is found.

    Args:
        keys: of the article's paragraphs, as `key_of` makes them.
        key: that of all words in an element, where it is known already.
    """
    holders = [element for element in tree.iter("p", "blockquote", "li", "div") if key(element) in keys]
    if not holders:
        return frozenset()
    common = list(holders[0].iterancestors())
    for element in holders[1:]:
        ancestors = set(element.iterancestors())
        common = [ancestor for ancestor in common if ancestor in ancestors]
    article: Any = next(common[0].iterancestors("article"), None)
    if article is not None and len(list(article.iter("article"))) == 1:
        return frozenset(article.iter())
    return frozenset(common[0].iter())


def is_set_aside(element: Any) -> bool:
    """Whether it stands in what surrounds an article: menus, teasers, forms."""
    for node in (element, *element.iterancestors()):
        if node.tag == "body" or (node.tag == "article" and element is not node):
            return False
        if node.tag in _OUTSIDE or _ASIDE.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            return True
    return False


def is_caption(element: Any) -> bool:
    """A figcaption, or what its class calls a caption; the box around picture and caption is often called so too, and is none."""
    if element.tag == "figcaption":
        return True
    return bool(_CAPTION.search(element.get("class") or "")) and next(element.iter(*_MEDIA), None) is None


def _inside_caption(element: Any) -> bool:
    return any(is_caption(ancestor) for ancestor in element.iterancestors())


def _is_picture_credit(element: Any) -> bool:
    """A credit that stands beside the caption, on the picture."""
    if element.tag not in {"span", "div", "p", "small"} or not _CREDIT.search(element.get("class") or "") or _inside_caption(element):
        return False
    in_figure = next(element.iterancestors("figure"), None) is not None
    return in_figure and not any(is_caption(child) for child in element.iter() if isinstance(child.tag, str))


def _is_standfirst(element: Any) -> bool:
    return element.tag in {"p", "h2", "div"} and bool(_STANDFIRST.search(element.get("class") or "")) and len(text_of(element)) > 20


def caption_of(element: Any) -> Iterator[Block]:
    """A caption, and its credit where the page marks one."""
    credited = next(
        (child for child in element.iter() if child is not element and isinstance(child.tag, str) and _names_credit(child)), None
    )
    whole = " ".join(words for words in map(one_line, _seen(element)) if words)
    credit = text_of(credited) if credited is not None else ""
    before, found, after = whole.rpartition(credit) if credit else ("", "", whole)
    if words := one_line(f"{before} {after}" if found or not credit else whole):
        yield Block(kind=PartKind.CAPTION, text=words)
    if credit:
        yield Block(kind=PartKind.CREDIT, text=credit)


def _names_credit(element: Any) -> bool:
    return element.tag in {"cite", "small"} or bool(_CREDIT.search(element.get("class") or ""))


def _seen(element: Any) -> Iterator[str]:
    """The words a reader sees; "Image caption" for screen readers left out."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _UNSEEN.search(child.get("class") or ""):
            yield from _seen(child)
        yield child.tail or ""


def _kind_of(element: Any) -> PartKind:
    return PartKind.QUOTE_BLOCK if next(element.iterancestors("blockquote"), None) is not None else PartKind.BODY

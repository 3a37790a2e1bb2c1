"""The pictures and films that stand in an article, out of the page as it was captured. Nothing is fetched."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from dateline.errors import ReportError
from dateline.intake.files import address
from dateline.intake.pages.left_out import around, caption_of, is_caption, is_set_aside
from dateline.intake.pages.markup import Markup
from dateline.intake.pages.page import html_of, tree_of
from dateline.intake.pages.words import key_of, one_line
from dateline.intake.published import day_of
from dateline.model import Capture, Embedded, PartKind, Report

_LEAST_SIDE = 100  # pixels by the mark-up: what is smaller is an icon or a counter
_MOST = 100  # of one page; a gallery has fewer
_FILMS = re.compile(
    r"(?:youtube|youtu\.be|vimeo|dailymotion|player|video|embed|brightcove|jwplatform|streamable|rutube|t\.me)", re.IGNORECASE
)
_FURNITURE = re.compile(r"avatar|icon|logo|emoji|pixel|spacer|author|badge|button|sprite", re.IGNORECASE)
_LAZY = ("data-src", "data-original", "data-lazy-src", "src")
_IN_HEAD = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "og:video", "og:video:url", "og:video:secure_url")


def embedded(report: Report, capture: Capture, body: bytes) -> tuple[Embedded, ...]:
    """What the article embeds, in the order of the page, each address once; then what the page's head alone names as its picture.

    Menus, teasers, portraits of authors and what measures less than 100 pixels are left out. Empty where the page cannot be taken apart.
    """
    try:
        markup = Markup(tree=tree_of(html_of(body, capture), capture.url), url=address(capture))
        found = list(_found(markup, report, capture.digest))
    except ReportError:
        return ()
    except Exception:  # noqa: BLE001 - pages break the libraries that read them in ways nobody lists; its text was read before
        return ()
    return tuple(_each_once(found))[:_MOST]


def _found(markup: Markup, report: Report, digest: str) -> Iterator[Embedded]:
    base = markup.address or ""
    within = around({key_of(part.span.of(report.text)) for part in report.parts if part.kind is not PartKind.HEADLINE}, markup.tree)
    for element, how in _elements(markup.tree, within):
        url = _absolute(_source(element), base)
        if url and not _is_furniture(element, url):
            caption, credit = _beside(element)
            told = _words(element.get("alt") or element.get("title"))
            yield Embedded(url=url, how=how, capture=digest, told=told, caption=caption, credit=credit)
    yield from _linked(markup, base, digest)
    if not any(True for _ in _pictures(markup.tree, within)):
        yield from _of_head(markup, base, digest)


def _pictures(tree: Any, within: frozenset[Any]) -> Iterator[Any]:
    return (
        element
        for element, how in _elements(tree, within)
        if how in {"img", "video"} and not _is_furniture(element, _source(element) or "")
    )


def _of_head(markup: Markup, base: str, digest: str) -> Iterator[Embedded]:
    """What the head names as the page's picture: where the article has some of its own, that is one of them, or the outlet's badge."""
    for name in _IN_HEAD:
        url = _absolute(markup.metas.get(name), base)
        if url:
            yield Embedded(url=url, how=":".join(name.split(":")[:2]), capture=digest, told=_words(markup.metas.get("og:image:alt")))


def _elements(tree: Any, within: frozenset[Any]) -> Iterator[tuple[Any, str]]:
    """Those of the article: in it, or between the page's heading and its first paragraph."""
    headed = begun = False
    for element in tree.iter("h1", "p", "img", "amp-img", "video", "audio", "iframe"):
        headed = headed or element.tag == "h1"
        if element.tag in {"h1", "p"}:
            begun = begun or element in within
            continue
        if (element in within or (headed and not begun)) and not is_set_aside(element):
            yield element, {"amp-img": "img"}.get(element.tag, element.tag)


def _source(element: Any) -> str | None:
    for name in _LAZY:
        if (url := element.get(name)) and not url.startswith("data:"):
            return str(url)
    nested = next((one for one in element.iter("source") if one.get("src")), None)
    if nested is not None:
        return str(nested.get("src"))
    listed = element.get("srcset") or element.get("data-srcset") or ""
    return listed.split(",")[-1].split()[0] if listed.strip() else None


def _is_furniture(element: Any, url: str) -> bool:
    sides = [int(size) for name in ("width", "height") if (size := (element.get(name) or "").removesuffix("px")).isdigit()]
    if element.tag == "iframe":
        return min(sides, default=_LEAST_SIDE) < 2 or not _FILMS.search(url)
    marks = f"{element.get('class') or ''} {element.get('id') or ''} {urlsplit(url).path}"
    return min(sides, default=_LEAST_SIDE) < _LEAST_SIDE or (element.tag == "img" and bool(_FURNITURE.search(marks)))


def _beside(element: Any) -> tuple[str | None, str | None]:
    """Caption and credit, where it stands in a figure or beside what is called one."""
    figure: Any = next(element.iterancestors("figure"), None)
    holder = figure if figure is not None else element.getparent()
    captions = [one for one in holder.iter() if isinstance(one.tag, str) and is_caption(one)] if holder is not None else []
    blocks = list(caption_of(captions[0])) if captions else []
    caption, credit = (next((block.text for block in blocks if block.kind is kind), None) for kind in (PartKind.CAPTION, PartKind.CREDIT))
    return caption, credit


def _linked(markup: Markup, base: str, digest: str) -> Iterator[Embedded]:
    """What JSON-LD says stands in the article: its `video`, and its `image` where that is an object of its own."""
    for item in markup.linked_data:
        for field in ("video", "image", "associatedMedia", "audio"):
            for told in _objects(item.get(field)):
                url = _absolute(
                    next((told[key] for key in ("contentUrl", "embedUrl", "url") if isinstance(told.get(key), str)), None), base
                )
                if url:
                    yield Embedded(
                        url=url,
                        how=f"json-ld {field}",
                        capture=digest,
                        caption=_words(told.get("caption") or told.get("description")),
                        credit=_words(told.get("creditText")),
                        told=_words(told.get("name")),
                        uploaded=_day(told.get("uploadDate")),
                    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


def _each_once(found: Iterable[Embedded]) -> Iterator[Embedded]:
    """What an address tells first, and what later ones add; what the head names and the article has stands in the article."""
    kept: dict[str, Embedded] = {}
    for one in found:
        first = kept.get(one.url)
        if first is None:
            kept[one.url] = one
        else:
            kept[one.url] = replace(
                first,
                caption=first.caption or one.caption,
                credit=first.credit or one.credit,
                told=first.told or one.told,
                uploaded=first.uploaded or one.uploaded,
            )
    yield from kept.values()


def _absolute(url: Any, base: str) -> str | None:
    if not isinstance(url, str) or not url.strip():
        return None
    whole = urljoin(base, url.strip())
    return whole if whole.startswith(("http://", "https://")) and len(whole) <= 2000 else None


def _words(value: Any) -> str | None:
    return (one_line(value) or None) if isinstance(value, str) else None


def _day(value: Any) -> date | None:
    return day_of(value) if isinstance(value, str) else None

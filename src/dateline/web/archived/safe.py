"""HTML from elsewhere, with nothing left in it that acts, asks or leads away.

Two locks, each enough alone: what could act is cut out here, and the policy below lets the browser fetch and run nothing of what
was overlooked. Measured: a sandboxed frame alone keeps scripts out, but its styles, pictures and frames still told the source that
somebody reads.
"""

import re
from typing import Any

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring
from lxml.html.clean import Cleaner

POLICY = (
    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
    " base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy of every archived page."""

_KILLED = ("base", "svg", "math", "template", "audio", "video", "source", "track", "portal", "dialog", "slot")
_ADDRESSES = frozenset({
    "href", "src", "srcset", "imagesrcset", "poster", "background", "data", "action", "formaction", "ping", "cite", "longdesc",
    "lowsrc", "dynsrc", "usemap", "profile", "manifest",
})  # fmt: skip
_LINK_IN_STYLE = re.compile(r"url\s*\([^)]*\)|@import[^;]*;?|image-set\s*\([^)]*\)", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)
_EMPTY = "<!doctype html><html><body></body></html>"

_CLEANER = Cleaner(
    scripts=True,
    javascript=True,
    comments=True,
    style=False,
    links=True,
    meta=True,
    page_structure=False,
    processing_instructions=True,
    embedded=True,
    frames=True,
    forms=True,
    annoying_tags=True,
    remove_unknown_tags=False,
    safe_attrs_only=False,  # what may stay is decided below, attribute by attribute
    kill_tags=_KILLED,
)


def safe_html(html: str) -> str:
    """A page that can be looked at and does nothing; links keep their address as a title, pictures that are not in the page their words."""
    try:
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except ParserError:
        return _EMPTY
    _CLEANER(tree)
    for element in tree.iter():
        if isinstance(element.tag, str):
            _disarm(element)
    return "<!doctype html>" + str(tostring(tree, encoding="unicode"))


def _disarm(element: HtmlElement) -> None:
    if element.tag == "style":
        element.text = _LINK_IN_STYLE.sub("none", element.text or "")
    if element.tag == "a" and (address := element.get("href")):
        element.set("title", address)
    for name, value in list(element.attrib.items()):
        kept = _kept(element.tag, name.lower(), value)
        if kept is None:
            del element.attrib[name]
        elif kept != value:
            element.set(name, kept)


def _kept(tag: Any, name: str, value: str) -> str | None:
    """An attribute as it may stay; None = not at all."""
    if tag == "img" and name == "src" and _PICTURE.fullmatch(value):
        return value
    if name in _ADDRESSES or name.startswith("on") or ":" in name or name in {"autofocus", "contenteditable", "http-equiv"}:
        return None
    return _LINK_IN_STYLE.sub("none", value) if name == "style" else value

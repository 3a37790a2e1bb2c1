"""What a page says of itself by schema.org: JSON-LD objects, and microdata items as objects of the same shape."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from dateline.intake.pages.words import one_line, text_of

Told = dict[str, Any]
"""One object; its fields are strings, objects, or lists of them."""

_REPORTS = re.compile(r"Article|Report|Posting")
_DEEPEST = 4  # objects within objects
_SOURCES = {"meta": "content", "time": "datetime", "a": "href", "link": "href", "img": "src", "data": "value"}
"""Where an element of microdata holds its value, if not in its words (HTML Living Standard, §5.2.4)."""


def parsed(script: str) -> Any:
    try:
        return json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None  # many pages carry broken JSON-LD; the rest of the mark-up still counts


def objects(found: Any, depth: int = 0) -> Iterator[Told]:
    """The objects of one script, those of a graph among them."""
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for item in found:
            yield from objects(item, depth + 1)
    elif isinstance(found, dict):
        yield found
        for field in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from objects(found.get(field), depth + 1)


def reports_in(found: Iterable[Told]) -> list[Told]:
    """NewsArticle, ReportageNewsArticle, BlogPosting, Report … of one type or several."""
    return [item for item in found if _REPORTS.search(str(item.get("@type", "")))]


def names(value: Any, told: Sequence[Told] = (), depth: int = 0) -> Iterator[str]:
    """Strings, and the names of persons and publishers; an object that is only named (`@id`) is looked for among those told."""
    if isinstance(value, str) and value.strip():
        yield one_line(value)
    elif isinstance(value, list) and depth <= _DEEPEST:
        for item in value:
            yield from names(item, told, depth + 1)
    elif isinstance(value, dict) and depth <= _DEEPEST:
        meant = next((item for item in told if item.get("@id") == value["@id"] and item.get("name")), value) if "@id" in value else value
        yield from names(value.get("name") or meant.get("name") or value.get("url"), told, depth + 1)


def names_page(report: Told, address: str | None) -> bool:
    """Whether a report says that this is its page."""
    if address is None:
        return False
    told = (one for field in ("url", "@id", "mainEntityOfPage") for one in _several(report.get(field)))
    named = (one.get("@id") if isinstance(one, dict) else one for one in told)
    return any(isinstance(one, str) and _page(one) == _page(address) for one in named)


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def items(tree: Any) -> Iterator[Told]:
    """The microdata items of a page (elements with `itemscope` and `itemtype`), those within others too."""
    for element in tree.iter():
        if isinstance(element.tag, str) and element.get("itemscope") is not None and element.get("itemtype"):
            yield _item(element)


def _item(element: Any, depth: int = 0) -> Told:
    found: Told = {"@type": (element.get("itemtype") or "").rpartition("/")[2]}
    for inner, name in _properties(element):
        is_item = inner.get("itemscope") is not None
        value = _item(inner, depth + 1) if is_item and depth < _DEEPEST else _value(inner)
        found.setdefault(name, []).append(value)
    return found


def _properties(element: Any) -> Iterator[tuple[Any, str]]:
    """The properties of an item, but for those of items within it."""
    waiting = [child for child in reversed(element) if isinstance(child.tag, str)]
    while waiting:
        inner = waiting.pop()
        yield from ((inner, name) for name in (inner.get("itemprop") or "").split())
        if inner.get("itemscope") is None:
            waiting.extend(child for child in reversed(inner) if isinstance(child.tag, str))


def _value(element: Any) -> str:
    told = element.get("content") or element.get(_SOURCES.get(element.tag, "content"))
    return one_line(told) if told else text_of(element)


def _page(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"

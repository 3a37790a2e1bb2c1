"""NewsML-G2 (IPTC): items alone, in a message, or in a package.

Read with lxml and not with IPTC's own `newsmlg2`: that turns metadata into objects and back, leaves a text as XML in a string, raises bare
Exceptions, and lets the parser resolve entities.
"""

from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Iterator
from typing import Any

from dateline.errors import NotAReport, ReportError
from dateline.intake.intake import Given
from dateline.intake.local import refuse_large
from dateline.intake.newsroom.item import Item, instant, last_part, note_of, report_of_item, standing_of, web_address, where_in
from dateline.intake.newsroom.trees import every, first, root_named, tree_of, words_in
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.contents import blocks_in, blocks_of_html, blocks_of_plain, local
from dateline.model import Capture, Edition, PartKind, Report

_ROOTS = frozenset({"newsItem", "packageItem", "newsMessage", "planningItem", "conceptItem", "knowledgeItem", "catalogItem"})
_NO_REPORTS = {
    "planningItem": "tells what is planned, not what is reported, and is passed over",
    "conceptItem": "describes a concept, and is passed over",
    "knowledgeItem": "describes concepts, and is passed over",
    "catalogItem": "lists vocabularies, and is passed over",
}
_OWN_PAGE = frozenset({"permalink", "canonical", "webpage", "url"})
"""Relations of a link that name the item's own page; there is no IPTC code for it, agencies write one of these."""

_DATES = ("itemMeta/versionCreated", "contentMeta/contentModified", "contentMeta/contentCreated", "itemMeta/firstCreated")
"""Where a version's day is told, the surest first: each version is out on the day it was made, not on that of the first."""


class NewsMl:
    """A report for each version of each text item; of a picture or recording, for its caption."""

    name = "newsml-g2"
    media_types: tuple[str, ...] = tuple(f"application/vnd.iptc.g2.{root.lower()}+xml" for root in sorted(_ROOTS))
    suffixes: tuple[str, ...] = (".newsml", ".nar")
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        return root_named(head) in _ROOTS | {"NewsML"}

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            refuse_large(len(body), capture.url, self._options.max_bytes, "max_bytes")  # a tree takes several times as much
            root = tree_of(body, capture.url)
            if local(root) not in _ROOTS:
                raise NotAReport(capture.url, f"is no NewsML-G2: its root is <{local(root)}>; NewsML 1 must be converted first")
        except ReportError as error:
            yield error
            return
        for element in _items(root):
            yield self._made(element, root, capture, given)

    def _made(self, element: Any, root: Any, capture: Capture, given: Given) -> Report | ReportError:
        try:
            _refuse_others(element, capture.url)
            return report_of_item(_item(element, root, capture.url), capture, given, self._options)
        except ReportError as error:
            return error


def _items(root: Any) -> Iterator[Any]:
    """All that can be a report, in order, and what only looks so; a package stands for itself where nothing is in it."""
    for element in [root] if local(root) != "newsMessage" else [item for held in every(root, "itemSet") for item in held]:
        inside = list(element.iter("{*}newsItem")) if local(element) == "packageItem" else []
        yield from inside or [element]


def _refuse_others(element: Any, where: str) -> None:
    kind = local(element)
    here = where_in(where, element.get("guid") or "without a guid", element.get("version"))
    if kind == "packageItem":
        listed = ", ".join(dict.fromkeys(ref.get("residref") or ref.get("href") or "" for ref in element.iter("{*}itemRef")))
        raise NotAReport(here, f"is a package that only names other items ({listed or 'none'}); read those")
    if kind != "newsItem":
        raise NotAReport(here, _NO_REPORTS.get(kind, f"is a <{kind}>, no news item, and is passed over"))
    if not element.get("guid"):
        raise NotAReport(here, "has no guid, so that nobody can tell its versions; ask whoever sent it")


def _item(element: Any, root: Any, where: str) -> Item:
    guid, version = str(element.get("guid")), element.get("version")
    edition = _edition(element, guid, version)
    blocks = tuple(_blocks(element) or _captions(element))
    headline = words_in(first(element, "contentMeta/headline")) or words_in(first(element, "itemMeta/title"))
    if not (blocks or edition.note or edition.standing):
        raise NotAReport(where_in(where, guid, version), "holds no text, caption or note; what it refers to must be fetched by itself")
    sent = words_in(first(root, "header/sent")) if local(root) == "newsMessage" else None
    dated = [(words_in(first(element, path)), f"newsml-g2 {path.rpartition('/')[2]}") for path in _DATES]
    return Item(
        edition=edition,
        address=web_address(*_own_pages(element), guid),
        outlet=_outlet(element),
        headline=headline,
        byline=words_in(first(element, "contentMeta/by")) or _called(first(element, "contentMeta/creator")),
        dateline=words_in(first(element, "contentMeta/dateline")),
        language=_language(element),
        dated=tuple((value, how) for value, how in (*dated, (sent, "newsml-g2 sent")) if value),
        blocks=blocks,
    )


def _edition(element: Any, guid: str, version: str | None) -> Edition:
    embargo = first(element, "itemMeta/embargoed")
    signals = [_coded(signal) for signal in every(element, "itemMeta/signal")]
    notes = [words_in(note) for note in every(element, "itemMeta/edNote")]
    if embargo is not None and not words_in(embargo):
        signals.append("embargoed until further notice")  # an empty element says so (NewsML-G2 Guidelines, Embargo)
    return Edition(
        item=guid,
        version=version,
        standing=standing_of(_code(first(element, "itemMeta/pubStatus"))),
        embargoed=instant(words_in(embargo)),
        sent=instant(words_in(first(element, "itemMeta/versionCreated"))),
        note=note_of(signals, notes),
        located=_named(first(element, "contentMeta/located")),
    )


def _outlet(element: Any) -> str | None:
    provider, source = first(element, "itemMeta/provider"), first(element, "contentMeta/infoSource")
    credit = words_in(first(element, "contentMeta/creditline"))
    return _called(provider) or credit or _named(source) or _coded(provider)


def _language(element: Any) -> str | None:
    told = first(element, "contentMeta/language")
    contents = first(element, "contentSet")
    marked = [inner.get("{http://www.w3.org/XML/1998/namespace}lang") for inner in (contents if contents is not None else ())]
    whole = element.get("{http://www.w3.org/XML/1998/namespace}lang")
    return next((one for one in (told.get("tag") if told is not None else None, *marked, whole) if one), None)


def _own_pages(element: Any) -> list[str | None]:
    return [link.get("href") for link in every(element, "itemMeta/link") if last_part(link.get("rel")).lower() in _OWN_PAGE]


def _blocks(element: Any) -> list[Block]:
    """Of several contents the first with mark-up that has words, else the first plain one: they are one text in several forms."""
    contents = first(element, "contentSet")
    held = [] if contents is None else list(contents)
    marked = (list(blocks_in(inner)) for inner in held if local(inner) == "inlineXML")
    plain = (_of_data(inner) for inner in held if local(inner) == "inlineData")
    return next((blocks for blocks in marked if blocks), None) or next((blocks for blocks in plain if blocks), [])


def _of_data(data: Any) -> list[Block]:
    text = "".join(data.itertext())
    if last_part(data.get("encoding") or data.get("encodinguri")).lower() in {"b64", "base64"}:
        try:
            text = b64decode(text).decode()
        except (NoBase64, ValueError):
            return []
    return blocks_of_html(text) if "html" in (data.get("contenttype") or "") else blocks_of_plain(text)


def _captions(element: Any) -> list[Block]:
    told = [words_in(one) for one in every(element, "contentMeta/description")]
    return [Block(kind=PartKind.CAPTION, text=words) for words in dict.fromkeys(told) if words]


def _called(element: Any) -> str | None:
    return words_in(first(element, "name")) if element is not None else None


def _named(element: Any) -> str | None:
    """A concept as a person would name it."""
    return _called(element) or (element.get("literal") if element is not None else None)


def _code(element: Any) -> str | None:
    return (element.get("qcode") or element.get("uri") or element.get("literal")) if element is not None else None


def _coded(element: Any) -> str | None:
    return (element.get("literal") or last_part(_code(element)) or None) if element is not None else None

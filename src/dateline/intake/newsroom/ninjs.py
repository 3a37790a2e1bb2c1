"""ninjs (News in JSON, IPTC), versions 1 to 3: their fields differ by capitals and by what is a list."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.errors import NotAReport, ReportError
from dateline.intake.decoding import decoded
from dateline.intake.intake import Given
from dateline.intake.local import refuse_large
from dateline.intake.newsroom.item import Item, instant, last_part, note_of, report_of_item, standing_of, web_address, where_in
from dateline.intake.newsroom.trees import tree_of
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.contents import blocks_in, blocks_of_html, blocks_of_plain
from dateline.intake.pages.words import one_line
from dateline.model import Capture, Edition, PartKind, Report

_MARKS = (b'"versioncreated"', b'"pubstatus"', b'"firstcreated"', b'"body_html"', b'"body_text"', b'"body_xhtml"', b'"bodies"', b"/ninjs/")
_DATES = ("versioncreated", "contentcreated", "firstcreated")
_DEEPEST = 8  # lists and items within one another

Fields = Mapping[str, Any]


class Ninjs:
    """A report for each item with a text: alone, in a list, or among what is associated with another."""

    name = "ninjs"
    media_types: tuple[str, ...] = ("application/ninjs+json",)
    suffixes: tuple[str, ...] = (".ninjs",)
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        low = start.lower()
        has_name = b'"uri"' in low or b'"guid"' in low
        return start.startswith((b"{", b"[")) and has_name and any(mark in low for mark in _MARKS)

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            refuse_large(len(body), capture.url, self._options.max_bytes, "max_bytes")  # objects take several times as much
            found = list(_items(_parsed(body, capture.url)))
            if not found:
                raise NotAReport(capture.url, "holds no ninjs item: no object in it has a 'uri'; check the file")
        except ReportError as error:
            yield error
            return
        yield from (self._made(fields, capture, given) for fields in found)

    def _made(self, fields: Fields, capture: Capture, given: Given) -> Report | ReportError:
        try:
            return report_of_item(_item(fields, capture.url), capture, given, self._options)
        except ReportError as error:
            return error


def _parsed(body: bytes, where: str) -> Any:
    try:
        return json.loads(decoded(body, where))
    except json.JSONDecodeError as error:
        raise NotAReport(where, f"is no JSON at character {error.pos} ({error.msg.lower()}); is it cut off?") from None
    except (RecursionError, ValueError):
        raise NotAReport(where, "is nested too deep, or holds a number without end; check the file") from None


def _items(found: Any, depth: int = 0, *, beside: bool = False) -> Iterator[Fields]:
    """The items that can be reports, what is associated with one behind it.

    Args:
        beside: whether they only go with another: pictures and recordings are then no reports, and no errors.
    """
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for one in found:
            yield from _items(one, depth + 1, beside=beside)
    if not isinstance(found, dict):
        return
    fields = {str(key).lower(): value for key, value in found.items()}
    if _name(fields) is None:
        yield from _items(fields.get("_items"), depth + 1, beside=beside)
    elif not beside or _blocks(fields):
        yield fields
    associated = fields.get("associations")
    yield from _items(list(associated.values()) if isinstance(associated, dict) else associated, depth + 1, beside=True)


def _item(fields: Fields, where: str) -> Item:
    edition = _edition(fields)
    blocks = tuple(_blocks(fields) or _captions(fields))
    if not (blocks or edition.note or edition.standing):
        raise NotAReport(where_in(where, edition.item, edition.version), "holds no text, caption or note; check the file")
    return Item(
        edition=edition,
        address=web_address(edition.item),
        outlet=_outlet(fields),
        headline=_headline(fields),
        byline=_text(fields, "byline") or _text(fields, "by"),
        dateline=_dateline(fields.get("dateline")),
        language=_text(fields, "language"),
        dated=tuple((value, f"ninjs {name}") for name in _DATES if (value := _text(fields, name))),
        blocks=blocks,
    )


def _edition(fields: Fields) -> Edition:
    signals = [last_part(one) if isinstance(one, str) else None for one in _several(fields.get("signals") or fields.get("signal"))]
    return Edition(
        item=_name(fields) or "",
        version=_version(fields.get("version")),
        standing=standing_of(_text(fields, "pubstatus")),
        embargoed=instant(_text(fields, "embargoed")),
        sent=instant(_text(fields, "versioncreated")),
        note=note_of(signals, (_text(fields, "ednote"),)),
        located=_text(fields, "located"),
    )


def _version(value: Any) -> str | None:
    """A string by the standard; some number them."""
    return str(value).strip() or None if isinstance(value, str | int) and not isinstance(value, bool) else None


def _name(fields: Fields) -> str | None:
    """What names the item: `uri`, or `guid` as Superdesk has it."""
    return _text(fields, "uri") or _text(fields, "guid")


def _headline(fields: Fields) -> str | None:
    several = [one for one in _several(fields.get("headlines")) if isinstance(one, dict)]
    main = next((one for one in several if one.get("role") == "main"), next(iter(several), {}))
    told = (_text(fields, "headline"), _text(fields, "headline_main"), _text(main, "value"), _text(fields, "title"))
    return next((one_line(words) for words in told if words), None)


def _outlet(fields: Fields) -> str | None:
    sources = [one for name in ("infosources", "infosource") for one in _several(fields.get(name)) if isinstance(one, dict)]
    named = [_text(one, "name") for one in sources]
    told = (*named, _text(fields, "source"), _text(fields, "creditline"), _text(fields, "copyrightholder"))
    return next((one for one in told if one), None)


def _blocks(fields: Fields) -> list[Block]:
    """Of several bodies the first with mark-up that has words, else the first plain one: they are one text in several forms."""
    made = [(kind, blocks) for kind, value in _bodies(fields) if (blocks := _of_body(kind, value))]
    return next((blocks for kind, blocks in made if kind != "plain"), next((blocks for _, blocks in made), []))


def _bodies(fields: Fields) -> Iterator[tuple[str, str]]:
    """Kind ("html", "nitf" or "plain") and text of each body, the main one first."""
    listed = [one for one in _several(fields.get("bodies")) if isinstance(one, dict)]
    for one in sorted(listed, key=lambda one: one.get("role") != "main"):
        said = {str(key).lower(): value for key, value in one.items()}
        if value := _text(said, "value"):
            yield _kind(f"{said.get('contenttype')} {said.get('role')}", value), value
    for name in fields:
        if name.startswith("body_") and (value := _text(fields, name)):
            yield _kind(name, value), value


def _kind(told: str, value: str) -> str:
    if "nitf" in told.lower():
        return "nitf"
    return "html" if "html" in told.lower() or "</p>" in value else "plain"


def _of_body(kind: str, value: str) -> list[Block]:
    if kind == "plain":
        return blocks_of_plain(value)
    if kind == "html":
        return blocks_of_html(value)
    try:
        return list(blocks_in(tree_of(value.encode("utf-8", "replace"), "nitf")))
    except NotAReport:
        return blocks_of_html(value)  # a fragment of NITF, without a root


def _captions(fields: Fields) -> list[Block]:
    """What stands under a picture, where that is all there is."""
    listed = [_text(one, "value") for one in _several(fields.get("descriptions")) if isinstance(one, dict)]
    told = [*listed, *(_text(fields, name) for name in fields if name.startswith("description_"))]
    return [Block(kind=PartKind.CAPTION, text=words) for words in dict.fromkeys(one_line(one) for one in told if one)]


def _dateline(value: Any) -> str | None:
    """A string, or an object with one, as Superdesk has it."""
    found = value.get("text") if isinstance(value, dict) else value
    return one_line(found) or None if isinstance(found, str) else None


def _text(fields: Fields, name: str) -> str | None:
    value = fields.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]

"""NITF (News Industry Text Format 3, IPTC): one item a file."""

from collections.abc import Iterator
from typing import Any

from dateline.errors import NotAReport, ReportError
from dateline.intake.intake import Given
from dateline.intake.newsroom.item import Item, instant, note_of, report_of_item, standing_of, web_address, where_in
from dateline.intake.newsroom.trees import every, first, root_named, tree_of, words_in
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.contents import blocks_in, local
from dateline.model import Capture, Edition, PartKind, Report

_DATES = (
    ("head/docdata/date.issue", "norm"),
    ("head/docdata/date.release", "norm"),
    ("head/pubdata", "date.publication"),
    ("body/body.head/dateline/story.date", "norm"),
)


class Nitf:
    """One report a file: what stands in its body, headline and dateline before it."""

    name = "nitf"
    media_types: tuple[str, ...] = ("application/nitf+xml", "text/nitf")
    suffixes: tuple[str, ...] = (".nitf",)
    holds_many = False

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        return root_named(head) == "nitf"

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            root = tree_of(body, capture.url)
            if local(root) != "nitf":
                raise NotAReport(capture.url, f"is no NITF: its root is <{local(root)}>; check the file")
            yield report_of_item(_item(root, capture.url), capture, given, self._options)
        except ReportError as error:
            yield error


def _item(root: Any, where: str) -> Item:
    head = first(root, "body/body.head")
    edition = _edition(root)
    blocks = tuple(_blocks(root))
    if not (blocks or edition.note or edition.standing):
        raise NotAReport(where_in(where, edition.item, edition.version), "has no text in its body; check that it was written to the end")
    return Item(
        edition=edition,
        address=web_address(_mark(root, "head/pubdata", "ex-ref"), edition.item),
        outlet=_outlet(root),
        headline=_within(head, "hedline/hl1") or _within(head, "hedline") or words_in(first(root, "head/title")),
        byline=_byline(head),
        dateline=_within(head, "dateline"),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        dated=tuple((value, f"nitf {_called(path, mark)}") for path, mark in _DATES if (value := _mark(root, path, mark))),
        blocks=blocks,
    )


def _edition(root: Any) -> Edition:
    data = first(root, "head/docdata")
    status = (data.get("management-status") or "") if data is not None else ""
    release = instant(_mark(root, "head/docdata/date.release", "norm"))
    signals = ["embargoed"] if status == "embargoed" and not release else []
    corrections = [f"correction: {one.get('info')}" for one in every(root, "head/docdata/correction") if one.get("info")]
    notes = [one.get("info") for one in every(root, "head/docdata/ed-msg")]
    printed = [words_in(note) for note in every(root, "body/body.head/note")]
    return Edition(
        item=_name(root) or "",
        version=_mark(root, "head/docdata/du-key", "version") or _mark(root, "head/docdata/du-key", "generation"),
        standing=standing_of(status),
        embargoed=release if status == "embargoed" else None,
        sent=instant(_mark(root, "head/docdata/date.issue", "norm")),
        note=note_of(signals, (*corrections, *notes, *printed)),
        located=_within(first(root, "body/body.head"), "dateline/location") or _where_told(root),
    )


def _name(root: Any) -> str | None:
    """The name of the item; a bare number or word only names it among those of who gave it out, so that goes before it."""
    name = _mark(root, "head/docdata/doc-id", "id-string") or _mark(root, "head/docdata/du-key", "key")
    giver = _mark(root, "head/docdata/doc-id", "regsrc") or _outlet(root)
    return f"{giver}:{name}" if name and giver and ":" not in name else name


def _blocks(root: Any) -> list[Block]:
    """The abstract, where it is not also the first paragraph, and the contents, each paragraph once."""
    _leave_out_copies(root)
    contents = [block for content in every(root, "body/body.content") for block in blocks_in(content)]
    abstract = _within(first(root, "body/body.head"), "abstract")
    if abstract and contents and all(abstract not in block.text for block in contents):
        return [Block(kind=PartKind.BODY, text=abstract), *contents]
    return contents


def _leave_out_copies(root: Any) -> None:
    """Takes out the lead where a full text with the same lead stands beside it (as in the New York Times Annotated Corpus)."""
    blocks = {block.get("class"): block for block in root.iter("{*}block") if block.get("class")}
    lead = blocks.get("lead_paragraph") if "full_text" in blocks else None
    if lead is not None and lead.getparent() is not None:
        lead.getparent().remove(lead)


def _outlet(root: Any) -> str | None:
    distributor = words_in(first(root, "body/body.head/distributor"))
    told = (_mark(root, "head/pubdata", "name"), distributor, _mark(root, "head/docdata/doc-id", "regsrc"))
    return next((one for one in (*told, _mark(root, "head/docdata/doc.copyright", "holder")) if one), None)


def _byline(head: Any) -> str | None:
    """Who wrote it, without their title ("Staff Writer")."""
    byline = first(head, "byline") if head is not None else None
    if byline is None:
        return None
    return words_in(first(byline, "person")) or words_in(byline)


def _where_told(root: Any) -> str | None:
    place = first(root, "head/docdata/evloc")
    told = [place.get(name) for name in ("city", "county-dist", "state-prov", "iso-cc")] if place is not None else []
    return ", ".join(filter(None, told)) or words_in(place)


def _within(element: Any, path: str) -> str | None:
    return words_in(first(element, path)) if element is not None else None


def _mark(root: Any, path: str, mark: str) -> str | None:
    element = first(root, path)
    return (element.get(mark) or "").strip() or None if element is not None else None


def _called(path: str, mark: str) -> str:
    return path.rpartition("/")[2] if mark == "norm" else mark

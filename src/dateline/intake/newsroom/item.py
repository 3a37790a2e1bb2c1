"""One version of an agency's item, whatever the format, and the report it makes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dateline.intake.files import as_given
from dateline.intake.intake import Given
from dateline.intake.options import Options
from dateline.intake.pages.block import Block
from dateline.intake.pages.page import laid_out
from dateline.intake.published import Published, published
from dateline.intake.report import Beside, report_of
from dateline.model import Capture, Edition, PartKind, PubStatus, Report, content_id

_BY = re.compile(r"^by:?\s+", re.IGNORECASE)
_STANDINGS = {"usable": PubStatus.USABLE, "withheld": PubStatus.WITHHELD, "canceled": PubStatus.CANCELED, "cancelled": PubStatus.CANCELED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What an agency says of one version of an item; None = it does not.

    Attributes:
        address: where the item stands on the web.
        dateline: told beside the text.
        dated: the days that could be that of publication, the surest first, each with how it was told.
    """

    edition: Edition
    address: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str | None = None
    dated: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()


def where_in(name: str, item: str, version: str | None) -> str:
    """How an error names an item of a file."""
    if not item:
        return name
    return f"{name}: item {item}{f' version {version}' if version else ''}"


def report_of_item(item: Item, capture: Capture, given: Given, options: Options) -> Report:
    """The report of one version. A version without a text has its note for one, so that a withdrawal is kept with what it says.

    Raises:
        NotAReport: as `report_of`.
    """
    edition = item.edition
    text, parts = laid_out(item.headline, _with_dateline(item.blocks, item.dateline) or _instead(edition))
    day = _day(item, capture, given)
    beside = Beside(
        id=_name(text, item, day),
        outlet=item.outlet or given.outlet,
        headline=item.headline,
        byline=_BY.sub("", item.byline) if item.byline else None,
        url=item.address or edition.item or None,
        language=item.language,
        capture=capture.digest,
        parts=parts,
        edition=edition,
    )
    return report_of(text, where=where_in(capture.url, edition.item, edition.version), published=day, beside=beside, options=options)


def _instead(edition: Edition) -> list[Block]:
    """What stands for the text of a version without one: the agency's note, or the one word it sent."""
    if edition.note:
        return [Block(kind=PartKind.BODY, text=edition.note)]
    is_taken_back = edition.standing in {PubStatus.CANCELED, PubStatus.WITHHELD}
    return [Block(kind=PartKind.BODY, text=str(edition.standing))] if is_taken_back else []


def _with_dateline(blocks: Iterable[Block], dateline: str | None) -> list[Block]:
    """Blocks with a dateline told beside them, where they do not begin with it themselves."""
    told = list(blocks)
    first = next((block.text for block in told if block.kind is PartKind.BODY), None)
    if not dateline or first is None or first.casefold().startswith(_bare(dateline)):
        return told
    at = next(index for index, block in enumerate(told) if block.kind is PartKind.BODY)
    return [*told[:at], Block(kind=PartKind.DATELINE, text=dateline), *told[at:]]


def _bare(dateline: str) -> str:
    return dateline.casefold().rstrip(" -–—:.,")


def _day(item: Item, capture: Capture, given: Given) -> Published:
    """The first day told that can be true; else the one given for all."""
    told = [published(value, how=how, fetched_on=capture.fetched_at.date()) for value, how in item.dated]
    found = next((day for day in told if day.when), None)
    return found or (as_given(given, capture) if given.published or not told else told[0])


def _name(text: str, item: Item, day: Published) -> str:
    """An id that tells versions apart even where their words are the same."""
    edition = item.edition
    counted = (edition.item, edition.version or "", str(edition.standing or ""), edition.sent.isoformat() if edition.sent else "")
    published_on = day.when.earliest.isoformat() if day.when and day.when.earliest else ""
    return content_id(text, outlet=item.outlet, headline=item.headline, published="\x1f".join((published_on, *counted)), url=item.address)


def standing_of(word: str | None) -> PubStatus | None:
    """By the last part of a code ("stat:canceled", "http://cv.iptc.org/newscodes/pubstatusg2/canceled"); None = not told, or no such."""
    return _STANDINGS.get(last_part(word).lower())


def last_part(code: str | None) -> str:
    return (code or "").rpartition("/")[2].rpartition(":")[2].strip()


def instant(value: str | None) -> datetime | None:
    """An instant as told; None where none is, or its time zone is not."""
    try:
        at = datetime.fromisoformat((value or "").strip())
    except ValueError:
        return None
    return at if at.tzinfo else None


def note_of(signals: Iterable[str | None], notes: Iterable[str | None]) -> str | None:
    """What an agency says to editors: what sort of version it is, and its notes."""
    return "; ".join(dict.fromkeys(words for words in (*signals, *notes) if words)) or None


def web_address(*candidates: str | None) -> str | None:
    return next((one for one in candidates if one and one.startswith(("http://", "https://"))), None)

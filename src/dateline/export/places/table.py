"""Places as a person reads them on a terminal."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.text import Text

from dateline.export.options import Options
from dateline.export.places.told import ToldPlace, told_places
from dateline.export.table import Sheet
from dateline.model import Reading

_STYLES = {"sure": "bold", "unsure": "bold yellow", "unsettled": "dim"}


class PlaceTable:
    """Places for a person, report by report."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheet = Sheet(out, width=self._options.width)
        for reading in readings:
            told = told_places(reading)
            sheet.found(reading, len(told), "place", (row for one in told for row in _rows(one)))


def _rows(one: ToldPlace) -> Iterator[tuple[str, str, Text]]:
    often = f" ×{len(one.places)}" if len(one.places) > 1 else ""
    yield f"p{one.number}", f"{one.words}{often}", _answer(one)
    if one.relation:
        yield "", "", Text(one.relation, style="dim")
    if one.why:
        yield "", "", Text(f"why: {one.why}", style="dim")
    if one.rivals:
        yield "", "", Text(f"rivals: {'; '.join(one.rivals)}", style="dim")
    for doubt in one.doubts:
        yield "", "", Text(doubt, style="yellow")


def _answer(one: ToldPlace) -> Text:
    if not one.is_settled:
        return Text.assemble(("not settled", _STYLES["unsettled"]), (f" · {one.what}" if one.what else "", "dim"))
    details = (
        one.what,
        one.precision and f"told as a {one.precision}",
        one.where,
        f"score {one.place.score:.2f}",
        "filed from here" if one.filed_from else None,
    )
    return Text.assemble(
        (one.place.name or one.words, _STYLES[one.sureness]), ("".join(f" · {known}" for known in details if known), "dim")
    )

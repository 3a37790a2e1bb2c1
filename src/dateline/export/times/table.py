"""Times as a person reads them on a terminal."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.text import Text

from dateline.export.options import Options
from dateline.export.table import Sheet
from dateline.export.times.told import ToldTime, told_times
from dateline.model import Reading


class TimeTable:
    """Times for a person, report by report."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheet = Sheet(out, width=self._options.width)
        for reading in readings:
            told = told_times(reading)
            sheet.found(reading, len(told), "time", (row for one in told for row in _rows(one)))


def _rows(one: ToldTime) -> Iterator[tuple[str, str, Text]]:
    days = (one.days, "bold") if one.days else (one.unbounded, "dim")
    yield f"t{one.number}", one.words, Text.assemble(days, ("".join(f" · {known}" for known in one.details), "dim"))
    for doubt in one.doubts:
        yield "", "", Text(doubt, style="yellow")

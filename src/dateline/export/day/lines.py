"""A day on a terminal."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.text import Text

from dateline.export.day.told import Day, Kind, Spot
from dateline.export.day.versions import Version
from dateline.export.html.frame import counted
from dateline.export.phrasing import day as written_day
from dateline.export.phrasing import line
from dateline.export.table import Sheet

NOBODY = "who and whom not told"
SECTIONS = (
    ("on", "On this day"),
    ("within", "Within bounds that include this day"),
    ("apart", "Not told as having been: denied, planned, called for, or left open"),
)


def print_day(found: Day, out: TextIO) -> None:
    """The day, then each section, place and type, a version a block; a section of which nothing is told is left out."""
    sheet = Sheet(out)
    sheet.line(Text.assemble((f"{written_day(found.day)}, {found.day:%A}", "bold"), (f" · {found.view}", "dim")))
    sheet.line(Text(summary(found), style="dim"))
    for name, title in SECTIONS:
        spots: Sequence[Spot] = getattr(found, name)
        if spots:
            sheet.line()
            sheet.line(Text(title, style="bold underline"))
            for spot in spots:
                _print_spot(sheet, spot)


def summary(found: Day) -> str:
    """How much is told, and how much could be of this day because nothing says when it began or ended."""
    told = f"{counted(found.claims, 'claim')} in {counted(found.reports, 'report')}" if found.claims else "nothing is claimed of this day"
    rest = f"; {found.open} more have no first or no last day: dateline claims --when {found.day}" if found.open else ""
    return told + rest


def place_name(spot: Spot) -> str:
    """As in "Khān Shaykhūn (SY)"."""
    if spot.name is None:
        return "place not told"
    return line(spot.name) + (f" ({spot.country})" if spot.country else "")


def ranges(kind: Kind) -> str:
    """As in "58–86", "20 civilians, 1 worker, 12"."""
    return ", ".join(" ".join(filter(None, (values, whom))) for whom, values in kind.ranges)


def _print_spot(sheet: Sheet, spot: Spot) -> None:
    sheet.line()
    sheet.line(Text(place_name(spot), style="bold"))
    for kind in spot.kinds:
        told = ranges(kind)
        sheet.line(Text.assemble("  ", (kind.title, "cyan"), (f"  {told}" if told else "", "bold")))
        for version in (*kind.versions, *kind.apart):
            for text, indent in _rows(version):
                sheet.indented(text, indent)


def _rows(version: Version) -> Iterator[tuple[Text, int]]:
    first = Text()
    if not version.is_real or version.sure != "asserted":
        first.append(f"{version.sure}: ", style="red" if version.sure.startswith("denied") else "yellow")
    first.append(line(version.what))
    if not first and not version.is_statement:
        first.append(NOBODY, style="dim")
    if first:
        yield first, 4
    yield Text(f"{line(version.chain)}, {version.published}", style="blue"), 6
    yield Text(" … ".join(f"“{quote}”" for quote in version.quotes), style="italic"), 6
    yield Text(" · ".join(details(version)), style="dim"), 6


def details(version: Version) -> list[str]:
    """When and where by its own words, whether it corrects or is corrected, and the ids to ask `dateline show` for."""
    marks = ["corrects an earlier version"] if version.corrects else []
    marks += ["corrected since"] if version.corrected else []
    told = [words for words in (version.when, version.where) if words]
    return [*marks, *told, f"show {' '.join(version.ids)}"]

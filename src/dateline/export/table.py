"""Claims as a person reads them on a terminal: blocks where it is narrow, columns where it is wide, plain lines in a pipe."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from dateline.export.options import Options
from dateline.export.phrasing import days
from dateline.export.telling import NOT_TOLD, Teller, Telling
from dateline.model import Reading, Report

_WIDE = 118  # columns from which six of them fit without breaking every phrase


class Table:
    """Claims for a person, report by report."""

    name = "table"
    suffix = ".txt"

    def __init__(self, options: Options) -> None:
        self._options = options

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheet = Sheet(out, width=self._options.width)
        for reading in readings:
            sheet.report(reading, tuple(Teller(reading).all()))


class Sheet:
    """Prints claims to a terminal or a pipe.

    Args:
        width: None = the terminal's; in a pipe no line is wrapped, for grep.
    """

    def __init__(self, out: TextIO, *, width: int | None = None) -> None:
        self.console = Console(file=out, width=width, highlight=False, emoji=False, markup=False)
        self._is_pipe = width is None and not self.console.is_terminal

    def report(self, reading: Reading, tellings: Sequence[Telling]) -> None:
        """A report's heading, then the claims."""
        self.line(heading(reading.report, len(tellings)))
        if not tellings:
            self.line(Text("no claims found\n", style="dim"))
        elif self._is_pipe or self.console.width < _WIDE:
            for telling in tellings:
                self.answers(telling.id, answers(telling))
        else:
            self.console.print(_columns(tellings))
            self.line()

    def line(self, text: Text | str = "") -> None:
        self.console.print(text, soft_wrap=self._is_pipe)

    def answers(self, title: str, told: Iterable[tuple[str, Text]]) -> None:
        """Questions and answers, a line each, under a title that stands beside the first."""
        rows = [(title if index == 0 else "", question, answer) for index, (question, answer) in enumerate(told)]
        if self._is_pipe:
            for first, question, answer in rows:
                self.line(Text.assemble(f"{first:5} {question:14} ", answer))
        else:
            self.console.print(_block(rows))
        self.line()


def heading(report: Report, claims: int) -> Text:
    """Outlet, day and number of claims; the headline below."""
    published = days(report.published) or "day not known"
    line = Text.assemble(
        (report.outlet or "outlet not known", "bold"), (f" · {published} · {claims} claim{'' if claims == 1 else 's'}", "dim"), "\n"
    )
    title = report.headline or _first_words(report.text)
    return line.append(title, style="italic").append("\n")


def _first_words(text: str, most: int = 72) -> str:
    line = " ".join(text[: most * 2].split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def _block(rows: Iterable[tuple[str, str, Text]]) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, min_width=4)
    grid.add_column(style="dim", no_wrap=True, min_width=13)
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return grid


def answers(telling: Telling) -> Iterator[tuple[str, Text]]:
    """Who, what and whom; when, where, how certain, on whose word, in which words."""
    yield "claim", _sentence(telling)
    yield "when", _told(telling.when)
    yield "where", _told(telling.where)
    yield "certain", Text(telling.certainty, style=_tone(telling.certainty))
    yield "on whose word", Text(telling.chain)
    yield "in the words", Text(telling.quoted, style="italic")


def _columns(tellings: Sequence[Telling]) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1), header_style="dim", show_edge=False, leading=1)
    grid.add_column("", style="dim", no_wrap=True)
    for title, share in (("claim", 4), ("when", 2), ("where", 2), ("certain", None), ("on whose word", 3), ("in the words", 5)):
        grid.add_column(title, ratio=share, min_width=9, overflow="fold")
    grid.expand = True
    for telling in tellings:
        grid.add_row(telling.id, *(answer for _, answer in answers(telling)))
    return grid


def _sentence(telling: Telling) -> Text:
    others = [f"{role}: {filler}" for role, filler in telling.others]
    parts = [" + ".join(telling.who), telling.what, " + ".join(telling.whom), *others]
    line = Text()
    for part in filter(None, parts):
        line.append(" · " if line else "", style="dim").append(part, style="bold" if part is telling.what else "")
    return line


def _told(words: str | None) -> Text:
    return Text(words) if words else Text(NOT_TOLD, style="dim")


def _tone(certainty: str) -> str:
    if certainty.startswith("denied"):
        return "red"
    return "green" if certainty.startswith("asserted") else "yellow"

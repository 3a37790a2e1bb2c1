"""Claims as a person reads them on a terminal: blocks where it is narrow, columns where it is wide, plain lines in a pipe."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TextIO

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table as Grid
from rich.text import Text

from dateline.export.options import Options
from dateline.export.phrasing import line, printable, published, title
from dateline.export.telling import NOT_TOLD, Teller, Telling
from dateline.model import Reading

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


class _Paper(Console):
    """Paper on which no word can command the terminal, whoever printed it and wherever it was forgotten to look."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=printable(segment.text))

    def on_broken_pipe(self) -> None:
        """Leaves it to the door what becomes of the program when its reader has had enough; rich would end it."""
        raise BrokenPipeError


class Sheet:
    """Prints claims, times or places to a terminal or a pipe.

    Args:
        width: None = the terminal's; in a pipe no line is wrapped, for grep.
    """

    def __init__(self, out: TextIO, *, width: int | None = None) -> None:
        self.console = _Paper(file=out, width=width, highlight=False, emoji=False, markup=False)
        self._is_pipe = width is None and not self.console.is_terminal

    def report(self, reading: Reading, tellings: Sequence[Telling]) -> None:
        """A report's heading, then the claims."""
        self._head(reading, len(tellings), "claim")
        if self._is_pipe or self.console.width < _WIDE:
            for telling in tellings:
                self.answers(telling.id, (*answers(telling), *versions(telling)))
        elif tellings:
            self.console.print(_columns(tellings))
            self.line()

    def found(self, reading: Reading, number: int, thing: str, rows: Iterable[tuple[str, str, Text]]) -> None:
        """A report's heading, then what was found: label, words and what they mean, without a blank line between."""
        self._head(reading, number, thing)
        self._rows(list(rows), beside=6, words=22)
        if number:
            self.line()

    def _head(self, reading: Reading, number: int, thing: str) -> None:
        self.line(heading(reading, number, thing))
        if unsettled := [line(doubt.reason) for doubt in reading.doubts if doubt.span is None]:
            self.line(Text("".join(f"not settled: {reason}\n" for reason in unsettled), style="yellow"))
        if not number:
            self.line(Text(f"no {thing}s found\n", style="dim"))

    def line(self, text: Text | str = "") -> None:
        self.console.print(text, soft_wrap=self._is_pipe)

    def indented(self, text: Text, columns: int) -> None:
        """A paragraph moved in; in a pipe on one line, for grep."""
        if self._is_pipe:
            self.line(Text(" " * columns).append_text(text))
        else:
            self.console.print(Padding(text, (0, 0, 0, columns), expand=False))

    def answers(self, label: str, told: Iterable[tuple[str, Text]]) -> None:
        """Questions and answers, a line each, beside a label; what is not told shares one line."""
        rows = [(label if index == 0 else "", question, answer) for index, (question, answer) in enumerate(_gathered(told))]
        self._rows(rows, beside=_beside(label), words=13)
        self.line()

    def _rows(self, rows: Sequence[tuple[str, str, Text]], *, beside: int, words: int) -> None:
        if not self._is_pipe:
            self.console.print(_block(rows, beside, words))
            return
        for label, question, answer in rows:
            self.line(Text.assemble(f"{label:{beside}}{question:{words}}  ", answer))


def heading(reading: Reading, number: int, thing: str = "claim") -> Text:
    """Outlet, day and how many of a thing were found; the headline below."""
    report = reading.report
    told = f" · {published(report.published)} · {number} {thing}{'' if number == 1 else 's'}"
    return Text.assemble((line(report.outlet or "outlet not known"), "bold"), (told, "dim"), "\n", (title(reading), "italic"), "\n")


def _gathered(told: Iterable[tuple[str, Text]]) -> Iterator[tuple[str, Text]]:
    for is_open, rows in groupby(told, key=lambda row: row[1].plain == NOT_TOLD):
        if is_open:
            yield NOT_TOLD, Text(", ".join(question for question, _ in rows), style="dim")
        else:
            yield from rows


def _beside(label: str) -> int:
    """Columns a label takes, and those of its neighbours with it."""
    return max(6, len(label) + 2) if label else 0


def _block(rows: Iterable[tuple[str, str, Text]], beside: int, words: int) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, width=max(0, beside - 2))
    grid.add_column(style="dim", no_wrap=words <= 15, min_width=words)
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


def versions(telling: Telling) -> Iterator[tuple[str, Text]]:
    """The other claims that tell the same, and what corrects what; nothing where it is told once."""
    for question, names in (("told again in", telling.again), ("corrects", telling.corrects), ("corrected by", telling.corrected_by)):
        if names:
            yield question, Text(", ".join(names), style="yellow" if question == "corrected by" else "")


def _columns(tellings: Sequence[Telling]) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1), header_style="dim", show_edge=False, leading=1)
    grid.add_column("", style="dim", no_wrap=True)
    for label, share in (("claim", 4), ("when", 2), ("where", 2), ("certain", None), ("on whose word", 3), ("in the words", 5)):
        grid.add_column(label, ratio=share, min_width=9, overflow="fold")
    grid.expand = True
    for telling in tellings:
        told = dict(answers(telling))
        told["certain"].append("".join(f"\n{question} {names}" for question, names in versions(telling)), style="dim")
        grid.add_row(telling.id, *told.values())
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

"""Many reports in one go: progress on stderr, failures named and passed over."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dateline.errors import ReportError

Done = TypeVar("Done")


class Batch:
    """Counts what was done and names what failed.

    Attributes:
        done: reports that went well.
        failed: reports, and sources as a whole, that did not.
    """

    def __init__(self, console: Console) -> None:
        self.done = 0
        self.failed = 0
        self._console = console

    def passing(self, items: Iterable[Done | ReportError]) -> Iterator[Done]:
        """What went well, in order; what did not is named on stderr as it comes."""
        for item in items:
            if isinstance(item, ReportError):
                self.fail(item)
            else:
                self.done += 1
                yield item

    def fail(self, error: ReportError) -> None:
        self.failed += 1
        self._console.print(f"dateline: {error}", markup=False, highlight=False, soft_wrap=True)

    @property
    def exit_code(self) -> int:
        return int(self.failed > 0)

    def sum_up(self) -> None:
        """A line on stderr when something failed among others that did not."""
        if self.failed and self.failed + self.done > 1:
            click.echo(f"dateline: {self.failed} of {self.failed + self.done} could not be read; the others were", err=True)


@contextmanager
def batch(sources: Sequence[str], *, shown: bool) -> Iterator[tuple[Batch, Iterator[str]]]:
    """A Batch, and the sources one by one.

    Args:
        shown: whether a bar may be drawn; it is on a terminal, and when there is more than one source.
    """
    console = Console(stderr=True)
    if not (shown and console.is_terminal and len(sources) > 1):
        yield Batch(console), iter(sources)
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.fields[source]}"))
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        yield Batch(console), _watched(sources, progress)


def _watched(sources: Sequence[str], progress: Progress) -> Iterator[str]:
    task = progress.add_task("reading", total=len(sources), source="")
    for source in sources:
        progress.update(task, source=source)
        yield source
        progress.advance(task)


def is_terminal() -> bool:
    return sys.stdout.isatty()

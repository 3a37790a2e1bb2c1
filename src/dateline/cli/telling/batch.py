"""Many reports in one go: progress on stderr, failures named and passed over."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dateline.errors import ReportError
from dateline.export.phrasing import line

Done = TypeVar("Done")
_MANY = frozenset({".jsonl", ".ndjson"})


class Batch:
    """Counts what was done and names what failed.

    Args:
        bar: drawn on the same console; None = none is.

    Attributes:
        done: reports that went well.
        failed: reports, and sources as a whole, that did not.
    """

    def __init__(self, console: Console, bar: Progress | None = None) -> None:
        self.done = 0
        self.failed = 0
        self._console = console
        self._bar = bar

    def over(self, sources: Sequence[str]) -> Iterator[str]:
        """The sources one by one; the bar goes along."""
        if self._bar:
            # Of one file with many reports nobody knows how many there will be: the bar only shows that it lives.
            self._bar.add_task("reading", total=len(sources) if len(sources) > 1 else None, source="", done=0)
        for number, source in enumerate(sources):
            self._draw(completed=number, source=Path(source).name)
            yield source

    def passing(self, items: Iterable[Done | ReportError]) -> Iterator[Done]:
        """What went well, in order; what did not is named on stderr as it comes."""
        for item in items:
            if isinstance(item, ReportError):
                self.failed += 1
                self._say(str(item))
            else:
                self.done += 1
                self._draw(done=self.done)
                yield item

    def sum_up(self) -> None:
        """A line on stderr when something of several failed."""
        if self.failed and self.failed + self.done > 1:
            rest = "the others were" if self.done else "nothing was read"
            self._say(f"{self.failed} of {self.failed + self.done} could not be read; {rest}")

    @property
    def exit_code(self) -> int:
        return int(self.failed > 0)

    def _say(self, words: str) -> None:
        self._console.print(f"dateline: {line(words)}", markup=False, highlight=False, soft_wrap=True)

    def _draw(self, **told: Any) -> None:
        if self._bar:
            self._bar.update(self._bar.task_ids[0], **told)


@contextmanager
def batch(sources: Sequence[str], *, shown: bool) -> Iterator[Batch]:
    """A Batch over sources.

    Args:
        shown: whether a bar may be drawn; it is on a terminal, when there is more than one source or one that holds many reports.
    """
    console = Console(stderr=True)
    if not (shown and console.is_terminal and (len(sources) > 1 or Path(sources[0]).suffix.lower() in _MANY)):
        yield Batch(console)
        return
    files = (MofNCompleteColumn(),) if len(sources) > 1 else ()
    columns = (BarColumn(), *files, TextColumn("{task.fields[done]} reports"), TimeElapsedColumn(), TextColumn("{task.fields[source]}"))
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        yield Batch(console, bar)


def is_terminal() -> bool:
    return sys.stdout.isatty()

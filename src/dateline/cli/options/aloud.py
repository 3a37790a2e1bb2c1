"""Reading reports and writing what they say: what `read`, `times` and `places` have in common."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.config import Settings
    from dateline.export.exporter import Writes
    from dateline.intake import Given

Command = TypeVar("Command", bound=Callable[..., Any])
_BY_SUFFIX = {".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html", ".txt": "table", "": "table"}


def output_option(command: Command) -> Command:
    return click.option(
        "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Where to write. [default: standard output]"
    )(command)


def form_options(*, html: str, jsonl: str) -> Callable[[Command], Command]:
    """Which of the two other forms than the table is wanted; each with its line in the help."""

    def both(command: Command) -> Command:
        for option in (
            click.option("--html", "form", flag_value="html", help=html),
            click.option("--jsonl", "form", flag_value="jsonl", help=jsonl),
        ):
            command = option(command)
        return command

    return both


def form_of(form: str | None, output: Path | None) -> str:
    """The form asked for, else by the ending of the file, else a table.

    Raises:
        UsageError: when a page would go to a terminal, or the ending of the file says no form.
    """
    from dateline.cli.telling.batch import is_terminal

    suffix = output.suffix.lower() if output else ""
    if form is None and suffix not in _BY_SUFFIX:
        raise click.UsageError(f"{output}: no form ends in {suffix}: use .html, .jsonl or .txt, or name the form (--html, --jsonl)")
    form = form or _BY_SUFFIX[suffix]
    if form == "html" and output is None and is_terminal():
        raise click.UsageError("a page is no use on a terminal; name a file for it: -o page.html")
    return form


def read_aloud(sources: Sequence[str], *, given: "Given", settings: "Settings", made: "Writes", output: Path | None) -> int:
    """Reads every report and writes what was found, in order; the exit code."""
    from dateline.cli.telling.batch import batch, is_terminal
    from dateline.cli.telling.output import writing
    from dateline.desk import Desk

    if output and output.resolve() in {Path(source).resolve() for source in sources}:
        raise click.UsageError(f"{output} is one of the reports; it is not overwritten: name another file with -o")
    with Desk(settings=settings) as desk, batch(sources, shown=bool(output) or not is_terminal()) as run:
        with writing(output) as out:
            made.write(run.passing(desk.read_all(run.over(sources), given=given)), out)
        run.sum_up()
    return run.exit_code


def until(settings: "Settings", reader: str) -> "Settings":
    """Settings under which nothing is read beyond one reader and those before it.

    Raises:
        UsageError: when the settings leave that reader out.
    """
    from dataclasses import replace

    readers = settings.reading.readers
    if reader not in readers:
        raise click.UsageError(f"the settings leave out the reader {reader!r}: [reading] readers = {', '.join(readers)}")
    return replace(settings, reading=replace(settings.reading, readers=readers[: readers.index(reader) + 1]))

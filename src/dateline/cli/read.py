"""`dateline read`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.asking import given_options, settings_of

if TYPE_CHECKING:
    from dateline.cli.batch import Batch
    from dateline.desk import Desk
    from dateline.intake import Given
    from dateline.model import Reading

_BY_SUFFIX = {".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html"}


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE… | URL… | -")
@given_options
@click.option("--jsonl", "form", flag_value="jsonl", help="One reading a line, for programs.")
@click.option("--html", "form", flag_value="html", help="One page with the words marked; name its file with -o.")
@click.option("--format", "form", metavar="NAME", help="Any installed format. [default: by the ending of -o, else table]")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Where to write. [default: standard output]")
@click.pass_context
def read(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, sources: tuple[str, ...], published: date | None, outlet: str | None, form: str | None, output: Path | None
) -> None:
    """Read reports and print what they say, claim by claim. Nothing is stored.

    Plain text, web pages and .jsonl (one report a line) come in; `-` is standard input.
    """
    from dateline.cli.batch import batch, is_terminal
    from dateline.cli.output import writing
    from dateline.desk import Desk
    from dateline.export.registry import exporter
    from dateline.intake import Given

    form = form or _BY_SUFFIX.get(output.suffix.lower() if output else "", "table")
    _refuse_overwriting(sources, output)
    if form == "html" and output is None and is_terminal():
        raise click.UsageError("a page is no use on a terminal; name a file for it: -o page.html")
    given = Given(published=published, outlet=outlet)
    settings = settings_of(ctx)
    made = exporter(form, settings.export)
    with Desk(settings=settings) as desk, batch(sources, shown=bool(output) or not is_terminal()) as run:
        with writing(output) as out:
            made.write(_readings(desk, run.over(sources), given, run), out)
        run.sum_up()
    ctx.exit(run.exit_code)


def _readings(desk: "Desk", sources: Iterator[str], given: "Given", run: "Batch") -> "Iterator[Reading]":
    from dateline.errors import ReportError

    for source in sources:
        for report in desk.take_in(source, given=given):
            try:
                read = report if isinstance(report, ReportError) else desk.read(report)
            except ReportError as error:
                read = error
            yield from run.passing([read])


def _refuse_overwriting(sources: tuple[str, ...], output: Path | None) -> None:
    if output and output.resolve() in {Path(source).resolve() for source in sources}:
        raise click.UsageError(f"{output} is one of the reports; it is not overwritten: name another file with -o")

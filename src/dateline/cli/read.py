"""`dateline read`."""

from datetime import date
from pathlib import Path

import click

from dateline.cli.options.aloud import form_of, form_options, output_option, read_aloud
from dateline.cli.options.asking import given_options, settings_of


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE… | URL… | -")
@given_options
@form_options(jsonl="One reading a line, for programs.", html="One page with the words marked; name its file with -o.")
@click.option("--format", "form", metavar="NAME", help="Any installed format. [default: by the ending of -o, else table]")
@output_option
@click.pass_context
def read(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, sources: tuple[str, ...], published: date | None, outlet: str | None, form: str | None, output: Path | None
) -> None:
    """Read reports and print what they say, claim by claim. Nothing is stored.

    Plain text, web pages and .jsonl (one report a line) come in; `-` is standard input.
    """
    from dateline.export.registry import exporter
    from dateline.intake import Given

    settings = settings_of(ctx)
    made = exporter(form_of(form, output), settings.export)
    given = Given(published=published, outlet=outlet)
    ctx.exit(read_aloud(sources, given=given, settings=settings, made=made, output=output))

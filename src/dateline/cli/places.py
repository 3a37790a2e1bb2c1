"""`dateline places`."""

from datetime import date
from pathlib import Path

import click

from dateline.cli.options.aloud import form_of, form_options, output_option, read_aloud, until
from dateline.cli.options.asking import given_options, settings_of


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE… | URL… | -")
@given_options
@form_options(jsonl="One place a line, for programs.", html="One page with a map; name its file with -o.")
@output_option
@click.pass_context
def places(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, sources: tuple[str, ...], published: date | None, outlet: str | None, form: str | None, output: Path | None
) -> None:
    """Read reports and print where they say it was: each place with its point, how sure that is, and its rivals.

    Nothing is stored, and nothing else is read. Sources are as for `dateline read`.
    """
    from dateline.export.places.forms import FORMS
    from dateline.intake import Given

    settings = until(settings_of(ctx), "places")
    made = FORMS[form_of(form, output)](settings.export)
    given = Given(published=published, outlet=outlet)
    ctx.exit(read_aloud(sources, given=given, settings=settings, made=made, output=output))

"""`dateline add`."""

from datetime import date
from pathlib import Path

import click

from dateline.cli.options.asking import desk_of, given_options, record_option


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE… | URL… | -")
@record_option
@given_options
@click.pass_context
def add(ctx: click.Context, sources: tuple[str, ...], record: Path | None, published: date | None, outlet: str | None) -> None:
    """Read reports into a record: bytes, text and reading. What is there already is not added again."""
    from dateline.cli.telling.batch import batch
    from dateline.intake import Given

    given = Given(published=published, outlet=outlet)
    reports = readings = 0
    with desk_of(ctx, record, create=True) as desk, batch(sources, shown=True) as run:
        for added in run.passing(desk.add_all(run.over(sources), given=given)):
            reports += added.kept.report
            readings += added.kept.reading
        claims = desk.count()
        run.sum_up()
    there = run.done - reports
    newly = f", {readings - reports} read anew" if readings > reports else ""
    click.echo(f"{reports} report{'' if reports == 1 else 's'} added, {there} already there{newly}; the record lists {claims} claims")
    ctx.exit(run.exit_code)

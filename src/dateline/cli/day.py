"""`dateline day`."""

import sys
from datetime import date
from pathlib import Path

import click

from dateline.cli.options.asking import day as as_day
from dateline.cli.options.asking import desk_of, for_others, record_option


@click.command()
@click.argument("day", type=as_day)
@record_option
@click.option("--according-to", multiple=True, metavar="HOLDER", help="On whose word: a holder or an outlet. [default: everybody’s]")
@click.option("--known", type=as_day, metavar="DAY", help="Only what was published up to that day.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="One page, for a browser.")
@click.pass_context
def day(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, day: date, record: Path | None, according_to: tuple[str, ...], known: date | None, html: Path | None
) -> None:
    """Show what was claimed to have happened on a day: by place and type, rival versions side by side.

    What is told of this very day comes first, then what lies within bounds that include it. What is only denied, planned or called for
    stands apart.
    """
    from dateline.model import View

    with desk_of(ctx, record) as desk, for_others(desk, asked=html is not None):
        found = desk.day(day, view=View(trust=according_to, known=known))
    if html:
        from dateline.cli.telling.output import writing
        from dateline.export.day.page import write_day

        with writing(html) as out:
            write_day(found, out)
    else:
        from dateline.export.day.lines import print_day

        print_day(found, sys.stdout)

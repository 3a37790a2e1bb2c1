"""`dateline asof`."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from dateline.cli.options.asking import day as as_day
from dateline.cli.options.asking import desk_of, for_others, record_option
from dateline.cli.options.occurrences import event_options, form_options, found_options, hand_out, joined, query_of, view_of_events

_A_PAGE = 20


@click.command()
@click.argument("day", type=as_day)
@click.argument("where", metavar="[FILTER]", required=False)
@record_option
@click.option("--disputes", "only_disputes", is_flag=True, help="Only what was disputed by then.")
@found_options
@event_options
@form_options
@click.pass_context
def asof(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context,
    /,
    day: date,
    where: str | None,
    record: Path | None,
    form: str | None,
    arrow: Path | None,
    *,
    only_disputes: bool,
    **asked: Any,
) -> None:
    """Show the record as it was known on a day, and what came since. The same question has the same answer for ever.

    Decisions count as they stood on that day too. Claims as of a day: dateline claims --known DAY; actors: dateline actors --known DAY.
    """
    from dateline.desk.stories import words
    from dateline.export.events.sheet import print_events

    query = query_of(asked, page=None if form or arrow else _A_PAGE)
    view = replace(view_of_events(asked), known=day)
    with desk_of(ctx, record) as desk:
        ask = joined(desk).disputes if only_disputes else joined(desk).events
        with for_others(desk, asked=bool(form or arrow)) as shown:
            found = shown(ask(query, view=view, where=where))
        if hand_out(found, form=form, arrow=arrow, disputes=only_disputes):
            return
        now = desk.later(found, view=view)
    click.echo(f"{words(view)}\n")
    print_events(found, sys.stdout, since=now)
    rest = f"; the next: --offset {query.offset + len(found)}" if query.limit and len(found) == query.limit else ""
    click.echo(f"{len(found)} events as known on {day}{rest}" if found else f"nothing was known by {day}", err=True)

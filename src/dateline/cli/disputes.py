"""`dateline disputes`."""

import sys
from pathlib import Path
from typing import Any

import click

from dateline.cli.options.asking import desk_of, for_others, record_option
from dateline.cli.options.occurrences import (
    event_options,
    form_options,
    found_options,
    hand_out,
    joined,
    known_option,
    query_of,
    view_of_events,
)

_A_PAGE = 20


@click.command()
@click.argument("where", metavar="[FILTER]", required=False)
@record_option
@found_options
@known_option
@event_options
@form_options
@click.pass_context
def disputes(ctx: click.Context, /, where: str | None, record: Path | None, form: str | None, arrow: Path | None, **asked: Any) -> None:
    """List what cannot all be true: tolls, days, places, doers, and whether it happened.

    Both sides are told, with their roots and what would decide it.
    """
    from dateline.export.events.sheet import print_disputes

    query = query_of(asked, page=None if form or arrow else _A_PAGE)
    with desk_of(ctx, record) as desk:
        with for_others(desk, asked=bool(form or arrow)) as shown:
            found = shown(joined(desk).disputes(query, view=view_of_events(asked), where=where))
        if hand_out(found, form=form, arrow=arrow, disputes=True):
            return
        print_disputes(found, sys.stdout)
    count = sum(len(event.disputes) for event in found)
    rest = f"; the next: --offset {query.offset + len(found)}" if query.limit and len(found) == query.limit else ""
    click.echo(f"{count} dispute{'' if count == 1 else 's'} about {len(found)} events{rest}" if found else "nothing is disputed", err=True)

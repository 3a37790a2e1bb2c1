"""`dateline events`."""

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
def events(ctx: click.Context, /, where: str | None, record: Path | None, form: str | None, arrow: Path | None, **asked: Any) -> None:
    """List what was told to have happened, one block an occurrence.

    All reports of it stand together, rival values side by side, with how many roots are behind them.

    FILTER asks for more, as in: 'place:Idlib killed>=50 disputed:killed'.
    """
    from dateline.export.events.sheet import print_events

    query = query_of(asked, page=None if form or arrow else _A_PAGE)
    with desk_of(ctx, record) as desk:
        with for_others(desk, asked=bool(form or arrow)) as shown:
            found = shown(joined(desk).events(query, view=view_of_events(asked), where=where))
        if hand_out(found, form=form, arrow=arrow):
            return
        print_events(found, sys.stdout)
    rest = f"; the next: --offset {query.offset + len(found)}" if query.limit and len(found) == query.limit else ""
    click.echo(
        f"{len(found)} event{'' if len(found) == 1 else 's'}{rest}. One of them: dateline event ID" if found else "no event fits", err=True
    )

"""`dateline actors`."""

import sys
from datetime import date
from pathlib import Path

import click

from dateline.cli.options.asking import desk_at_hand, for_others, record_option, view_of, view_options


@click.command()
@record_option
@click.option("--named", metavar="TEXT", help="Part of any of the names.")
@click.option("--kind", help="group, state, organ, organisation, outlet, person or people.")
@view_options
@click.option("--without", metavar="HOLDER", help="Instead: what would move if this holder's word fell. Nothing is changed.")
@click.option("--jsonl", "as_jsonl", is_flag=True, help="One actor (or one that moves) a line, for programs.")
@click.pass_context
def actors(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context,
    record: Path | None,
    named: str | None,
    kind: str | None,
    according_to: tuple[str, ...],
    on: date | None,
    known: date | None,
    without: str | None,
    *,
    decisions: bool,
    as_jsonl: bool,
) -> None:
    """List whom the record names, as one view has them: names as printed, outlets, first and last day."""
    from dateline.cli.telling.people import print_actors, print_fall
    from dateline.cli.telling.plain import one_line

    view = view_of(according_to, known, on, decisions=decisions)
    with desk_at_hand(ctx, record) as desk, for_others(desk, asked=as_jsonl) as shown:
        fall = shown(desk.without(without, view=view)) if without else None
        found = () if fall else shown(desk.actors(view=view, named=named, kind=kind))
    if as_jsonl:
        for one in fall.moves if fall else found:
            click.echo(one_line(one))
    elif fall:
        print_fall(fall, sys.stdout)
    else:
        print_actors(found, sys.stdout)
        if not found:
            click.echo("nobody fits; the register alone is asked with: dateline who NAME", err=True)

"""`dateline who`."""

import sys
from datetime import date
from pathlib import Path

import click

from dateline.cli.options.asking import day, desk_at_hand, for_others, record_option


@click.command()
@click.argument("name")
@record_option
@click.option("--on", type=day, metavar="DAY", help="On what day. [default: at any time]")
@click.option("--according-to", metavar="HOLDER", help="On whose word: a holder or an outlet. [default: everybody’s]")
@click.option("--known", type=day, metavar="DAY", help="Only what was said up to that day.")
@click.option("--jsonl", "as_jsonl", is_flag=True, help="For programs.")
@click.pass_context
def who(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, name: str, record: Path | None, on: date | None, according_to: str | None, known: date | None, *, as_jsonl: bool
) -> None:
    """Say whom a name stands for, on whose word and on what day: the candidates with reasons, and what makes them one or keeps them apart.

    Where there is no record the register alone is asked.
    """
    with desk_at_hand(ctx, record) as desk, for_others(desk, asked=as_jsonl) as shown:
        found = shown(desk.who(name, on=on, according_to=according_to, known=known))
    if as_jsonl:
        from dateline.cli.telling.plain import one_line

        click.echo(one_line(found))
        return
    from dateline.cli.telling.people import print_reckoning

    print_reckoning(found, sys.stdout)

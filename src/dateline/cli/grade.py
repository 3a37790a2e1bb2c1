"""`dateline grade`."""

import getpass
from pathlib import Path

import click

from dateline.cli.options.asking import desk_of, record_option


@click.command()
@click.argument("what", metavar="SOURCE|CLAIM_ID")
@click.argument("grade", metavar="A–F|1–6")
@record_option
@click.option("--reason", default="", help="Why.")
@click.option("--by", help="Who grades. [default: you, by your name on this machine]")
@click.pass_context
def grade(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, what: str, grade: str, record: Path | None, reason: str, by: str | None
) -> None:
    """Grade by the Admiralty code: a source A–F for how reliable it is, a claim 1–6 for how credible.

    A grade is a decision: it has your name, can be withdrawn, and changes nothing but what is shown. None is ever given by itself.
    """
    by = by or getpass.getuser()
    with desk_of(ctx, record) as desk:
        give = desk.grade_claim if grade.strip().isdigit() else desk.grade_source
        number = give(what, grade, by=by, reason=reason)
    click.echo(f"decision {number} noted; to withdraw it: dateline decide --withdraw {number}")

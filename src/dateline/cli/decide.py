"""`dateline decide`."""

import getpass
from pathlib import Path

import click

from dateline.cli.asking import desk_of, record_option


@click.command()
@click.argument("claim", metavar="CLAIM_ID", required=False)
@click.argument("verdict", required=False)
@record_option
@click.option("--reason", default="", help="Why.")
@click.option("--by", help="Who decides. [default: you, by your name on this machine]")
@click.option("--withdraw", type=int, metavar="NUMBER", help="Withdraw a decision instead; it stays in the record.")
@click.pass_context
def decide(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context, claim: str | None, verdict: str | None, record: Path | None, reason: str, by: str | None, withdraw: int | None
) -> None:
    """Note what you settled about a claim: right, wrong, or a word of your own. The claim itself stays as it is."""
    if withdraw is None and not (claim and verdict):
        raise click.UsageError("say which claim and what of it: dateline decide CLAIM_ID VERDICT")
    if withdraw is not None and claim:
        raise click.UsageError("a decision is withdrawn by its number alone: dateline decide --withdraw NUMBER")
    with desk_of(ctx, record) as desk:
        if withdraw is not None:
            desk.withdraw(withdraw)
            click.echo(f"decision {withdraw} withdrawn")
        else:
            number = desk.decide(claim or "", verdict or "", by=by or getpass.getuser(), reason=reason)
            click.echo(f"decision {number} noted; to withdraw it: dateline decide --withdraw {number}")

"""`dateline decide`."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options.asking import desk_of, record_option
from dateline.cli.options.correcting import correction_options, corrections_of

if TYPE_CHECKING:
    from dateline.desk import Desk


@click.command()
@click.argument("claim", metavar="CLAIM_ID", required=False)
@click.argument("verdict", required=False)
@record_option
@click.option("--same", nargs=2, metavar="A B", help="Instead: two actors, by name or handle, are one.")
@click.option("--different", nargs=2, metavar="A B", help="Instead: two actors are two.")
@click.option("--unsure", nargs=2, metavar="A B", help="Instead: whether two actors are one is to be left open.")
@click.option("--label", nargs=2, metavar="A LABEL", help="Instead: what an actor is to be called.")
@click.option("--one", nargs=2, metavar="A B", help="Instead: two claims (or events, by id) tell one occurrence.")
@click.option("--two", nargs=2, metavar="A B", help="Instead: two claims (or events, by id) tell two.")
@click.option("--leave-out", metavar="REPORT_ID", help="Instead: a report is not to count in any event.")
@click.option("--same-medium", nargs=2, metavar="A B", help="Instead: two media items, by id, are one.")
@click.option("--different-media", nargs=2, metavar="A B", help="Instead: two media items are two.")
@correction_options
@click.option("--reason", default="", help="Why; a correction needs one.")
@click.option("--by", help="Who decides. [default: you, by your name on this machine]")
@click.option("--withdraw", type=int, metavar="NUMBER", help="Withdraw a decision instead; it stays in the record.")
@click.pass_context
def decide(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context,
    /,
    claim: str | None,
    verdict: str | None,
    record: Path | None,
    reason: str,
    by: str | None,
    withdraw: int | None,
    leave_out: str | None,
    **given: Any,
) -> None:
    """Note what you settled about a claim: right, wrong, or a word of your own; about two actors, two events, or a report.

    Or correct what a reader found in a claim, a field each. What it is about stays as it is; corrections are laid over it.
    """
    corrections = corrections_of(given)
    asked: dict[str, tuple[str, str]] = {kind: two for kind, two in given.items() if two}
    asked |= {"leave_out": (leave_out, "")} if leave_out else {}
    _refuse_confusion(asked, claim, verdict, withdraw, corrections)
    by = by or getpass.getuser()
    with desk_of(ctx, record) as desk:
        if withdraw is not None:
            desk.withdraw(withdraw, by=by, reason=reason)
            click.echo(f"decision {withdraw} withdrawn")
            return
        for kind, two in asked.items():
            click.echo(_noted(_decided(desk, kind, two, by=by, reason=reason)))
        for correction in corrections:
            click.echo(_noted(desk.correct(claim or "", correction, by=by, reason=reason)))
        if claim and not corrections:
            click.echo(_noted(desk.decide(claim, verdict or "", by=by, reason=reason)))


_MEDIA = {"same_medium": "same", "different_media": "different"}


def _decided(desk: "Desk", kind: str, two: tuple[str, str], *, by: str, reason: str) -> int:
    one, other = two
    if kind == "label":
        return desk.decide_label(one, other, by=by, reason=reason)
    if kind == "leave_out":
        return desk.leave_out(one, by=by, reason=reason)
    if kind in _MEDIA:
        return desk.decide_media(one, other, _MEDIA[kind], by=by, reason=reason)
    if kind in {"one", "two"}:
        return desk.decide_events(one, other, kind, by=by, reason=reason)
    return desk.decide_pair(one, other, kind, by=by, reason=reason)


def _noted(number: int) -> str:
    return f"decision {number} noted; to withdraw it: dateline decide --withdraw {number}"


def _refuse_confusion(
    asked: dict[str, tuple[str, str]], claim: str | None, verdict: str | None, withdraw: int | None, corrections: list[str]
) -> None:
    if withdraw is not None and (claim or asked or corrections):
        raise click.UsageError("a decision is withdrawn by its number alone: dateline decide --withdraw NUMBER")
    if len(asked) + bool(claim) > 1:
        raise click.UsageError("one decision at a time")
    if corrections and (verdict or not claim):
        raise click.UsageError(
            "a correction is of one claim, and is its own verdict: dateline decide CLAIM_ID --role agent=120-134 --reason …"
        )
    if withdraw is None and not asked and not corrections and not (claim and verdict):
        raise click.UsageError("say which claim and what of it: dateline decide CLAIM_ID VERDICT")

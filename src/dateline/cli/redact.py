"""`dateline redact`."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options.asking import desk_of, record_option
from dateline.export.phrasing import line

if TYPE_CHECKING:
    from dateline.desk import Desk


@click.command()
@click.argument("name", metavar="REPORT_ID | CAPTURE_DIGEST", required=False)
@record_option
@click.option("--words", multiple=True, metavar="WORDS", help="Only these words of the report, as they are printed. [default: all of it]")
@click.option("--reason", default="", help="Why; readers of an export are told it instead.")
@click.option("--by", help="Who decides. [default: you, by your name on this machine]")
@click.option("--withdraw", type=int, metavar="NUMBER", help="Withhold it no longer: the number of the decision.")
@click.option("--list", "as_list", is_flag=True, help="List what is withheld.")
@click.pass_context
def redact(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context,
    /,
    name: str | None,
    record: Path | None,
    words: tuple[str, ...],
    reason: str,
    by: str | None,
    withdraw: int | None,
    *,
    as_list: bool,
) -> None:
    """Withhold a report, a capture or words of a report from every export. Nothing in the record is deleted.

    Withheld words are covered by █ wherever an export tells them, and the page they stand in is left out.
    """
    if sum((name is not None, withdraw is not None, as_list)) != 1:
        raise click.UsageError("say what to withhold (REPORT_ID or CAPTURE_DIGEST), or --withdraw NUMBER, or --list")
    by = by or getpass.getuser()
    with desk_of(ctx, record) as desk:
        if as_list:
            _list(desk)
        elif withdraw is not None:
            desk.show_again(withdraw, by=by, reason=reason)
            click.echo(f"decision {withdraw} withdrawn; it goes out again")
        else:
            number = desk.withhold(name or "", words=words, by=by, reason=reason)
            click.echo(f"decision {number} noted; to withdraw it: dateline redact --withdraw {number}")
            _warn(desk, name or "", words)


def _warn(desk: "Desk", report: str, words: tuple[str, ...]) -> None:
    """The same words may stand in another report, from which they would go out."""
    if words:
        click.echo("who has a list of names can try them under the █; where that would do harm, withhold the whole report", err=True)
    others = desk.elsewhere(report, words)
    if others:
        click.echo(f"these words stand in {len(others)} other report{'' if len(others) == 1 else 's'} too: {', '.join(others)}", err=True)


def _list(desk: "Desk") -> None:
    for one in desk.withholding.omissions:
        what = f"report {one.report}" if one.report else f"capture {one.capture}"
        words = f", the words {', '.join(map(repr, one.words))}" if one.words else ""
        click.echo(line(f"{one.number}: {what}{words}: {one.reason} ({one.by}, {one.at:%Y-%m-%d})"))

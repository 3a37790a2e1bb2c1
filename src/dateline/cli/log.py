"""`dateline log`."""

import json
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import click

from dateline.cli.options.asking import day, desk_of, record_option


@click.command()
@record_option
@click.option("--about", metavar="ID", help="Only what was done to that report, capture or decision: its id, digest or number.")
@click.option("--since", type=day, metavar="DAY", help="Only what was done on that day or later (UTC).")
@click.option("--json", "lines", is_flag=True, help="The very lines, of which each tells the SHA-256 of the one before.")
@click.pass_context
def log(ctx: click.Context, record: Path | None, about: str | None, since: Any, lines: bool) -> None:  # noqa: FBT001 — click's flag
    """List what was done to a record, by whom and when: each act holds the digest of the one before it."""
    with desk_of(ctx, record) as desk:
        number, head = desk.head
        found = desk.log(about=about, since=since and datetime.combine(since, time(), UTC))
        if lines:
            sys.stdout.writelines(f"{line}\n" for line in found)
            return
        told = 0
        for line in found:
            click.echo(_told(json.loads(line)))
            told += 1
    click.echo(f"{told} of {number} acts; the head of the log is {head}" if number else "nothing was done to this record yet", err=True)


def _told(act: dict[str, Any]) -> str:
    from dateline.export.phrasing import line

    what = act["what"]
    beside = what.get("kind") if act["did"] == "began" else None
    about = " ".join(part for part in (beside, act["about"][:16]) if part)
    by = line(act["by"]) or "–"
    return f"{act['number']:>6}  {line(act['at'])[:19]}Z  {by:<12}  {line(act['did']):<9}  {line(about)}".rstrip()

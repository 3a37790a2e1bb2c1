"""`dateline versions`."""

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options.asking import desk_of, record_option

if TYPE_CHECKING:
    from dateline.desk.reports import Listing


@click.command()
@click.argument("name", metavar="REPORT_ID | URL")
@record_option
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def versions(ctx: click.Context, name: str, record: Path | None, *, as_json: bool) -> None:
    """Show all versions the record has of a page: what changed from each to the next, word by word and claim by claim."""
    from dateline.cli.telling.changes import changes, plain_changes
    from dateline.cli.telling.plain import plain

    with desk_of(ctx, record) as desk:
        found = desk.versions(name)
        compared = [desk.compare(one.id, other.id) for one, other in pairwise(found)]
    if as_json:
        click.echo(
            json.dumps({"versions": plain(found), "changes": [plain_changes(one) for one in compared]}, ensure_ascii=False, indent=2)
        )
        return
    for number, version in enumerate(found):
        if number:
            click.echo("\n".join(changes(compared[number - 1])))
        click.echo(_told(version, number + 1))
    if len(found) == 1:
        click.echo("one version is known; a page is looked at again by: dateline watch")


def _told(version: "Listing", number: int) -> str:
    from dateline.export.phrasing import days, line

    published = f"published {days(version.published)} ({version.published.rule})" if version.published else "published: not known"
    captures = f"{version.captures} capture{'' if version.captures == 1 else 's'}"
    since = f"in the record since {version.captured:%Y-%m-%d %H:%M} UTC"
    told = (line(version.title), line(version.outlet or "no outlet"), published, since, captures, f"{version.claims} claims", version.id)
    return f"{number}. {' · '.join(told)}"

"""`dateline media`: recordings, videos, images and statements that reports speak of or embed, and files of them."""

import getpass
import sys
from pathlib import Path
from typing import Any

import click

from dateline.cli.options.asking import day, desk_of, record_option

_A_PAGE = 30


@click.group(invoke_without_command=True)
@record_option
@click.option("--kind", help="recording, video, image, statement, message or document.")
@click.option("--verified", "verdict", flag_value="verified", help="Somebody vouched for it.")
@click.option("--disputed", "verdict", flag_value="disputed", help="Somebody contested it.")
@click.option("--unverified", "verdict", flag_value="unverified", help="Nobody is known to have vouched for it.")
@click.option("--where", "place", metavar="PLACE", help="Part of the name of a place it is said to be of.")
@click.option("--from", "earliest", metavar="DAY", help="Said to be of, or put out on, that day or later: 2020, 2020-03 or 2020-03-04.")
@click.option("--to", "latest", metavar="DAY", help="… on that day or before.")
@click.option("--released-by", metavar="NAME", help="Part of a name of who put it out.")
@click.option("--report", metavar="REPORT_ID", help="Told of, or embedded, in this report.")
@click.option("--known", type=day, metavar="DAY", help="Only what was published, or given, by that day.")
@click.option("--no-decisions", "decisions", flag_value=False, default=True, help="Leave out which media analysts made one, or parted.")
@click.option("--limit", type=click.IntRange(1), help=f"At most so many. [default: {_A_PAGE} on paper, all for programs]")
@click.option("--offset", type=click.IntRange(0), default=0, help="Pass over so many first.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def media(  # noqa: PLR0913 — click hands over every option
    ctx: click.Context, /, record: Path | None, known: Any, earliest: str | None, latest: str | None, *, decisions: bool, **asked: Any
) -> None:
    """List recordings, videos, images and statements that reports speak of or embed, the last told of first.

    One line of the record for each: what two reports tell is of one thing only where that is sure, or an analyst decided so.
    """
    if ctx.invoked_subcommand:
        return
    from dateline.model import View
    from dateline.store import MediaQuery, bounds_of

    as_json = asked.pop("as_json")
    asked["limit"] = asked["limit"] or (None if as_json else _A_PAGE)
    days = (earliest and bounds_of(earliest)[0], latest and bounds_of(latest)[1])
    query = MediaQuery(earliest=days[0] or None, latest=days[1] or None, **asked)
    view = View(known=known, decisions=decisions)
    with desk_of(ctx, record) as desk:
        found, count = desk.media(query, view=view), desk.count_media(query, view=view)
    if as_json:
        _as_json(found)
        return
    from dateline.cli.telling.media import print_lines

    print_lines(found, sys.stdout)
    last = query.offset + len(found)
    rest = f"; the next: --offset {last}" if last < count and found else ""
    click.echo(f"{len(found)} of {count}{rest}. One of them: dateline media show ID" if found else "no media item fits", err=True)


@media.command()
@click.argument("name", metavar="ITEM_ID")
@record_option
@click.option("--known", type=day, metavar="DAY", help="Only what was published, or given, by that day.")
@click.option("--no-decisions", "decisions", flag_value=False, default=True, help="Leave out which media analysts made one, or parted.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def show(ctx: click.Context, /, name: str, record: Path | None, known: Any, *, decisions: bool, as_json: bool) -> None:  # noqa: PLR0913 — as above
    """Show one item: who put it out, what it is said to be of, who checked it and how, which copies are known, what rests on it.

    The beginning of an id will do. Every line says who says so.
    """
    from dateline.model import View

    with desk_of(ctx, record) as desk:
        item = desk.media_item(name, view=View(known=known, decisions=decisions))
    if as_json:
        _as_json(item)
        return
    from dateline.cli.telling.media import print_item

    print_item(item, sys.stdout)


@media.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@record_option
@click.option("--of", required=True, metavar="ID", help="What it is of: a media item, a report, a claim or an event, by its id.")
@click.option("--said-day", metavar="DAY", help="The day you were told it is of: 2020, 2020-03 or 2020-03-04.")
@click.option("--said-place", default="", metavar="PLACE", help="The place you were told it is of.")
@click.option("--from", "source", default="", metavar="WHO", help="Whom or where you have it from.")
@click.option("--note", default="", help="What else is to be known of it.")
@click.option("--by", help="Who gives it. [default: you, by your name on this machine]")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def add(ctx: click.Context, /, files: tuple[Path, ...], record: Path | None, said_day: str | None, by: str | None, **given: Any) -> None:
    """Keep files of media items: their bytes, what they say of themselves, and what you were told of them. Nothing is changed by it."""
    from dateline.store import bounds_of

    as_json, place = given.pop("as_json"), given.pop("said_place")
    said = bounds_of(said_day) if said_day else (None, None)
    by = by or getpass.getuser()
    with desk_of(ctx, record) as desk:
        added = [desk.add_media(file, by=by, said=said, place=place, **given) for file in files]
        items = {one.number: desk.media_item(one.digest[:16]) for one in added}
    if as_json:
        _as_json(added)
        return
    from dateline.cli.telling.media import print_given

    for one in added:
        print_given(one, items[one.number], sys.stdout)


def _as_json(found: Any) -> None:
    import json

    from dateline.cli.telling.plain import plain

    click.echo(json.dumps(plain(found), ensure_ascii=False, indent=2))

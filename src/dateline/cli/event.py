"""`dateline event`."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from dateline.cli.options.asking import desk_of, for_others, record_option
from dateline.cli.options.occurrences import event_options, joined, known_option, view_of_events


@click.command()
@click.argument("name", metavar="EVENT_ID")
@record_option
@known_option
@event_options
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--why", is_flag=True, help="What joined its accounts: what spoke for and against, pair by pair.")
@click.pass_context
def event(ctx: click.Context, /, name: str, record: Path | None, *, as_json: bool, why: bool, **asked: Any) -> None:
    """Show one event: what is agreed, what is disputed and by whom, on how many roots, how tolls rose, and the reports.

    The beginning of an id will do; the id of a claim stands for the event it tells.
    """
    from dateline.desk.stories import words
    from dateline.export.events.sheet import print_event

    view = view_of_events(asked)
    with desk_of(ctx, record) as desk:
        with for_others(desk, asked=as_json) as shown:
            found = shown(joined(desk).event(name, view=view))
        joints = desk.joints(found.event) if why else ()
    if as_json:
        from dateline.export.events.plain import plain

        click.echo(json.dumps(plain(found.event, found.headings), ensure_ascii=False, indent=2))
        return
    told = [
        f"{one.by}, {one.at:%Y-%m-%d}: {one.verdict}{f' ({one.reason})' if one.reason else ''} [decision {number}]"
        for number, one in found.decisions
    ]
    print_event(found.event, found.headings, sys.stdout, view=words(view), decided=told)
    for joint in joints:
        click.echo(f"{joint.one[:8]} ~ {joint.other[:8]}  {joint.score:+.1f}  {', '.join(joint.why)}")

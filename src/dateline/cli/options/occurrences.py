"""Options that commands about events share, and the ways their answers go out."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.cli.options.asking import day

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.desk import Desk
    from dateline.model import Event, View
    from dateline.store import EventQuery

Command = TypeVar("Command", bound=Callable[..., Any])


def event_options(command: Command) -> Command:
    """On whose word, known when and by what, true when, whose decisions."""
    for option in (
        click.option("--decided", type=day, metavar="DAY", help="Decisions as they stood then. [default: as --known, else all that hold]"),
        click.option("--no-decisions", "decisions", flag_value=False, default=True, help="Leave out what analysts decided."),
        click.option(
            "--by",
            type=click.Choice(("published", "captured")),
            default="published",
            help="What was known: what was published by then, or what this record had by then.",
        ),
        click.option("--identity", multiple=True, metavar="HOLDER", help="On whose word actors are one. [default: everybody's]"),
        click.option("--on", type=day, metavar="DAY", help="What may have happened on that day."),
        click.option("--according-to", multiple=True, metavar="NAME", help="Only what these holders or outlets say. [default: everybody]"),
    ):  # fmt: skip
        command = option(command)
    return command


def known_option(command: Command) -> Command:
    return click.option("--known", type=day, metavar="DAY", help="Only what was surely known by that day.")(command)


def found_options(command: Command) -> Command:
    """Which, and how many."""
    for option in (
        click.option("--offset", type=int, default=0, help="Pass over so many first."),
        click.option("--limit", type=int, help="At most so many. [default: 20 on paper, all for programs]"),
        click.option("--several", is_flag=True, help="Only what two reports or more tell."),
        click.option("--when", metavar="DAY", help="It may have happened then: 2017-04-04, 2017-04 or 2017."),
        click.option("--where", "place", metavar="PLACE", help="Part of a place's name."),
    ):
        command = option(command)
    return command


def form_options(command: Command) -> Command:
    """For programs."""
    for option in (
        click.option(
            "--arrow", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="An Arrow file; needs dateline[arrow]."
        ),
        click.option("--jsonl", "form", flag_value="jsonl", help="One a line, for programs."),
        click.option("--json", "form", flag_value="json", help="One list, for programs."),
    ):  # fmt: skip
        command = option(command)
    return command


def joined(desk: "Desk") -> "Desk":
    """The desk, once every report is joined with the others; tells how far it is where that takes a while."""
    from rich.progress import Progress

    with Progress(transient=True, console=_on_stderr()) as progress:
        task = progress.add_task("joining reports", total=None)
        desk.corroborate(lambda done, of: progress.update(task, completed=done, total=of))
    return desk


def _on_stderr() -> "Console":
    from rich.console import Console

    return Console(stderr=True)


def view_of_events(asked: dict[str, Any]) -> "View":
    """Takes what `event_options` adds out of the options."""
    from dateline.model import Order, View

    return View(
        trust=asked.pop("according_to"),
        known=asked.pop("known", None),
        true=asked.pop("on"),
        decisions=asked.pop("decisions"),
        by=Order(asked.pop("by")),
        identity=asked.pop("identity"),
        decided=asked.pop("decided"),
    )


def query_of(asked: dict[str, Any], *, page: int | None) -> "EventQuery":
    """Takes what `found_options` adds out of the options."""
    from dateline.store import EventQuery, bounds_of

    when = asked.pop("when")
    earliest, latest = bounds_of(when) if when else (None, None)
    return EventQuery(
        earliest=earliest,
        latest=latest,
        place=asked.pop("place"),
        several=asked.pop("several"),
        limit=asked.pop("limit") or page,
        offset=asked.pop("offset"),
    )


def hand_out(found: "Sequence[Event]", *, form: str | None, arrow: Path | None, disputes: bool = False) -> bool:
    """Writes events for programs; whether that was asked for."""
    from dateline.export.events.plain import plain

    if arrow:
        from dateline.export.arrow import disputes_table, events_table, write_arrow

        write_arrow(disputes_table(found) if disputes else events_table(found), arrow)
    elif form == "json":
        click.echo(json.dumps([plain(event) for event in found], ensure_ascii=False, indent=2))
    elif form == "jsonl":
        for event in found:
            click.echo(json.dumps(plain(event), ensure_ascii=False))
    return bool(arrow or form)

"""`dateline demo`."""

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options.asking import acting, settings_of
from dateline.cli.serve import PORT, Asked, workbench

if TYPE_CHECKING:
    from dateline.desk import Desk
    from dateline.model import Event


@click.command()
@click.option("--record", type=click.Path(path_type=Path, dir_okay=False), help="Where to keep it. [default: a new temporary folder]")
@click.option("--watch", "watches", is_flag=True, help="Instead: watch two pages of a server of its own, one of which changes.")
@click.option("--serve", "serves", is_flag=True, help="Open the workbench on it afterwards.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="With --serve: where; 0 takes any free one.")
@click.option("--no-open", is_flag=True, help="With --serve: open no browser.")
@click.pass_context
def demo(ctx: click.Context, /, record: Path | None, *, serves: bool, watches: bool, **asked: Any) -> None:
    """Read the sample reports into a record and print what is found: who, what, whom, when, where, how certain, on whose word."""
    from dateline import samples
    from dateline.cli.telling.batch import batch
    from dateline.desk import Desk
    from dateline.export.table import Sheet
    from dateline.export.telling import Teller

    record = record or Path(mkdtemp(prefix="dateline-")) / "demo.db"
    if watches:
        _watch(ctx, record)
        return
    sources = sorted(str(path) for path in samples.folder().iterdir() if path.is_file())
    settings = settings_of(ctx)
    with Desk(record, settings=settings, by=acting(settings)) as desk:
        with batch(sources, shown=True) as run:
            for source in run.over(sources):
                for _ in run.passing(desk.add(source)):
                    pass
        sheet = Sheet(sys.stdout)
        for reading in desk.readings():
            sheet.report(reading, tuple(Teller(reading).all()))
        # One with a reprint, where there is one: it shows that two reports may be one source.
        disputed = max(desk.disputes(), key=lambda event: (event.copies > 0, len(event.reports), event.most_roots, event.id), default=None)
        click.echo(_next(desk, record, samples.folder(), disputed))
        if disputed is not None:
            _print_disputed(desk, disputed)
    if serves:
        click.echo("\nAnd all of it, to look at\n")
        workbench(record, settings_of(ctx), Asked(port=asked["port"], opens=not asked["no_open"]))
    ctx.exit(run.exit_code)


def _watch(ctx: click.Context, record: Path) -> None:
    from dateline.cli.demonstration.pages import PAGES

    for page in PAGES:
        page(record, settings_of(ctx))
    click.echo(f"\nKept in {record}\n  the versions:          dateline versions REPORT --record {record}")
    click.echo(f"  watch feeds of your own: dateline watch https://… --record {record}")


def _print_disputed(desk: "Desk", disputed: "Event") -> None:
    """The last thing on the screen: what reports of one occurrence do not agree on."""
    from dateline.desk.stories import words
    from dateline.export.events.sheet import print_event
    from dateline.model import View

    click.echo("\nWhat these reports do not agree on\n")
    print_event(disputed, desk.event(disputed.id).headings, sys.stdout, view=words(View()))


def _next(desk: "Desk", record: Path, folder: Path, disputed: "Event | None") -> str:
    found = desk.find()
    reports = len(list(desk.readings()))
    chained = max(found, key=lambda entry: len(list(entry.claim.attribution.chain())) if entry.claim.attribution else 0, default=None)
    tries = [
        ("the claims on one holder's word", f"dateline claims --record {record} --holder ministry"),
        ("what was denied", f"dateline claims --record {record} --polarity denied"),
        *([("one claim with its whole trail", f"dateline show {chained.id[:8]} --record {record}")] if chained else []),
        *([("one event: agreed, disputed, on how many roots", f"dateline event {disputed.id[:8]} --record {record}")] if disputed else []),
        ("what was known on a day, and what came since", f"dateline asof 2017-04-05 --several --record {record}"),
        ("one actor: its names, and who says what of it", f"dateline actor 'Islamic State' --record {record}"),
        ("all of it in a browser: timeline, map, reports, disputes", f"dateline serve --record {record}"),
        ("the reports with their words marked, in a browser", f"dateline read {folder}/* -o page.html"),
        ("a report of your own", "dateline read FILE --published 2017-04-24 --outlet 'Example Wire'"),
    ]
    listed = "\n".join(f"  {what}:\n    {command}" for what, command in tries)
    return f"{len(found)} claims in {reports} reports, kept in {record}\n\nTry next\n{listed}"

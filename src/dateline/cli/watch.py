"""`dateline watch`."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options.asking import desk_of, record_option

if TYPE_CHECKING:
    from dateline.desk import Desk
    from dateline.desk.watching import Patience, Watched


def _length(_: click.Context, __: click.Parameter, value: str | None) -> timedelta | None:
    from dateline.desk.watching.plans.lengths import length_of

    if value is None:
        return None
    found = length_of(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no length of time; write 30m, 6h or 7d")
    return found


@click.command()
@click.argument("sources", nargs=-1, metavar="FILE.toml | URL… | FILE.opml")
@record_option
@click.option("--once", is_flag=True, help="One round: all that is due, then end. For cron.")
@click.option("--for", "for_", callback=_length, metavar="LENGTH", help="End after so long: 30m, 6h, 7d.")
@click.option("--outlet", help="Who publishes what is found, where it does not say so itself; for sources named by address.")
@click.option("--keep-only", is_flag=True, help="Archive now, read later.")
@click.option("--read-kept", is_flag=True, help="Read what was archived only; without sources, then end.")
@click.option("--status", is_flag=True, help="Show where all sources stand; nothing is fetched.")
@click.option("--json", "as_json", is_flag=True, help="For programs: one object a line.")
@click.pass_context
def watch(ctx: click.Context, /, sources: tuple[str, ...], record: Path | None, *, status: bool, read_kept: bool, **asked: Any) -> None:
    """Watch feeds, sitemaps and pages: keep and read what is new, and every new version of what is known.

    A server is asked one thing at a time, with rests, and never for what its robots.txt forbids. Stopped by Ctrl-C or a SIGTERM it ends
    after the page in hand; what it told of is kept, whenever it stops.
    """
    if not (sources or status or read_kept):
        raise click.UsageError("name what to watch: a file with sources, or an address")
    with desk_of(ctx, record, create=bool(sources)) as desk:
        if status:
            _print_status(desk, as_json=asked["as_json"])
            return
        failed = _read_kept(desk) if read_kept else 0
        if sources:
            failed += _watch(desk, _plan(sources, asked["outlet"]), asked)
    ctx.exit(int(failed > 0))


def _plan(sources: tuple[str, ...], outlet: str | None) -> "list[Watched]":
    from dateline.desk.watching import Watched, plan_of

    plan: list[Watched] = []
    for source in sources:
        plan += plan_of(Path(source)) if source.lower().endswith(".toml") else [Watched(url=source, outlet=outlet)]
    return plan


def _watch(desk: "Desk", plan: "list[Watched]", asked: dict[str, Any]) -> int:
    """How many looks failed; none where somebody stopped it, who knows."""
    from dateline.cli.telling.tidings import as_json, told
    from dateline.desk.watching import News, Patience

    pace, failed = Patience(), 0
    until = datetime.now(UTC) + asked["for_"] if asked["for_"] else None
    with _stopping(pace):
        for tiding in desk.watch(plan, once=asked["once"], until=until, reads=not asked["keep_only"], pace=pace):
            failed += tiding.news is News.FAILED
            for one in (as_json(tiding),) if asked["as_json"] else told(tiding):
                click.echo(one)
    if pace.stopped:
        click.echo("stopped; everything told is kept, and the next watch goes on from here", err=True)
        return 0
    return failed


@contextmanager
def _stopping(pace: "Patience") -> Iterator[None]:
    """Ctrl-C and SIGTERM end the watch after the page in hand; a second one ends it at once."""

    def stop(*_: object) -> None:
        if pace.stopped:
            raise KeyboardInterrupt
        pace.stop()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _print_status(desk: "Desk", *, as_json: bool) -> None:
    from dateline.cli.telling.plain import one_line
    from dateline.cli.telling.tidings import stands

    found = desk.watching
    for standing in found:
        for one in (one_line(standing),) if as_json else stands(standing, datetime.now(UTC)):
            click.echo(one)
    if not found and not as_json:
        click.echo("nothing is watched; begin with: dateline watch FILE.toml")


def _read_kept(desk: "Desk") -> int:
    from dateline.cli.telling.batch import batch

    with batch(["kept"], shown=False) as run:
        for _ in run.passing(desk.read_kept()):
            pass
        click.echo(f"{run.done} report{'' if run.done == 1 else 's'} read that {'was' if run.done == 1 else 'were'} only kept")
        run.sum_up()
        return run.failed

"""`dateline gazetteer`: what the places come from, and a user's own GeoNames dump beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click


@click.group(invoke_without_command=True)
@click.pass_context
def gazetteer(ctx: click.Context) -> None:
    """Show what place names are looked up in: the gazetteer of the package, and what you added."""
    if ctx.invoked_subcommand:
        return
    from dateline.reading.gazetteer.added import added, added_path
    from dateline.reading.gazetteer.builtin import builtin, builtin_path

    _told("of the package", builtin().head, builtin_path())
    user = added()
    if user:
        _told("added", user.head, added_path())
    else:
        click.echo("nothing added; `dateline gazetteer add allCountries.zip` takes a dump from geonames.org/export/dump")


@gazetteer.command()
@click.argument("dump", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def add(dump: Path) -> None:
    """Add a GeoNames dump: allCountries.zip, one country's SY.zip, or the .txt in it. It takes the place of one added before."""
    from dateline.reading.gazetteer import added

    with _bar(dump.name) as went:
        tally = added.add(dump, went)
    click.echo(f"{tally.kept:,} places added of {tally.rows:,} rows of {dump.name}, in {added.added_path()}")
    if tally.skipped:
        click.echo(f"{tally.skipped:,} rows could not be read and were passed over, the first in line {tally.first_skipped:,}", err=True)


@gazetteer.command()
def remove() -> None:
    """Take away what was added; the gazetteer of the package stays."""
    from dateline.reading.gazetteer import added

    click.echo("removed" if added.remove() else "nothing was added")


def _told(what: str, head: dict[str, Any], path: Path) -> None:
    kept = str(path) if path.exists() else "in memory: the cache cannot be written"
    click.echo(f"{what}: {head['source']}, {head['rows']:,} places, {head['digest'][:12]}\n  {kept}")


@contextmanager
def _bar(name: str) -> Iterator[Callable[[int, int], None]]:
    """Draws how far it went, on a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(name), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(name)
        yield lambda done, size: bar.update(task, completed=done, total=size)

"""`dateline verify`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options.asking import settings_of

if TYPE_CHECKING:
    from dateline.desk.proving.verified import Verified

_NAMED = 50  # faults told one by one; the rest are counted


@click.command()
@click.argument("path", metavar="[RECORD | EXPORT.wacz | LOG.jsonl]", required=False, type=click.Path(path_type=Path))
@click.option("--head", "heads", multiple=True, metavar="DIGEST", help="A head of the log that you kept elsewhere; it must be in it.")
@click.option("--ca", type=click.Path(path_type=Path), metavar="FILE.pem", help="Whose time stamps are believed. [default: [proof] ca]")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@click.pass_context
def verify(ctx: click.Context, path: Path | None, heads: tuple[str, ...], ca: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """Say whether every byte is what it was, and name the first that is not.

    Works on a record, and on an export without the record; nothing is written and nothing is fetched.
    Exit code 0 when all is what it was, 1 when something is not.
    """
    from dateline.cli.telling.plain import one_line
    from dateline.desk.proving.verifying import verify as verified

    settings = settings_of(ctx)
    path = path or settings.store.path
    with _bar(path.name) as step:
        found = verified(path, heads=heads, ca=ca or settings.proof.ca, step=step)
    if as_json:
        click.echo(one_line(found))
    else:
        for words in told(found):
            click.echo(words)
    ctx.exit(0 if found.is_sound else 1)


def told(found: "Verified") -> Iterator[str]:
    """What verifying found, line by line, fit for a terminal."""
    from dateline.export.phrasing import line

    what = "all that could be checked is what it was" if found.unchecked else "everything is what it was"
    yield f"{found.name}: {what}" if found.is_sound else f"{found.name}: NOT what it was"
    for fault in found.faults[:_NAMED]:
        yield f"  {line(str(fault))}"
    if len(found.faults) > _NAMED:
        yield f"  … and {len(found.faults) - _NAMED} more"
    if found.acts:
        yield f"log      {found.acts} acts, head {found.head}"
    checked = ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in found.checked.items() if count)
    if checked:
        yield f"checked  {checked}"
    for stamp in found.stamps:
        by = line(stamp.authority) or "an authority it does not name"
        yield f"stamped  act {stamp.act} at {stamp.at:%Y-%m-%d %H:%M:%S %Z} by {by}, signature {stamp.signature}"
    for why in found.unchecked:
        yield f"not checked: {line(why)}"


@contextmanager
def _bar(name: str) -> Iterator[Callable[[int, int], None]]:
    """Draws how far it went, on a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(name), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(name)
        yield lambda done, total: bar.update(task, completed=done, total=total)

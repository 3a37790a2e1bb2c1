"""`dateline register`."""

from pathlib import Path

import click

from dateline.cli.options.asking import settings_of


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE…]")
@click.pass_context
def register(ctx: click.Context, files: tuple[Path, ...]) -> None:
    """Check register files of your own, together with the package's: every fault with its file, its entry and what to do about it.

    Without a file those that the settings name are checked. The exit code is 1 where something is wrong.
    """
    from dateline.actors.register import check, load

    given = files or settings_of(ctx).actors.register
    known = load(given)
    faults = [fault for fault in check(known) if not given or fault.file in set(map(str, given))]
    for fault in faults:
        click.echo(str(fault), err=True)
    own = f"{len(given)} file{'' if len(given) == 1 else 's'} of your own and the package's: " if given else "the package's register: "
    click.echo(f"{own}{len(known.entries):,} entries, {len(known.claims):,} claims, {len(faults)} faults")
    ctx.exit(int(bool(faults)))

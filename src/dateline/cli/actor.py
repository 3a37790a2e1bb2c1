"""`dateline actor`."""

import sys
from datetime import date
from pathlib import Path

import click

from dateline.cli.options.asking import desk_at_hand, for_others, record_option, view_of, view_options


@click.command()
@click.argument("name")
@record_option
@view_options
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Draw its lineage.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="One page with the drawing and all the rest.")
@click.option("--jsonl", "as_jsonl", is_flag=True, help="For programs.")
@click.pass_context
def actor(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context,
    name: str,
    record: Path | None,
    according_to: tuple[str, ...],
    on: date | None,
    known: date | None,
    svg: Path | None,
    html: Path | None,
    *,
    decisions: bool,
    as_jsonl: bool,
) -> None:
    """Show one actor, by any of its names or its handle: names by time and outlet, lineage, who says what of who it is, disputes.

    Where there is no record the register alone is asked.
    """
    from dateline.cli.telling.output import writing

    with desk_at_hand(ctx, record) as desk, for_others(desk, asked=bool(svg or html or as_jsonl)) as shown:
        found = shown(desk.actor(name, view=view_of(according_to, known, on, decisions=decisions)))
    if svg:
        from dateline.export.lineage.svg import write_svg

        with writing(svg) as out:
            write_svg(found.story, out)
    if html:
        from dateline.cli.telling.people import sections
        from dateline.export.lineage.page import write_page

        with writing(html) as out:
            write_page(found.story, sections(found), out)
    if as_jsonl:
        from dateline.cli.telling.plain import one_line

        click.echo(one_line(found))
    elif not (svg or html):
        from dateline.cli.telling.people import print_dossier

        print_dossier(found, sys.stdout)

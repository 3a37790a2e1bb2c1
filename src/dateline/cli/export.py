"""`dateline export`."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options.aloud import output_option
from dateline.cli.options.asking import desk_of, record_option
from dateline.cli.options.occurrences import event_options, joined, known_option, view_of_events

if TYPE_CHECKING:
    from dateline.export.report.brief import Brief


@click.group()
def export() -> None:
    """Write findings out, for readers and programs that have no dateline."""


@export.command()
@output_option
@record_option
@click.option("--filter", "where", metavar="FILTER", help="Which events, as for `events`: 'place:Idlib killed>=50'. [default: all]")
@click.option("--event", "events", multiple=True, metavar="ID", help="This event, beside those that fit the filter. [default: all]")
@click.option("--limit", "most", type=click.IntRange(1), default=100, show_default=True, help="At most so many that fit, the latest first.")
@known_option
@event_options
@click.option("--title", default="", help="What the report is called.")
@click.option("--by-line", default="", metavar="NAME", help="Who answers for it.")
@click.option(
    "--texts",
    type=click.Choice(("quoted", "full")),
    default="quoted",
    show_default=True,
    help="Carry only the words around each quote, or the whole text of each report. Texts of others may be under copyright.",
)
@click.pass_context
def report(ctx: click.Context, /, output: Path | None, record: Path | None, texts: str, **asked: Any) -> None:
    """Write one page on what was told to have happened: agreed, disputed, on whose word, in which words.

    A reader needs nothing but a browser, and the page fetches nothing. It carries its data and checks itself; how to check it by hand
    stands in it.
    """
    from dateline.cli.telling.batch import is_terminal
    from dateline.export.report.brief import Ask

    if output is None and is_terminal():
        raise click.UsageError("a page is no use on a terminal; name a file for it: -o report.html")
    view = view_of_events(asked)
    with desk_of(ctx, record) as desk:
        brief = joined(desk).brief(Ask(whole_texts=texts == "full", **asked), view=view)
    _write(brief, output)


@export.command()
@output_option
@record_option
@click.option("--report", "reports", multiple=True, metavar="ID", help="This report. [default: the whole record]")
@click.option("--event", "events", multiple=True, metavar="ID", help="The reports that tell of this event.")
@click.option("--filter", "where", metavar="FILTER", help="The reports of which a claim fits, as for `claims`: 'place:Idlib killed>=50'.")
@known_option
@click.option("--texts", "whole_texts", is_flag=True, help="Let viewers search the texts: they stand in the list of pages, too.")
@click.pass_context
def evidence(ctx: click.Context, /, output: Path | None, record: Path | None, **asked: Any) -> None:
    """Write what was published, as it was fetched, with the log that proves it: one file that others can check without dateline.

    -o FILE.wacz holds pages, requests, readings, decisions and the whole log; `dateline verify` checks it, and so can anybody.
    -o FILE.warc.gz holds the pages alone. What was withheld (`dateline redact`) is left out, and told.
    """
    if output is None:
        raise click.UsageError("name a file for it: -o evidence.wacz")
    from dateline.desk.evidence.chosen import Wanted

    with desk_of(ctx, record) as desk:
        if asked["events"]:
            joined(desk)
        exported = desk.export_evidence(output, Wanted(**asked))
    withheld = f", {exported.withheld} withheld" if exported.withheld else ""
    click.echo(f"{exported.reports} report{'' if exported.reports == 1 else 's'}{withheld}", err=True)
    click.echo(f"sha256 {exported.digest}  {output}\nTell it to those who get the file, by another way than the file.", err=True)


def _write(brief: "Brief", output: Path | None) -> None:
    from dateline.cli.telling.output import writing
    from dateline.export.html.frame import counted
    from dateline.export.report.page import write_report

    with writing(output) as out:
        write_report(brief, out)
    more = f"; more fit, and only the latest {brief.ask.most} are in it" if brief.is_cut else ""
    told = (counted(len(brief.events), "event"), counted(len(brief.claims), "claim"), f"from {counted(len(brief.papers), 'report')}{more}")
    click.echo(", ".join(told), err=True)
    if output:
        click.echo(
            f"sha256 {sha256(output.read_bytes()).hexdigest()}  {output}\nTell it to your readers by another way than the page.", err=True
        )

"""`dateline claims`."""

import json
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options.asking import day, desk_of, for_others, record_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.desk import Desk
    from dateline.desk.correcting import Corrected
    from dateline.store import Entry

SHORT = 8
"""Digits of a claim's id that are printed; `dateline show` asks for more where two begin alike."""

_A_PAGE = 50


@click.command()
@record_option
@click.option("--actor", help="Part of a name in any role, or of another name of the same actor.")
@click.option("--who", metavar="NAME", help="An actor by any of its names or its handle: asks for all names the record has of it.")
@click.option("--type", help="The type of claim: controls, ASSAULT, casualties …")
@click.option("--outlet", help="Part of the name of who published it.")
@click.option("--holder", help="Part of a name of whose word it is: the innermost source, or the outlet in its own voice.")
@click.option(
    "--where",
    "--place",
    "place",
    help="Where it happened: part of a place's name, printed or in the gazetteer; a country or province asks for all in it.",
)
@click.option("--when", metavar="DAY", help="It may have happened then: a day, a month or a year, as 2017-04-23, 2017-04 or 2017.")
@click.option("--from", "earliest", metavar="DAY", help="It may have happened on that day or later: 2017, 2017-04 or 2017-04-23.")
@click.option("--to", "latest", metavar="DAY", help="It may have happened on that day or before.")
@click.option("--published-from", "published_earliest", metavar="DAY", help="Published on that day or later.")
@click.option("--published-to", "published_latest", metavar="DAY", help="Published on that day or before.")
@click.option(
    "--known", type=day, metavar="DAY", help="Surely known by that day, by what was published by then or what this record had (--by)."
)
@click.option("--by", type=click.Choice(("published", "captured")), default="published", help="What --known counts.")
@click.option("--polarity", help="affirmed or denied.")
@click.option("--certainty", help="asserted, likely, possible, unknown, conditional, planned or called_for.")
@click.option("--text", help="Words that all stand in the evidence.")
@click.option("--report", help="The id of a report.")
@click.option("--filter", "where", metavar="FILTER", help="More conditions, as in: 'count>=50 not polarity:denied'.")
@click.option("--limit", type=int, help=f"At most so many. [default: {_A_PAGE} on paper, all for programs]")
@click.option("--offset", type=int, default=0, help="Pass over so many first.")
@click.option("--json", "form", flag_value="json", help="One list, for programs.")
@click.option("--jsonl", "form", flag_value="jsonl", help="One claim a line, for programs.")
@click.option("--csv", "form", flag_value="csv", help="A table for spreadsheets; no cell is taken for a formula.")
@click.option("--raw", is_flag=True, help="With --csv: texts that begin with = + - @ as they are, for programs that run no formulas.")
@click.pass_context
def claims(  # noqa: PLR0913 — click hands over every option
    ctx: click.Context, /, record: Path | None, form: str | None, who: str | None, where: str | None, *, raw: bool, **asked: Any
) -> None:
    """List the claims of a record, by day of publication. Words are compared without regard to case and accents."""
    from dateline.model import Order, View
    from dateline.store import Query, bounds_of

    asked["by"] = Order(asked["by"])
    for side, bound in (("earliest", 0), ("latest", 1)):
        for name in (side, f"published_{side}"):
            asked[name] = asked[name] and bounds_of(asked[name])[bound]
    if form is None and asked["limit"] is None:
        asked["limit"] = _A_PAGE
    with desk_of(ctx, record) as desk:
        if who:
            asked["names"] = _names(desk, who)
        query = Query(**asked)
        with for_others(desk, asked=form is not None):
            found = desk.find(query, where=where)
            told = desk.corrected(found, view=View(known=query.known, by=query.by))
        if form == "csv":
            _print_rows(found, told, raw=raw)
            return
        if form:
            _print_plain(found, told, as_list=form == "json")
            return
        _print_sheet(found, told)
        count = desk.count(query, where=where)
    last = query.offset + len(found)
    shown = f"{query.offset + 1}–{last} of {count}" if found else f"none of {count}"
    rest = f"; the next: --offset {last}" if last < count and found else ""
    click.echo(f"claims {shown}{rest}. The whole trail of one: dateline show ID" if found else "no claim fits", err=True)


def _names(desk: "Desk", who: str) -> tuple[str, ...]:
    """Every name the record has of an actor; which they are is told, since other actors may bear one of them."""
    from dateline.errors import NotFound

    names = desk.names_of(who)
    if not names:
        raise NotFound("name in this record for", who)
    click.echo(f"asked for: {', '.join(names)}", err=True)
    return names


def _print_rows(found: "Sequence[Entry]", told: "Sequence[Corrected]", *, raw: bool) -> None:
    from dateline.export.spreadsheet import CLAIM_COLUMNS, as_csv, claim_row
    from dateline.export.telling import Teller
    from dateline.store import claim_ids

    tellers = [Teller(entry.reading, claim_ids(entry.reading)) for entry in found]
    rows = (
        claim_row(tells.tell(one.id, one.claim), one.claim, entry.reading) for tells, one, entry in zip(tellers, told, found, strict=True)
    )
    sys.stdout.writelines(as_csv(CLAIM_COLUMNS, rows, raw=raw))


def _print_plain(found: "Sequence[Entry]", told: "Sequence[Corrected]", *, as_list: bool) -> None:
    from dateline.cli.options.correcting import plain_corrections
    from dateline.export.telling import Teller
    from dateline.store import claim_ids

    tellers = [Teller(entry.reading, claim_ids(entry.reading)) for entry in found]
    plain = [teller.plain(one.id, one.claim) | plain_corrections(one, teller) for teller, one in zip(tellers, told, strict=True)]
    if as_list:
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    for item in plain:
        click.echo(json.dumps(item, ensure_ascii=False))


def _print_sheet(found: "Sequence[Entry]", told: "Sequence[Corrected]") -> None:
    from dateline.cli.options.correcting import corrections
    from dateline.export.table import Sheet
    from dateline.export.telling import Teller
    from dateline.store import claim_ids

    sheet = Sheet(sys.stdout)
    for _, group in groupby(zip(found, told, strict=True), key=lambda pair: pair[0].reading.report.id):
        pairs = list(group)
        reading = pairs[0][0].reading
        teller = Teller(reading, [name[:SHORT] for name in claim_ids(reading)])
        sheet.report(reading, [teller.tell(one.id[:SHORT], one.claim) for _, one in pairs])
        for one in (one for _, one in pairs if one.corrections):
            sheet.answers(one.id[:SHORT], corrections(one))

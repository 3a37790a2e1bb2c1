"""`dateline stamp`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options.asking import desk_of, record_option

if TYPE_CHECKING:
    from dateline.desk.proving.verified import Stamped

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@record_option
@click.option("--request", type=_FILE, metavar="FILE.tsq", help="Write the question to a file, to be carried to an authority.")
@click.option("--response", type=_FILE, metavar="FILE.tsr", help="Keep the answer; with --request, that it is to that very question.")
@click.pass_context
def stamp(ctx: click.Context, record: Path | None, request: Path | None, response: Path | None) -> None:
    """Have the log stamped by a time-stamping authority (RFC 3161): proof that all up to here was there by then.

    The authority of [proof] service is asked; only the digest of the last act is sent. On a machine without network: --request here,
    then `curl -H 'Content-Type: application/timestamp-query' --data-binary @FILE.tsq ADDRESS > FILE.tsr` on another, then --response.
    """
    with desk_of(ctx, record) as desk:
        if response:
            question = request.read_bytes() if request else None
            click.echo(_told(desk.keep_stamp(response.read_bytes(), where=str(response), question=question)))
        elif request:
            desk.write_stamp_question(request)
            click.echo(f"{request}: carry it to an authority, then: dateline stamp --request {request} --response FILE.tsr")
        else:
            click.echo(_told(desk.stamp()))


def _told(found: "Stamped") -> str:
    by, at = found.authority or "an authority it does not name", f"{found.at:%Y-%m-%d %H:%M:%S %Z}"
    how = "; to check its signature: dateline verify --ca FILE.pem" if found.signature == "unchecked" else ", signature checked"
    return f"act {found.act} and all before it stamped at {at} by {by}{how}"

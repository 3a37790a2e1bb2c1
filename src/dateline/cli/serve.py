"""`dateline serve`."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options.asking import record_option, settings_of

if TYPE_CHECKING:
    from dateline.config import Settings
    from dateline.web.guard import Access

PORT = 8765


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Where and for whom the workbench is to be served.

    Attributes:
        proxies: names or addresses a proxy is reached by.
        name: who is written down for decisions, in single-user mode; None is the login name.
    """

    host: str = "127.0.0.1"
    port: int = PORT
    opens: bool = True
    team: Path | None = None
    proxies: Sequence[str] = ()
    name: str | None = None


@click.command()
@record_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. Another than this machine's own needs --team.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes any free one.")
@click.option("--no-open", is_flag=True, help="Open no browser.")
@click.option("--team", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="A file of who may do what.")
@click.option(
    "--behind-proxy",
    "proxies",
    multiple=True,
    metavar="HOSTNAME",
    help="The name a proxy makes it https by; may be given again.",
)
@click.option("--as", "name", metavar="NAME", help="Who is written down for decisions. [default: you, by your name on this machine]")
@click.option("--new-token", metavar="NAME", help="Instead: make a token for a member of a team, and print the lines for the file.")
@click.pass_context
def serve(  # noqa: PLR0913, PLR0917 — click hands over every option
    ctx: click.Context,
    record: Path | None,
    host: str,
    port: int,
    team: Path | None,
    proxies: tuple[str, ...],
    name: str | None,
    new_token: str | None,
    *,
    no_open: bool,
) -> None:
    """Open the workbench on a record in the browser, and serve its API.

    It is reached from this machine alone, by an address with a token, until a team file says who else may come in.
    """
    if new_token:
        click.echo(_new_token(new_token))
        return
    asked = Asked(host=host, port=port, opens=not no_open, team=team, proxies=proxies, name=name)
    settings = settings_of(ctx)
    workbench(record or settings.store.path, settings, asked)


def workbench(record: Path, settings: "Settings", asked: Asked) -> None:
    """Serves one record until it is stopped.

    Raises:
        click.UsageError: for a host others can reach, without a team.
        CannotServe: when the port is taken, or the host is not this machine's.
    """
    from dateline.desk import Desk
    from dateline.web import app, built, serving

    _refuse_confusion(asked)
    Desk(record, settings=settings, create=False).close()  # what is wrong with the record is said here, not in the browser
    with serving.listening(asked.host, asked.port) as socket:
        access = _access(asked, socket.getsockname()[1])
        click.echo(f"The workbench on {record} is open at\n\n  {access.address}\n\nCtrl-C stops it.")
        if not built.is_built():
            click.echo(f"dateline: {built.why_not()} The API serves all the same.", err=True)
        sys.stdout.flush()
        _open_browser(access, asked)
        serving.serve(app.create_app(record, settings, access), socket, behind_proxy=bool(asked.proxies))
    click.echo("stopped")


def _refuse_confusion(asked: Asked) -> None:
    from dateline.web.guard import is_loopback

    if asked.team is None and not is_loopback(asked.host):
        raise click.UsageError(
            f"at {asked.host} others could reach the record, and one token for all is no lock. Say who may come in with --team FILE "
            "(docs/guide/serving.md shows one), or stay at 127.0.0.1 and come in through a tunnel of ssh."
        )
    if asked.team is not None and asked.name is not None:
        raise click.UsageError("--as is for one person alone; in a team everyone signs in by name")


def _access(asked: Asked, port: int) -> "Access":
    from dateline.web.guard import address_of, alone, at_port, is_loopback

    proxies = [address_of(name) for name in asked.proxies]
    if asked.team is None:
        return alone(name=asked.name, port=port, addresses=proxies)
    from dateline.web.team import team

    return team(asked.team, addresses=(*proxies, *(at_port(port) if is_loopback(asked.host) else ())))


def _open_browser(access: "Access", asked: Asked) -> None:
    """With a ticket that is good once: what a browser is started with can be read by everyone on the machine."""
    has_screen = sys.platform in {"win32", "darwin"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if asked.opens and has_screen and sys.stdout.isatty():
        import webbrowser

        webbrowser.open(access.ticket())


def _new_token(name: str) -> str:
    from dateline.web.team.tokens import new_token

    token, kept = new_token()
    return f"""The token of {name}, shown this once:

  {token}

For the team file, which keeps what the token can be checked by and not the token:

  [people.{_quoted(name)}]
  role = "analyst"
  tokens = ["{kept}"]
"""


def _quoted(name: str) -> str:
    import json

    return json.dumps(name, ensure_ascii=False)

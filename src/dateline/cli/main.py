"""`dateline`: the commands, and what becomes of what goes wrong in them."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from dateline import __version__
from dateline.cli.telling.output import speak_utf8
from dateline.errors import DatelineError, ReportError, RequestError, SetupError

COMMANDS = {
    "read": "Read reports and print what they say. Nothing is stored.",
    "times": "Read reports and print when they say it was.",
    "places": "Read reports and print where they say it was.",
    "add": "Read reports into a record.",
    "watch": "Watch feeds and pages: keep and read what is new, and what changed.",
    "versions": "Show the versions of a page, and what changed between them.",
    "claims": "List the claims of a record.",
    "day": "Show what was claimed to have happened on a day.",
    "show": "Show one claim with its whole trail.",
    "events": "List what was told to have happened, by all reports of it.",
    "event": "Show one event: agreed, disputed, by whom, on how many roots.",
    "disputes": "List what cannot all be true.",
    "asof": "Show the record as it was known on a day.",
    "media": "List recordings, videos, images, statements; show one; add files of it.",
    "actors": "List whom the record names.",
    "actor": "Show one actor: names, lineage, who says what of it.",
    "who": "Say whom a name stands for, on whose word, on what day.",
    "decide": "Note what you settled about a claim, or about two actors.",
    "grade": "Grade a source A–F or a claim 1–6 (Admiralty code).",
    "log": "List what was done to a record, by whom and when.",
    "stamp": "Have the log stamped by a time-stamping authority.",
    "verify": "Say whether every byte is what it was; name the first that is not.",
    "export": "Write findings out: a report as one page, or the evidence itself; both can be checked.",
    "redact": "Withhold a report, a capture or words from every export. Nothing is deleted.",
    "register": "Check register files of your own.",
    "gazetteer": "Show what place names are looked up in; add a GeoNames dump.",
    "serve": "Open the workbench on a record, in the browser.",
    "demo": "Read the sample reports and print what is found.",
}
"""Every command with its line in the help. Its file is loaded when it is called: `dateline --help` loads none of them."""

EXIT_CODES: dict[type[BaseException], int] = {
    ReportError: 1,  # a report failed
    RequestError: 2,  # wrong use
    SetupError: 2,  # nothing could run
    click.ClickException: 2,
    click.Abort: 130,  # Ctrl-C, as shells count it: 128 + SIGINT
}


class Commands(click.Group):
    """Commands that are imported when they are called, and errors that become one line on stderr and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"dateline.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # Whoever reads us had enough. Python flushes once more on its way out; there must be something there to take it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        return code

    def main(self, *args: Any, **named: Any) -> NoReturn:
        speak_utf8()
        try:
            code = super().main(*args, **named | {"standalone_mode": False})
        except tuple(EXIT_CODES) as error:
            code = _told(error)
        except OSError as error:
            click.echo(f"dateline: {error.filename or 'output'}: {(error.strerror or str(error)).lower()}", err=True)
            code = 1
        sys.exit(code if isinstance(code, int) else 0)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--settings", "settings_file", type=click.Path(path_type=Path), help="A settings file. [default: dateline.toml, if there]")
@click.version_option(__version__, prog_name="dateline")
@click.pass_context
def main(ctx: click.Context, settings_file: Path | None) -> None:
    """Reads news reports and keeps the record of who said what happened, on whose word."""
    ctx.obj = settings_file


def _told(error: BaseException) -> int:
    if isinstance(error, click.ClickException):
        error.show()
    elif isinstance(error, DatelineError):
        click.echo(f"dateline: {error}", err=True)
    else:
        click.echo("dateline: stopped", err=True)
    return next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))

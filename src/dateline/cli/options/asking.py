"""Options that several commands share, and what they mean."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.config import Settings
    from dateline.desk import Desk
    from dateline.model import View

Shown = TypeVar("Shown")
Command = TypeVar("Command", bound=Callable[..., Any])


def settings_of(ctx: click.Context) -> "Settings":
    """Raises BadSetting when they cannot be read."""
    from dateline import config

    return config.load(ctx.find_root().obj)


def desk_of(ctx: click.Context, record: Path | None, *, create: bool = False) -> "Desk":
    """A desk over the record named, else over the one the settings name."""
    from dateline.desk import Desk

    settings = settings_of(ctx)
    return Desk(record or settings.store.path, settings=settings, create=create, by=acting(settings))


def acting(settings: "Settings") -> str:
    """Who acts, for the log: as the settings say, else by the name on this machine; "" where it has none."""
    import getpass

    if settings.store.by is not None:
        return settings.store.by
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return ""


def desk_at_hand(ctx: click.Context, record: Path | None) -> "Desk":
    """A desk over the record named; where none is named and none is there, over the register alone."""
    from dateline.desk import Desk

    settings = settings_of(ctx)
    if record is None and not settings.store.path.exists():
        return Desk(settings=settings)
    return Desk(record or settings.store.path, settings=settings, create=False, by=acting(settings))


def view_of(according_to: tuple[str, ...], known: date | None, on: date | None, *, decisions: bool = True) -> "View":
    from dateline.model import View

    return View(trust=according_to, known=known, true=on, decisions=decisions)


def view_options(command: Command) -> Command:
    """On whose word, known when, true when."""
    for option in (
        click.option("--no-decisions", "decisions", flag_value=False, default=True, help="Leave out what analysts decided."),
        click.option("--known", type=day, metavar="DAY", help="Only what was said up to that day."),
        click.option("--on", type=day, metavar="DAY", help="What held on that day. [default: at any time]"),
        click.option(
            "--according-to",
            multiple=True,
            metavar="HOLDER",
            help="On whose word: a holder or an outlet; several, the most trusted first. [default: everybody’s]",
        ),
    ):
        command = option(command)
    return command


def day(value: str) -> date:
    """A day as people write it: 2017-04-24, "24 April 2017"."""
    from dateline.intake.published import day_of

    found = day_of(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no day; write 2017-04-24")
    return found


def record_option(command: Command) -> Command:
    return click.option(
        "--record", type=click.Path(path_type=Path, dir_okay=False), help="The record's file. [default: [store] path, dateline.db]"
    )(command)


def given_options(command: Command) -> Command:
    """What the user says of all the reports given."""
    for option in (
        click.option("--outlet", help="Who published the reports, where they do not say so themselves."),
        click.option("--published", type=day, metavar="DAY", help="When they were published, where they do not say so themselves."),
    ):
        command = option(command)
    return command


@contextmanager
def for_others(desk: "Desk", *, asked: bool) -> Iterator[Callable[[Shown], Shown]]:
    """Within it the desk tells events as others may see them, where that is asked; what it yields covers withheld words."""
    if not asked:
        yield lambda told: told
        return
    with desk.for_others() as withheld:
        yield withheld.of_all

"""Corrections on the command line: asked for by `decide`, told by `show` and `claims`."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click
from rich.text import Text

if TYPE_CHECKING:
    from dateline.desk.correcting import Corrected
    from dateline.export.telling import Teller

Command = TypeVar("Command", bound=Callable[..., Any])
_OF_CLAIM = {
    "words": ("SPANS", "Correct the words a claim stands on: 10-80,90-95, by code points of the report."),
    "type": ("TYPE", "Correct its type: controls, casualties …"),
    "polarity": ("WORD", "Correct it: affirmed or denied."),
    "certainty": ("WORD", "Correct it: asserted, likely, possible, unknown, conditional, planned or called_for."),
    "when": ("DAYS", "Correct when it happened: 2017-04-04, 2017-04, 2017-04-04..2017-04-06, 2017-04-04.., or 'not told'."),
    "where": ("SPAN", "Correct where: the words that say it, 120-134; '120-134 as ID' for another place they could mean; or 'not told'."),
    "harm": ("WORD", "Correct it: killed, wounded, captured, missing, displaced, or 'not told'."),
    "count": ("COUNT", "Correct how many: 70, 70.., ..70, 20..30, or 'not told'."),
}


def correction_options(command: Command) -> Command:
    """A field of a claim each."""
    for name, (metavar, told) in reversed(_OF_CLAIM.items()):
        command = click.option(f"--{name}", metavar=metavar, help=told)(command)
    told = "Correct who fills a role: agent=120-134, by code points of the report; several by comma; agent='not told'."
    return click.option("--role", "roles", multiple=True, metavar="ROLE=SPANS", help=told)(command)


def corrections_of(given: dict[str, Any]) -> list[str]:
    """The verdicts asked for, each FIELD = VALUE; takes them out of what was given."""
    roles: tuple[str, ...] = given.pop("roles", ())
    fields = {name: given.pop(name, None) for name in _OF_CLAIM}
    return [*(f"role {role}" for role in roles), *(f"{name} = {value}" for name, value in fields.items() if value is not None)]


def corrections(corrected: "Corrected") -> Iterator[tuple[str, Text]]:
    """Each correction with who made it and what the reader found; fields on which analysts differ are told as such."""
    for one in corrected.corrections:
        label = "disputed" if one.field in corrected.disputed else "corrected"
        yield label, Text.assemble(f"{one.field}: {one.told}", (f"  was {one.was}", "dim"))
        yield "", Text(f"by {one.by} on {one.at:%Y-%m-%d}: {one.reason} (decision {one.number})", style="dim")


def plain_corrections(corrected: "Corrected", teller: "Teller") -> dict[str, Any]:
    """For programs: empty of a claim that nobody corrected."""
    if not corrected.corrections:
        return {}
    told = [
        {**{name: getattr(one, name) for name in ("number", "field", "value", "told", "was", "by", "reason")}, "at": one.at.isoformat()}
        for one in corrected.corrections
    ]
    return {
        "corrections": told,
        "disputed_fields": list(corrected.disputed),
        "as_read": teller.plain(corrected.id, corrected.original),
    }

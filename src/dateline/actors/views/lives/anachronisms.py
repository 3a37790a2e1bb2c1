"""Names used of a day before anybody bore them: said in hindsight, or an error."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.actors.views.hearing import Naming, heard, plain_name
from dateline.actors.views.labels import Names
from dateline.model import ActorName, Certainty, LineageClaim, Period, Polarity, View

_BEGINS_SUBJECT = frozenset({"founded", "formed_from", "split_from"})
_BEGINS_OBJECT = frozenset({"renamed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A name in a text, of something on some day.

    Attributes:
        name: as printed.
        handle: who is meant.
        day: the day of what is told of it, or of the text.
        before, after: some words before and after it.
        evidence: where it stands.
    """

    name: str
    handle: str
    day: Period
    before: str = ""
    after: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anachronism:
    """A name used of a day before it existed.

    Attributes:
        since: the first day on which it may have been borne.
        because: what says so: a dated name, or a claim of how it began.
        reason: in words, with both days.
    """

    use: Use
    since: date
    because: ActorName | LineageClaim
    reason: str


def anachronisms(
    uses: Iterable[Use], claims: Iterable[LineageClaim], view: View, *, names: Names | None = None, naming: Naming = plain_name
) -> Iterator[Anachronism]:
    """The uses of names before their time, in the order of the uses.

    A name begins on the first day that a register gives for it; where none gives one, on the day on which its bearer was founded, came out
    of another, or took it as its name. Where sources differ the earliest counts. What a text marks itself ("later known as") is no finding.
    """
    births = _births(claims, view, naming)
    for use in uses:
        found = _since(use, names or {}, births)
        if found is None or use.day.latest is None or _says_so_itself(use):
            continue
        since, because = found
        if use.day.latest < since:
            reason = f"{use.name} is used of {use.day.latest.isoformat()}, and nobody bore the name before {since.isoformat()}"
            yield Anachronism(use=use, since=since, because=because, reason=reason)


def _births(claims: Iterable[LineageClaim], view: View, naming: Naming) -> dict[str, tuple[date, LineageClaim]]:
    """Handle → the first day on which it may have begun, and who says so."""
    births: dict[str, tuple[date, LineageClaim]] = {}
    for one in sorted(heard(claims, view, naming), key=lambda one: one.rank):
        claim, began = one.claim, one.claim.when.earliest if one.claim.when else None
        born = claim.subject if claim.type in _BEGINS_SUBJECT else claim.object if claim.type in _BEGINS_OBJECT else None
        if born is None or began is None or claim.polarity is Polarity.DENIED or claim.certainty is not Certainty.ASSERTED:
            continue
        if born not in births or began < births[born][0]:
            births[born] = (began, claim)
    return births


def _since(use: Use, names: Names, births: dict[str, tuple[date, LineageClaim]]) -> tuple[date, ActorName | LineageClaim] | None:
    """The dated name itself first: one bearer may have had several names, one after another."""
    key = plain_name(use.name)
    dated = [(name.earliest, name) for name in names.get(use.handle, ()) if name.earliest and plain_name(name.text) == key]
    return min(dated, key=lambda pair: pair[0]) if dated else births.get(use.handle)


def _says_so_itself(use: Use) -> bool:
    before, after = _retronyms()
    return bool(before.search(use.before) or after.match(use.after))


@cache
def _retronyms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = tomllib.loads(files(__package__).joinpath("retronyms.toml").read_text("utf-8"))
    before, after = (
        "|".join(re.escape(word) for word in sorted(words[side]["words"], key=len, reverse=True)) for side in ("before", "after")
    )
    return re.compile(rf"(?i)\b(?:{before})(?:\s+(?:the|an?))?[\s\"'“‘(]*$"), re.compile(rf"(?i)[\"'”’)]?,?\s*(?:{after})\b")

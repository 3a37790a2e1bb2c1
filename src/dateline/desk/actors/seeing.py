"""Under which view actors are looked at, when a page is asked under several things at once."""

from dataclasses import dataclass, replace

from dateline.desk.who import Who
from dateline.model import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The view by which handles are one.

    Attributes:
        had: the reports that count; None = those published by the day the view knows up to.
        note: what of the view asked for could not be done, in words; empty = all could.
    """

    view: View
    had: frozenset[str] | None = None
    note: str = ""


def seen(who: Who, view: View, had: frozenset[str] | None = None) -> Seen:
    """On the word of those the view names for identity; else of those of its voices that say anything of who is who, else of everybody.

    Voices are mostly outlets, which say nothing of it: that is told, and no page stays empty for it.

    Raises:
        BadQuery: when one of those named for identity says nothing of who is who.
    """
    plain = replace(view, trust=(), identity=())
    if view.identity:
        return Seen(view=who.view(replace(plain, trust=view.identity)), had=had)
    speaks = tuple(name for name in view.trust if who.speaks(name))
    silent = [name for name in view.trust if name not in speaks]
    return Seen(view=replace(plain, trust=speaks), had=had, note=_note(silent, speaks))


def _note(silent: list[str], speaks: tuple[str, ...]) -> str:
    if not silent:
        return ""
    instead = "the others’" if speaks else "everybody’s"
    return f"{' and '.join(silent)} {'say' if len(silent) > 1 else 'says'} nothing of who is who: actors are one here on {instead} word"

"""Who it is, across reports: computed for a view, never stored as a verdict."""

from dataclasses import dataclass
from datetime import date

from dateline.model.mention import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorName:
    """A name somebody bears or bore, as it is written.

    Attributes:
        text: as printed, misspellings included.
        language: BCP 47 ("ar", "ar-Latn", "en"); None = not told.
        earliest, latest: first and last day it was borne, or seen in use; None = not told.
        source: who writes it so: a register source, or the outlet.
    """

    text: str
    source: str
    language: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor in one view.

    Attributes:
        handles: the bearers of names that are one in this view, in order; the first names the actor.
        label: the name the view calls it by.
        ground: ISO 3166 codes of the countries it is tied to; empty = not told.
    """

    handles: tuple[str, ...]
    label: str
    kind: MentionKind
    names: tuple[ActorName, ...] = ()
    ground: tuple[str, ...] = ()

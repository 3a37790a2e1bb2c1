"""Questions somebody keeps, to ask them again: noted in the record as decisions are, so that who kept what stays to be seen."""

from dataclasses import dataclass
from datetime import datetime

from dateline.store import Store

QUESTION = "question:"
"""What a note about a question is about begins so; the rest is its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that is kept.

    Attributes:
        number: of the note, by which it is withdrawn.
        asked: path and parameters of a page of the workbench ("/claims?type=controls").
        at: an aware instant.
    """

    number: int
    name: str
    asked: str
    by: str
    at: datetime


def kept(store: Store) -> list[Question]:
    """Those that were not withdrawn, by name; of one name and one keeper the last."""
    found = {
        (one.about, one.by): Question(number=number, name=one.about.removeprefix(QUESTION), asked=one.verdict, by=one.by, at=one.at)
        for number, one in store.decisions_on(QUESTION)
        if one.withdrawn_at is None
    }
    return sorted(found.values(), key=lambda one: (one.name.casefold(), one.by))

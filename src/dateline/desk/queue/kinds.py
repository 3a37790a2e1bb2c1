"""What sorts of things wait, and how an item is named."""

from enum import StrEnum


class Waiting(StrEnum):
    """What sort of thing waits for a person."""

    DISPUTE = "dispute"
    IDENTITY = "identity"
    JOINT = "joint"
    COPIES = "copies"
    CLAIM = "claim"
    PLACE = "place"
    TIME = "time"
    ACTOR = "actor"


DECIDES = {
    Waiting.JOINT: "the words of both, side by side: one occurrence, or two",
    Waiting.COPIES: "which was published first, a credit line, or a word from either newsroom",
    Waiting.CLAIM: "the report's own words: does it say so?",
    Waiting.PLACE: "the report around it, a map of the day, or another report of the same",
    Waiting.TIME: "the report around it, or another report that tells the day",
    Waiting.ACTOR: "the report around it: whom the words stand for",
}
"""What would settle each sort of thing; disputes say it themselves."""


def key_of(kind: Waiting, *names: str) -> str:
    """As in "joint:1a2b|3c4d"; which of the names comes first makes no difference."""
    return f"{kind}:{'|'.join(sorted(names))}"

"""What the network is asked: types, roles and sureness, numbered. Training and reading go by the same numbers."""

from enum import IntEnum

from dateline.model import Certainty
from dateline.reading.vocabulary import load

TYPES: tuple[str, ...] = tuple(
    sorted(name for part in ("interactions", "groups", "standing", "media") for name in load(part) if name != "statement")
)
"""Every type of claim that has words of its own."""

NONE = len(TYPES)
"""What passes between two who have nothing to do with each other."""


class Slot(IntEnum):
    """Roles as the network knows them: whoever does or is spoken of, to whom or of whom, and the group of a new leader."""

    FIRST = 0
    SECOND = 1
    THIRD = 2


SLOTS = {
    "agent": Slot.FIRST,
    "subject": Slot.FIRST,
    "patient": Slot.SECOND,
    "object": Slot.SECOND,
    "place": Slot.SECOND,
    "group": Slot.THIRD,
}

CERTAINTIES: tuple[str, ...] = tuple(str(one) for one in Certainty)
DENIED, HABITUAL = len(CERTAINTIES), len(CERTAINTIES) + 1
SURENESS = len(CERTAINTIES) + 2
"""Certainties first, then whether it is denied and whether it is habitual."""

STEPS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)
DISTANCES = 2 * len(STEPS) + 1

PARTS = ("person", "body", "victim", "target", "weapon")
"""What a word may be to an incident: a person or a body who did it, who or what was hit, and what with."""

"""What the network is asked: types, roles and sureness, numbered. Training and reading go by the same numbers."""

from enum import IntEnum

from dateline.model import Certainty

TYPES: tuple[str, ...] = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "CLAIM_RESPONSIBILITY", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "DENY_RESPONSIBILITY",
    "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN", "allied_with", "backed_by", "branch_of",
    "broke_with", "casualties", "controls", "designated", "disputed", "distinct_from", "formed_from", "holds", "led_by", "linked_to",
    "located_at", "member_of", "merged_into", "named", "not_verified", "pledged_to", "released", "renamed", "replaced_leader",
    "retracted", "rival_of", "same_as", "split_from", "strength", "successor_of", "verified",
)  # fmt: skip
"""Every type of claim that has words of its own, in the order in which it was learned; one the vocabulary gains later is unknown here."""

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

PARTS = ("person", "body", "victim", "target", "weapon")
"""What a word may be to an incident: a person or a body who did it, who or what was hit, and what with."""

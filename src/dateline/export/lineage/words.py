"""What became of a group, as a reader would say it."""

from collections.abc import Callable

from dateline.export.phrasing import line
from dateline.model import Certainty, LineageClaim, Polarity

_SENTENCES = {
    "founded": "{0} was founded",
    "dissolved": "{0} was dissolved",
    "named": "{0} is also called {1}",
    "renamed": "{0} took the name {1}",
    "same_as": "{0} and {1} are one",
    "listed_alias": "{0} is listed as another name of {1}",
    "distinct_from": "{0} and {1} are two",
    "split_from": "{0} split from {1}",
    "merged_into": "{0} merged into {1}",
    "formed_from": "{0} was formed from {1}",
    "member_of": "{0} belongs to {1}",
    "faction_of": "{0} is a faction of {1}",
    "branch_of": "{0} is a branch of {1}",
    "pledged_to": "{0} pledged allegiance to {1}",
    "broke_with": "{0} broke with {1}",
    "successor_of": "{0} took the place of {1}",
    "allied_with": "{0} is allied with {1}",
    "rival_of": "{0} is a rival of {1}",
    "led_by": "{0} is led by {1}",
    "replaced_leader": "{0} took over from {1}",
    "backed_by": "{0} is backed by {1}",
    "linked_to": "{0} is linked to {1}",
    "designated": "{0} was listed as terrorist by {1}",
    "owned_by": "{0} is owned by {1}",
    "based_in": "{0} is based in {1}",
    "holds_office": "{0} holds the office of {1}",
}


def sentence(claim: LineageClaim, called: Callable[[str], str]) -> str:
    """As in "Jabhat al-Nusra took the name Jabhat Fatah al-Sham".

    Args:
        called: the name of a handle.
    """
    pattern = _SENTENCES.get(claim.type, f"{{0}} {claim.type.replace('_', ' ')} {{1}}")
    return line(pattern.format(called(claim.subject), called(claim.object or "")).strip())


def sureness(claim: LineageClaim) -> str:
    """How the holder stands to it: "denied", "likely", "denied, likely"; empty where it is plainly asserted."""
    told = ["denied"] if claim.polarity is Polarity.DENIED else []
    if claim.certainty is not Certainty.ASSERTED:
        told.append(claim.certainty.replace("_", " "))
    return ", ".join(told)

"""A field of a claim as a reader would say it."""

from collections.abc import Callable

from dateline.desk.correcting.fields import ROLE
from dateline.export import phrasing
from dateline.export.telling import NOT_TOLD, Teller
from dateline.model import Claim


def in_words(field: str, claim: Claim, teller: Teller) -> str:
    """What the claim has in this field; "not told" where it has nothing."""
    if field.startswith(ROLE):
        fillers = [teller.filler(role) for role in claim.roles if role.name == field.removeprefix(ROLE)]
        return " + ".join(fillers) or NOT_TOLD
    return _TOLD[field](claim, teller) or NOT_TOLD


_TOLD: dict[str, Callable[[Claim, Teller], str | None]] = {
    "words": lambda claim, teller: " … ".join(f"“{teller.words(span)}”" for span in claim.evidence),
    "type": lambda claim, _: claim.type.replace("_", " "),
    "polarity": lambda claim, _: str(claim.polarity),
    "certainty": lambda claim, _: claim.certainty.replace("_", " "),
    "when": lambda claim, teller: teller.when(claim),
    "where": lambda claim, teller: teller.where(claim),
    "harm": lambda claim, _: claim.harm and str(claim.harm),
    "count": lambda claim, _: phrasing.count(claim.count),
}

"""A field of a claim as a reader would say it."""

from dateline.desk.correcting.fields import ROLE
from dateline.export import phrasing
from dateline.export.telling import NOT_TOLD, Teller
from dateline.model import Claim


def in_words(field: str, claim: Claim, teller: Teller) -> str:
    """What the claim has in this field; "not told" where it has nothing."""
    if field.startswith(ROLE):
        fillers = [teller.filler(role) for role in claim.roles if role.name == field.removeprefix(ROLE)]
        return " + ".join(fillers) or NOT_TOLD
    told = {
        "words": lambda: " … ".join(f"“{teller.words(span)}”" for span in claim.evidence),
        "type": lambda: claim.type.replace("_", " "),
        "polarity": lambda: str(claim.polarity),
        "certainty": lambda: claim.certainty.replace("_", " "),
        "when": lambda: teller.when(claim),
        "where": lambda: teller.where(claim),
        "harm": lambda: claim.harm and str(claim.harm),
        "count": lambda: phrasing.count(claim.count),
    }[field]()
    return told or NOT_TOLD

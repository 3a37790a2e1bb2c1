"""A field of a claim as a reader would say it."""

from collections.abc import Callable

from dateline.desk.correcting.corrected import Correctable, Corrected, Standing
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


def correctable(corrected: Corrected, teller: Teller) -> Correctable:
    """What of a claim can be corrected, with what stands there."""
    from dateline.reading.vocabulary.claims import claim_types

    claim, known = corrected.claim, claim_types()
    own = known[claim.type].roles if claim.type in known else ()
    roles = tuple(dict.fromkeys((*own, *(role.name for role in (*claim.roles, *corrected.original.roles)))))
    return Correctable(
        id=corrected.id,
        type=claim.type,
        roles=roles,
        fields=tuple(
            Standing(field=field, was=in_words(field, corrected.original, teller), now=in_words(field, claim, teller))
            for field in (*(f"{ROLE}{role}" for role in roles), *_TOLD)
        ),
        types=tuple(known),
        disputed=corrected.disputed,
    )


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

"""How the report sees an organisation's part in an incident, out of who says so and how (the task's decision tree, slot 11)."""

from dateline.model import Certainty, Claim, MentionKind, Polarity, Reading

_AUTHORITIES = frozenset({MentionKind.ORGAN, MentionKind.STATE})


def confidence(claim: Claim, name: str, reading: Reading) -> str:
    """One of the six values."""
    for other in reading.claims:
        doer = other.role("agent")
        if (
            other.type == "CLAIM_RESPONSIBILITY"
            and other.polarity is Polarity.AFFIRMED
            and doer is not None
            and _is(doer.mention, name, reading)
        ):
            return "CLAIMED OR ADMITTED"
    if claim.type == "CLAIM_RESPONSIBILITY":
        return "CLAIMED OR ADMITTED"
    accused = claim.type == "ACCUSE" or any(link.stance == "accuses" for link in claim.attribution.chain()) if claim.attribution else False
    unsure = claim.certainty in {Certainty.LIKELY, Certainty.POSSIBLE}
    if not accused and not unsure:
        return "REPORTED AS FACT"
    return "SUSPECTED OR ACCUSED BY AUTHORITIES" if _authority(claim) else "SUSPECTED OR ACCUSED"


def _authority(claim: Claim) -> bool:
    accuser = claim.role("agent") if claim.type == "ACCUSE" else None
    if accuser is not None and accuser.mention is not None and accuser.mention.kind in _AUTHORITIES:
        return True
    if claim.attribution is None:
        return False
    sources = [link.source for link in claim.attribution.chain() if link.source is not None]
    return any(source.mention is not None and source.mention.kind in _AUTHORITIES for source in sources)


def _is(mention: object, name: str, reading: Reading) -> bool:
    span = getattr(mention, "span", None)
    words = set() if span is None else set(" ".join(span.of(reading.report.text).upper().split()).split())
    return bool(words & {word for word in name.split() if len(word) > 3 or (word.isupper() and len(name.split()) == 1)})

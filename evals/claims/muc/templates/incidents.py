"""Claims of violence, gathered into the incidents they tell."""

from dataclasses import dataclass, field
from datetime import timedelta

from dateline.model import Aspect, Certainty, Claim, Harm, Period, Polarity, Reading

_TOLD = frozenset({Certainty.ASSERTED, Certainty.LIKELY, Certainty.POSSIBLE})
_NEAR = 700
_SLACK = timedelta(days=1)
_BURNED = frozenset({"burn", "torch", "fire", "ablaze", "arson", "burning"})
_ROBBED = frozenset({"rob", "robbery", "loot", "theft"})


@dataclass(slots=True)
class Incident:
    """One occurrence, in the order it is told."""

    type: str
    claims: list[Claim] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.claims[0].evidence[0].start

    @property
    def end(self) -> int:
        return self.claims[-1].evidence[-1].end


def incidents(reading: Reading) -> list[Incident]:
    """Every incident told as fact or on somebody's word, casualties with the deed before them."""
    found: list[Incident] = []
    for claim in reading.claims:
        if not _counts(claim):
            continue
        type_ = incident_type(claim)
        home = next((one for one in reversed(found) if _one(one, claim, type_)), None)
        if home is None:
            found.append(Incident(type_, [claim]))
            continue
        home.claims.append(claim)
        home.type = type_ if home.type == "ATTACK" else home.type
    return found


def _counts(claim: Claim) -> bool:
    if claim.aspect is Aspect.HABITUAL or claim.certainty not in _TOLD:
        return False
    if claim.type == "casualties":
        return claim.harm in {Harm.KILLED, Harm.WOUNDED, Harm.CAPTURED} and claim.polarity is Polarity.AFFIRMED
    return claim.type == "ASSAULT" and claim.polarity is Polarity.AFFIRMED


def incident_type(claim: Claim) -> str:
    """The task's type, by mode and by the weapon told."""
    words = set(claim.rule.split())
    if claim.mode == "abduct" or claim.harm is Harm.CAPTURED:
        return "KIDNAPPING"
    if words & _ROBBED:
        return "ROBBERY"
    if claim.mode == "destroy" and words & _BURNED:
        return "ARSON"
    return "BOMBING" if claim.mode in {"explosives", "suicide-attack"} else "ATTACK"


def _one(incident: Incident, claim: Claim, type_: str) -> bool:
    """Whether a claim may tell the same occurrence: near, of a like type, at no other time and place."""
    if claim.evidence[0].start - incident.end > _NEAR:
        return False
    like = type_ == incident.type or ("ATTACK" in {type_, incident.type} and "KIDNAPPING" not in {type_, incident.type})
    return like and all(_same_time(one.when, claim.when) and _same_place(one, claim) for one in incident.claims)


def _same_time(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None or one.when is None or other.when is None:
        return True
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return True
    return one.earliest - _SLACK <= other.latest and other.earliest - _SLACK <= one.latest


def _same_place(one: Claim, other: Claim) -> bool:
    here, there = one.where, other.where
    if here is None or there is None or here.gazetteer_id is None or there.gazetteer_id is None:
        return True
    return here.gazetteer_id == there.gazetteer_id or ("country" in {here.kind, there.kind} and here.country == there.country)

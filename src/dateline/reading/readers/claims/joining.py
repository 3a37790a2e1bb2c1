"""One occurrence, one ASSAULT: what a sentence tells twice is told once (ANNOTATION.md claims 8)."""

from spacy.tokens import Token

from dateline.model import Polarity
from dateline.reading.readers.claims.draft import Draft


def join(drafts: list[Draft]) -> list[Draft]:
    """The drafts of one sentence, those that tell the same occurrence joined into the first of them."""
    _lend_victims(drafts)
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((one for one in kept if _same(one, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            _take_in(twin, draft)
    return kept


def _lend_victims(drafts: list[Draft]) -> None:
    """As in "killed in the strike": those killed are whom the strike hit, and its doer is who killed them."""
    for draft in drafts:
        if draft.type == "ASSAULT" and draft.nominal:
            told = "patient" in draft.roles
            for harm in (
                other for other in drafts if other.type == "casualties" and other.cause == draft.trigger and other.polarity is None
            ):
                if "agent" not in harm.roles:
                    harm.fill("agent", draft.of("agent"))
                if not told:
                    draft.fill("patient", harm.of("patient"))


def _same(one: Draft, other: Draft) -> bool:
    if one.type != other.type or one.harm_key() != other.harm_key():
        return False
    if one.type == "ASSAULT":
        if one.rule.startswith("blamed") or other.rule.startswith("blamed"):  # on another's word
            return False
        return _one_cause(one, other) or _one_assault(one, other)
    if one.type == "casualties":
        return _heads(one, "patient") == _heads(other, "patient") and one.count == other.count
    denied = [side.polarity is Polarity.DENIED for side in (one, other)]
    return denied[0] == denied[1] and _sides(one) == _sides(other) and any(_sides(one))


def _sides(draft: Draft) -> tuple[set[int], set[int]]:
    return _heads(draft, "agent") | _heads(draft, "subject"), _heads(draft, "patient") | _heads(draft, "object")


def _one_cause(one: Draft, other: Draft) -> bool:
    """Whether one is the event noun that the other names as what did it, or both name the same."""
    if one.cause is not None and one.cause == other.cause:
        return True
    named = (one.cause, *one.of("agent"), *one.of("patient")), (other.cause, *other.of("agent"), *other.of("patient"))
    return other.trigger in named[0] or one.trigger in named[1]


def _one_assault(one: Draft, other: Draft) -> bool:
    """Whether agents and patients, where both are told, agree, and one clause hangs on the other."""
    agents, others = _heads(one, "agent"), _heads(other, "agent")
    own = all(token.tag_ == "PRP$" for token in other.of("agent"))
    if other.nominal and other.trigger.dep_ == "appos" and own and _near(one.clause, other.trigger):  # "…, its first strike on X"
        return True
    if (agents and others and agents != others) or not _near(one.clause, other.clause):
        return False
    patients, rest = _heads(one, "patient"), _heads(other, "patient")
    follows = other.trigger.tag_ == "VBG" and other.clause.dep_ in {"advcl", "conj"}  # "went off, killing six and wounding 30"
    told_by_harm = agents == others and (bool(agents) or follows) and other.harm is not None
    return not patients or not rest or bool(patients & rest) or told_by_harm


def _heads(draft: Draft, role: str) -> set[int]:
    return {token.i for token in draft.of(role)}


def _near(one: Token, other: Token) -> bool:
    """Whether one clause hangs on the other, or both on the same."""
    return one == other or one.is_ancestor(other) or other.is_ancestor(one)


def _take_in(kept: Draft, other: Draft) -> None:
    for role, fillers in other.roles.items():
        if role not in kept.roles or (role == "patient" and kept.harm and other.harm):
            kept.fill(role, [token for token in fillers if token != kept.trigger])
    kept.mode = kept.mode or other.mode
    kept.words += [token for token in other.evidence() if token not in kept.words]
    kept.cause = kept.cause or other.cause

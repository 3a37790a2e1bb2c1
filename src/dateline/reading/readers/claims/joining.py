"""One occurrence, one ASSAULT: what a sentence tells twice is told once (ANNOTATION.md claims 8)."""

from spacy.tokens import Token

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
    """ "killed in the strike": those killed are whom the strike hit, and its doer is who killed them."""
    for draft in drafts:
        if draft.type == "ASSAULT" and draft.nominal:
            for harm in (
                other for other in drafts if other.type == "casualties" and other.cause == draft.trigger and other.polarity is None
            ):
                if "agent" not in harm.roles:
                    harm.fill("agent", draft.of("agent"))
                if "patient" not in draft.roles:
                    draft.fill("patient", harm.of("patient"))


def _same(one: Draft, other: Draft) -> bool:
    if one.type != other.type or one.harm_key() != other.harm_key():
        return False
    if one.type == "casualties":
        return _heads(one, "patient") == _heads(other, "patient") and one.count == other.count
    if one.type != "ASSAULT":
        first, second = [
            (_heads(draft, "agent") | _heads(draft, "subject"), _heads(draft, "patient") | _heads(draft, "object"))
            for draft in (one, other)
        ]
        return first == second and bool(first[0] or first[1])
    if other.trigger in (one.cause, *one.of("agent"), *one.of("patient")) or one.trigger in (
        other.cause,
        *other.of("agent"),
        *other.of("patient"),
    ):
        return True
    if one.cause is not None and one.cause == other.cause:
        return True
    agents, others = _heads(one, "agent"), _heads(other, "agent")
    if agents and others and agents != others:
        return False
    patients, rest = _heads(one, "patient"), _heads(other, "patient")
    near = _near(one.clause, other.clause)
    return near and (not patients or not rest or bool(patients & rest) or (agents == others and bool(agents) and other.harm is not None))


def _heads(draft: Draft, role: str) -> set[int]:
    return {token.i for token in draft.of(role)}


def _near(one: Token, other: Token) -> bool:
    """Whether one clause hangs on the other, or both on the same."""
    return one == other or one.is_ancestor(other) or other.is_ancestor(one)


def _take_in(kept: Draft, other: Draft) -> None:
    for role, fillers in other.roles.items():
        if role not in kept.roles:
            kept.fill(role, [token for token in fillers if token != kept.trigger])
    kept.mode = kept.mode or other.mode
    kept.words += [token for token in other.evidence() if token not in kept.words]
    kept.cause = kept.cause or other.cause

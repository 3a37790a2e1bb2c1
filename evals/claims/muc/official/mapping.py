"""Which template of the response stands for which of the key: greedily, by template recall, one to one."""

from evals.claims.muc.messages import Template
from evals.claims.muc.official.filling import score_template
from evals.claims.muc.official.slots import IDENTIFYING
from evals.claims.muc.official.tally import total
from evals.claims.muc.official.values import shares

_TYPE = "INCIDENT: TYPE"


def mapped(responses: tuple[Template, ...], keys: tuple[Template, ...]) -> list[tuple[int, int]]:
    """Pairs of positions: response, key."""
    possible = [(row, column) for row, response in enumerate(responses) for column, key in enumerate(keys) if may_stand_for(response, key)]
    ranked = sorted(possible, key=lambda pair: -total(list(score_template(responses[pair[0]], keys[pair[1]]).values())).recall)
    taken: list[tuple[int, int]] = []
    for row, column in ranked:
        if all(row != other and column != another for other, another in taken):
            taken.append((row, column))
    return taken


def may_stand_for(response: Template, key: Template) -> bool:
    """Whether their types meet at least in part, and so does somebody or something they tell of, unless neither tells of any."""
    if not _meet(_TYPE, response, key):
        return False
    if not any(response.fills(slot) or key.fills(slot) for slot in IDENTIFYING):
        return True
    return any(_meet(slot, response, key) for slot in IDENTIFYING)


def _meet(slot: str, response: Template, key: Template) -> bool:
    return any(
        shares(slot, given, wanted)
        for answer in response.fills(slot)
        for fill in key.fills(slot)
        for given in answer.values
        for wanted in fill.values
    )

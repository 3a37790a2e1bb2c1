"""One slot of a response against one of the key: which fill answers which.

Exact answers are paired first, then those that count half, each with a key fill of its own tag where there is one; what then is left is
paired as it comes and counts as wrong, until only answers (spurious) or only key fills (missing, unless optional) remain.
"""

from collections.abc import Callable, Iterator

from evals.claims.muc.messages import Fill, Template
from evals.claims.muc.official.slots import CROSSED, SETS, SLOTS
from evals.claims.muc.official.tally import Tally
from evals.claims.muc.official.values import Match, match, plain

_Pair = tuple[Fill, Fill]
_Pairs = list[tuple[Fill, Fill, Match]]


def score_template(response: Template, key: Template) -> dict[str, Tally]:
    """The tally of every slot."""
    paired: dict[str, _Pairs] = {}
    tallies = {}
    for slot in SLOTS:
        same = _Tags([pair for one in CROSSED.get(slot, ()) for pair in paired.get(one, ())])
        paired[slot], tallies[slot] = _score(slot, response.fills(slot), key.fills(slot), same)
    return tallies


class _Tags:
    """Whether a tag of the response names the fill that the key's tags name."""

    def __init__(self, pairs: _Pairs) -> None:
        self._same = {
            plain(value): {plain(one) for one in key.values} for fill, key, how in pairs if how is not Match.WRONG for value in fill.values
        }

    def agree(self, response: Fill, key: Fill) -> bool:
        given, wanted = {_tag(tag) for tag in response.tags} - {""}, {_tag(tag) for tag in key.tags} - {""}
        if not given or not wanted:
            return given == wanted
        return bool(given & wanted) or any(self._same.get(tag, set()) & wanted for tag in given)


def _tag(tag: str) -> str:
    return "" if tag == "-" else plain(tag)


def _score(slot: str, given: tuple[Fill, ...], wanted: tuple[Fill, ...], tags: _Tags) -> tuple[_Pairs, Tally]:
    answers, keys, pairs = list(given), list(wanted), []
    for rule in _rules(slot, tags, wanted):
        for answer, key, how in list(_paired(answers, keys, rule)):
            pairs.append((answer, key, how))
    keys.sort(key=lambda key: key.optional)
    while answers and keys:
        pairs.append((answers.pop(0), keys.pop(0), Match.WRONG))
    tally = Tally(
        right=sum(how is Match.RIGHT for _, _, how in pairs),
        half=sum(how is Match.HALF for _, _, how in pairs),
        wrong=sum(how is Match.WRONG for _, _, how in pairs),
        spurious=len(answers),
        missing=sum(not key.optional for key in keys),
    )
    return pairs, tally


def _rules(slot: str, tags: _Tags, wanted: tuple[Fill, ...]) -> Iterator[Callable[[Fill, Fill], Match | None]]:
    """The passes, in their order: each says how a pair counts, or None where it is not for this pass."""
    crossed = slot in CROSSED

    def exact(answer: Fill, key: Fill) -> Match | None:
        return Match.RIGHT if _value(slot, answer, key) is Match.RIGHT and (not crossed or tags.agree(answer, key)) else None

    def half(answer: Fill, key: Fill) -> Match | None:
        return Match.HALF if _value(slot, answer, key) is Match.HALF and (not crossed or tags.agree(answer, key)) else None

    def wrong_of_its_tag(answer: Fill, key: Fill) -> Match | None:
        return Match.WRONG if crossed and slot in SETS and answer.tags and tags.agree(answer, key) else None

    def other_tag(answer: Fill, key: Fill) -> Match | None:
        if not crossed or any(tags.agree(answer, one) for one in wanted if answer.tags):
            return None
        return Match.HALF if _value(slot, answer, key) is not Match.WRONG else None

    yield from (exact, half, wrong_of_its_tag, other_tag)


def _value(slot: str, answer: Fill, key: Fill) -> Match:
    return max((match(slot, given, wanted) for given in answer.values for wanted in key.values), key=lambda how: how.value)


def _paired(answers: list[Fill], keys: list[Fill], rule: Callable[[Fill, Fill], Match | None]) -> Iterator[tuple[Fill, Fill, Match]]:
    """Pairs by one rule, taken out of both lists; a required key fill is answered before an optional one."""
    for answer in list(answers):
        for key in sorted(keys, key=lambda one: one.optional):
            how = rule(answer, key)
            if how is not None:
                answers.remove(answer)
                keys.remove(key)
                yield answer, key, how
                break

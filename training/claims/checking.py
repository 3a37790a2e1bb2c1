"""How well the network answers what it did not learn from."""

from collections import Counter
from collections.abc import Sequence

import torch

from dateline.reading.readers.claims.trained.scheme import DENIED, HABITUAL, NONE
from training.claims.examples import Example
from training.claims.learning import distances, words
from training.claims.network import Network


def report(network: Network, examples: Sequence[Example]) -> str:
    """F1 of triggers with type, of roles, of sureness; accuracy and macro-F1 of pairs, those of one word and those of PLV."""
    network.eval()
    counts: Counter[str] = Counter()
    pairs: list[tuple[str, tuple[int, ...], int]] = []
    with torch.no_grad():
        for example in examples:
            _check(network, example, counts, pairs)
    network.train()
    told = 200 * counts["trigger hit"] / max(1, counts["trigger gold"] + counts["trigger given"])
    anywhere = 200 * counts["word hit"] / max(1, counts["word gold"] + counts["word given"])
    roles = 200 * counts["role hit"] / max(1, counts["role gold"] + counts["role given"])
    sure = 100 * counts["sure hit"] / max(1, counts["sure"])
    plv = [one for one in pairs if one[0].startswith("plv")]
    own = [one for one in pairs if not one[0].startswith("plv")]
    words_told = f"told {told:.1f} (any type {anywhere:.1f}), roles {roles:.1f}, sure {sure:.1f}"
    return f"{words_told}; pairs {_share(own)}, PLV {_share(plv)} macro {macro(plv):.1f}"


def _check(network: Network, example: Example, counts: Counter[str], pairs: list[tuple[str, tuple[int, ...], int]]) -> None:
    seen, _ = words(network, [example])
    types, sure = network.teller(seen)
    if all(example.marked):
        gold = {(one.word, one.type) for one in example.asked}
        given = {(int(word), int(type_)) for word, type_ in (types[0] > 0).nonzero()}
        counts.update({"trigger hit": len(gold & given), "trigger gold": len(gold), "trigger given": len(given)})
        spots, found = {word for word, _ in gold}, {word for word, _ in given}
        counts.update({"word hit": len(spots & found), "word gold": len(spots), "word given": len(found)})
    for one in example.asked:
        place = torch.tensor([one.word])
        casting = network.casting(seen, seen[0, place], torch.tensor([one.type]), distances(place, seen.shape[1]))[0]
        cast = {(int(slot), int(word)) for word, slot in (casting > 0).nonzero()}
        wanted = {(int(slot), word) for slot, word in one.roles}
        counts.update({"role hit": len(cast & wanted), "role gold": len(wanted), "role given": len(cast)})
        answer = {int(sure[0, one.word, :DENIED].argmax()), *(n for n in (DENIED, HABITUAL) if sure[0, one.word, n] > 0)}
        counts.update({"sure": 1, "sure hit": answer == set(one.sure)})
    for between in example.between:
        source, target = torch.zeros(1, seen.shape[1]), torch.zeros(1, seen.shape[1])
        source[0, list(between.source)], target[0, list(between.target)] = 1 / len(between.source), 1 / len(between.target)
        shares = network.passing(seen, source, target)[0][0].softmax(-1)
        if example.name.startswith("plv"):
            shares[NONE] = 0
        pairs.append((example.name, between.types, int(shares.argmax())))


def _share(pairs: Sequence[tuple[str, tuple[int, ...], int]]) -> str:
    return f"{100 * sum(given in right for _, right, given in pairs) / max(1, len(pairs)):.1f} of {len(pairs)}"


def macro(pairs: Sequence[tuple[str, tuple[int, ...], int]]) -> float:
    """Macro-F1, types joined as the answers join them."""
    joined = {number: right for _, right, _ in pairs for number in right}
    gold, given = [right for _, right, _ in pairs], [joined.get(one, (one,)) for _, _, one in pairs]
    kinds = sorted(set(gold))
    scores = [
        200 * sum(a == b == kind for a, b in zip(gold, given, strict=True)) / (gold.count(kind) + given.count(kind)) for kind in kinds
    ]
    return sum(scores) / max(1, len(scores))

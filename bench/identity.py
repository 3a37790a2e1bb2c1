"""`python -m bench.identity`: how fast a view over 100,000 identity claims is computed, beside union-find that knows of no view.

The claims are made up as lists and reports make them: 20,000 groups of about five names, two hundred holders, most claims inside a group;
one in fifty says that two are two, one in a hundred joins two groups. The peers get the same pairs and nothing else: plain union-find, and
scipy's connected components where it is installed; they take turns in one process. Seconds of processor time, the middle of the rounds.
"""

import json
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median
from time import process_time

from dateline.actors.views import identity
from dateline.model import LineageClaim, Origin, Period, View

CLAIMS = 100_000
_GROUPS, _NAMES, _HOLDERS = 20_000, 5, 200
_ROUNDS = 5


def main() -> None:
    claims = list(made_up(CLAIMS))
    pairs = [(claim.subject, claim.object or "") for claim in claims]
    trusted = View(trust=tuple(f"holder {number}" for number in range(_HOLDERS)), known=date(2020, 1, 1), true=date(2015, 1, 1))
    runs: dict[str, Callable[[], object]] = {
        "identity, everybody, s": lambda: identity(claims, View()),
        "identity, ordered, two days, s": lambda: identity(claims, trusted),
        "… with its disputes, s": lambda: len(identity(claims, trusted).disputes),
        "plain union-find, s": lambda: _union_find(pairs),
    }
    peer = _scipy(pairs)
    if peer:
        runs["scipy components, s"] = peer
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(_ROUNDS):
        for name, run in runs.items():
            began = process_time()
            run()
            taken[name].append(process_time() - began)
    print(json.dumps({name: median(seconds) for name, seconds in taken.items()}))


def made_up(number: int, seed: int = 1) -> Iterator[LineageClaim]:
    """Claims as lists and reports make them; the same for the same seed."""
    chance = random.Random(seed)
    for count in range(number):
        group, kind = chance.randrange(_GROUPS), chance.random()
        one, other = chance.sample(range(_NAMES), 2)
        beside = group if kind > 0.03 else chance.randrange(_GROUPS)
        day = date(2000, 1, 1) + timedelta(days=chance.randrange(9000))
        yield LineageClaim(
            type="distinct_from" if kind < 0.02 else chance.choice(("renamed", "same_as", "listed_alias", "same_as")),
            subject=f"group-{group}-{one}",
            object=f"group-{beside}-{other}",
            holder=f"holder {chance.randrange(_HOLDERS)}",
            origin=Origin.REGISTER,
            said=Period(earliest=day, latest=day),
            when=Period(earliest=day, latest=day),
            evidence=str(count),
        )


def _union_find(pairs: list[tuple[str, str]]) -> dict[str, str]:
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = name = parent.setdefault(above, above)
        return name

    for one, other in pairs:
        parent[root(one)] = root(other)
    return parent


def _scipy(pairs: list[tuple[str, str]]) -> Callable[[], object] | None:
    try:
        from scipy.sparse import coo_array
        from scipy.sparse.csgraph import connected_components
    except ImportError:
        return None

    def run() -> object:
        numbers = {name: number for number, name in enumerate(dict.fromkeys(name for pair in pairs for name in pair))}
        ends = [numbers[one] for one, _ in pairs], [numbers[other] for _, other in pairs]
        return connected_components(coo_array(([1] * len(pairs), ends), shape=(len(numbers), len(numbers))), directed=False)

    return run


if __name__ == "__main__":
    main()

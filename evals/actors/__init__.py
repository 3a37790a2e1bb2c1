"""Names across reports: pairs of names, names traced to their bearers on other people's lists, whom an ambiguous one means, who is one.

Peers run in the same run: rapidfuzz token_sort_ratio and WRatio, each at the threshold that is best for it on the very pairs.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import fuzz

from dateline.actors.names import Verdict
from evals.actors import candidates, identity, linking, pairs
from evals.actors.registers import Names, registers
from evals.board import Row, need

_PEERS: dict[str, Callable[[str, str], float]] = {"token_sort_ratio": fuzz.token_sort_ratio, "WRatio": fuzz.WRatio}
_FEWEST = 100
"""Names a list needs before its figures are shown."""


def rows(data: Path) -> list[Row]:
    return [*_pair_rows(data), *_linking_rows(data), *candidates.rows(data), *identity.rows(data)]


def _pair_rows(data: Path) -> Iterator[Row]:
    folder = need(data / "entities")
    dev = pairs.read(folder / "name_pairs_dev.csv")
    looked_at, held = pairs.own()
    yield from _f1_rows("name pairs dev", dev)
    yield from _f1_rows("own pairs, looked at", looked_at)
    yield from _f1_rows("own pairs, totals only", held)
    alias = [pair for pair in dev if pair.label == "alias"]
    for verdict in (Verdict.SAME, Verdict.UNSURE, Verdict.DIFFERENT):
        yield Row(suite="alias pairs dev", measure=f"called {verdict}", value=pairs.share(alias, verdict), n=len(alias))
    yield from _f1_rows("nomenklatura bench", pairs.nomenklatura(folder / "nomenklatura_bench" / "cases.csv"))


def _f1_rows(suite: str, some: list[pairs.Pair]) -> Iterator[Row]:
    counted = [pair for pair in some if pair.label != "alias"]
    name, best = max(((name, pairs.peer_f1(some, score)) for name, score in _PEERS.items()), key=lambda one: one[1])
    yield Row(suite=suite, measure="F1", value=pairs.f1(some), peer=best, peer_name=name, n=len(counted))
    negatives = [pair for pair in counted if not pair.same]
    yield Row(suite=suite, measure="hard negatives not called same", value=100 - pairs.share(negatives, Verdict.SAME), n=len(negatives))


def _linking_rows(data: Path) -> Iterator[Row]:
    for list_name, names in registers(data).items():
        asked = linking.reachable(names)
        if len(asked) >= _FEWEST:
            yield from _one_list(list_name, names, asked)


def _one_list(list_name: str, names: Names, asked: list[tuple[str, str]]) -> Iterator[Row]:
    ours = linking.ours(names, asked)
    peers = {name: linking.peer(score, names, asked) for name, score in _PEERS.items()}
    figures: dict[str, Callable[[list[linking.Answer]], float]] = {
        "hit@1": linking.hit,
        "answered at P 90": lambda answers: linking.answered(answers, 0.90),
        "answered at P 95": lambda answers: linking.answered(answers, 0.95),
    }
    for measure, figure in figures.items():
        name, best = max(((name, figure(answers)) for name, answers in peers.items()), key=lambda one: one[1])
        yield Row(suite=f"names of {list_name}", measure=measure, value=figure(ours), peer=best, peer_name=name, n=len(asked))
    same = [right for score, right in ours if score >= linking.CALLED_SAME]
    yield Row(suite=f"names of {list_name}", measure="called same", value=100 * len(same) / len(asked), n=len(asked))
    yield Row(suite=f"names of {list_name}", measure="called same and right", value=100 * sum(same) / max(len(same), 1), n=len(same))

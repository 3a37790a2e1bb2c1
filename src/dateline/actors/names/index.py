"""Names by their sound and meaning: which of a hundred thousand could be this one."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from heapq import nlargest, nsmallest
from math import log

from dateline.actors.names.comparing import compare_from
from dateline.actors.names.comparison import Comparison
from dateline.actors.names.form import NameForm
from dateline.actors.names.keys import acronym_keys, pair_keys, single_keys

FLOOR = 0.3
"""Nothing below is a candidate."""
_COMMON = 500  # names under one key, from where on the key alone says too little
COMPARED = 32
"""Names compared with the one asked for, at most; with 60, one in a hundred more is found first on the CIA list, in twice the time."""


class Index:
    """Handles by their names. A handle may have many names, and a name many handles.

    Args:
        compared: how many names, at most, are compared with the one asked for; more find more in a register full of common words.
    """

    def __init__(self, *, compared: int = COMPARED) -> None:
        self._compared = compared
        self._entries: list[tuple[Hashable, NameForm]] = []
        self._under: defaultdict[str, list[int]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, handle: Hashable, form: NameForm) -> None:
        """Adding the same handle with the same form again does nothing but cost time."""
        number = len(self._entries)
        self._entries.append((handle, form))
        for key in _kept_under(form):
            self._under[key].append(number)

    def find(self, form: NameForm, *, limit: int = 10, floor: float = FLOOR) -> list[tuple[Hashable, Comparison]]:
        """Every handle with a name at or above the floor, the best first, each once; none of them is the answer by itself.

        Empty = no name here is near. The order in which names were added makes no difference.
        """
        best: dict[Hashable, Comparison] = {}
        for number in self.near(form):
            handle, known = self._entries[number]
            found = compare_from(form, known, floor)
            if found and found.score >= floor and (handle not in best or _rank(found) < _rank(best[handle])):
                best[handle] = found
        return sorted(best.items(), key=lambda one: (*_rank(one[1]), str(one[0])))[:limit]

    def near(self, form: NameForm) -> list[int]:
        """The names to compare this one with, by number of adding: those that share most with it, by how rare that is."""
        weights: defaultdict[int, float] = defaultdict(float)
        for held, key in sorted((len(self._under[key]), key) for key in _asked_under(form) if key in self._under):
            if held > _COMMON and weights:
                break
            weight = log(1 + len(self._entries) / held)
            for number in self._under[key]:
                weights[number] += weight
        return self._heaviest(weights)

    def _heaviest(self, weights: dict[int, float]) -> list[int]:
        """As many as are compared; where more weigh the same, the first by text, not by when they were added."""
        if len(weights) <= self._compared:
            return list(weights)
        bar = nlargest(self._compared, weights.values())[-1]
        above = [number for number, weight in weights.items() if weight > bar]
        level = [number for number, weight in weights.items() if weight == bar]
        return above + nsmallest(self._compared - len(above), level, key=self._told)

    def _told(self, number: int) -> tuple[str, str]:
        handle, form = self._entries[number]
        return form.text, str(handle)


def _rank(found: Comparison) -> tuple[float, tuple[str, ...]]:
    return -found.score, found.why


def _kept_under(form: NameForm) -> Iterator[str]:
    yield f"norm {form.norm}"
    yield from single_keys(form)
    yield from pair_keys(form)
    if form.acronym:
        yield f"acronym {form.acronym}"
    else:
        yield from (f"letters {letters}" for letters in acronym_keys(form))


def _asked_under(form: NameForm) -> Iterator[str]:
    yield f"norm {form.norm}"
    yield from single_keys(form)
    yield from pair_keys(form)
    if form.acronym:
        yield f"acronym {form.acronym}"
        yield f"letters {form.acronym}"
    else:
        yield from (f"acronym {letters}" for letters in acronym_keys(form))

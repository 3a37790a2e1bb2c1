"""Who stands against whom over one field."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.corroborate.facts.content import meet
from dateline.corroborate.facts.roots import Told
from dateline.corroborate.lexicon import load
from dateline.model import Dispute, Side, Value

Rival = Callable[[Told, Told], bool]


class Words:
    """What still stands of what each root says, by field."""

    def __init__(self, event: str, told: Sequence[Told], stands: Sequence[bool], values: Mapping[tuple[str, str], Value]) -> None:
        self._event = event
        self._values = values
        self.all = told
        self._standing: dict[str, list[Told]] = defaultdict(list)
        for one, does in zip(told, stands, strict=True):
            if does:
                self._standing[one.content.field].append(one)

    def fields(self) -> list[str]:
        return list(self._standing)

    def of(self, field: str) -> list[Told]:
        """All that stands of a field."""
        return self._standing.get(field, [])

    def dispute(self, field: str, pairs: Iterable[tuple[Told, Told]], *, why: str = "") -> Iterator[Dispute]:
        """The dispute that rival pairs make; none where there are none."""
        sides = self._sides(list(pairs))
        if len(sides) > 1:
            yield Dispute(
                field=field, about=(self._event,), sides=sides, decides=load("decides")["decides"][field.partition(":")[0]], why=why
            )

    def _sides(self, pairs: Sequence[tuple[Told, Told]]) -> tuple[Side, ...]:
        """Values that stand against others; those that can hold together are one side."""
        content = {self._value(one): one.content for pair in pairs for one in pair}
        sides: list[list[Value]] = []
        for value in sorted(content, key=_weight):
            home = next((side for side in sides if all(meet(content[own], content[value]) for own in side)), None)
            if home is None:
                sides.append([value])
            else:
                home.append(value)
        return tuple(Side(value="; ".join(dict.fromkeys(value.words for value in side)), values=tuple(side)) for side in sides)

    def _value(self, one: Told) -> Value:
        return self._values[one.content.field, one.content.key]


def by_root(told: Iterable[Told]) -> dict[str, list[Told]]:
    """What each root says, roots in order of key."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        found[one.root.key].append(one)
    return dict(sorted(found.items()))


def rival_roots(told: Iterable[Told], is_rival: Rival) -> Iterator[tuple[Told, Told]]:
    """The pairs of contents of any two roots that nothing the two say reconciles."""
    for ours, theirs in combinations(by_root(told).values(), 2):
        pairs = [(one, other) for one in ours for other in theirs]
        if all(is_rival(*pair) for pair in pairs):
            yield from pairs


def _weight(value: Value) -> tuple[int, int, str]:
    return -value.least_roots, -value.most_roots, value.words

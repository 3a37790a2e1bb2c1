"""Who stands against whom over one field."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.corroborate.facts.content import Content, meet, narrower
from dateline.corroborate.facts.root import Told
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

    def contested(self, field: str) -> list[Told]:
        """The same, where two roots and two contents are there; else nothing."""
        told = self.of(field)
        several = len({one.content.key for one in told}) > 1 and len({one.root.key for one in told}) > 1
        return told if several else []

    def dispute(self, field: str, pairs: Iterable[tuple[Told, Told]], *, why: str = "") -> Iterator[Dispute]:
        """The dispute that rival pairs make; none where there are none."""
        found = list(pairs)
        sides = self._sides(found) if found else ()
        if len(sides) > 1:
            yield Dispute(
                field=field, about=(self._event,), sides=sides, decides=load("decides")["decides"][field.partition(":")[0]], why=why
            )

    def _sides(self, pairs: Iterable[tuple[Told, Told]]) -> tuple[Side, ...]:
        """Contents that stand against others; those that can hold together are one side."""
        contents = {(one.content.field, one.content.key): one.content for pair in pairs for one in pair}
        sides: list[list[Content]] = []
        for content in sorted(contents.values(), key=lambda one: _weight(self._value(one))):
            home = next((side for side in sides if all(meet(own, content) for own in side)), None)
            if home is None:
                sides.append([content])
            else:
                home.append(content)
        return tuple(self._side(side) for side in sides)

    def _side(self, contents: Iterable[Content]) -> Side:
        values = tuple(map(self._value, contents))
        return Side(value="; ".join(dict.fromkeys(value.words for value in values)), values=values)

    def _value(self, content: Content) -> Value:
        return self._values[content.field, content.key]


def by_root(told: Iterable[Told]) -> dict[str, list[Told]]:
    """What each root says, roots in order of key."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        found[one.root.key].append(one)
    return dict(sorted(found.items()))


def rival_roots(told: Iterable[Told], is_rival: Rival) -> Iterator[tuple[Told, Told]]:
    """The pairs of contents of any two roots that nothing the two say reconciles."""
    for ours, theirs in combinations(map(_exactly, by_root(told).values()), 2):
        if all(is_rival(one, other) for one in ours for other in theirs):
            yield from ((one, other) for one in ours for other in theirs)


def _exactly(said: Sequence[Told]) -> list[Told]:
    """What one root says without what it says more exactly elsewhere ("dozens", where it also says 32)."""
    contents = {one.content.key: one.content for one in said}
    vague = {key for key, content in contents.items() if any(narrower(other, content) for other in contents.values())}
    return [one for one in said if one.content.key not in vague]


def _weight(value: Value) -> tuple[int, int, str]:
    return -value.least_roots, -value.most_roots, value.words

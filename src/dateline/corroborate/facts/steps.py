"""What each root said of a field from day to day: the steps of a toll."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from dateline.corroborate.facts.history import replaces, standing
from dateline.corroborate.facts.root import Told
from dateline.corroborate.facts.voices import is_out_of_date
from dateline.model import Spell

Key = tuple[str, str, str]
"""Field, root, content."""


class _End(NamedTuple):
    """When something took the place of a step, and what did, in words."""

    until: date | None
    why: str


def steps(told: Sequence[Told]) -> tuple[Spell, ...]:
    """A step for each field, root and content; by field and root, then by day, those without one last."""
    groups: dict[Key, list[tuple[Told, bool]]] = defaultdict(list)
    for one, stands in zip(told, standing(told), strict=True):
        groups[one.content.field, one.root.key, one.content.key].append((one, stands))
    ends = _Ends(told)
    found = [_step([one for one, _ in group], None if any(stands for _, stands in group) else ends) for group in groups.values()]
    return tuple(sorted(found, key=lambda step: (step.field, not step.is_named, step.label, step.root, step.first or date.max, step.words)))


def _step(told: Sequence[Told], ends: "_Ends | None") -> Spell:
    """One step; `ends` where something took its place."""
    first, days = told[0], sorted(one.account.known for one in told if one.account.known)
    end = ends.of(told, days) if ends else _End(None, "")
    return Spell(
        field=first.content.field,
        words=first.content.words,
        count=first.content.count,
        root=first.root.key,
        label=first.root.label,
        is_named=first.root.is_named,
        reports=tuple(dict.fromkeys(one.account.report for one in told)),
        claims=tuple(dict.fromkeys(one.saying.claim for one in told)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        until=end.until,
        why=end.why,
    )


class _Ends:
    """What takes the place of what, by the rules of history.py."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._by_root: Mapping[tuple[str, str], list[Told]] = _grouped(told)
        self._corrections = {claim: one for one in reversed(told) for claim in one.saying.supersedes}
        self._told = told

    def of(self, told: Sequence[Told], days: Sequence[date]) -> _End:
        """The first of: its source's next word, a claim put forward to correct it, a report that calls it an earlier figure."""
        return next(chain(self._next_word(told[0], days), self._corrected(told), self._outdated(told[0], days)), _End(None, "replaced"))

    def _next_word(self, one: Told, days: Sequence[date]) -> Iterator[_End]:
        """The first later day of which all that its root says takes its place."""
        by_day: dict[date, list[Told]] = defaultdict(list)
        for other in self._by_root[one.root.key, one.content.field]:
            if other.account.known and days and other.account.known > days[-1]:
                by_day[other.account.known].append(other)
        for day in sorted(by_day):
            if all(replaces(other.content, one.content) for other in by_day[day]):
                yield _End(day, f"replaced by {' and '.join(dict.fromkeys(other.content.words for other in by_day[day]))}")

    def _corrected(self, told: Sequence[Told]) -> Iterator[_End]:
        for one in told:
            if (new := self._corrections.get(one.saying.claim)) is not None:
                words = f" to {new.content.words}" if new.content.field == one.content.field else ""
                yield _End(new.account.known, f"corrected{words}")

    def _outdated(self, one: Told, days: Sequence[date]) -> Iterator[_End]:
        for other in self._told:
            is_same = (other.content.field, other.content.key) == (one.content.field, one.content.key)
            if is_same and other.content.count and is_out_of_date(other.saying):
                yield _End(other.account.known or (days[-1] if days else None), "told to be an earlier figure")


def _grouped(told: Iterable[Told]) -> dict[tuple[str, str], list[Told]]:
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        found[one.root.key, one.content.field].append(one)
    return found

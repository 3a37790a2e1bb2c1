"""Events as they would be with some reports left out, some accounts joined or parted by an analyst, or other actors taken for one.

What is stored stays; moves are kept aside. Settling goes on until nothing hangs on what moved, so the outcome is as if all had been gone
through anew.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from dateline.corroborate.events.joining import APART, TOGETHER
from dateline.corroborate.events.settling import settle
from dateline.corroborate.ledger import Ledger
from dateline.model import Account
from dateline.model.order import Neighbour, Placed

Pair = frozenset[int]
Rescored = Callable[[Account, Account], float | None]
"""How much speaks for two accounts in another view; None = nothing worth keeping."""


class Overlay:
    """A ledger over another.

    Args:
        out: accounts of reports that are left out.
        together, apart: pairs of accounts that an analyst joined or parted; a later decision about a pair replaces an earlier one.
        rescored: for pairs with one of `restless` among them; None = as stored.
    """

    def __init__(  # noqa: PLR0913 — each is one way in which a view differs
        self,
        under: Ledger,
        *,
        out: Iterable[int] = (),
        together: Iterable[Pair] = (),
        apart: Iterable[Pair] = (),
        restless: Iterable[int] = (),
        rescored: Rescored | None = None,
    ) -> None:
        self._under = under
        self._out = frozenset(out)
        self._restless = frozenset(restless)
        self._rescored = rescored
        self._decided: dict[int, dict[int, float]] = defaultdict(dict)
        for pairs, score in ((together, TOGETHER), (apart, APART)):
            for one, other in map(sorted, pairs):
                self._decided[one][other] = self._decided[other][one] = score
        self.moved: dict[int, int] = {}
        self._moved_in: dict[int, set[int]] = defaultdict(set)

    def account(self, number: int) -> Account:
        return self._under.account(number)

    def place(self, number: int) -> str:
        return self._under.place(number)

    def event(self, number: int) -> int | None:
        found = self.moved.get(number) or self._under.event(number)
        return None if found in self._out else found

    def is_last(self, place: str) -> bool:
        return self._under.is_last(place)

    def linked(self, number: int) -> Sequence[Neighbour]:
        decided = self._decided.get(number, {})
        stored = [one for one in self._under.linked(number) if one.number not in self._out and one.number not in decided]
        found = [one._replace(score=score) for one in stored if (score := self._score(number, one)) is not None]
        found += [Neighbour(other, self.place(other), score, None) for other, score in decided.items() if other not in self._out]
        return [one._replace(event=self.event(one.number)) for one in found]

    def members(self, event: int) -> Sequence[Placed]:
        stayed = [one for one in self._under.members(event) if self.moved.get(one.number, event) == event and one.number not in self._out]
        known = {one.number for one in stayed}
        came = [Placed(number, self.place(number)) for number in self._moved_in.get(event, ()) if number not in known]
        return sorted((*stayed, *came), key=lambda one: one.place)

    def move(self, number: int, event: int) -> None:
        self._moved_in[self.moved.get(number, 0)].discard(number)
        self.moved[number] = event
        self._moved_in[event].add(number)

    def settle(self) -> None:
        """Moves what must move."""
        left = {other.number for gone in self._out for other in self._under.linked(gone)}
        for gone in self._out:
            if event := self._under.event(gone):
                left.update(one.number for one in self._under.members(event))
        settle(self, sorted((left | set(self._decided) | self._restless) - self._out))

    @property
    def touched(self) -> frozenset[int]:
        """Founders of the stored events that are no longer what they were."""
        changed = {number: event for number, event in self.moved.items() if self._under.event(number) != event}
        before = {self._under.event(number) for number in (*changed, *self._out)}
        return frozenset(event for event in (*before, *changed.values()) if event)

    def _score(self, number: int, other: Neighbour) -> float | None:
        if self._rescored is None or (number not in self._restless and other.number not in self._restless):
            return other.score
        return self._rescored(self.account(number), self.account(other.number))

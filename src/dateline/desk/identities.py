"""Who is one with whom, for comparing accounts: by the register, what reports say of groups, and decisions."""

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from dateline.actors.register import Register
from dateline.actors.told import normal_handle
from dateline.actors.views import Identity, identity, plain_name
from dateline.model import LineageClaim, MentionKind, View

PLAIN = View()
"""The view that stored events go by: everybody's word."""

Lives = Callable[[], Iterable[tuple[str, LineageClaim]]]


class Identities:
    """One key for each actor in a view.

    The stored events go by the register alone, so that a report can be joined without asking the whole record who is who. A view with
    anything of its own hears reports and decisions too.

    Args:
        lives: what the record's reports say of who is who, each with its report.
        decided: what analysts decided.
    """

    def __init__(self, register: Register, lives: Lives = lambda: (), decided: Callable[[], Iterable[LineageClaim]] = lambda: ()) -> None:
        self._register = register
        self._lives = lives
        self._decided = decided
        self.of = lru_cache(maxsize=8)(self._of)

    @cached_property
    def stored(self) -> Identity:
        return identity(self._register.claims, PLAIN, naming=self._naming)

    def same(self, view: View) -> Callable[[str], str]:
        seen = self.of(view)
        return lru_cache(maxsize=None)(lambda key: seen.cluster_of(key)[0])

    def moved(self, view: View) -> tuple[str, ...]:
        """Keys of those who are somebody else in the view than in the stored events."""
        seen, stored = self.of(view), self.stored
        if seen is stored:
            return ()
        handles = {handle for one in (seen, stored) for cluster in one.clusters for handle in cluster}
        return tuple(sorted(handle for handle in handles if set(seen.cluster_of(handle)) != set(stored.cluster_of(handle))))

    def name(self, key: str) -> str | None:
        """What an actor is called in the register; None = it is not there."""
        entry = self._register.entries.get(key)
        return entry.names[0].text if entry else None

    def _of(self, view: View) -> Identity:
        decided = tuple(self._decided()) if view.decisions else ()
        own = (view.trust, view.known, view.true, view.decisions) != (PLAIN.trust, PLAIN.known, PLAIN.true, PLAIN.decisions)
        if not own and not decided:
            return self.stored
        told = tuple(_by_name(claim) for _, claim in self._lives()) if own else ()
        return identity((*self._register.claims, *told, *decided), view, naming=self._naming)

    def _naming(self, name: str) -> str:
        plain = plain_name(name)
        handles = self._by_name.get(plain, ())
        return next(iter(handles)) if len(handles) == 1 else plain

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for handle, entry in self._register.entries.items():
            for name in entry.names:
                found.setdefault(plain_name(name.text), set()).add(handle)
        return found


def _by_name(claim: LineageClaim) -> LineageClaim:
    from dataclasses import replace

    return replace(claim, subject=_normal(claim.subject), object=claim.object and _normal(claim.object))


def _normal(named: str) -> str:
    _, kind, text = named.split(":", 2)
    return normal_handle(MentionKind(kind), text)

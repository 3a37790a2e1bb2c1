"""Who is one with whom, for comparing accounts: by the register, what reports say of groups, and decisions."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property, lru_cache

from dateline.actors.register import Register
from dateline.actors.told import normal_handle
from dateline.actors.views import Identity, identity, known_by, plain_name
from dateline.model import Dispute, LineageClaim, MentionKind, View

PLAIN = View()
"""The view that stored events go by: everybody's word."""

Lives = Callable[[], Iterable[tuple[str, LineageClaim]]]


class Identities:
    """One key for each actor in a view.

    The stored events go by the register, on everybody's word, so that a report can be joined without asking the whole record who is who.
    Analysts' decisions are laid over it; a view that names whose word counts hears the record's reports too.

    Args:
        lives: what the record's reports say of who is who, each with its report.
        decided: what analysts decided.
    """

    def __init__(self, register: Register, lives: Lives = lambda: (), decided: Callable[[], Iterable[LineageClaim]] = lambda: ()) -> None:
        self._register = register
        self._lives = lives
        self._decided = decided

    @cached_property
    def stored(self) -> Identity:
        return identity(self._register.claims, PLAIN, naming=self._naming)

    def same(self, view: View) -> tuple[Callable[[str], str], tuple[str, ...]]:
        """The key of whoever a key stands for in a view; and the keys of those who are somebody else in it than in the stored events."""
        seen = self._of(view)
        return (self.stored_key if seen is self.stored else lru_cache(maxsize=None)(lambda key: seen.cluster_of(key)[0])), self._moved(seen)

    @cached_property
    def stored_key(self) -> Callable[[str], str]:
        """As the stored events go by."""
        return lru_cache(maxsize=None)(lambda key: self.stored.cluster_of(key)[0])

    def _moved(self, seen: Identity) -> tuple[str, ...]:
        if seen is self.stored:
            return ()
        handles = {handle for one in (seen, self.stored) for cluster in one.clusters for handle in cluster}
        return tuple(sorted(handle for handle in handles if set(seen.cluster_of(handle)) != set(self.stored.cluster_of(handle))))

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """Who is one with whom, where register and reports say what cannot all be true; decisions aside."""
        told = tuple(_by_name(claim) for _, claim in self._lives())
        return identity((*self._register.claims, *told), PLAIN, naming=self._naming).disputes

    def name(self, key: str) -> str | None:
        """What an actor is called in the register; None = it is not there."""
        entry = self._register.entries.get(key)
        return entry.names[0].text if entry else None

    def _of(self, view: View) -> Identity:
        decided = tuple(claim for claim in self._decided() if known_by(claim, view.decided or view.known)) if view.decisions else ()
        if not view.identity and not decided:
            return self.stored
        told = tuple(_by_name(claim) for _, claim in self._lives()) if view.identity else ()
        asked = View(trust=view.identity, known=view.known if view.identity else None, decisions=view.decisions)
        return identity((*self._register.claims, *told, *decided), asked, naming=self._naming)

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
    return replace(claim, subject=_normal(claim.subject), object=claim.object and _normal(claim.object))


def _normal(named: str) -> str:
    _, kind, text = named.split(":", 2)
    return normal_handle(MentionKind(kind), text)

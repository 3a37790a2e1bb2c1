"""What the desk tells of what waits for a person."""

from abc import abstractmethod
from dataclasses import dataclass, replace

from dateline.desk.decisions.about_decisions import AboutDecisions
from dateline.desk.decisions.log import told_of
from dateline.desk.decisions.naming import DECISION, PUT_OFF, QUEUE
from dateline.desk.occurrences.identities import Identities
from dateline.desk.queue.between_actors import identities, still_open
from dateline.desk.queue.case import Case
from dateline.desk.queue.kinds import Waiting
from dateline.desk.queue.looking import Looking
from dateline.desk.queue.opening import Opening
from dateline.errors import NotFound
from dateline.model import Decision, Event, View
from dateline.store import Wait, WaitQuery

COUNTED = 500
"""More than so many are not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HowMany:
    """How many of one kind wait; `more` = at least so many."""

    kind: str
    count: int
    more: bool


class AboutQueue(AboutDecisions):
    """The part of the desk that knows what is left open."""

    @property
    @abstractmethod
    def _identities(self) -> Identities:
        """Who is one with whom."""

    @abstractmethod
    def corroborate(self) -> None:
        """Joins what waits to be joined, and looks at what that leaves open."""

    @abstractmethod
    def _event_as(self, name: str, view: View | None) -> Event:
        """An event as a view has it."""

    def queue(self, query: WaitQuery | None = None) -> tuple[Wait, ...]:
        """What waits for a person, that on which most hangs first: what was settled, or put off, is left out.

        Raises:
            BadQuery: when there is no such kind.
        """
        query = query or WaitQuery(today=self._now().date())
        self.corroborate()
        if query.kind == Waiting.IDENTITY:
            return self._between_actors(query)[query.offset : query.offset + query.limit]
        others = self._between_actors(query) if query.kind is None else ()
        # Those between actors stand somewhere among the others: so many more are looked up, and passed over again.
        back = min(query.offset, len(others))
        found = self._store.workings.waits.find(replace(query, offset=query.offset - back, limit=query.limit + len(others)))
        merged = sorted((*found, *others), key=lambda wait: (-wait.stake.weight, wait.key))
        return tuple(merged[back : back + query.limit])

    def queue_counts(self, query: WaitQuery | None = None) -> tuple[HowMany, ...]:
        """How many of each kind wait, each counted up to 500."""
        query = query or WaitQuery(today=self._now().date())
        self.corroborate()
        return tuple(self._counted(kind, replace(query, kind=kind)) for kind in Waiting)

    def case(self, key: str, *, view: View | None = None) -> Case:
        """One thing that waits, or waited, with the words of each side, and the decisions that would settle it.

        Raises:
            NotFound: when nothing of that name is left open.
        """
        self.corroborate()
        wait = self._wait(key)
        found = Opening(self._store, lambda name: self._event_as(name, view), lambda: self._identities.disputes).case(wait)
        decided = self._store.decisions_about((*wait.settles, f"{QUEUE}{key}"))
        notes = {one.about: one for _, one in self._store.decisions_about(f"{DECISION}{number}" for number, _ in decided)}
        told = (told_of(number, one, notes.get(f"{DECISION}{number}")) for number, one in reversed(decided))
        return replace(found, decisions=tuple(told))

    def _wait(self, key: str) -> Wait:
        found = self._store.workings.waits.named(key)
        among = self._all_between_actors() if found is None and key.startswith(f"{Waiting.IDENTITY}:") else ()
        found = found or next((wait for wait in among if wait.key == key), None)
        if found is None:
            raise NotFound("item in the queue", key)
        return found

    def _counted(self, kind: Waiting, query: WaitQuery) -> HowMany:
        if kind is Waiting.IDENTITY:
            return HowMany(kind=kind, count=len(self._between_actors(query)), more=False)
        count = self._store.workings.waits.count(query, COUNTED)
        return HowMany(kind=kind, count=count, more=count == COUNTED)

    def _between_actors(self, query: WaitQuery) -> tuple[Wait, ...]:
        """None under a place, a period or a voice: an identity is of none of these."""
        if query.place or query.within or query.earliest or query.latest or query.voice:
            return ()
        waits = self._all_between_actors()
        if query.settled:
            return waits
        decided = self._store.decisions_about(about for wait in waits for about in wait.settles)
        put_off = self._store.decisions_about(f"{QUEUE}{wait.key}" for wait in waits)
        gone = {one.about for _, one in put_off if _waits_on(one, query)}
        return tuple(wait for wait in still_open(waits, decided) if f"{QUEUE}{wait.key}" not in gone)

    def _all_between_actors(self) -> tuple[Wait, ...]:
        called, naming = self._identities.name, self._store.workings.waits.naming
        found = identities(self._identities.disputes, lambda key: called(key) or key, naming)
        return tuple(sorted(found, key=lambda wait: (-wait.stake.weight, wait.key)))

    @property
    def _looking(self) -> Looking:
        return Looking(self._store.workings, self._identities)


def _waits_on(decision: Decision, query: WaitQuery) -> bool:
    """Whether it is put off beyond today."""
    until = decision.verdict.removeprefix(f"{PUT_OFF} until ")
    return decision.withdrawn_at is None and (decision.verdict == PUT_OFF or until > query.today.isoformat())

"""What the pages of events ask the desk for."""

from dataclasses import dataclass, replace

from dateline.desk.filters import event_filter, narrowed
from dateline.desk.occurrences.about_events import AboutEvents
from dateline.desk.occurrences.corroborating import Joined, joints
from dateline.desk.occurrences.opened import EventNote, EventPage, fields_of, graded
from dateline.desk.occurrences.outline import Outline
from dateline.desk.occurrences.since import Since, since
from dateline.desk.stories import words
from dateline.errors import NotFound
from dateline.model import Spell, View
from dateline.store import EventQuery

WITHIN = 400
"""Events looked through at once for those that a filter wants: a quarter of a second or so."""
_JOINED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """Some events of a list.

    Attributes:
        looked: how many of the list were looked through for them.
        next: how many of the list to pass over to go on; None = the list is at its end.
    """

    items: tuple[Outline, ...]
    looked: int
    next: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountTold:
    """An account of an event: what one report tells of it.

    Attributes:
        claim: the first of its claims, by which the account can be joined or parted.
    """

    id: str
    report: str
    outlet: str | None
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Two accounts of an event by their places, with what spoke for them being one, and against.

    Attributes:
        score: in log odds: above 0 more speaks for it than against.
        why: the strongest first; the sign says whether it speaks for or against.
    """

    one: int
    other: int
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """Why the accounts of an event are one event.

    Attributes:
        accounts: in order; at most forty, since each is held against each.
        left_out: how many more there are.
    """

    accounts: tuple[AccountTold, ...]
    bonds: tuple[Bond, ...]
    left_out: int = 0


class ShowsEvents(AboutEvents):
    """The desk's answers about events as pages show them."""

    def outlines(
        self,
        query: EventQuery | None = None,
        *,
        view: View | None = None,
        where: str | None = None,
        disputed: bool = False,
        within: int = WITHIN,
    ) -> Outlines:
        """Events in a few words each, the latest that happened first; a stretch of the list, which may hold none that fits.

        Args:
            query: its `limit` is of those that fit, its `offset` of those of the list passed over.
            where: in the filter language, docs/reference/filters.md.
            disputed: only those in which something is disputed.
            within: how many of the list are looked through.

        Raises:
            BadQuery: when the filter cannot be understood; names the place in it.
        """
        query, events = query or EventQuery(), self._events(view)
        fits = event_filter(where) if where else None
        leaf = (events.disputed_leaf if disputed else events.leaf)(narrowed(where, query), fits, within=within)
        goes_on = query.offset + leaf.looked if leaf.goes_on else None
        return Outlines(items=events.outlines(leaf.events), looked=leaf.looked, next=goes_on)

    def open_event(self, name: str, *, view: View | None = None) -> EventPage:
        """One event with everything on its page, named as in `event`.

        Raises:
            NotFound, BadQuery: as `event`.
        """
        events = self._events(view)
        event = events.event(name)
        noted = tuple(EventNote(number=number, decision=one, holds=holds) for number, one, holds in events.all_decisions(event))
        return EventPage(
            outline=events.outlines((event,))[0],
            view=words(view or View()),
            fields=fields_of(event),
            roots=event.roots,
            headings=tuple(sorted(events.headings(event), key=lambda one: (one.published or "9999", one.id))),
            quotes=events.quotes(event),
            takings=events.takings(event),
            circles=event.circles,
            grades=tuple(one for note in noted if note.holds and (one := graded(note.number, note.decision))),
            decisions=noted,
        )

    def history(self, name: str, *, view: View | None = None) -> tuple[Spell, ...]:
        """What each root said of each field of an event from day to day, and what took the place of what; by field and root, then by day.

        Raises:
            NotFound, BadQuery: as `event`.
        """
        events = self._events(view)
        return events.steps(events.event(name))

    def since(self, name: str, *, view: View) -> Since:
        """What came after the view's day; decisions as they stand now.

        Raises:
            NotFound, BadQuery: as `event`.
        """
        then = self._events(view).event(name)
        events = self._events(replace(view, known=None, decided=None))
        try:
            now = events.event(then.id)
        except NotFound:
            return Since(now=None)
        return since(then, now, events.headings(now))

    def bonds(self, name: str, *, view: View | None = None) -> Bonds:
        """Why the accounts of an event are one event, pair by pair.

        Raises:
            NotFound, BadQuery: as `event`.
        """
        event = self._events(view).event(name)
        shown = event.accounts[:_JOINED]
        place = {account.id: number for number, account in enumerate(shown)}
        told = (AccountTold(id=one.id, report=one.report, outlet=one.outlet, claim=one.sayings[0].claim) for one in shown)
        return Bonds(
            accounts=tuple(told),
            bonds=tuple(_bond(joint, place) for joint in joints(shown)),
            left_out=len(event.accounts) - len(shown),
        )


def _bond(joint: Joined, place: dict[str, int]) -> Bond:
    return Bond(one=place[joint.one], other=place[joint.other], score=joint.score, why=joint.why)

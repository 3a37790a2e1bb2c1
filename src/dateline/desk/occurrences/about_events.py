"""The desk's questions and decisions about events."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from dateline.actors.register import load
from dateline.config import Settings
from dateline.desk.deciding import LABEL, PAIR, claims_of
from dateline.desk.filters import event_filter, narrowed
from dateline.desk.occurrences.briefing import brief
from dateline.desk.occurrences.corroborating import Corroboration, Joined, Passed, joints
from dateline.desk.occurrences.events import Events
from dateline.desk.occurrences.happening import Happening, credibility, reliability
from dateline.desk.occurrences.identities import Identities
from dateline.desk.occurrences.knowing import Knowing
from dateline.desk.occurrences.remembered import Remembered
from dateline.desk.occurrences.settled import CLAIM_GRADE, LEFT_OUT, ONE, REPORT, SOURCE_GRADE, TWO, about_events
from dateline.desk.queue.about_queue import AboutQueue
from dateline.desk.who import finder_over
from dateline.desk.withholding import Withholding
from dateline.errors import BadQuery, NotFound
from dateline.export.report.brief import Ask, Brief
from dateline.model import Event, View
from dateline.store import EventQuery, Store
from dateline.store.folding import fold

_VIEWS_AT_HAND = 16
_EVENTS_AT_HAND = 5_000


class AboutEvents(AboutQueue):
    """The half of the desk that is asked about events; the other half keeps the record."""

    settings: Settings
    _left_out: frozenset[str]
    _store: Store
    _clock: Callable[[], datetime]

    @abstractmethod
    def for_others(self) -> AbstractContextManager[Withholding]:
        """As AboutWithholding has it."""

    def corroborate(self, passed: Passed | None = None) -> None:
        """Joins every report that was not yet joined with the others; questions about events do so by themselves.

        Args:
            passed: told after each report how many are done, and of how many.
        """
        self._corroboration.catch_up(passed)
        self._looking.catch_up()

    def events(self, query: EventQuery | None = None, *, view: View | None = None, where: str | None = None) -> tuple[Event, ...]:
        """What several reports, or one, tell to have happened: all values side by side, the latest that happened first.

        Args:
            view: on whose word, known when, true when, who is one with whom; its days and voices are asked for beside the query's.
            where: in the filter language, docs/reference/filters.md.

        Raises:
            BadQuery: when the filter cannot be understood; names the place in it.
        """
        fits = event_filter(where) if where else None
        return self._events(view).find(narrowed(where, query or EventQuery()), fits)

    def event(self, name: str, *, view: View | None = None) -> Happening:
        """One event with all that is known of it, named by the beginning of its id, or of the id of one of its accounts or claims.

        Raises:
            NotFound: when nothing is named so, or the view knows nothing of it.
            BadQuery: when several events are.
        """
        events = self._events(view)
        found = events.event(name)
        return Happening(event=found, view=view or View(), headings=events.headings(found), decisions=events.decisions(found))

    def disputes(self, query: EventQuery | None = None, *, view: View | None = None, where: str | None = None) -> tuple[Event, ...]:
        """The events in which something is disputed.

        Raises:
            BadQuery: as `events`.
        """
        fits = event_filter(where) if where else None
        return self._events(view).disputed(narrowed(where, query or EventQuery()), fits)

    def later(self, events: Iterable[Event], *, view: View) -> dict[str, Event]:
        """The same events with all that is known by now, by id; decisions as they stand now. Without those that are left out since."""
        now = self._events(replace(view, known=None, decided=None))
        found: dict[str, Event] = {}
        for event in events:
            with suppress(NotFound):
                found[event.id] = now.event(event.id)
        return found

    def brief(self, ask: Ask | None = None, *, view: View | None = None) -> Brief:
        """A report of findings: events as a view has them, with every claim's words; `export.report.page.write_report` writes it.

        Raises:
            NotFound, BadQuery: as `event`, for an event that is named, and as `events`.
        """
        with self.for_others() as withholding:
            return brief(self._events(view), self._store, ask or Ask(), view or View(), at=self._clock(), withholding=withholding)

    def joints(self, event: Event) -> tuple[Joined, ...]:
        """What joined the accounts of an event, pair by pair, with what spoke for and against."""
        return tuple(joints(event.accounts))

    def decide_events(self, one: str, other: str, verdict: str, *, by: str, reason: str = "") -> int:
        """Notes that two claims tell one occurrence, or two; the decision's number. Nothing is changed by it but views.

        Args:
            verdict: "one" or "two".

        Raises:
            NotFound, BadQuery: as `show`, for either claim; or when there is no such verdict.
            Conflict: when a decision that holds says otherwise; names its number.
        """
        if verdict not in {ONE, TWO}:
            raise BadQuery(f"no verdict {verdict!r} about two claims; there are: {ONE}, {TWO}")
        about = about_events(*(self._claim_of(name) for name in (one, other)))
        return self._note_alone(about, verdict, by=by, reason=reason)

    def leave_out(self, report: str, *, by: str, reason: str = "") -> int:
        """Notes that a report is not to count in any event; the decision's number. The report stays in the record.

        Raises:
            NotFound: when there is no such report.
        """
        if not self._store.holds_report(report):
            raise NotFound("report", report)
        return self._note_alone(f"{REPORT}{report}", LEFT_OUT, by=by, reason=reason)

    def grade_source(self, name: str, grade: str, *, by: str, reason: str = "") -> int:
        """Notes how reliable a source or outlet is, by the Admiralty code A–F; the decision's number.

        Raises:
            BadQuery: when there is no such grade; lists them.
        """
        return self._note(f"{SOURCE_GRADE}{fold(name)}", reliability(grade).name, by=by, reason=reason)

    def grade_claim(self, claim: str, grade: str, *, by: str, reason: str = "") -> int:
        """Notes how credible a claim is, by the Admiralty code 1–6; the decision's number.

        Raises:
            NotFound, BadQuery: as `show`; or when there is no such grade.
        """
        return self._note(f"{CLAIM_GRADE}{self._claim_of(claim)}", str(credibility(grade).value), by=by, reason=reason)

    def _claim_of(self, name: str) -> str:
        """The id of a claim, or of the first claim of an account or event named by the beginning of its id."""
        workings = self._store.workings
        accounts = workings.events.named(name)
        if len(accounts) == 1:
            return workings.accounts.account(accounts[0][0]).sayings[0].claim
        return self._store.entry(name).id

    def _event_as(self, name: str, view: View | None) -> Event:
        return self._events(view).event(name)

    def _events(self, view: View | None) -> Events:
        self._corroboration.catch_up()
        view = view or View()
        if self._left_out:
            return self._events_without(self._left_out, view)
        for remembered in (self._seen, self._told):
            remembered.fresh()
        return self._seen.of(view, lambda: self._events_seen(view))

    def _events_without(self, reports: frozenset[str], view: View) -> Events:
        """As they are told to others: what some reports say counts for nothing."""
        alone: Remembered[Event | None] = Remembered(lambda: self._store.workings.state, most=_EVENTS_AT_HAND)
        return Events(self._store.workings, self._identities, lambda: self._store.decisions_on(""), view, alone, out=reports)

    def _events_seen(self, view: View) -> Events:
        return Events(self._store.workings, self._identities, lambda: self._store.decisions_on(""), view, self._told)

    @cached_property
    def _seen(self) -> Remembered[Events]:
        """By view: who is who in it and what decisions change is found once."""
        return Remembered(lambda: self._store.workings.state, most=_VIEWS_AT_HAND)

    @cached_property
    def _told(self) -> Remembered[Event | None]:
        """Events as told; views of different days share what was known on both."""
        return Remembered(lambda: self._store.workings.state, most=_EVENTS_AT_HAND)

    @cached_property
    def _identities(self) -> Identities:
        register = load(self.settings.actors.register)
        return Identities(
            register, self._store.lives, lambda: claims_of((*self._store.decisions_on(PAIR), *self._store.decisions_on(LABEL)))
        )

    @cached_property
    def _corroboration(self) -> Corroboration:
        paths = self.settings.actors.register
        return Corroboration(self._store.workings, Knowing(load(paths), finder_over(paths)), self._identities)

"""Questions about events: what reports tell of one occurrence, on how many roots, and what is disputed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from dateline.desk.decisions.naming import about_dispute
from dateline.desk.occurrences.facts import event_of, steps_of
from dateline.desk.occurrences.glancing import Glanced, glance
from dateline.desk.occurrences.happening import Heading
from dateline.desk.occurrences.identities import Identities
from dateline.desk.occurrences.opened import EventQuote, Taking, quote, taking
from dateline.desk.occurrences.outline import Outline, outline
from dateline.desk.occurrences.regrouped import Group, Regrouped
from dateline.desk.occurrences.remembered import Remembered
from dateline.desk.occurrences.settled import CLAIM_GRADE, EVENT, REPORT, SOURCE_GRADE, in_force, settled
from dateline.errors import BadQuery, NotFound
from dateline.model import Account, Decision, Event, Order, Spell, Syndication, Taken, View
from dateline.store import EventQuery, Glance, Workings
from dateline.store.folding import fold

_MADE_ANEW = 400  # events: half a second
Decisions = Callable[[], Iterable[tuple[int, Decision]]]
Told = Remembered[Event | None]
Fits = Callable[[Event], bool]


class Leaf(NamedTuple):
    """Some of a list that is looked through a stretch at a time.

    Attributes:
        looked: how many were looked through; the next stretch begins after them.
        goes_on: whether there are any after them.
    """

    events: tuple[Event, ...]
    looked: int
    goes_on: bool


class Events:
    """The events of one record, for one view.

    Args:
        told: events told before, in this view or another.
        out: ids of reports that count for nothing, beside those that analysts left out.
    """

    def __init__(  # noqa: PLR0913, PLR0917 — what it looks at, and how
        self,
        workings: Workings,
        identities: Identities,
        decisions: Decisions,
        view: View,
        told: Told,
        out: Iterable[str] = (),
    ) -> None:
        self._workings = workings
        self._told = told
        self._view = view
        self._identities = identities
        self._same, moved = identities.same(view)
        is_stored = self._same is identities.stored_key
        self._who = None if is_stored else (view.identity, view.known, view.decided, view.decisions)
        self._trust = tuple(map(fold, view.trust))
        self._decisions = decisions
        self._decided = tuple(in_force(decisions(), view))
        self._groups = Regrouped(
            workings,
            EventQuery(known=view.known, by=view.by),
            settled(self._decided, out),
            same=self._same,
            moved=moved,
        )

    def find(self, query: EventQuery, fits: Fits | None = None) -> tuple[Event, ...]:
        """The events that fit, the latest that happened first.

        Args:
            fits: what the query cannot ask of the tables; the page is filled with those that fit.
        """
        query = self._asked(query)
        wanted = query if fits is None else replace(query, limit=None, offset=0)
        events = (event for group in self._groups.groups(wanted) if (event := self._event(group)))
        if fits is None:
            return tuple(events)
        chosen = filter(fits, events)
        return tuple(islice(chosen, query.offset, None if query.limit is None else query.offset + query.limit))

    def leaf(self, query: EventQuery, fits: Fits | None, *, within: int) -> Leaf:
        """As `find`, looking through so many events and no more: its limit is of those that fit, its offset of those passed over."""
        query = self._asked(query)
        found: list[Event] = []
        looked = 0
        for group in self._groups.groups(replace(query, limit=within + 1)):
            if looked == within or len(found) == query.limit:
                return Leaf(events=tuple(found), looked=looked, goes_on=True)
            looked += 1
            if (event := self._event(group)) and (fits is None or fits(event)):
                found.append(event)
        return Leaf(events=tuple(found), looked=looked, goes_on=False)

    def disputed(self, query: EventQuery, fits: Fits | None = None) -> tuple[Event, ...]:
        """As `find`, those alone of which something is disputed; read off the tables where everybody is heard and nothing laid over."""
        return self.find(*self._contested(query, fits))

    def disputed_leaf(self, query: EventQuery, fits: Fits | None, *, within: int) -> Leaf:
        """As `leaf`, of those of which something is disputed."""
        return self.leaf(*self._contested(query, fits), within=within)

    def _contested(self, query: EventQuery, fits: Fits | None) -> tuple[EventQuery, Fits | None]:
        is_plain = not self._trust and self._view.by is Order.PUBLISHED and not self._groups.is_moved
        asked = replace(query, contested=is_plain)
        return asked, fits if is_plain else lambda event: bool(event.disputes) and (fits is None or fits(event))

    def founded(self, numbers: Iterable[int]) -> tuple[Event, ...]:
        """The events that these accounts found, in this order."""
        return tuple(event for number in numbers if (event := self._event(self._groups.group(number))))

    def moved(self) -> dict[int, int | None]:
        """Account → its event in this view, for all of the events that are not as stored; None = it is left out."""
        return self._groups.moved()

    def disputed_of(self, numbers: Iterable[int | None]) -> frozenset[int]:
        """Of the founders of some events those of which something is disputed."""
        return frozenset(number for number in set(numbers) if number and any(event.disputes for event in self.founded((number,))))

    def event(self, name: str) -> Event:
        """The event of an account or claim, named by the beginning of its id.

        Raises:
            NotFound: when nothing is named so, or the view knows nothing of it.
            BadQuery: when several are.
        """
        numbers = {self._groups.group(number)[0] for number in self._named(name)}
        if not numbers:
            raise NotFound("event", name)
        if len(numbers) > 1:
            raise BadQuery(f"{len(numbers)} events begin with {name!r}; write more of it")
        event = self._event(self._groups.group(next(iter(numbers))))
        if event is None:
            raise NotFound("event as this view knows it", name)
        return event

    def outlines(self, events: Sequence[Event]) -> tuple[Outline, ...]:
        """Each in a few words, with the headline of the report that told it first."""
        headlines = self._workings.events.headlines([event.reports[0] for event in events])
        return tuple(outline(event, headlines.get(event.reports[0])) for event in events)

    def glanced(self, query: EventQuery) -> Glanced:
        """The events that fit, in a line each, the latest that happened first; from the first on."""
        query = self._asked(query)
        but, anew, heard = self._anew(query)
        if but is None:
            return Glanced(anew, len(anew), sum(map(_is_undated, anew)), heard)
        found = [*anew, *self._workings.glances.find(query, but)]
        if anew:
            found.sort(key=lambda one: -one.high)
        if query.limit is None or len(found) < query.limit:
            return Glanced(found, len(found), sum(map(_is_undated, found)), heard)
        total, undated = self._workings.glances.count(query, but)
        return Glanced(found[: query.limit], total + len(anew), undated + sum(map(_is_undated, anew)), heard)

    def density(self, query: EventQuery) -> tuple[Sequence[tuple[int, int, int]], bool]:
        """Last day told, how many events are of it, and of how many of these something is disputed; and whether as `Glanced.heard`."""
        query = self._asked(query)
        but, anew, heard = self._anew(query)
        counted = (
            {day: (number, disputed) for day, number, disputed in self._workings.glances.density(query, but)} if but is not None else {}
        )
        for one in anew:
            day = one.latest or one.earliest
            if day is not None:
                number, disputed = counted.get(day, (0, 0))
                counted[day] = (number + 1, disputed + bool(one.disputed))
        return [(day, *counted[day]) for day in sorted(counted)], heard

    def _anew(self, query: EventQuery) -> tuple[frozenset[int] | None, list[Glance], bool]:
        """Founders of stored events that this view changes, those events as it has them, and whether its voices alone are heard.

        Of a view of some voices that tell of few events all are made anew, and no stored one counts: None.
        """
        if self._trust:
            some = self._groups.few(query, _MADE_ANEW)
            if some is not None:
                return None, self._glances(some), True
        but, groups = self._groups.instead(query)
        return but, self._glances(groups), not self._trust

    def _glances(self, groups: Iterable[Group]) -> list[Glance]:
        return [glance(event) for group in groups if (event := self._event(group))]

    def headings(self, event: Event) -> tuple[Heading, ...]:
        """The reports of an event, in its order."""
        known = self._workings.events.reports(event.reports)
        copies = self._workings.copies_of(event.reports)
        return tuple(_heading(known[report], report, copies) for report in event.reports)

    def decisions(self, event: Event) -> tuple[tuple[int, Decision], ...]:
        """Those about its claims, its reports, its disputes and the sources behind it."""
        return self._about(event, self._decided)

    def all_decisions(self, event: Event) -> tuple[tuple[int, Decision, bool], ...]:
        """The same, those that do not hold among them; whether it does. None is of a day after the view's."""
        holding = {number for number, _ in self._decided}
        day = self._view.decided or self._view.known
        made = [(number, one) for number, one in self._decisions() if day is None or one.at.date() <= day]
        return tuple((number, one, number in holding) for number, one in self._about(event, made))

    def quotes(self, event: Event) -> tuple[EventQuote, ...]:
        """Its claims by their words, in its order."""
        texts = {report: self._workings.report(report).text for report in event.reports}
        return tuple(quote(saying, account, texts[account.report]) for account in event.accounts for saying in account.sayings)

    def takings(self, event: Event) -> tuple[Taking, ...]:
        return tuple(map(taking, self._workings.copies_of(event.reports)))

    def steps(self, event: Event) -> tuple[Spell, ...]:
        """What each root said of each field from day to day."""
        return steps_of(event.accounts, self._workings, self._identities, self._same)

    def _about(self, event: Event, among: Iterable[tuple[int, Decision]]) -> tuple[tuple[int, Decision], ...]:
        claims = {saying.claim for account in event.accounts for saying in account.sayings}
        voices = {
            fold(name) for account in event.accounts for one in account.sayings for voice in one.voices for name in (voice.label, voice.key)
        }
        about = {f"{CLAIM_GRADE}{claim}" for claim in claims} | {f"{REPORT}{report}" for report in event.reports}
        about |= {f"{SOURCE_GRADE}{name}" for name in (*voices, *(fold(root.label) for root in event.roots))}
        return tuple(
            (number, one)
            for number, one in among
            if one.about in about
            or one.about.startswith(about_dispute(event.id, ""))
            or (one.about.startswith(REPORT) and self._told_it(one.about.removeprefix(REPORT), event))
            or (one.about.startswith(EVENT) and _names(one.about) & claims)
        )

    def _told_it(self, report: str, event: Event) -> bool:
        """Whether a report tells it where nobody leaves the report out."""
        stored = self._workings.orders[self._view.by]
        own = {stored.event(number) for number in self._workings.accounts.of_report(report)}
        number = self._workings.accounts.number(event.id)
        return number is not None and stored.event(number) in own

    def _named(self, name: str) -> Sequence[int]:
        accounts = [number for number, _ in self._workings.events.named(name)]
        claims = self._workings.events.claims_named(name) if not accounts else ()
        return accounts or [number for claim in claims if (number := self._workings.events.of_claim(claim)) is not None]

    def _asked(self, query: EventQuery) -> EventQuery:
        view = self._view
        query = replace(query, known=view.known, by=view.by, voice=view.trust or query.voice)
        return replace(query, earliest=view.true, latest=view.true) if view.true else query

    def _event(self, group: Group) -> Event | None:
        """Told once, however many views hear the same of it and have the same idea of who is who."""
        return self._told.of((group, self._trust, self._who), lambda: self._tell(group))

    def _tell(self, group: Group) -> Event | None:
        accounts = [heard for number in group[1] if (heard := self._heard(self._workings.accounts.account(number)))]
        if not accounts:
            return None
        event = event_of(accounts, self._workings, self._identities, self._same)
        founder = self._workings.accounts.account(group[0]).id  # whose own words the view may not hear
        return replace(event, id=founder, disputes=tuple(replace(dispute, about=(founder,)) for dispute in event.disputes))

    def _heard(self, account: Account) -> Account | None:
        """What those the view trusts say in it; None = nothing."""
        if not self._trust:
            return account
        sayings = tuple(one for one in account.sayings if any(self._trusts(voice.label, voice.key) for voice in one.voices))
        return replace(account, sayings=sayings) if sayings else None

    def _trusts(self, *names: str) -> bool:
        return any(part in fold(name) for part in self._trust for name in names)


def _is_undated(one: Glance) -> bool:
    return one.earliest is None and one.latest is None


def _heading(plain: dict[str, object], own: str, copies: Sequence[Syndication]) -> Heading:
    published = plain["published"]
    day = published.get("latest") if isinstance(published, dict) else None
    mine = [copy for copy in copies if own in {copy.one, copy.other} and copy.kind is not Taken.QUOTE]
    return Heading(
        id=own,
        outlet=_text(plain["outlet"]),
        headline=_text(plain["headline"]),
        published=_text(day),
        url=_text(plain["url"]),
        copied=next((copy.original for copy in mine if copy.original not in {None, own}), None),
        alike=tuple(copy.other if copy.one == own else copy.one for copy in mine if copy.original is None),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _names(about: str) -> set[str]:
    return set(about.removeprefix(EVENT).split("|"))

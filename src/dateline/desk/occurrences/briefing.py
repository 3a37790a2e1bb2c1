"""Gathers what a report of findings holds: events, the claims they are made of, and the reports those stand in."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache

import dateline
from dateline.desk.filters import event_filter, narrowed
from dateline.desk.occurrences.events import Events
from dateline.desk.occurrences.happening import Happening
from dateline.desk.occurrences.settled import in_force
from dateline.desk.stories import words
from dateline.desk.withholding import Withholding
from dateline.export.phrasing import title
from dateline.export.report.brief import Ask, Brief, Cited, Heading, Paper, Quote, Told, Withheld
from dateline.export.report.passages import Passage, digest_of, passages
from dateline.export.telling import Teller
from dateline.model import Doubt, Event, Reading, View
from dateline.store import Entry, EventQuery, Query, Store, claim_ids


def brief(  # noqa: PLR0913 — what is asked, of what, and what may be told
    events: Events, store: Store, ask: Ask, view: View, *, at: datetime, withholding: Withholding
) -> Brief:
    """A report of findings, as one view has them.

    Args:
        events, store: of the view, as others may see them.
        withholding: what is therefore left out.
        at: the instant it is made at.

    Raises:
        NotFound, BadQuery: when an event that is named is not there, or several are; or the filter cannot be understood.
    """
    found, is_cut = _wanted(events, ask, view)
    entries = _Entries(store)
    cited = [(number, entry) for number, one in enumerate(found, 1) for entry in entries.of(one.event)]
    papers = _papers(store, [entry for _, entry in cited])
    numbers = {paper.report.id: paper.number for paper in papers}
    withheld = _withheld(withholding, [paper.report.id for paper in papers])
    told = withholding.of_report(tuple(_told(number, one, numbers) for number, one in enumerate(found, 1)), *numbers)
    return Brief(
        ask=ask,
        view=view,
        seen=words(view),
        made_at=at,
        made_by=dateline.__version__,
        held=store.count(Query()),
        is_cut=is_cut,
        events=told,
        claims=withholding.of_report(tuple(_claims(store, view, cited, papers)), *numbers),
        withheld=withheld,
        papers=papers,
    )


def _wanted(events: Events, ask: Ask, view: View) -> tuple[list[Happening], bool]:
    """The events, the first that happened first, and whether more fit than were asked for."""
    named = {event.id: event for event in map(events.event, ask.events)}
    fitting = _fitting(events, ask) if ask.where is not None or not ask.events else ()
    chosen = {**named, **{event.id: event for event in fitting[: ask.most]}}
    found = [
        Happening(event=event, view=view, headings=events.headings(event), decisions=events.decisions(event)) for event in chosen.values()
    ]
    return sorted(found, key=lambda one: _first_day(one.event)), len(fitting) > ask.most


def _fitting(events: Events, ask: Ask) -> tuple[Event, ...]:
    """One more than are wanted, where there are."""
    fits = event_filter(ask.where) if ask.where else None
    return events.find(narrowed(ask.where, EventQuery(limit=ask.most + 1)), fits)


def _first_day(event: Event) -> tuple[bool, date, str]:
    """By the first day that most roots tell, as it is headed; what has none comes last."""
    told = next((value.days for value in event.of("day")), None) or event.days
    day = told and (told.earliest or told.latest)
    return day is None, day or date.max, event.id


class _Entries:
    """The claims of the record, report by report."""

    def __init__(self, store: Store) -> None:
        self._in = cache(lambda report: {entry.id: entry for entry in store.find(Query(report=report))})

    def of(self, event: Event) -> Iterable[Entry]:
        """The claims an event is made of, in its order."""
        names = dict.fromkeys((account.report, saying.claim) for account in event.accounts for saying in account.sayings)
        return (self._in(report)[claim] for report, claim in names)


def _told(number: int, happening: Happening, numbers: Mapping[str, int]) -> Told:
    headings = tuple(
        Heading(
            paper=numbers[one.id],
            copied=numbers.get(one.copied or ""),
            copied_elsewhere=one.copied is not None and one.copied not in numbers,
            alike=tuple(numbers[other] for other in one.alike if other in numbers),
        )
        for one in happening.headings
    )
    return Told(number=number, event=happening.event, headings=headings, decisions=happening.decisions)


def _papers(store: Store, cited: Iterable[Entry]) -> tuple[Paper, ...]:
    """The reports the claims stand in, in the order they are first needed, with what of each is quoted."""
    by_report: dict[str, list[Entry]] = {}
    for entry in cited:
        by_report.setdefault(entry.reading.report.id, []).append(entry)
    found: list[Paper] = []
    for number, entries in enumerate(by_report.values(), 1):
        found.append(_paper(store, number, entries, first=1 + sum(len(one.passages) for one in found)))
    return tuple(found)


def _paper(store: Store, number: int, entries: list[Entry], *, first: int) -> Paper:
    reading = entries[0].reading
    shown = passages(reading.report, (span for entry in entries for span in entry.claim.evidence), first=first)
    return Paper(
        number=number,
        report=reading.report,
        heading=title(reading),
        digest=digest_of(reading.report.text),
        captures=store.captures(reading.report.id),
        passages=shown,
        doubts=tuple(_doubts(reading, shown)),
        made_by=reading.made_by,
    )


def _withheld(withholding: Withholding, shown: list[str]) -> tuple[Withheld, ...]:
    """What is not in the page: every report that is withheld, and what is covered of those shown."""
    wanted = (one for one in withholding.omissions if one.report in {*shown, *withholding.reports})
    return tuple(
        Withheld(report=one.report or "", is_whole=not one.words, reason=one.reason, by=one.by, at=one.at, decision=one.number)
        for one in wanted
    )


def _doubts(reading: Reading, shown: Iterable[Passage]) -> Iterable[Doubt]:
    stretches = [one.span for one in shown]
    return (doubt for doubt in reading.doubts if doubt.span is None or any(doubt.span.overlaps(span) for span in stretches))


def _claims(store: Store, view: View, cited: Iterable[tuple[int, Entry]], papers: Iterable[Paper]) -> Iterable[Cited]:
    by_report = {paper.report.id: paper for paper in papers}
    teller = cache(lambda report: Teller(readings[report], claim_ids(readings[report])))
    cited = tuple(cited)
    readings = {entry.reading.report.id: entry.reading for _, entry in cited}
    for number, (event, entry) in enumerate(cited, 1):
        paper, tells = by_report[entry.reading.report.id], teller(entry.reading.report.id)
        yield Cited(
            number=number,
            event=event,
            paper=paper.number,
            claim=entry.claim,
            telling=tells.tell(entry.id, entry.claim),
            plain=tells.plain(entry.id, entry.claim),
            quotes=tuple(Quote.within(paper.passages, span) for span in entry.claim.evidence),
            decisions=tuple(in_force(store.decisions(entry.id), view)),
        )

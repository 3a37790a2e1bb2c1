"""What is claimed to have happened on a day, out of the record."""

from collections.abc import Iterator
from datetime import date

from dateline.desk.listening import Listening
from dateline.desk.stories import words
from dateline.export.day.told import Day, Telling, day_of
from dateline.model import Claim, Reading, View
from dateline.store import Query, Store, claim_ids


def told_of(store: Store, day: date, view: View) -> Day:
    """The claims that may be of that day, with all other versions their reports give of the same things."""
    entries = store.find(Query(when=day.isoformat(), published_latest=view.known))
    touched = {(entry.reading.report.id, entry.id) for entry in entries}
    readings = {entry.reading.report.id: entry.reading for entry in entries}
    tellings = [telling for reading in readings.values() for telling in _tellings(reading, view, touched)]
    return day_of(day, words(View(trust=view.trust, known=view.known)), tellings)


def _tellings(reading: Reading, view: View, touched: set[tuple[str, str]]) -> Iterator[Telling]:
    heard = Listening(reading, view)
    things: dict[str, list[tuple[str, Claim]]] = {}
    for name, claim in zip(claim_ids(reading), reading.claims, strict=True):
        if heard.hears(claim):
            things.setdefault(claim.occurrence or name, []).append((name, claim))
    for claims in things.values():
        if any((reading.report.id, name) in touched for name, _ in claims):
            yield Telling(reading=reading, claims=tuple(claims))

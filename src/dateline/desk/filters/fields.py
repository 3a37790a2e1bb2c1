"""What can be asked of events and of claims."""

from collections.abc import Iterable, Iterator
from datetime import date

from dateline.desk.filters.values import Days, Kind, Number, Text, Word
from dateline.model import Certainty, Event, Harm, Polarity, Reading
from dateline.store import Entry

_HARMS = ("killed", "wounded", "captured", "missing", "displaced")
_DISPUTED = (*_HARMS, "day", "place", "doer", "happened")
Bounds = tuple[date | None, date | None]


def _families(event: Event) -> Iterator[str]:
    yield event.family
    for account in event.accounts:
        yield from account.acts
        yield from (saying.type for saying in account.sayings)


def _places(event: Event) -> Iterator[str]:
    for account in event.accounts:
        for spot in account.spots:
            yield spot.name
            yield from spot.units


def _actors(event: Event) -> Iterator[str]:
    for account in event.accounts:
        for saying in account.sayings:
            for party in (*saying.doers, *saying.sufferers):
                yield party.label
                yield party.key


def _sources(event: Event) -> Iterator[str]:
    yield from (root.label for root in event.roots)
    for account in event.accounts:
        for saying in account.sayings:
            yield from (voice.label for voice in saying.voices)


def _counts(event: Event, harm: str) -> Iterator[tuple[int | None, int | None]]:
    values = (value for value in event.values if value.field.split(":")[0] == harm and value.count and not value.superseded)
    return ((value.count.least, value.count.most) for value in values if value.count)


def _days(event: Event) -> Iterator[Bounds]:
    return ((account.told.earliest, account.last_day) for account in event.accounts if account.told.earliest or account.last_day)


def _known(event: Event) -> Iterator[Bounds]:
    return ((account.known, account.known) for account in event.accounts if account.known)


def _recorded(event: Event) -> Iterator[Bounds]:
    return ((account.captured, account.captured) for account in event.accounts if account.captured)


def _words(event: Event) -> Iterator[str]:
    """What bare words are looked for in."""
    yield event.id
    yield from _places(event)
    yield from _actors(event)
    yield from _sources(event)
    yield from (value.words for value in event.values)
    yield from _families(event)


EVENTS: dict[str, Kind[Event]] = {
    "type": Text(_families),
    "place": Text(_places),
    "actor": Text(_actors),
    "source": Text(_sources),
    "outlet": Text(lambda event: event.outlets),
    "day": Days(_days),
    "published": Days(_known),
    "recorded": Days(_recorded),
    **{harm: Number(lambda event, harm=harm: _counts(event, harm)) for harm in _HARMS},  # type: ignore[misc]
    "reports": Number(lambda event: [(len(event.reports), len(event.reports))]),
    "outlets": Number(lambda event: [(len(event.outlets), len(event.outlets))]),
    "roots": Number(lambda event: [(event.least_roots, event.least_roots)]),
    "copies": Number(lambda event: [(event.copies, event.copies)]),
    "disputed": Word(lambda event: (dispute.field.split(":")[0] for dispute in event.disputes), _DISPUTED),
    "denied": Word(lambda event: ["yes" if any(value.happened is False for value in event.values) else "no"], ("yes", "no"), is_open=False),
    "id": Text(lambda event: [event.id]),
}


def _named(reading: Reading, chain: str | None) -> Iterator[str]:
    return (one.span.of(reading.report.text) for one in reading.mentions if chain and one.chain == chain)


def _who(entry: Entry) -> Iterator[str]:
    for role in entry.claim.roles:
        if role.mention:
            yield role.mention.span.of(entry.reading.report.text)
            yield from _named(entry.reading, role.mention.chain)


def _where(entry: Entry) -> Iterator[str | None]:
    for place in (entry.claim.where, *(role.place for role in entry.claim.roles)):
        if place:
            yield place.span.of(entry.reading.report.text)
            yield place.name


def _holders(entry: Entry) -> Iterator[str | None]:
    attribution = entry.claim.attribution
    if attribution is None:
        yield entry.reading.report.outlet
    elif attribution.source:
        yield attribution.source.span.of(entry.reading.report.text)
        yield from _named(entry.reading, attribution.source.mention.chain if attribution.source.mention else None)


def _when(entry: Entry) -> Iterable[Bounds]:
    when = entry.claim.when
    return [(when.earliest, when.latest)] if when and (when.earliest or when.latest) else []


def _out(entry: Entry) -> Iterable[Bounds]:
    day = entry.reading.report.published
    return [(day.earliest, day.latest)] if day and (day.earliest or day.latest) else []


def _evidence(entry: Entry) -> Iterator[str]:
    yield " ".join(span.of(entry.reading.report.text) for span in entry.claim.evidence)


CLAIMS: dict[str, Kind[Entry]] = {
    "type": Text(lambda entry: [entry.claim.type, entry.claim.mode]),
    "place": Text(_where),
    "actor": Text(_who),
    "source": Text(_holders),
    "outlet": Text(lambda entry: [entry.reading.report.outlet]),
    "day": Days(_when),
    "published": Days(_out),
    "polarity": Word(lambda entry: [str(entry.claim.polarity)], tuple(Polarity)),
    "certainty": Word(lambda entry: [str(entry.claim.certainty)], tuple(Certainty)),
    "harm": Word(lambda entry: [str(entry.claim.harm)] if entry.claim.harm else [], tuple(Harm)),
    "count": Number(lambda entry: [(entry.claim.count.least, entry.claim.count.most)] if entry.claim.count else []),
    "rule": Text(lambda entry: [entry.claim.rule]),
    "text": Text(_evidence),
    "report": Text(lambda entry: [entry.reading.report.id]),
    "id": Text(lambda entry: [entry.id]),
}

SAME = {"family": "type", "holder": "source", "who": "actor", "where": "place", "when": "day", "dead": "killed"}
"""Other words for fields."""

words_of_event, words_of_claim = _words, _evidence

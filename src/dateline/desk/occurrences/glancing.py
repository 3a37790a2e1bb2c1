"""What an event comes to in a line, and between which days it was what was known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from dateline.desk.occurrences.facts import event_of
from dateline.desk.occurrences.identities import Identities
from dateline.model import Account, Event, Order, Period, Spot
from dateline.store import UNKNOWN_DAY, Glance, Spell, Workings
from dateline.store.folding import SEPARATOR
from dateline.store.ledger import places_of, voices_of

_DESCRIBED = "word:"


class Glanced(NamedTuple):
    """Events in a line each.

    Attributes:
        total, undated: how many there are in all, and of how many of them nothing tells when.
        heard: False where they are on everybody's word, though some voices were asked for.
    """

    glances: Sequence[Glance]
    total: int
    undated: int
    heard: bool


def glance(event: Event) -> Glance:
    """An event in a line."""
    days = event.days or _bounds(event)
    return Glance(
        id=event.id,
        family=event.family,
        earliest=_ordinal(days.earliest),
        latest=_ordinal(days.latest),
        reports=len(event.reports),
        copies=event.copies,
        least_roots=event.least_roots,
        most_roots=event.most_roots,
        disputed=",".join(sorted({dispute.field for dispute in event.disputes})),
        provinces=" ".join(_provinces(event)),
        doers=SEPARATOR.join(_doers(event)),
        high=_ordinal(event.accounts[0].last_day) or 0,
    )


def disputed(spells: Iterable[Spell]) -> Iterator[tuple[str, str | None]]:
    """Between which days something was disputed, of an event's spells in order."""
    since = ""
    for spell in spells:
        if spell.glance.disputed and not since:
            since = spell.since
        elif since and not spell.glance.disputed:
            yield since, spell.since
            since = ""
    if since:
        yield since, None


def spells(founder: int, by: Order, workings: Workings, identities: Identities) -> Iterator[Spell]:
    """What an event came to, from each day on which more was known of it; none where it is no event any more."""
    placed = [(one.place[: len(UNKNOWN_DAY)], one.number) for one in workings.orders[by].members(founder)]
    days = sorted({day for day, _ in placed})
    for day, until in zip(days, [*days, None][1:], strict=True):
        known = [workings.accounts.account(number) for at, number in placed if at <= day]
        found = glance(event_of(known, workings, identities, identities.stored_key))
        yield Spell(day, until, _low(known), _folded(known, places_of), _folded(known, voices_of), found)


def _bounds(event: Event) -> Period:
    """Of an event of which no report tells the day: what its claims bound by themselves, by tense too ("has been killed": by that day)."""
    told = [saying.days for account in event.accounts for saying in account.sayings if saying.days]
    both = [days for days in told if days.earliest and days.latest]
    first = min((days.earliest for days in both if days.earliest), default=None)
    return Period(earliest=first, latest=max((days.latest for days in both or told if days.latest), default=None))


def _provinces(event: Event) -> Iterable[str]:
    """Of the places told; where none is, of the first that is named near, behind a "~"."""
    told = [value.spot for value in event.of("place") if value.spot and value.spot.units]
    if told:
        return _nearest(told)
    near = next((spot for account in event.accounts for spot in account.spots if spot.units), None)
    return [f"~{code}" for code in _nearest([near])] if near else ()


def _nearest(spots: Iterable[Spot]) -> list[str]:
    """Provinces; a country only where nothing nearer in it is among them."""
    codes = dict.fromkeys(".".join(spot.units[-1].split(".")[:2]) for spot in spots)
    nearer = {code.split(".")[0] for code in codes if "." in code}
    return [code for code in codes if code not in nearer]


def _doers(event: Event) -> Iterable[str]:
    """Key and label; those with a name, or of whom one knows whose side they are on, before those that are only described."""
    parties = dict.fromkeys(value.party for value in event.of("doer") if value.party and not value.is_denied)
    ordered = sorted(parties, key=lambda party: party.key.startswith(_DESCRIBED))
    return (f"{party.key}\t{party.label}" for party in ordered)


def _low(accounts: Sequence[Account]) -> int | None:
    return _ordinal(min((account.told.earliest for account in accounts if account.told.earliest), default=None))


def _folded(accounts: Iterable[Account], of: Callable[[Account], str]) -> str:
    return SEPARATOR.join(dict.fromkeys(name for account in accounts for name in of(account).split(SEPARATOR)))


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None

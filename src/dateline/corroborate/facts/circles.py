"""Outlets that give each other as their source."""

from collections import deque
from collections.abc import Iterable, Mapping

from dateline.corroborate.facts.who import Who
from dateline.model import Account


def circles(accounts: Iterable[Account], who: Who) -> tuple[tuple[str, ...], ...]:
    """Each circle once, from its first outlet by name, each citing the next and the last the first."""
    told = [(account.outlet, account) for account in accounts if account.outlet]
    if len({outlet for outlet, _ in told}) < 2:
        return ()  # as most events: nobody else is there to cite
    names = {who.outlet(outlet).key: outlet for outlet, _ in told}
    cites: dict[str, set[str]] = {outlet: set() for outlet in names.values()}
    for outlet, account in told:
        named = {voice for saying in account.sayings for voice in saying.voices if voice.is_named and not voice.is_outlet}
        own = names[who.outlet(outlet).key]
        cites[own] |= {names[key] for voice in named if (key := who.root(voice).key) in names} - {own}
    found = {_from_first(circle) for outlet in cites if cites[outlet] and (circle := _shortest(outlet, cites))}
    return tuple(sorted(found))


def _shortest(start: str, cites: Mapping[str, set[str]]) -> tuple[str, ...]:
    """The shortest way from an outlet back to itself; empty where there is none."""
    ways: deque[tuple[str, ...]] = deque([(start,)])
    seen = {start}
    while ways:
        way = ways.popleft()
        if start in cites[way[-1]]:
            return way
        for outlet in sorted(cites[way[-1]] - seen):
            seen.add(outlet)
            ways.append((*way, outlet))
    return ()


def _from_first(circle: tuple[str, ...]) -> tuple[str, ...]:
    first = circle.index(min(circle))
    return circle[first:] + circle[:first]

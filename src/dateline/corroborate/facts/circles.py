"""Outlets that give each other as their source."""

from collections import deque
from collections.abc import Iterable, Mapping

from dateline.corroborate.facts.roots import Roots
from dateline.model import Account, Voice


def circles(accounts: Iterable[Account], roots: Roots) -> tuple[tuple[str, ...], ...]:
    """Each circle once, from its first outlet by name, each citing the next and the last the first."""
    accounts = [account for account in accounts if account.outlet]
    names = {roots.who(Voice(f"outlet:{outlet.casefold()}", outlet)): outlet for account in accounts if (outlet := account.outlet)}
    cites: dict[str, set[str]] = {outlet: set() for outlet in names.values()}
    for account in accounts:
        for saying in account.sayings:
            cites[account.outlet or ""] |= {names[key] for voice in saying.voices if (key := roots.who(voice)) in names} - {account.outlet}
    found = {_from_first(circle) for outlet in cites if (circle := _shortest(outlet, cites))}
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

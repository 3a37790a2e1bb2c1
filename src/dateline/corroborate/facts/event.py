"""From the accounts of one event to what they say of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from dateline.corroborate.facts.circles import circles
from dateline.corroborate.facts.content import Naming
from dateline.corroborate.facts.disputes import disputes
from dateline.corroborate.facts.history import standing
from dateline.corroborate.facts.roots import Roots
from dateline.corroborate.facts.steps import steps
from dateline.corroborate.facts.taken import copied, sources
from dateline.corroborate.facts.values import independent, roots, values
from dateline.model import Account, Event, Period, Spell, Syndication

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def told(
    accounts: Sequence[Account],
    copies: Iterable[Syndication] = (),
    *,
    one: Callable[[str], str] = str,
    label: Callable[[str], str | None] = lambda _: None,
    credited: Mapping[str, tuple[str, ...]] = _NONE,
) -> Event:
    """What the accounts of one event say of it, on whose word, and what is disputed.

    Args:
        accounts: at least one, in the order the view goes by; it makes no difference but for the event's id and between ties.
        copies: among their reports.
        one: the key of somebody ("outlet:…" too) → the key of whoever that is in the view.
        label: such a key → a name; None = as printed.
        credited: report → the wires it credits.

    Raises:
        ValueError: where there are no accounts.
    """
    if not accounts:
        raise ValueError("an event needs at least one account")
    in_order = sorted(accounts, key=_published)
    reports = tuple(dict.fromkeys(account.report for account in in_order))
    copies = tuple(copies)
    whose = Roots(in_order, sources(copies, reports), credited, Naming(one, label, _country(in_order)))
    all_told = whose.told()
    stands = standing(all_told)
    found = values(all_told, stands)
    all_roots = roots(all_told)
    least, most = independent(all_roots)
    return Event(
        id=accounts[0].id,
        family=accounts[0].family,
        accounts=tuple(accounts),
        days=_days(accounts),
        values=tuple(found.values()),
        roots=all_roots,
        least_roots=least,
        most_roots=most,
        circles=circles(in_order, whose.who),
        copies=copied(copies, reports),
        disputes=disputes(accounts[0].id, all_told, stands, found),
    )


def history(
    accounts: Sequence[Account],
    copies: Iterable[Syndication] = (),
    *,
    one: Callable[[str], str] = str,
    label: Callable[[str], str | None] = lambda _: None,
    credited: Mapping[str, tuple[str, ...]] = _NONE,
) -> tuple[Spell, ...]:
    """What each root said of each field, day by day, and what took the place of what; of the same arguments as `told`."""
    in_order = sorted(accounts, key=_published)
    reports = tuple(dict.fromkeys(account.report for account in in_order))
    whose = Roots(in_order, sources(copies, reports), credited, Naming(one, label, _country(in_order)))
    return steps(whose.told())


def _published(account: Account) -> tuple[str, str, int]:
    return str(account.known or "9999"), account.report, account.position


def _country(accounts: Iterable[Account]) -> str | None:
    """Where it happened, by most of the places told."""
    found = Counter(spot.units[0] for account in accounts for spot in account.spots if spot.units)
    return min(found, key=lambda country: (-found[country], country), default=None)


def _days(accounts: Iterable[Account]) -> Period | None:
    days = [account.days for account in accounts if account.days]
    first = [period.earliest for period in days if period.earliest]
    last = [period.latest for period in days if period.latest]
    return Period(earliest=min(first, default=None), latest=max(last, default=None)) if days else None

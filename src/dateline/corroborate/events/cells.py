"""Where to look for accounts of the same occurrence: provinces and days."""

from collections.abc import Iterable, Sequence

from dateline.model import Account

NOWHERE = "?"
_MOST = 3  # cells of one account: what is told of more places is a round-up
_LONGEST_DAYS = 11


def cells_of(account: Account, report: Iterable[Account]) -> tuple[str, ...]:
    """Codes of the provinces it lies in, else of those its report tells of: so a bare mention meets its own story; at most three."""
    own = _provinces((account,))
    return (own or _provinces(report) or (NOWHERE,))[:_MOST]


def days_of(account: Account) -> Sequence[int]:
    """The days it may be of, as ordinals; none where they are not known or too many to look through."""
    first, last = account.told.earliest, account.told.latest
    if first is None or last is None or (last - first).days >= _LONGEST_DAYS:
        return ()
    return range(first.toordinal(), last.toordinal() + 1)


def _provinces(accounts: Iterable[Account]) -> tuple[str, ...]:
    units = (".".join(spot.units[-1].split(".")[:2]) for account in accounts for spot in account.spots if spot.units)
    return tuple(dict.fromkeys(units))

"""Where to look for accounts of the same occurrence: provinces and days.

What looks back on a month or a year is looked for apart, among what looks back on the same: or it would meet all the news of that year.
"""

from collections.abc import Iterable, Sequence

from dateline.model import Account

NOWHERE = "?"
_MOST = 4  # cells of one account: what is told of more places is a round-up
_LONGEST_DAYS = 11
_LOOKING_BACK = "~"


def cells_of(account: Account, report: Iterable[Account]) -> tuple[str, ...]:
    """Codes of the provinces it lies in, then of those its report tells of: so a bare mention meets its own story; at most four."""
    found = tuple(dict.fromkeys((*_provinces((account,)), *_provinces(report)))) or (NOWHERE,)
    mark = _LOOKING_BACK if _is_long(account) else ""
    return tuple(f"{cell}{mark}" for cell in found[:_MOST])


def days_of(account: Account) -> Sequence[int]:
    """The days it may be of, as ordinals, the first alone where they are many; none where they are not known."""
    first, last = account.told.earliest, account.told.latest
    if first is None or last is None:
        return ()
    return range(first.toordinal(), (first if _is_long(account) else last).toordinal() + 1)


def _is_long(account: Account) -> bool:
    first, last = account.told.earliest, account.told.latest
    return first is not None and last is not None and (last - first).days >= _LONGEST_DAYS


def _provinces(accounts: Iterable[Account]) -> tuple[str, ...]:
    units = (".".join(spot.units[-1].split(".")[:2]) for account in accounts for spot in account.spots if spot.units)
    return tuple(dict.fromkeys(units))

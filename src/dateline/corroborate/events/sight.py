"""What is looked at in an account when it is compared with another, worked out once."""

from functools import cached_property

from dateline.corroborate.lexicon import load
from dateline.model import Account, Harm, PlaceKind
from dateline.model.when import Period

COARSE = frozenset({PlaceKind.ADMIN1, PlaceKind.COUNTRY, PlaceKind.REGION})
_VAGUE = frozenset({24, 200, 2000})  # "dozens", "hundreds", "thousands", as readers count them: no two of them are one count
_LONG_AGO_DAYS = 10
_PROVINCE = 2


class Sight:
    """One account, as its rivals see it."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.days = account.days
        self.names, self.words = account.names, account.words
        self.fine = frozenset(spot.id or spot.name for spot in account.spots if spot.kind not in COARSE)

    @cached_property
    def provinces(self) -> frozenset[tuple[str, ...]]:
        return frozenset(spot.units[:_PROVINCE] for spot in self.account.spots if len(spot.units) >= _PROVINCE)

    @cached_property
    def doers(self) -> frozenset[str]:
        """Who has a name and is said to have done it."""
        return frozenset(key for key in self.account.doers if not key.startswith("word:"))

    @cached_property
    def tolls(self) -> dict[tuple[Harm, str | None], list[tuple[int | None, int | None]]]:
        """Harm and whom → the counts told."""
        found: dict[tuple[Harm, str | None], list[tuple[int | None, int | None]]] = {}
        for saying in self.account.sayings:
            if saying.harm and saying.count and not saying.is_denied:
                found.setdefault((saying.harm, saying.whom), []).append((saying.count.least, saying.count.most))
        return found

    @cached_property
    def counts(self) -> frozenset[tuple[Harm, int]]:
        """Harms with the numbers told, of words like "dozens" none."""
        return frozenset(
            (harm, least)
            for (harm, _), told in self.tolls.items()
            for least, most in told
            if least and not (most is None and least in _VAGUE)
        )

    @cached_property
    def most(self) -> int:
        """The greatest number told."""
        return max((number for _, number in self.counts), default=0)

    @cached_property
    def is_old(self) -> bool:
        """It looks back on what was over long before it was published."""
        ended, known = self.account.told.latest, self.account.known
        return ended is not None and known is not None and (known - ended).days > _LONG_AGO_DAYS

    @cached_property
    def around(self) -> Period:
        """The days told, else the day it was published on."""
        return self.days or Period(earliest=self.account.known, latest=self.account.known)

    @cached_property
    def is_aside(self) -> bool:
        """It stands beside the news and tells no day."""
        return self.days is None and not self.account.lead


_KEPT = 20_000
_seen: dict[str, Sight] = {}


def seen(account: Account) -> Sight:
    """Worked out once for each account while it is at hand: of the same account it is always the same."""
    found = _seen.get(account.id)
    if found is None or found.account is not account:
        if len(_seen) >= _KEPT:
            _seen.clear()
        found = _seen[account.id] = Sight(account)
    return found


RARE = frozenset(load("acts")["rare"]["kinds"])
"""Kinds of deed of which there are few: two accounts of one are the likelier of the same."""

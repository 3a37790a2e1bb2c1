"""Whose word a view hears, and whose first."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from dateline.actors.views.days import known_by
from dateline.model import LineageClaim, Origin, View

Naming: TypeAlias = Callable[[str], str]
"""The same word for all the names of one holder: the id of its register entry where there is one, else its normal form."""

_ARTICLE = re.compile(r"^the\s+")
_NO_LETTER = re.compile(r"[\W_]+")

DECIDED = -1
"""The rank of an analyst's decision: before every holder."""


@lru_cache(maxsize=50_000)  # the same names come in each view, and in each state of a record
def plain_name(name: str) -> str:
    """A name without case, accents, article and punctuation: the `Naming` where no register is at hand."""
    folded = "".join(mark for mark in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(mark))
    return _NO_LETTER.sub(" ", _ARTICLE.sub("", folded)).strip()


class Heard(NamedTuple):
    """A claim that counts in a view.

    Attributes:
        rank: `DECIDED`, then 0 for the most trusted; all 0 in a view that sets nobody before another.
        by_name: whether the view names its holder.
    """

    claim: LineageClaim
    rank: int
    by_name: bool


def heard(claims: Iterable[LineageClaim], view: View, naming: Naming = plain_name) -> Iterator[Heard]:
    """The claims of those the view trusts, said by the day it knows up to; in no particular order.

    Holder or reporter may be the one trusted; of two the more trusted counts.
    """
    ranks, known = _Ranks(view, naming), view.known
    for claim in claims:
        if known is not None and not known_by(claim, known):
            continue
        if claim.origin is Origin.DECISION:
            if view.decisions:
                yield Heard(claim, DECIDED, by_name=True)
            continue
        rank, by_name = ranks[claim.holder, claim.reporter]
        if rank is not None:
            yield Heard(claim, rank, by_name)


class _Ranks(dict[tuple[str, str | None], tuple[int | None, bool]]):
    """Holder and reporter → their rank (None = not heard), and whether the holder is named; each pair is looked up once."""

    def __init__(self, view: View, naming: Naming) -> None:
        super().__init__()
        self._naming = naming
        self._order: dict[str, int] = {}
        for place, name in enumerate(view.trust):
            self._order.setdefault(naming(name), place)

    def __missing__(self, pair: tuple[str, str | None]) -> tuple[int | None, bool]:
        self[pair] = found = self._looked_up(*pair)
        return found

    def _looked_up(self, holder: str, reporter: str | None) -> tuple[int | None, bool]:
        if not self._order:
            return 0, False
        own = self._order.get(self._naming(holder))
        carried = self._order.get(self._naming(reporter)) if reporter else None
        places = [place for place in (own, carried) if place is not None]
        return min(places, default=None), own is not None

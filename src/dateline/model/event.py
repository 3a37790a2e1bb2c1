"""One occurrence that several reports tell."""

from dataclasses import dataclass
from datetime import date

from dateline.model.account import Account, Party, Spot
from dateline.model.claim import Count
from dateline.model.dispute import Dispute
from dateline.model.when import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A source that a value rests on in the end: who said it first, as far as the reports tell.

    Attributes:
        key: of the innermost named source, of the wire or outlet it was taken from, or "unnamed:…".
        label: as a reader knows it ("Syrian Observatory for Human Rights", "an unnamed medical source, in Example Wire").
        is_named: whether one can tell it from every other; two unnamed sources may be one.
        reports: ids of the reports through which its word came, by day of publication.
        outlets: who published them, each once.
    """

    key: str
    label: str
    is_named: bool
    reports: tuple[str, ...]
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of one field of an event, with who gives it. Exactly one of count, days, spot, party and happened is told.

    Attributes:
        field: killed · wounded · captured · missing · displaced, with whom after a colon where it is not all ("killed: civilians"); day ·
            place · doer · happened.
        words: as a reader would say it ("at least 44", "4 April 2017", "Idlib").
        happened: for the field of that name: whether it did.
        claims: ids of the claims that say so, by day of publication.
        roots: the distinct sources they rest on; those named first.
        least_roots, most_roots: how many of the roots are independent: an unnamed source may be one of the others, so it counts for the
            most, and for the least only where nobody named is behind the value.
        first, last: the days on which it was first and last published; None = no report has a day.
        is_denied: of a doer: that it was not they.
        superseded: a later word of each of its roots replaced it; what replaced it is a value too.
    """

    field: str
    words: str
    claims: tuple[str, ...]
    roots: tuple[Root, ...]
    least_roots: int
    most_roots: int
    count: Count | None = None
    days: Period | None = None
    spot: Spot | None = None
    party: Party | None = None
    happened: bool | None = None
    first: date | None = None
    last: date | None = None
    is_denied: bool = False
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A value of an event as one root gave it: a step of the line that its word makes from day to day.

    Attributes:
        field, words, count: as of a Value.
        root: its key; `label` as a reader knows it, `is_named` whether one can tell it from every other.
        first, last: the days on which it was first and last published on this root's word; None = no report has a day.
        until: the day on which something took its place; None = nothing did.
        why: what took its place, in words ("replaced by at least 70"); empty = nothing did.
        reports, claims: ids, by day of publication.
    """

    field: str
    words: str
    root: str
    label: str
    is_named: bool
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    count: Count | None = None
    first: date | None = None
    last: date | None = None
    until: date | None = None
    why: str = ""

    @property
    def stands(self) -> bool:
        return not self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What reports tell of one occurrence: all their values side by side, never one of them chosen.

    Attributes:
        id: of the account that told it first in the order the view goes by; later reports do not change it.
        family: what kind of thing happened ("violence", "talks" …).
        accounts: in the order the view goes by.
        days: from the first to the last day on which any account has it; None = none tells.
        values: by field, then the most independent roots first.
        roots: all that any value rests on.
        circles: outlets that each give another of them as their source for it.
        copies: how many of the reports took it from another of them.
        disputes: what cannot all be true.
    """

    id: str
    family: str
    accounts: tuple[Account, ...]
    days: Period | None
    values: tuple[Value, ...]
    roots: tuple[Root, ...]
    least_roots: int
    most_roots: int
    circles: tuple[tuple[str, ...], ...] = ()
    copies: int = 0
    disputes: tuple[Dispute, ...] = ()

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of the reports that tell it, each once."""
        return tuple(dict.fromkeys(account.report for account in self.accounts))

    @property
    def outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(account.outlet for account in self.accounts if account.outlet))

    def of(self, field: str) -> tuple[Value, ...]:
        """The values of one field."""
        return tuple(value for value in self.values if value.field == field)

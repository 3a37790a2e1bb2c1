"""Who speaks in the record: outlets that publish, holders on whose word claims stand."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.model import Order
from dateline.store.finding import KNOWN_BY
from dateline.store.folding import SEPARATOR, fold
from dateline.store.trouble import Speaking

OUTLET: Final = "outlet"
HOLDER: Final = "holder"
# Grouped twice, each time in the order of the index: nothing is sorted.
_SPOKEN = (
    "SELECT {role}, sum(claims), count(*), min(published_latest), max(published_latest) FROM"
    " (SELECT {role}, published_latest, reading, count(*) AS claims FROM claims WHERE newest AND {role} IS NOT NULL{known}"
    " GROUP BY {role}, published_latest, reading) GROUP BY {role}"
)
_MONTHS = (
    "SELECT substr(published_latest, 1, 7) AS month, count(*), count(DISTINCT reading) FROM claims"
    " WHERE newest AND {role} IN (SELECT value FROM json_each(?)){known} GROUP BY month ORDER BY month"
)
_TYPES = (
    "SELECT type, count(*) FROM claims WHERE newest AND {role} IN (SELECT value FROM json_each(?)){known}"
    " GROUP BY type ORDER BY count(*) DESC, type"
)
_BESIDE = (
    "SELECT {other}, count(*) FROM claims WHERE newest AND {role} IN (SELECT value FROM json_each(?)) AND {other} IS NOT NULL{known}"
    " GROUP BY {other} ORDER BY count(*) DESC, {other} LIMIT ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What one outlet or holder has in the record, as the tables name it.

    Attributes:
        name: folded; of a holder all its names in that report, the words of the source first.
        earliest, latest: days of publication; None = no report of it has a day.
    """

    name: str
    claims: int
    reports: int
    earliest: date | None
    latest: date | None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.name.split(SEPARATOR)))


class Voices:
    """Counts by who speaks; as known by publication asks the indexes `claims_outlet` and `claims_holder` alone."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def spoken(self, role: str, known: date | None = None, by: Order = Order.PUBLISHED) -> tuple[Spoken, ...]:
        """All who speak in a role ("outlet", "holder"), by their folded names."""
        sql, parameters = _asked(_SPOKEN, known, by, role=role)
        return tuple(
            Spoken(name=name, claims=claims, reports=reports, earliest=_day(first), latest=_day(last))
            for name, claims, reports, first, last in self._connection.execute(sql, parameters)
        )

    def months(self, role: str, names: str, known: date | None = None, by: Order = Order.PUBLISHED) -> list[tuple[str | None, int, int]]:
        """Month ("2017-04"; None = no day known), claims and reports.

        Args:
            names: a JSON list of `Spoken.name`.
        """
        sql, parameters = _asked(_MONTHS, known, by, role=role)
        return self._connection.execute(sql, (names, *parameters)).fetchall()

    def types(self, role: str, names: str, known: date | None = None, by: Order = Order.PUBLISHED) -> list[tuple[str, int]]:
        sql, parameters = _asked(_TYPES, known, by, role=role)
        return self._connection.execute(sql, (names, *parameters)).fetchall()

    def beside(self, role: str, names: str, most: int, known: date | None = None, by: Order = Order.PUBLISHED) -> list[tuple[str, int]]:
        """The voices of the other role in the same claims: who is told by an outlet, or who tells a holder's word."""
        sql, parameters = _asked(_BESIDE, known, by, role=role, other=HOLDER if role == OUTLET else OUTLET)
        return self._connection.execute(sql, (names, *parameters, most)).fetchall()

    def printed_outlets(self) -> dict[str, str]:
        """Folded name → the name of an outlet as its reports print it."""
        names = self._connection.execute("SELECT DISTINCT written ->> 'outlet' FROM reports WHERE written ->> 'outlet' IS NOT NULL")
        return {fold(name): name for (name,) in names}

    def printed_names(self) -> dict[str, str]:
        """Folded name → how the record prints it most often."""
        sql = "SELECT text, sum(count) AS times FROM names GROUP BY text ORDER BY times, text DESC"
        return {fold(text): text for text, _ in self._connection.execute(sql)}


def _asked(sql: str, known: date | None, by: Order, **words: str) -> tuple[str, tuple[str, ...]]:
    """A question in our own words, and its parameters after the names."""
    told = sql.format(known=f" AND {KNOWN_BY[by]}" if known else "", **words)
    return told, (known.isoformat(),) if known else ()


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

"""Where accounts are told to have happened, all at once: what a map counts."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from dateline.model import Spot
from dateline.model.accounts_written import spot_from
from dateline.store.finding import containing
from dateline.store.trouble import Speaking

Slim: TypeAlias = tuple[int, int, int, str, str, str, str, int]
"""Number, event by publication and by capture, day known and captured, first and last day ("" = not told), number of the reading."""

# The index holds all of it: the rows themselves, with what the accounts say, are not touched.
_SLIM = (
    "SELECT number, event, captured_event, known, captured_day, coalesce(earliest, ''), coalesce(latest, ''), reading"
    " FROM accounts INDEXED BY accounts_slim ORDER BY number"
)
_STATE = "SELECT (SELECT made_by FROM corroboration), (SELECT max(reading) FROM corroborated), (SELECT max(number) FROM accounts)"


class Whereabouts:
    """Asks where things are told to have happened; changes nothing."""

    def __init__(self, connection: Speaking) -> None:
        self._connection = connection

    def state(self) -> str:
        """Another after any report was joined, or all were joined anew."""
        return json.dumps(self._connection.execute(_STATE).fetchone())

    def slim(self) -> Sequence[Slim]:
        """Every account by number, without what it says."""
        return self._connection.execute(_SLIM).fetchall()

    def lying(self) -> Sequence[tuple[int, int, int]]:
        """Account, spot, and whether a claim says it was there (1) or the place is only named beside (0)."""
        return self._connection.execute("SELECT account, spot, told FROM account_spots ORDER BY account").fetchall()

    def spots(self) -> Iterator[tuple[int, Spot]]:
        for number, written in self._connection.execute("SELECT number, written FROM spots ORDER BY number"):
            yield number, spot_from(json.loads(written))

    def contested(self) -> Sequence[tuple[int, str, str]]:
        """Founder, and from which day of publication to before which ("" = still) something was disputed, on everybody's word."""
        return self._connection.execute("SELECT event, since, coalesce(until, '') FROM contested").fetchall()

    def heard(self, voices: Iterable[str]) -> Sequence[int]:
        """Numbers of the accounts in which a voice is heard whose name holds any of these words."""
        parts = [containing(name) for name in voices]
        condition = " OR ".join(["voices LIKE ? ESCAPE '\\'"] * len(parts))
        sql = f"SELECT number FROM accounts WHERE {condition}"  # noqa: S608 — no word of the caller's
        return [number for (number,) in self._connection.execute(sql, parts)]

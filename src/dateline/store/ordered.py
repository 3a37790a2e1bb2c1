"""The record's accounts in one order: what corroborate's settling works on."""

from collections.abc import Callable

from dateline.model import Account
from dateline.model.order import Neighbour, Order, Placed
from dateline.store.trouble import Speaking

COLUMNS = {Order.PUBLISHED: ("event", "place_in_order"), Order.CAPTURED: ("captured_event", "place_in_capture")}
"""Order → the columns that say in which event an account is, and where it stands."""

KNOWN = {Order.PUBLISHED: "known", Order.CAPTURED: "captured_day"}
"""Order → the column of the day by which an account was known."""


class Ordered:
    """As `corroborate.ledger.Ledger` asks; reads and writes the columns of its order."""

    def __init__(self, connection: Speaking, account: Callable[[int], Account], order: Order) -> None:
        event, place = COLUMNS[order]
        self.account = account
        self._connection = connection
        self._place = f"SELECT {place} FROM accounts WHERE number = ?"  # noqa: S608 — our own names, here and below
        self._event = f"SELECT {event} FROM accounts WHERE number = ?"  # noqa: S608
        self._after = f"SELECT 1 FROM accounts WHERE {place} > ? LIMIT 1"  # noqa: S608
        self._linked = f"SELECT other, {place}, score, {event} FROM links JOIN accounts ON number = other WHERE account = ?"  # noqa: S608
        self._members = f"SELECT number, {place} FROM accounts WHERE {event} = ? ORDER BY {place}"  # noqa: S608
        self._move = f"UPDATE accounts SET {event} = ? WHERE number = ?"  # noqa: S608

    def place(self, number: int) -> str:
        return str(self._connection.execute(self._place, (number,)).fetchone()[0])

    def event(self, number: int) -> int | None:
        return self._connection.execute(self._event, (number,)).fetchone()[0] or None

    def is_last(self, place: str) -> bool:
        return self._connection.execute(self._after, (place,)).fetchone() is None

    def linked(self, number: int) -> list[Neighbour]:
        return [
            Neighbour(other, place, score, event or None)
            for other, place, score, event in self._connection.execute(self._linked, (number,))
        ]

    def members(self, event: int) -> list[Placed]:
        return [Placed(*row) for row in self._connection.execute(self._members, (event,))]

    def move(self, number: int, event: int) -> None:
        self._connection.execute(self._move, (event, number))

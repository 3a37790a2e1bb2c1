"""What joining asks of a store."""

from collections.abc import Sequence
from typing import Protocol

from dateline.model import Account
from dateline.model.order import Neighbour, Placed


class Ledger(Protocol):
    """Accounts by number, their links and the events they are in, for one order. All of it is derived."""

    def account(self, number: int) -> Account: ...

    def place(self, number: int) -> str: ...

    def event(self, number: int) -> int | None: ...

    def is_last(self, place: str) -> bool:
        """Whether no account stands after it."""
        ...

    def linked(self, number: int) -> Sequence[Neighbour]: ...

    def members(self, event: int) -> Sequence[Placed]: ...

    def move(self, number: int, event: int) -> None: ...

"""All batches of one server: one is read at a time, since reading takes all there is of the machine."""

import logging
import threading
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from secrets import token_hex

from dateline.desk import Desk
from dateline.errors import NotFound
from dateline.web.adding.batch import Batch
from dateline.web.adding.handed import Handed

_log = logging.getLogger(__name__)
_KEPT = 50  # batches one can still ask about


class Batches:
    """Hands batches to one thread that reads them.

    Args:
        opened: a desk over the record, for that thread and for who handed the batch in.
        grown: called after each batch.
        noted: called for each report that came in: by whom, what was done ("added"), to what.
    """

    def __init__(self, opened: Callable[[str], Desk], grown: Callable[[], None], noted: Callable[[str, str, str], None]) -> None:
        self._opened = opened
        self._grown = grown
        self._noted = noted
        self._waiting: SimpleQueue[Batch] = SimpleQueue()
        self._known: dict[str, Batch] = {}
        self._begin_once = threading.Lock()
        self._reader: threading.Thread | None = None

    def hand_in(self, handed: Sequence[Handed], by: str) -> Batch:
        batch = Batch(token_hex(8), by, handed)
        with self._begin_once:
            self._known = dict([*self._known.items(), (batch.id, batch)][-_KEPT:])
            if self._reader is None:
                self._reader = threading.Thread(target=self._read, name="dateline-reader", daemon=True)
                self._reader.start()
        self._waiting.put(batch)
        return batch

    def batch(self, name: str) -> Batch:
        """Raises NotFound when there is none of that name, or it is forgotten."""
        try:
            return self._known[name]
        except KeyError:
            raise NotFound("batch", name) from None

    def all(self) -> list[Batch]:
        """The latest first."""
        return list(reversed(self._known.values()))

    def _read(self) -> None:
        while True:
            batch = self._waiting.get()
            try:
                with self._opened(batch.by) as desk:
                    batch.read(desk, self._noted)
            except Exception:  # noqa: BLE001 — a fault of ours ends this batch, which says so; those that wait are none of its business
                _log.exception("batch %s broke off", batch.id)
            batch.end()
            self._grown()

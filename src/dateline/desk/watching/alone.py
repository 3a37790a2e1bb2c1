"""One watch a record."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.errors import Conflict


@contextmanager
def alone(record: Path | None) -> Iterator[None]:
    """Holds the record against a second watch; the operating system lets go of it when the program ends, however it does.

    Args:
        record: None = in memory, where nobody else can be.

    Raises:
        Conflict: when another watch holds it.
    """
    if record is None:
        yield
        return
    from filelock import FileLock, Timeout

    lock = FileLock(f"{record}.watching")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise Conflict(
            f"the record {record} is being watched already by another dateline; stop that one, or watch into another record"
        ) from None
    except OSError as error:
        raise Conflict(
            f"cannot make {record}.watching, which keeps a second watch away ({error.strerror or error}); check the folder"
        ) from None
    try:
        yield
    finally:
        lock.release()

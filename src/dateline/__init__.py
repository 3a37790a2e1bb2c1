"""dateline reads news reports and keeps the record of who said what happened, on whose word."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.desk import Desk, read
    from dateline.store.query import Query

__all__ = ["Desk", "Query", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Late, so that `dateline --help` starts without loading the readers.
    if name in __all__:
        from dateline import desk

        return getattr(desk, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""dateline reads news reports and keeps the record of who said what happened, on whose word."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dateline.version import VERSION

if TYPE_CHECKING:
    from dateline.desk import Desk, read
    from dateline.model import View
    from dateline.store import Query

__all__ = ["Desk", "Query", "View", "read"]
_FROM = {"Desk": "dateline.desk", "Query": "dateline.store", "View": "dateline.model", "read": "dateline.desk"}
__version__ = VERSION


def __getattr__(name: str) -> Any:
    # Late, so that `dateline --help` starts without loading the readers.
    if name in __all__:
        return getattr(import_module(_FROM[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

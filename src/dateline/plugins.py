"""What enters by an entry point: readers, intakes, exporters, ours and plug-ins alike."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

READERS = "dateline.readers"
INTAKES = "dateline.intakes"
EXPORTERS = "dateline.exporters"


@cache
def installed(group: str) -> dict[str, EntryPoint]:
    """Name → entry point of everything installed in a group; of two with one name the first found wins."""
    found: dict[str, EntryPoint] = {}
    for point in entry_points(group=group):
        found.setdefault(point.name, point)
    return found


def load(group: str, name: str) -> Any:
    """The class registered under a name.

    Raises:
        KeyError: when nothing is registered under it; the caller knows the right error to make of that.
    """
    return installed(group)[name].load()

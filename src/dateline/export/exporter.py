"""What an exporter is."""

from collections.abc import Iterable
from typing import Protocol, TextIO

from dateline.model import Reading


class Writes(Protocol):
    """Writes readings."""

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        """Writes them in the order they come; may begin before all have come."""
        ...


class Exporter(Writes, Protocol):
    """Writes readings in one format. Made once, with the export's Options; plug-ins register under `dateline.exporters`.

    Attributes:
        name: as registered.
        suffix: of files in this format, with the dot.
    """

    name: str
    suffix: str

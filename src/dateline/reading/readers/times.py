"""First sketch."""

from collections.abc import Iterator

from dateline.model import Part, When
from dateline.reading.options import Options
from dateline.reading.page import Page


class Times:
    """First sketch: finds nothing."""

    name = "times"
    version = "0"
    gives: tuple[type, ...] = (When,)
    needs: tuple[type, ...] = (Part,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[When]:
        yield from ()

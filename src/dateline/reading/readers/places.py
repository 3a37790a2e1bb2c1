"""First sketch."""

from collections.abc import Iterator

from dateline.model import Mention, Place
from dateline.reading.options import Options
from dateline.reading.page import Page


class Places:
    """First sketch: finds nothing."""

    name = "places"
    version = "0"
    gives: tuple[type, ...] = (Place,)
    needs: tuple[type, ...] = (Mention,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Place]:
        yield from ()

"""First sketch."""

from collections.abc import Iterator

from dateline.model import Attribution, Mention, Place, When
from dateline.reading.options import Options
from dateline.reading.page import Page


class Attributions:
    """First sketch: finds nothing."""

    name = "attributions"
    version = "0"
    gives: tuple[type, ...] = (Attribution,)
    needs: tuple[type, ...] = (
        Mention,
        When,
        Place,
    )

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Attribution]:
        yield from ()

"""First sketch."""

from collections.abc import Iterator

from dateline.model import Attribution, Claim, Mention, Place, When
from dateline.reading.options import Options
from dateline.reading.page import Page


class Claims:
    """First sketch: finds nothing."""

    name = "claims"
    version = "0"
    gives: tuple[type, ...] = (Claim,)
    needs: tuple[type, ...] = (
        Mention,
        When,
        Place,
        Attribution,
    )

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Claim]:
        yield from ()

"""What a reader is."""

from collections.abc import Iterator
from typing import Protocol, TypeAlias

from dateline.model import Attribution, Claim, Doubt, Mention, Part, Place, When
from dateline.reading.page import Page

Noun: TypeAlias = Part | Mention | When | Place | Attribution | Claim


class Reader(Protocol):
    """Finds one kind of noun on a page, and says what it could not settle.

    A reader is made once, with the reading's Options, and reads many pages. It yields nouns and Doubts and never changes the page.

    Attributes:
        name: as in the settings and in `made_by`.
        version: changes whenever the same page may read differently.
        gives: what it yields; its own noun first. A reader that needs a phrase nobody mentioned yet may give Mentions too.
        needs: what readers before it must have given.
    """

    name: str
    version: str
    gives: tuple[type, ...]
    needs: tuple[type, ...]

    def read(self, page: Page) -> Iterator[Noun | Doubt]: ...

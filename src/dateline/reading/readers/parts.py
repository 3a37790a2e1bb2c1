"""The parts of a plain text."""

import re
from collections.abc import Iterator

from dateline.model import Part, PartKind, Span
from dateline.reading.options import Options
from dateline.reading.page import Page


class Parts:
    """First sketch: every paragraph is body."""

    name = "parts"
    version = "0"
    gives: tuple[type, ...] = (Part,)
    needs: tuple[type, ...] = ()

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Part]:
        if page.parts:
            return
        for match in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", page.text):
            yield Part(span=Span(*match.span()), kind=PartKind.BODY)

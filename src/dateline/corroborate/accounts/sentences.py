"""Where sentences begin and end, as far as punctuation tells: nothing here needs the parse."""

import re
from bisect import bisect_right

from dateline.model import Reading, Span

_ENDS = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
_SHORT = 25  # code points: what is shorter is an abbreviation or an initial, and no sentence


class Sentences:
    """The sentences of one report; every code point lies in exactly one."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        edges = {0}
        for match in _ENDS.finditer(self._text):
            if "\n" in match.group() or match.end() - max(edges) >= _SHORT:
                edges.add(match.end())
        edges |= {part.span.start for part in reading.parts}
        self._starts = sorted(edge for edge in edges if edge < len(self._text))

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, at: int) -> int:
        """Of the sentence a code point lies in, from 0."""
        return bisect_right(self._starts, at) - 1

    def span(self, number: int) -> Span:
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        return Span(self._starts[number], end)

    def words(self, number: int) -> str:
        return self.span(number).of(self._text)

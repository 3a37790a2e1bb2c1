"""Where in a text something stands: its sentence, and who is heard there."""

import re
from itertools import pairwise

from dateline.model import Attribution, Reading, Span

_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘A-Z])|\n+")


class Sentences:
    """The sentences of a text, roughly: a full stop before a capital, or a new line."""

    def __init__(self, text: str) -> None:
        cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
        self._spans = [Span(start, end) for start, end in pairwise(cuts) if start < end]
        self._text = text

    def of(self, span: Span) -> Span:
        """The sentence in which something begins."""
        return next((one for one in self._spans if one.start <= span.start < one.end), span)

    def after(self, sentence: Span) -> Span | None:
        """The next one of the same paragraph."""
        found = next((one for one in self._spans if one.start == sentence.end), None)
        return None if found is None or "\n" in self._text[sentence.end - 1 : found.start + 1] else found


def heard(reading: Reading, at: Span) -> Attribution | None:
    """The innermost attribution in whose words something stands; None = the report's own voice."""
    around = [one for one in reading.attributions if any(span.covers(at) for span in one.content)]
    return max(around, key=lambda one: sum(1 for _ in one.chain()), default=None)


def by(attribution: Attribution | None, text: str) -> str | None:
    """Whose words they are, as printed; None where it is the report's own voice, or the source is not named."""
    if attribution is None or attribution.source is None:
        return None
    return one_line(attribution.source.span.of(text))


def one_line(words: str) -> str:
    return " ".join(words.split())

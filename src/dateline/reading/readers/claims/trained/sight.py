"""A page as the network sees it: which window a word stands in, and where a mention's words stand in the window."""

from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Token

from dateline.model import Mention, Span
from dateline.reading.page import Page
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.deeds import support
from dateline.reading.readers.claims.trained.weigher import Weighed, Weigher
from dateline.reading.readers.claims.words import words

PLAIN = frozenset({"says", "claims", "confirms", "relays", "verifies"})
"""Stances that leave what is said as sure as its own words make it."""


class Sight:
    """Made once a page."""

    def __init__(self, seen: Sequence[Weighed], weigher: Weigher, page: Page, ground: Ground) -> None:
        self._windows = {token: weighed for weighed in seen for token in weighed.places}
        self.weigher, self.page, self.ground = weigher, page, ground

    def at(self, word: Token) -> Weighed | None:
        """The window a word stands in; None in white space."""
        return self._windows.get(word.i)

    def word(self, row: int, weighed: Weighed) -> Token:
        """The word of a row."""
        return self.page.doc[weighed.read.window.tokens[row]]

    def rows(self, token: Token, weighed: Weighed) -> list[int]:
        """Where the words of the mention at a token stand in a window."""
        return self.rows_in(self.ground.mention(token).span, weighed)

    def rows_in(self, span: Span, weighed: Weighed) -> list[int]:
        """Where the words of a stretch stand in a window."""
        return [weighed.places[word.i] for word in self.page.tokens(span) if word.i in weighed.places]

    def head(self, mention: Mention) -> Token:
        """The word a mention turns on."""
        return self.page.tokens(mention.head)[-1]

    def only_speaks(self, word: Token) -> bool:
        """Whether it is the cue of plain speech: what is said is the claim, and not that somebody says it."""
        return any(span.start <= word.idx < span.end for span in self._speech)

    @cached_property
    def _speech(self) -> list[Span]:
        return [span for one in self.page.attributions if one.stance in PLAIN for span in one.cue]


def clause_of(word: Token) -> Token:
    """What modals and time stand by: the verb that a predicate or an event noun leans on, else the word itself."""
    if word.dep_ in {"attr", "acomp"}:
        return word.head
    return support(word, words("deeds"))[0] if word.pos_ == "NOUN" else word

"""A report while it is being read. Lives only in reading/, so that spaCy never leaks into the nouns."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import cached_property, partial
from typing import Any, TypeAlias

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.model import Attribution, Claim, Doubt, Mention, Part, PartKind, Place, Report, Span, When
from dateline.reading.along import Along
from dateline.reading.encoder.encoder import Encoder, Read
from dateline.reading.encoder.windows import windows
from dateline.reading.encoder.wordpieces import shipped
from dateline.reading.parsing import Parser

Parse: TypeAlias = Callable[..., Doc]
"""As a Parser: text, parts, and a `cut` where somebody wants the words before they are parsed."""

PROSE = frozenset({PartKind.HEADLINE, PartKind.BODY, PartKind.QUOTE_BLOCK, PartKind.CAPTION})
"""The parts that say something about the world; the others are about the page."""


_Begun: TypeAlias = dict[Encoder, list[Future[list[Read]]]]


class _Reader:
    """Has each piece of a text read as soon as its words are cut, by every encoder in turn."""

    def __init__(self, parts: Sequence[Part], begun: _Begun) -> None:
        self._starts, self._begun = [part.span.start for part in parts], begun
        self._tokens = 0

    def __call__(self, doc: Doc, start: int) -> None:
        breaks = [place - start for place in self._starts if place >= start]
        cut = [one.moved(self._tokens) for one in windows(doc, breaks, shipped())]
        for encoder, begun in self._begun.items():
            begun.append(encoder.begin(cut))
        self._tokens += len(doc)


class Page:
    """A report, its parse, and what readers found so far.

    The parse is made when first asked for, once, after the parts are known: no sentence runs across two parts. The encoders of its readers
    read the words meanwhile. With `begin` the words are cut and read ahead of the parse.
    """

    def __init__(self, report: Report, parse: Parse, encoders: Sequence[Encoder] = ()) -> None:
        self.report = report
        self._parse = parse
        self._encoders = tuple(encoders)
        self._begun: _Begun = {}
        self._finish: Callable[[], Doc] | None = None
        self.turn = 0  # how many readers have read it
        self.parts: tuple[Part, ...] = ()  # the parts reader goes by report.parts and gives them all, finer
        self.mentions: tuple[Mention, ...] = ()
        self.whens: tuple[When, ...] = ()
        self.places: tuple[Place, ...] = ()
        self.attributions: tuple[Attribution, ...] = ()
        self.claims: tuple[Claim, ...] = ()
        self.doubts: tuple[Doubt, ...] = ()
        self._heads_of: tuple[Mention, ...] = ()
        self._heads: dict[int, Mention] = {}
        self._along: dict[str, tuple[tuple[Any, ...], Along[Any]]] = {}

    @property
    def text(self) -> str:
        return self.report.text

    def begin(self, parser: Parser) -> None:
        """Has the words cut, and the networks begin on them, now that the parts are known; the parse itself is left for its time."""
        self._finish = partial(parser.finish, parser.begin(self.report.text, self.parts, self._cut()))

    @cached_property
    def doc(self) -> Doc:
        if self._finish is not None:
            return self._finish()
        cut = self._cut()
        return self._parse(self.report.text, self.parts, cut=cut) if cut else self._parse(self.report.text, self.parts)

    def _cut(self) -> Callable[[Doc, int], None] | None:
        self._begun = {encoder: [] for encoder in self._encoders}
        return _Reader(self.parts, self._begun) if self._encoders else None

    def encoded(self, encoder: Encoder) -> list[Read]:
        """What an encoder made of the words; waits for it where it was begun with the parse, else reads now."""
        doc = self.doc
        if encoder not in self._begun:
            return encoder.read(list(windows(doc, [part.span.start for part in self.parts], shipped())))
        return [read for begun in self._begun[encoder] for read in begun.result()]

    def span(self, first: Token, last: Token) -> Span:
        """From the start of one token to the end of another, both included."""
        return Span(first.idx, last.idx + len(last))

    def span_of(self, tokens: Tokens) -> Span:
        """A run of tokens without white space at its edges; it must hold something else than white space."""
        words = [token for token in tokens if not token.is_space]
        return self.span(words[0], words[-1])

    def tokens(self, span: Span) -> Tokens:
        """The tokens a span touches, whole."""
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        if found is None:
            raise ValueError(f"no token stands at {span}")
        return found

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.span.start for part in self.parts]

    def part_at(self, offset: int) -> Part | None:
        """The part a code point stands in; None in the white space between parts."""
        number = self.part_number(offset)
        return None if number is None else self.parts[number]

    def part_number(self, offset: int) -> int | None:
        """Which of the parts, counted from 0, a code point stands in; None in the white space between parts."""
        number = bisect_right(self._part_starts, offset) - 1
        return number if number >= 0 and offset < self.parts[number].span.end else None

    def is_prose(self, offset: int) -> bool:
        """Whether a code point stands where the report speaks about the world: no credit, byline, dateline, link or boilerplate."""
        part = self.part_at(offset)
        return part is not None and part.kind in PROSE

    def mention_headed(self, head: Token) -> Mention | None:
        """The mention whose head word is this token; None when nobody mentioned it."""
        if self._heads_of is not self.mentions:
            self._heads_of = self.mentions
            self._heads = {mention.head.start: mention for mention in self.mentions}
        return self._heads.get(head.idx)

    def whens_in(self, span: Span) -> list[When]:
        """The times whose words touch a stretch, in the order of the text."""
        return self._near("whens", span)

    def places_in(self, span: Span) -> list[Place]:
        """The places whose words touch a stretch, in the order of the text."""
        return self._near("places", span)

    def _near(self, shelf: str, span: Span) -> list[Any]:
        nouns = getattr(self, shelf)
        if shelf not in self._along or self._along[shelf][0] is not nouns:  # a reader has added to the shelf
            self._along[shelf] = nouns, Along((noun.span, noun) for noun in nouns if noun.span)
        return self._along[shelf][1].touching(span)

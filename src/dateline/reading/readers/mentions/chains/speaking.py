"""Who speaks the words in quotation marks: "he" among them is somebody else."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.reading.phrases import SUBJECTS
from dateline.reading.quotations import Quotations
from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.spelling import fold

_FAR = 60
"""Tokens between the speaker and the quotation at most, the rest of the speaker's own sentence among them."""


class Speaking:
    """The quotations of a text and, of each, the words for its speaker."""

    def __init__(self, doc: Doc, quotations: Quotations) -> None:
        self._doc = doc
        self._of_token: dict[int, int] = {}
        self._opens: dict[int, int] = {}
        for number, quotation in enumerate(quotations):
            held = doc.char_span(quotation.outer.start, quotation.outer.end, alignment_mode="expand")
            if held is not None:
                self._of_token.update(dict.fromkeys(range(held.start, held.end), number))
                self._opens[number] = held.start
        self._speakers: dict[int, tuple[int, frozenset[str]]] = {}
        for token in self._subjects() if self._of_token else ():
            for number in self._near(token):
                self._speakers.setdefault(number, (token.i, _name_of(token)))

    def opening(self, token: int) -> int:
        """Where the quotation a token stands in opens: a token; 0 where it stands in none."""
        return self._opens.get(self._of_token.get(token, -1), 0)

    def speaker(self, token: int) -> tuple[int, frozenset[str]]:
        """Who speaks the quotation a token stands in: a token, and the folded words of a name; -1 where it is not told."""
        return self._speakers.get(self._of_token.get(token, -1), (-1, frozenset()))

    def _subjects(self) -> Iterator[Token]:
        """Subjects of verbs of saying, outside all quotations."""
        for token in self._doc:
            if token.dep_ in SUBJECTS and token.i not in self._of_token and token.head.lemma_ in words("mentions", "speaking_verbs"):
                yield token

    def _near(self, subject: Token) -> Iterator[int]:
        """The quotations beside the speaker's words: the last before them, and those behind until somebody else may speak."""
        doc = self._doc
        first = min(subject.left_edge.i, subject.head.i)
        before = next(
            (number for index in range(first - 1, max(-1, first - 5), -1) if (number := self._of_token.get(index)) is not None), None
        )
        if before is not None:
            yield before
        last = max(subject.i, subject.head.i)
        for index in range(last + 1, min(len(doc), last + _FAR)):
            if index in self._of_token:
                yield self._of_token[index]
                return
            if "\n" in doc[index].text:
                return


def _name_of(token: Token) -> frozenset[str]:
    return frozenset(fold(part.text) for part in (token, *token.lefts) if part.text[:1].isupper())

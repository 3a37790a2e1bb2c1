"""An attribution while it is being pieced together."""

from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading.readers.attributions.frames import Frame


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """What a cue brings together, in tokens; chains.py makes the frozen noun of it.

    Attributes:
        word: the word the cue turns on.
        cue: its tokens, in order.
        source: the noun phrase of who speaks; None where the text names none.
        said: indices of the tokens that tell what was said.
        outer: the attribution around it, where a pattern or the syntax says so.
        source_score, content_score: 0–1, that a person would mark exactly these words; None where the trained part was not asked.
    """

    word: Token
    cue: list[Token]
    frame: Frame
    stance: str
    score: float
    source: Tokens | None = None
    said: set[int] = field(default_factory=set)
    addressee: Tokens | None = None
    outer: "Draft | None" = None
    source_score: float | None = None
    content_score: float | None = None
    shares: bool = False  # has its content from another draft: a relay or a verification of the same words

    @property
    def own(self) -> set[int]:
        """The tokens of cue and source: never content of this one."""
        return {token.i for token in self.cue} | ({token.i for token in self.source} if self.source is not None else set())

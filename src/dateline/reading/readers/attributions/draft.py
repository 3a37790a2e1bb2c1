"""An attribution while it is being pieced together."""

from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading.readers.attributions.drafting.frames import Frame


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """What a cue brings together, in tokens; chains.py makes the frozen noun of it.

    Attributes:
        word: the word the cue turns on.
        cue: its tokens, in order.
        source: the noun phrase of who speaks; None where the text names none.
        said: indices of the tokens that tell what was said.
        outer: the attribution around it, where a pattern or the syntax says so.
        is_firm: stands by a convention of ours that no corpus marks, so that no trained part may strike it out.
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
    is_firm: bool = False
    is_judged: bool = False  # says what the judge chose, not what the rules read
    shares: bool = False  # has its content from another draft: a relay or a verification of the same words

    _measured: dict[str, tuple[object, float]] = field(default_factory=dict)

    def measure(self, role: str, score: float) -> None:
        """Keeps how likely a person would mark exactly the words that "source" or "content" has now."""
        self._measured[role] = self._words(role), score

    def measured(self, role: str) -> float | None:
        """What was kept; None where nothing was, or the words are others by now."""
        words, score = self._measured.get(role, (None, 0.0))
        return score if words is not None and words == self._words(role) else None

    def _words(self, role: str) -> object:
        if role == "content":
            return frozenset(self.said)
        return (self.source.start, self.source.end) if self.source is not None else None

    @property
    def own(self) -> set[int]:
        """The tokens of cue and source: never content of this one."""
        return {token.i for token in self.cue} | ({token.i for token in self.source} if self.source is not None else set())

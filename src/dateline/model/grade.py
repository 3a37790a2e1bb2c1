"""The Admiralty code: how reliable a source is, and how credible what it says."""

from dataclasses import dataclass
from enum import Enum


class Reliability(Enum):
    """Of a source, by what it has been right and wrong about before (NATO AJP-2.1). Only an analyst can give it.

    The definitions are in our words.
    """

    A = "completely reliable: nobody has reason to doubt it, and it has always been right before"
    B = "usually reliable: small doubts, and it has mostly been right before"
    C = "fairly reliable: doubts, and it has been right at times"
    D = "not usually reliable: strong doubts, though it has been right before"
    E = "unreliable: known to be wrong, to lack access or to mislead"
    F = "reliability cannot be judged: too little is known of it"


class Credibility(Enum):
    """Of one piece of information, whoever gives it (NATO AJP-2.1). The definitions are in our words."""

    CONFIRMED = 1
    PROBABLY_TRUE = 2
    POSSIBLY_TRUE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    CANNOT_BE_JUDGED = 6

    @property
    def definition(self) -> str:
        return _DEFINITIONS[self]


_DEFINITIONS = {
    Credibility.CONFIRMED: "confirmed: another source that does not depend on the first says the same, and it fits what else is known",
    Credibility.PROBABLY_TRUE: "probably true: nobody independent confirms it, but it stands to reason and fits what else is known",
    Credibility.POSSIBLY_TRUE: "possibly true: not confirmed; it may be, and fits some of what is known",
    Credibility.DOUBTFUL: "doubtful: not confirmed, and some of what is known speaks against it",
    Credibility.IMPROBABLE: "improbable: what is known contradicts it",
    Credibility.CANNOT_BE_JUDGED: "truth cannot be judged: there is nothing to hold it against",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A grade an analyst may want to give, never given by itself.

    Attributes:
        why: what speaks for it; never empty.
    """

    credibility: Credibility
    why: tuple[str, ...]

"""What comes out when two names are compared."""

from dataclasses import dataclass
from enum import StrEnum

SAME_FROM = 0.8
"""Scores from here on mean one name; see docs/reference/names.md."""
UNSURE_FROM = 0.5


class Verdict(StrEnum):
    SAME = "same"  # two spellings of one name; who bears it is another question
    DIFFERENT = "different"  # two names; one actor may still bear both, which no string tells
    UNSURE = "unsure"  # the strings alone do not settle it


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How near two names are, and why.

    Attributes:
        score: 0–1, of the two being one name; it orders candidates and is no probability.
        why: what spoke for and against, each a short phrase; the weightiest first.
    """

    score: float
    verdict: Verdict
    why: tuple[str, ...]

    @classmethod
    def of(cls, score: float, *why: str) -> "Comparison":
        """A comparison whose verdict follows from its score."""
        verdict = Verdict.SAME if score >= SAME_FROM else Verdict.UNSURE if score >= UNSURE_FROM else Verdict.DIFFERENT
        return cls(score=round(score, 3), verdict=verdict, why=why)

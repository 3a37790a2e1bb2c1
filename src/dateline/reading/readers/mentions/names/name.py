"""A name before its kind is settled."""

from dataclasses import dataclass

from dateline.model import MentionKind


@dataclass(slots=True)
class Name:
    """A run of tokens that is a name; the kind is not settled yet.

    Attributes:
        label: the parse's entity label; "" where it saw none.
        known: the lexicon's kind; None where the lexicon does not have it whole.
    """

    first: int
    last: int
    label: str = ""
    known: MentionKind | None = None

    def overlaps(self, other: "Name") -> bool:
        return self.first <= other.last and other.first <= self.last

    def __len__(self) -> int:
        return self.last - self.first + 1

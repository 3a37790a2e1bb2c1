"""A name before its kind is settled."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

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


class Standing:
    """Names by the tokens they stand on: who touches whom is asked of a few tokens and not of every name."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._numbers = count()
        self._at: dict[int, dict[int, Name]] = {}
        self._names: dict[int, tuple[int, Name]] = {}
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        number = next(self._numbers)
        self._names[id(name)] = number, name
        for token in range(name.first, name.last + 1):
            self._at.setdefault(token, {})[number] = name

    def remove(self, name: Name) -> None:
        number, _ = self._names.pop(id(name))
        for token in range(name.first, name.last + 1):
            del self._at[token][number]

    def touching(self, name: Name) -> list[Name]:
        """Those that share a token with it, in the order they were added."""
        found: dict[int, Name] = {}
        for token in range(name.first, name.last + 1):
            found |= self._at.get(token, {})
        return [found[number] for number in sorted(found)]

    def names(self) -> list[Name]:
        """All that stand, in the order they were added."""
        return [name for _, name in self._names.values()]

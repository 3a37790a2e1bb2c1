"""Counts of a slot, and recall, precision and F out of them, as the official reports print them."""

from dataclasses import astuple, dataclass


@dataclass(slots=True, kw_only=True)
class Tally:
    """How the fills of one slot, or of many, were answered. A slot blank in both counts nowhere."""

    right: int = 0
    half: int = 0
    wrong: int = 0
    spurious: int = 0
    missing: int = 0

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.half += other.half
        self.wrong += other.wrong
        self.spurious += other.spurious
        self.missing += other.missing

    @property
    def possible(self) -> int:
        return self.right + self.half + self.wrong + self.missing

    @property
    def actual(self) -> int:
        return self.right + self.half + self.wrong + self.spurious

    @property
    def recall(self) -> float:
        """In per cent, not rounded."""
        return 100 * (self.right + 0.5 * self.half) / self.possible if self.possible else 0.0

    @property
    def precision(self) -> float:
        """In per cent, not rounded."""
        return 100 * (self.right + 0.5 * self.half) / self.actual if self.actual else 0.0

    @property
    def overgeneration(self) -> float:
        """The share of what was answered that the key leaves blank, in per cent."""
        return 100 * self.spurious / self.actual if self.actual else 0.0

    def f(self, beta: float = 1.0) -> float:
        """F from recall and precision rounded to whole per cent, as the official reports reckon it."""
        recall, precision = _whole(self.recall), _whole(self.precision)
        if not recall + precision:
            return 0.0
        return (beta**2 + 1) * precision * recall / (beta**2 * precision + recall)

    def counts(self) -> tuple[int, ...]:
        """Right, half, wrong, spurious, missing."""
        return astuple(self)


def _whole(percent: float) -> int:
    return int(percent + 0.5)


def total(tallies: "list[Tally]") -> Tally:
    """All of them together."""
    made = Tally()
    for one in tallies:
        made.add(one)
    return made

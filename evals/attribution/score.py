"""The measure of research/attribution.md §3: word sets, one-to-one alignment, exact and token figures by role."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evals.attribution.spans import ROLES, Marked, Stretch

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)", re.MULTILINE)
Words = frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """An attribution as three sets of words, each word known by its offset."""

    source: Words
    cue: Words
    content: Words
    cue_forms: tuple[str, ...]
    quoted: float

    def role(self, name: str) -> Words:
        found: Words = getattr(self, name)
        return found

    @property
    def manner(self) -> str:
        if self.quoted >= 0.9:
            return "direct"
        return "mixed" if self.quoted > 0 else "indirect"


def worded(marks: Iterable[Marked], text: str) -> list[Worded]:
    """Attributions as word sets; punctuation never counts, a span without a word is its other characters."""
    words = [match.span() for match in _WORD.finditer(text)]
    quoted = _touched([match.span() for match in _QUOTED.finditer(text)], words, text)
    found = []
    for mark in marks:
        content = _touched(mark.content, words, text)
        forms = tuple(text[start:end].lower() for start, end in mark.cue for start, end in _words_in(start, end, words))
        share = len(content & quoted) / len(content) if content else 0.0
        source, cue = _touched(mark.source, words, text), _touched(mark.cue, words, text)
        found.append(Worded(source=source, cue=cue, content=content, cue_forms=forms, quoted=share))
    return found


def _words_in(start: int, end: int, words: Sequence[Stretch]) -> list[Stretch]:
    return [word for word in words if word[0] < end and start < word[1]]


def _touched(stretches: Iterable[Stretch], words: Sequence[Stretch], text: str) -> Words:
    found: set[int] = set()
    for start, end in stretches:
        inside = [word[0] for word in _words_in(start, end, words)]
        found.update(inside or (place for place in range(start, end) if not text[place].isspace()))
    return frozenset(found)


def dice(one: Words, other: Words) -> float:
    """2·shared / both, 0–1; two empty sets agree."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


Pair = tuple[Worded, Worded]


def align(gold: Sequence[Worded], predicted: Sequence[Worded]) -> list[Pair]:
    """Pairs of gold and predicted, each once: a shared cue word or content Dice ≥ .5, best sum of the three Dice first."""
    offers = []
    for left, wanted in enumerate(gold):
        for right, found in enumerate(predicted):
            if wanted.cue & found.cue or dice(wanted.content, found.content) >= 0.5:
                weight = sum(dice(wanted.role(role), found.role(role)) for role in ROLES)
                offers.append((-weight, left, right))
    pairs, taken_left, taken_right = [], set(), set()
    for _, left, right in sorted(offers):
        if left not in taken_left and right not in taken_right:
            taken_left.add(left)
            taken_right.add(right)
            pairs.append((gold[left], predicted[right]))
    return pairs


def detected(pair: Pair) -> bool:
    gold, found = pair
    return bool(gold.cue & found.cue) and bool(gold.content & found.content)


def f1(hits: float, predicted: float, gold: float) -> float:
    """In per cent."""
    return 200 * hits / (predicted + gold) if predicted + gold else 0.0


@dataclass(slots=True)
class Tally:
    """Sums over documents, and the figures they give."""

    gold: list[Worded] = field(default_factory=list)
    predicted: list[Worded] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)

    def add(self, gold: Sequence[Worded], predicted: Sequence[Worded]) -> list[Pair]:
        """Counts one document in; returns its aligned pairs."""
        pairs = align(gold, predicted)
        self.gold += gold
        self.predicted += predicted
        self.pairs += pairs
        return pairs

    def detect(self) -> tuple[float, float, float]:
        """Precision, recall, F1 in per cent."""
        hits = sum(map(detected, self.pairs))
        return (
            100 * hits / max(len(self.predicted), 1),
            100 * hits / max(len(self.gold), 1),
            f1(hits, len(self.predicted), len(self.gold)),
        )

    def exact(self, role: str) -> float:
        """F1 over non-empty roles that are equal."""
        hits = sum(bool(gold.role(role)) and gold.role(role) == found.role(role) for gold, found in self.pairs)
        return f1(hits, sum(bool(one.role(role)) for one in self.predicted), sum(bool(one.role(role)) for one in self.gold))

    def token(self, role: str) -> float:
        """F1 over words shared in aligned pairs."""
        shared = sum(len(gold.role(role) & found.role(role)) for gold, found in self.pairs)
        return f1(shared, sum(len(one.role(role)) for one in self.predicted), sum(len(one.role(role)) for one in self.gold))

    def whole(self, least: float) -> float:
        """F1 over pairs in which every role's Dice is at least this: 1 = the triple, .5 = soft."""
        hits = sum(all(dice(gold.role(role), found.role(role)) >= least for role in ROLES) for gold, found in self.pairs)
        return f1(hits, len(self.predicted), len(self.gold))

    def speech(self, forms: frozenset[str]) -> tuple[float, float]:
        """Precision and recall in per cent among cues with a word of speech."""
        found = [one for one in self.predicted if forms.intersection(one.cue_forms)]
        wanted = [one for one in self.gold if forms.intersection(one.cue_forms)]
        true = {id(pair[1]) for pair in self.pairs if detected(pair)}
        reached = {id(pair[0]) for pair in self.pairs if detected(pair)}
        return (
            100 * sum(id(one) in true for one in found) / max(len(found), 1),
            100 * sum(id(one) in reached for one in wanted) / max(len(wanted), 1),
        )

    def recall_by_manner(self) -> dict[str, float]:
        """Detected share of the gold, in per cent, by how much of the content stands in quotation marks."""
        all_of = Counter(one.manner for one in self.gold)
        hit = Counter(gold.manner for gold, found in self.pairs if detected((gold, found)))
        return {manner: 100 * hit[manner] / count for manner, count in sorted(all_of.items())}

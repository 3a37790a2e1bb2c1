"""Whether scores say what they promise: of attributions given with .8, are eight in ten marked so by people?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.model import Attribution
from evals.attribution.score import align, detected, worded
from evals.attribution.spans import Document, Marked

Point = tuple[float, bool]
"""A score, and whether people marked it so."""

BINS = 10


class Trust:
    """Gathers the scores of cues, sources and contents with what became of them."""

    def __init__(self) -> None:
        self.points: dict[str, list[Point]] = defaultdict(list)

    def add(self, document: Document, marks: Sequence[Marked], attributions: Sequence[Attribution]) -> None:
        """Counts one document in; `marks` are the attributions as the corpus would mark them."""
        found = worded(marks, document.text)
        pairs = align(worded(document.gold, document.text), found)
        gold = {id(ours): theirs for theirs, ours in pairs}
        for mark, words in zip(marks, found, strict=True):
            one = _of(mark, attributions)
            theirs = gold.get(id(words))
            if one is None or one.content_score is None:  # by rule alone: it promises nothing that was measured
                continue
            self.points["cue"].append((one.score, theirs is not None and detected((theirs, words))))
            if theirs is not None:
                self.points["content"].append((one.content_score, theirs.content == words.content))
                if one.source_score is not None and words.source:
                    self.points["source"].append((one.source_score, theirs.source == words.source))

    def kept(self, role: str) -> float:
        """100 less the expected calibration error (Naeini et al. 2015; ten bins of equal width), in points of a hundred."""
        return 100 - error(self.points[role])


def error(points: Iterable[Point]) -> float:
    """How far, on average over all points, the scores of a bin lie from its share of right ones; in points of a hundred."""
    bins: dict[int, list[Point]] = defaultdict(list)
    for score, right in points:
        bins[min(int(score * BINS), BINS - 1)].append((score, right))
    total = sum(map(len, bins.values()))
    off = sum(abs(sum(score for score, _ in some) - sum(right for _, right in some)) for some in bins.values())
    return 100 * off / total if total else 0.0


def _of(mark: Marked, attributions: Iterable[Attribution]) -> Attribution | None:
    """The attribution a mark was made of: the mark's cue holds the last piece of its own."""
    start, end = mark.cue[0]
    return next((one for one in attributions if start <= one.cue[-1].start and one.cue[-1].end <= end), None)

"""From the judge's probabilities to runs of tokens."""

from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array

PRICE = 1.5
"""What a new run costs, in log-probability: people seldom mark a role in many pieces. Level from 1 to 2 on the tuning documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """For each token of a window the log-probability that it plays a role, and that it does not. Marks count neither way."""

    inside: Array
    outside: Array

    def weight(self, chosen: Array) -> float:
        """The log-probability of a choice of tokens, its runs paid for."""
        runs = int(np.count_nonzero(chosen[1:] & ~chosen[:-1])) + int(chosen[:1].any())
        return self.certainty(chosen) - PRICE * runs

    def certainty(self, chosen: Array) -> float:
        """The log-probability of exactly these tokens, each by itself."""
        return float(np.where(chosen, self.inside, self.outside).sum())

    def best(self) -> Array:
        """The likeliest choice, its runs paid for (Viterbi 1967, with two states)."""
        steps: list[tuple[bool, bool]] = []
        out, into = float(self.outside[0]), float(self.inside[0]) - PRICE
        for inside, outside in zip(self.inside[1:].tolist(), self.outside[1:].tolist(), strict=True):
            begins = out - PRICE > into
            steps.append((into > out, not begins))
            out, into = max(out, into) + outside, (out - PRICE if begins else into) + inside
        state = into > out
        chosen = [state]
        for from_out, from_in in reversed(steps):
            state = from_in if state else from_out
            chosen.append(state)
        return np.array(chosen[::-1], dtype=bool)


def belief(tags: Array, role: int, marks: Array) -> Belief:
    """What the judge believes of one role: `tags` as in a Verdict, `role` 0 source, 1 cue, 2 content, `marks` true for punctuation."""
    inside = np.logaddexp(tags[:, 1 + 2 * role], tags[:, 2 + 2 * role])
    outside = np.log1p(-np.exp(np.minimum(inside, -1e-6)))
    return Belief(inside=np.where(marks, 0.0, inside), outside=np.where(marks, 0.0, outside))


def bridged(chosen: Array, marks: Array) -> Array:
    """With the marks inside a run counted in, so that a comma does not make two runs of one."""
    whole = chosen.copy()
    for place in range(1, len(whole) - 1):
        if marks[place] and whole[place - 1]:
            behind = place + 1
            while behind < len(whole) and marks[behind]:
                behind += 1
            whole[place] = behind < len(whole) and bool(chosen[behind])
    return whole

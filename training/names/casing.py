"""Texts as headlines and shouting desks write them: the same words, other capitals."""

import random

from evals.named import titled

from dateline.reading.encoder.windows import Window
from training.names.examples import Example
from training.shaping import shaped

UPPER, TITLE = 0.12, 0.08
"""Shares of windows that are learned IN CAPITALS and In The Manner of Headlines."""


def recased(example: Example, chance: random.Random) -> Window:
    """The window as it stands, or, now and then, in other capitals: the pieces of words know no case, only the shapes do."""
    draw = chance.random()
    if draw < UPPER:
        return shaped(example.window, [word.upper() for word in example.words])
    if draw < UPPER + TITLE:
        return shaped(example.window, [titled(word) if place else word[:1].upper() + word[1:] for place, word in enumerate(example.words)])
    return example.window

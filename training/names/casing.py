"""Texts as headlines and shouting desks write them: the same words, other capitals."""

import random
from dataclasses import replace
from itertools import pairwise

from evals.named import titled

from dateline.reading.encoder.windows import Window, shape_of
from training.names.examples import Example

UPPER, TITLE = 0.12, 0.08
"""Shares of windows that are learned IN CAPITALS and In The Manner of Headlines."""


def recased(example: Example, chance: random.Random) -> Window:
    """The window as it stands, or, now and then, in other capitals: the pieces of words know no case, only the shapes do."""
    draw = chance.random()
    if draw < UPPER:
        return shaped(example, [word.upper() for word in example.words])
    if draw < UPPER + TITLE:
        return shaped(example, [titled(word) if place else word[:1].upper() + word[1:] for place, word in enumerate(example.words)])
    return example.window


def shaped(example: Example, words: list[str]) -> Window:
    """The example's window with its words written so."""
    window = example.window
    shapes = list(window.shapes)
    edges = [*window.firsts, len(window.pieces) - 1]
    for word, (start, end) in zip(words, pairwise(edges), strict=True):
        shapes[start:end] = [shape_of(word)] * (end - start)
    return replace(window, shapes=tuple(shapes))

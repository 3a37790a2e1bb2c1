"""A window with its words written in other capitals: the pieces of words know no case, only the shapes do."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.reading.encoder.windows import Window, shape_of


def shaped(window: Window, words: Sequence[str]) -> Window:
    """The window with its words written so; one word for each of its tokens."""
    shapes = list(window.shapes)
    edges = [*window.firsts, len(window.pieces) - 1]
    for word, (start, end) in zip(words, pairwise(edges), strict=True):
        shapes[start:end] = [shape_of(word)] * (end - start)
    return replace(window, shapes=tuple(shapes))

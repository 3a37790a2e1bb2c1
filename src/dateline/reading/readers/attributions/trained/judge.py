"""The two networks on top of the encoder: one spots words that may be cues, one judges each of them with all that is around it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array, Graph, Read, in_groups, padded
from dateline.reading.encoder.windows import Window
from dateline.reading.readers.attributions.trained.shown import Angle, Surface


AT_ONCE = 6_000
"""Tokens in one run, padding counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A window as the encoder read it, and its surface."""

    read: Read
    surface: Surface

    @property
    def window(self) -> Window:
        return self.read.window

    @property
    def vectors(self) -> Array:
        return self.read.vectors


class Judge:
    """Spots and judges; knows nothing of drafts."""

    def __init__(self) -> None:
        self._spotting = Graph(__package__, "spotter.onnx")
        self._judging = Graph(__package__, "judge.onnx")

    def spotted(self, scenes: Sequence[Scene]) -> list[Array]:
        """For each scene, of each token the log-odds that a cue turns on it."""
        if not scenes:
            return []
        sizes = np.cumsum([len(scene.window.tokens) for scene in scenes])[:-1]
        (odds,) = self._spotting(
            {
                "words": np.concatenate([scene.vectors for scene in scenes]),
                "drafted": np.concatenate([scene.surface.drafted for scene in scenes]),
                "pos": np.concatenate([scene.surface.pos for scene in scenes]),
                "dep": np.concatenate([scene.surface.dep for scene in scenes]),
            }
        )
        return np.split(odds, sizes)

    def judged(self, asked: Sequence[tuple[Scene, Angle]]) -> list[Array]:
        """For each word asked about, in their order, tokens × 7 logarithms of probabilities.

        They are of: outside, then the first and the later tokens of source, cue and content.
        """
        found: dict[int, Array] = {}
        for group in in_groups([len(scene.window.tokens) for scene, _ in asked], AT_ONCE):
            (tags,) = self._judging(_laid_out([asked[place] for place in group]))
            for row, place in enumerate(group):
                size = len(asked[place][0].window.tokens)
                found[place] = _log_shares(tags[row, :size])
        return [found[place] for place in range(len(asked))]


def _laid_out(asked: Sequence[tuple[Scene, Angle]]) -> dict[str, Array]:
    longest = max(len(scene.window.tokens) for scene, _ in asked)
    words = np.zeros((len(asked), longest, asked[0][0].vectors.shape[1]), dtype=np.float32)
    for row, (scene, _) in enumerate(asked):
        words[row, : len(scene.vectors)] = scene.vectors
    return {
        "words": words,
        "pos": padded([scene.surface.pos for scene, _ in asked], 0),
        "quoted": padded([scene.surface.quoted for scene, _ in asked], 0),
        "drafted": padded([scene.surface.drafted for scene, _ in asked], 0),
        "role": padded([angle.role for _, angle in asked], 0),
        "path": padded([angle.path for _, angle in asked], 0),
        "distance": padded([angle.distance for _, angle in asked], 0),
        "present": padded([(1,) * len(scene.window.tokens) for scene, _ in asked], 0),
    }


def _log_shares(tags: Array) -> Array:
    lifted = tags - tags.max(axis=-1, keepdims=True)
    shares: Array = lifted - np.log(np.exp(lifted).sum(axis=-1, keepdims=True))
    return shares

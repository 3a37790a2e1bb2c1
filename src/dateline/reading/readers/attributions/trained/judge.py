"""The two networks on top of the encoder: one spots words that may be cues, one judges each of them with all that is around it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.reading.encoder.encoder import Array, Graph, Read
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """Of each token in a scene the log-odds that a cue turns on it, and what the judge sees of it as a token and as a cue."""

    odds: Array
    tokens: Array
    cues: Array


class Judge:
    """Spots and judges; knows nothing of drafts. One run a window, so that a paragraph reads the same whatever stands around it."""

    def __init__(self) -> None:
        self._spotting = Graph(__package__, "spotter.onnx")
        self._judging = Graph(__package__, "judge.onnx")

    @property
    def graphs(self) -> tuple[Graph, ...]:
        return self._spotting, self._judging

    def spotted(self, scene: Scene) -> Spotted:
        surface = scene.surface
        odds, tokens, cues = self._spotting(
            {"words": scene.read.vectors, "drafted": surface.drafted, "pos": surface.pos, "dep": surface.dep, "quoted": surface.quoted}
        )
        return Spotted(odds=odds, tokens=tokens, cues=cues)

    def judged(self, spotted: Spotted, angles: Sequence[Angle]) -> list[Array]:
        """For each angle on the scene, in their order, tokens × 7 logarithms of probabilities.

        They are of: outside, then the first and the later tokens of source, cue and content.
        """
        if not angles:
            return []
        (tags,) = self._judging(
            {
                "tokens": spotted.tokens[None],
                "cues": spotted.cues[[angle.cue for angle in angles]],
                "role": np.stack([angle.role for angle in angles]),
                "path": np.stack([angle.path for angle in angles]),
                "distance": np.stack([angle.distance for angle in angles]),
            }
        )
        return list(_log_shares(tags))


def _log_shares(tags: Array) -> Array:
    lifted = tags - tags.max(axis=-1, keepdims=True)
    shares: Array = lifted - np.log(np.exp(lifted).sum(axis=-1, keepdims=True))
    return shares

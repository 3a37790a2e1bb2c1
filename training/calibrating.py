"""What the shipped networks' measures are worth, learned on the tuning documents (Platt 1999)."""

from collections.abc import Iterable, Sequence

import numpy as np
import torch

from dateline.reading.encoder.encoder import Encoder
from dateline.reading.readers.attributions.trained.judge import Judge, Scene
from dateline.reading.readers.attributions.trained.judging import Choice, choices
from dateline.reading.readers.attributions.trained.shown import MARK
from training.exporting import ATTRIBUTIONS
from training.marked import ROLES, Example

TARGET = ATTRIBUTIONS / "calibration.toml"
Point = tuple[float, bool]
"""A measure, and whether it was right."""

_ABOUT = """# Slope and shift that turn the networks' measures into probabilities: 1 / (1 + exp(-(slope * measure + shift))).
# Learned by `python -m training` on every tenth document of PolNeAR's train part, from which the networks did not learn. Numbers only.
"""
_FAINT = -4.0  # log-odds below which a word is no cue and nobody asks how sure that is


def calibrate(examples: Sequence[Example]) -> str:
    """Writes calibration.toml; gives what was learned, in words."""
    cues: list[Point] = []
    roles: dict[str, list[Point]] = {"source": [], "content": []}
    judge = Judge()
    read = Encoder().read([example.window for example in examples])
    for one, example in zip(read, examples, strict=True):
        scene = Scene(read=one, surface=example.surface)
        spotted = judge.spotted(scene)
        odds = zip(spotted.odds, example.cues, strict=True)
        cues += [(float(measure), truth == 1) for measure, truth in odds if truth >= 0 and measure > _FAINT]
        right = [place for place, truth in enumerate(example.truths) if truth == 1]
        tags = judge.judged(spotted, [example.angles[place] for place in right])
        for place, shares in zip(right, tags, strict=True):
            for role, choice in choices(scene, example.angles[place], shares).items():
                roles[role].append((choice.certainty, _is_exact(choice, role, scene, example.tags[place])))
    lines = {name: _line(points) for name, points in (("cues", cues), ("sources", roles["source"]), ("contents", roles["content"]))}
    TARGET.write_text(_ABOUT + "".join(f"\n[{name}]\nslope = {a:.4f}\nshift = {b:.4f}\n" for name, (a, b) in lines.items()), "utf-8")
    return f"from {len(cues)} words and {len(roles['source'])} attributions: {lines}"


def _is_exact(choice: Choice, role: str, scene: Scene, answer: np.ndarray) -> bool:
    number = ROLES.index(role)
    marked = np.flatnonzero((answer == 1 + 2 * number) | (answer == 2 + 2 * number))
    tokens = scene.window.tokens
    marks = {tokens[place] for place in np.flatnonzero(scene.surface.pos == MARK)}
    return {tokens[place] for place in marked} - marks == choice.tokens - marks


def _line(points: Iterable[Point]) -> tuple[float, float]:
    """Slope and shift of the likeliest logistic curve."""
    measures, right = map(torch.tensor, zip(*points, strict=True))
    line = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([line], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        found = torch.nn.functional.binary_cross_entropy_with_logits(line[0] * measures.double() + line[1], right.double())
        found.backward()
        return found

    optimiser.step(loss)
    return float(line[0].detach()), float(line[1].detach())

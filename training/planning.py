"""How long and how fast a network learns."""

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import nn

SEED = 1
NOTED = 50
"""Steps between two lines in the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """First guesses after research/models.md, not searched.

    Attributes:
        least: the share of its rate a network ends with.
    """

    rounds: int
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    least: float = 0.02
    threads: int = 1

    def optimiser(
        self, encoder: Iterable[nn.Parameter], heads: Iterable[nn.Parameter], steps: int
    ) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
        """Rates rise from nothing while it warms up, then fall in a straight line."""
        rates = [
            {"params": [weight for weight in encoder if weight.requires_grad], "lr": self.encoder_rate},
            {"params": list(heads), "lr": self.head_rate},
        ]
        optimiser, warm = torch.optim.AdamW(rates, weight_decay=0.01), self.warm_up * steps

        def rate(step: int) -> float:
            return min(1.0, (step + 1) / warm) * max(self.least, 1 - step / steps)

        return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)

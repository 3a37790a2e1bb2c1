"""What stands on the encoder: words that tell claims, who fills their roles, and what passes between two."""

import torch
from torch import Tensor, nn

from dateline.reading.encoder.apart import DISTANCES
from dateline.reading.readers.claims.trained.scheme import NONE, PARTS, SURENESS, TYPES, Slot

WIDTH = 64
"""Of the vectors that triggers and fillers are matched by, for each slot."""


class Teller(nn.Module):
    """Of each word how likely it tells a claim of each type, and how sure and whether it is said to be so."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.types = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, len(TYPES)))
        self.sure = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, SURENESS))
        nn.init.constant_(self.types[-1].bias, -4.0)  # most words tell nothing

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor]:
        return self.types(words), self.sure(words)


class Casting(nn.Module):
    """For each word that tells a claim, how likely every word fills each of its slots."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.kinds = nn.Embedding(len(TYPES), 64)
        self.asks = nn.Sequential(nn.Linear(hidden + 64, 256), nn.GELU(), nn.Linear(256, len(Slot) * WIDTH))
        self.told = nn.Sequential(nn.Linear(hidden, 256), nn.GELU(), nn.Linear(256, len(Slot) * WIDTH))
        self.distance = nn.Embedding(DISTANCES, len(Slot))
        nn.init.zeros_(self.distance.weight)
        self.bias = nn.Parameter(torch.full((len(Slot),), -3.0))

    def forward(self, words: Tensor, tellers: Tensor, types: Tensor, distance: Tensor) -> Tensor:
        """`words` n × tokens × hidden (n may be 1), `tellers` n × hidden, `distance` n × tokens: n × tokens × slots, log-odds."""
        asks = self.asks(torch.cat([tellers, self.kinds(types)], -1)).unflatten(-1, (len(Slot), WIDTH))
        told = self.told(words).unflatten(-1, (len(Slot), WIDTH))
        matched = (asks[:, None] * told).sum(-1) / WIDTH**0.5
        found: Tensor = matched + self.distance(distance) + self.bias
        return found


class Passing(nn.Module):
    """What passes between two stretches of words: a type, or nothing."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(2 * hidden, 128), nn.Linear(hidden, 128)
        self.types = nn.Sequential(nn.Dropout(0.1), nn.Linear(4 * hidden, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, NONE + 1))

    def forward(self, words: Tensor, source: Tensor, target: Tensor, absent: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """`source`, `target` n × tokens, shares of one; `absent` true beyond a window's end: n × types, and where it looks, n × tokens."""
        first, second = (torch.bmm(shares[:, None], words.expand(shares.shape[0], -1, -1)).squeeze(1) for shares in (source, target))
        asked = self.query(torch.cat([first, second], -1))
        looks = (self.key(words) * asked[:, None]).sum(-1) / 128**0.5
        if absent is not None:
            looks = looks.masked_fill(absent, -1e4)
        looks = looks.softmax(-1)
        seen = torch.bmm(looks[:, None], words.expand(looks.shape[0], -1, -1)).squeeze(1)
        found: Tensor = self.types(torch.cat([first, second, seen, first * second], -1))
        return found, looks


class Network(nn.Module):
    """The heads as they are learned together; the encoder is given."""

    def __init__(self, encoder: nn.Module, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.teller, self.casting, self.passing, self.parting = Teller(hidden), Casting(hidden), Passing(hidden), parting(hidden)

    def heads(self) -> list[nn.Parameter]:
        return [weight for head in (self.teller, self.casting, self.passing, self.parting) for weight in head.parameters()]


def parting(hidden: int) -> nn.Sequential:
    """Of each word how likely it has each part in an incident."""
    made = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, 128), nn.GELU(), nn.Dropout(0.1), nn.Linear(128, len(PARTS)))
    nn.init.constant_(made[-1].bias, -4.0)
    return made

"""The learned heads as graphs in ONNX."""

from pathlib import Path

import torch
from torch import Tensor, nn

from dateline.reading.readers.claims import trained
from training.claims.network import Network, Passing
from training.exporting import Words, write
from training.rowing import in_a_row

TARGET = Path(str(trained.__file__)).parent


class _Pairs(nn.Module):
    def __init__(self, passing: Passing) -> None:
        super().__init__()
        self.passing = passing

    def forward(self, words: Tensor, source: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        found, looks = self.passing(words.expand(source.shape[0], -1, -1), source, target)
        return found.softmax(-1), looks


class _Telling(nn.Module):
    """What is counted once for each word."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.teller, self.parting = network.teller, network.parting

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return *self.teller(words), self.parting(words)


def export(network: Network) -> None:
    """Writes the encoder and the heads into the package."""
    network.eval()
    network.encoder.set_attn_implementation("eager")  # the fused one does not export
    hidden, ones = network.encoder.config.hidden_size, torch.ones(3, 20, dtype=torch.long)
    words = torch.randn(1, 20, hidden)
    few, shares = torch.ones(3, dtype=torch.long), torch.full((3, 20), 0.05)
    with torch.no_grad():
        write(Words(network.encoder), {"pieces": ones, "shapes": ones, "mask": ones}, ["words"], TARGET / "words.onnx")
        in_a_row(TARGET / "words.onnx")
        write(_Telling(network), {"words": words[0]}, ["types", "sure", "parts"], TARGET / "teller.onnx")
        given = {"words": words, "tellers": words[0, :3], "types": few, "distance": torch.ones(3, 20, dtype=torch.long)}
        write(network.casting, given, ["slots"], TARGET / "casting.onnx")
        write(_Pairs(network.passing), {"words": words, "source": shares, "target": shares}, ["types", "looks"], TARGET / "passing.onnx")

"""The learned network as graphs in ONNX, their matrices in whole numbers."""

from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dateline.reading.encoder import encoder as shipped
from dateline.reading.readers.attributions import trained
from training.network import WIDTH, Network
from training.rowing import in_a_row

WORDS = Path(str(shipped.__file__)).parent
ATTRIBUTIONS = Path(str(trained.__file__)).parent

_OPERATIONS = 17
"""The set of ONNX operations: old enough for every onnxruntime we allow."""


class Words(nn.Module):
    """The encoder's last layer alone."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        hidden: Tensor = self.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
        return hidden


class _Spotting(nn.Module):
    """What is counted once for each token: the odds of a cue, and what the judge sees of it as a token and as a cue."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.spotter, self.judge = network.spotter, network.judge

    def forward(self, words: Tensor, drafted: Tensor, pos: Tensor, dep: Tensor, quoted: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.spotter(words, drafted, pos, dep), self.judge.tokens(words, pos, quoted, drafted), self.judge.cue(words)


def export(network: Network, folder: str) -> None:
    """Writes the graphs and the vocabulary into the package."""
    network.eval()
    network.encoder.set_attn_implementation("eager")  # the fused one does not export
    ones, few = torch.ones(3, 20, dtype=torch.long), torch.ones(40, dtype=torch.long)
    hidden = network.encoder.config.hidden_size
    (WORDS / "pieces.txt").write_text((Path(folder) / "vocab.txt").read_text("utf-8"), "utf-8")
    with torch.no_grad():
        write(Words(network.encoder), {"pieces": ones, "shapes": ones, "mask": ones}, ["words"], WORDS / "words.onnx")
        in_a_row(WORDS / "words.onnx")
        given = {"words": torch.randn(40, hidden), "drafted": few, "pos": few, "dep": few, "quoted": few}
        write(_Spotting(network), given, ["odds", "tokens", "cues"], ATTRIBUTIONS / "spotter.onnx")
        seen = {"tokens": torch.randn(1, 20, WIDTH), "cues": torch.randn(3, WIDTH), "role": ones, "path": ones, "distance": ones}
        write(network.judge, seen, ["tags"], ATTRIBUTIONS / "judge.onnx")


def write(module: nn.Module, given: dict[str, Tensor], gives: list[str], target: Path) -> None:
    """Stores one graph in whole numbers; inputs vary in every size below a vector's width."""
    axes = {
        name: {place: f"{name}{place}" for place in range(tensor.dim()) if tensor.shape[place] < WIDTH} for name, tensor in given.items()
    }
    axes |= {name: {0: f"{name}0"} for name in gives}
    with TemporaryDirectory() as place:
        plain = Path(place) / target.name
        torch.onnx.export(
            module,
            tuple(given.values()),
            str(plain),
            input_names=list(given),
            output_names=gives,
            dynamic_axes=axes,
            opset_version=_OPERATIONS,
            dynamo=False,
        )
        # by channel loses .1–.2 F1, by tensor 1.6 (research/models.md); seven bits give the same on every processor
        quantize_dynamic(plain, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)

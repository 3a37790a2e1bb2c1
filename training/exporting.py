"""The learned network as graphs in ONNX: the encoder and the judge in eight-bit whole numbers, what is small in full."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dateline.reading.encoder import encoder as shipped
from dateline.reading.readers.attributions import trained
from training.network import Network

WORDS = Path(str(shipped.__file__)).parent
ATTRIBUTIONS = Path(str(trained.__file__)).parent

_OPERATIONS = 17
"""The set of ONNX operations: old enough for every onnxruntime we allow."""


class _Words(nn.Module):
    """The encoder's last layer alone."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder = network.encoder

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        hidden: Tensor = self.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
        return hidden


def export(network: Network, folder: str) -> None:
    """Writes the graphs and the vocabulary into the package."""
    network.eval()
    network.encoder.set_attn_implementation("eager")  # the fused one does not export
    ones, few = torch.ones(3, 20, dtype=torch.long), torch.ones(40, dtype=torch.long)
    hidden = network.encoder.config.hidden_size
    (WORDS / "pieces.txt").write_text((Path(folder) / "vocab.txt").read_text("utf-8"), "utf-8")
    with torch.no_grad():
        _write(_Words(network), [ones] * 3, ["pieces", "shapes", "mask"], ["words"], WORDS / "words.onnx", whole_numbers=True)
        given = [torch.randn(40, hidden), few, few, few]
        _write(network.spotter, given, ["words", "drafted", "pos", "dep"], ["odds"], ATTRIBUTIONS / "spotter.onnx", whole_numbers=False)
        names = ["words", "pos", "quoted", "drafted", "role", "path", "distance", "present"]
        _write(network.judge, [torch.randn(3, 20, hidden), *[ones] * 7], names, ["tags"], ATTRIBUTIONS / "judge.onnx", whole_numbers=True)


def _write(module: nn.Module, given: Sequence[Tensor], names: list[str], gives: list[str], target: Path, *, whole_numbers: bool) -> None:
    axes = {name: dict(enumerate(("n", "tokens")[: tensor.dim()])) for name, tensor in zip(names, given, strict=True)}
    axes |= {name: dict(enumerate(("n", "tokens")[: given[1].dim()])) for name in gives}
    with TemporaryDirectory() as place:
        plain = Path(place) / target.name
        torch.onnx.export(
            module, tuple(given), str(plain), input_names=names, output_names=gives, dynamic_axes=axes, opset_version=_OPERATIONS, dynamo=False
        )
        if whole_numbers:  # by channel loses .1–.2 F1, by tensor 1.6 (research/models.md); seven bits give the same on every processor
            quantize_dynamic(plain, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        else:
            target.write_bytes(plain.read_bytes())

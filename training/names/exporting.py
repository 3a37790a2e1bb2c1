"""The learned recogniser as a graph in ONNX."""

from pathlib import Path

import torch

from dateline.reading import naming
from training.exporting import write
from training.names.network import Network
from training.rowing import in_a_row

TARGET = Path(str(naming.__file__)).parent / "names.onnx"


def export(network: Network) -> None:
    """Writes the graph into the package."""
    network.eval()
    network.encoder.set_attn_implementation("eager")  # the fused one does not export
    ones = torch.ones(3, 20, dtype=torch.long)
    with torch.no_grad():
        write(network, {"pieces": ones, "shapes": ones, "mask": ones}, ["scores"], TARGET)
    in_a_row(TARGET)

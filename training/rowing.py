"""A network of words made to read many windows in one call, each as if alone.

Every call of a graph ends in a wait for the interpreter, which readers on another thread hold for milliseconds; a window counts as long.
The windows go through a loop inside the graph, unpadded, so that the numbers stay what they were, bit for bit.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import GraphProto, ModelProto, TensorProto, numpy_helper
from onnx.helper import make_graph, make_model, make_node, make_tensor_value_info

_CONSTANTS = {
    "yes": np.bool_(1),
    "first": np.zeros(1, dtype=np.int64),
    "zero": np.array(0, dtype=np.int64),
    "one": np.array(1, dtype=np.int64),
}


def in_a_row(path: Path) -> None:
    """Turns a graph that reads one window (`pieces`, `shapes`, `mask`, each 1 × n) into one that reads many, one behind the other.

    It is given `all_pieces` and `all_shapes` of the windows and their `lengths`, and gives a row for each piece.
    """
    alone = _fused(path)
    width = alone.graph.output[0].type.tensor_type.shape.dim[2].dim_value
    graph = make_graph(
        [
            make_node("Size", ["lengths"], ["windows"]),
            make_node("Loop", ["windows", "yes", "first", "none"], ["end", "rows"], body=_body(alone.graph, width)),
        ],
        "in a row",
        [make_tensor_value_info(given, TensorProto.INT64, [given]) for given in ("all_pieces", "all_shapes", "lengths")],
        [make_tensor_value_info("rows", TensorProto.FLOAT, ["row", width])],
        initializer=[_constant(name, value) for name, value in _CONSTANTS.items()] + [_constant("none", np.zeros((0, width), np.float32))],
    )
    onnx.save(make_model(graph, opset_imports=list(alone.opset_import), ir_version=alone.ir_version), path)


def _fused(path: Path) -> ModelProto:
    """The graph as onnxruntime rewrites it when it is loaded: inside a loop it would leave out some of that, and give other numbers."""
    with TemporaryDirectory() as folder:
        target, options = Path(folder) / path.name, onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = str(target)
        onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        return onnx.load(target)


def _body(alone: GraphProto, width: int) -> GraphProto:
    """One turn of the loop: the window cut out, read, and its rows put behind those before it."""
    nodes = [
        make_node("Gather", ["lengths", "turn"], ["length"], axis=0),
        make_node("Add", ["start", "length"], ["stop"]),
        *(
            node
            for given in ("pieces", "shapes")
            for node in (
                make_node("Slice", [f"all_{given}", "start", "stop"], [f"{given}_cut"]),
                make_node("Unsqueeze", [f"{given}_cut", "first"], [given]),
            )
        ),
        make_node("Mul", ["pieces", "zero"], ["blank"]),
        make_node("Add", ["blank", "one"], ["mask"]),
        *alone.node,
        make_node("Squeeze", [alone.output[0].name, "first"], ["found"]),
        make_node("Concat", ["before", "found"], ["together"], axis=0),
        make_node("Identity", ["goes_on"], ["went_on"]),
    ]
    given = [("turn", TensorProto.INT64, []), ("goes_on", TensorProto.BOOL, []), ("start", TensorProto.INT64, [1])]
    kept = [("went_on", TensorProto.BOOL, []), ("stop", TensorProto.INT64, [1])]
    return make_graph(
        nodes,
        "window",
        [make_tensor_value_info(*one) for one in (*given, ("before", TensorProto.FLOAT, [None, width]))],
        [make_tensor_value_info(*one) for one in (*kept, ("together", TensorProto.FLOAT, [None, width]))],
        initializer=list(alone.initializer),
    )


def _constant(name: str, value: Any) -> TensorProto:
    return numpy_helper.from_array(value, name)

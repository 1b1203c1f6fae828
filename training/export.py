"""Write a trained network as an ONNX file with 8-bit weights, and the piece table beside it.

    python -m training.export --network teacher.pt --work WORK --out src/isnad/tagger/weights

The graph is written by hand, for two reasons. It uses the fused operators of onnxruntime (attention, bias and GELU, sum and layer
norm). And the activations are quantised row by row: the usual dynamic quantisation takes one scale for the whole
batch, so that a sentence would get other scores in other company.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.heads import HEADS
from training.measure import head_columns
from training.network import POSITIONS, Layer, TaggerNetwork

Floats = NDArray[np.float32]
_MICROSOFT = "com.microsoft"
_LARGEST = 127.0
WINDOW = 130  # rows of the position table that are kept: a window of 128 pieces, and two spare


class Graph:
    """Nodes and weights of an ONNX graph that is being written."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: NDArray[Any]) -> str:
        """Store a tensor; gives its name."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes: Any) -> Any:
        """Add a node; gives the name of its output, or the names if there are several."""
        names = [f"{kind}_{len(self.nodes)}_{number}" for number in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, name=names[0], **attributes))
        return names[0] if outputs == 1 else names


def quantised(matrix: Floats, axis: int) -> tuple[NDArray[np.int8], Floats]:
    """Symmetric 8-bit weights and the scales along the axis that is kept whole."""
    scales = np.maximum(np.abs(matrix).max(axis=axis, keepdims=True), 1e-12) / _LARGEST
    return np.clip(np.round(matrix / scales), -_LARGEST, _LARGEST).astype(np.int8), scales.astype(np.float32)


class Writer:
    """Writes the encoder into a graph. `precision` is "rows" (8-bit arithmetic, a scale for each word piece) or "float"."""

    def __init__(self, network: TaggerNetwork, precision: str) -> None:
        self.network, self.precision, self.graph = network, precision, Graph()
        self.hidden = network.words.embedding_dim

    def product(self, name: str, states: str, weight: Floats) -> str:
        """States x weight (inputs x outputs), without bias."""
        if self.precision == "float":
            return str(self.graph.add("MatMul", states, self.graph.weight(name, weight)))
        whole, scales = quantised(weight, axis=0)
        small, row_scale = self._quantise_rows(states)
        columns = self.graph.add(
            "MatMulIntegerToFloat", small, self.graph.weight(name, whole), self._shared("unit", np.array(1, np.float32)),
            self.graph.weight(f"{name}.scale", scales[0]), self._shared("middle", np.array(128, np.uint8)), domain=_MICROSOFT,
        )  # fmt: skip
        return str(self.graph.add("Mul", columns, row_scale))

    def _quantise_rows(self, states: str) -> tuple[str, str]:
        largest = self.graph.add("ReduceMax", self.graph.add("Abs", states), self._shared("last", np.array([-1], np.int64)), keepdims=1)
        scale = self.graph.add("Mul", largest, self._shared("per_step", np.array(1 / _LARGEST, np.float32)))
        shifted = self.graph.add("Add", self.graph.add("Div", states, scale), self._shared("shift", np.array(128.5, np.float32)))
        return self.graph.add("Cast", shifted, to=TensorProto.UINT8), scale

    def _shared(self, name: str, value: NDArray[Any]) -> str:
        if all(weight.name != name for weight in self.graph.weights):
            self.graph.weight(name, value)
        return name

    def embedding(self) -> str:
        """Sum of the vectors of pieces and positions, normalised; the piece table is stored with a scale a row."""
        graph, network = self.graph, self.network
        table, scales = quantised(network.words.weight.detach().numpy(), axis=1)
        rows = graph.add("Gather", graph.weight("embedding", table), "pieces")
        words = graph.add(
            "Mul", graph.add("Cast", rows, to=TensorProto.FLOAT), graph.add("Gather", graph.weight("embedding.scale", scales), "pieces")
        )
        positions = graph.weight("positions", network.positions.weight.detach().numpy()[:WINDOW])
        length = graph.add(
            "Slice",
            graph.add("Shape", "pieces"),
            self._shared("one", np.array([1], np.int64)),
            self._shared("two", np.array([2], np.int64)),
        )
        first = graph.add("Slice", positions, self._shared("zero", np.array([0], np.int64)), length)
        return self._norm(graph.add("Add", words, first), network.embedding_norm, "embedding")

    def _norm(self, states: str, norm: torch.nn.LayerNorm, name: str) -> str:
        gamma, beta = (self.graph.weight(f"{name}.{part}", norm.get_parameter(part).detach().numpy()) for part in ("weight", "bias"))
        return str(self.graph.add("LayerNormalization", states, gamma, beta, axis=-1, epsilon=norm.eps))

    def _add_and_norm(self, added: str, states: str, norm: torch.nn.LayerNorm, bias: Floats, name: str) -> str:
        biased = self.graph.add("Add", added, self.graph.weight(f"{name}.before", bias))
        return self._norm(self.graph.add("Add", biased, states), norm, name)

    def layer(self, layer: Layer, number: int, states: str) -> str:
        """One transformer layer; the three input projections are one product."""
        name = f"layer{number}"
        parts = (layer.query, layer.key, layer.value)
        joined = self.product(f"{name}.qkv", states, np.concatenate([part.weight.detach().numpy().T for part in parts], axis=1))
        biases = self.graph.weight(f"{name}.qkv.bias", np.concatenate([part.bias.detach().numpy() for part in parts]))
        query, key, value = self.graph.add("Split", joined, axis=-1, num_outputs=3, outputs=3)
        attended = self.graph.add("MultiHeadAttention", query, key, value, biases, domain=_MICROSOFT, num_heads=layer.heads)
        mixed = self.product(f"{name}.joined", attended, layer.joined.weight.detach().numpy().T)
        states = self._add_and_norm(mixed, states, layer.attention_norm, layer.joined.bias.detach().numpy(), f"{name}.attention")
        wide = self.product(f"{name}.wide", states, layer.wide.weight.detach().numpy().T)
        wide = self.graph.add("FastGelu", wide, self.graph.weight(f"{name}.wide.bias", layer.wide.bias.detach().numpy()), domain=_MICROSOFT)
        narrow = self.product(f"{name}.narrow", wide, layer.narrow.weight.detach().numpy().T)
        return self._add_and_norm(narrow, states, layer.output_norm, layer.narrow.bias.detach().numpy(), f"{name}.output")

    def model(self) -> onnx.ModelProto:
        """The whole graph: `pieces` (int32, batch x length, no padding) to `logits` (float, batch x length x labels)."""
        states = self.embedding()
        for number, layer in enumerate(self.network.layers):
            assert isinstance(layer, Layer)
            states = self.layer(layer, number, states)
        heads = self.network.heads
        logits = self.graph.add("MatMul", states, self.graph.weight("heads", heads.weight.detach().numpy().T))
        self.graph.nodes.append(helper.make_node("Add", [logits, self.graph.weight("heads.bias", heads.bias.detach().numpy())], ["logits"]))
        inputs = [helper.make_tensor_value_info("pieces", TensorProto.INT32, ["batch", "length"])]
        outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", heads.out_features])]
        graph = helper.make_graph(self.graph.nodes, "tagger", inputs, outputs, self.graph.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid(_MICROSOFT, 1)], ir_version=10)
        helper.set_model_props(model, {"heads": json.dumps({name: list(HEADS[name]) for name in head_columns()})})
        return model


def load_network(*paths: Path) -> TaggerNetwork:
    """A trained network, its size read off the stored weights; of several stages of one training, the mean of their weights."""
    states = [torch.load(path) for path in paths]
    state = {name: sum(one[name] for one in states) / len(states) for name in states[0]}
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    network = TaggerNetwork(len(state["words.weight"]), layers)
    network.load_state_dict(state)
    return network.eval()


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", type=Path, nargs="+", required=True, help="of several the mean is written")
    for name in ("work", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--precision", choices=("rows", "float"), default="rows")
    given = parser.parse_args()
    assert WINDOW <= POSITIONS
    model = Writer(load_network(*given.network), given.precision).model()
    onnx.checker.check_model(model)
    given.out.mkdir(parents=True, exist_ok=True)
    data = model.SerializeToString()
    (given.out / "tagger.onnx").write_bytes(data)
    shutil.copyfile(given.work / "pieces.tsv", given.out / "pieces.tsv")
    print(f"{len(data) / 2**20:.1f} MiB, sha256 {hashlib.sha256(data).hexdigest()[:16]}")


if __name__ == "__main__":
    main()

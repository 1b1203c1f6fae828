"""Rewrite an exported graph so that it runs faster and gives the same numbers.

    python -m training.faster --weights src/isnad/tagger/weights

`training.export` does this as its last step; as a program it does it to weights that were exported before. Four things change:

- The mask goes. The run time puts only windows of one length together, so nothing is padded and nothing needs hiding.
- The states lie with the length first and the windows second (length x windows x hidden). The vectors of one head of one window are a
  matrix then as they lie, with steps between its rows, and need not be copied into one.
- Attention is written out as two products and a softmax: the operator that does it in one is made for longer texts.
- Behind the last attention only the first pieces of words go on (a second input, ``firsts``): no one asks for the scores of the others.

The weights stay what they are, and rows of a product do not depend on each other: what may differ is the order of sums of floats.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

_MICROSOFT = "com.microsoft"
_MASK = ("Equal", "Not")  # and the Cast behind them, whose output is called so


class Rewriter:
    """Writes the nodes of a graph anew, in their order."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.graph = model.graph
        self.nodes: list[onnx.NodeProto] = []
        attentions = [node for node in self.graph.node if node.op_type == "MultiHeadAttention"]
        self.last = attentions[-1].output[0]
        self.heads = next(int(each.i) for each in attentions[0].attribute if each.name == "num_heads")
        self.hidden = next(int(each.dims[1]) for each in self.graph.initializer if each.name == "embedding")

    def add(self, kind: str, *inputs: str, output: str, domain: str = "", **attributes: object) -> str:
        """Add a node; gives the name of its output."""
        self.nodes.append(helper.make_node(kind, list(inputs), [output], domain=domain, name=output, **attributes))
        return output

    def rewrite(self) -> None:
        """Put the new nodes, inputs and outputs in the place of the old ones."""
        shapes = {"by.head": [0, -1, self.hidden // self.heads], "whole": [0, -1, self.hidden], "rows": [-1, self.hidden]}
        for name, shape in shapes.items():
            self.graph.initializer.append(numpy_helper.from_array(np.array(shape, np.int64), name))
        self.add("Transpose", "pieces", output="pieces.turned", perm=[1, 0])
        weights = {each.name for each in self.graph.initializer}
        of_last = False
        for node in self.graph.node:
            if node.op_type in _MASK or "mask" in node.output:
                continue
            if node.op_type == "MultiHeadAttention":
                self._attend(node)
                of_last = node.output[0] == self.last
            elif node.op_type == "Add" and of_last and node.input[1] not in weights:  # to what attention gave come the states before it
                node.input[1] = self._firsts(node.input[1], output=f"{node.input[1]}.firsts")
                self.nodes.append(node)
                of_last = False
            elif node.op_type == "Gather":
                node.input[1] = "pieces.turned"
                self.nodes.append(node)
            elif node.op_type == "Slice" and node.input[0] == "positions":  # a vector a position, the same for all windows
                states = node.output[0]
                self.add("Unsqueeze", self.add("Slice", *node.input, output=f"{states}.once"), "number1", output=states)
            else:
                self.nodes.append(node)
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)
        self._declare()

    def _attend(self, node: onnx.NodeProto) -> None:
        """Attention of query, key and value, each of them taken as length x (windows * heads) x size of a head."""
        name = node.output[0]
        query, key, value = (self.add("Reshape", part, "by.head", output=f"{part}.by.head") for part in node.input[:3])
        # transBatch says that the matrices to be multiplied lie along the second axis and not along the first.
        scale = (self.hidden // self.heads) ** -0.5
        turns = {"transBatchA": 1, "transBatchB": 1, "transB": 1}
        near = self.add("FusedMatMul", query, key, output=f"{name}.near", domain=_MICROSOFT, alpha=scale, **turns)
        shares = self.add("Softmax", near, output=f"{name}.shares", axis=-1)
        taken = self.add("FusedMatMul", shares, value, output=f"{name}.taken", domain=_MICROSOFT, transBatchB=1)
        turned = self.add("Transpose", taken, output=f"{name}.turned", perm=[1, 0, 2])
        if name == self.last:
            self._firsts(turned, output=name)
        else:
            self.add("Reshape", turned, "whole", output=name)

    def _firsts(self, states: str, output: str) -> str:
        """The states of the first pieces of words: words x hidden."""
        rows = self.add("Reshape", states, "rows", output=f"{states}.rows")
        return self.add("Gather", rows, "firsts", output=output)

    def _declare(self) -> None:
        """Inputs, output and weights as they are now."""
        self.graph.input.append(helper.make_tensor_value_info("firsts", TensorProto.INT64, ["words"]))
        labels = self.graph.output[0].type.tensor_type.shape.dim[2].dim_value
        del self.graph.output[:]
        self.graph.output.append(helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["words", labels]))
        used = {name for node in self.graph.node for name in node.input}
        kept = [each for each in self.graph.initializer if each.name in used]
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)


def faster(model: onnx.ModelProto) -> onnx.ModelProto:
    """The rewritten graph of a model as `training.export.Writer` writes it, which is changed.

    Inputs: ``pieces`` (int32, windows x length, all of one length) and ``firsts`` (int64: for each word whose scores are asked for
    ``place of its first piece * windows + number of its window``). Output: ``logits`` (float, words x labels), in the order of ``firsts``.

    Raises ValueError for a model that is rewritten already.
    """
    if all(node.op_type != "MultiHeadAttention" for node in model.graph.node):
        raise ValueError("this model has been rewritten already; take one that training.export wrote before")
    Rewriter(model).rewrite()
    properties = {each.key: each.value for each in model.metadata_props if each.key != "padding"}
    del model.metadata_props[:]
    helper.set_model_props(model, properties)
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Rewrite the model of a folder in its place."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the folder; its tagger.onnx is replaced")
    path = parser.parse_args().weights / "tagger.onnx"
    path.write_bytes(faster(onnx.load(path)).SerializeToString())


if __name__ == "__main__":
    main()

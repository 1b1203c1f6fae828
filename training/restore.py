"""A network in floats back out of exported 8-bit weights, to go on training from what is shipped.

    python -m training.restore --weights src/isnad/tagger/weights --out WORK/tagger.pt

The 8 bits cost some hundredths of a logit; what `training.ranges` divided and split for their sake is put together again.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from training.network import Layer, TaggerNetwork

_FEED_FORWARD = 1536


def restored(weights: Path) -> TaggerNetwork:
    """The network of a folder's ``tagger.onnx``; its heads for acts are untrained."""
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(weights / "tagger.onnx").graph.initializer}
    layers = 1 + max(int(name.split(".")[0][len("layer") :]) for name in kept if name.startswith("layer"))
    network = TaggerNetwork(len(kept["embedding"]), layers)
    network.words.weight.data = _tensor(kept["embedding"].astype(np.float32) * kept["embedding.scale"])
    network.positions.weight.data[: len(kept["positions"])] = _tensor(kept["positions"])
    _set(network.embedding_norm, kept["embedding.weight"], kept["embedding.bias"])
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        _fill(layer, kept, f"layer{number}.")
    names = network.heads.out_features
    _set(network.heads, kept["heads"].T[:names], kept["heads.bias"][:names])
    return network


def _fill(layer: Layer, kept: dict[str, NDArray[np.generic]], prefix: str) -> None:
    def product(name: str) -> NDArray[np.float32]:
        return (kept[prefix + name].astype(np.float32) * kept[f"{prefix}{name}.scale"][None, :]).astype(np.float32)

    for name in ("query", "key", "value", "joined"):
        _set(layer.get_submodule(name), product(name).T, kept[f"{prefix}{name}.bias"])
    divided = kept[prefix + "divisors"].reshape(-1).astype(np.float32)
    _set(layer.attention_norm, kept[prefix + "attention.weight"] * divided, kept[prefix + "attention.bias"] * divided)
    # Channels that stood out were written several times behind the others.
    _set(layer.wide, (product("wide") / divided[:, None])[:, :_FEED_FORWARD].T, kept[prefix + "wide.bias"][:_FEED_FORWARD])
    _set(layer.narrow, product("narrow")[:_FEED_FORWARD].T, kept[prefix + "narrow.bias"])
    _set(layer.output_norm, kept[prefix + "output.weight"], kept[prefix + "output.bias"])


def _tensor(values: NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values, dtype=np.float32).copy())


def _set(module: nn.Module, weight: NDArray[np.generic], bias: NDArray[np.generic]) -> None:
    module.get_parameter("weight").data = _tensor(weight)
    module.get_parameter("bias").data = _tensor(bias)


def main() -> None:
    """Restore."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    torch.save(restored(given.weights).state_dict(), given.out)


if __name__ == "__main__":
    main()

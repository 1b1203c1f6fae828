"""The tagger in PyTorch: the encoder of multilingual-e5-small over the pruned vocabulary, and a linear layer a head."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.e5 import E5, read_e5
from training.heads import HEADS, width

POSITIONS = 256  # of the 512 that e5 has; windows at run time are shorter
_DROPOUT = 0.1


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, hidden: int, feed_forward: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.joined = (nn.Linear(hidden, hidden) for _ in range(4))
        self.wide, self.narrow = nn.Linear(hidden, feed_forward), nn.Linear(feed_forward, hidden)
        self.attention_norm, self.output_norm = nn.LayerNorm(hidden, epsilon), nn.LayerNorm(hidden, epsilon)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """states: batch x length x hidden; mask: batch x 1 x 1 x length, true where there is a piece."""

        def split(joined: Tensor) -> Tensor:
            return joined.view(*joined.shape[:2], self.heads, -1).transpose(1, 2)

        attended = functional.scaled_dot_product_attention(
            split(self.query(states)), split(self.key(states)), split(self.value(states)), attn_mask=mask
        )
        attended = self.joined(attended.transpose(1, 2).reshape(states.shape))
        states = self.attention_norm(states + functional.dropout(attended, _DROPOUT, self.training))
        widened = self.narrow(functional.gelu(self.wide(states)))
        return self.output_norm(states + functional.dropout(widened, _DROPOUT, self.training))


class TaggerNetwork(nn.Module):
    """Pieces to the logits of all heads, side by side in the order of `HEADS`."""

    def __init__(
        self, pieces: int, layers: int, *, hidden: int = 384, feed_forward: int = 1536, heads: int = 12, epsilon: float = 1e-12
    ) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(pieces, hidden), nn.Embedding(POSITIONS, hidden)
        self.embedding_norm = nn.LayerNorm(hidden, epsilon)
        self.layers = nn.ModuleList([Layer(hidden, feed_forward, heads, epsilon) for _ in range(layers)])
        self.heads = nn.Linear(hidden, sum(width(head) for head in HEADS))
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """pieces: batch x length; mask the same, true where there is a piece. Gives batch x length x all labels."""
        states = self.embedding_norm(self.words(pieces) + self.positions.weight[: pieces.shape[1]])
        states = functional.dropout(states, _DROPOUT, self.training)
        for layer in self.layers:
            states = layer(states, mask[:, None, None, :])
        logits: Tensor = self.heads(functional.dropout(states, _DROPOUT, self.training))
        return logits


def from_e5(wheel: Path, kept: Path, layers: Sequence[int]) -> TaggerNetwork:
    """A network that starts from e5: the rows `kept` of its embedding, and the given ones of its layers."""
    e5 = read_e5(wheel)
    rows = np.load(kept)
    network = TaggerNetwork(len(rows), len(layers), hidden=e5.hidden, feed_forward=e5.feed_forward, heads=e5.heads, epsilon=e5.epsilon)
    network.words.weight.data = torch.from_numpy(e5.matrix("emb.word", e5.hidden)[rows])
    # Every text is of the one type 0, so its vector is part of the positions.
    positions = e5.vector("emb.pos").reshape(-1, e5.hidden)[:POSITIONS] + e5.vector("emb.type")[: e5.hidden]
    network.positions.weight.data = torch.from_numpy(positions)
    _set(network.embedding_norm, e5.vector("emb.ln.w"), e5.vector("emb.ln.b"))
    for layer, number in zip(network.layers, layers, strict=True):
        _fill(layer, e5, f"l{number}.")
    return network


_NAMES = {"query": "q", "key": "k", "value": "v", "joined": "ao", "wide": "fi", "narrow": "fo"}


def _fill(layer: nn.Module, e5: E5, prefix: str) -> None:
    for ours, theirs in _NAMES.items():
        linear = layer.get_submodule(ours)
        assert isinstance(linear, nn.Linear)
        _set(linear, e5.matrix(f"{prefix}{theirs}.w", linear.in_features), e5.vector(f"{prefix}{theirs}.b"))
    _set(layer.get_submodule("attention_norm"), e5.vector(prefix + "aln.w"), e5.vector(prefix + "aln.b"))
    _set(layer.get_submodule("output_norm"), e5.vector(prefix + "oln.w"), e5.vector(prefix + "oln.b"))


def _set(module: nn.Module, weight: np.ndarray, bias: np.ndarray) -> None:  # type: ignore[type-arg]
    module.get_parameter("weight").data = torch.from_numpy(weight)
    module.get_parameter("bias").data = torch.from_numpy(bias)


def shallower(deep: TaggerNetwork, layers: Sequence[int]) -> TaggerNetwork:
    """A student that starts as the given layers of a trained network, with its embedding and heads."""
    student = TaggerNetwork(deep.words.num_embeddings, len(layers))
    state = {}
    for name, tensor in deep.state_dict().items():
        if not name.startswith("layers."):
            state[name] = tensor
            continue
        _, number, rest = name.split(".", 2)
        if int(number) in layers:
            state[f"layers.{list(layers).index(int(number))}.{rest}"] = tensor
    student.load_state_dict(state)
    return student

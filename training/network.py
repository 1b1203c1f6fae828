"""The tagger in PyTorch: the encoder of multilingual-e5-small over the pruned vocabulary, and a linear layer a head."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.e5 import E5, read_e5
from training.heads import DISTANCES, GAPS, HEADS, JUDGED, PAIR, SLOTS, STATUSES, TELLING, TYPES, width

POSITIONS = 256  # of the 512 that e5 has; windows at run time are shorter
_MASKED = -1e4
_DROPOUT = 26  # of 256: about a tenth


def dropout(states: Tensor, *, training: bool) -> Tensor:
    """`functional.dropout` with random bytes in the place of random floats, of which a CPU draws several times as many."""
    if not training:
        return states
    kept = torch.empty(states.shape, dtype=torch.uint8).random_() >= _DROPOUT
    return states * (kept * (256 / (256 - _DROPOUT))).to(states.dtype)


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, hidden: int, feed_forward: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.joined = (nn.Linear(hidden, hidden) for _ in range(4))
        self.wide, self.narrow = nn.Linear(hidden, feed_forward), nn.Linear(feed_forward, hidden)
        self.attention_norm, self.output_norm = nn.LayerNorm(hidden, epsilon), nn.LayerNorm(hidden, epsilon)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """states: batch x length x hidden; mask: batch x 1 x 1 x length, 0 where there is a piece and very low elsewhere."""

        def split(joined: Tensor) -> Tensor:
            return joined.view(*joined.shape[:2], self.heads, -1).transpose(1, 2)

        # Written out: the fused operator's backward pass in 16 bits is eight times slower on a CPU.
        query = split(self.query(states))
        query = query * query.shape[-1] ** -0.5
        attention = (query @ split(self.key(states)).transpose(-1, -2) + mask.to(query.dtype)).softmax(-1)
        attended = self.joined((attention.to(query.dtype) @ split(self.value(states))).transpose(1, 2).reshape(states.shape))
        states = self.attention_norm(states + dropout(attended, training=self.training))
        widened = self.narrow(functional.gelu(self.wide(states)))
        return self.output_norm(states + dropout(widened, training=self.training))


class AgainLayers(nn.Module):
    """Whether two triggers of one type tell one happening, from the encoder's states at them, the sentences between, and the type.

    Beside them stand two numbers: whether the two are one word, and whether they begin with the same letters of a root.
    """

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.telling, self.judging = nn.Linear(hidden, TELLING), nn.Linear(3 * TELLING + 3, JUDGED)
        self.gaps, self.kinds, self.out = nn.Embedding(GAPS, JUDGED), nn.Embedding(len(TYPES), JUDGED), nn.Linear(JUDGED, 1)

    def forward(self, earlier: Tensor, later: Tensor, alike: Tensor, gaps: Tensor, kinds: Tensor) -> Tensor:
        """earlier, later: count x hidden; alike: count x 2; gaps, kinds: count. Log odds, one a pair."""
        one, other = (self.telling(dropout(states, training=self.training)) for states in (earlier, later))
        near = functional.cosine_similarity(one, other, dim=-1)[:, None]
        beside = dropout(torch.cat([one * other, (one - other).abs(), one + other, near, alike], -1), training=self.training)
        found: Tensor = self.out(functional.relu(self.judging(beside) + self.gaps(gaps) + self.kinds(kinds)))
        return found[:, 0]


class ActLayers(nn.Module):
    """The heads for acts: which act a word names, how real it is, for pairs of words who stands in its slots, and which tell one act.

    `isnad.tagger.acts` does at run time what is done here.
    """

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.types, self.statuses = nn.Linear(hidden, len(TYPES)), nn.Linear(hidden, len(STATUSES))
        self.acting, self.taking = nn.Linear(hidden, PAIR), nn.Linear(hidden, PAIR, bias=False)
        self.apart, self.kinds, self.out = nn.Embedding(DISTANCES, PAIR), nn.Embedding(len(TYPES), PAIR), nn.Linear(PAIR, len(SLOTS))
        self.again = AgainLayers(hidden)
        for layer in (self.types, self.statuses):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)
        nn.init.normal_(self.apart.weight, std=0.1)
        nn.init.normal_(self.kinds.weight, std=0.05)

    def slots(self, triggers: Tensor, words: Tensor, apart: Tensor, kinds: Tensor) -> Tensor:
        """triggers: count x hidden; words: count x length x hidden; apart: count x length buckets; kinds: count. Logits of the slots."""
        joined = self.acting(triggers)[:, None] + self.taking(words) + self.apart(apart) + self.kinds(kinds)[:, None]
        found: Tensor = self.out(dropout(functional.relu(joined), training=self.training))
        return found

    @property
    def projection(self) -> tuple[Tensor, Tensor]:
        """Weight and bias of the columns that the encoder gives for acts: types, statuses, and the three projections."""
        layers = (self.types, self.statuses, self.acting, self.taking, self.again.telling)
        biases = [layer.bias if layer.bias is not None else torch.zeros(layer.out_features) for layer in layers]
        return torch.cat([layer.weight for layer in layers]), torch.cat(biases)


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
        self.acts = ActLayers(hidden)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """pieces: batch x length; mask the same, true where there is a piece. Gives batch x length x all labels."""
        logits: Tensor = self.heads(dropout(self.states(pieces, mask), training=self.training))
        return logits

    def states(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """What the last layer says of each piece: batch x length x hidden."""
        states: Tensor = self.embedding_norm(self.words(pieces) + self.positions.weight[: pieces.shape[1]])
        states = dropout(states, training=self.training)
        added = (~mask[:, None, None, :]).float() * _MASKED
        for layer in self.layers:
            states = layer(states, added)
        return states


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


def load_network(*paths: Path) -> TaggerNetwork:
    """A trained network, its size read off the stored weights; of several stages of one training, the mean of their weights.

    What a stage lacks (heads that it was trained without) is the mean of the others; heads that none has are as yet untrained.
    """
    states = [torch.load(path) for path in paths]
    having = {name: [one[name] for one in states if name in one] for state in states for name in state}
    state = {name: sum(parts) / len(parts) for name, parts in having.items()}
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    network = TaggerNetwork(len(state["words.weight"]), layers)
    for name in ("heads.weight", "heads.bias"):
        state[name] = state[name][: network.heads.out_features]
    network.load_state_dict({**{name: part for name, part in network.state_dict().items() if name.startswith("acts.")}, **state})
    return network.eval()

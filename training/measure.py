"""What a network does on some rows: strict F1 of spans by head and kind, and the ranges of its activations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from isnad.tagger.decode import best_paths, label_spans, log_softmax
from training.batches import Row, group, pad
from training.heads import HEADS, UNKNOWN, width
from training.network import Layer, TaggerNetwork
from training.ranges import Ranges


def head_columns() -> dict[str, slice]:
    """Where the logits of each head lie in the network's output."""
    columns, at = {}, 0
    for head in HEADS:
        columns[head] = slice(at, at + width(head))
        at += width(head)
    return columns


def word_logits(network: nn.Module, rows: Sequence[Row], *, pieces: int = 4096) -> list[np.ndarray]:  # type: ignore[type-arg]
    """Logits of all heads at the first piece of each word, for every row (words x labels)."""
    found: list[np.ndarray] = [np.zeros((0, 0))] * len(rows)  # type: ignore[type-arg]
    network.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in group(rows, pieces, None):
            numbers, mask, _ = pad([rows[row] for row in batch])
            logits = network(numbers, mask).float().numpy()
            for place, row in enumerate(batch):
                found[row] = logits[place][rows[row].firsts]
    return found


def span_scores(logits: Sequence[np.ndarray], rows: Sequence[Row], head: str) -> dict[str, float]:  # type: ignore[type-arg]
    """F1 by kind, over all (`micro`) and over all but `other`. Rows without labels of the head are left out."""
    column, columns = list(HEADS).index(head), head_columns()[head]
    chosen = [number for number, row in enumerate(rows) if (row.labels[:, column] != UNKNOWN).any()]
    paths = best_paths([log_softmax(logits[number][:, columns]) for number in chosen])
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    for number, path in zip(chosen, paths, strict=True):
        labels = rows[number].labels[:, column]
        gold, guess = set(label_spans(np.where(labels == UNKNOWN, 0, labels).tolist())), set(label_spans(path.tolist()))
        guess = {span for span in guess if not (labels[span[0] : span[1]] == UNKNOWN).any()}
        for spans, counter in ((gold & guess, right), (gold, wanted), (guess, offered)):
            counter.update(HEADS[head][kind] for _, _, kind in spans)
    groups = {kind: {kind} for kind in HEADS[head] if wanted[kind]} | {"micro": set(HEADS[head]), "no other": set(HEADS[head]) - {"other"}}

    def total(counter: Counter[str], kinds: set[str]) -> int:
        return sum(counter[kind] for kind in kinds)

    return {name: 2 * total(right, kinds) / max(1, total(wanted, kinds) + total(offered, kinds)) for name, kinds in groups.items()}


def show(name: str, scores: dict[str, float]) -> str:
    """One line: the figures in hundredths."""
    return f"{name:28s} " + "  ".join(f"{kind} {100 * value:.1f}" for kind, value in scores.items())


def measure_ranges(network: TaggerNetwork, rows: Sequence[Row]) -> Ranges:
    """Run the network over some rows and keep what goes into its products: `layerN.in`, `.mixed`, `.middle` and `.wide`."""
    ranges = Ranges({}, {})
    hooks = []
    mask = torch.ones(0, dtype=torch.bool)

    def keeper(name: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def keep(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            states = inputs[0][mask].numpy()
            least, largest = states.min(axis=0), states.max(axis=0)
            ranges.least[name] = np.minimum(ranges.least.get(name, least), least)
            ranges.largest[name] = np.maximum(ranges.largest.get(name, largest), largest)

        return keep

    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        for part, module in (("in", layer.query), ("mixed", layer.joined), ("middle", layer.wide), ("wide", layer.narrow)):
            hooks.append(module.register_forward_pre_hook(keeper(f"layer{number}.{part}")))
    network.eval()
    with torch.no_grad():
        for batch in group(rows, 2048, None):
            pieces, mask, _ = pad([rows[row] for row in batch])
            network(pieces, mask)
    for hook in hooks:
        hook.remove()
    return ranges

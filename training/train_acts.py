"""Teach the encoder acts beside names: all its layers learn from labelled happenings and, in between, from labelled names.

    python -m training.train_acts $ALL --start WORK/tagger.pt --keeper WORK/tagger.pt --out WORK/acts.pt

Names of the articles with labelled happenings are not labelled themselves: there the heads for names are drawn to what the network
`--keeper` says of them (distillation). Measures on the held-back articles.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import takewhile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from isnad.tagger.pieces import PieceTable
from training.act_batches import Batch, Floats, measure, pad, slot_logits, word_states
from training.act_rows import ActRow, Named, NameStock, respelled, rows
from training.acts import held_back, labelled
from training.batches import Row, group
from training.batches import pad as pad_names
from training.heads import HEADS, UNKNOWN, begin, width
from training.measure import head_columns
from training.network import TaggerNetwork, dropout, load_network
from training.train import Corpus, add_inputs, drop_pieces, label_loss, warm_then_fall
from training.train import measure as measure_names

_TYPES, _STATUSES, _SLOTS, _NAMES = 4.0, 0.3, 3.0, 4.0  # weights of the losses
_GOLD = 2.0  # weight of the loss of labelled names
_QUICK = 1e-3  # learning rate of the heads for acts
_RESPELLED = 0.12  # share of the rows that are written as many outlets write them
_RENAMED = 0.25  # share of the rows that get other people and places


@torch.no_grad()
def what_names_are(network: TaggerNetwork, found: Sequence[ActRow]) -> list[Floats]:
    """What the network says of the names in each row: words x labels of all heads for names."""
    network.eval()
    said: list[Floats] = [np.zeros((0, 0), np.float16)] * len(found)
    for numbers in group(found, 4096, None):
        batch = pad([found[number] for number in numbers], [])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network.heads(word_states(network, batch)).float().numpy()
        for place, number in enumerate(numbers):
            said[number] = logits[place, : len(found[number].firsts)].astype(np.float16)
    return said


def names_of(said: Floats) -> list[Named]:
    """The people of a row, and its places of one word, as the network says (the head `guidelines`)."""
    first = sum(width(head) for head in takewhile(lambda head: head != "guidelines", HEADS))
    best = said[:, first : first + width("guidelines")].argmax(1)
    found = []
    for kind, longest in (("person", len(best)), ("place", 1)):
        label = begin("guidelines", kind)
        for at in np.flatnonzero(best == label).tolist():
            last = at + 1
            while last < len(best) and best[last] == label + 1:
                last += 1
            if last - at <= longest:
                found.append(Named(at, last, kind))
    return found


def loss_of(network: TaggerNetwork, batch: Batch, taken: Sequence[ActRow]) -> Tensor:
    """The weighted sum of the losses of types, statuses, slots and names."""
    acts = network.acts
    with torch.autocast("cpu", dtype=torch.bfloat16):
        words = word_states(network, batch)
        dropped = dropout(words, training=network.training)
        names = network.heads(dropped).float()
        total = names.new_zeros(())
        if (batch.types != UNKNOWN).any():
            types, statuses = acts.types(dropped).float(), acts.statuses(dropped).float()
            total = total + _TYPES * functional.cross_entropy(types.flatten(0, 1), batch.types.flatten(), ignore_index=UNKNOWN)
        pairs = [(number, *pair) for number, row in enumerate(taken) for pair in row.pairs]
        if pairs:
            slots, wanted = slot_logits(network, words, batch, pairs)
            total = total + _STATUSES * functional.cross_entropy(statuses.flatten(0, 1), batch.statuses.flatten(), ignore_index=UNKNOWN)
            total = total + _SLOTS * functional.cross_entropy(slots.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN)
    for columns in head_columns().values():
        new, old = (functional.log_softmax(logits[batch.known][:, columns], -1) for logits in (names, batch.names))
        total = total + _NAMES * functional.kl_div(new, old, log_target=True, reduction="batchmean")
    return total


def names_loss(network: TaggerNetwork, taken: Sequence[Row]) -> Tensor:
    """The loss of labelled names."""
    pieces, mask, labels = pad_names(taken)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(drop_pieces(pieces), mask)
    return _GOLD * label_loss(logits.float(), labels)


class Lesson:
    """The labelled happenings, split, with what the keeper says of the names in those to learn from."""

    def __init__(self, data: Path, table: PieceTable, keeper: Path) -> None:
        apart = held_back(data)
        articles = list(labelled(data))
        self.table = table
        self.train = [row for article in articles if article.id not in apart for row in rows(article, table)]
        self.test = [row for article in articles if article.id in apart for row in rows(article, table)]
        self.said = what_names_are(load_network(keeper), self.train)
        self.names = [names_of(said) for said in self.said]
        self.stock = NameStock(self.train, self.names)

    def epoch(self, pieces: int, chance: random.Random) -> Iterator[Callable[[TaggerNetwork], Tensor]]:
        """The losses of one pass, a batch each."""
        taught = [self._varied(number, chance) for number in range(len(self.train))]
        for numbers in group(taught, pieces, chance):
            chosen = [taught[number] for number in numbers]
            yield partial(loss_of, batch=pad(chosen, [self.said[number] for number in numbers]), taken=chosen)

    def _varied(self, number: int, chance: random.Random) -> ActRow:
        drawn, row = chance.random(), self.train[number]
        if drawn < _RESPELLED:
            return respelled(row, self.table, chance)
        if drawn < _RESPELLED + _RENAMED:
            return self.stock.renamed(row, self.names[number], self.table, chance)
        return row


def fit(network: TaggerNetwork, lesson: Lesson, corpus: Corpus, given: argparse.Namespace) -> None:
    """Train; keeps the weights after every epoch."""
    chance = random.Random(given.seed)
    quick = list(network.acts.parameters())
    slow = [part for name, part in network.named_parameters() if not name.startswith("acts.")]
    optimise = torch.optim.AdamW([{"params": slow, "weight_decay": 0.01}, {"params": quick}], lr=given.rate, weight_decay=0.0, fused=True)
    step = 0
    for epoch in range(given.epochs):
        began, total = time.monotonic(), 0.0
        network.train()
        batches = list(lesson.epoch(given.pieces, chance))
        of_names = corpus.epoch(chance, wiki=given.wiki, made=given.made, swap=given.swap)
        of_names = chance.sample(of_names, int(given.replay * len(of_names)))
        batches += [partial(names_loss, taken=[of_names[at] for at in numbers]) for numbers in group(of_names, given.pieces, chance)]
        chance.shuffle(batches)
        for loss_in in batches:
            factor, step = max(0.0, warm_then_fall(step, given.epochs * len(batches))), step + 1
            for part, rate in zip(optimise.param_groups, (given.rate, _QUICK), strict=True):
                part["lr"] = rate * factor
            loss = loss_in(network)
            optimise.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimise.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}, {time.monotonic() - began:.0f} s", flush=True)
        torch.save(network.state_dict(), given.out)
        if epoch % 2 or epoch + 1 == given.epochs:
            print(f"acts held back: {measure(network, lesson.test)}", flush=True)
            measure_names(network, corpus)


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_inputs(parser)
    parser.add_argument("--start", type=Path, nargs="+", required=True, help="a network, or several to begin with their mean")
    parser.add_argument("--keeper", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--pieces", type=int, default=768, help="pieces of a batch")
    parser.add_argument("--replay", type=float, default=0.5, help="share of the sentences with labelled names, in an epoch")
    parser.add_argument("--wiki", type=float, default=0.03, help="share of AQMAR in an epoch")
    parser.add_argument("--made", type=int, default=150, help="Arabic sentences of patterns in an epoch")
    parser.add_argument("--swap", type=float, default=0.08, help="share of the examples with names that get other names")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    table = PieceTable.read(given.work / "pieces.tsv")
    lesson, corpus = Lesson(given.data, table, given.keeper), Corpus(given.data, given.names, table)
    triggers, pieces = (sum(len(part) for part in of) for of in ([row.pairs for row in lesson.train], [row.pieces for row in lesson.train]))
    print(f"{len(lesson.train)} sequences with {pieces} pieces and {triggers} triggers", flush=True)
    fit(load_network(*given.start), lesson, corpus, given)


if __name__ == "__main__":
    main()

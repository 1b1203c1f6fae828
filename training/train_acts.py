"""Teach the encoder acts beside names: all its layers learn from labelled happenings, and what it says of names is held where it was.

    python -m training.train_acts --start WORK/tagger.pt --names WORK/tagger.pt --data DATA --work WORK --out WORK/acts.pt

The names are held by distillation: on every batch, and on raw sentences in between, the heads for names are drawn to what the
network `--names` says of them. Measures on the held-back articles.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from isnad.tagger.acts import buckets
from isnad.tagger.pieces import PADDING, PieceTable
from training.act_rows import ActRow, plain_rows, respelled, rows
from training.acts import ant_text, held_back, labelled, packed_lines
from training.corpora import split_anercorp
from training.heads import SLOTS, UNKNOWN
from training.measure import head_columns
from training.network import TaggerNetwork, dropout, load_network
from training.train import drop_pieces, warm_then_fall

_TYPES, _STATUSES, _SLOTS, _NAMES = 4.0, 0.3, 3.0, 4.0  # weights of the losses
_RESPELLED = 0.12  # share of the rows that are written as many outlets write them
_RAW = 700  # raw articles in the text that only holds the names
Floats = NDArray[np.float16]


class Batch(NamedTuple):
    """Padded rows: pieces and mask, batch x length; where words begin, their types and statuses, batch x words; what was said of names."""

    pieces: Tensor
    mask: Tensor
    firsts: Tensor
    types: Tensor
    statuses: Tensor
    names: Tensor
    known: Tensor


def pad(batch: Sequence[ActRow], names: Sequence[Floats]) -> Batch:
    """Rows of different lengths as one batch."""
    length, words = max(len(row.pieces) for row in batch), max(len(row.firsts) for row in batch)
    pieces, firsts = torch.full((len(batch), length), PADDING), torch.zeros((len(batch), words), dtype=torch.long)
    types, statuses = torch.full((len(batch), words), UNKNOWN), torch.full((len(batch), words), UNKNOWN)
    said = torch.zeros((len(batch), words, names[0].shape[1] if names else 1))
    known = torch.zeros((len(batch), words), dtype=torch.bool)
    for number, row in enumerate(batch):
        count = len(row.firsts)
        pieces[number, : len(row.pieces)] = torch.tensor(row.pieces)
        firsts[number, :count] = torch.tensor(row.firsts)
        types[number, :count], statuses[number, :count] = torch.from_numpy(row.types), torch.from_numpy(row.statuses)
        known[number, :count] = True
        if names:
            said[number, :count] = torch.from_numpy(names[number].astype(np.float32))
    return Batch(pieces, pieces != PADDING, firsts, types, statuses, said, known)


def group(lengths: Sequence[int], size: int, chance: random.Random | None) -> list[list[int]]:
    """Row numbers in batches of about `size` pieces, of like length."""
    order = sorted(range(len(lengths)), key=lambda row: lengths[row] + (chance.random() * 6 if chance else 0))
    batches: list[list[int]] = [[]]
    for row in order:
        if batches[-1] and (len(batches[-1]) + 1) * lengths[row] > size:
            batches.append([])
        batches[-1].append(row)
    return batches


def word_states(network: TaggerNetwork, batch: Batch) -> Tensor:
    """The states at the first piece of each word: batch x words x hidden."""
    states = network.states(drop_pieces(batch.pieces) if network.training else batch.pieces, batch.mask)
    return torch.gather(states, 1, batch.firsts[..., None].expand(-1, -1, states.shape[-1]))


@torch.no_grad()
def what_names_are(network: TaggerNetwork, found: Sequence[ActRow]) -> list[Floats]:
    """What the network says of the names in each row: words x labels of all heads for names."""
    network.eval()
    said: list[Floats] = [np.zeros((0, 0), np.float16)] * len(found)
    for numbers in group([len(row.pieces) for row in found], 4096, None):
        batch = pad([found[number] for number in numbers], [])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network.heads(word_states(network, batch)).float().numpy()
        for place, number in enumerate(numbers):
            said[number] = logits[place, : len(found[number].firsts)].astype(np.float16)
    return said


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
            slots, wanted = _pairs(network, words, batch, pairs)
            total = total + _STATUSES * functional.cross_entropy(statuses.flatten(0, 1), batch.statuses.flatten(), ignore_index=UNKNOWN)
            total = total + _SLOTS * functional.cross_entropy(slots.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN)
    for columns in head_columns().values():
        new, old = (functional.log_softmax(logits[batch.known][:, columns], -1) for logits in (names, batch.names))
        total = total + _NAMES * functional.kl_div(new, old, log_target=True, reduction="batchmean")
    return total


def _pairs(
    network: TaggerNetwork, words: Tensor, batch: Batch, pairs: Sequence[tuple[int, int, NDArray[np.int64]]]
) -> tuple[Tensor, Tensor]:
    """Logits of the slots for every trigger and word, and the slots that were labelled."""
    length = words.shape[1]
    rows_, triggers = torch.tensor([row for row, _, _ in pairs]), torch.tensor([word for _, word, _ in pairs])
    apart = torch.from_numpy(np.stack([buckets(np.arange(length) - word) for _, word, _ in pairs]))
    wanted = torch.full((len(pairs), length), UNKNOWN)
    for number, (_, _, slots) in enumerate(pairs):
        wanted[number, : len(slots)] = torch.from_numpy(slots)
    kinds = batch.types[rows_, triggers].clamp(min=0)
    return network.acts.slots(words[rows_, triggers], words[rows_], apart, kinds).float(), wanted


@torch.no_grad()
def measure(network: TaggerNetwork, found: Sequence[ActRow]) -> str:
    """F1 over words: naming an act, naming one of the right type; statuses right; slots where triggers are given."""
    network.eval()
    right = offered = wanted = typed = real = known = 0
    slots = np.zeros((len(SLOTS), 3), int)
    for numbers in group([len(row.pieces) for row in found], 4096, None):
        taken = [found[number] for number in numbers]
        batch = pad(taken, [])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            words = word_states(network, batch)
            chances = network.acts.types(words).float().softmax(-1).numpy()
            statuses = network.acts.statuses(words).float().numpy()
        for number, row in enumerate(taken):
            said, count = chances[number, : len(row.types)], row.types > 0
            named = said[:, 0] < 0.5
            best = 1 + said[:, 1:].argmax(1)
            right, offered, wanted = right + int((named & count).sum()), offered + int(named.sum()), wanted + int(count.sum())
            typed += int((named & count & (best == row.types)).sum())
            told = row.statuses != UNKNOWN
            real, known = real + int((statuses[number, : len(told)].argmax(1) == row.statuses)[told].sum()), known + int(told.sum())
        pairs = [(number, *pair) for number, row in enumerate(taken) for pair in row.pairs]
        if pairs:
            guessed = _pairs(network, words.float(), batch, pairs)
            best_slots, gold = guessed[0].argmax(-1).numpy(), guessed[1].numpy()
            for slot in range(1, len(SLOTS)):
                mine, its = (best_slots == slot) & (gold != UNKNOWN), gold == slot
                slots[slot] += [(mine & its).sum(), mine.sum(), its.sum()]
    figures = {"named": 2 * right / (offered + wanted), "typed": 2 * typed / (offered + wanted), "status": real / max(1, known)}
    figures |= {SLOTS[slot]: 2 * hits / max(1, mine + its) for slot, (hits, mine, its) in enumerate(slots.tolist()) if slot}
    return "  ".join(f"{name} {100 * value:.1f}" for name, value in figures.items())


def _spare(data: Path, apart: set[str], table: PieceTable) -> list[ActRow]:
    """Text that only holds the names: ANERcorp's sentences and some raw articles."""
    texts = [" ".join(token for token, _ in sentence) for sentence in split_anercorp(data / "anercorp_train.txt")[0]]
    raw = [article for article in packed_lines(data / "antcorpus.jsonl.gz") if article["id"] not in apart]
    texts += [ant_text(article) for article in random.Random(5).sample(raw, _RAW)]
    return [row for text in texts for row in plain_rows(text, table)]


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("start", "names", "data", "work", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--pieces", type=int, default=768, help="pieces of a batch")
    parser.add_argument("--replay", type=float, default=0.3, help="share of the text that only holds the names, in an epoch")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    table, network = PieceTable.read(given.work / "pieces.tsv"), load_network(given.start)
    apart = held_back(given.data)
    articles = list(labelled(given.data))
    train = [row for article in articles if article.id not in apart for row in rows(article, table)]
    test = [row for article in articles if article.id in apart for row in rows(article, table)]
    spare = _spare(given.data, apart, table)
    keeper = load_network(given.names)
    said, spare_said = what_names_are(keeper, train), what_names_are(keeper, spare)
    print(f"{len(train)} rows, {sum(len(row.pieces) for row in train)} pieces, {sum(len(row.pairs) for row in train)} triggers", flush=True)
    layers = dict(network.named_parameters())
    slow = [part for name, part in layers.items() if not name.startswith("acts.")]
    quick = [part for name, part in layers.items() if name.startswith("acts.")]
    optimise = torch.optim.AdamW([{"params": slow, "weight_decay": 0.01}, {"params": quick}], lr=given.rate, weight_decay=0.0, fused=True)
    rates = (given.rate, 1e-3)
    lengths = ([len(row.pieces) for row in train], [len(row.pieces) for row in spare])
    steps = given.epochs * sum(
        int(share * len(group(of, given.pieces, None))) for of, share in zip(lengths, (1.0, given.replay), strict=True)
    )
    step = 0
    for epoch in range(given.epochs):
        began, total = time.monotonic(), 0.0
        network.train()
        own = [
            (respelled(row, table, chance) if chance.random() < _RESPELLED else row, names) for row, names in zip(train, said, strict=True)
        ]
        raw_text = chance.sample(list(zip(spare, spare_said, strict=True)), int(given.replay * len(spare)))
        batches = [
            [part[number] for number in numbers]
            for part in (own, raw_text)
            for numbers in group([len(row.pieces) for row, _ in part], given.pieces, chance)
        ]
        chance.shuffle(batches)
        for chosen in batches:
            factor = max(0.0, warm_then_fall(step, steps))
            step += 1
            for part, rate in zip(optimise.param_groups, rates, strict=True):
                part["lr"] = rate * factor
            loss = loss_of(network, pad([row for row, _ in chosen], [names for _, names in chosen]), [row for row, _ in chosen])
            optimise.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimise.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}, {time.monotonic() - began:.0f} s", flush=True)
        torch.save(network.state_dict(), given.out)
        if epoch % 2 or epoch + 1 == given.epochs:
            print(f"held back: {measure(network, test)}", flush=True)


if __name__ == "__main__":
    main()

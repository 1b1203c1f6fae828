"""Fit who is the likely actor of an event without one, and write ``likely_ar.tsv`` of the events room.

    python training/events/fit.py DATA [--check]

DATA is the folder with ``ant_labelled.jsonl``; ``DATA/../gold/train_ant.json`` are our labels of these articles (ANT corpus 1.1,
Apache-2.0). Every event that the rules find and that a label confirms gives one example a party near it: is it an actor of the
event by the label? ``--check`` fits on eight folds of the articles instead and prints how often the actors that the model names are
right on the events for which the rules name none. Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.annotate.events.arabic import ArabicReader
from isnad.annotate.events.likely import CONSTANT, WEIGHTS, Candidate, LikelyActors
from isnad.annotate.events.merge import Happening
from isnad.annotate.events.read import tell
from isnad.annotate.names import read_names
from isnad.annotate.times import read_times
from isnad.gather import article_from
from isnad.language import fold
from isnad.records import Span
from isnad.tagger import load_tagger

SMALLEST = 0.05
"""Weights smaller than this are left out of the file."""
RAREST = 4
"""A feature must be seen this often."""
STRENGTH = 0.3
"""The inverse of the penalty on large weights, chosen by ``--check``."""


class Example(NamedTuple):
    """A party near an event: features, whether it is an actor by the label, the article, and whether the rules name an actor."""

    features: frozenset[str]
    acts: bool
    article: int
    open: bool


def read_documents(folder: Path) -> list[tuple[Document, dict[str, Any]]]:
    """The labelled articles, read up to their events, each with its label."""
    labels = {entry["id"]: entry for entry in json.loads((folder.parent / "gold" / "train_ant.json").read_text(encoding="utf-8"))}
    tagger, found = load_tagger(), []
    for line in (folder / "ant_labelled.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] not in labels:
            continue
        day = (row.get("date_extracted") or "")[:10]
        fields = {"id": row["id"], "title": row["title"], "text": row["content"], "language": "ar", "published": day}
        document = Document.of(article_from({name: value for name, value in fields.items() if value}))
        tagged = None
        if tagger is not None:
            pieces = [cut.of(document.text) for cut in document.sentences]
            tagged = [
                span.__class__(start=span.start + cut.start, end=span.end + cut.start, kind=span.kind, score=span.score)
                for cut, spans in zip(document.sentences, tagger.tag(pieces), strict=True)
                for span in spans
            ]
        names = read_names(document, tagged)
        document.mentions, document.actors, document.references = names.mentions, names.actors, names.references
        document.times = read_times(document)
        document.attributions = read_attributions(document)
        found.append((document, labels[row["id"]]))
    return found


def examples(document: Document, label: dict[str, Any], article: int) -> list[Example]:
    """The examples of one article."""
    told = tell(document)
    if not isinstance(told.reader, ArabicReader):
        return []
    likely, made = LikelyActors(told.reader), []
    for happening in told.kept:
        event = _confirmed(happening, label)
        if event is not None:
            is_open = not (happening.actors or happening.mutual)
            made += [Example(one.features, _acts(one, event, document), article, is_open) for one in likely.candidates(happening)]
    return made


def _confirmed(happening: Happening, label: dict[str, Any]) -> dict[str, Any] | None:
    """The labelled event of the same type that shares most of its triggers, if one does."""
    shared = [
        (sum(item.trigger.overlap(Span(*span)) > 0 for item in happening.items for span in event["triggers"]), number)
        for number, event in enumerate(label["events"])
        if event["type"] == happening.type
    ]
    most, number = max(shared, default=(0, 0))
    return label["events"][number] if most else None


def _acts(one: Candidate, event: dict[str, Any], document: Document) -> bool:
    """Whether a candidate is one of the labelled actors, by place or by name."""
    for party in event["actors"]:
        span = Span(*party["span"]) if party["span"] else None
        if span is not None and any(piece.span.overlap(span) for piece in one.pieces):
            return True
        names = {fold(piece.actor.name if piece.actor else piece.span.of(document.text)) for piece in one.pieces}
        if fold(party["name"]) in names:
            return True
    return False


def fit(made: list[Example]) -> dict[str, float]:
    """Weights by name."""
    counts = Counter(name for one in made for name in one.features)
    table = DictVectorizer()
    matrix = table.fit_transform([{name: 1.0 for name in one.features if counts[name] >= RAREST} for one in made])
    fitted = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, np.array([one.acts for one in made]))
    named = dict(zip(table.get_feature_names_out(), fitted.coef_[0], strict=True))
    return {CONSTANT: float(fitted.intercept_[0])} | {name: float(weight) for name, weight in named.items() if abs(weight) >= SMALLEST}


def rate(one: Example, weighed: dict[str, float]) -> float:
    """The chance that a party acts."""
    total = weighed[CONSTANT] + sum(weighed.get(name, 0.0) for name in one.features)
    return float(1 / (1 + np.exp(-total)))


def check(made: list[Example]) -> None:
    """Print how the model does on the events without an actor, fitted without the articles it is tried on."""
    rated: list[tuple[float, bool]] = []
    groups = [one.article for one in made]
    for learned, tried in GroupKFold(8).split(made, groups=groups):
        weighed = fit([made[index] for index in learned])
        rated += [(rate(made[index], weighed), made[index].acts) for index in tried if made[index].open]
    wanted = sum(acts for _, acts in rated)
    for least in (0.3, 0.4, 0.5, 0.6):
        named = [acts for chance, acts in rated if chance >= least]
        print(f"events without an actor, from {least}: {len(named)} parties named, {sum(named)} of them right, {wanted} to be found")


def main() -> None:
    """Fit, or check by folds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made = [one for number, (document, label) in enumerate(read_documents(options.data)) for one in examples(document, label, number)]
    if options.check:
        check(made)
        return
    weighed = fit(made)
    head = (
        "# What speaks for a party as the actor of an event for which the rules find none (see likely.py). Learned by\n"
        f"# training/events/fit.py on {len(made)} parties near labelled events in 294 articles of the ANT corpus 1.1 (Apache-2.0),\n"
        "# our own labels; no other data.\n"
        "feature\tweight\n"
    )
    ordered = sorted(weighed.items(), key=lambda item: (item[0] != CONSTANT, -abs(item[1]), item[0]))
    WEIGHTS.write_text(head + "".join(f"{name}\t{weight:.3f}\n" for name, weight in ordered), encoding="utf-8")


if __name__ == "__main__":
    main()

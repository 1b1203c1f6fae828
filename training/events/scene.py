"""Fit the models of main event, place, day, and reality on the labelled articles and write ``scene.toml`` of the events room.

    PYTHONPATH=src:.:training/events python training/events/scene.py DATA [--check] [--only NAME ...]

DATA is the folder with the corpora (`training.acts`). ``--check`` says how often rules and models are right on articles that the
encoder never learned from, and writes nothing. ``--only`` fits these models and leaves the others as they are.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from logit import Question, answer, by_rule, fit
from questions import documents, questions

from isnad.annotate.events import choice
from isnad.annotate.events.choice import MODELS, TABLES
from isnad.annotate.events.scenes.reality import STATUSES

NAMES = ("main", "place", "date", "status", "same")
_OF_ALL = frozenset({"main", "same", "place"})
"""Models that all articles teach; days and status are better told by the first ones alone, whose labels resolve them."""
_SAID = frozenset({"head"} | {f"{status}: head {other}" for status in STATUSES for other in STATUSES})
"""What the encoder's heads say, of articles that it knows too well: its weights are set by hand (`logit.BY_HAND`)."""


def check(articles: Sequence[dict[str, list[Question]]], unseen: Sequence[bool], first: Sequence[bool]) -> None:
    """Print what rules and models get right on the articles that the heads never saw, and how often they fill what labels leave open.

    The models are fitted on the other articles.
    """
    for name in NAMES:
        used = [not own and (old or name in _OF_ALL) for own, old in zip(unseen, first, strict=True)]
        seen = [question for article, own in zip(articles, used, strict=True) if own for question in article[name]]
        new = [article[name] for article, own in zip(articles, unseen, strict=True) if own]
        weights = fit(seen, name, _SAID)
        for way in ("rules", "model"):
            right = known = filled = open_ = 0
            for question in (question for article in new for question in article if question.found):
                chosen = by_rule(question, name) if way == "rules" else answer(question, weights, name)
                known += question.known
                open_ += not question.known
                right += question.known and bool(chosen.right) and chosen.name is not None
                filled += not question.known and chosen.name is not None
            share, open_share = right / max(1, known), filled / max(1, open_)
            print(f"{name:7} {way:6} right {share:.3f} of {known}; filled though open {open_share:.3f} of {open_}")


def write(found: dict[str, dict[str, float]], articles: int) -> None:
    """Write the models as the room reads them."""
    lines = [
        "# Linear models of what an event's slots hold (mains.py, places.py, dates.py, reality.py), readable and editable.",
        f"# Weights fitted by training/events/scene.py: [main], [same] and [place] on {articles} labelled articles (DATA_CARD.md), the",
        "# others on the first 294. Those set by hand stand for what the heads say and for constructions that these articles hardly have.",
        "# A feature that is not listed weighs nothing.",
    ]
    for name in NAMES:
        lines += ["", f"[{name}]"]
        lines += [f'"{feature}" = {round(weight, 2)}' for feature, weight in sorted(found[name].items()) if abs(weight) >= 0.005]
    MODELS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    choice.models.cache_clear()


def main() -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", nargs="+", choices=TABLES, default=TABLES)
    options = parser.parse_args()
    read = documents(options.data)
    unseen, first = [new for _, _, new, _ in read], [old for _, _, _, old in read]
    if options.check:
        check([questions(document, gold) for document, gold, _, _ in read], unseen, first)
        return
    found = {name: dict(choice.models()[name]) for name in TABLES}
    for names in (("same",), ("main",), ("place", "date"), ("status",)):  # each is asked about what those before it left
        wanted = set(names).intersection(options.only)
        if not wanted:
            continue
        asked = [questions(document, gold) for document, gold, _, _ in read]
        for name in wanted:
            taught = [one for one, old, new in zip(asked, first, unseen, strict=True) if not new and (old or name in _OF_ALL)]
            found[name] = fit([question for article in taught for question in article[name]], name, _SAID)
        write(found, unseen.count(False))
    print(f"{MODELS}: {', '.join(f'{name} {len(weights)}' for name, weights in found.items())} weights")


if __name__ == "__main__":
    main()

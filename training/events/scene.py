"""Fit the models of main event, place, day and reality on the labelled articles and write ``scene.toml`` of the events room.

    python training/events/scene.py DATA GOLD [--check] [--only NAME ...]

DATA is ``ant_labelled.jsonl`` (ANT corpus 1.1, Apache-2.0), GOLD the file with its labels. ``--check`` fits on four fifths of the articles
and asks about the rest, five times over four shuffles, prints what rules alone, models alone and both get right, and writes nothing.
``--only`` fits these models (main, place, date, status) and leaves the others as they are.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from logit import Option, Question, answer, by_rule, fit
from questions import RULES, documents, questions

from isnad.annotate.events import choice
from isnad.annotate.events.choice import MODELS, TABLES

_SHUFFLES = 4


def check(articles: Sequence[dict[str, list[Question]]]) -> None:
    """Print what rules, models and both get right on held-out fifths, and how often they fill what the labels leave open."""
    for name in ("main", "place", "date", "status"):
        ways: dict[str, Callable[[Sequence[Question]], Callable[[Question], Option]]] = {
            "rules": lambda _: lambda question: by_rule(question, name),  # noqa: B023 - called in this turn of the loop
            "model": lambda seen: _asks(fit(seen, name, RULES), name),  # noqa: B023
            "both": lambda seen: _asks(fit(seen, name), name),  # noqa: B023
        }
        for way, learn in ways.items():
            right = known = filled = open_ = 0
            for held in _fifths(len(articles)):
                ask = learn([question for at, article in enumerate(articles) if at not in held for question in article[name]])
                for question in (question for at in held for question in articles[at][name] if question.found):
                    chosen = ask(question)
                    known += question.known
                    open_ += not question.known
                    right += question.known and bool(chosen.right) and chosen.name is not None
                    filled += not question.known and chosen.name is not None
            share, open_share = right / max(1, known), filled / max(1, open_)
            print(
                f"{name:7} {way:6} right {share:.3f} of {known // _SHUFFLES}; filled though open {open_share:.3f} of {open_ // _SHUFFLES}"
            )


def _fifths(articles: int) -> list[set[int]]:
    """The articles held out in turn: five parts of every shuffle."""
    found = []
    for seed in range(1, _SHUFFLES + 1):
        order = list(range(articles))
        random.Random(seed).shuffle(order)
        found += [set(order[part::5]) for part in range(5)]
    return found


def _asks(weights: dict[str, float], name: str) -> Callable[[Question], Option]:
    return lambda question: answer(question, weights, name)


def write(found: dict[str, dict[str, float]], articles: int) -> None:
    """Write the models as the room reads them."""
    lines = [
        "# Linear models of what an event's slots hold (mains.py, places.py, dates.py, reality.py), readable and editable.",
        f"# Weights fitted by training/events/scene.py on {articles} labelled articles of the ANT corpus 1.1 (Apache-2.0); those that",
        "# it sets by hand stand for constructions that these articles hardly have. A feature that is not listed weighs nothing.",
    ]
    for name in ("main", "place", "date", "status"):
        lines += ["", f"[{name}]"]
        lines += [f'"{feature}" = {round(weight, 2)}' for feature, weight in sorted(found[name].items()) if abs(weight) >= 0.005]
    MODELS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    choice.models.cache_clear()


def main() -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", nargs="+", choices=TABLES, default=TABLES)
    options = parser.parse_args()
    read = documents(options.data, options.gold)
    if options.check:
        check([questions(document, gold) for document, gold in read])
        return
    found = {name: dict(choice.models()[name]) for name in TABLES}
    for names in (("main",), ("place", "date"), ("status",)):  # each is asked about what those before it left
        asked = [questions(document, gold) for document, gold in read]
        for name in set(names).intersection(options.only):
            found[name] = fit([question for article in asked for question in article[name]], name)
        write(found, len(read))
    print(f"{MODELS}: {', '.join(f'{name} {len(weights)}' for name, weights in found.items())} weights")


if __name__ == "__main__":
    main()

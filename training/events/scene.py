"""Fit the models of main event, place, day and reality on the labelled articles and write ``scene.toml`` of the events room.

    python training/events/scene.py DATA GOLD [--check]

DATA is ``ant_labelled.jsonl`` (ANT corpus 1.1, Apache-2.0), GOLD the file with its labels. ``--check`` fits on four fifths of the articles
and asks about the rest, five times, prints what rules alone, models alone and both get right, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Sequence
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.annotate.events import choice
from isnad.annotate.events.choice import MODELS, TABLES, Features
from isnad.annotate.events.circumstances import event_date
from isnad.annotate.events.dates import Days
from isnad.annotate.events.happening import Happening
from isnad.annotate.events.mains import Report, features, main_of
from isnad.annotate.events.places import Places
from isnad.annotate.events.read import happenings_of
from isnad.annotate.events.reality import STATUSES, Reality
from isnad.annotate.events.scene import Scene
from isnad.annotate.events.settling import by_rules
from isnad.annotate.events.twins import absorb_twins
from isnad.annotate.names import read_names
from isnad.annotate.times import read_times
from isnad.gather import article_from
from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.records import Span
from isnad.tagger import TaggedSpan, Tagger, load_tagger

RIDGE = {"main": 2.0, "place": 3.0, "date": 3.0, "status": 2.0}
SILENCE = {"place": -0.8, "date": -1.3}
"""Added to the weight of saying nothing, that a place or day of which the model is half sure is not lost; chosen on held-out fifths."""
BY_HAND = {"status": {"ongoing: on in": 2.5, "planned: who begins": 2.5}}
"""Weights of constructions that the labelled articles hardly have: ``استمرار … في``, ``التي تبدأ``."""
RULES = frozenset({"rules", "silent of rules"})
_STEPS, _RATE = 2000, 0.05


class Option(NamedTuple):
    """One choice: what speaks for it, how right it is (0 to 1), and what it stands for (None: silence)."""

    features: Features
    right: float
    name: str | None


class Question(NamedTuple):
    """The choices of one slot of one happening, and whether the labels have a value for it."""

    options: list[Option]
    known: bool
    default: str = "happened"


def documents(data: Path, gold: Path) -> list[tuple[Document, dict[str, Any]]]:
    """The articles read up to their events, with their labels."""
    labels = {entry["id"]: entry for entry in json.loads(gold.read_text(encoding="utf-8"))}
    tagger = load_tagger(threads=1)
    found = []
    for line in data.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        given = {"id": row["id"], "title": row["title"], "text": row["content"], "published": row["date_extracted"], "language": "ar"}
        document = Document.of(article_from(given))
        _read(document, tagger)
        found.append((document, labels[row["id"]]))
    return found


def _read(document: Document, tagger: Tagger | None) -> None:
    tagged = None
    if tagger is not None:
        pieces = tagger.tag([sentence.of(document.text) for sentence in document.sentences])
        tagged = [
            TaggedSpan(start=span.start + sentence.start, end=span.end + sentence.start, kind=span.kind, score=span.score)
            for sentence, spans in zip(document.sentences, pieces, strict=True)
            for span in spans
        ]
    names = read_names(document, tagged)
    document.mentions, document.actors, document.references = names.mentions, names.actors, names.references
    document.times = read_times(document)
    document.attributions = read_attributions(document)
    aside = [credit.span for credit in document.article.credits] + ([document.article.dateline] if document.article.dateline else [])
    document.mentions = tuple(mention for mention in names.mentions if not any(span.holds(mention.span) for span in aside))


def pairs(events: Sequence[dict[str, Any]], made: Sequence[Happening]) -> list[tuple[dict[str, Any], Happening]]:
    """Labelled events with the happenings that share a trigger, one to one: those of one type with most triggers in common first."""
    scored = []
    for row, event in enumerate(events):
        spans = [Span(*span) for span in event["triggers"]]
        for column, happening in enumerate(made):
            shared = sum(any(span.overlap(item.trigger) for item in happening.items) for span in spans)
            if shared:
                scored.append((2 * (event["type"] == happening.type) + shared / len(spans), row, column))
    found, used = [], (set[int](), set[int]())
    for _, row, column in sorted(scored, key=lambda entry: -entry[0]):
        if row not in used[0] and column not in used[1]:
            used[0].add(row)
            used[1].add(column)
            found.append((events[row], made[column]))
    return found


def questions(document: Document, gold: dict[str, Any]) -> dict[str, list[Question]]:
    """What is asked of the happenings of one article, by model."""
    found: dict[str, list[Question]] = {name: [] for name in TABLES}
    reader, made = happenings_of(document)
    if not made:
        return found
    telling = Report(document, made)
    mains = {id(happening) for event, happening in pairs(gold["events"], made) if event["main"] and event["type"] == happening.type}
    options = [Option(features(each, telling), float(id(each) in mains), str(at)) for at, each in enumerate(made)]
    found["main"].append(Question(options, known=bool(mains)))
    main = main_of(telling)
    made = absorb_twins(main, made, telling)
    by_rules(made, main, reader, telling)
    scene = Scene(document, reader.clause_of, made, telling, main)
    places, days, reality = Places(scene), Days(scene), Reality(scene, reader.readings, reader.carriers)  # type: ignore[arg-type,union-attr]
    for event, happening in pairs(gold["events"], made):
        place, date = event["place"], event["date"]
        sites = [
            Option(its, float(_is_place(place, site.span, site.actor.name if site.actor else "")), site.actor.id if site.actor else str(at))
            for at, (site, its) in enumerate(places.of(happening))
        ]
        found["place"].append(_question(sites, places.silence(happening), known=bool(place)))
        known = date is not None and date["start"] is not None
        times = [
            Option(its, float(known and _days(time, document) == (date["start"], date["end"])), str(at))
            for at, (time, its) in enumerate(days.of(happening))
        ]
        found["date"].append(_question(times, days.silence(happening), known=known))
        happening.date = days.choose(happening)
        its = reality.features(happening)
        statuses = [
            Option({f"{status}: {name}": value for name, value in its.items()}, float(status == event["status"]), status)
            for status in STATUSES
        ]
        found["status"].append(Question(statuses, known=True, default=happening.status))
    return found


def _question(options: list[Option], silence: Features, *, known: bool) -> Question:
    right = any(option.right for option in options)
    return Question([Option(silence, float(not right), None), *options], known)


def _is_place(place: dict[str, Any] | None, span: Span, name: str) -> bool:
    """Whether a span or a name stands for a labelled place."""
    if place is None:
        return False
    if place["span"] and span.overlap(Span(*place["span"])):
        return True
    mine, theirs = sorted((set(map(bare, fold(words).split())) for words in (name, place["name"])), key=len)
    return mine == theirs or (len(mine) > 1 and mine <= theirs)


def _days(time: Any, document: Document) -> tuple[str, str]:
    date = event_date(time, document)
    return str(date.first), str(date.last)


def fit(asked: Sequence[Question], name: str, without: frozenset[str] = frozenset()) -> dict[str, float]:
    """Weights that make the right options of every question likely: a conditional logit with an L2 penalty, by Adam."""
    asked = [
        question
        for question in asked
        if any(option.right for option in question.options) and (name != "status" or question.default == "happened")
    ]
    names = sorted({feature for question in asked for option in question.options for feature in option.features} - without)
    column = {feature: at for at, feature in enumerate(names)}
    rows = [option for question in asked for option in question.options]
    values = np.zeros((len(rows), len(names)))
    for at, option in enumerate(rows):
        for feature, value in option.features.items():
            if feature in column:
                values[at, column[feature]] = value
    right = np.array([option.right for option in rows])
    sizes = np.array([len(question.options) for question in asked])
    starts, group = np.concatenate([[0], np.cumsum(sizes)[:-1]]), np.repeat(np.arange(len(asked)), sizes)
    weights, mean, spread = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, _STEPS + 1):
        odds = values @ weights
        raised = np.exp(odds - np.maximum.reduceat(odds, starts)[group])
        chance = raised / np.add.reduceat(raised, starts)[group]
        wanted = chance * right
        slope = values.T @ (chance - wanted / np.add.reduceat(wanted, starts)[group]) + RIDGE[name] * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    found = dict(zip(names, weights.tolist(), strict=True))
    if name in SILENCE:
        found["silent"] = found.get("silent", 0.0) + SILENCE[name]
    return found | BY_HAND.get(name, {})


def answer(question: Question, weights: dict[str, float], name: str) -> Option:
    """The option that is chosen; what several options say of one thing adds up."""
    if name == "status" and question.default != "happened":
        return next(option for option in question.options if option.name == question.default)
    scores = [exp(sum(weights.get(feature, 0.0) * value for feature, value in option.features.items())) for option in question.options]
    total: dict[str | None, float] = {}
    for option, score in zip(question.options, scores, strict=True):
        total[option.name] = total.get(option.name, 0.0) + score
    best = max(total, key=lambda key: total[key])
    return max((pair for pair in zip(question.options, scores, strict=True) if pair[0].name == best), key=lambda pair: pair[1])[0]


def by_rule(question: Question, name: str) -> Option:
    """What the rules say without a model."""
    if name == "status":
        return next(option for option in question.options if option.name == question.default)
    if name == "main":
        return max(question.options, key=lambda option: option.features.get("rules", 0.0))
    return next((option for option in question.options if option.features.get("rules")), question.options[0])


def check(articles: Sequence[dict[str, list[Question]]]) -> None:
    """Print what rules, models and both get right on held-out fifths, and how often they fill what the labels leave open."""
    order = list(range(len(articles)))
    random.Random(1).shuffle(order)
    for name in ("main", "place", "date", "status"):
        ways: dict[str, Callable[[Sequence[Question]], Callable[[Question], Option]]] = {
            "rules": lambda _: lambda question: by_rule(question, name),  # noqa: B023 - called in this turn of the loop
            "model": lambda seen: _asks(fit(seen, name, RULES), name),  # noqa: B023
            "both": lambda seen: _asks(fit(seen, name), name),  # noqa: B023
        }
        for way, learn in ways.items():
            right = known = filled = open_ = 0
            for fold_ in range(5):
                held = set(order[fold_::5])
                ask = learn([question for at, article in enumerate(articles) if at not in held for question in article[name]])
                for question in (question for at in held for question in articles[at][name]):
                    chosen = ask(question)
                    known += question.known
                    open_ += not question.known
                    right += question.known and bool(chosen.right) and chosen.name is not None
                    filled += not question.known and chosen.name is not None
            print(f"{name:7} {way:6} right {right / max(1, known):.3f} of {known}; filled though open {filled} of {open_}")


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
    options = parser.parse_args()
    read = documents(options.data, options.gold)
    if options.check:
        check([questions(document, gold) for document, gold in read])
        return
    found = {name: dict(choice.models()[name]) for name in TABLES}
    for names in (("main",), ("place", "date"), ("status",)):  # each is asked about what those before it left
        asked = [questions(document, gold) for document, gold in read]
        for name in names:
            found[name] = fit([question for article in asked for question in article[name]], name)
        write(found, len(read))
    print(f"{MODELS}: {', '.join(f'{name} {len(weights)}' for name, weights in found.items())} weights")


if __name__ == "__main__":
    main()

"""What the models of place, day, status and main event are asked about the labelled articles, and what would have been right."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from logit import Option, Question

from isnad.annotate import Annotator
from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.choice import TABLES, Features
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.mains import Report, features, main_of
from isnad.annotate.events.happenings.same import Retelling
from isnad.annotate.events.happenings.twins import absorb_twins
from isnad.annotate.events.read import happenings_of, triggers_of
from isnad.annotate.events.scenes.dates import Days
from isnad.annotate.events.scenes.places import Places
from isnad.annotate.events.scenes.reality import STATUSES, Reality
from isnad.annotate.events.scenes.scene import Scene
from isnad.annotate.events.scenes.settling import by_rules
from isnad.annotate.events.triggers.circumstances import event_date
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.frames import Frame, frames
from isnad.gather import article_from
from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.records import Span
from isnad.tagger import load_tagger
from training.acts import Happening as Told
from training.acts import held_back, labelled

RULES = frozenset({"rules", "silent of rules"})


def documents(data: Path) -> list[tuple[Document, dict[str, Any], bool, bool]]:
    """The labelled Arabic articles read up to their events, with their labels, and what is known of each.

    That is whether the encoder never learned from it, and whether it is one of the first that were labelled, which have all their
    times and places. `data` is the folder with the corpora.
    """
    tagger, apart = load_tagger(threads=2), held_back(data)
    first = {json.loads(line)["id"] for line in (data / "ant_labelled.jsonl").read_text(encoding="utf-8").splitlines()}
    found = []
    for article in labelled(data):
        if article.english:
            continue
        content = article.text[article.title :].lstrip("\n")
        title = article.text[: article.title] or None
        given = {"id": article.id, "title": title, "text": content, "published": article.day, "language": "ar"}
        document = Document.of(article_from(given))
        if document.text != article.text:
            raise ValueError(f"{article.id}: its text is not the one that was labelled; look at its title")
        Annotator(tagger).prepare(document)
        found.append(
            (document, {"events": [_as_gold(one, article.text) for one in article.happenings]}, article.id in apart, article.id in first)
        )
    return found


def _as_gold(happening: Told, text: str) -> dict[str, Any]:
    """A labelled happening as gold files have it; days that were not resolved are known by their words alone."""
    spans = {slot: [list(party.full) for party in parties] for slot, parties in happening.slots.items()}
    place, date = next(iter(spans.get("place", ())), None), next(iter(spans.get("date", ())), None)
    start, end = happening.days or (None, None)
    return {
        "main": happening.main, "type": happening.type, "status": happening.status, "triggers": happening.triggers,
        "actors": [{"span": span} for span in spans.get("actor", ())],
        "recipients": [{"span": span} for span in spans.get("recipient", ())],
        "place": {"span": place, "name": text[slice(*place)]} if place else None,
        "date": {"span": date, "start": start, "end": end} if date or start else None,
    }  # fmt: skip


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
    if not made or not isinstance(reader, ArabicReader):
        return found
    found["same"] = of_triggers(document, gold)
    telling = Report(document, made)
    mains = {id(happening) for event, happening in pairs(gold["events"], made) if event["main"] and event["type"] == happening.type}
    options = [Option(features(each, telling), float(id(each) in mains), str(at)) for at, each in enumerate(made)]
    found["main"].append(Question(options, known=bool(mains)))
    main = main_of(telling)
    made = absorb_twins(main, made, telling)
    by_rules(made, main, reader, telling)
    paired = pairs(gold["events"], made)
    scene = Scene(reader, made, telling, main)
    places, days, reality = Places(scene), Days(scene), Reality(scene, reader.readings, reader.carriers)
    for event, happening in paired:
        found["place"].append(of_place(event, happening, places))
        found["date"].append(of_date(event, happening, days))
        happening.date = days.choose(happening)
        its = reality.features(happening)
        statuses = [
            Option({f"{status}: {name}": value for name, value in its.items()}, float(status == event["status"]), status)
            for status in STATUSES
        ]
        found["status"].append(Question(statuses, known=True, default=happening.status))
    missed = missing(document, reader, [event for event in gold["events"] if not any(event is other for other, _ in paired)])
    scene = Scene(reader, [*made, *(happening for _, happening in missed)], telling, main)
    places, days = Places(scene), Days(scene)
    for event, happening in missed:
        found["place"].append(unfound(of_place(event, happening, places)))
        found["date"].append(unfound(of_date(event, happening, days)))
    return found


def of_triggers(document: Document, gold: dict[str, Any]) -> list[Question]:
    """With which trigger before it each goes on; of those that the labels know."""
    reader, found, _ = triggers_of(document)
    if not isinstance(reader, ArabicReader) or not reader.heads:
        return []
    for item in found:
        item.take_owners()
    retelling, asked = Retelling(reader, found), []
    events = [[Span(*span) for span in event["triggers"]] for event in gold["events"]]
    told = [{at for at, spans in enumerate(events) if any(span.overlap(item.trigger) for span in spans)} for item in found]
    for at, item in enumerate(found):
        before = [number for number in range(at) if found[number].frame.type == item.frame.type and told[number]]
        if told[at] and before:
            options = [Option(retelling.again(item, found[number]), float(bool(told[number] & told[at])), str(number)) for number in before]
            new = Option(retelling.new(item), float(not any(option.right for option in options)), "new")
            asked.append(Question([new, *options], known=True))
    return asked


def of_place(event: dict[str, Any], happening: Happening, places: Places) -> Question:
    """Where a happening was."""
    place = event["place"]
    options = [
        Option(its, float(_is_place(place, site.whole, site.actor.name if site.actor else "")), site.actor.id if site.actor else str(at))
        for at, (site, its) in enumerate(places.of(happening))
    ]
    return _question(options, places.silence(happening), known=bool(place))


def of_date(event: dict[str, Any], happening: Happening, days: Days) -> Question:
    """When a happening was."""
    date = event["date"]
    known = date is not None
    options = [
        Option(its, float(known and _is_day(time, date, days.scene.document)), str(at)) for at, (time, its) in enumerate(days.of(happening))
    ]
    return _question(options, days.silence(happening), known=known)


def missing(document: Document, reader: ArabicReader, events: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], Happening]]:
    """Labelled events that the reader did not find, as happenings of their labels: where events were is told alike of all of them."""
    found = []
    for event in events:
        happening = Happening()
        frame = _frames().get(event["type"])
        for trigger in sorted(Span(*span) for span in event["triggers"]):
            words = document.word_range(trigger)
            if frame is None or not len(words):
                continue
            at, clause = words.start, reader.clause_of(words.start)
            reading = reader.readings.get(at)
            definite = document.words[at].key.startswith("ال")
            part = reading.part if reading is not None else "noun" if definite else "verb"
            sentence, titled = document.sentence_at(trigger.start) or 0, document.in_title(trigger)
            item = Found(at, trigger, frame, part, sentence, reader.clauses.index(clause), definite, status=event["status"], titled=titled)
            happening.items.append(item)
        for slot, pieces in (("actors", happening.actors), ("recipients", happening.recipients)):
            spans = [Span(*party["span"]) for party in event[slot] if party["span"]]
            pieces.extend(piece for piece in reader.chunks if any(span.overlap(piece.span) for span in spans))
        if happening.items:
            found.append((event, happening))
    return found


@cache
def _frames() -> dict[str, Frame]:
    """A frame of every type."""
    return {frame.type: frame for frame in reversed(frames("ar"))}


def unfound(question: Question) -> Question:
    """A question about a happening that the rules never saw."""
    options = [
        option._replace(features={name: value for name, value in option.features.items() if name not in RULES})
        for option in question.options
    ]
    return question._replace(options=options, found=False)


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


def _is_day(time: Any, date: dict[str, Any], document: Document) -> bool:
    """Whether a time is the labelled one: of the same days, or of the same words where the labels did not resolve them."""
    if date["start"] is not None:
        return _days(time, document) == (date["start"], date["end"])
    return bool(time.span.overlap(Span(*date["span"])))


def _days(time: Any, document: Document) -> tuple[str, str]:
    date = event_date(time, document)
    return str(date.first), str(date.last)

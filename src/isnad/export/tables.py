"""Events and facts as CSV tables, for statistics programs: UTF-8 with a byte-order mark, so that spreadsheets read the Arabic."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from isnad.ontology.plover import to_cameo
from isnad.records import Annotation, Reading, StoryParty

_EVENTS = [
    "story",
    "event",
    "main",
    "type",
    "mode",
    "cameo",
    "status",
    "actors",
    "actor_countries",
    "actor_sectors",
    "recipients",
    "recipient_countries",
    "recipient_sectors",
    "place",
    "place_country",
    "latitude",
    "longitude",
    "first_day",
    "last_day",
    "day_inferred_for",
    "contexts",
    "articles",
    "origins",
]
_FACTS = [
    "story",
    "event",
    "slot",
    "value",
    "verdict",
    "origins",
    "article",
    "outlet",
    "stance",
    "certainty",
    "start",
    "end",
    "words",
    "chain",
]


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(header)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")


def _harmless(cell: object) -> object:
    """Text from outside must not become a formula in a spreadsheet."""
    return "'" + cell if isinstance(cell, str) and cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _joined(parties: Sequence[StoryParty], name: str) -> str:
    return "; ".join(str(getattr(party, name) or "") for party in parties)


def events_csv(reading: Reading, annotations: Mapping[str, Annotation]) -> bytes:  # noqa: ARG001 - the shape of an exporter
    """One row an event, coded in PLOVER with its CAMEO code; several actors are parted by semicolons, in one order in all columns."""
    origins = {story.id: len(story.origins) for story in reading.stories}
    rows = []
    for event in reading.events:
        place, day = event.place, event.date
        rows.append(
            (
                event.story,
                event.id,
                int(event.main),
                event.type,
                event.mode or "",
                to_cameo(event.type, event.mode) or "",
                event.status,
                _joined(event.actors, "name"),
                _joined(event.actors, "country"),
                _joined(event.actors, "sector"),
                _joined(event.recipients, "name"),
                _joined(event.recipients, "country"),
                _joined(event.recipients, "sector"),
                (place and place.name) or "",
                (place and place.country) or "",
                "" if place is None or place.latitude is None else place.latitude,
                "" if place is None or place.longitude is None else place.longitude,
                (day and day.first) or "",
                (day and day.last) or "",
                "; ".join(article for fact in event.facts if fact.slot == "date" for article in fact.inferred_for),
                "; ".join(event.contexts),
                "; ".join(sorted({article for article, _ in event.members})),
                max((fact.origins for fact in event.facts), default=origins[event.story]),
            )
        )
    return _table(_EVENTS, rows)


def facts_csv(reading: Reading, annotations: Mapping[str, Annotation]) -> bytes:
    """One row a fact and article that carries it, with the words that it rests on and the chain from the outlet outwards."""
    outlets = {article.id: article.outlet or "" for article in reading.articles}
    rows = []
    for event in reading.events:
        for fact in event.facts:
            for support in fact.support:
                annotation = annotations.get(support.article)
                rows.append(
                    (
                        event.story,
                        event.id,
                        fact.slot,
                        f"{fact.value['kind']}: {fact.label}" if fact.slot == "number" else fact.label or str(fact.value),
                        fact.verdict,
                        fact.origins,
                        support.article,
                        outlets[support.article],
                        support.stance,
                        support.certainty,
                        support.span.start,
                        support.span.end,
                        support.span.of(annotation.text) if annotation else "",
                        " <- ".join(link.name or link.kind for link in support.chain),
                    )
                )
    return _table(_FACTS, rows)

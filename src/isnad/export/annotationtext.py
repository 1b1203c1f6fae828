"""One annotation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.export.lines import days, isolate, sides, where_and_when, words_of
from isnad.language.interface import text
from isnad.records import Annotation, Event, Party


def annotation_text(annotation: Annotation, lang: str) -> str:
    """What one article says: names with titles, times, who says what, events."""
    return "\n".join(_lines(annotation, lang)) + "\n\n"


def _lines(annotation: Annotation, lang: str) -> Iterator[str]:
    body = annotation.text
    title = words_of(body, annotation.title, 120) if annotation.title else text(lang, "note", "untitled")
    when = days(annotation.published.first, annotation.published.last) if annotation.published else None
    yield f"{isolate(annotation.id)}  {title}  {when or text(lang, 'note', 'undated')}"
    if annotation.actors:
        yield text(lang, "heading", "names")
    for actor in annotation.actors:
        codes = " ".join(code for code in (actor.country, actor.sector) if code)
        titles = "; ".join(isolate(wording) for wording in actor.titles)
        yield f"  {isolate(actor.name)} [{actor.kind}{' ' + codes if codes else ''}]" + (f"  {titles}" if titles else "")
    if annotation.times:
        yield text(lang, "heading", "times")
    for time in annotation.times:
        yield f"  {words_of(body, time.span)} [{time.type} {time.value or '?'}]  {days(time.first, time.last) or ''}".rstrip()
    if annotation.attributions:
        yield text(lang, "heading", "attributions")
    for found in annotation.attributions:
        who = isolate(found.source_name) if found.source_name else text(lang, "link", "unnamed")
        yield f"  {who} [{found.quote}, {text(lang, 'certainty', found.certainty)}]: {words_of(body, found.content)}"
    yield text(lang, "heading", "events") if annotation.events else text(lang, "note", "no_events")
    for event in annotation.events:
        yield _event(event, body, lang)


def _event(event: Event, body: str, lang: str) -> str:
    what = "/".join(part for part in (event.type, event.mode) if part)
    who = sides(*(", ".join(_party(party) for party in side) for side in (event.actors, event.recipients)))
    where, when = where_and_when(event, lang)
    notes = [text(lang, "note", "main")] if event.main else []
    notes += [text(lang, "note", "background")] if event.background else []
    words = ", ".join(isolate(trigger.of(body)) for trigger in event.triggers[:4])
    parts = [f"{what}, {text(lang, 'status', event.status)}", who, where, when, *notes, words]
    return "  " + " · ".join(part for part in parts if part)


def _party(party: Party) -> str:
    codes = " ".join(code for code in (party.country, party.sector) if code)
    return isolate(party.name or "?") + (f" [{codes}]" if codes else "")

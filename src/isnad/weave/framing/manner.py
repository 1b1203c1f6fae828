"""How each report of a story tells it, beside the words that it chooses. Described, never scored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from isnad.language import fold, fold_once
from isnad.language.arabic.clitics import bare
from isnad.records import Act, Annotation, Event, Headline, Manner, Party, Quoted, Span, StoryEvent
from isnad.weave.facts.groups import is_toll
from isnad.weave.framing.lexicon import words
from isnad.weave.identity import Cast

HALF = 0.5
"""The part of a headline's words that a sentence of the body must hold for the headline to be taken from it."""
_LEAST = 3
"""Words of a headline that a sentence must hold at least, and letters of a word that tells anything."""
_OFFICE = 4
"""Words before the colon of a headline that can name who says the rest."""
_SEARCHED = 6
"""Sentences of the body in which a headline is looked for."""
_SIDE = 3
"""Code points between the word for an act and who stands right behind it."""
_LED = 10
"""The same with who opens the sentence: ``Seven soldiers were killed``."""
_DAMMA = "\u064f"
_WORD = re.compile(r"[^\W_]+")


def manners_of(members: Sequence[Annotation], cast: Cast, events: Sequence[StoryEvent]) -> tuple[Manner, ...]:
    """How each article tells the story, in the order of their ids. Acts are those of the main event and of what several reports tell."""
    acts: dict[str, list[tuple[str, str]]] = {}
    for event in events:
        told = {article for article, _ in event.members}
        if event.main or (len(told) > 1 and not event.background):
            seen: set[str] = set()
            for article, ident in event.members:
                if article not in seen:
                    seen.add(article)
                    acts.setdefault(article, []).append((event.id, ident))
    return tuple(_manner(each, cast, acts.get(each.id, ())) for each in sorted(members, key=lambda each: each.id))


def _manner(annotation: Annotation, cast: Cast, acts: Sequence[tuple[str, str]]) -> Manner:
    body = _body(annotation)
    own, quoted = _quoted(annotation, cast, body)
    known = {event.id: event for event in annotation.events}
    return Manner(
        article=annotation.id,
        own=own,
        quoted=quoted,
        headline=_headline(annotation, cast, body),
        acts=tuple(_act(annotation, cast, event, known[ident]) for event, ident in acts if ident in known and known[ident].triggers),
    )


def _body(annotation: Annotation) -> list[Span]:
    """The sentences of a report without its title, furniture and credits."""
    aside = [*annotation.furniture, *(credit.span for credit in annotation.credits), *([annotation.title] if annotation.title else [])]
    return [each for each in annotation.sentences if not any(piece.overlap(each) * 2 > len(each) for piece in aside)]


def _quoted(annotation: Annotation, cast: Cast, body: Sequence[Span]) -> tuple[float, tuple[Quoted, ...]]:
    """The shares of the body in the outlet's own voice and in the words of each source."""
    whole = sum(len(each) for each in body)
    if not whole:
        return 1.0, ()
    contents: dict[str | None, list[Span]] = {}
    for said in annotation.attributions:
        contents.setdefault(_called(annotation, cast, said.actor, said.source_name), []).append(said.content)
    shares = {name: _covered(spans, body) / whole for name, spans in contents.items()}
    found = [Quoted(name=name, share=round(share, 2)) for name, share in shares.items() if share >= 0.005]
    found.sort(key=lambda each: (-each.share, each.name or ""))
    every = _covered((span for spans in contents.values() for span in spans), body) / whole
    return round(1 - every, 2), tuple(found)


def _called(annotation: Annotation, cast: Cast, actor: str | None, name: str | None) -> str | None:
    party = cast.party(annotation.id, actor) if actor else None
    return party.name if party else name


def _covered(spans: Iterable[Span], body: Sequence[Span]) -> int:
    """Code points of some sentences that stand in any of some spans."""
    count, reach = 0, 0
    pieces = sorted((max(span.start, each.start), min(span.end, each.end)) for span in spans for each in body if span.overlap(each))
    for start, end in pieces:
        count += max(0, end - max(start, reach))
        reach = max(reach, end)
    return count


def _telling(text: str) -> set[str]:
    """The words of a stretch of text that tell anything. A sentence comes once: its key is not worth remembering."""
    return {bare(word) for word in _WORD.findall(fold_once(text)) if len(word) >= _LEAST}


def _headline(annotation: Annotation, cast: Cast, body: Sequence[Span]) -> Headline | None:
    if annotation.title is None:
        return None
    title = _telling(annotation.title.of(annotation.text))
    best, taken, place = 0, None, None
    for number, sentence in enumerate(body[:_SEARCHED], 1):
        common = len(title & _telling(sentence.of(annotation.text)))
        if common > best:
            best, taken, place = common, sentence, number
            if 4 * best >= 3 * len(title):
                break
    if taken is None or best < max(_LEAST, HALF * len(title)):
        return Headline(span=annotation.title)
    saying = [said for said in annotation.attributions if said.content.overlap(taken) * 2 > len(taken)]
    said = max(saying, key=lambda each: each.content.overlap(taken), default=None)
    voice = _called(annotation, cast, said.actor, said.source_name) if said else None
    return Headline(
        span=annotation.title, taken=taken, place=place, voice=voice, credited=bool(voice) and _credits(annotation, voice or "", taken)
    )


def _credits(annotation: Annotation, voice: str, taken: Span) -> bool:
    """Whether a headline says whose words it takes: by an attribution, by the name, or by an office before a colon (``فلكي: …``)."""
    title = annotation.title or Span(0, 0)
    if any(each.content.overlap(title) for each in annotation.attributions):
        return True
    wording = title.of(annotation.text)
    before, colon, _ = wording.partition(":")
    called = _telling(before) & _telling(taken.of(annotation.text)) if colon and len(before.split()) <= _OFFICE else set()
    return bool(called or _telling(voice) & _telling(wording))


def _act(annotation: Annotation, cast: Cast, story_event: str, event: Event) -> Act:
    title = annotation.title
    trigger = min(event.triggers, key=lambda each: (title is None or not title.overlap(each), each.start))
    actors = [party for party in event.actors if not is_toll(party.name or "")]
    doers = dict.fromkeys(_named(annotation, cast, actors))
    opening = max((each.start for each in annotation.sentences if each.start <= trigger.start), default=0)
    doer, sufferer = _beside(trigger, actors, opening), _beside(trigger, event.recipients, opening)
    passive = _passive(annotation.text, trigger, unled=trigger.start == opening and not doers and sufferer == "behind")
    subject: Literal["doer", "sufferer"] | None = None
    if doer == "before" or (doer == "behind" and sufferer is None):
        subject = "doer"
    elif (
        doer is None
        and not _led(annotation.text[opening : trigger.start], doers)
        and (sufferer == "behind" or (sufferer == "before" and passive))
    ):
        subject = "sufferer"
    return Act(event=story_event, span=trigger, doers=tuple(doers), subject=subject, passive=passive)


def _led(before: str, doers: Iterable[str]) -> bool:
    """Whether one of those who act is named in a sentence before the word for the act."""
    return any(_telling(name) & _telling(before) for name in doers)


def _named(annotation: Annotation, cast: Cast, parties: Iterable[Party]) -> Iterator[str]:
    for party in parties:
        if name := _called(annotation, cast, party.actor, party.name):
            yield name


def _beside(trigger: Span, parties: Iterable[Party], opening: int) -> Literal["before", "behind"] | None:
    """Whether one of the parties opens the sentence before the word for the act, or stands right behind it."""
    spans = [party.span for party in parties if party.span is not None]
    if any(0 <= trigger.start - span.end <= _LED and span.start - opening <= _SIDE for span in spans):
        return "before"
    return "behind" if any(0 <= span.start - trigger.end <= _SIDE for span in spans) else None


def _passive(text: str, trigger: Span, *, unled: bool) -> bool:
    """Whether a wording is passive: by its vowels, its form or the words around it.

    A verb written alike in the active is passive where it opens a sentence that has nobody who acts, right before who suffers
    (``unled``: ``قتل سبعة في انفجار``).
    """
    wording, lists = trigger.of(text), words()
    before = fold(text[max(0, trigger.start - 30) : trigger.start]).split()
    after = f"{fold(text[trigger.end : trigger.end + 60])} "
    key = fold(wording)
    if key.isascii():
        auxiliary = next((word for word in reversed(before[-2:]) if not word.endswith("ly")), "")
        return auxiliary in lists["be"] and not key.split()[0].endswith("ing")
    if _DAMMA in wording[:3] or key in lists["passive"] or (before and before[-1] in lists["completes"]):
        return True
    return key in lists["either"] and (unled or any(f" {each} " in after for each in lists["agent"]))

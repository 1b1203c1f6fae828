"""Evaluative nouns and adjectives, and of whom or what they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from isnad.language import fold, keyed_article
from isnad.language.numerals import numeral
from isnad.records import Annotation, Framing, Mention, Party, Span
from isnad.weave.framing.lexicon import Stance, lexicon, words
from isnad.weave.identity import Cast

_NEAR = 2
"""Code points between an evaluative noun and the name that it is said of: a space, or a space and a particle."""
_BEHIND = 15
"""Code points between an act and whom it befell (``استشهد أمس سبعة``)."""
_LED = 6
"""The same where they stand before it: room for an auxiliary."""
_DEMONYM = re.compile(r" ال\w{2,}ي[ةه]? ")
_PHRASE = re.compile(r"[\w ]*")
_JOINED = re.compile(r"\s+و\w")


def _voice(annotation: Annotation, span: Span) -> str | None:
    """The source inside whose content a wording stands, the innermost; None for the article's own voice."""
    holding = [said for said in annotation.attributions if said.content.holds(span)]
    return min(holding, key=lambda said: len(said.content)).source_name if holding else None


def made(annotation: Annotation, actor: str, span: Span, stance: Stance) -> Framing:
    """A wording of an article for an actor, with whose word it is."""
    expression = " ".join(span.of(annotation.text).split())
    return Framing(actor=actor, article=annotation.id, expression=expression, span=span, stance=stance, voice=_voice(annotation, span))


def judgements(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    """Evaluative nouns: right before a name (``ميليشيا الحوثي``), in one, or for a party of an event (``استشهاد سبعة``)."""
    states = {actor.id for actor in annotation.actors if actor.kind == "place" and actor.sector == "GOV"}
    mentions = [mention for mention in annotation.mentions if mention.kind != "place" or mention.actor in states]
    titles = [title for mention in mentions for title in mention.titles]
    for hit in lexicon().nouns.longest(keyed_article(annotation.text)):
        span, (stance, kind) = hit.span, hit.payload
        if stance == "neutral":
            continue
        mention = _said_of(annotation.text, span, kind, mentions) if kind != "act" else None
        party = cast.party(annotation.id, mention.actor) if mention else None
        if mention is not None and party is not None:
            if not any(title.overlap(span) for title in titles):
                direct = mention.start <= span.end + _NEAR
                yield made(annotation, party.name, span.cover(mention.span) if direct else span, stance)
            continue
        actor = _unnamed(annotation, span, kind, cast)
        if actor is not None:
            yield made(annotation, actor, span, stance)


def _unnamed(annotation: Annotation, span: Span, kind: str, cast: Cast) -> str | None:
    """Of whom or what a wording is said that stands with no name; None where the text does not tell."""
    if kind in {"title", "alone"}:
        return _holder(annotation, span, cast)
    if kind == "act":
        return _act_before(annotation, span)
    return _victim(annotation, span, cast) or _company(annotation, span)


def _holder(annotation: Annotation, span: Span, cast: Cast) -> str | None:
    """The one person of the article to whom the office after an honorific is given (``فخامة رئيس الجمهورية`` without the name)."""
    if any(title.overlap(span) for mention in annotation.mentions for title in mention.titles):
        return None
    rest = fold(annotation.text[span.end : span.end + 60]).split()
    held = set()
    for actor in annotation.actors:
        offices = [fold(title).split() for title in actor.titles if actor.kind == "person"]
        if any(len(office) > 1 and rest[: len(office)] == office for office in offices):
            party = cast.party(annotation.id, actor.id)
            held.add(party.name if party else actor.name)
    return held.pop() if len(held) == 1 else None


def _act_before(annotation: Annotation, span: Span) -> str | None:
    """The act that an adjective right behind it judges (``الهجوم الغادر``), as the text has it; None where no event is named there."""
    for event in annotation.events:
        for trigger in event.triggers:
            if 0 < span.start - trigger.end <= _NEAR:
                start = annotation.text.rfind(" ", 0, trigger.start) + 1
                return annotation.text[max(start, trigger.start - 3) : trigger.end]
    return None


def _company(annotation: Annotation, span: Span) -> str | None:
    """The body in whose company an honoured group stands (``أبطال الشرطة``: the police), in a sentence that tells of an event."""
    home = next((each for each in annotation.sentences if each.overlap(span)), None)
    told = home is not None and any(home.overlap(trigger) for event in annotation.events for trigger in event.triggers)
    follower = re.match(r" (\w+)", annotation.text[span.end : span.end + 30])
    body = follower is not None and fold(follower.group(1)) in words()["body"]
    return follower.group(1) if told and body and follower and not span.of(annotation.text).startswith("ال") else None


def _said_of(text: str, span: Span, kind: str, mentions: Sequence[Mention]) -> Mention | None:
    """The name that a wording is said of: the one that follows it, be it behind a rank or a demonym, or the one that it is a word of.

    The last word of a name is said of the name behind it (``قوات المخلوع`` علي صالح), and one that و joins to more is said of nobody
    in particular (``المقاومة وقوات الجيش``).
    """
    begin = _opening if kind == "noun" else _start
    followers = [each for each in mentions if 0 <= begin(each) - span.end <= _NEAR]
    if not followers and kind == "noun" and (demonym := _DEMONYM.match(text, span.end)):
        followers = [each for each in mentions if each.start == demonym.end() and each.kind == "person"]
    holder = next((each for each in mentions if each.span.holds(span)), None)
    if holder is None or kind == "alone" or (holder.end == span.end and followers and holder.start < span.start):
        return followers[0] if followers else None
    return None if _JOINED.match(text, span.end) and span.end < holder.end else holder


def _start(mention: Mention) -> int:
    return mention.start


def _opening(mention: Mention) -> int:
    """Where a name begins, the titles before it included."""
    return min((mention.start, *(title.start for title in mention.titles)))


def _victim(annotation: Annotation, span: Span, cast: Cast) -> str | None:
    """Of whom an evaluative noun is said that names an act or a party of an event; None where the text does not tell.

    The act must be followed by whom it befell, and these be people: what an event has for its recipient from elsewhere need not have
    died (``استشهاد قائدها``).
    """
    for event in annotation.events:
        for party in (*event.recipients, *event.actors):
            if party.span is not None and party.span.overlap(span):
                return _party_name(annotation, party, cast)
        if any(trigger.overlap(span) for trigger in event.triggers):
            for party in event.recipients:
                actor = annotation.actor(party.actor)
                people = actor is None or actor.kind in {"person", "group"}
                if people and party.span is not None and _befalls(span, party.span):
                    return _party_name(annotation, party, cast)
            return _counted(annotation.text[span.end : span.end + 60])
    return None


def _befalls(act: Span, whom: Span) -> bool:
    """Whether those whom an act befell stand behind the word for it, or right before it (``soldiers were martyred``)."""
    return 0 <= whom.start - act.end <= _BEHIND or 0 <= act.start - whom.end <= _LED


def _counted(after: str) -> str | None:
    """Those whom a number right behind an act counts (``استشهاد سبعة من أبطال الشرطة``), in the words of the text."""
    phrase = _PHRASE.match(after)
    found = phrase.group().split() if phrase and after.startswith(" ") else []
    number = numeral([fold(word) for word in found], 0, "ar") if found else None
    if number is None or number.end >= len(found):
        return None
    end = number.end
    if fold(found[end]) == "من":
        end += 1
        while end < len(found) - 1 and not found[end].startswith("ال"):
            end += 1
    return " ".join(found[: end + 1])


def _party_name(annotation: Annotation, party: Party, cast: Cast) -> str | None:
    known = cast.party(annotation.id, party.actor)
    return known.name if known else party.name

"""Framing: the wording that each outlet chooses for the same person, side or act. Described, never scored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from isnad.language import Matcher, fold, keyed_article
from isnad.language.arabic.clitics import splits
from isnad.language.wordlists import keys_by_kind
from isnad.ontology.tables import need, one_of, read_table
from isnad.ontology.user import user_files
from isnad.records import Annotation, Framing, Mention, Party, Span
from isnad.weave.identity import Cast

Stance = Literal["honorific", "neutral", "hostile"]
_STANCES: dict[str, Stance] = {"honorific": "honorific", "hostile": "hostile"}
_KINDS = frozenset({"title", "noun", "cue", "act", "rank"})
_NEAR = 2
"""Code points between an evaluative noun and the name that it is said of: a space, or a space and a particle."""


class Wording(NamedTuple):
    """An entry of the lexicon."""

    stance: Stance
    kind: str


class Lexicon(NamedTuple):
    """Stances of titles by folded form; nouns and titles to look for; verbs of saying that judge, by folded form."""

    titles: dict[str, Stance]
    nouns: Matcher[Wording]
    cues: dict[str, Stance]
    ranks: dict[str, Stance]


def framing_files() -> tuple[Path, ...]:
    """The tables of the lexicon, the user's last: of two entries of one kind for one wording the later holds."""
    shipped = (Path(__file__).with_name(f"lexicon_{language}.tsv") for language in ("ar", "en"))
    return (*shipped, *user_files("framing_ar"), *user_files("framing_en"))


def check_framing() -> None:
    """Read the lexicon, the user's tables among it. Raises `DataError`."""
    _lexicon()


@cache
def _lexicon() -> Lexicon:
    titles: dict[str, Stance] = {}
    cues: dict[str, Stance] = {}
    ranks: dict[str, Stance] = {}
    phrases: dict[tuple[str, str], Wording] = {}
    for path in framing_files():
        for line, (stance, kind, form) in read_table(path, ("stance", "kind", "form")):
            judged, key = _STANCES[one_of(path, line, "stance", stance, frozenset(_STANCES))], fold(need(path, line, "form", form))
            if one_of(path, line, "kind", kind, _KINDS) in {"cue", "rank"}:
                (cues if kind == "cue" else ranks)[key] = judged
                continue
            if kind == "title":
                titles[key] = judged
            phrases[key, kind] = Wording(judged, kind)
    return Lexicon(titles, Matcher((key, wording) for (key, _), wording in phrases.items()), cues, ranks)


def title_stance(wording: str) -> Stance:
    """The stance of a title: that of the longest entry that it is or begins with."""
    titles = _lexicon().titles
    words = fold(wording).split()
    for size in range(len(words), 0, -1):
        stance = titles.get(" ".join(words[:size]))
        if stance is not None:
            return stance
    return "neutral"


def framing_of(members: Sequence[Annotation], cast: Cast) -> tuple[Framing, ...]:
    """Every wording that the articles of a story use for their people, organisations and groups, once an article and wording."""
    found: dict[tuple[str, str, str], Framing] = {}
    heads = _heads_of_state(members, cast)
    for each in sorted(members, key=lambda each: each.id):
        for framing in (*_titles(each, cast, heads), *_references(each, cast), *_judgements(each, cast), *_cues(each, cast)):
            found.setdefault((framing.actor, each.id, fold(framing.expression)), framing)
    return tuple(sorted(found.values(), key=lambda framing: (framing.actor, framing.article, framing.span)))


def _voice(annotation: Annotation, span: Span) -> str | None:
    """The source inside whose content a wording stands, the innermost; None for the article's own voice."""
    holding = [said for said in annotation.attributions if said.content.holds(span)]
    return min(holding, key=lambda said: len(said.content)).source_name if holding else None


def _made(annotation: Annotation, actor: str, span: Span, stance: Stance) -> Framing:
    words = " ".join(span.of(annotation.text).split())
    return Framing(actor=actor, article=annotation.id, expression=words, span=span, stance=stance, voice=_voice(annotation, span))


def _heads_of_state(members: Sequence[Annotation], cast: Cast) -> dict[str, set[str]]:
    """The articles that give a person the office of a head of state, by the id of the party."""
    found: dict[str, set[str]] = {}
    for each in members:
        for actor in each.actors:
            party = cast.party(each.id, actor.id) if actor.kind == "person" else None
            if party is not None and any(_of_a_head(title) for title in actor.titles):
                found.setdefault(party.id, set()).add(each.id)
    return found


@cache
def _heads() -> Mapping[str, frozenset[str]]:
    return keys_by_kind(Path(__file__).with_name("heads.tsv"), ("opens", "ends"))


def _of_a_head(title: str) -> bool:
    key = f" {fold(title)} "
    return any(key.startswith(f" {words} ") for words in _heads()["opens"]) or any(key.endswith(f" {words} ") for words in _heads()["ends"])


def _titles(annotation: Annotation, cast: Cast, heads: dict[str, set[str]]) -> Iterator[Framing]:
    ranks = _lexicon().ranks
    for mention in annotation.mentions:
        party = cast.party(annotation.id, mention.actor)
        if party is not None and mention.kind == "person":
            presided = heads.get(party.id, set())
            for span in mention.titles:
                words = span.of(annotation.text)
                stance = title_stance(words)
                if presided and annotation.id not in presided:  # a rank where others give the office
                    stance = ranks.get(fold(words), stance)
                yield _made(annotation, party.name, span, stance)


def _references(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    for reference in annotation.references:
        if reference.form in {"office", "description"} and len(reference.actors) == 1:
            party = cast.party(annotation.id, reference.actors[0])
            if party is not None:
                yield _made(annotation, party.name, reference.span, title_stance(reference.span.of(annotation.text)))


def _judgements(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    """Evaluative nouns: right before a name (``ميليشيا الحوثي``), in one, or for a party of an event (``استشهاد سبعة``)."""
    states = {actor.id for actor in annotation.actors if actor.kind == "place" and actor.sector == "GOV"}
    mentions = [mention for mention in annotation.mentions if mention.kind != "place" or mention.actor in states]
    for hit in _lexicon().nouns.longest(keyed_article(annotation.text)):
        mention = _said_of(hit.span, mentions) if hit.payload.kind != "act" else None
        party = cast.party(annotation.id, mention.actor) if mention else None
        if mention is not None and party is not None:
            if not any(title.overlap(hit.span) for title in mention.titles):
                yield _made(annotation, party.name, hit.span.cover(mention.span), hit.payload.stance)
            continue
        actor = _unnamed(annotation, hit.span, hit.payload.kind, cast)
        if actor is not None:
            yield _made(annotation, actor, hit.span, hit.payload.stance)


def _unnamed(annotation: Annotation, span: Span, kind: str, cast: Cast) -> str | None:
    """Of whom or what a wording is said that stands with no name; None where the text does not tell."""
    if kind == "title":
        return _holder(annotation, span, cast)
    act = _act_before(annotation, span)
    if kind == "act":
        return act
    return _victim(annotation, span, cast) or act or _company(annotation, span)


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
    follower = re.match(r" (ال\w{3,})", annotation.text[span.end : span.end + 30])
    return follower.group(1) if told and follower and not span.of(annotation.text).startswith("ال") else None


def _said_of(span: Span, mentions: Sequence[Mention]) -> Mention | None:
    return next((each for each in mentions if each.span.holds(span) or 0 <= each.start - span.end <= _NEAR), None)


def _victim(annotation: Annotation, span: Span, cast: Cast) -> str | None:
    """Of whom an evaluative noun is said that names an act or a party of an event; None where the text does not tell."""
    for event in annotation.events:
        for party in (*event.recipients, *event.actors):
            if party.span is not None and party.span.overlap(span):
                return _party_name(annotation, party, cast)
        if any(trigger.overlap(span) for trigger in event.triggers) and event.recipients:
            return _party_name(annotation, event.recipients[0], cast)
    return None


def _party_name(annotation: Annotation, party: Party, cast: Cast) -> str | None:
    known = cast.party(annotation.id, party.actor)
    return known.name if known else party.name


def _cues(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    """Verbs of saying that cast doubt on what they carry (``زعم``), said of the source."""
    cues = _lexicon().cues
    for said in annotation.attributions:
        if said.cue is None or not said.source_name:
            continue
        first = fold(said.cue.of(annotation.text)).split()[:1]
        stance = next((cues[key] for word in first for _, key in splits(word) if key in cues), None)
        if stance is not None:
            party = cast.party(annotation.id, said.actor)
            yield _made(annotation, party.name if party else said.source_name, said.cue, stance)

"""Framing: the wording that each outlet chooses for the same person, side or act. Described, never scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from isnad.language import Keyed, Matcher, fold
from isnad.ontology.tables import read_table
from isnad.records import Annotation, Framing, Mention, Span
from isnad.weave.identity import Cast

Stance = Literal["honorific", "neutral", "hostile"]
_STANCES: dict[str, Stance] = {"honorific": "honorific", "hostile": "hostile"}
_NEAR = 2
"""Code points between an evaluative noun and the name that it is said of: a space, or a space and a particle."""


class Wording(NamedTuple):
    """An entry of the lexicon."""

    stance: Stance
    kind: str


@cache
def _lexicon() -> tuple[dict[str, Stance], Matcher[Wording]]:
    """Stances of titles by folded form, and the matcher of nouns and titles that stand before names."""
    titles: dict[str, Stance] = {}
    phrases: list[tuple[str, Wording]] = []
    for language in ("ar", "en"):
        path = Path(__file__).with_name(f"lexicon_{language}.tsv")
        for _, (stance, kind, form) in read_table(path, ("stance", "kind", "form")):
            if kind == "title":
                titles[fold(form)] = _STANCES[stance]
            if kind != "cue":
                phrases.append((form, Wording(_STANCES[stance], kind)))
    return titles, Matcher(phrases)


def title_stance(wording: str) -> Stance:
    """The stance of a title: that of the longest entry that it is or begins with."""
    titles, _ = _lexicon()
    words = fold(wording).split()
    for size in range(len(words), 0, -1):
        stance = titles.get(" ".join(words[:size]))
        if stance is not None:
            return stance
    return "neutral"


def framing_of(members: Sequence[Annotation], cast: Cast) -> tuple[Framing, ...]:
    """Every wording that the articles of a story use for their people, organisations and groups, once an article and wording."""
    found: dict[tuple[str, str, str], Framing] = {}
    for each in sorted(members, key=lambda each: each.id):
        for framing in (*_titles(each, cast), *_references(each, cast), *_judgements(each, cast)):
            found.setdefault((framing.actor, each.id, fold(framing.expression)), framing)
    return tuple(sorted(found.values(), key=lambda framing: (framing.actor, framing.article, framing.span)))


def _voice(annotation: Annotation, span: Span) -> str | None:
    """The source inside whose content a wording stands, the innermost; None for the article's own voice."""
    holding = [said for said in annotation.attributions if said.content.holds(span)]
    return min(holding, key=lambda said: len(said.content)).source_name if holding else None


def _made(annotation: Annotation, actor: str, span: Span, stance: Stance) -> Framing:
    words = " ".join(span.of(annotation.text).split())
    return Framing(actor=actor, article=annotation.id, expression=words, span=span, stance=stance, voice=_voice(annotation, span))


def _titles(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    for mention in annotation.mentions:
        party = cast.party(annotation.id, mention.actor)
        if party is not None and mention.kind == "person":
            for span in mention.titles:
                yield _made(annotation, party.name, span, title_stance(span.of(annotation.text)))


def _references(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    for reference in annotation.references:
        if reference.form in {"office", "description"} and len(reference.actors) == 1:
            party = cast.party(annotation.id, reference.actors[0])
            if party is not None:
                yield _made(annotation, party.name, reference.span, title_stance(reference.span.of(annotation.text)))


def _judgements(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    """Evaluative words right before a name (``ميليشيا الحوثي``), or names that hold one themselves."""
    _, matcher = _lexicon()
    mentions = [mention for mention in annotation.mentions if mention.kind in {"person", "organisation", "group"}]
    for hit in matcher.longest(Keyed(annotation.text)):
        mention = _said_of(hit.span, mentions)
        party = cast.party(annotation.id, mention.actor) if mention else None
        if mention is not None and party is not None and not any(title.overlap(hit.span) for title in mention.titles):
            yield _made(annotation, party.name, hit.span.cover(mention.span), hit.payload.stance)


def _said_of(span: Span, mentions: Sequence[Mention]) -> Mention | None:
    return next((each for each in mentions if each.span.holds(span) or 0 <= each.start - span.end <= _NEAR), None)

"""Framing: the wording that each outlet chooses for the same person, side or act. Described, never scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.records import Annotation, Framing
from isnad.weave.framing.judgements import judgements, made
from isnad.weave.framing.lexicon import Stance, check_framing, framing_files, lexicon, title_stance, words
from isnad.weave.framing.manner import manners_of
from isnad.weave.identity import Cast

__all__ = ["Stance", "check_framing", "framing_files", "framing_of", "manners_of", "title_stance"]


def framing_of(members: Sequence[Annotation], cast: Cast) -> tuple[Framing, ...]:
    """Every wording that the articles of a story use for their people, organisations and groups, once an article and wording."""
    found: dict[tuple[str, str, str], Framing] = {}
    heads = _heads_of_state(members, cast)
    for each in sorted(members, key=lambda each: each.id):
        for framing in (*_titles(each, cast, heads), *_references(each, cast), *judgements(each, cast), *_cues(each, cast)):
            found.setdefault((framing.actor, each.id, fold(framing.expression)), framing)
    return tuple(sorted(found.values(), key=lambda framing: (framing.actor, framing.article, framing.span)))


def _heads_of_state(members: Sequence[Annotation], cast: Cast) -> dict[str, set[str]]:
    """The articles that give a person the office of a head of state, by the id of the party."""
    found: dict[str, set[str]] = {}
    for each in members:
        for actor in each.actors:
            party = cast.party(each.id, actor.id) if actor.kind == "person" else None
            if party is not None and any(_of_a_head(title) for title in actor.titles):
                found.setdefault(party.id, set()).add(each.id)
    return found


def _of_a_head(title: str) -> bool:
    key = f" {fold(title)} "
    return any(key.startswith(f" {each} ") for each in words()["opens"]) or any(key.endswith(f" {each} ") for each in words()["ends"])


def _titles(annotation: Annotation, cast: Cast, heads: dict[str, set[str]]) -> Iterator[Framing]:
    ranks = lexicon().ranks
    for mention in annotation.mentions:
        party = cast.party(annotation.id, mention.actor)
        if party is not None and mention.kind == "person":
            presided = heads.get(party.id, set())
            for span in mention.titles:
                title = span.of(annotation.text)
                stance = title_stance(title)
                if presided and annotation.id not in presided:  # a rank where others give the office
                    stance = ranks.get(fold(title), stance)
                yield made(annotation, party.name, span, stance)


def _references(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    for reference in annotation.references:
        if reference.form in {"office", "description"} and len(reference.actors) == 1:
            party = cast.party(annotation.id, reference.actors[0])
            if party is not None:
                yield made(annotation, party.name, reference.span, title_stance(reference.span.of(annotation.text)))


def _cues(annotation: Annotation, cast: Cast) -> Iterator[Framing]:
    """Verbs of saying that cast doubt on what they carry (``زعم``), said of the source."""
    cues = lexicon().cues
    for said in annotation.attributions:
        if said.cue is None or not said.source_name:
            continue
        first = fold(said.cue.of(annotation.text)).split()[:1]
        stance = next((cues[key] for word in first for _, key in splits(word) if key in cues), None)
        if stance is not None:
            party = cast.party(annotation.id, said.actor)
            yield made(annotation, party.name if party else said.source_name, said.cue, stance)

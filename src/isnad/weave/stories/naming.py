"""Whom an article names, and the marks by which another text is seen to know them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple
from zlib import crc32

import numpy as np

from isnad.language import fold
from isnad.records import Actor, Annotation
from isnad.weave.stories.frequency import stem_background
from isnad.weave.stories.stems import stem

NAMED_LETTERS = 350
TITLE_LETTERS = 120
PARTIES = frozenset({"person", "organisation", "group"})
CARRIERS = frozenset({"media", "document"})
_WORD = re.compile(r"[^\W\d_]{3,}")


class Marks(NamedTuple):
    """Hashes as little-endian uint32, in order: of whom title and lead name, of whom the title names, of all known ones of the text.

    Someone is marked by the rarest stem of the name and, if known, by the id: a text that has either knows of them.
    """

    lead: bytes
    title: bytes
    known: frozenset[int]


def lead_end(annotation: Annotation) -> int:
    """Where title and lead end, in code points."""
    return (annotation.title.end if annotation.title else 0) + NAMED_LETTERS


def named(annotation: Annotation) -> dict[str, tuple[str, ...]]:
    """Whom and what title and lead name: ids of the known, keys of the others; empty where the article was read without names."""
    end = lead_end(annotation)
    here = {mention.actor for mention in annotation.mentions if mention.start < end}
    found: dict[str, set[str]] = {"actors": set(), "places": set(), "countries": set(), "countries_told": set()}
    for actor in annotation.actors:
        if actor.country:
            found["countries_told"].add(actor.country)
        if actor.id in here and (name := actor.entry or fold(actor.name)):
            found["places" if actor.kind == "place" else "actors"].add(name)
            if actor.country:
                found["countries"].add(actor.country)
    return {field: tuple(sorted(names)) for field, names in found.items()}


def marks(annotation: Annotation, language: str) -> Marks:
    """The marks of people, bodies and groups; those who only carry what others say are left out."""
    title = annotation.title.end if annotation.title else TITLE_LETTERS
    lead = lead_end(annotation)
    weight = stem_background(language).weight
    carriers = {said.actor for said in annotation.attributions if said.source_kind in CARRIERS}
    parties = {actor.id: actor for actor in annotation.actors if actor.kind in PARTIES and actor.id not in carriers}
    first: dict[str, int] = {}
    for mention in annotation.mentions:
        if mention.actor in parties:
            first[mention.actor] = min(mention.start, first.get(mention.actor, mention.start))
    return Marks(
        lead=_packed((parties[ident] for ident, start in first.items() if start < lead), weight),
        title=_packed((parties[ident] for ident, start in first.items() if start < title), weight),
        known=frozenset(_of_entry(actor.entry) for actor in annotation.actors if actor.entry),
    )


def _packed(actors: Iterable[Actor], weight: Callable[[str], float]) -> bytes:
    found: set[int] = set()
    for actor in actors:
        if actor.entry:
            found.add(_of_entry(actor.entry))
        rarest = max((stem(word) for word in _WORD.findall(fold(actor.name))), key=weight, default="")
        if rarest:
            found.add(crc32(rarest.encode("utf-8")))
    return np.array(sorted(found), dtype="<u4").tobytes()


def _of_entry(entry: str) -> int:
    return crc32(f"id {entry}".encode())

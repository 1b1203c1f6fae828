"""Names as sources: a person with or without titles, a body, two of them, and the name that stands behind an office."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from isnad.annotate.attributions.lexicon import Head, SourceKind, source_heads, word_sets
from isnad.annotate.attributions.scene import AGENTS, Scene
from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.language.remembered import remembered
from isnad.ontology.actors import load_states
from isnad.records import Mention, Reference, Span


class Phrase(NamedTuple):
    """A noun phrase of words ``[start, end)`` whose source is ``span``; ``agent`` if it is known to name one who can speak."""

    start: int
    end: int
    span: Span
    kind: SourceKind | None
    mention: Mention | None
    reference: Reference | None
    agent: bool
    feminine: bool | None
    exact: bool


@cache
def demonyms() -> frozenset[str]:
    """The keys of the adjectives of states, with their article."""
    return frozenset(fold("ال" + word) for state in load_states() for word in (*state.masculine, *state.feminine))


@remembered(200_000)
def head_of(key: str) -> Head | None:
    """The head that a word can be, behind the article and particles."""
    heads = source_heads("ar")
    found = heads.get(key) or heads.get(bare(key))
    if found is None and key[:1] == "ل" and len(key) > 3:
        found = heads.get(key[1:]) or heads.get(bare(key[1:]))
    if found is None and key[-1:] == "ا" and len(key) > 4:
        found = heads.get(key[:-1])  # لكن مصدرا أمنيا قال
    return found


def name_at(scene: Scene, index: int, stop: int) -> Phrase | None:
    """A name at ``index``, or titles and then a name."""
    position = index
    for _ in range(4):
        mention = scene.mention.get(position)
        if mention is not None and scene.first_word(mention) == position and mention.kind in AGENTS and position not in scene.titled:
            return of_mention(scene, index, mention)
        if position not in scene.titled:
            return None
        position = scene.titled[position]
        while position < stop and (scene.is_mark(position, "،,(") or scene.is_quote_mark(position)):
            position += 1
    return None


def of_mention(scene: Scene, start: int, mention: Mention) -> Phrase:
    """The phrase of a name, with what a body's name takes behind it (``للصحفيين``) and a closing quotation mark."""
    kind: SourceKind = "person" if mention.kind == "person" else "organisation"
    end = _behind_titles(scene, mention)
    while end < len(scene.words) and (scene.is_quote_mark(end) and scene.quote_at(mention.start) is not None):
        end += 1
    span = mention.span
    while (
        kind == "organisation"
        and mention.kind != "place"
        and end < len(scene.words)
        and (scene.keys[end].startswith("لل") or scene.keys[end] in word_sets("ar")["outlet"])
        and end not in scene.mention
    ):
        span, end = Span(span.start, scene.words[end].end), end + 1
    if kind == "organisation" and mention.kind != "place" and _demonym_at(scene, end, span.end):
        span, end = Span(span.start, scene.words[end].end), end + 1  # حزب العدالة والتنمية التركي
    first = head_of(scene.keys[scene.first_word(mention)])
    if first is not None and kind == "organisation" and first.kind in {"media", "document"}:
        kind = "media" if first.kind == "media" else "document"
    if kind == "organisation" and mention.kind != "place" and scene.outlet(mention):
        kind = "media"
    feminine = None if kind == "person" else feminine_at(scene, scene.first_word(mention))
    if mention.kind == "place":
        feminine = None if bare(scene.keys[scene.first_word(mention)]) in word_sets("ar")["either-gender"] else True
    return Phrase(start, end, span, kind, mention, None, True, feminine, True)


def _behind_titles(scene: Scene, mention: Mention) -> int:
    """The word behind a name, or behind those of its titles that stand after it between commas (``بحسب فلان، رئيس الحزب، فإن``)."""
    end = scene.after(mention)
    for title in mention.titles:
        words = scene.document.word_range(title)
        if len(words) and words.start == end + 1 and scene.is_mark(end, "،,") and scene.is_mark(words.stop, "،,"):
            end = words.stop
    return end


def _demonym_at(scene: Scene, index: int, behind: int) -> bool:
    """Whether a word is the adjective of a state that stands right behind a name and begins nothing else."""
    if index >= len(scene.words) or scene.keys[index] not in demonyms() or index in scene.mention or index in scene.titled:
        return False
    return scene.text[behind : scene.words[index].start].isspace()


def with_partner(scene: Scene, phrase: Phrase, stop: int) -> Phrase:
    """Two named sources joined by و: the span covers both."""
    index = phrase.end
    if index >= stop or not scene.keys[index].startswith("و"):
        return phrase
    partner = name_at(scene, index, stop)
    if partner is None or partner.mention is None or partner.mention.start == scene.words[index].start:
        return phrase
    if partner.mention.kind == "place" and (phrase.mention is None or phrase.mention.kind != "place"):
        return phrase
    return phrase._replace(end=partner.end, span=phrase.span.cover(partner.span))


def apposition(scene: Scene, index: int, stop: int) -> Phrase | None:
    """The person whose name stands after an office: ``رئيس الحركة، محسن مرزوق``."""
    position = index
    while position < stop and (scene.is_mark(position, "،,(") or scene.is_quote_mark(position)):
        position += 1
    if position >= stop:
        return None
    found = name_at(scene, position, stop)
    if found is None or found.mention is None or found.mention.kind != "person":
        return None
    return found if found.mention.start <= scene.words[position].start or position in scene.titled else None


def feminine_at(scene: Scene, index: int) -> bool | None:
    """Grammatical gender by the ending, where it shows."""
    word = scene.words[index]
    raw = scene.text[word.start : word.end]
    if raw.endswith(("ة", "ات")):
        return True
    head = head_of(word.key)
    if head is not None and head.feminine is not None:
        return head.feminine
    return False if word.key.endswith(("ون", "ين")) else None


def is_medium(scene: Scene, mention: Mention) -> bool:
    """Whether a name is that of a news outlet."""
    found = head_of(scene.keys[scene.first_word(mention)])
    return (found is not None and found.kind == "media") or scene.outlet(mention)

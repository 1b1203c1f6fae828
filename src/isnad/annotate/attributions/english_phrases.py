"""Noun phrases that can be sources in English: who heads one, of what kind it is."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.attributions.lexicon import SourceKind, source_heads, word_sets
from isnad.annotate.attributions.media import is_outlet
from isnad.annotate.attributions.scene import AGENTS, Scene
from isnad.records import Mention, Span


class Subject(NamedTuple):
    """A source phrase of words ``[start, end)``; ``near`` if it stands right at the verb; ``agent`` if it can surely speak."""

    start: int
    end: int
    span: Span
    kind: SourceKind | None
    mention: Mention | None
    pronoun: str | None
    near: bool
    agent: bool


def adverb(scene: Scene, index: int) -> bool:
    """Whether a word is an adverb by its ending, and no name."""
    key = scene.keys[index]
    ends = key.endswith("ly") and len(key) > 4 and key not in word_sets("en")["no-adverb"]
    return ends and scene.words[index].kind == "word" and index not in scene.mention


def acts(scene: Scene, index: int) -> bool:
    """Whether a form in -ed behind a noun for those who act is their verb (``protesters blocked roads, demanding …``)."""
    key = scene.keys[index]
    form = key in word_sets("en")["finite"] or (key.endswith("ed") and len(key) > 4)
    if index == 0 or not form or capital(scene, index) or scene.words[index - 1].kind != "word":
        return False
    before = scene.keys[index - 1]
    return (
        index - 1 in scene.mention
        or (before.endswith("s") and source_heads("en").get(before.removesuffix("s")) is not None)
        or (source_heads("en").get(before) is not None and scene.keys[index + 1 : index + 2] != [])
    )


def abbreviation(scene: Scene, index: int) -> bool:
    """Whether a point belongs to the short word with a capital before it (``Mr.``)."""
    word = scene.words[index - 1]
    return word.end - word.start <= 4 and scene.text[word.start].isupper()


def capital(scene: Scene, index: int) -> bool:
    """Whether a word begins with a capital."""
    return 0 <= index < len(scene.words) and scene.text[scene.words[index].start].isupper()


def subject_of(scene: Scene, start: int, end: int) -> Subject | None:
    """Who words ``[start, end)`` are: the actor who heads them, else what their nouns tell; None where there are no words."""
    if start >= end:
        return None
    mention = next(
        (
            m
            for at in range(end - 1, start - 1, -1)
            if (m := scene.mention.get(at)) is not None and m.kind in AGENTS and _heads(scene, m, start, end)
        ),
        None,
    )
    if mention is not None:
        kind: SourceKind = "person" if mention.kind == "person" else "media" if scene.outlet(mention) else "organisation"
        return Subject(start, end, mention.span, kind, mention, None, near=True, agent=True)
    kind_found = _kind(scene, start, end)
    if kind_found is None and capital(scene, end - 1) and is_outlet(scene.span(start, end).of(scene.text)):
        kind_found = "media"
    agent = kind_found is not None or any(
        capital(scene, at) for at in range(start, end) if at > start or scene.keys[at] not in word_sets("en")["determiner"]
    )
    return Subject(start, end, scene.span(start, end), kind_found, None, None, near=True, agent=agent)


def _heads(scene: Scene, mention: Mention, start: int, end: int) -> bool:
    """Whether a name heads its phrase: nothing but its own phrase follows, and no preposition stands before it."""
    first, after = scene.first_word(mention), scene.after(mention)
    if after != end and not all(scene.words[at].kind != "word" for at in range(after, end)):
        return False
    sets = word_sets("en")
    if mention.kind == "place":  # the foreign ministers of India and Pakistan, residents of northern Mali
        return not any(scene.keys[at] in sets["preposition"] for at in range(start, first))
    return first <= start or scene.keys[first - 1] not in sets["preposition"]


def _kind(scene: Scene, start: int, end: int) -> SourceKind | None:
    heads, sets = source_heads("en"), word_sets("en")
    stop = next((at for at in range(start + 1, end) if scene.keys[at] in sets["preposition"]), end)
    for at in range(stop - 1, start - 1, -1):
        key = scene.keys[at]
        head = heads.get(key) or heads.get(key[:-3] + "y" if key.endswith("ies") else key.removesuffix("s"))
        if head is not None:
            if head.kind == "role":
                definite = scene.keys[start] == "the" or (capital(scene, start) and scene.keys[start] not in word_sets("en")["one"])
                return "person" if definite and not key.endswith("s") else "anonymous"
            return head.kind
    capitals = [at for at in range(start, stop) if capital(scene, at)]
    if len(capitals) >= 2 and capitals[-1] == stop - 1:
        return "person"
    return "anonymous" if scene.keys[start] in sets["indefinite"] else None

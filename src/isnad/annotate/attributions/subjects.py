"""Subjects that stand before their verb in Arabic, and whether a clause opens at a word."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.attributions.complements import BY_CLAUSE, CLAUSE
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import Phrase, head_of, named_later, noun_phrase
from isnad.annotate.attributions.scene import AGENTS, Scene
from isnad.records import Span

_MARKS = "،,؛;:-—–"

_TOPIC = 25
"""So many words at most between أما and its verb."""


class Before(NamedTuple):
    """A subject before its verb; ``begin`` is its first word; ``relative`` if the verb stands in a relative clause on it."""

    phrase: Phrase
    begin: int
    relative: bool


def before_verb(scene: Scene, first: int, verb: int) -> Before | None:
    """The subject that stands before a verb: next to it, or at the opening of its clause."""
    sets = word_sets("ar")
    index = verb - 1
    while index >= first and (
        scene.keys[index] in sets["auxiliary"]
        or (index in scene.timed and index not in scene.mention)  # 14 آذار is a day, قوى 14 آذار a body
        or scene.is_mark(index, "،,)")
        or scene.is_quote_mark(index)
    ):
        if scene.keys[index] == "ان":
            break
        index -= 1
    if index < first:
        return None
    if index == verb - 1 and scene.document.in_title(scene.span(first, verb)):
        unknown = named_later(scene, first, verb)
        if unknown is not None and first not in scene.mention:
            return Before(unknown, first, relative=False)
    if scene.keys[index] in sets["relative"]:
        return _antecedent(scene, first, index)
    if verb - 1 == index and scene.keys[index][:1] == "و" and scene.keys[index][1:] in sets["relative"]:
        return None
    mention = scene.mention.get(index)
    if mention is not None and mention.kind in AGENTS and scene.after(mention) == index + 1:
        start = _with_titles(scene, first, scene.first_word(mention))
        if _is_subject_place(scene, first, start, mention.start):
            phrase = noun_phrase(scene, start, verb)
            if phrase is not None and phrase.agent:
                return Before(phrase, start, relative=False)
    return _detained(scene, first, index) or _at_opening(scene, first, index + 1, verb)


def topic_before(scene: Scene, first: int, verb: int) -> Before | None:
    """``أما الوزير فقال``: the subject that أما puts before a verb with ف; None where أما opens with a preposition (``أما عن …``)."""
    for index in range(verb - 2, max(first - 1, verb - _TOPIC), -1):
        key = scene.keys[index]
        if scene.is_mark(index, ".؛:"):
            return None
        if key not in word_sets("ar")["topic"] and key[1:] not in word_sets("ar")["topic"]:
            continue
        phrase = noun_phrase(scene, index + 1, verb)
        if phrase is None:
            return None
        named = [at for at in range(phrase.start, verb) if _person_begins(scene, at)]
        if not phrase.agent and len(named) == 1:
            phrase = noun_phrase(scene, named[0], verb) or phrase
        return Before(phrase._replace(agent=True), index, relative=False)
    return None


def _person_begins(scene: Scene, index: int) -> bool:
    mention = scene.mention.get(index)
    return mention is not None and mention.kind == "person" and mention.start == scene.words[index].start


def _detained(scene: Scene, first: int, index: int) -> Before | None:
    """``إن الموقوفين اعترفا``: a definite plural or dual between أن and its verb."""
    word = scene.words[index]
    raw = scene.text[word.start : word.end]
    if (
        index == first
        or scene.keys[index - 1] not in {CLAUSE, BY_CLAUSE}
        or not raw.startswith("ال")
        or not raw.endswith(("ين", "ان", "ون"))
    ):
        return None
    phrase = Phrase(index, index + 1, scene.span(index, index + 1), "crowd", None, None, True, None, False)
    return Before(phrase, index, relative=False) if index not in scene.mention and len(raw) > 6 else None


def after_clause_word(scene: Scene, first: int, verb: int) -> Phrase | None:
    """``أن الفتى اعترف بأنه``: nothing but definite words between أن and a verb with a clause: who speaks, though no list knows them."""
    index = verb - 1
    while index > first and index > verb - 4 and scene.keys[index].startswith("ال") and index not in scene.timed:
        index -= 1
    if index == verb - 1 or scene.keys[index] not in {CLAUSE, BY_CLAUSE}:
        return None
    return Phrase(index + 1, verb, scene.span(index + 1, verb), "person", None, None, True, None, False)


def _with_titles(scene: Scene, first: int, start: int) -> int:
    """The first word of the titles before a name."""
    while start > first and (start - 1) in scene.titled:
        start -= 1
    return start


def _is_subject_place(scene: Scene, first: int, start: int, offset: int) -> bool:
    """Whether a noun phrase at ``start`` is no complement of a preposition and not governed by a noun before it."""
    if start == first:
        return True
    if offset > scene.words[start].start and scene.keys[start][0] in "بلك":
        return False
    before = scene.words[start - 1]
    sets = word_sets("ar")
    return before.kind == "mark" or before.key in sets["opener"] or before.key in sets["joiner"] or scene.is_quote_mark(start - 1)


def _antecedent(scene: Scene, first: int, relative: int) -> Before | None:
    """The named one on which ``الذي``, ``التي`` rests, if it stands right before."""
    index = relative - 1
    while index >= first and (scene.is_mark(index, "،,)") or scene.is_quote_mark(index)):
        index -= 1
    mention = scene.mention.get(index) if index >= first else None
    if mention is None and relative == index + 1:
        return _document_before(scene, first, relative)
    if mention is None or mention.kind not in {"person", "organisation", "group"}:
        return None
    start = scene.first_word(mention)
    phrase = noun_phrase(scene, start, relative)
    return Before(phrase, start, relative=True) if phrase is not None and phrase.agent else None


def _document_before(scene: Scene, first: int, relative: int) -> Before | None:
    """``القانون الجديد الذي ينص على``: a definite document right before الذي."""
    for start in range(relative - 1, max(first - 1, relative - 4), -1):
        key = scene.keys[start]
        if scene.words[start].kind != "word" or not key.startswith(("ال", "لل", "بال", "وال")):
            return None
        head = head_of(key)
        if head is not None and head.kind == "document":
            span = scene.span(start, relative)
            return Before(Phrase(start, relative, span, "document", None, None, True, None, False), start, relative=True)
    return None


def _at_opening(scene: Scene, first: int, last: int, verb: int) -> Before | None:
    """The noun phrase that follows the opening of the verb's clause, if nothing but what belongs to it stands between."""
    openers, relatives = word_sets("ar")["opener"], word_sets("ar")["relative"]
    opening = last - 1
    while opening >= first and scene.keys[opening] not in openers:
        if verb - opening > 40:
            return None
        opening -= 1
    start = max(opening + 1, first)
    if start >= verb:
        return None
    phrase = noun_phrase(scene, start, verb)
    if phrase is None or not phrase.agent:
        return None
    if phrase.span.start == scene.words[start].start and _with_and(scene, start):
        phrase = phrase._replace(span=Span(phrase.span.start + 1, phrase.span.end))  # و|القانون الحالي يسمح ب
    between = range(phrase.end, verb)
    if (
        not between
        or scene.keys[between[0]] in relatives
        or scene.is_mark(between[0], _MARKS + "(")
        or between[0] in scene.timed
        or (all(scene.keys[at] in word_sets("ar")["auxiliary"] or at in scene.timed for at in between))
    ):
        return Before(phrase, start, relative=False)
    return None


def _with_and(scene: Scene, index: int) -> bool:
    """Whether a word is a definite noun behind و: no ``والد``."""
    key = scene.keys[index]
    return key.startswith("وال") and not key.startswith(tuple(word_sets("ar")["w-word"])) and index not in scene.mention


class Noun(NamedTuple):
    """An indefinite noun right before a verb, which the verb then describes; ``phrase`` is None if it cannot speak."""

    phrase: Phrase | None


def bare_noun_before(scene: Scene, first: int, verb: int) -> Noun | None:
    """``مشروع قرار يدعو إلى``، ``منتقدين يقولون إن``: a relative clause without الذي. None where no such noun stands before."""
    if verb == first or opens_clause(scene, first, verb):
        return None
    before, word = verb - 1, scene.words[verb - 1]
    raw, sets = scene.text[word.start : word.end], word_sets("ar")
    if word.kind != "word" or before in scene.mention or before in scene.timed or len(word.key) < 3:
        return None
    if raw.startswith(("ال", "لل", "وال", "بال")) or raw.endswith(("ه", "ها", "هم", "هما", "ى", "اً", "ا", "نا")):
        return None
    if any(
        word.key in sets[name]
        for name in ("opener", "joiner", "auxiliary", "day", "manner", "preposition", "relative", "clause", "negation", "turn")
    ):
        return None
    for start in (before, before - 1, before - 2):
        if start < first or scene.words[start].kind != "word":
            break
        head = head_of(scene.keys[start]) or head_of(scene.keys[start][1:] if scene.keys[start][:1] == "ب" else "")
        if head is not None and not scene.keys[start].startswith(("ال", "لل")):
            kind = "anonymous" if head.kind == "role" else head.kind
            return Noun(Phrase(start, verb, scene.span(start, verb), kind, None, None, True, None, False))
    if word.key.endswith(("ين", "ون")):
        return Noun(Phrase(before, verb, scene.span(before, verb), "crowd", None, None, True, None, False))
    return Noun(None)


def opens_clause(scene: Scene, first: int, index: int) -> bool:
    """Whether a statement of its own begins at a word: at the start, after a mark that ends a clause, or after a joining word."""
    if index == first:
        return True
    before, word = index - 1, scene.words[index]
    if scene.keys[before] == "ان":
        return before == first or (before - 1 == first)
    if scene.keys[before] == "قد" and before > first:
        return opens_clause(scene, first, before)
    if scene.keys[before] in word_sets("ar")["joiner"]:
        return scene.keys[before] != "انه"
    if scene.keys[before] == "و" or " ".join(scene.keys[max(first, before - 1) : index]) in word_sets("ar")["turn-phrase"]:
        return True
    if scene.mention.get(index) is not None and scene.mention[index].start > word.start and word.key[0] == "و":
        return True
    return scene.is_mark(before, "،,؛;.:؟!") or scene.is_quote_mark(before)

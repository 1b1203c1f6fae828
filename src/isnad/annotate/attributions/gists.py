"""Documents that say something in a noun's own clause: ``معلومات مفادها أن …``, ``كلمة جاء فيها: …``, ``الخبر تحت عنوان «…»``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from isnad.annotate.asked import Question
from isnad.annotate.attributions.complements import BY_CLAUSE, CLAUSE
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.names import is_medium
from isnad.annotate.attributions.phrases import Phrase, head_of, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence

_REACH = 12
"""So many words back at most the noun stands that holds what is said."""


def gist_cues(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """Cues of what a document, a message or a headline holds, in order."""
    for index, _ in scene.document.answers.within(_FIRSTS, sentence.first + 1, sentence.stop - 1):
        end = _trigger(scene, index, sentence.stop)
        if end is None or index in scene.mention:
            continue
        start = _content(scene, end, sentence.stop, marked=scene.keys[index] not in word_sets("ar")["gist"])
        if start is None:
            continue
        subject = _holder(scene, sentence.first, index)
        if subject is not None:
            span = scene.span(index, end)
            yield Cue("finite", index, index, span, start, subject, coordinate=False, nominal=True)


@cache
def _first_words() -> frozenset[str]:
    """The words with which a trigger begins."""
    sets = word_sets("ar")
    return sets["gist"] | sets["written"] | {phrase.split()[0] for phrase in sets["headed"]}


_FIRSTS = Question(lambda key: key in _first_words())


def _trigger(scene: Scene, index: int, stop: int) -> int | None:
    """The word after ``مفاده``, ``جاء فيها``, ``تحت عنوان``; None where none stands."""
    sets = word_sets("ar")
    if scene.keys[index] in sets["gist"]:
        return index + 1
    if scene.keys[index] in sets["written"] and index + 1 < stop and scene.keys[index + 1] in sets["held"]:
        return index + 2
    return index + 2 if " ".join(scene.keys[index : index + 2]) in sets["headed"] else None


def _content(scene: Scene, index: int, stop: int, *, marked: bool) -> int | None:
    """Where the content begins; ``marked``: only behind a colon, a quotation mark or أن."""
    if index >= stop - 1:
        return None
    if scene.is_mark(index, ":") or scene.keys[index] in {CLAUSE, BY_CLAUSE}:
        return scene.words[index + 1].start
    opened = scene.is_quote_mark(index) or scene.keys[index] in word_sets("ar")["clause"]
    return scene.words[index].start if opened or not marked else None


def _holder(scene: Scene, first: int, index: int) -> Phrase | None:
    """Who says it: who sent, wrote or published what holds it, or the news itself (``معلومات``) where nobody is named with it."""
    noun = None
    for at in range(index - 1, max(first - 1, index - _REACH), -1):
        if scene.is_mark(at, ".؛:"):
            break
        mention = scene.mention.get(at)
        if mention is not None and scene.first_word(mention) == at and (mention.kind == "person" or is_medium(scene, mention)):
            return noun_phrase(scene, at, index)
        head = head_of(scene.keys[at]) if mention is None else None
        if head is not None and head.kind == "media":
            return noun_phrase(scene, at, index, strict=True)
        if noun is None and scene.words[at].kind == "word" and _news(scene, at):
            noun = at
    if noun is None:
        return None
    phrase = noun_phrase(scene, noun, index)
    return phrase._replace(agent=True, kind="document" if phrase.kind is None else phrase.kind) if phrase is not None else None


def _news(scene: Scene, index: int) -> bool:
    """Whether a noun holds news: a document, or what is not known who said."""
    key = scene.keys[index]
    heads = [head_of(word) for word in (key, key[:-1] if key.endswith("ا") else key, key[1:] if key[:1] == "ب" else key)]
    return any(head is not None and head.kind in {"document", "anonymous"} for head in heads)

"""Several who speak before an English verb in its plain form: ``the bank and its lenders say``, ``those close to him believe``."""

from __future__ import annotations

from isnad.annotate.attributions.english_phrases import Subject, abbreviation, adverb, subject_of
from isnad.annotate.attributions.lexicon import source_heads, word_sets
from isnad.annotate.attributions.scene import Scene

_JOINED = frozenset({"and", "or"})
_OPENERS = frozenset({"what", "how", "why", "ahead"})


def plural_subject(scene: Scene, first: int, verb: int) -> Subject | None:
    """The whole phrase before a plain form that is surely a verb, where it names several; None where it does not."""
    sets = word_sets("en")
    if scene.keys[verb] not in sets["plain-verb"]:
        return None
    end = verb
    while end > first and (scene.keys[end - 1] in sets["auxiliary"] or adverb(scene, end - 1) or end - 1 in scene.timed):
        end -= 1
    if end <= first or scene.keys[end - 1] in sets["modal"] or scene.keys[end - 1] == "to":
        return None
    start = end
    while start > first and _within(scene, start - 1):
        start -= 1
    while start < end and (scene.keys[start] in _JOINED or scene.words[start].kind == "mark"):
        start += 1
    if start == end or scene.keys[end - 1] in sets["pronoun"]:
        return None
    head = next((at for at in range(start + 1, end) if scene.keys[at] in sets["preposition"]), end)
    several = scene.keys[start] in sets["several"]
    joined = any(scene.keys[at] == "and" for at in range(start, head))
    plural = scene.keys[head - 1].endswith("s") and not scene.keys[head - 1].endswith("ss")
    if not (several or joined or plural or scene.keys[head - 1] in sets["plural"]):
        return None
    found = subject_of(scene, start, end if joined or several else head)
    kind = found.kind if found is not None and not several else None
    return Subject(start, end, scene.span(start, end), kind or "anonymous", None, None, near=True, agent=True)


def document_subject(scene: Scene, first: int, verb: int) -> Subject | None:
    """A document and what qualifies it: ``data from the census show``, ``a poll released on Friday found``."""
    sets = word_sets("en")
    if scene.keys[verb] not in sets["document-verb"]:
        return None
    start = verb
    while start > first and _qualified(scene, start - 1):
        start -= 1
    while start < verb and (scene.keys[start] in _JOINED or scene.words[start].kind == "mark"):
        start += 1
    stop = next((at for at in range(start + 1, verb) if scene.keys[at] in sets["preposition"] | sets["released"] | sets["relative"]), None)
    if stop is None or any(scene.keys[at] in sets["finite"] or scene.keys[at] in sets["modal"] for at in range(start, stop)):
        return None
    found = subject_of(scene, start, stop)
    if found is None or (found.kind != "document" and not _of_kind(scene, stop - 1)):
        return None
    return Subject(start, stop, scene.span(start, stop), "document", None, None, near=True, agent=True)


def _of_kind(scene: Scene, index: int) -> bool:
    head = source_heads("en").get(scene.keys[index])
    return head is not None and head.kind == "document"


def _qualified(scene: Scene, index: int) -> bool:
    """Whether a word can stand in such a phrase: no comma, no joining word but ``and``."""
    return _within(scene, index)


def _within(scene: Scene, index: int) -> bool:
    """Whether a word can stand within such a phrase."""
    word, key = scene.words[index], scene.keys[index]
    if word.kind == "mark":
        if scene.text[word.start] == ".":
            return abbreviation(scene, index)
        return scene.text[word.start] in "-&’'" and not scene.is_quote_mark(index)
    sets = word_sets("en")
    if key in _OPENERS:
        return False
    return key in _JOINED or key in sets["preposition"] or not (key in sets["boundary"] or key in sets["finite"] or key in sets["modal"])

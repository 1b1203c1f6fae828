"""How far English content goes within its sentence: what is told besides it is left out."""

from __future__ import annotations

from isnad.annotate.attributions.english_complements import clause_follows
from isnad.annotate.attributions.english_forms import english_forms
from isnad.annotate.attributions.english_verb_cues import EnglishCue
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.scene import Scene


def besides(scene: Scene, cue: EnglishCue, stop: int) -> int:
    """The offset at which the article itself goes on behind the content of a cue, or the end of the sentence.

    It does behind an object (``praised the plan, which …``), and where one and the same goes on to do something else
    (``said the tax was fair, but offered no figures``).
    """
    words = scene.words
    begin = next((at for at in range(cue.at + 1, stop) if words[at].start >= cue.start), stop)
    if cue.before or begin >= stop:
        return words[stop - 1].end
    held = scene.quote_at(cue.start)
    named = cue.form is not None and begin > cue.at and not _clause(scene, cue, begin)
    for index in range(begin + 2, stop - 1):
        if held is not None and words[index].start < held.outer.end:
            continue
        if (
            scene.is_mark(index, ";")
            and not any(scene.is_mark(at, ";") for at in range(index + 1, stop))
            and scene.quote_at(words[index].start) is None
        ):
            return words[index].start
        if not scene.is_mark(index, ",") or scene.quote_at(words[index].start) is not None:
            continue
        last = not any(scene.is_mark(at, ",") and scene.keys[at + 1] not in {"and", "in"} for at in range(index + 1, stop - 1))
        if named and last and scene.keys[index + 1] in word_sets("en")["besides"]:
            return words[index].start
        if scene.keys[index + 1] == "but" and _resumes(scene, index + 2, stop):
            return words[index].start
        if scene.keys[begin] == "to" and scene.keys[index + 1] == "and" and clause_follows(scene, index + 2, stop):
            return words[index].start
    return words[stop - 1].end


def _clause(scene: Scene, cue: EnglishCue, begin: int) -> bool:
    """Whether the content is a clause, quotation or aim: not an object."""
    if scene.is_quote_mark(begin) or scene.keys[begin] == "to" or scene.keys[begin - 1] in {"that", ":"}:
        return True
    codes = cue.form.verb.complements if cue.form is not None else ()
    return "o" not in codes or "z" in codes


def _resumes(scene: Scene, index: int, stop: int) -> bool:
    """Whether what follows ``but`` is told by the article: somebody else does something, or whoever spoke does not go on to say."""
    if index >= stop:
        return False
    sets, key = word_sets("en"), scene.keys[index]
    form = english_forms().get(key)
    if key in sets["goes-on-verb"] or (form is not None and form.part in {"past", "third"}):
        return True
    return not (key in sets["pronoun"] | sets["preposition"] | sets["finite"] | sets["auxiliary"] or key == "that")

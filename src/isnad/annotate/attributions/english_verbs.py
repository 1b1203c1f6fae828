"""Whether an English form of a word of saying says something here: voice, tense, and nouns that look like verbs."""

from __future__ import annotations

from isnad.annotate.attributions.english_complements import clause_follows
from isnad.annotate.attributions.english_forms import EnglishForm
from isnad.annotate.attributions.english_phrases import Subject, adverb
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

_OPENED = 9
"""So many words behind a form in -ing stands at the latest what opens its clause."""


def no_act(scene: Scene, index: int, form: EnglishForm, first: int) -> bool:
    """Whether a form tells of nobody's saying here: passive, negated, a noun, an adjective, or something that only could be."""
    return (
        passive(scene, index, form, first)
        or negated(scene, index, first)
        or scene.keys[index + 1 : index + 2] == ["off"]
        or (index > first and scene.keys[index - 1] in word_sets("en")["article"])
        or attributive(scene, index, first, form)
        or supposed(scene, index, first, form)
    )


def nobody(scene: Scene, subject: Subject) -> bool:
    """Whether a phrase is none for somebody: an adverb, or an opening bracket and what stands behind it."""
    sets = word_sets("en")
    if subject.pronoun is not None or subject.mention is not None:
        return False
    last = scene.keys[subject.end - 1]
    return last in sets["no-somebody"] or scene.keys[subject.start] in sets["no-subject"] or scene.is_mark(subject.start, "(")


def only_object(scene: Scene, verb: int, start: int, form: EnglishForm) -> bool:
    """Whether what follows a form in the past is only an object (``a stream called Bear Run``); ``start``: the offset where it begins."""
    at = scene.document.word_range(Span(start, start + 1)).start
    if "o" not in form.verb.complements or form.part not in {"past", "participle"} or at <= verb:
        return False
    opened = scene.is_quote_mark(at) or scene.keys[at] == "to" or scene.keys[at - 1] == "that" or scene.is_mark(at - 1, ":")
    return not opened and not ("z" in form.verb.complements and clause_follows(scene, at, len(scene.words)))


def led_by(scene: Scene, index: int, first: int, form: EnglishForm) -> int:
    """The verb on which a plain form hangs (``continued to call for``, ``went on to say``), or the form itself."""
    if form.part != "base" or index < first + 3 or scene.keys[index - 1] != "to":
        return index
    if scene.keys[index - 2] in word_sets("en")["leads"]:
        return index - 2
    return index - 3 if scene.keys[index - 2] == "on" and scene.keys[index - 3] in word_sets("en")["leads-on"] else index


def passive(scene: Scene, index: int, form: EnglishForm, first: int) -> bool:
    """Whether a form is passive (was told), an adverb between counted in."""
    if form.part not in {"past", "participle"}:
        return False
    position, sets = index - 1, word_sets("en")
    while position >= first and (adverb(scene, position) or scene.keys[position] in sets["mid-passive"]):
        position -= 1
    return (position >= first and scene.keys[position] in sets["passive"]) or (position + 1 < index and scene.keys[position + 1] == "been")


def negated(scene: Scene, index: int, first: int) -> bool:
    """Whether a form is negated (did not say, hasn't really said)."""
    position = index - 1
    while position > first and adverb(scene, position):
        position -= 1
    if scene.keys[position] == "t" and position > first and scene.is_mark(position - 1, "'’"):
        return True
    return scene.keys[position] in word_sets("en")["negation"]


def perfect(scene: Scene, index: int, first: int) -> bool:
    """Whether a participle is part of a perfect (has often said)."""
    return any(key in word_sets("en")["perfect"] for key in scene.keys[max(first, index - 3) : index])


def surely_verb(scene: Scene, index: int, first: int, form: EnglishForm, subject: Subject | None) -> bool:
    """Whether a present form is a verb and no noun (``his tweets``, ``the call``): its subject must agree and be able to speak."""
    if subject is None or index == first or scene.words[index - 1].kind == "clitic":
        return False
    if index + 1 < len(scene.keys) and scene.keys[index + 1] in word_sets("en")["modal"]:
        return False  # the new rules could lead to
    if any(key in word_sets("en")["modal"] for key in scene.keys[max(first, index - 2) : index]):
        return subject.agent
    if subject.pronoun is not None:
        return (form.part == "third") == (subject.pronoun in word_sets("en")["third-singular"])
    last = scene.keys[subject.end - 1]
    named = scene.keys[subject.start : subject.end]
    if form.part == "base" and named[0] in word_sets("en")["indefinite"] and "of" not in named:
        return False  # a curious plan to
    if last == "percent" and scene.keys[subject.start] in word_sets("en")["article"]:
        return False  # the 30 percent rate
    if form.part == "base":
        return subject.agent and ("and" in named or last in word_sets("en")["plural"] or (last.endswith("s") and not last.endswith("ss")))
    return subject.agent and _speaks(scene, subject)


def _speaks(scene: Scene, subject: Subject) -> bool:
    return subject.mention is not None or scene.text[scene.words[subject.end - 1].start].isupper() or subject.kind is not None


def progressive(scene: Scene, index: int, first: int) -> bool:
    """Whether a form in -ing is part of a progressive (is saying)."""
    sets, position = word_sets("en"), index - 1
    while position > first and (adverb(scene, position) or scene.keys[position] in sets["auxiliary"] - sets["progressive"]):
        position -= 1
    return position >= first and scene.keys[position] in sets["progressive"]


def reduced(scene: Scene, index: int, form: EnglishForm, subject: Subject) -> bool:
    """Whether a form in -ing stands for a clause (``a letter saying that``, ``footage of Salem saying``) right behind who says it."""
    behind = range(index + 1, min(index + _OPENED, len(scene.keys)))
    if (
        subject.end != index
        or "c" not in form.verb.complements
        or not any(scene.keys[at] == "that" or scene.is_quote_mark(at) for at in behind)
    ):
        return False
    if subject.pronoun is not None or form.verb.base not in word_sets("en")["reduced"]:
        return False
    return subject.mention is not None or subject.kind in {"document", "person", "anonymous", "crowd"}


def attributive(scene: Scene, index: int, first: int, form: EnglishForm) -> bool:
    """Whether a form only qualifies a noun (``his recently revealed letters``, ``the announced talks``)."""
    if form.part not in {"past", "participle"}:
        return False
    position = index - 1
    while position > first and adverb(scene, position):
        position -= 1
    return position >= first and scene.keys[position] in word_sets("en")["owner"]


def supposed(scene: Scene, index: int, first: int, form: EnglishForm) -> bool:
    """Whether somebody only could, might or should do it: no act of saying."""
    before = scene.keys[max(first, index - 3) : index]
    return form.verb.base not in word_sets("en")["supposed-said"] and any(key in word_sets("en")["supposed"] for key in before)


def circumstance(scene: Scene, index: int, first: int) -> bool:
    """Whether a form in -ing tells what somebody does besides (…, adding that)."""
    if index == first:
        return False
    before = scene.keys[index - 1]
    return scene.is_mark(index - 1, ",—–-") or before in word_sets("en")["circumstance"]

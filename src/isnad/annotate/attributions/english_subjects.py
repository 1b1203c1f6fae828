"""Who speaks in an English sentence: the noun phrase before a word of saying, or after it."""

from __future__ import annotations

from isnad.annotate.attributions.english_forms import english_forms
from isnad.annotate.attributions.english_phrases import Subject, abbreviation, acts, adverb, capital, subject_of
from isnad.annotate.attributions.lexicon import SourceKind, word_sets
from isnad.annotate.attributions.scene import AGENTS, Scene

_OPENING = 12
"""So many words at most a phrase of time or place that opens a sentence has."""

_NOMINATIVE = {"him": "he", "them": "they"}
"""Pronouns that stand as objects (``quoted him as saying``) to those that stand as subjects; ``her`` may be a possessive."""


def subject_before(scene: Scene, first: int, verb: int) -> Subject | None:
    """The noun phrase before a verb, past auxiliaries, adverbs and an apposition between commas."""
    sets = word_sets("en")
    index = verb - 1
    while index >= first and (
        scene.keys[index] in sets["auxiliary"]
        or scene.keys[index] in sets["day"]
        or adverb(scene, index)
        or scene.words[index].kind == "clitic"
    ):
        index -= 1
    while index > first and scene.keys[index] == "on" and scene.keys[index + 1] in sets["day"]:
        index -= 1
    index = _past_date(scene, first, index)
    if index < first:
        return None
    if scene.is_mark(index, ",)—–"):
        outer = _past_apposition(scene, first, index)
        if outer is None:
            return None
        named = _named_between(scene, outer + 2, index) or _opening_person(scene, first, outer)
        if named is not None:
            return named
        index = _past_bracket(scene, first, outer)
    if scene.keys[index] in sets["relative"]:
        return _antecedent(scene, first, index)
    found = _backward(scene, first, index)
    if found is not None and found.start - 1 > first and scene.keys[found.start - 1] == "who" and found.mention is None:
        return _antecedent(scene, first, found.start - 1)  # a doctor who sent the letter
    return _past_relative(scene, first, found) if found is not None and _bare_participle(scene, first, found) else found


def _past_date(scene: Scene, first: int, index: int) -> int:
    """The word before a time with its preposition (``who in 2010 said``), or the word itself."""
    dated = index
    while dated > first and dated in scene.timed and dated not in scene.mention:
        dated -= 1
    return dated - 1 if first < dated < index and scene.keys[dated] in word_sets("en")["stray"] else index


def _past_bracket(scene: Scene, first: int, index: int) -> int:
    """The word before the bracket that ends at a word (``Rep. Omar Nasri (D-N.Y.), a lawyer, said``), or the word itself."""
    if not scene.is_mark(index, ")"):
        return index
    opened = next((at for at in range(index - 1, max(first, index - 8), -1) if scene.is_mark(at, "(")), None)
    return opened - 1 if opened is not None else index


def _bare_participle(scene: Scene, first: int, found: Subject) -> bool:
    """Whether a phrase is a participle behind its auxiliary (``who asked not to be named said``), and so no subject."""
    if found.start == first or found.end > found.start + 1 or found.pronoun is not None or found.kind is not None:
        return False
    return scene.keys[found.start - 1] in word_sets("en")["passive"] and not capital(scene, found.start)


def _past_relative(scene: Scene, first: int, found: Subject) -> Subject | None:
    """Who stands before the relative clause that ends in a participle."""
    for index in range(found.start - 2, max(first, found.start - 12), -1):
        if scene.words[index].kind == "mark":
            return None
        if scene.keys[index] in word_sets("en")["relative"]:
            return _backward(scene, first, index - 1)
    return None


def _past_apposition(scene: Scene, first: int, comma: int) -> int | None:
    """The word before ``, a top surrogate,``; None where no comma opens it."""
    opening = "(" if scene.is_mark(comma, ")") else ",—–"
    for index in range(comma - 1, max(first, comma - 30), -1):
        if scene.is_mark(index, opening) and index > first:
            return index - 1
        if scene.is_quote_mark(index) or scene.is_mark(index, ";:"):
            return None
    return None


def _opening_person(scene: Scene, first: int, last: int) -> Subject | None:
    """The person who opens a sentence, where only brackets or more asides stand behind (``Rep. Omar Nasri (D-N.Y.), …, said``)."""
    mention = next((scene.mention[at] for at in range(first, min(first + 5, last)) if at in scene.mention), None)
    if mention is None or mention.kind != "person" or scene.after(mention) > last:
        return None
    if not scene.is_mark(scene.after(mention), ",(") or any(scene.is_quote_mark(at) for at in range(scene.after(mention), last)):
        return None
    return Subject(first, scene.after(mention), mention.span, "person", mention, None, near=True, agent=True)


def _named_between(scene: Scene, first: int, stop: int) -> Subject | None:
    """The person whose name is the whole of an apposition (``The mayor, Omar Nasri, said``), with the phrase before."""
    mention = scene.mention.get(first)
    if mention is None or mention.kind != "person" or scene.after(mention) != stop:
        return None
    before = _backward(scene, 0, first - 2)
    start = before.start if before is not None else first
    return Subject(start, stop + 1, mention.span, "person", mention, None, near=True, agent=True)


def _antecedent(scene: Scene, first: int, relative: int) -> Subject | None:
    index = relative - 1
    if index >= first and scene.is_mark(index, ","):
        index -= 1
    if scene.keys[relative] == "that":
        return None
    found = _backward(scene, first, index) if index >= first else None
    return found._replace(near=False) if found is not None else None


def _backward(scene: Scene, first: int, last: int) -> Subject | None:
    """The noun phrase that ends at word ``last``."""
    sets = word_sets("en")
    key = scene.keys[last]
    if key in sets["pronoun"]:
        return Subject(
            last, last + 1, scene.span(last, last + 1), "person" if key in sets["singular"] else None, None, key, near=True, agent=True
        )
    if scene.words[last].kind == "mark" or key in sets["boundary"] or key in sets["preposition"] or acts(scene, last):
        return None
    start = last
    while start > first and _belongs(scene, start - 1, sets):
        start -= 1
    if start > first and scene.keys[start - 1] in sets["agent"]:
        return None  # reached by phone: no subject ends here
    while start < last and (scene.keys[start] in sets["boundary"] or scene.keys[start] in sets["stray"]):
        start += 1
    return subject_of(scene, start, last + 1)


def _belongs(scene: Scene, index: int, sets: dict[str, frozenset[str]]) -> bool:
    key, word = scene.keys[index], scene.words[index]
    if word.kind == "mark":
        return (
            scene.text[word.start] in "-.&'()’"
            and not scene.is_quote_mark(index)
            and not (scene.text[word.start] == "." and not abbreviation(scene, index))
        )
    if key in sets["boundary"] and key not in sets["conjunction"]:
        return False
    if key in sets["conjunction"]:
        return capital(scene, index - 1) and capital(scene, index + 1)
    if key in sets["pronoun"] or key in sets["auxiliary"]:
        return False
    if key in sets["preposition"]:
        return (
            key in sets["inner"] and index > 0 and scene.words[index - 1].kind == "word" and scene.keys[index - 1] not in sets["auxiliary"]
        )
    if acts(scene, index):
        return False
    form = english_forms().get(key)
    return form is None or capital(scene, index) or form.part == "base"


def _seen(key: str) -> bool:
    form = english_forms().get(key)
    return key.endswith("ed") or (form is not None and form.part == "participle")


def opening_subject(scene: Scene, first: int, stop: int) -> Subject | None:
    """The noun phrase with which a sentence's main clause opens, behind a phrase of time or place and its comma."""
    start = first
    if scene.keys[first] in word_sets("en")["preposition"] | word_sets("en")["opening"] or adverb(scene, first):
        comma = next((at for at in range(first + 1, min(stop, first + _OPENING)) if scene.is_mark(at, ",")), None)
        start = comma + 1 if comma is not None else first
    return subject_after(scene, start, stop)


def subject_after(scene: Scene, first: int, stop: int) -> Subject | None:
    """The noun phrase that begins after a verb or after ``according to``."""
    sets = word_sets("en")
    if first < stop and scene.keys[first] in _NOMINATIVE:
        key = _NOMINATIVE[scene.keys[first]]
        kind: SourceKind | None = "person" if key in sets["singular"] else None
        return Subject(first, first + 1, scene.span(first, first + 1), kind, None, key, near=True, agent=True)
    if (
        first >= stop
        or scene.words[first].kind == "mark"
        or scene.keys[first] in sets["preposition"]
        or scene.keys[first] in sets["no-subject"]
    ):
        return None
    if scene.keys[first] in sets["pronoun"]:
        return Subject(
            first,
            first + 1,
            scene.span(first, first + 1),
            "person" if scene.keys[first] in sets["singular"] else None,
            None,
            scene.keys[first],
            near=True,
            agent=True,
        )
    end = first
    while end < stop:
        key, word = scene.keys[end], scene.words[end]
        if word.kind == "mark" and not (
            scene.text[word.start] in "-&’'" or (scene.text[word.start] == "." and abbreviation(scene, end) and end + 1 < stop)
        ):
            break
        if (
            key in sets["boundary"]
            or key in sets["auxiliary"]
            or (end > first and acts(scene, end))
            or (key in sets["day"] and end > first)
            or (key in sets["preposition"] and key not in sets["inner-after"])
        ):
            break
        end += 1
    if first + 1 < end < stop and scene.keys[end] in sets["agent"] and _seen(scene.keys[end - 1]):
        end -= 1  # a draft seen by …
    mention = next((m for at in range(first, end) if (m := scene.mention.get(at)) is not None and m.kind in AGENTS), None)
    if mention is not None and mention.kind == "person":
        return Subject(first, max(end, scene.after(mention)), mention.span, "person", mention, None, near=True, agent=True)
    return subject_of(scene, first, end)

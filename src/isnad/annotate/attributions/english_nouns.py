"""English nouns of saying behind a possessive (``the minister's claim that …``) and adjectives of attitude (``is convinced that …``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

from isnad.annotate.attributions.english_forms import EnglishForm, EnglishVerb
from isnad.annotate.attributions.english_phrases import Subject, adverb, subject_of
from isnad.annotate.attributions.english_subjects import subject_before
from isnad.annotate.attributions.english_verb_cues import EnglishCue
from isnad.annotate.attributions.english_verbs import nobody
from isnad.annotate.attributions.forms import Certainty, Stance
from isnad.annotate.attributions.lexicon import SourceKind, word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.language import fold
from isnad.ontology.tables import many, need, one_of, read_table

_OWNERS = {"his": "he", "her": "she", "their": "they"}
_STANCES = frozenset({"neutral", "assertive", "doubting", "conceding", "denying"})
_BETWEEN = 2
"""So many words at most between a possessive and its noun."""


@cache
def english_nouns() -> dict[str, EnglishVerb]:
    """The table of nouns by key, in the shape of the verbs. Raises DataError where it is not as it should be."""
    return _table("noun", frozenset())


@cache
def english_adjectives() -> dict[str, EnglishVerb]:
    """The table of adjectives by key, in the shape of the verbs. Raises DataError where it is not as it should be."""
    return _table("adjective", frozenset({"attitude"}))


def _table(what: str, flags: frozenset[str]) -> dict[str, EnglishVerb]:
    path = Path(__file__).with_name(f"{what}s_en.tsv")
    found: dict[str, EnglishVerb] = {}
    for line, cells in read_table(path, (what, "complements", "stance", "certainty")):
        noun = fold(need(path, line, what, cells[0]))
        stance = cast("Stance", one_of(path, line, "stance", cells[2], _STANCES))
        certainty = cast("Certainty", one_of(path, line, "certainty", cells[3], frozenset({"", "probable", "possible"})) or "certain")
        found[noun] = EnglishVerb(noun, many(cells[1]), stance, certainty, flags)
    return found


def adjective_cues(scene: Scene, sentence: Sentence) -> list[EnglishCue]:
    """The adjectives of a sentence by which somebody is credited with a belief or a will."""
    found = []
    sets = word_sets("en")
    for index in range(sentence.first + 2, sentence.stop - 2):
        adjective = english_adjectives().get(scene.keys[index])
        if adjective is None or index in scene.mention or scene.keys[index + 1] not in adjective.complements:
            continue
        verb = index - 1
        while verb > sentence.first and (adverb(scene, verb) or scene.keys[verb] in sets["auxiliary"] - sets["be"] - sets["negation"]):
            verb -= 1
        if scene.keys[verb] not in sets["be"]:
            continue
        subject = subject_before(scene, sentence.first, verb)
        if subject is None or not subject.agent or nobody(scene, subject):
            continue
        start = index + 1 if scene.keys[index + 1] == "to" and adjective.complements[0] == "to" else index + 2
        form, at = EnglishForm(adjective, "past"), scene.words[start].start
        found.append(EnglishCue(index, subject.start, scene.span(index, index + 1), subject, at, None, form, before=False))
    return found


def noun_cues(scene: Scene, sentence: Sentence) -> list[EnglishCue]:
    """The nouns of a sentence by which somebody named is credited with what follows them."""
    found = []
    for index in range(sentence.first + 1, sentence.stop - 2):
        noun = english_nouns().get(scene.keys[index])
        if noun is None or index in scene.mention or scene.keys[index + 1] not in noun.complements:
            continue
        if scene.keys[index + 1] == "to" and (_nominal(scene, index + 2) or index + 2 in scene.mention):
            continue  # a threat to the countries
        owner = _owner(scene, sentence.first, index)
        if owner is None or _opens_clause(scene, sentence.first, owner.start):
            continue
        start = index + 1 if scene.keys[index + 1] == "to" else index + 2
        form, at = EnglishForm(noun, "base"), scene.words[start].start
        end = _leading_end(scene, sentence, index)
        found.append(EnglishCue(index, owner.start, scene.span(index, index + 1), owner, at, end, form, before=False))
    return found


def _nominal(scene: Scene, index: int) -> bool:
    return scene.keys[index] in word_sets("en")["determiner"] or scene.text[scene.words[index].start].isupper()


def _opens_clause(scene: Scene, first: int, start: int) -> bool:
    """Whether a phrase is most likely the subject of its clause, so that a verb of its own follows the content."""
    sets = word_sets("en")
    while start > first and scene.words[start - 1].kind == "word" and _nominal(scene, start - 1):
        start -= 1  # Prime Minister
    return start == first or scene.words[start - 1].kind == "mark" or scene.keys[start - 1] in sets["boundary"] | sets["no-subject"]


def _leading_end(scene: Scene, sentence: Sentence, noun: int) -> int | None:
    """The comma that ends a phrase which opens the sentence (``Contrary to his claim that …, …``); None where the noun stands in none."""
    marks = [at for at in range(sentence.first, sentence.stop) if scene.is_mark(at, ",")]
    verb = any(scene.keys[at] in word_sets("en")["finite"] for at in range(sentence.first, noun))
    opens = (
        scene.keys[sentence.first] in word_sets("en")["preposition"] | word_sets("en")["opening"]
        or scene.keys[sentence.first + 1] in word_sets("en")["preposition"]
    )
    behind = next((at for at in marks if at > noun), None)
    if not opens or verb or behind is None or (marks and marks[0] < noun):
        return None
    return scene.words[behind].start


def _owner(scene: Scene, first: int, noun: int) -> Subject | None:
    """Whose the noun is, by a pronoun or a name with ``'s`` up to two words before it."""
    for at in range(noun - 1, max(first - 1, noun - 2 - _BETWEEN), -1):
        key = scene.keys[at]
        if key in _OWNERS:
            pronoun = _OWNERS[key]
            kind: SourceKind | None = "person" if pronoun in word_sets("en")["singular"] else None
            return Subject(at, at + 1, scene.span(at, at + 1), kind, None, pronoun, near=True, agent=True)
        if scene.words[at].kind == "clitic" and at > first:
            return _named(scene, first, at)
        if scene.words[at].kind != "word":
            return None
    return None


def _named(scene: Scene, first: int, stop: int) -> Subject | None:
    """The noun phrase that ends before a possessive; None where it is none that can speak."""
    start = stop
    sets = word_sets("en")
    while start > first and scene.words[start - 1].kind == "word" and scene.keys[start - 1] not in sets["boundary"] | sets["preposition"]:
        start -= 1
        if scene.keys[start] in sets["determiner"]:
            break
    mention = scene.mention.get(stop - 1)
    if mention is not None:
        start = max(start, min(scene.first_word(mention), stop - 1))
    subject = subject_of(scene, start, stop)
    return subject if subject is not None and subject.kind is not None else None

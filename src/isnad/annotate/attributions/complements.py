"""What opens the content behind an Arabic word of saying."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.names import head_of
from isnad.annotate.attributions.phrases import Phrase
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

CLAUSE = "ان"
"""The key of أن and إن, which stay outside the content when they stand alone."""

BY_CLAUSE = "بان"
"""The same behind ب (بأن)."""


class Found(NamedTuple):
    """The complement of a verb: its code, where the content starts in the text, the subject between and the carriers passed."""

    code: str
    start: int
    marker: int
    subject: Phrase | None
    carriers: tuple[Span, ...]
    verb: int


def opens_content(scene: Scene, index: int, codes: tuple[str, ...], *, more: bool) -> tuple[str, int] | None:
    """The code and the text offset of the content if this word opens it."""
    key, word = scene.keys[index], scene.words[index]
    if not more:
        return None
    following = scene.words[index + 1]
    if "c" in codes and key in word_sets("ar")["clause"]:
        return "c", following.start if key in {CLAUSE, BY_CLAUSE} else word.start
    if "q" in codes and scene.is_mark(index, ":"):
        return "q", _behind_clause_word(scene, index + 1)
    if "q" in codes and (opened := _quotation(scene, index)) is not None:
        return "q", opened
    if key in codes and key not in {"ب", "ل"} and index + 1 not in scene.timed:
        saying = scene.keys[index + 1] in word_sets("ar")["saying"] and scene.keys[index + 2 : index + 3] == [CLAUSE]
        return key, _behind_clause_word(scene, index + 2 if saying else index + 1)
    if "ب" in codes and (key in {"ب", BY_CLAUSE} or attached(scene, index, "ب")):
        return "ب", following.start if key in {"ب", BY_CLAUSE} else word.start
    if "ل" in codes and (key == "ل" or attached(scene, index, "ل")) and not _is_carrier_word(scene, index):
        return "ل", word.start
    return None


def _quotation(scene: Scene, index: int) -> int | None:
    """The text offset of what a quotation mark opens, if it is no name."""
    if scene.is_quote_mark(index):
        return scene.words[index].start if not names_in_quote(scene, index) else None
    return scene.words[index + 1].start if index and _left_open(scene, index) else None


def _left_open(scene: Scene, index: int) -> bool:
    """Whether a straight quotation mark that nothing closes stands right behind a word of saying and before a letter."""
    word = scene.words[index]
    if scene.text[word.start : word.end] != '"' or scene.quote_at(word.start) is not None:
        return False
    return is_finite(arabic_forms(), scene.keys[index - 1]) and scene.text[word.end : word.end + 1].isalnum()


def _behind_clause_word(scene: Scene, index: int) -> int:
    """The text offset of a word, or of the one behind it where it is أن or إن alone, which stay outside the content."""
    alone = scene.keys[index] == CLAUSE and index + 1 < len(scene.words)
    return scene.words[index + 1 if alone else index].start


def attached(scene: Scene, index: int, particle: str) -> bool:
    """Whether a preposition of one letter is written onto this word."""
    key, word = scene.keys[index], scene.words[index]
    short = len(key) < 4 and key[1:] not in word_sets("ar")["short-noun"]
    if word.kind != "word" or not key.startswith(particle) or short or key in word_sets("ar")["b-word"]:
        return False
    mention = scene.mention.get(index)
    if mention is not None:
        return mention.start > word.start
    return True


def _is_carrier_word(scene: Scene, index: int) -> bool:
    head = head_of(scene.keys[index])
    return head is not None and head.kind == "media"


def names_in_quote(scene: Scene, index: int) -> bool:
    """Whether the quotation at this mark holds a name and no more than a few words."""
    quote = scene.quote_at(scene.words[index].start)
    if quote is None:
        return True
    inside = scene.document.word_range(quote.inner)
    return len(inside) <= 6 and any(at in scene.mention for at in inside) and all(at in scene.mention for at in inside)


def is_finite(forms: dict[str, tuple[Form, ...]], key: str) -> bool:
    """Whether a key is a finite form of a verb of saying."""
    found = forms.get(key) or (forms.get(key[1:]) if key[:1] in "وف" else None)
    return found is not None and found[0].part in {"past", "present"}

"""Whether a number is of the dead, of the hurt or of both together: the words that govern it say so, not the event it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.tables import many, need, one_of, read_table
from isnad.records import Span

_KINDS = frozenset({"dead", "hurt", "dead_after", "hurt_after", "dead_noun", "hurt_noun", "between"})
_LANGUAGES = frozenset({"ar", "en"})
_FATES = {"dead": "killed", "hurt": "wounded"}
BOTH = "casualties"
"""The kind of a number of the killed and the wounded together (``مقتل وإصابة عشرة``)."""
_BEFORE, _BEHIND = 7, 3
"""How many words before a number and behind those whom it counts what befell them may stand."""
_AND = frozenset({"و", "and", "or", "أو"})


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = dict.fromkeys(_KINDS, frozenset())
    path = Path(__file__).with_name("tolls.tsv")
    for line, (tongue, kind, words) in read_table(path, ("language", "kind", "words")):
        one_of(path, line, "language", tongue, _LANGUAGES)
        one_of(path, line, "kind", kind, _KINDS)
        if tongue == language:
            found[kind] |= frozenset(map(fold, many(need(path, line, "words", words))))
    return found


def fate(document: Document, span: Span, kind: str) -> str:
    """What a number of the killed or the wounded counts: ``killed``, ``wounded`` or both, from the words of ``span`` and beside it.

    ``kind`` where nothing there says it.
    """
    language = "ar" if document.language == "ar" else "en"
    counted = document.word_range(span)
    home = next((document.word_range(each) for each in document.sentences if each.overlap(span)), counted)
    named = _named(document, counted, home.stop, language)
    if named is not None:
        return named
    behind = _behind(document, counted.stop, home.stop, language)
    return behind or _before(document, counted.start, home.start, language) or kind


def befallen(document: Document, start: int, end: int) -> int | None:
    """Where those end who are counted before a word that says what befell them (``40 others | wounded``); None where none says it."""
    for at in range(start, min(start + _BEHIND, end)):
        if any(_is(document, at, f"{kind}_after", "en") for kind in _FATES):
            return at
        if not _is(document, at, "between", "en"):
            return None
    return None


def strikes(document: Document, at: int) -> bool:
    """Whether a word itself says that some were killed or hurt (``مقتل``), and not only what did it (``حادث``)."""
    language = "ar" if document.language == "ar" else "en"
    return any(_is(document, at, kind, language) for kind in _KINDS - {"between"})


def _is(document: Document, at: int, kind: str, language: str) -> bool:
    """Whether a word is one of a kind, whatever particle it carries."""
    words, key = _words(language)[kind], document.keys[at]
    return key in words or (language == "ar" and any(rest in words for _, rest in splits(key)))


def _joined(document: Document, at: int) -> bool:
    """Whether an ``and`` stands before a word or on it."""
    return document.keys[at - 1] in _AND or document.keys[at].startswith("و")


def _named(document: Document, counted: range, end: int, language: str) -> str | None:
    """What the nouns of a phrase say (``30 قتيلا``), with one that ``and`` adds right behind it (``وجريحا``)."""
    inside = {kind for at in counted for kind in _FATES if _is(document, at, f"{kind}_noun", language)}
    for at in range(counted.stop, min(counted.stop + 2, end)):
        if inside and _joined(document, at):
            inside |= {kind for kind in _FATES if _is(document, at, f"{kind}_noun", language)}
    if len(inside) > 1:
        return BOTH
    return _FATES[inside.pop()] if inside else None


def _behind(document: Document, start: int, end: int, language: str) -> str | None:
    """What a form right behind those who are counted says (``أربعة قتلوا``, ``nine others were wounded``)."""
    for at in range(start, min(start + _BEHIND, end)):
        found = [kind for kind in _FATES if _is(document, at, f"{kind}_after", language)]
        if found and not _joined(document, at):
            other = next(kind for kind in _FATES if kind != found[0])
            after = [step for step in range(at + 1, min(at + 3, end)) if document.keys[step] not in _AND]
            both = bool(after) and _joined(document, after[0]) and _is(document, after[0], f"{other}_after", language)
            return BOTH if both and not _numbered(document, after[0]) else _FATES[found[0]]
        if not found and not _is(document, at, "between", language):
            return None
    return None


def _numbered(document: Document, at: int) -> bool:
    """Whether a number follows a word: what befell others is told there."""
    return at + 1 < len(document.words) and document.words[at + 1].kind == "number"


def _before(document: Document, start: int, first: int, language: str) -> str | None:
    """What the nearest word before a number says (``أصيب خمسة``), with one of the other kind that it is joined to (``مقتل وإصابة``)."""
    for at in range(start - 1, max(first, start - _BEFORE) - 1, -1):
        found = [kind for kind in _FATES if _is(document, at, kind, language) or _is(document, at, f"{kind}_noun", language)]
        if not found:
            continue
        other = next(kind for kind in _FATES if kind != found[0])
        partner = at - 2 if document.keys[at - 1] in _AND else at - 1
        pair = partner >= first and _joined(document, at) and _is(document, partner, other, language)
        if pair and not _is(document, partner, f"{other}_after", language):  # قتلوا وأصيب خمسة: the first is told of others
            return BOTH
        return _FATES[found[0]]
    return None

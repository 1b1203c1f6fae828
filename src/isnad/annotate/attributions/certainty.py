"""How sure a source is of what it says: hedges at the head of the content, and verbs that hedge by themselves."""

from __future__ import annotations

from isnad.annotate.attributions.forms import Certainty
from isnad.annotate.attributions.lexicon import hedges, word_sets
from isnad.annotate.document import Document
from isnad.records import Span

_COMMAS = frozenset({"،", ","})
_SCOPE = 5
"""A hedge counts for the whole content only among its first words: later ones hedge a clause inside it."""

_RANK: dict[str, int] = {"certain": 0, "probable": 1, "possible": 2}


def certainty_of(document: Document, content: Span, verb: Certainty) -> Certainty:
    """The certainty of the content as a whole: the weaker of what the verb of saying and the first words of the content say."""
    found: Certainty = verb
    lexicon = hedges(document.language)
    keys = _without_aside(document, content)[: _SCOPE + 2]
    for at in range(min(_SCOPE, len(keys))):
        for size in (1, 2, 3):
            grade = lexicon.get(" ".join(keys[at : at + size]))
            if grade is None or _RANK[grade] <= _RANK[found] or (grade == "possible" and _denied(keys, at, document.language)):
                continue
            if keys[at] != "قد" or _present(keys[at + 1 : at + 2]):
                found = "possible" if grade == "possible" else "probable"
    return found


def _without_aside(document: Document, content: Span) -> list[str]:
    """The first words of a content without a relative clause between commas (``الجماعة، التي …، ربما``)."""
    keys = [word.key for word in document.words_in(content)[:40]]
    for at in range(1, min(8, len(keys) - 1)):
        if keys[at] in _COMMAS and keys[at + 1] in word_sets(document.language)["relative"]:
            end = next((later for later in range(at + 2, len(keys)) if keys[later] in _COMMAS), None)
            return [*keys[:at], *keys[end + 1 :]] if end is not None else keys
    return keys


def _denied(keys: list[str], at: int, language: str) -> bool:
    """Whether what is possible is denied, and so no hedge: ``لا يمكن أن`` is sure (``لا يبدو أن`` is not)."""
    return bool(at) and keys[at - 1] in word_sets(language)["negation"]


def _present(following: list[str]) -> bool:
    """Whether قد stands before a present tense, where it means "may"; before a past it means "has"."""
    return bool(following) and following[0][:1] in "يت" and not following[0].endswith("ت") and following[0] not in word_sets("ar")["t-past"]

"""What completes an Arabic noun phrase for people: the body they belong to, where an envoy is sent, their own country.

Each function gives the word behind what it takes in, or 0 where nothing of the kind stands at the word ``at``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.phrases.modifiers import ARTICLES
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.names.vocabulary import is_adjective
from isnad.language import Word
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_ALLIED, _BELONGING, _TAILS, _SENT = _WORDS["allied"], _WORDS["belonging"], _WORDS["noun_tail"], _WORDS["sent"]
_STANDING = _WORDS["standing_for"]
_BEHALF = frozenset({"عن", "باسم"})
_TITLE = 5
"""So many words behind عن or باسم the name begins at the latest, its title before it."""
_WITH_THEM = frozenset("مع" + own for own in _WORDS["third_suffix"])
_LANDS = _WORDS["own_country"] | _WORDS["own_heir"]

Named = Callable[[int], Chunk | None]
"""Gives the mention that begins at a word, as a chunk."""


def belonging(words: Sequence[Word], at: int, named: Named) -> int:
    """The body or person that people are said to belong to.

    ``الوحدات التابعة لمنطقة الشرطة``, ``القوات الموالية للرئيس السابق فلان``, ``القوات المتحالفة معهم``.
    """
    if words[at].key in _ALLIED and at + 2 < len(words) and words[at + 1].key == "مع":
        return _first_named(words, at + 2, named)
    if words[at].key in _ALLIED and at + 1 < len(words) and words[at + 1].key in _WITH_THEM:
        return at + 2
    if words[at].key not in _BELONGING or at + 1 >= len(words) or not words[at + 1].key.startswith("ل"):
        return 0
    return _first_named(words, at + 1, named) or at + 2


def accredited(words: Sequence[Word], start: int, at: int, named: Named) -> int:
    """Where the envoy is sent of whom a phrase speaks that begins at ``start`` (``السفير الروسي لدى ليبيا``).

    Of whom a state recalls (``سفيرها لدى ليبيا``), the country is a party by itself.
    """
    if words[at].key != "لدي" or not any("ال" in lead and rest in _SENT for lead, rest in splits(words[start].key)):
        return 0
    body = named(at + 1)
    return body.end if body is not None and body.kind != "person" else 0


def behalf(words: Sequence[Word], start: int, at: int, named: Named) -> int:
    """For whom those speak of whom a phrase speaks that begins at ``start`` (``ممثلين عن الرئيس السابق فلان``, ``الناطق باسم …``)."""
    if words[at].key not in _BEHALF or not any(rest in _STANDING for _, rest in splits(words[start].key)):
        return 0
    titled = at + 1 < len(words) and words[at + 1].key.startswith("ال")
    found = _first_named(words, at + 1, named) if titled or named(at + 1) is not None else 0
    if found == 0 and titled and words[at].key == "باسم":
        found = at + 2
        while found < len(words) and words[found].key.startswith("ال") and is_adjective(words[found].key):
            found += 1
    return found


def _first_named(words: Sequence[Word], at: int, named: Named) -> int:
    """Where the name ends that begins at a word or behind the title that does (``[ل]لرئيس السابق فلان``); 0 where none does."""
    for index in range(at, min(at + _TITLE - 1, len(words))):
        body = named(index)
        if body is not None:
            return body.end
        if index > at and not words[index].key.startswith("ال"):
            return 0
    return 0


def own_country(words: Sequence[Word], at: int) -> int:
    """The country or the heir of whoever is spoken of (``حكومة بلاده``, ``ولي عهده``)."""
    return at + 1 if words[at].key in _LANDS and not words[at - 1].key.startswith(ARTICLES) else 0


def tail(words: Sequence[Word], at: int) -> int:
    """Two words that complete a noun for people (``المعطلين عن العمل``)."""
    return at + 2 if " ".join(word.key for word in words[at : at + 2]) in _TAILS else 0

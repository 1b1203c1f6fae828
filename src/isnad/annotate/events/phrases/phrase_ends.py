"""Where an Arabic noun phrase for people must end: what follows is another party, by case, number or kind."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.events.words.lexicon import person_noun
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import Word
from isnad.language.arabic.clitics import splits

_WORDS = word_sets("ar")
_SINGLE = _WORDS["single_office"] | _WORDS["single_ruler"]
_SEVERAL = ("ين", "ون")


def ends(words: Sequence[Word], start: int, at: int, *, named: bool) -> bool:
    """Whether a phrase that begins at ``start`` ends before the word ``at``. ``named``: it has taken in a name."""
    return (not named and _closed(words[at - 1].key, words[at].key)) or _others(words, start, at, named=named)


def _closed(before: str, key: str) -> bool:
    """Whether a kept ن takes no genitive, or the cases of noun and adjective do not agree."""
    if key.endswith("ا") and not before.endswith("ا") and person_noun(key) is not None:
        return True  # خطف مسلحون مهندسا: the second is the object
    if before.startswith(("ال", "وال", "بال", "لل")) or len(before) < 5:
        return False
    dual = before.endswith("ان") and person_noun(before[:-2]) is not None  # but أعيان المنطقة
    if (before.endswith(_SEVERAL) or dual) and key.startswith("ال"):
        return True
    if before.endswith("ون") and (noun := person_noun(key)) is not None and noun.kind != "quantity" and not key.endswith(("ون", "ين")):
        return True  # خطف مسلحون مطران الكلدان
    return before.endswith("ون") and key.endswith("ين")


def takes_none(before: str) -> bool:
    """Whether a plural has kept its ن and so takes no genitive; numbers do (``ملايين السوريين``)."""
    noun = person_noun(before) if before.endswith(_SEVERAL) and not before.startswith(("ال", "وال", "بال", "لل")) else None
    return noun is not None and noun.kind != "quantity"


def _others(words: Sequence[Word], start: int, at: int, *, named: bool) -> bool:
    """Whether others follow on one person's office, who can be none of his (``كرم أمير المنطقة الفائزين``, ``ناشد محافظ تعز المنظمات``)."""
    before, key = words[at - 1].key, words[at].key
    if at - start < 2 or not any(rest in _SINGLE for _, rest in splits(words[start].key)) or not key.startswith("ال"):
        return False
    noun = person_noun(key) if named and not before.startswith("ال") else None
    if noun is not None and noun.kind == "body":
        return True
    return key.endswith(_SEVERAL) and before.startswith("ال") and not before.endswith(_SEVERAL)

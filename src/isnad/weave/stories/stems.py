"""A light stem for comparing words: right often enough to compare by, never shown."""

from __future__ import annotations

import re

from isnad.language.remembered import remembered

_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ال")
_PARTICLES = "وبلف"
_ENDINGS = ("هما", "ات", "ون", "ين", "ان", "يه", "ها", "هم", "ه", "ي", "ا")
_ENGLISH = ("ing", "ed", "es", "s")
_WEAK = re.compile("[اويىءئؤ]")
_ASSIMILATED = re.compile("^(?:مت|است|[تم])(?=و)")
"""What stands before a root whose first letter is weak (``توقيع`` of ``وقع``)."""
_FORMS = ("مست", "ست", "م", "ت", "ن", "س")
"""What forms of verbs and nouns put before the letters of a root, weak letters left out."""
_ROOT = 3
_ARABIC = re.compile("[\u0621-\u064a]")


@remembered(300_000)
def stem(key: str) -> str:
    """What is left of a word's key without article, particle and ending; three letters at least."""
    if not _ARABIC.match(key):
        return next((key[: -len(end)] for end in _ENGLISH if key.endswith(end) and len(key) - len(end) >= 4), key)
    article = next((start for start in _ARTICLES if key.startswith(start) and len(key) - len(start) >= 3), "")
    rest = key[len(article) :]
    if not article and len(key) > 4 and key[0] in _PARTICLES:
        rest = key[1:]
    return next((rest[: -len(end)] for end in _ENDINGS if rest.endswith(end) and len(rest) - len(end) >= 3), rest)


@remembered(50_000)
def root(key: str) -> str:
    """The consonants of a word that are likely its root's: ``يصادق``, ``صادق`` and ``المصادقة`` have one. As light as a stem."""
    rest = stem(key)
    if not _ARABIC.match(key):
        return rest
    rest = rest.removesuffix("ت") if len(rest) > _ROOT else rest
    bones = _WEAK.sub("", _ASSIMILATED.sub("", rest))
    for start in _FORMS:
        if bones.startswith(start) and len(bones) - len(start) >= _ROOT:
            return bones[len(start) :]
    return bones if len(bones) > 1 else rest

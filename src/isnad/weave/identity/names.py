"""When two names can mean one person: tokens, father's names left out, one script against another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from isnad.language import fold
from isnad.language.wordlists import keys_by_kind

_ABD = re.compile(r"\b(عبد)\s+(?=\w)")
_BARE_AL = re.compile(r"^ال(?=\w{3,}$)")
_SOUNDS = (
    ("ck", "k"),
    ("kh", "x"), ("gh", "r"), ("sh", "c"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("q", "k"), ("g", "j"), ("z", "s"), ("v", "f"), ("p", "b"), ("w", "u"), ("y", "i"),
)  # fmt: skip
_LETTERS = dict(zip("بتثجخدذرزسشصضطظغفقكلمن", "bttjxddrsscsdtsrfkklmn", strict=True))
"""Arabic consonants as `skeleton` spells the Latin ones; weak letters, ه, ح and ع fall away there too."""


@cache
def small_words() -> Mapping[str, frozenset[str]]:
    """The keys of the small words of names: ``link`` and ``onward``."""
    return keys_by_kind(Path(__file__).with_name("words.tsv"), ("link", "onward"))


@lru_cache(maxsize=100_000)
def name_tokens(name: str) -> tuple[str, ...]:
    """The tokens of a name that count for comparing: folded, عبد joined to what follows, article and بن left out."""
    joined = _ABD.sub(r"\1", fold(name)).replace("-", " ")
    tokens = (_BARE_AL.sub("", token) for token in re.findall(r"[^\W_]+", joined))
    return tuple(token for token in tokens if token not in small_words()["link"])


@lru_cache(maxsize=100_000)
def skeleton(latin: str) -> tuple[str, ...]:
    """The consonants of a Latin name, a token at a time, in a spelling that transcriptions of Arabic share.

    ``Khalifa Haftar`` and ``Khalīfah Ḥaftar`` give the same; a name without consonants gives an empty tuple, which equals nothing.
    """
    tokens = []
    plain = "".join(char for char in unicodedata.normalize("NFKD", latin.lower()) if not unicodedata.combining(char))
    for token in re.findall("[a-z]+", plain):
        if token in small_words()["link"]:
            continue
        for old, new in _SOUNDS:
            token = token.replace(old, new)  # noqa: PLW2901 - rewritten step by step
        bones = re.sub(r"(.)\1+", r"\1", re.sub("[aeiouh]", "", token))
        if bones:
            tokens.append(bones)
    return tuple(tokens)


def bones_of(name: str, latin: str | None) -> tuple[str, ...]:
    """The consonants of a name whatever its script: those of its romanised form where it has one, else of its Arabic letters."""
    if latin:
        return skeleton(latin)
    found = ("".join(_LETTERS.get(letter, "") for letter in token) for token in name_tokens(name))
    return tuple(re.sub(r"(.)\1+", r"\1", token) for token in found if token)


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the longer token tuple can be a fuller form of the shorter one, of two tokens or more.

    First and last token agree, or the shorter is a run of the longer: ``حسن رشاد`` and ``حسن محمود رشاد``.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    if short == long or (short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)):
        return True
    return any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1)) and short[0] == long[0]

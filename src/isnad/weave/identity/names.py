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


_NAMERS = ("club", "press", "armed", "company")


@cache
def small_words() -> Mapping[str, frozenset[str]]:
    """The keys of the small words of names by kind."""
    return keys_by_kind(Path(__file__).with_name("words.tsv"), ("link", "onward", "child", *_NAMERS))


@cache
def namers() -> Mapping[str, str]:
    """The nouns before names of bodies, by key: their kind. Those of one kind say the same (نادي، فريق)."""
    return {key: kind for kind in _NAMERS for key in small_words()[kind]}


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


@lru_cache(maxsize=100_000)
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


def in_arabic(name: str) -> bool:
    """Whether a name has Arabic letters."""
    return any("\u0621" <= char <= "\u064a" for char in name)


def ends_in_father(name: str) -> bool:
    """Whether بن brings in the last token of a name: a father, who is another person, or a family."""
    words = _ABD.sub(r"\1", fold(name)).split()
    return len(words) > 2 and words[-2] in small_words()["child"]


def same_fathers(one: str, other: str) -> bool:
    """Whether two names can be one person's by the fathers that stand behind the first token: where both say one, they agree.

    ``سلطان بن سالم بن ناصر`` and ``سلطان بن ناصر`` are an uncle and his nephew, or two cousins.
    """
    fathers = _first_father(one), _first_father(other)
    return None in fathers or fathers[0] == fathers[1]


@lru_cache(maxsize=100_000)
def _first_father(name: str) -> str | None:
    words = _ABD.sub(r"\1", fold(name)).split()
    if len(words) < 3 or words[1] not in small_words()["child"]:
        return None
    return next(iter(name_tokens(words[2])), None)

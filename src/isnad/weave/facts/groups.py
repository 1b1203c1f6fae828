"""Unnamed groups among the parties of an event: which words say who they are, and which only how many."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.language.wordlists import keys_by_kind

_PATH = Path(__file__).with_name("groups.tsv")
_KINDS = frozenset({"count", "toll", "part", "another"})
_ONE = re.compile(r"[وفبل]?(?:احد|احدي)\s|one of\b")
_WORD = re.compile(r"[^\W_]+")
KEPT = 2
"""So many words tell one group from another: what follows them differs from report to report."""


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return keys_by_kind(_PATH, _KINDS)


def group_key(name: str) -> str | None:
    """The first words that say who an unnamed group is (``سبعة قتلى من الشرطة`` and ``الشرطة`` are one); None where none does."""
    words = _named(name)
    who = [word for word in words if word not in _words()["toll"]] or words
    return " ".join(who[:KEPT]) if who else None


def is_toll(name: str) -> bool:
    """Whether a description says how many and what befell them, and not who they are (``سبعة قتلى``, ``خمسة آخرون``)."""
    return all(word in _words()["toll"] for word in _named(name))


def shortens(short: str, full: str) -> bool:
    """Whether a description is the beginning of a fuller one (``التنظيم``, ``تنظيم الدولة``), neither of another such group nor of two.

    English names end with their head: nothing is said of them. A number is no such beginning (``ثمانية جنود``, ``عشرة جنود أفغان``).
    """
    words, rest = _named(short), _named(full)
    if short.isascii() or not words or len(words) < len(_WORD.findall(short)) or len(words) >= len(rest) or rest[: len(words)] != words:
        return False
    joined = any(word.startswith("و") for word in fold(full).split()[1:])
    return not joined and not any(word in _words()["another"] for word in rest[len(words) :])


def is_part(words: str) -> bool:
    """Whether a number is that of a part (``أربعة من الجرحى``, ``four of the wounded``), and no total that others can dispute."""
    text = fold(words)
    behind = (text.partition(part)[2].split() for part in _words()["part"] if part in text)
    return any(rest[0] in _words()["toll"] for rest in behind if rest)


def one_of_many(words: str) -> bool:
    """Whether one of several is told of (``أحد المتهمين``, ``one of the soldiers``): their number is not."""
    return _ONE.match(fold(words)) is not None


def _named(name: str) -> list[str]:
    words = [bare(word) for word in _WORD.findall(fold(name))]
    return [word for word in words if not word[0].isdigit() and word not in _words()["count"]]

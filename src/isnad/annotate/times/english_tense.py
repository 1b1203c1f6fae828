"""Whether the words before an English expression of time speak of the future or of the past."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORD = re.compile(r"[\w']+")
_BETWEEN = frozenset({"in", "on", "early", "late", "during", "since", "before"})
"""Words between a verb and its time."""
_PASSIVE = frozenset({"be", "being", "get", "to"})
"""Words before a participle that leave its time to the verb over it (``will be signed on Monday``)."""
_RELATIVE = frozenset({"who", "which", "that"})
_PASSED = frozenset({"was", "were", "had", "has", "have", "been"})


class Tenses:
    """The words that tell tense, from the word list; ``names``: the alternatives of each kind as a regular expression."""

    def __init__(self, names: Mapping[str, str], words: Mapping[str, Mapping[str, str]]) -> None:
        self._future = re.compile(rf"\b(?:{names['future']})\b")
        self._past = re.compile(rf"\b(?:{names['past']}|\w{{3,}}ed)\b")
        self._ahead = re.compile(rf"\b(?:{names['ahead']})\b")
        self._telling = re.compile(rf"\b(?:{names['telling']})\b[^,;]*(?<! for )(?<! from )(?<! by )(?<! until )$")  # announced for June
        self._open = frozenset(words["future"]) | frozenset(words["ahead"])

    def of(self, clause: str) -> str:
        """``future``, ``past``, or empty where the words leave it open."""
        ends = [found.end() for found in self._future.finditer(clause)]
        if ends:
            told = self._telling.search(clause, ends[-1])  # will hold talks in April, the ministry said on Wednesday
            return "past" if told or self._done(clause[ends[-1] :]) else "future"
        if not self._past.search(clause):
            return ""
        return "past" if not self._ahead.search(clause) or self._done(clause) else ""

    def _done(self, words: str) -> bool:
        """Whether the verb right before the time tells something past, as a participle of its own or in a relative clause."""
        keys = _WORD.findall(words)
        while keys and keys[-1] in _BETWEEN:
            keys.pop()
        if keys and self._tells(keys[-1]):  # a peace agreement signed in August
            before = next((key for key in reversed(keys[:-1]) if not key.endswith("ly")), "")
            return before not in _PASSIVE
        opener = max((at for at, key in enumerate(keys) if key in _RELATIVE), default=-1)  # a man who hijacked an airliner in December
        following = keys[opener + 1 : opener + 2]
        return opener >= 0 and bool(following) and (following[0] in _PASSED or self._tells(following[0]))

    def _tells(self, key: str) -> bool:
        return key not in self._open and self._past.fullmatch(key) is not None

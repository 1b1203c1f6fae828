"""Find many phrases at once in a keyed text, at word borders and behind clitics.

The search runs over keys with one automaton (all patterns, one pass); each hit is then checked: it must begin at the beginning of
a word, or behind particles that Arabic writes onto the next word (و ف ب ل ك س and their chains), and end at the end of a word, or
before a pronoun suffix where the caller allows that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from isnad.language.arabic.clitics import PROCLITICS, SUFFIXES
from isnad.language.keys import Keyed, fold
from isnad.records import Span

P = TypeVar("P")

_LAST_LETTERS = frozenset(clitics[-1] for clitics in PROCLITICS if clitics)
"""The letters right before a phrase that stands behind clitics: most false hits fail here."""
_LONGEST_BEFORE, _LONGEST_AFTER = 4, 3
"""Letters at most of clitics before and of a suffix after a phrase."""


class Hit(NamedTuple, Generic[P]):
    """One phrase found: its span in the text without clitics, what it stands for, and the clitics before and after it (as keys).

    A contracted article (``لل`` for ل + ال) cannot be split off: there the span begins at the first ل and ``prefix`` ends with ل.
    """

    span: Span
    payload: P
    prefix: str = ""
    suffix: str = ""


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


class Matcher(Generic[P]):
    """Phrases to look for, each with a payload; several payloads may share a phrase.

    ``suffixes`` lets a phrase be followed by a pronoun suffix. ``clitics=False`` is for languages that write none.
    """

    def __init__(self, phrases: Mapping[str, P] | Iterable[tuple[str, P]], *, clitics: bool = True, suffixes: bool = False) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        table: dict[str, list[tuple[P, bool]]] = {}
        for phrase, payload in pairs:
            key = fold(phrase)
            if not key:
                continue
            table.setdefault(key, []).append((payload, False))
            if clitics and key.startswith("ال") and len(key) > 3:
                table.setdefault("لل" + key[2:], []).append((payload, True))
        self._payloads = list(table.values())
        self._clitics, self._suffixes = clitics, suffixes
        self._automaton = AhoCorasick(list(table), matchkind=MatchKind.Standard) if table else None

    def find(self, keyed: Keyed) -> list[Hit[P]]:
        """All hits, overlapping ones included, by start and then longest first."""
        if self._automaton is None:
            return []
        key, letters, found = keyed.key, keyed.letters, []
        whole = not self._suffixes
        for index, start, end in self._automaton.find_matches_as_indexes(key, overlapping=True):
            if whole and letters[end]:  # most hits are pieces of longer words: they end here
                continue
            prefix: str | None = ""
            if letters[start - 1]:
                begin = max(0, start - _LONGEST_BEFORE - 1)
                prefix = (
                    _before(key[begin:start], self._clitics) if key[start - 1] in _LAST_LETTERS or not key[start - 1].isalpha() else None
                )
            suffix = _after(key[end : end + _LONGEST_AFTER + 1]) if prefix is not None and letters[end] else ""
            if prefix is None or suffix is None:
                continue
            for payload, contracted in self._payloads[index]:
                if contracted and prefix.endswith(("ب", "ل", "ك", "س")):
                    continue
                lead = prefix + "ل" if contracted else prefix
                found.append(Hit(keyed.span(start, end), payload, lead, suffix))
        found.sort(key=lambda hit: (hit.span.start, -hit.span.end))
        return found

    def longest(self, keyed: Keyed) -> list[Hit[P]]:
        """Hits without overlap: at each place the longest, from left to right; all payloads of a chosen phrase are kept."""
        chosen: list[Hit[P]] = []
        last: Span | None = None
        for hit in self.find(keyed):
            if last is None or hit.span.start >= last.end or hit.span == last:
                chosen.append(hit)
                last = hit.span
        return chosen


@lru_cache(maxsize=50_000)
def _before(piece: str, clitics: bool) -> str | None:
    """The clitics before a hit, of the letters right before it (five at most); None where it begins inside a word."""
    if not piece or not _is_letter(piece[-1]):
        return ""
    if piece[-1] not in _LAST_LETTERS and not piece[-1].isdigit():
        return None
    begin = len(piece)
    while begin > 0 and _is_letter(piece[begin - 1]):
        begin -= 1
    prefix = piece[begin:]
    if len(prefix) > _LONGEST_BEFORE:
        return None
    if prefix.isdigit():
        return ""
    return prefix if clitics and prefix in PROCLITICS else None


@lru_cache(maxsize=50_000)
def _after(piece: str) -> str | None:
    """The pronoun suffix after a hit, of the letters right behind it (four at most); None where it ends inside a word."""
    stop = 0
    while stop < len(piece) and _is_letter(piece[stop]):
        stop += 1
    suffix = piece[:stop]
    return suffix if not suffix or suffix in SUFFIXES else None

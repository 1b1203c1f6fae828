"""The boundaries of sentences as the rules of `yasbd` for Arabic have them, without looking for what cannot be there.

Those rules run some twenty patterns over every line, most of them for abbreviations, lists and Latin names, which few lines of Arabic
news have. Each is left out where a simple test shows that it matches nowhere; what it would find, and so every boundary, stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from yasbd.rules import ar

_Rules: Any = ar.ArRules  # whose patterns are made as the class is first used: no type checker sees them

_ODD = re.compile("[A-Za-z\u00c0-\u024f\u212a．…°ºª]|\\.\\.\\.")
"""Letters of Latin abbreviations and names (with those that fold to one), and what ends a pattern besides the full stop."""
_ARABIC = re.compile("[\u0621-\u064a]+")
_AFTER_DIGIT = re.compile(r"\d\.")
_LISTED = re.compile(r"(?:^|\s)(?:[-*+]\s|(?:\d{1,2}|[a-eA-E\u03b1-\u03b5\u0391-\u0395\u0430-\u0435\u0410-\u0415])[.．।॥·•∙⋅)])")
_NUMBERED = re.compile(r"^\s*\w{1,5}[.．।॥·•∙⋅)]", re.MULTILINE)


class _Guarded:
    """Patterns that are run over a text only where ``may`` says that one of them could match."""

    def __init__(self, patterns: Sequence[Any], may: Callable[[str], object]) -> None:
        self._patterns, self._may = patterns, may

    def finditer(self, text: str) -> Iterator[Any]:
        """The matches of all patterns, one pattern after the other."""
        if self._may(text):
            for pattern in self._patterns:
                yield from pattern.finditer(text)


class _Candidates:
    """The pattern of a boundary, which ends with a mark that ends sentences, tried at these marks and the letters before them alone."""

    def __init__(self, pattern: Any, marks: re.Pattern[str]) -> None:
        self._pattern, self._marks = pattern, marks

    def finditer(self, text: str) -> Iterator[Any]:
        """Its matches in a text of one line; in one of several, a boundary may be a line break."""
        if "\n" in text:
            yield from self._pattern.finditer(text)
            return
        done = 0
        for mark in self._marks.finditer(text):
            at, before = mark.start(), mark.start() - 1
            while before >= done and text[before].isspace():
                before -= 1
            found = self._pattern.match(text, before) if before >= done else None
            if found is None and at >= done:
                found = self._pattern.match(text, at)
            if found is not None:
                done = found.end()
                yield found


class _Abbreviations:
    """Whether a text may hold what the rules take for an abbreviation, a name with a mark, or the number of a section."""

    def __init__(self, rules: Any) -> None:
        sets = (rules.TITLE_ABBRVS, rules.DOTTED_GEOPOL_ABBRVS, rules.REFERENCE_ABBRVS, rules.INLINE_ONLY_ABBRVS, rules.DATE_ABBRVS)
        lasts = {re.split(r"[.\s]", abbreviation)[-1] for each in (*sets, rules.CORP_ENTITY_ABBRVS) for abbreviation in each}
        ends = "|".join(sorted((last for last in lasts if _ARABIC.fullmatch(last)), key=len, reverse=True))
        # Safe is a full stop behind a whole Arabic word that ends no abbreviation, behind a mark, or behind one other full stop. One
        # letter alone is an initial.
        self._safe = re.compile(rf"(?:(?<=[\s(«\"“،:-])(?!(?:{ends})\.)[\u0621-\u064a]{{2,}}|[^\w.]|(?<=\.))\.")
        markers = (marker for marker in rules.SECTION_MARKERS if not _ODD.search(marker))
        self._sections = re.compile("[#٫]|" + "|".join(sorted(markers)))

    def __call__(self, text: str) -> bool:
        if _ODD.search(text):
            return True
        doubtful = text.count(".") - len(self._safe.findall(text))
        return doubtful > 0 and (doubtful > len(_AFTER_DIGIT.findall(text)) or self._sections.search(text) is not None)


class ArabicRules(_Rules):  # type: ignore[misc]
    """The rules for lines of Arabic."""

    @classmethod
    def _compile_regex_dynamically(cls) -> None:
        super()._compile_regex_dynamically()
        marks = f"[{''.join(cls.TERMINATORS)}]"
        closing = re.compile(rf"{marks}(?:</?\w{{0,6}}>)?\s*[^\w\s]")
        cls.CANDIDATE_BOUNDARY_FINDER = _Candidates(cls.CANDIDATE_BOUNDARY_FINDER, re.compile(marks))
        cls.MID_SENTENCE_FINDER_LST = [_Guarded(cls.MID_SENTENCE_FINDER_LST, _Abbreviations(cls))]
        cls.HORIZONTAL_LIST_FINDER = _Guarded([cls.HORIZONTAL_LIST_FINDER], _LISTED.search)
        cls.VERTICAL_LIST_START_FINDER = _Guarded([cls.VERTICAL_LIST_START_FINDER], _NUMBERED.search)
        cls.QUOTE_AND_PAREN_END_FINDER = _Guarded([cls.QUOTE_AND_PAREN_END_FINDER], closing.search)

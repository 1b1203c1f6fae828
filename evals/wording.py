"""Comparing names and spans for scoring; independent of the program's own matching, so that both cannot err together."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

_MARKS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك"})
_WORD = re.compile(r"[\w\u064b-\u065f\u0670]+")
_ABD = re.compile(r"\bعبد +(?=ال)")
Span = Sequence[int]


@lru_cache(maxsize=50_000)
def tokens(name: str) -> tuple[str, ...]:
    """Words of a name in one spelling: no diacritics, one alef, ya and ta marbuta, no article on longer words, `عبد ال…` joined."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", name)).translate(_LETTERS).casefold()
    words = _WORD.findall(_ABD.sub("عبد", plain))
    return tuple(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


def same_name(one: str | None, other: str | None, *, touching: bool = False) -> bool:
    """Whether two names agree: equal, or one's words within the other's with two words or more, or with touching mentions."""
    first, second = tokens(one or ""), tokens(other or "")
    if not first or not second:
        return False
    small, large = sorted((set(first), set(second)), key=len)
    return first == second or (small <= large and (touching or len(small) > 1))


def touch(one: Span | None, other: Span | None) -> bool:
    """Whether two spans share a code point."""
    return one is not None and other is not None and max(one[0], other[0]) < min(one[1], other[1])


class Words:
    """The words of a text by position, to compare spans by whole words."""

    def __init__(self, text: str) -> None:
        self._spans = [match.span() for match in _WORD.finditer(text)]

    def under(self, spans: Iterable[Span | None]) -> set[int]:
        """Positions of the words that some spans touch."""
        wanted = [span for span in spans if span]
        return {index for index, word in enumerate(self._spans) if any(touch(word, span) for span in wanted)}


def name_words(names: Iterable[str | None]) -> set[str]:
    """All words of some names, in one spelling."""
    return {word for name in names if name for word in tokens(name)}

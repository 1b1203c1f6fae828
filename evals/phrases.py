"""Finding the place of a phrase in a text, so that people write gold as words and never as numbers.

Notations, alone or together:

- `phrase`: occurs exactly once;
- `phrase#2`: its second occurrence, counted from 1;
- `before⟦phrase⟧after`: the part in the brackets, where the whole occurs exactly once (or `...#2`);
- `start … end`: from `start` to the first `end` after it.

A phrase that is absent, or that occurs more often than the notation allows for, is an error.
"""

import re

Span = tuple[int, int]
_INDEXED = re.compile(r"^(?P<phrase>.*)#(?P<index>\d+|\*)$", re.DOTALL)
ELLIPSIS = " … "


class PhraseError(ValueError):
    """A phrase of the gold that is not to be found in its text, or not in one place only."""


def occurrences(text: str, phrase: str) -> list[int]:
    """Starts of all occurrences of a phrase, left to right."""
    if not phrase:
        raise PhraseError("an empty phrase")
    return [match.start() for match in re.finditer(re.escape(phrase), text)]


def _starts(text: str, phrase: str, index: str | None) -> list[int]:
    starts = occurrences(text, phrase)
    if not starts:
        raise PhraseError(f"{phrase!r} is not in the text")
    if index == "*":
        return starts
    if index is None:
        if len(starts) > 1:
            raise PhraseError(f"{phrase!r} occurs {len(starts)} times: add #1 to #{len(starts)}, or words beside it: before⟦phrase⟧after")
        return starts
    if not 1 <= int(index) <= len(starts):
        raise PhraseError(f"{phrase!r} occurs {len(starts)} times, there is no #{index}")
    return [starts[int(index) - 1]]


def find_all(text: str, notation: str) -> list[Span]:
    """Spans of a notation in a text; one, unless it ends in `#*`, which stands for every occurrence."""
    if ELLIPSIS in notation:
        head, tail = notation.split(ELLIPSIS, 1)
        ((start, after),) = find_all(text, head)
        rest = text.find(tail, after)
        if rest < 0:
            raise PhraseError(f"{tail!r} does not follow {head!r}")
        return [(start, rest + len(tail))]
    indexed = _INDEXED.match(notation)
    phrase, index = (indexed["phrase"], indexed["index"]) if indexed else (notation, None)
    left = phrase.find("⟦")
    right = phrase.find("⟧")
    if (left < 0) != (right < 0) or right < left:
        raise PhraseError(f"{phrase!r} has an unpaired bracket")
    plain = phrase.replace("⟦", "").replace("⟧", "")
    start, end = (left, right - 1) if left >= 0 else (0, len(plain))
    spans = [(at + start, at + end) for at in _starts(text, plain, index)]
    for first, last in spans:
        if text[first:last] != text[first:last].strip() or first == last:
            raise PhraseError(f"{phrase!r}: a span never begins or ends with white space")
    return spans


def find(text: str, notation: str) -> Span:
    """The span of a notation that stands for one place."""
    spans = find_all(text, notation)
    if len(spans) != 1:
        raise PhraseError(f"{notation!r} stands for {len(spans)} places where one is wanted")
    return spans[0]

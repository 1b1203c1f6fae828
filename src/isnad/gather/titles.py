"""The title of a text that has none given apart: recognised, or not there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.gather.lexicon import one_of_words, openers
from isnad.gather.lines import Line
from isnad.records import Span

_WORDS = range(3, 22)
_LONGEST = 150
_ARTICLE = re.compile(one_of_words("article"))
_BYLINE = re.compile(r"[^\s:]+(?:[ ،,]+[^\s:]+){0,4}\s*[–—ـ\-]\s+[^\s:]+(?: [^\s:]+)?")


def recognise_title(text: str, free: Sequence[Line], lines: Sequence[Line]) -> Span | None:
    """The span of the title: the first of the ``free`` lines (no furniture, credit or dateline), if it looks like one.

    A title is short, ends without a full stop, does not begin as the body of a report does, and a blank line or a much longer
    paragraph follows it. ``lines`` are all lines of the text.
    """
    if len(free) < 2:
        return None
    first, following = free[0], free[1]
    if first not in lines[:4] or not _shape(first) or _BYLINE.fullmatch(first.text):
        return None
    longer = len(following.span) >= max(100, 1.6 * len(first.span)) or (following.ends and following.words > first.words)
    gap = _blank_between(text, first, lines)
    if not longer and not (gap and any(len(line.span) >= 100 for line in free[1:4])):
        return None
    return first.span


def _shape(line: Line) -> bool:
    text = line.text
    if line.words not in _WORDS or len(text) > _LONGEST or line.stops or text.endswith(("،", ",", ":", "؛", ";")):
        return False
    first = text.split(maxsplit=1)[0]
    if first.isascii() and _ARTICLE.fullmatch(first):
        return line.words <= 12
    return openers().get(first) != "opening"


def _blank_between(text: str, line: Line, lines: Sequence[Line]) -> bool:
    index = lines.index(line)
    if index + 1 == len(lines):
        return False
    between = text[line.span.end : lines[index + 1].span.start]
    return between.replace("\r\n", "\n").count("\n") >= 2

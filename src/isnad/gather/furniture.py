"""Page furniture: lines around a report that are no part of it. They are marked, never cut.

Only whole lines count, and only those that a list knows; where a line could be a sentence of the story, it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from isnad.gather.lexicon import FurnitureList, furniture
from isnad.gather.lines import Line, fold
from isnad.records import Span

LONGEST = 120
"""Code points of the longest line that may be furniture by its beginning."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}")
_RELATED_ITEMS = 12
_PARAGRAPH = 90
_HEAD = 60
_TAIL = 300
_NOTICE_WORDS = 25
_BAR = re.compile(r"\s[|•·]\s")
_SEPARATORS = re.compile(r"[.،؛,:;!؟?«»\"]")


def mark_furniture(lines: Sequence[Line]) -> list[Span]:
    """The spans of the furniture among the lines of one text, in order."""
    known = furniture()
    found: list[Span] = []
    inside = 0
    for index, line in enumerate(lines):
        if inside:
            inside -= 1
            found.append(line.span)
            continue
        if len(line.span) <= LONGEST and (kind := _kind(line, known)):
            found.append(line.span)
            if kind == "related":
                inside = _items(lines, index, known)
            continue
        found.extend(_parts(line, known, last=index == len(lines) - 1))
    return found


def _kind(line: Line, known: FurnitureList) -> str | None:
    core = line.core
    if core in known.related:
        return "related"
    if core in known.whole or (line.text in known.whole) or _ADDRESS.fullmatch(line.text):
        return "line"
    if line.words <= _NOTICE_WORDS and (known.notice.search(line.text) or _menu(line)):
        return "line"
    if line.stops or line.words > 15:
        return None
    if (match := known.related_begins.match(core)) and core[match.end() :].lstrip()[:1] in (":", "|", ".", "…"):
        return "line"
    return "line" if known.begins.match(core) or known.begins.match(line.text) else None


def _menu(line: Line) -> bool:
    """Four short parts and more, with bars between them: the sections of a site."""
    parts = _BAR.split(line.raw)
    return len(parts) >= 4 and all(len(part.split()) <= 4 for part in parts)


def _items(lines: Sequence[Line], heading: int, known: FurnitureList) -> int:
    """How many lines after a heading "related news" are its list.

    Those up to the end of the text, if all of them look like headlines; in the middle of a text the one headline that follows.
    """
    rest = lines[heading + 1 : heading + 2 + _RELATED_ITEMS]
    if len(rest) <= _RELATED_ITEMS and all(_headline(line) or _kind(line, known) for line in rest):
        return next((count for count, line in enumerate(rest) if not _headline(line)), len(rest))
    single = len(rest) > 1 and _headline(rest[0]) and not rest[0].raw.endswith((".", ":", "،")) and len(rest[1].span) >= _PARAGRAPH
    return 1 if single and rest[0].words > 3 else 0


def _headline(line: Line) -> bool:
    return line.words <= 20 and len(line.span) <= LONGEST * 1.25 and not line.stops


def _parts(line: Line, known: FurnitureList, *, last: bool) -> list[Span]:
    """Furniture at the border of a line that has no line of its own: carousel buttons, a link or a list of tags glued to the end."""
    found = []
    if match := known.head.match(fold(line.raw[:_HEAD])):
        found.append(Span(line.span.start, line.span.start + match.end()))
    if last:
        reach = max(0, len(line.raw) - _TAIL)
        tail = fold(line.raw[reach:])
        for match in known.tail.finditer(tail):
            before, after = tail[: match.start()].rstrip(), tail[match.end() :]
            linked = after.lstrip().startswith(":") or ":" in after[:30]
            if (not before or before[-1] in '.!؟?"»') and (linked or (after.strip() and not _SEPARATORS.search(after))):
                found.append(Span(line.span.start + reach + match.start(), line.span.end))
                break
    return found

"""The driver: line by line, at each word that can begin an expression the longest reading wins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from isnad.annotate.document import Document
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.durations import definite, distance, duration, from_now, recurring
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.moments import moment
from isnad.annotate.times.periods import period
from isnad.annotate.times.ranges import stretch
from isnad.annotate.times.tokens import Token, tokens
from isnad.annotate.times.vague import vague
from isnad.annotate.times.weekdays import day_of_travel, in_week, nth_weekday
from isnad.records import TimeExpression


def arabic_times(document: Document) -> Iterator[TimeExpression]:
    """The expressions of an Arabic text, in order."""
    earlier: list[Period] = []
    names = [(mention.start, mention.end) for mention in document.mentions]
    for tokens_of_line in _lines(document):
        line = Line(tokens_of_line, document.day, earlier=earlier, names=names)
        yield from (_expression(line, found) for found in _read(line))
        earlier.extend(found.period for found in line.before)


def _lines(document: Document) -> Iterator[list[Token]]:
    found, text = tokens(document), document.text
    starts = [token.start for token in found]
    first, after = 0, text.find("\n")
    while after >= 0:
        at = bisect_right(starts, after)
        if first < at < len(found) and found[at - 1].end <= after:  # a break inside a token parts nothing
            yield found[first:at]
            first = at
        after = text.find("\n", after + 1)
    if found:
        yield found[first:]


def _named(line: Line, at: int) -> Found | None:
    found = period(line, at)
    return Found(at, *found) if found else None


_NEAR = 10
"""How many tokens at most lie between the beginning of an expression and its first word of time."""

Reader = Callable[[Line, int], Found | None]
_COUNTING: tuple[Reader, ...] = (stretch, moment, _named, duration, from_now, nth_weekday, day_of_travel)
_DAYS: tuple[Reader, ...] = (stretch, moment)
_DISTANCES: tuple[Reader, ...] = (_named, distance, from_now)
_BY_KIND: Mapping[str, tuple[Reader, ...]] = {
    **dict.fromkeys(("nunit", "nten", "nhundred", "nthousand"), _COUNTING),
    **dict.fromkeys(("dayword", "daypart", "late", "midnight", "clock", "feast", "hfeast", "xfeast", "eid", "from", "between"), _DAYS),
    **dict.fromkeys(("since", "before", "after"), _DISTANCES),
    **dict.fromkeys(("decade", "season"), (_named,)),
    "fraction": (_named, duration),
    "part": (_named, nth_weekday),
    **dict.fromkeys(("month", "hmonth"), (*_DAYS, _named)),
    **dict.fromkeys(("vague", "stretch", "same", "sameperiod"), (vague,)),
    **dict.fromkeys(("every", "set"), (recurring,)),
    "few": (duration,),
    "ordinal": (*_COUNTING, vague),
    "weekday": (nth_weekday, *_DAYS, in_week),
    "this": (*_DAYS, _named, in_week),
    "unit": (nth_weekday, *_DAYS, _named, duration, from_now, definite, in_week, vague),
}


@lru_cache(maxsize=4096)
def _readers(kinds: tuple[str, ...]) -> tuple[Reader, ...]:
    """The readers for a word that can be of these kinds, each once; a number has none."""
    return tuple(dict.fromkeys(reader for kind in kinds for reader in _BY_KIND.get(kind, ()))) if kinds else _COUNTING


def _read(line: Line) -> list[Found]:
    after = 0
    for at in _starts(line):
        if at < after:
            continue
        best: Found | None = None
        for reader in _readers(tuple(line.tokens[at].senses)):
            found = reader(line, at)
            if found and (best is None or found.end > best.end):
                best = found
        if best is None:
            continue
        after = best.end
        if not _is_name(line, best):
            line.before.append(best)
    return line.before


def _is_name(line: Line, found: Found) -> bool:
    """Whether a day of the year is the name of something (``قوى 14 آذار``, ``شارع 23 يوليو``)."""
    return line.sense(found.start - 1, "namesake") is not None and line.digits(found.start) is not None and found.period.grain == "D"


def _starts(line: Line) -> list[int]:
    """Where an expression can begin: at a word of time, or at a number or a word that opens one with such a word soon after."""
    starts, core = [], line.size + _NEAR
    telling = [at for at, token in enumerate(line.tokens) if token.senses or token.kind == "number" or token.key == "ال"]
    for at in reversed(telling):
        token = line.tokens[at]
        role = token.senses.get("role")
        if role == "core":
            core = at
            starts.append(at)
        elif token.kind == "number":
            if "/" in token.key or line.mark(at + 1, "/"):
                core = at
            if core - at <= _NEAR or _travels(line, at) or len(token.key) > 2 or line.mark(at + 1, "-/"):
                starts.append(at)
        elif token.key == "ال" or (role == "opener" and (core - at <= _NEAR or _travels(line, at) or _opens_years(line, at))):
            starts.append(at)
    starts.reverse()
    return starts


def _opens_years(line: Line, at: int) -> bool:
    """Whether two numbers with what joins them stand behind a word (``من 1990 إلى 1999``)."""
    return line.digits(at + 1) is not None and line.digits(at + 3) is not None and bool(line.sense(at + 2, "to"))


def _travels(line: Line, at: int) -> bool:
    return bool(line.sense(at - 1, "travel") or line.sense(at - 2, "travel"))


def _expression(line: Line, found: Found) -> TimeExpression:
    meant: Period = found.period
    return TimeExpression(
        start=line.tokens[found.start].start,
        end=line.tokens[found.end - 1].end,
        type=meant.type,  # type: ignore[arg-type]
        value=meant.value,
        first=meant.first,
        last=meant.last,
    )

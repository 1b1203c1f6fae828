"""Days and times of day: day words, weekdays, dates and clock times that stand together and mean one moment.

``صباح اليوم الخميس``, ``أمس الأحد 8 نوفمبر 2015``, ``يوم الثلاثاء المنقضي (29 مارس)``: one span, one day, found by what agrees.
"""

from __future__ import annotations

from isnad.annotate.times.agreement import Moment, resolve
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.line import Found, Line
from isnad.annotate.times.pieces import piece

_BEGINS = frozenset({"from", "between", "late", "daypart", "clock", "midnight", "dayword", "unit", "this", "weekday"})
_BEGINS_DATES = frozenset({"ordinal", "nunit", "nten", "month", "hmonth", "feast", "hfeast", "xfeast"})


def moment(line: Line, at: int) -> Found | None:
    """The day or time of day that begins at a token."""
    if at >= line.size:
        return None
    if at not in line.moments:
        token = line.tokens[at]
        neither = _BEGINS.isdisjoint(token.senses) and _BEGINS_DATES.isdisjoint(token.senses)
        line.moments[at] = _read(line, at) if token.kind == "number" or token.key == "ال" or not neither else None
    return line.moments[at]


def _read(line: Line, at: int) -> Found | None:
    now = Moment(at)
    after = at
    while True:
        begin = _skip(line, after, now) if after > at else after
        step = piece(line, begin, now)
        if step is None or step == begin:
            break
        if begin > after and line.mark(begin - 1, "("):
            now.opened = True
        after = step
        if now.opened and line.mark(after, ")"):
            now.opened = False
            after += 1
    if after == at or (not now.named and now.hour is None):
        return None
    if after == at + 1 and line.unit(at, "1") == "D" and _nowadays(line, at):
        return Found(at, after, Period("PRESENT_REF"))
    meant = resolve(line, at, now)
    if now.dates and len(now.dates.days) == 1 and line.sense(after, "from") and line.sense(after + 1, "set") == "P1Y":
        return Found(at, after + 2, Period(f"XXXX-{now.dates.month:02d}-{now.dates.days[0]:02d}", type="SET"))
    return Found(at, after, meant) if meant else None


def _nowadays(line: Line, at: int) -> bool:
    """Whether ``اليوم`` alone means these times (``تعيش البلاد اليوم``, ``المشكلة اليوم هي``), as far as the words around it tell."""
    return line.sense(at + 1, "nowadays") == "after" or any(line.sense(back, "nowadays") == "before" for back in range(at - 4, at))


def _skip(line: Line, at: int, now: Moment) -> int:
    """Past a comma, bracket or ``من``, ``في`` that can stand between two pieces; only if a piece follows."""
    if line.mark(at, '،,("') or line.sense(at, "equals") or (line.sense(at, "from") and (now.hour or (now.part and not now.named))):
        return at + 1
    if now.weekday is not None and line.sense(at, "in") and (line.sense(at + 1, "ordinal") or line.sense(at + 1, "nunit")):
        return at + 1
    if line.sense(at, "toclock") and line.sense(at + 1, "clock"):
        return at + 1
    if line.sense(at, "toclock") and line.sense(at + 1, "toclock") and line.sense(at + 2, "clock"):
        return at + 2
    return at

"""Times of the clock: ``الساعة الثالثة عصرا``, ``السابعة والنصف مساء``, ``الساعة 17:30 بتوقيت غرينتش``, ``من 8 صباحا حتى 5 مساء``."""

from __future__ import annotations

import re

from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import cardinal, ordinal

_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d\d))?$")
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-4])([0-5]\d)$")
_MINUTES = {"H": 30, "Q": 15, "T": 20}
_BEFORE_AN_HOUR = ("in", "to", "from", "since", "before", "after", "about", "between", "toclock", "by")
_BEFORE_DIGITS = ("from", "to", "between")


def clock_time(line: Line, at: int) -> tuple[int, str] | None:
    """(The token after it, ``HH:MM``). Without ``الساعة`` an hour needs a preposition of time before it and a part of the day behind."""
    named = line.key(at) == "الساعه" or (line.unit(at, "1") == "H" and line.definite(at))
    begin = at + 1 if named else at
    if line.key(begin) == "ال":
        begin += 1
    read = _hour(line, begin, named=named)
    if read is None:
        return None
    after, hour, minute = read
    if line.sense(after, "from"):
        part = line.sense(after + 1, "daypart")
    else:
        part = line.sense(after, "daypart") or (line.sense(after, "halfday") if named else None)
        if part:
            after += 1
    if not named and not (part and _placed(line, begin)):
        return None
    if part in {"AF", "EV", "NI"} and hour < 12 and not (part == "NI" and hour < 5):
        hour += 12
    if part == "MI" and hour < 4:
        hour += 12
    if hour == 12 and part in {"MO", "NI"}:
        hour = 0 if part == "MO" else 24
    return _zone(line, after), f"{hour:02d}:{minute:02d}"


def _placed(line: Line, at: int) -> bool:
    """Whether the words before an hour without ``الساعة`` show that it is one."""
    if line.sense(at, "ordinal") and line.definite(at):
        return not line.free(at) or any(line.sense(at - 1, kind) for kind in _BEFORE_AN_HOUR)
    return line.digits(at) is not None and any(line.sense(at - 1, kind) for kind in _BEFORE_DIGITS)


def _hour(line: Line, at: int, *, named: bool) -> tuple[int, int, int] | None:
    """(The token after it, hour, minute) of an hour in digits, an ordinal or a number with the article."""
    opened = line.mark(at, "(") and line.mark(at + 2, ")")
    written = line.key(at + 1 if opened else at) if line.mark(at, "(") or _is_number(line, at) else ""
    if match := _HOUR.match(written) or (_FOUR_DIGITS.match(written) if named else None):
        after, hour, minute = at + (3 if opened else 1), int(match[1]), int(match[2] or 0)
        if line.unit(after, "1") == "N":
            after += 1
    elif (counted := ordinal(line, at)) and line.definite(at):
        after, hour, minute = *counted, 0
    elif line.sense(at, "nunit") and line.definite(at):
        after, hour, minute = at + 1, int(line.sense(at, "nunit") or 0), 0
    else:
        return None
    if minute == 0:
        after, minute = _minutes(line, after)
    if minute < 0:
        hour, minute = hour - 1, 60 + minute
    return (after, hour, minute) if 0 <= hour <= 24 and minute < 60 else None


def _is_number(line: Line, at: int) -> bool:
    return 0 <= at < line.size and line.tokens[at].kind == "number"


def _minutes(line: Line, at: int) -> tuple[int, int]:
    """``والنصف``, ``إلا ربعا``, ``وخمس دقائق``, ``و 20 دقيقة``: (the token after it, minutes, less than none before the hour)."""
    begin = at + 1 if line.key(at) in {"و", "الا"} else at
    if begin == at and not line.joined(at):
        return at, 0
    sign = -1 if line.key(at) == "الا" else 1
    if fraction := line.sense(begin, "fraction"):
        return begin + 1, sign * _MINUTES[fraction]
    counted = cardinal(line, begin)
    if counted and line.unit(counted[0], "1+") == "N" and counted[1] < 60:
        return counted[0] + 1, sign * counted[1]
    return at, 0


def _zone(line: Line, at: int) -> int:
    """Past ``بالتوقيت المحلي``, ``بتوقيت غرينتش``."""
    return at + 2 if line.key(at) in {"بالتوقيت", "بتوقيت"} else at

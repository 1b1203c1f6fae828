"""Times of the clock: ``الساعة الثالثة عصرا``, ``السابعة مساء``, ``الساعة 17:30 بتوقيت غرينتش``."""

from __future__ import annotations

import re

from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import ordinal

_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d\d))?$")
_MINUTES = {"H": 30, "Q": 15, "T": 20}


def clock_time(line: Line, at: int, *, placed: bool) -> tuple[int, str] | None:
    """(The token after it, ``HH:MM``). Without ``الساعة`` an hour needs a part of the day behind it. ``placed``: ``في`` stands before."""
    named = line.key(at) == "الساعه" or (line.unit(at, "1") == "H" and line.definite(at))
    begin = at + 1 if named else at
    if line.key(begin) == "ال":
        begin += 1
    read = _hour(line, begin)
    if read is None:
        return None
    after, hour, minute = read
    if line.sense(after, "from"):
        part = line.sense(after + 1, "daypart")
    else:
        part = line.sense(after, "daypart")
        if part:
            after += 1
    if not named and not (placed and part and line.sense(begin, "ordinal")):
        return None
    if part in {"AF", "EV", "NI"} and hour < 12 and not (part == "NI" and hour < 5):
        hour += 12
    if part == "MI" and hour < 4:
        hour += 12
    return _zone(line, after), f"{hour:02d}:{minute:02d}"


def _hour(line: Line, at: int) -> tuple[int, int, int] | None:
    if 0 <= at < len(line.tokens) and line.tokens[at].kind == "number" and (match := _HOUR.match(line.key(at))):
        hour, minute, after = int(match[1]), int(match[2] or 0), at + 1
    elif (named := ordinal(line, at)) and (line.definite(at)):
        after, hour, minute = named[0], named[1], 0
    elif line.sense(at, "nunit") and line.definite(at):
        after, hour, minute = at + 1, int(line.sense(at, "nunit") or 0), 0
    else:
        return None
    if line.joined(after) and line.sense(after, "fraction"):
        minute = _MINUTES[line.sense(after, "fraction") or "H"]
        after += 1
    return (after, hour, minute) if hour <= 24 and minute < 60 else None


def _zone(line: Line, at: int) -> int:
    """Past ``بالتوقيت المحلي``, ``بتوقيت غرينتش``."""
    if line.key(at) == "بالتوقيت":
        return at + 2
    if line.key(at) == "بتوقيت":
        return at + 2
    return at

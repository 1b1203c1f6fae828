"""Numbers in digits and in words."""

from __future__ import annotations

from isnad.annotate.times.line import Line


def cardinal(line: Line, at: int) -> tuple[int, int] | None:
    """A number from a token on, in digits or words: (the token after it, its value)."""
    number = line.digits(at)
    if number is not None:
        return at + 1, number
    return _words(line, at)


def cardinal_behind(line: Line, at: int) -> tuple[int, int] | None:
    """A number behind the noun that it counts (``السنوات الـ15``, ``الساعات الثماني والأربعين``): (the token after it, its value)."""
    return cardinal(line, at + 1 if line.key(at) == "ال" else at)


def _words(line: Line, at: int) -> tuple[int, int] | None:
    """``خمسة``, ``خمس عشرة``, ``واحد وعشرين``, ``ألف وتسعمائة وثمانية وسبعون``."""
    total, begin = 0, at
    while True:
        if at > begin and not (line.joined(at) or _multiplies(line, at, total)):
            break
        unit, ten = line.sense(at, "nunit"), line.sense(at, "nten")
        hundred, thousand = line.sense(at, "nhundred"), line.sense(at, "nthousand")
        if unit:
            total += int(unit)
            at += 1
            if int(unit) < 10 and line.sense(at, "nunit") == "10" and not line.joined(at):
                total += 10
                at += 1
        elif ten:
            total += int(ten)
            at += 1
        elif hundred:
            times = total % 10 if hundred == "100" and at > begin and not line.joined(at) else 0  # ثلاث مائة
            total += times * 99 if times >= 3 else int(hundred)
            at += 1
        elif thousand:
            total = total * 1000 if total and not line.joined(at) else total + int(thousand)
            at += 1
        else:
            break
    return (at, total) if at > begin else None


def _multiplies(line: Line, at: int, total: int) -> bool:
    return total < 1000 and (line.sense(at, "nthousand") == "1000" or line.sense(at, "nhundred") == "100") and line.free(at)


def ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """``السابع``, ``الحادي والعشرين``, ``الخامس عشر``, ``العشرين``: (the token after it, its value)."""
    first = line.sense(at, "ordinal")
    if first is None:
        ten = line.sense(at, "nten")
        return (at + 1, int(ten)) if ten and line.definite(at) else None
    value, after = int(first), at + 1
    if line.sense(after, "nunit") == "10" and not line.joined(after):
        return after + 1, value + 10
    tens = line.sense(after, "nten")
    if tens and line.joined(after):
        return after + 1, value + int(tens)
    return after, value


def year_number(line: Line, at: int) -> tuple[int, int] | None:
    """A year of four digits or in words (``ألفين وثمانية عشر``)."""
    number = line.digits(at)
    if number is not None:
        return (at + 1, number) if 1000 <= number <= 2199 and len(line.key(at)) == 4 else None
    worded = _words(line, at) if line.sense(at, "nthousand") else None
    return worded if worded and 1000 <= worded[1] <= 2199 else None

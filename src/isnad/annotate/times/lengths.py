"""How long: numbers with units, duals, halves and quarters (``ثلاثة أيام``, ``يومين``, ``عام ونصف``, ``ربع قرن``)."""

from __future__ import annotations

from isnad.annotate.times.line import Line
from isnad.annotate.times.numbers import cardinal
from isnad.annotate.times.values import with_part, with_smaller

Length = tuple[int, str, int | None]
"""(The token after it, the unit, how many)."""

BEFORE_A_LENGTH = ("during", "since", "before", "after", "for", "about")
"""Before them a unit alone is a length."""

_AFTER_A_LENGTH = ("in", "from", "to", "until", "before", "after", "since", "during", "between", "manyafter", "this", "closes")


def length(line: Line, at: int, *, placed: bool = False) -> Length | None:
    """``ثلاثة أيام``, ``(3) أيام``, ``يومين``, ``72 ساعة``, ``بضع سنوات``, ``سنتين ونصف السنة``, ``نصف ساعة``, ``يوما كاملا``.

    ``placed``: a preposition of time stands before it, so that a unit alone (``عام``, ``سنوات``) is a length too. What is more than
    whole units is told in the next smaller one (18 months).
    """
    if line.sense(at, "fraction"):
        return _part_of_one(line, at)
    whole = _whole(line, at, placed=placed)
    return _and_more(line, whole) if whole else None


def _whole(line: Line, at: int, *, placed: bool) -> Length | None:
    if line.sense(at, "few"):
        unit = line.unit(at + 1, "+")
        return (at + 2, unit, None) if unit else None
    counted = cardinal(line, at)
    if counted:
        after, count = counted
        if line.mark(at - 1, "(") and line.mark(after, ")"):
            after += 1
        unit = line.unit(after, "1+")
        return (after + 1, unit, count) if unit and not line.tokens[after].prefix and 0 < count < 10_000 else None
    return _uncounted(line, at, placed=placed)


def _uncounted(line: Line, at: int, *, placed: bool) -> Length | None:
    """A dual, or a unit whose number is not said."""
    unit = line.unit(at, "2")
    if unit and not line.definite(at):
        if not placed and line.key(at) == "عامين" and line.key(at - 1).endswith("ين"):
            return None  # مديرين عامين: an adjective
        return at + 1, unit, 2
    unit = line.unit(at, "+")
    if unit and line.sense(at - 1, "during") and (line.definite(at + 1) or line.key(at + 1).startswith("ال")):
        return None  # خلال سنوات الحرب
    if unit and not line.definite(at):
        several = line.sense(at + 1, "manyafter") and not line.definite(at + 1)
        lasting = line.tokens[at].prefix == "ل" and _stands_alone(line, at + 1, unit)
        return (at + 2 if several else at + 1, unit, None) if placed or several or lasting else None
    unit = line.unit(at, "1")
    if unit and unit != "T" and line.sense(at + 1, "entire") and not line.definite(at):
        return at + 2, unit, 1
    if unit and placed and (not line.definite(at) or line.sense(at - 1, "about")):
        return at + (2 if line.sense(at + 1, "nunit") == "1" else 1), unit, 1
    return None


def _stands_alone(line: Line, at: int, unit: str) -> bool:
    """Whether a plural behind ل ends here: it is no superlative and no contracts (``لأشهر المطاعم``, ``لعقود النفط``)."""
    return line.sense(at, "from") is not None if unit == "T" else _ends(line, at)


def _ends(line: Line, at: int) -> bool:
    return line.ends(at) or line.key(at)[:1] in {"ب", "ل"} or any(line.sense(at, kind) for kind in _AFTER_A_LENGTH)


def _part_of_one(line: Line, at: int) -> Length | None:
    """``نصف ساعة``, ``ربع قرن``, ``نصف الساعة``."""
    unit = "H" if line.sense(at + 1, "clock") else line.unit(at + 1, "1")
    if unit is None or line.definite(at) or (line.definite(at + 1) and unit not in "HN"):
        return None
    of = with_part(unit, 0, line.sense(at, "fraction") or "H")
    return (at + 2, *of) if of else None


def _and_more(line: Line, whole: Length) -> Length:
    """``عام ونصف``, ``ساعتين ونصف الساعة``, ``سنة وسبعة أشهر``: the length with what is added to it."""
    after, unit, count = whole
    at = after + 1 if line.key(after) == "و" else after
    if count is None or not (at > after or line.joined(at)):
        return whole
    part = line.sense(at, "fraction")
    if part is None:
        more = _whole(line, at, placed=False)
        summed = with_smaller(unit, count, more[1], more[2]) if more and more[2] else None
        return (more[0], *summed) if more and summed else whole
    of = with_part(unit, count, part)
    if of is None:
        return whole
    if line.unit(at + 1, "1") == unit or (unit == "H" and line.sense(at + 1, "clock")):
        return at + 2, *of
    return (at + 1, *of) if _ends(line, at + 1) else whole

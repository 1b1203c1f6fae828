"""Numbers in digits and in words, Arabic and English: ``15 ألفا``, ``مئة وخمسة وعشرون``, ``عشرات الآلاف``, ``two hundred and fifty``.

Works on the keys of words, so digits are ASCII here. Counts only: ordinals, dates and times of day have readers of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from isnad.language.arabic.clitics import splits
from isnad.language.number_words import AND, PARTICLES, NumberWords, digits, number_words
from isnad.language.remembered import remembered

_FIRST = ("unit", "bound", "ten", "hundred", "hundreds", "scale", "dual", "vague", "few", "half", "between")
_HUNDRED, _THOUSAND = 100, 1000
_ENGLISH = frozenset({"and", "a", "of", "an"})


class Numeral(NamedTuple):
    """A number read from words: the index behind its last word, and its bounds (``high`` equals ``low`` for one value)."""

    end: int
    low: float
    high: float


class _Part(NamedTuple):
    """A stretch of a number with the scale that it was multiplied by."""

    end: int
    low: float
    high: float
    scale: float


def numeral(keys: Sequence[str], at: int, language: str) -> Numeral | None:
    """The number that begins at a word, as long as it goes on; None where none begins.

    Ranges are one number (``10 إلى 15 ألفا``, ``بين 10 و15`` read from the 10 on).
    """
    first = _whole(keys, at, language)
    if first is None:
        return None
    second = _other_end(keys, at, first, language)
    if second is None:
        return Numeral(first.end, first.low, first.high)
    low = first.low * second.scale if first.scale == 1 and first.low * second.scale < second.low else first.low
    return Numeral(second.end, low, second.high) if low < second.high else Numeral(first.end, first.low, first.high)


@remembered(200_000)
def begins_numeral(key: str) -> bool:
    """Whether an Arabic word can be the first of a number in words or digits, or the ``بين`` before one."""
    return digits(key.lstrip(PARTICLES)) is not None or not _firsts().isdisjoint([rest for _, rest in splits(key)])


@cache
def _firsts() -> frozenset[str]:
    """All words of the kinds that can stand first."""
    return frozenset(word for kind in _FIRST for word in number_words("ar")[kind])


def range_between(keys: Sequence[str], at: int, language: str) -> Numeral | None:
    """The number of a word for ``between`` and the two ends behind it; None where it joins something else."""
    forms = (keys[at], *(rest for _, rest in splits(keys[at]))) if language == "ar" else (keys[at],)
    if not any(form in number_words(language)["between"] for form in forms):
        return None
    found = numeral(keys, at + 1, language)
    return found if found is not None and found.low < found.high else None


def _whole(keys: Sequence[str], at: int, language: str, *, joined: bool = False) -> _Part | None:
    """A number of one or more parts (``مليون و200 ألف``, ``1.5 مليون``, ``two million``)."""
    words = NumberWords(keys, language, at)
    first = _part(words, at, joined=joined)
    if first is None:
        return None
    total = first
    while total.low == total.high and total.scale > 1:
        added = _added(words, total)
        if added is None:
            break
        total = added
    return total


def _added(words: NumberWords, total: _Part) -> _Part | None:
    """A number with what ``و`` adds below its scale: a half, or a smaller part."""
    at = total.end
    for kind in ("half", "quarter"):
        share = words.sense(at, kind, joined=True)
        if share is not None:
            end = at + 1 + (words.sense(at + 1, "scale", article=True) is not None)
            return _Part(end, total.low + share[0] * total.scale, total.high + share[0] * total.scale, total.scale)
    loose = at < len(words.keys) and words.keys[at] in {AND, "and"}
    more = _part(words, at + loose, joined=words.arabic and not loose)
    if more is None or more.low != more.high or more.high >= total.scale:
        return None
    return _Part(more.end, total.low + more.low, total.high + more.high, more.scale if more.scale > 1 else total.scale)


def _part(words: NumberWords, at: int, *, joined: bool) -> _Part | None:
    small = _small(words, at, joined=joined)
    if small is not None:
        end, value = small
        scale = words.sense(end, "scale")
        if scale is None:
            return _Part(end, value, value, 1)
        return _Part(end + 1, value * scale[0], value * scale[0], scale[0])
    return _open(words, at, joined=joined) or _alone(words, at, joined=joined)


def _open(words: NumberWords, at: int, *, joined: bool) -> _Part | None:
    """``عشرات الآلاف``, ``بضعة آلاف``, ``tens of thousands``, ``several hundred``."""
    few = words.sense(at, "few", joined=joined)
    vague = words.sense(at, "vague", joined=joined)
    value = few or vague
    if value is None:
        return None
    after = at + 1 + (not words.arabic and at + 1 < len(words.keys) and words.keys[at + 1] == "of")
    scale = words.sense(after, "scale", article=vague is not None) or (None if words.arabic else words.sense(after, "vague"))
    if scale is None and few is not None and not words.arabic:
        scale = words.sense(after, "hundred")  # several hundred
    if scale is None:
        return _Part(at + 1, *value, 1) if vague is not None or words.arabic else None
    base = scale[0] / 2 if scale[0] != scale[1] else scale[0]  # thousands: 2000 to 9999
    return _Part(after + 1, value[0] * base, (value[1] + 1) * base - 1, base)


def _alone(words: NumberWords, at: int, *, joined: bool) -> _Part | None:
    """A scale without a number before it (``ألف``, ``مليونا لاجئ``, ``نصف مليون``, ``a million``)."""
    half = words.sense(at, "half", joined=joined)
    if half is not None:
        after = at + 1 + (not words.arabic and at + 1 < len(words.keys) and words.keys[at + 1] in _ENGLISH)
        scale = words.sense(after, "scale", article=True)
        return _Part(after + 1, half[0] * scale[0], half[0] * scale[0], scale[0]) if scale is not None else None
    for kind in ("dual", "scale"):
        value = words.sense(at, kind, joined=joined)
        if value is not None:
            return _Part(at + 1, *value, value[0] / (2 if kind == "dual" else 1))
    if not words.arabic and at < len(words.keys) and words.keys[at] in {"a", "an"}:
        value = words.sense(at + 1, "scale") or words.sense(at + 1, "hundred")
        return _Part(at + 2, *value, value[0]) if value is not None else None
    return None


def _small(words: NumberWords, at: int, *, joined: bool) -> tuple[int, float] | None:
    """A number in digits, or one below a thousand in words: the index behind it and its value."""
    value = words.digits(at, joined=joined)
    if value is not None:
        return at + 1, value
    return _below_thousand(words, at, joined=joined) if words.arabic else _english_small(words, at)


def _below_thousand(words: NumberWords, at: int, *, joined: bool) -> tuple[int, float] | None:
    """``خمسة``, ``خمس عشرة``, ``واحد وعشرون``, ``ثلاث مئة وخمسون``."""
    total, least, begin = 0.0, float(_THOUSAND), at
    while True:
        linked = joined if at == begin else True
        bound = words.sense(at, "bound", joined=linked) if words.sense(at + 1, "teen") is not None else None
        unit = bound or words.sense(at, "unit", joined=linked)
        if unit is not None and least > 10:
            value, at = unit[0], at + 1
            if value < 10 and words.sense(at, "hundred") is not None and least > _HUNDRED:
                total, at, least = total + value * _HUNDRED, at + 1, _HUNDRED
                continue
            if value < 10 and words.sense(at, "teen") is not None:
                return at + 1, total + value + 10
            tens = words.sense(at, "ten", joined=True) if value < 10 else None
            return (at + 1, total + value + tens[0]) if tens is not None else (at, total + value)
        ten = words.sense(at, "ten", joined=linked)
        if ten is not None and least > 10:
            return at + 1, total + ten[0]
        hundred = words.sense(at, "hundred", joined=linked) or words.sense(at, "hundreds", joined=linked)
        if hundred is None or least <= _HUNDRED:
            return (at, total) if at > begin else None
        total, at, least = total + hundred[0], at + 1, _HUNDRED


def _english_small(words: NumberWords, at: int) -> tuple[int, float] | None:
    """``twenty-five``, ``three hundred and ten``."""
    first = _english_tens(words, at)
    if first is None:
        return None
    at, value = first
    if words.sense(at, "hundred") is None:
        return at, value
    at, value = at + 1, value * _HUNDRED
    rest = _english_tens(words, at + (at < len(words.keys) and words.keys[at] == "and"))
    return (rest[0], value + rest[1]) if rest is not None else (at, value)


def _english_tens(words: NumberWords, at: int) -> tuple[int, float] | None:
    if not 0 <= at < len(words.keys):
        return None
    ten, _, unit = words.keys[at].partition("-")
    if unit and ten in words.table["ten"] and unit in words.table["unit"]:
        return at + 1, words.table["ten"][ten][0] + words.table["unit"][unit][0]
    value = words.sense(at, "unit") or words.sense(at, "ten")
    return (at + 1, value[0]) if value is not None else None


def _other_end(keys: Sequence[str], at: int, first: _Part, language: str) -> _Part | None:
    """The upper end of a range whose lower end has been read."""
    table, end = number_words(language), first.end
    if end >= len(keys) or first.low != first.high:
        return None
    between = at > 0 and any(rest in table["between"] for rest in (keys[at - 1], *(rest for _, rest in splits(keys[at - 1]))))
    if between:
        loose = keys[end] in {AND, "and"}
        return _whole(keys, end + loose, language, joined=not loose and language == "ar")
    return _whole(keys, end + 1, language) if keys[end] in table["to"] else None

"""Which way words run, and words made harmless."""

from __future__ import annotations

import unicodedata

_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F, *range(9), *range(14, 32), 127])


def direction(words: str) -> str:
    """``rtl`` or ``ltr``, by the first letter with a direction of its own (Unicode rules P2 and P3)."""
    for char in words:
        kind = unicodedata.bidirectional(char)
        if kind in {"R", "AL"}:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def clean(words: str) -> str:
    """Words without bidi and other control characters: text from outside must not turn the page around it."""
    return words.translate(_CONTROLS)

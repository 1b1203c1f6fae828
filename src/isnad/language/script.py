"""Which script a text is written in."""

from __future__ import annotations

import re

_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def letters_language(text: str) -> str | None:
    """``ar`` or ``en`` by the script that most letters are of; None where there are no letters of either."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if not arabic and not latin:
        return None
    return "ar" if arabic >= latin else "en"

"""Where English sentences do not end: behind an abbreviation in capitals before a name (``the U.S. State Department``), behind a rank."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from isnad.language.keys import fold
from isnad.language.wordlists import keys_by_kind

_LAST = re.compile(r"(?:^|[\s\"'“‘(—–-])((?:[^\W\d]+\.)+)$")
_NEXT = re.compile(r"\s*([A-Z][\w’']*\.?)")


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    kinds = keys_by_kind(Path(__file__).with_name("boundaries.tsv"), ("dotted", "titled", "opener"))
    return kinds["dotted"], kinds["titled"], kinds["opener"]


def ends(line: str, cut: int) -> bool:
    """Whether a sentence of a line can end at an offset where a mark says so."""
    before = line[:cut].rstrip()
    if not before.endswith("."):
        return True
    last, following = _LAST.search(before, max(0, len(before) - 12)), _NEXT.match(line, cut)
    if last is None or following is None:
        return True
    dotted, titled, openers = _words()
    key = fold(last[1])
    if key in titled:
        return False
    word = fold(following[1])
    return key not in dotted or word in openers or word.rstrip(".") in openers

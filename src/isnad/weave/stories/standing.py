"""Standing pieces of an outlet: bulletins that come again each day in one form, and roundups that tell several happenings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from types import MappingProxyType
from zlib import crc32

from isnad.language import fold
from isnad.ontology.tables import need, one_of, read_table
from isnad.weave.stories.stems import stem

_PATH = Path(__file__).with_name("standing.tsv")
_KINDS = frozenset({"calendar", "roundup"})
_MATCHES = frozenset({"opens", "is", "holds"})
REGULAR = 3
"""On so many days one outlet brings one title, but for figures and days, before it is a series. A title of two days is mostly one report
that was sent again, or its update; a title with a date of its own is a series from two days on."""
LONGEST = 12
"""Words of the title of a bulletin."""
ITEMS = 3
"""So many paragraphs about matters of their own make a roundup of what calls itself one."""
ITEM_WORDS = 6
SHARED = 0.25
"""The share of the shorter paragraph's stems up to which two paragraphs are about different matters."""
_WORD = re.compile(r"[^\W\d_]+")
_DATE = re.compile(r"\d{1,4}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{1,4}")
_DAY_NUMBER = re.compile(r"\d{1,2}(?!\d)")
_FIGURE = re.compile(r"[^\W_]+")


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """The words of the table as keys: ``calendar``, and those of roundups by how they match. Raises `DataError` for a wrong line."""
    found: dict[str, set[str]] = {name: set() for name in ("calendar", *_MATCHES)}
    for line, (kind, match, words, _) in read_table(_PATH, ("kind", "match", "words", "note")):
        calendar = one_of(_PATH, line, "kind", kind, _KINDS) == "calendar"
        name = "calendar" if calendar else one_of(_PATH, line, "match", match, _MATCHES)
        found[name].add(" ".join(_FIGURE.findall(fold(need(_PATH, line, "words", words)))))
    return MappingProxyType({name: frozenset(words) for name, words in found.items()})


def series_of(outlet: str | None, title: str) -> tuple[int, int]:
    """A number for the outlet and the form of a title, its figures and names of days left out, and one for the date that it bears.

    0 where there is no outlet, or a title that no bulletin has; 0 where it bears no date.
    """
    key = fold(title)
    words = _WORD.findall(key)
    form = [word for word in words if word not in _words()["calendar"]]
    if not outlet or not form or len(words) > LONGEST:
        return 0, 0
    named = len(form) < len(words) and _DAY_NUMBER.search(key) is not None
    rest = " ".join(word for word in _FIGURE.findall(key) if word not in form) if named or _DATE.search(key) else ""
    return _number("\0".join((outlet, *form))), _number(rest) if rest else 0


def _number(words: str) -> int:
    return crc32(words.encode("utf-8", "surrogatepass")) or 1


def is_roundup(title: str, body: str) -> bool:
    """Whether a title says that several happenings are told, and the paragraphs of the body do tell of different matters."""
    key = " ".join(_FIGURE.findall(fold(title)))
    cues = _words()
    called = (
        key in cues["is"]
        or any(f"{key} ".startswith(f"{cue} ") for cue in cues["opens"])
        or any(f" {cue} " in f" {key} " for cue in cues["holds"])
    )
    if not called:
        return False
    items = [{stem(word) for word in _WORD.findall(fold(line))} for line in body.splitlines()]
    items = [words for words in items if len(words) >= ITEM_WORDS]
    apart = sum(len(one & other) <= SHARED * min(len(one), len(other)) for one, other in combinations(items, 2))
    return len(items) >= ITEMS and 2 * apart > len(items) * (len(items) - 1) // 2


def bulletins_apart(
    series: Sequence[int], dates: Sequence[int], days: Sequence[int], texts: Sequence[bytes], window: int
) -> list[tuple[int, int]]:
    """Pairs of bulletins of one series of different days, as indexes, smaller first; copies of one text are no two bulletins.

    ``days`` are ordinals, 0 where none is known; pairs farther apart than the window need no telling apart.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for at, (name, day) in enumerate(zip(series, days, strict=True)):
        if name and day:
            members[name].append(at)
    found = []
    for each in members.values():
        regular = len({texts[at] for at in each}) >= REGULAR and len({days[at] for at in each}) >= REGULAR
        each.sort(key=lambda at: (days[at], at))
        for place, one in enumerate(each):
            for other in each[place + 1 :]:
                if days[other] > days[one] + window:
                    break
                marked = dates[one] and dates[other] and dates[one] != dates[other]
                if days[other] > days[one] and texts[one] != texts[other] and (regular or marked):
                    found.append((min(one, other), max(one, other)))
    return sorted(found)

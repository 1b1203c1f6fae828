"""Words around the names of sources, and the key under which two names of one source are equal."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from isnad.language import fold
from isnad.language.arabic.clitics import bare, splits
from isnad.ontology.outlets import Outlet, load_outlets
from isnad.ontology.tables import need, one_of, read_table

_PATH = Path(__file__).with_name("source_words.tsv")
_KINDS = frozenset({"noun", "cue", "document", "outlet", "occasion", "issued", "again", "voice", "body"})
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"a", "an", "the"})


@cache
def _outlets() -> dict[str, Outlet]:
    """Known outlets by folded name, spelling and domain."""
    table: dict[str, Outlet] = {}
    for outlet in load_outlets():
        for name in (outlet.name_ar, outlet.name_en, *outlet.spellings, *outlet.short, *outlet.domains):
            if name and (key := fold(name)):
                table.setdefault(key, outlet)
    return table


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for line, (kind, word) in read_table(_PATH, ("kind", "word")):
        found[one_of(_PATH, line, "kind", kind, _KINDS)].add(fold(need(_PATH, line, "word", word)))
    return {kind: frozenset(words) for kind, words in found.items()}


def words_of(kind: str) -> frozenset[str]:
    """The keys of one kind of words. Raises `isnad.ontology.tables.DataError` where the table is wrong."""
    return _table()[kind]


def tokens(name: str) -> list[str]:
    """The words of a name as keys."""
    return _WORD.findall(fold(name))


def noun_of(key: str, kind: str) -> str | None:
    """The noun of a kind that a word is, its particles taken off (``والبيان``, ``لبيان``); None where it is none."""
    nouns = words_of(kind)
    return next((rest for _, rest in splits(key) if rest in nouns), None)


def known_outlet(name: str | None) -> Outlet | None:
    """The outlet of a name, short form or host; None where it is not known."""
    if not name:
        return None
    key = fold(name)
    table = _outlets()
    while key:
        if key in table:
            return table[key]
        _, dot, key = key.partition(".")
        if not dot or "." not in key:
            return None
    return None


@lru_cache(maxsize=50_000)
def source_key(name: str) -> str | None:
    """A key under which two names of one source are equal: the outlet's id where it is known, else its words without type nouns.

    A document goes by the one who issued it: ``بيان لوزارة الخارجية`` and ``وزارة الخارجية`` are equal. None where nobody is named
    (``وكالات``, ``البيان``): two such names say nothing about each other.
    """
    outlet = known_outlet(name)
    if outlet:
        return f"outlet {outlet.id}"
    words = [word for word in tokens(name) if word not in _ARTICLES]
    if words and noun_of(words[0], "document"):
        words = [word for word in words[1:] if word not in words_of("issued") and word not in words_of("again")]
        words[:1] = [_without_preposition(word) for word in words[:1]]
    kept = [bare(word) for word in words if word not in words_of("noun")]
    return f"name {' '.join(kept)}" if kept else None


def _without_preposition(word: str) -> str:
    """``لوزارة`` as ``وزارة``, ``للقيادة`` as ``القيادة``."""
    if word.startswith("لل") and len(word) > 4:
        return "ال" + word[2:]
    return word[1:] if word.startswith("ل") and len(word) > 4 else word


def office_of(name: str) -> str | None:
    """The office of state in which an unnamed source sits (``مسؤول في وزارة الداخلية``); None where the name gives none."""
    words = name.split()
    for at, word in enumerate(words[1:-1], 1):
        if fold(word) in {"في", "من", "at", "in", "from", "of"}:
            rest = [each for each in words[at + 1 :] if fold(each) not in _ARTICLES]
            if any(noun_of(key, "body") for each in (rest[:1], rest[-1:]) for key in tokens(" ".join(each))):
                return " ".join(rest)
    return None


def without_particle(name: str) -> str:
    """A name without the preposition before the noun of its kind (``لوكالة سدر`` as ``وكالة سدر``); other names as they are."""
    first = tokens(name)[:1]
    kinds = ("document", "outlet", "occasion", "noun")
    if first and first[0].startswith("ل") and first[0] not in words_of("noun") and any(first[0][1:] in words_of(kind) for kind in kinds):
        return name[name.index("ل") + 1 :]
    return name


def outlet_name(name: str) -> str:
    """How an outlet is shown: by its own name where it is known (``middle-east-online.com`` by ميدل ايست أونلاين), else as it stands."""
    outlet = known_outlet(name)
    return (outlet.name_ar or outlet.name_en or name) if outlet and "." in name else name


def names_nobody(name: str) -> bool:
    """Whether a credit names nobody in particular (``وكالات``): two articles with it need not rest on one agency."""
    return all(word in words_of("noun") for word in fold(name).split())

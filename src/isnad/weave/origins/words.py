"""Words around the names of sources, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from isnad.language import fold
from isnad.language.arabic.clitics import SUFFIXES, splits
from isnad.language.wordlists import keys_by_kind

_PATH = Path(__file__).with_name("source_words.tsv")
_KINDS = frozenset(
    {"noun", "cue", "document", "outlet", "occasion", "issued", "again", "plain", "to", "voice", "voiced", "body", "within", "retelling",
     "sent"}
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


@cache
def _table() -> Mapping[str, frozenset[str]]:
    return keys_by_kind(_PATH, _KINDS)


def words_of(kind: str) -> frozenset[str]:
    """The keys of one kind of words. Raises `isnad.ontology.tables.DataError` where the table is wrong."""
    return _table()[kind]


def tokens(name: str) -> list[str]:
    """The words of a name as keys."""
    return _WORD.findall(fold(name))


def noun_of(key: str, kind: str) -> str | None:
    """The noun of a kind that a word is, its particles and owner taken off (``والبيان``, ``لبيان``, ``بيانها``); None where it is none."""
    nouns = words_of(kind)
    return next((noun for _, rest in splits(key) for noun in (rest, *_unowned(rest)) if noun in nouns), None)


def owned(key: str, kind: str) -> bool:
    """Whether a word is a noun of a kind with an owner written onto it (``موقعها``, ``رسالته``)."""
    nouns = words_of(kind)
    return any(noun in nouns for _, rest in splits(key) if rest not in nouns for noun in _unowned(rest))


def _unowned(key: str) -> Iterator[str]:
    """The nouns that a word with a pronoun suffix can be (``رسالته``: ``رسالت``, ``رساله``)."""
    for suffix in SUFFIXES:
        if key.endswith(suffix) and len(key) > len(suffix) + 2:
            noun = key.removesuffix(suffix)
            yield noun
            if noun.endswith("ت"):
                yield fold(f"{noun[:-1]}ة")

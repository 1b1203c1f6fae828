"""The word lists of attribution: function words by what they do, heads of source phrases, carriers and hedges."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from isnad.language import fold
from isnad.ontology.tables import many, need, one_of, read_table

SourceKind = Literal["person", "organisation", "document", "media", "anonymous", "observers", "crowd"]
HeadKind = Literal["role", "organisation", "document", "media", "anonymous", "observers", "crowd"]

_KINDS = frozenset({"role", "organisation", "document", "media", "anonymous", "observers", "crowd"})
_SETS = frozenset(
    {"label", "abbreviation", "finite"}
    | {
        "about",
        "according",
        "according-bare",
        "according-l",
        "according-ma",
        "adjective",
        "adjoined",
        "again",
        "agent",
        "article",
        "ascribe",
        "and-it",
        "aside",
        "at-a-time",
        "at-saying",
        "auxiliary",
        "b-phrase",
        "b-word",
        "back",
        "before-content",
        "being",
        "both",
        "be",
        "besides",
        "document-verb",
        "reduced",
        "released",
        "boundary",
        "came",
        "carrier-adjective",
        "carrier-end",
        "carrier-follow",
        "carrier-in",
        "carrier-opener",
        "carrier-ordinal",
        "carrier-quoted",
        "carrier-to",
        "circumstance",
        "circumstantial",
        "cite",
        "citing",
        "clause",
        "clause-joiner",
        "conjunction",
        "content-opener",
        "coordinator",
        "day",
        "demonstrative",
        "determiner",
        "editors",
        "either-gender",
        "finite",
        "from",
        "gist",
        "goes-on",
        "goes-on-verb",
        "governed",
        "guest",
        "half",
        "headed",
        "headline-inner",
        "held",
        "highness",
        "indefinite",
        "inner",
        "inner-after",
        "inner-always",
        "issued",
        "joined-ing",
        "joiner",
        "latter",
        "lead-in",
        "learn",
        "leading",
        "leads",
        "leads-on",
        "manner",
        "manner-of-saying",
        "meanwhile",
        "mid-passive",
        "modal",
        "negation",
        "never-name",
        "no-adverb",
        "no-somebody",
        "no-subject",
        "nobody",
        "none",
        "of-whom",
        "one",
        "opener",
        "occasion",
        "outlet",
        "own",
        "opening",
        "owner",
        "passive",
        "past",
        "perfect",
        "plain-verb",
        "plural",
        "preposition",
        "progressive",
        "pronoun",
        "quoting",
        "relative",
        "relay",
        "report",
        "reporter",
        "resume",
        "said",
        "said-after",
        "same",
        "saying",
        "serial",
        "several",
        "singular",
        "speech",
        "speech-opener",
        "statement",
        "stray",
        "t-past",
        "supposed",
        "supposed-said",
        "tail",
        "then",
        "short-noun",
        "thus",
        "then-pronoun",
        "third-singular",
        "to",
        "told",
        "topic",
        "turn",
        "turn-phrase",
        "unnamed",
        "unnamed-noun",
        "unnamed-verb",
        "w-word",
        "while",
        "whole",
        "whom",
        "written",
    }
)


class Head(NamedTuple):
    """A noun that can head a source phrase; ``of``: a name behind it is its complement, not the source.

    ``feminine``: whether its verb is feminine before it, None where the ending tells or either can stand.
    """

    kind: HeadKind
    of: bool
    feminine: bool | None


@cache
def word_sets(language: str) -> dict[str, frozenset[str]]:
    """The function words of a language as keys, by set."""
    path = Path(__file__).with_name(f"words_{language}.tsv")
    found: dict[str, set[str]] = {name: set() for name in _SETS}
    for line, (name, word) in read_table(path, ("set", "word")):
        found[one_of(path, line, "set", name, _SETS)].add(fold(need(path, line, "word", word)))
    return {name: frozenset(words) for name, words in found.items()}


@cache
def spellings(language: str, name: str) -> tuple[str, ...]:
    """The words of one set as they are written, in the order of the file."""
    path = Path(__file__).with_name(f"words_{language}.tsv")
    return tuple(word for _, (found, word) in read_table(path, ("set", "word")) if found == name)


@cache
def source_heads(language: str) -> dict[str, Head]:
    """Heads of source phrases by key, without article."""
    path = Path(__file__).with_name(f"sources_{language}.tsv")
    found: dict[str, Head] = {}
    for line, (head, kind, cell) in read_table(path, ("head", "kind", "flags")):
        key = fold(need(path, line, "head", head))
        flags = {one_of(path, line, "flags", flag, frozenset({"of", "f", "m"})) for flag in many(cell)}
        feminine = True if "f" in flags else False if "m" in flags else None
        found.setdefault(key, Head(cast("HeadKind", one_of(path, line, "kind", kind, _KINDS)), "of" in flags, feminine))
    return found


@cache
def carrier_nouns() -> frozenset[str]:
    """Keys of Arabic nouns that carry what somebody said, bare, with the article, and with a pronoun."""
    path = Path(__file__).with_name("carriers_ar.tsv")
    found = set()
    for line, (noun,) in read_table(path, ("noun",)):
        key = fold(need(path, line, "noun", noun))
        stem = key[:-1] + "ت" if noun.endswith("ة") else key
        found |= {key, "ال" + key, *(stem + suffix for suffix in ("ه", "ها", "هم"))}
    return frozenset(found)


@cache
def english_carrier_nouns() -> frozenset[str]:
    """Keys of English nouns that carry what somebody said."""
    path = Path(__file__).with_name("carriers_en.tsv")
    return frozenset(fold(need(path, line, "noun", noun)) for line, (noun,) in read_table(path, ("noun",)))


@cache
def hedges(language: str) -> dict[str, str]:
    """Words that lower the certainty of what follows, by key: ``possible`` or ``probable``."""
    path = Path(__file__).with_name(f"hedges_{language}.tsv")
    grades = frozenset({"possible", "probable"})
    return {
        fold(need(path, line, "phrase", phrase)): one_of(path, line, "grade", grade, grades)
        for line, (phrase, grade) in read_table(path, ("phrase", "grade"))
    }

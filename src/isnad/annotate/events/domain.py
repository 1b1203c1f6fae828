"""What an article is about, where that changes what its events are: a lecture on football attacks no one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.annotate.events.found import Found
from isnad.annotate.events.frames import Frame, frames
from isnad.language import fold
from isnad.ontology.tables import need, one_of, read_table

_DOMAINS = frozenset({"accident", "attack", "sport", "culture", "weather"})
_APOLITICAL = ("sport", "culture", "weather")
_DEATHS = frozenset(
    {
        "assault.kill",
        "assault.die",
        "assault.wound",
        "assault.died-of-wounds",
        "assault.casualties",
        "assault.incident",
        "assault.explosion-bare",
    }
    | {"assault.ram", "assault.operation", "assault.explode"}
)
_ENOUGH = 5
_HEADED = 2
"""Different cue words of one domain that make an article apolitical, without and with one of them in its headline."""
POLITICAL = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "PRM", "UAF", "IGO", "LEG", "JUD", "OPP", "PTY", "REF"})
"""Sectors one of which an event must involve in an article whose headline is of another domain."""


@cache
def _cues() -> dict[str, str]:
    path = Path(__file__).with_name("domains.tsv")
    table: dict[str, str] = {}
    for line, (domain, words) in read_table(path, ("domain", "words")):
        table[fold(need(path, line, "words", words))] = one_of(path, line, "domain", domain, _DOMAINS)
    return table


def _cues_in(keys: list[str]) -> Iterable[tuple[str, str]]:
    table = _cues()
    for index, key in enumerate(keys):
        bare = key[1:] if key[:1] in "وبلف" and len(key) > 4 else key
        following = keys[index + 1] if index + 1 < len(keys) else ""
        for phrase in (f"{bare} {following}", bare, key):
            if phrase in table:
                yield table[phrase], phrase
                break


def apolitical(document: Document, keys: list[str]) -> bool:
    """Whether an article is about sport, culture or the weather."""
    counts: dict[str, set[str]] = {}
    for domain, phrase in _cues_in(keys):
        counts.setdefault(domain, set()).add(phrase)
    if len(counts.get("attack", ())) >= 3:
        return False
    headed = headline_domains(document, keys)
    return any(len(counts.get(domain, ())) >= (_HEADED if domain in headed else _ENOUGH) for domain in _APOLITICAL)


def headline_domains(document: Document, keys: list[str]) -> frozenset[str]:
    """The apolitical domains that a headline has words of; none where it tells of an attack too."""
    if document.article.title is None:
        return frozenset()
    found = {domain for domain, _ in _cues_in(keys[: document.word_range(document.article.title).stop])}
    return frozenset() if "attack" in found else frozenset(found & set(_APOLITICAL))


def accident(document: Document, keys: list[str]) -> bool:
    """Whether headline and lead tell of an accident or a disaster, and of no attack."""
    offset = 2 if document.article.title is not None else 1
    last = document.sentences[min(offset, len(document.sentences) - 1)]
    found = {domain for domain, _ in _cues_in(keys[: document.word_range(last).stop])}
    return "accident" in found and "attack" not in found


@cache
def _deaths(language: str) -> Frame:
    return next(frame for frame in frames(language) if frame.id == "other.deaths")


def recast(items: list[Found], language: str) -> None:
    """Tell deaths and injuries of an accident as such."""
    for item in items:
        if item.frame.id in _DEATHS:
            item.frame, item.mode = _deaths(language), None

"""What an article is about, where that changes what its events are: a lecture on football attacks no one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from isnad.annotate.asked import Question
from isnad.annotate.document import Document
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.heads import Heads
from isnad.annotate.events.triggers.limits import limits
from isnad.annotate.events.words.frames import Frame, frames
from isnad.language import fold
from isnad.ontology.tables import need, one_of, read_table

_DOMAINS = frozenset({"accident", "attack", "sport", "culture", "weather", "sport?", "culture?", "weather?"})
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
_LEANING = 2
"""Different cue words of one domain that make it lean there; each word of attacks outweighs one."""
POLITICAL = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "PRM", "UAF", "IGO", "LEG", "JUD", "OPP", "PTY", "REF"})
"""Sectors one of which an event must involve in an article whose headline is of another domain."""
_ACTING = POLITICAL - {"JUD", "IGO"}
"""Those of them whose acts are political wherever they are told: courts and unions of states judge and ask in sport too."""


@cache
def _cues() -> dict[str, str]:
    path = Path(__file__).with_name("domains.tsv")
    table: dict[str, str] = {}
    for line, (domain, words) in read_table(path, ("domain", "words")):
        table[fold(need(path, line, "words", words))] = one_of(path, line, "domain", domain, _DOMAINS)
    return table


class Domains:
    """The cue words of one article, found once: in all of it, in its headline, and in headline and lead."""

    def __init__(self, document: Document) -> None:
        title = document.word_range(document.article.title).stop if document.article.title is not None else 0
        offset = 2 if document.article.title is not None else 1
        lead = document.word_range(document.sentences[min(offset, len(document.sentences) - 1)]).stop
        self.counts: dict[str, set[str]] = {}
        self.title: set[str] = set()
        self.lead: set[str] = set()
        for index, domain, phrase in _cues_in(document):
            self.counts.setdefault(domain, set()).add(phrase)
            if index < title:
                self.title.add(domain)
            if index < lead:
                self.lead.add(domain)
        for domain in _APOLITICAL:  # words that are of politics too follow the plain ones
            if domain in self.counts:
                self.counts[domain] |= self.counts.get(f"{domain}?", set())
                self.title |= {domain} if f"{domain}?" in self.title else set()

    @property
    def headed(self) -> frozenset[str]:
        """The apolitical domains that the headline has words of; none where it tells of an attack too."""
        return frozenset() if "attack" in self.title else frozenset(self.title & set(_APOLITICAL))

    @property
    def apolitical(self) -> bool:
        """Whether the article is about sport, culture or the weather."""
        if len(self.counts.get("attack", ())) >= 3:
            return False
        return any(self._is_about(domain) for domain in _APOLITICAL)

    @property
    def sporting(self) -> bool:
        """Whether the article is about sport."""
        return self._is_about("sport")

    def _is_about(self, domain: str) -> bool:
        return len(self.counts.get(domain, ())) >= (_HEADED if domain in self.headed else _ENOUGH)

    @property
    def leaning(self) -> bool:
        """Whether words of sport, culture or the weather stand in the article, so that it takes more to make it one of public life."""
        attacks = len(self.counts.get("attack", ()))
        return any(len(self.counts.get(domain, ())) >= _LEANING + attacks for domain in _APOLITICAL)

    @property
    def accident(self) -> bool:
        """Whether headline and lead tell of an accident or a disaster, and of no attack."""
        return "accident" in self.lead and "attack" not in self.lead


def _cues_in(document: Document) -> Iterator[tuple[int, str, str]]:
    table, keys = _cues(), document.keys
    begun = document.answers.to(_BEGINNING) if document.language == "ar" else [(at, _beginning(key)) for at, key in enumerate(keys)]
    for index, bare in begun:
        if not bare:
            continue
        following = keys[index + 1] if index + 1 < len(keys) else ""
        for phrase in (f"{bare} {following}", bare, keys[index]):
            if phrase in table:
                yield index, table[phrase], phrase
                break


def _beginning(key: str) -> str:
    """A word that may begin a cue, without a particle; empty where it begins none."""
    bare = key[1:] if key[:1] in "وبلف" and len(key) > 4 else key
    return bare if key in _first_words() or bare in _first_words() else ""


_BEGINNING = Question(_beginning)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _cues())


@cache
def _deaths(language: str) -> Frame:
    return next(frame for frame in frames(language) if frame.id == "other.deaths")


def aside(item: Found, heads: Heads, *, sporting: bool) -> bool:
    """Whether an article on something else tells of politics here all the same (``وشكر رئيس الجمعية أمير المنطقة``).

    The heads must be sure, and someone political must act or be the person to whom it is done: states are asked for teams too. Of a
    promise in sport both sides must be told: patrons of clubs promise much (``ووعده بالدعم``).
    """
    if sporting and item.frame.type == "AGREE" and not (item.actors and item.recipients):
        return False
    involved = [*item.actors, *(piece for piece in item.recipients if piece.kind == "person")]
    sure = heads.of_type(item.word, item.frame.type) >= limits()["out of place"]
    return sure and any(piece.sector in _ACTING for piece in involved)


def recast(items: list[Found], language: str) -> None:
    """Tell deaths and injuries of an accident as such."""
    for item in items:
        if item.frame.id in _DEATHS:
            item.frame, item.mode = _deaths(language), None

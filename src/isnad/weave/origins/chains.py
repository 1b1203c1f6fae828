"""Chains of transmission: from the outlet through every carrier to the one who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.ontology.outlets import Outlet, load_outlets
from isnad.ontology.tables import read_table
from isnad.records import Annotation, Attribution, Certainty, Chain, Credit, Link, Span

_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


@lru_cache(maxsize=1)
def _outlets() -> dict[str, Outlet]:
    """Known outlets by folded name, spelling and domain."""
    table: dict[str, Outlet] = {}
    for outlet in load_outlets():
        for name in (outlet.name_ar, outlet.name_en, *outlet.spellings, *outlet.short, *outlet.domains):
            if name and (key := fold(name)):
                table.setdefault(key, outlet)
    return table


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


@lru_cache(maxsize=2)
def _words(kind: str) -> frozenset[str]:
    table = read_table(Path(__file__).with_name("source_words.tsv"), ("kind", "word"))
    return frozenset(fold(word) for _, (its_kind, word) in table if its_kind == kind)


def source_key(name: str) -> str:
    """A key under which two names of one source are equal: the outlet's id where it is known, else its words without type nouns."""
    outlet = known_outlet(name)
    if outlet:
        return f"outlet {outlet.id}"
    words = [bare(word) for word in re.findall(r"[^\W_]+", fold(name)) if word not in _words("noun")]
    return f"name {' '.join(words)}" if words else f"name {fold(name)}"


def outlet_name(name: str) -> str:
    """How an outlet is shown: by its own name where it is known (``middle-east-online.com`` by ميدل ايست أونلاين), else as it stands."""
    outlet = known_outlet(name)
    return (outlet.name_ar or outlet.name_en or name) if outlet and "." in name else name


def _says_only_what(name: str) -> bool:
    """Whether a credit names nobody in particular (``وكالات``): two articles with it need not rest on one agency."""
    return all(word in _words("noun") for word in fold(name).split())


def carrier_of(credit: Credit) -> Link | None:
    """The link that a credit line makes; None for bylines and for the outlet's naming of itself."""
    if credit.kind in {"byline", "outlet"}:
        return None
    if credit.kind == "follow-up" or credit.name is None or _says_only_what(credit.name):
        kind = "agency" if credit.kind == "agencies" else "media"
        return Link(kind=kind, name=None, cue=credit.span)
    outlet = known_outlet(credit.name)
    if credit.kind == "url" and outlet is None:
        return Link(kind="media", name=credit.name, cue=None, span=credit.name_span or credit.span)
    kind = "agency" if credit.kind == "agencies" or (outlet is not None and outlet.kind == "agency") else "media"
    return Link(kind=kind, name=outlet_name(credit.name), cue=credit.span, span=credit.name_span)


@dataclass(frozen=True, slots=True)
class Telling:
    """How an article comes by some words: the chain from the outlet outwards, whether it says them itself, how sure it claims to be."""

    chain: tuple[Link, ...]
    attributed: bool
    certainty: Certainty


class Chains:
    """The chains of one article."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        article = annotation.article
        outlet = article.outlet if article else None
        carriers = _once([link for credit in annotation.credits if (link := carrier_of(credit))], outlet)
        named = [link for link in carriers if link.name]
        self.head: tuple[Link, ...] = (Link(kind="outlet", name=outlet), *(named or carriers))
        self._contents = sorted(enumerate(annotation.attributions), key=lambda pair: (pair[1].content.start, -len(pair[1].content)))

    def of(self, span: Span) -> Telling:
        """The chain of the words of a span: every attribution whose content holds it, the outermost first."""
        holding = [found for _, found in self._contents if found.content.holds(span)]
        holding.sort(key=lambda found: -len(found.content))
        links = list(self.head)
        for found in holding:
            links += self._links(found, links)
        certain: Certainty = "certain"
        certainty = max((found.certainty for found in holding), key=_RANK.__getitem__, default=certain)
        return Telling(tuple(links), bool(holding), certainty)

    def carrier(self, via: Span) -> Link:
        """The link of a carrier's words (``نقلت وكالة الأنباء``): named by the mention in them, where there is one."""
        inside = [each for each in self.annotation.mentions if via.holds(each.span) and each.kind in {"organisation", "person"}]
        mention = max(inside, key=lambda each: len(each.span), default=None)
        span = mention.span if mention else self._without_cue(via)
        name = span.of(self.annotation.text)
        outlet = known_outlet(name)
        return Link(kind="agency" if outlet and outlet.kind == "agency" else "media", name=name, cue=via, span=span)

    def _without_cue(self, via: Span) -> Span:
        """The words that name a carrier, without those that only open them; all of them where nothing else is left."""
        start = via.start
        for word in re.finditer(r"\S+", via.of(self.annotation.text)):
            start = via.start + word.start()
            if fold(word.group()) not in _words("cue"):
                return Span(start, via.end)
        return via

    def all(self) -> list[Chain]:
        """The chain of every attribution of the article, in the order of their contents."""
        made = []
        for _, found in self._contents:
            telling = self.of(found.content)
            made.append(
                Chain(
                    article=self.annotation.id,
                    content=found.content,
                    links=telling.chain,
                    certainty=found.certainty,
                    quote=found.quote,
                )
            )
        return made

    def _links(self, found: Attribution, before: list[Link]) -> list[Link]:
        named = {source_key(link.name) for link in before if link.name}
        made = []
        for via in found.via:
            link = self.carrier(via)
            if link.name and source_key(link.name) not in named:
                named.add(source_key(link.name))
                made.append(link)
        name = found.source_name
        if name and source_key(name) in named:
            return made
        return [*made, Link(kind=found.source_kind or "unknown", name=name, cue=found.cue, span=found.source, actor=found.actor)]


def _once(links: list[Link], outlet: str | None) -> list[Link]:
    """Carriers by name once each, the outlet itself left out; of two ways to name one (a credit and its address) the first."""
    seen = {source_key(outlet)} if outlet else set()
    kept = []
    for link in links:
        key = source_key(link.name) if link.name else f"unnamed {link.kind}"
        if key not in seen:
            seen.add(key)
            kept.append(link)
    return kept

"""Chains of transmission: from the outlet through every carrier to the one who says it."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.records import Annotation, Attribution, Certainty, Chain, Link, Span
from isnad.weave.identity import Cast
from isnad.weave.origins.antecedents import Antecedents, kind_of, speaks_for
from isnad.weave.origins.carriers import carrier_in, carrier_of, once
from isnad.weave.origins.keys import office_of, source_key
from isnad.weave.origins.outlets import known_outlet, outlet_of
from isnad.weave.origins.words import tokens, words_of

_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}
_NAMED = frozenset({"media", "agency", "document", "person", "organisation"})
"""Kinds of links that can be the same in two articles; unnamed sources, witnesses and observers of two articles need not be."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How an article comes by some words: the chain from the outlet outwards, whether it says them itself, how sure it claims to be."""

    chain: tuple[Link, ...]
    attributed: bool
    certainty: Certainty


class Chains:
    """The chains of one article. ``cast`` says who is who in its story; without it sources of two articles are compared by name."""

    def __init__(self, annotation: Annotation, cast: Cast | None = None) -> None:
        self.annotation = annotation
        self.cast = cast
        article = annotation.article
        outlet = article.outlet if article else None
        carriers = once([link for credit in annotation.credits if (link := carrier_of(credit, annotation.text))], outlet)
        named = [link for link in carriers if link.name]
        self.head: tuple[Link, ...] = (Link(kind="outlet", name=outlet), *(named or carriers))
        self._own = frozenset(bare(word) for word in tokens(outlet or "") if word not in words_of("noun"))
        self._contents = sorted(enumerate(annotation.attributions), key=lambda pair: (pair[1].content.start, -len(pair[1].content)))
        self._links = self._resolved()
        self._same_voice = self._voices()

    def _resolved(self) -> dict[int, list[Link]]:
        """The carriers and the source of every attribution, by its index, in reading order."""
        known = Antecedents(self.annotation, self.head)
        found: dict[int, list[Link]] = {}
        spoken: dict[Span, int] = {}
        last: Attribution | None = None
        order = sorted(self._contents, key=lambda pair: (min(span.start for span in (pair[1].content, pair[1].cue) if span), pair[0]))
        for index, said in order:
            carriers: list[Link] = []
            for via in said.via:
                if via in spoken:
                    carriers += found[spoken[via]][-1:]  # one whom the article has named as a source already
                elif not self._is_own(via):
                    carriers += known.carried(carrier_in(self.annotation, via), said)
            if not said.via and said.source is None and last is not None and _one_source(said, last):
                carriers = [link for link in found[self._index(last)][:-1] if link.kind != "occasion"]  # he goes on in the same statement
            link = self._source(said)
            found[index] = [*carriers, *known.source(link, said, tuple(carriers))]
            if said.source is not None:
                spoken[said.source] = index
            last = said
        return found

    def _source(self, said: Attribution) -> Link:
        """The link of an attribution's source; where its own words name someone else than it was resolved to, they are believed."""
        link = Link(kind=said.source_kind or "unknown", name=said.source_name, cue=said.cue, span=said.source, actor=said.actor)
        if said.source is None or said.actor is None:
            return link
        named = next((each for each in self.annotation.mentions if each.span == said.source and each.actor), None)
        actor = self.annotation.actor(named.actor) if named else None
        if (
            actor is None
            or actor.id == said.actor
            or not {actor.kind, getattr(self.annotation.actor(said.actor), "kind", None)} <= {"place"}
        ):
            return link
        return structs.replace(link, name=actor.name, actor=actor.id)

    def _index(self, said: Attribution) -> int:
        return next(index for index, each in self._contents if each is said)

    def _is_own(self, via: Span) -> bool:
        """Whether a carrier is the article's own outlet (``قال مصدر لوكالة نخيل`` in a report of that agency)."""
        words = via.of(self.annotation.text)
        own = outlet_of(self.head[0].name)
        if own is not None and own is known_outlet(carrier_in(self.annotation, via).name):
            return True
        return bool(self._own) and self._own <= {bare(word.removeprefix("ل")) for word in tokens(words)}

    def of(self, span: Span) -> Telling:
        """The chain of the words of a span: every attribution whose content holds it, the outermost first."""
        holding = [(index, found) for index, found in self._contents if found.content.holds(span)]
        holding.sort(key=lambda pair: -len(pair[1].content))
        links = list(self.head)
        for index, _ in holding:
            links += _fresh(self._links[index], links)
        if any(link.name and link.kind in {"agency", "media"} for link in links[1:]):
            links = [link for link in links if link.name or link.kind not in {"agency", "media"}]  # a named one says which
        if not links:
            links = [self.head[0]]
        certain: Certainty = "certain"
        certainty = max((found.certainty for _, found in holding), key=_RANK.__getitem__, default=certain)
        return Telling(tuple(links), bool(holding), certainty)

    def links(self, index: int) -> list[Link]:
        """The carriers and the source of an attribution, those that the article names by their kind alone resolved."""
        return self._links[index]

    def key(self, link: Link) -> str | None:
        """A key under which a link is equal in all articles of the story; None where it names nobody in particular."""
        party = self.cast.party(self.annotation.id, link.actor) if self.cast and link.kind not in {"media", "agency", "outlet"} else None
        if party is not None:
            return f"party {party.id}"
        kind = kind_of(link.name or "") if link.kind == "document" else None
        if kind is not None and kind.sort == "document" and not kind.rest:
            return None  # ``البيان`` is a statement here, not the newspaper of that name
        return source_key(link.name) if link.name else None

    def roots(self, link: Link) -> frozenset[str]:
        """The keys of all by whom a link's word can be had in this article: its own, and those of whom it speaks for."""
        if link.kind == "anonymous" and (office := office_of(link.name or "")):
            return frozenset({key}) if (key := source_key(office)) else frozenset()
        if link.kind not in _NAMED or (link.kind == "person" and link.actor is None):
            return frozenset()  # a description (``the diplomat``) fits others too
        key = self.key(link)
        return self._same_voice.get(key, frozenset({key})) if key else frozenset()

    def _voices(self) -> dict[str, frozenset[str]]:
        """Keys of sources that are one voice: a spokesperson and the body, an official and the state in whose name he speaks."""
        said = [link for links in self._links.values() for link in links if link.kind in _NAMED and self.key(link)]
        groups: dict[str, set[str]] = {}
        for link in said:
            actor = self.annotation.actor(link.actor)
            if actor is None or actor.kind != "person":
                continue
            mine = self.key(link) or ""
            for other in said:
                theirs = self.key(other) or ""
                if theirs != mine and self._speaks(link, other):
                    groups.setdefault(mine, {mine}).add(theirs)
                    groups.setdefault(theirs, {theirs}).add(mine)
        return {key: frozenset(group) for key, group in groups.items()}

    def _speaks(self, person: Link, other: Link) -> bool:
        actor, body = self.annotation.actor(person.actor), self.annotation.actor(other.actor)
        if actor is None or other.kind not in {"organisation", "document"} or (body is not None and body.kind == "person"):
            return False
        office = speaks_for(actor)
        if office is not None:
            words = {bare(word) for word in tokens(office)}
            theirs = {bare(word) for word in tokens(other.name or "")}
            return bool(words & theirs) and words <= theirs | words_of("noun")
        party = self.cast.party(self.annotation.id, person.actor) if self.cast else None
        country, sector = (party.country, party.sector) if party else (actor.country, actor.sector)
        state = body is not None and (body.kind == "place" or body.entry == body.country) and body.country is not None
        return state and body is not None and sector == "GOV" and country == body.country

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


def _one_source(said: Attribution, last: Attribution) -> bool:
    return said.actor == last.actor if said.actor or last.actor else said.source_name == last.source_name


def _fresh(links: list[Link], before: list[Link]) -> list[Link]:
    """Those of some links that a chain does not have yet; an unnamed source always is one."""
    named = {source_key(link.name) or fold(link.name) for link in before if link.name}
    made = []
    for at, link in enumerate(links):
        key = (source_key(link.name) or fold(link.name)) if link.name else None
        if key is None and at < len(links) - 1:
            continue
        if key is not None and key in named:
            continue
        if key is not None:
            named.add(key)
        made.append(link)
    return made

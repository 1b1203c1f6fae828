"""Documents, outlets and bodies that an article names again by their kind alone: ``البيان``, ``الصحيفة``, ``the statement``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from msgspec import structs

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.records import Actor, Annotation, Attribution, Link, Span
from isnad.weave.origins.keys import source_key
from isnad.weave.origins.outlets import cued_outlet, known_outlet, outlet_of, told_to
from isnad.weave.origins.words import noun_of, owned, tokens, words_of

_ARTICLES = frozenset({"the", "this", "that"})
_INDEFINITE = frozenset({"a", "an"})


class Kind(NamedTuple):
    """What the first noun of a source's name says: a document, an outlet or an occasion (``word``), and what else is named."""

    sort: str
    word: str
    definite: bool
    rest: tuple[str, ...]


@lru_cache(maxsize=50_000)
def kind_of(name: str) -> Kind | None:
    """The kind of thing that a name begins with; None where it begins with something else. English nouns may stand last."""
    words = tokens(name)
    definite = bool(words) and words[0] in _ARTICLES
    words = [word for word in words if word not in _ARTICLES | _INDEFINITE and word not in words_of("again")]
    words = [word for word in words if not {word, bare(word)} & words_of("plain")] or words
    if not words:
        return None
    for at in dict.fromkeys((0, len(words) - 1)):
        for sort in ("document", "occasion", "outlet"):
            noun = noun_of(words[at], sort)
            if noun is not None and (at == 0 or words[at].isascii()):
                rest = [word for word in words[:at] + words[at + 1 :] if word not in words_of("issued") and word not in words_of("noun")]
                return Kind(sort, noun, definite or words[at] != noun, tuple(rest))
    return None


@dataclass(slots=True)
class Antecedents:
    """What an article has named so far, in reading order, for those that name it again by its kind alone."""

    annotation: Annotation
    head: tuple[Link, ...]
    documents: list[tuple[str, Link, tuple[Link, ...]]] = field(default_factory=list)
    """Documents: their noun, their link, and the carriers through whom the article has them."""
    outlets: list[Link] = field(default_factory=list)
    bodies: list[Link] = field(default_factory=list)

    def carried(self, link: Link, said: Attribution) -> list[Link]:
        """A carrier as the chain shows it, those before it included; ``said`` is the attribution that it carries."""
        given = told_to(link.name or "")
        if given is not None and given[1] is not None and (outlet := self._given_to(given[1], link)) is not None:
            return self._outlet(outlet)
        link = link if given is None else structs.replace(link, name=given[0])
        kind = kind_of(link.name or "")
        if kind is None:
            return self._outlet(self._body(link))
        if kind.sort == "occasion":
            return [structs.replace(link, kind="occasion")]
        if kind.sort == "document":
            return self._document(link, kind, said)
        if any(owned(word, "outlet") for word in tokens(link.name or "")):
            return []  # ``على موقعها``: what a body says through a voice of its own
        return self._outlet(link) if kind.rest else [self._last_outlet(link)]

    def _given_to(self, outlet: str, link: Link) -> Link | None:
        """The outlet to which something was said; None where that is the article's own."""
        known, own = cued_outlet(outlet), outlet_of(self.head[0].name)
        if own is not None and known is own:
            return None
        kind = "agency" if known is not None and known.kind == "agency" else "media"
        return structs.replace(link, kind=kind, name=outlet, actor=None)

    def source(self, link: Link, said: Attribution, before: tuple[Link, ...]) -> list[Link]:
        """The last link of a chain; ``before`` are the carriers that the attribution names itself."""
        name = link.name or ""
        if said.source_kind == "document":
            given = told_to(name)
            if given is not None:
                name, link = given[0], structs.replace(link, name=given[0])
                outlet = self._given_to(given[1], link) if given[1] is not None else None
                if outlet is not None:
                    return [*self._outlet(outlet), link]
            kind = kind_of(name)
            if kind is not None and kind.sort == "document":
                return self._document(link, kind, said, before)
        elif said.source_kind == "media":
            kind = kind_of(name)
            if kind is None or kind.rest:
                return self._outlet(link)
            if kind.sort == "outlet":
                return [self._last_outlet(link)]
        elif said.source_kind == "organisation":
            named = self._body(link) if link.actor is None else link
            if len(tokens(named.name or "")) > 1:
                self.bodies.append(named)
            return [named]
        return [link]

    def _document(self, link: Link, kind: Kind, said: Attribution, before: tuple[Link, ...] = ()) -> list[Link]:
        named = structs.replace(link, kind="document")
        if not kind.rest and kind.definite:
            for noun, earlier, carriers in reversed(self.documents):
                if noun == kind.word:
                    return [*carriers, structs.replace(earlier, cue=link.cue, span=link.span)]
            report = next((each for each in self.head[1:] if each.name), None)
            if kind.word in words_of("retelling") and report is not None:
                return [report]  # the whole article retells one outlet: its report is meant
        if not kind.rest:
            named = structs.replace(named, actor=said.actor or link.actor)
        elif link.span is not None:
            named = structs.replace(named, name=_by_issuer(named.name or ""), actor=self._issuer(link.span))
            key = source_key(named.name or "")
            known = next((each[2] for each in self.documents if source_key(each[1].name or "") == key), None)
            before, carriers = (before, ()) if known is None else (known, known)
            self.documents.append((kind.word, named, before))
            return [*carriers, named]
        self.documents.append((kind.word, named, before))
        return [named]

    def _issuer(self, span: Span) -> str | None:
        inside = [each for each in self.annotation.mentions if span.holds(each.span) and each.kind in {"organisation", "person", "group"}]
        return max(inside, key=lambda each: len(each.span)).actor if inside else None

    def _outlet(self, link: Link) -> list[Link]:
        if link.name and (link.kind == "agency" or known_outlet(link.name) or kind_of(link.name)):
            self.outlets.append(link)
        return [link]

    def _last_outlet(self, link: Link) -> Link:
        earlier = self.outlets[-1] if self.outlets else next((each for each in reversed(self.head[1:]) if each.name), None)
        return structs.replace(earlier, cue=link.cue, span=link.span) if earlier else link

    def _body(self, link: Link) -> Link:
        """``الجماعة`` as the group that the article calls one: the last body before whose words begin with that noun, or follow it."""
        words = tokens(link.name or "")
        if len(words) != 1 or link.span is None or bare(words[0]) == words[0]:
            return link
        noun = bare(words[0])
        for earlier in reversed(self.bodies):
            if noun == bare(tokens(earlier.name or "")[0]):
                return structs.replace(earlier, cue=link.cue, span=link.span)
        text = self.annotation.text
        for mention in sorted(self.annotation.mentions, key=lambda each: -each.start):
            if mention.end > link.span.start or mention.kind not in {"organisation", "group"} or mention.actor is None:
                continue
            actor = self.annotation.actor(mention.actor)
            opening = [bare(word) for word in tokens(mention.span.of(text))[:1]]
            before = [bare(word) for word in fold(text[max(0, mention.start - 40) : mention.start]).split()[-6:]]
            if actor is not None and len(tokens(actor.name)) > 1 and noun in (*opening, *before):
                return structs.replace(link, name=actor.name, actor=actor.id)
        return link


def _by_issuer(name: str) -> str:
    """``بيان لوزارة الخارجية`` and ``بيان صادر عن وزارة الخارجية`` as ``بيان وزارة الخارجية``; other wordings as they are."""
    noun, *rest = name.split()
    if noun_of(fold(noun), "document") is None or noun.isascii():
        return name
    between = words_of("issued") | words_of("plain")
    issuer = list(dropwhile(lambda word: fold(word) in between, rest))
    noun = noun.removeprefix("ال") if len(issuer) < len(rest) else noun  # البيان الصادر عن المكتب: بيان المكتب
    rest = issuer
    if rest and rest[0].startswith("لل"):
        rest[0] = "ال" + rest[0][2:]
    elif rest and rest[0].startswith("ل") and len(rest[0]) > 4:
        rest[0] = rest[0][1:]
    return " ".join((noun, *rest))


def speaks_for(actor: Actor) -> str | None:
    """The body that a spokesperson speaks for, as the title has it (``الناطق باسم الوزارة``: ``الوزارة``); None for others."""
    for title in actor.titles:
        words = title.split()
        for at, word in enumerate(words):
            if fold(word.strip(",،")) in words_of("voice"):
                rest = [each for each in words[at + 1 :] if fold(each) not in words_of("voiced")]
                return " ".join(rest) or " ".join(words[:at]) or None
    return None

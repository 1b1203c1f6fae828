"""Independent origins: how many roots the chains of a story, or of one fact, really have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from isnad.language.interface import because
from isnad.records import Annotation, Attribution, FactSupport, Link, Origin, Reuse, Span
from isnad.weave.origins.chains import Chains, Telling, source_key

COPIED = 0.4
"""Share of the later text from which on two articles are one text."""
RETOLD = 0.4
"""Share of an article's sentences credited to one outlet or statement from which on the article rests on it."""
_ROOTS = frozenset({"media", "agency", "document", "person", "organisation"})
_KINDS: dict[str, Literal["agency", "statement"]] = {"agency": "agency", "document": "statement"}


class _Sets:
    """Disjoint sets of articles."""

    def __init__(self, members: Iterable[str]) -> None:
        self.parent = {member: member for member in members}

    def root(self, member: str) -> str:
        while self.parent[member] != member:
            member = self.parent[member]
        return member

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self.parent[second] = first


def story_origins(members: Sequence[Annotation], chains: dict[str, Chains], reuse: Sequence[Reuse]) -> tuple[Origin, ...]:
    """The origins of a story's articles: one for those that copied one text or rest on the same agency, outlet or statement."""
    ordered = sorted(members, key=lambda each: each.id)
    sets = _Sets(each.id for each in ordered)
    roots = {each.id: roots_of(each, chains[each.id]) for each in ordered}
    reasons: dict[str, list[str]] = {each.id: [] for each in ordered}
    names = {each.id: _called(each) for each in ordered}
    for pair in reuse:
        if pair.share >= COPIED:
            sets.join(pair.earlier, pair.later)
            reasons[pair.later].append(
                because("copied_share", share=round(100 * pair.share), later=names[pair.later], earlier=names[pair.earlier])
            )
    first: dict[str, str] = {}
    for each in ordered:
        for root in roots[each.id]:
            if root.link.name:
                key = source_key(root.link.name)
                sets.join(first.setdefault(key, each.id), each.id)
                reasons[each.id].append(root.why)
    groups: dict[str, list[str]] = {}
    for each in ordered:
        groups.setdefault(sets.root(each.id), []).append(each.id)
    origins = []
    for number, articles in enumerate(groups.values(), 1):
        told = [reason for ident in articles for reason in reasons[ident]]
        kind, name, default = _kind(articles, [root.link for ident in articles for root in roots[ident]], chains)
        reason = "; ".join(dict.fromkeys(told)) or default
        origins.append(Origin(id=f"o{number}", articles=tuple(articles), kind=kind, name=name, reason=reason))
    return tuple(origins)


def _kind(
    articles: list[str], links: list[Link], chains: dict[str, Chains]
) -> tuple[Literal["own", "agency", "outlet", "statement", "unknown"], str | None, str | None]:
    """Kind and name of an origin, with the reason where no article gives one of its own."""
    link = next((link for link in links if link.name), None)
    if link is not None:
        return _KINDS.get(link.kind, "outlet"), link.name, None
    if links:
        return "agency", None, because("unnamed_agencies")
    outlet = chains[articles[0]].head[0].name
    if outlet and any(credit.kind == "byline" for article in articles for credit in chains[article].annotation.credits):
        return "own", outlet, because("signed")
    return "unknown", None, None


def _called(annotation: Annotation) -> str:
    """What to call an article in a reason: its outlet, else its file, else its id."""
    article = annotation.article
    if article is None:
        return annotation.id
    return article.outlet or (article.path or "").replace("\\", "/").rsplit("/", 1)[-1] or article.id


class Root(NamedTuple):
    """Something that a whole article rests on, and why that is said."""

    link: Link
    why: str


def roots_of(annotation: Annotation, chains: Chains) -> list[Root]:
    """What a whole article rests on: its credit lines, and the carriers and sources to which two sentences in five or more are credited."""
    found = [Root(link, because("credited", name=link.name) if link.name else because("unnamed_agencies")) for link in chains.head[1:]]
    sentences = [each for each in annotation.sentences if not any(piece.overlap(each) for piece in annotation.furniture)]
    credited: dict[str, set[int]] = {}
    links: dict[str, Link] = {}
    for said in annotation.attributions:
        for link in _bearers(said, chains):
            key = source_key(link.name or "")
            links.setdefault(key, link)
            touched = {number for number, each in enumerate(sentences) if each.overlap(said.content)}
            credited.setdefault(key, set()).update(touched)
    for key, touched in sorted(credited.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(touched) >= max(2, RETOLD * len(sentences)):
            found.append(Root(links[key], because("mostly_credited", name=links[key].name)))
    named = [root for root in found if root.link.name]
    return named or found


def _bearers(said: Attribution, chains: Chains) -> list[Link]:
    """The carriers of an attribution, and its source where that is an outlet or a statement."""
    carriers = [chains.carrier(via) for via in said.via]
    if said.source_kind in {"media", "document"} and said.source_name:
        kind = "document" if said.source_kind == "document" else "media"
        carriers.append(Link(kind=kind, name=said.source_name, span=said.source, cue=said.cue))
    return [link for link in carriers if link.name]


def independent(
    support: Sequence[FactSupport],
    reuse: Sequence[Reuse],
    sentence_of: dict[str, list[Span]],
    triggers: Mapping[str, Sequence[Span]],
) -> tuple[int, str]:
    """How many independent origins carry a fact, and why fewer than articles where that is so.

    Supports are one origin where their articles are one origin of the story, where their chains end in the same named source,
    or where their words, or those that name the event (``triggers``, by article), stand in a passage that one article copied from
    the other.
    """
    sets = _Sets(each.article for each in support)
    reasons: list[str] = []

    def join(one: str, other: str, why: str) -> None:
        if sets.root(one) != sets.root(other):
            sets.join(one, other)
            reasons.append(why)

    by_origin: dict[str, str] = {}
    by_source: dict[str, str] = {}
    for each in support:
        if each.origin:
            join(by_origin.setdefault(each.origin, each.article), each.article, because("one_origin"))
        last = each.chain[-1] if each.chain else None
        if last is not None and last.kind in _ROOTS and last.name:
            join(by_source.setdefault(source_key(last.name), each.article), each.article, because("one_source", name=last.name))
    words: dict[str, list[FactSupport]] = {}
    for each in support:
        words.setdefault(each.article, []).append(each)
    for pair in reuse if len(words) > 1 else ():
        ours, theirs = words.get(pair.earlier), words.get(pair.later)
        if not ours or not theirs or sets.root(pair.earlier) == sets.root(pair.later):
            continue  # one of them does not carry the fact, or they are one origin already
        for aligned in pair.spans:
            here = _told_in(aligned.earlier, ours, sentence_of, triggers)
            if here and _told_in(aligned.later, theirs, sentence_of, triggers):
                join(pair.earlier, pair.later, because("copied_passage"))
    count = len({sets.root(each.article) for each in support})
    return count, "; ".join(dict.fromkeys(reasons))


def _told_in(
    passage: Span, support: Sequence[FactSupport], sentence_of: dict[str, list[Span]], triggers: Mapping[str, Sequence[Span]]
) -> bool:
    """Whether a copied passage holds the words of a fact, or those that name its event."""
    named = any(passage.holds(trigger) for trigger in triggers.get(support[0].article, ()))
    return named or any(_near(passage, each, sentence_of) for each in support)


def _near(passage: Span, support: FactSupport, sentence_of: dict[str, list[Span]]) -> bool:
    """Whether a support stands in a copied passage, or in the sentence that holds it."""
    if passage.overlap(support.span):
        return True
    home = next((each for each in sentence_of[support.article] if each.overlap(support.span)), None)
    return home is not None and home.overlap(passage) * 2 >= len(passage) and len(passage) * 3 >= len(home)


__all__ = ["COPIED", "Chains", "Telling", "independent", "roots_of", "story_origins"]

"""Independent origins: how many roots the chains of a story, or of one fact, really have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from isnad.language import fold
from isnad.records import Annotation, Attribution, FactSupport, Link, Origin, Reuse, Span
from isnad.weave.origins.chains import Chains, Telling, known_outlet

COPIED = 0.5
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
    roots = {each.id: root_of(each, chains[each.id]) for each in ordered}
    reasons: dict[str, list[str]] = {each.id: [] for each in ordered}
    for pair in reuse:
        if pair.share >= COPIED:
            sets.join(pair.earlier, pair.later)
            reasons[pair.later].append(f"{round(100 * pair.share)}% of {pair.later} stands in {pair.earlier}")
    first: dict[str, str] = {}
    for each in ordered:
        link, why = roots[each.id]
        if link is not None and link.name:
            key = _key(link)
            if key in first:
                sets.join(first[key], each.id)
            first.setdefault(key, each.id)
            reasons[each.id].append(why)
    groups: dict[str, list[str]] = {}
    for each in ordered:
        groups.setdefault(sets.root(each.id), []).append(each.id)
    origins = []
    for number, articles in enumerate(groups.values(), 1):
        why = [reason for ident in articles for reason in reasons[ident]]
        kind, name, default = _kind(articles, [roots[ident][0] for ident in articles], chains)
        reason = "; ".join(dict.fromkeys(why)) or default
        origins.append(Origin(id=f"o{number}", articles=tuple(articles), kind=kind, name=name, reason=reason))
    return tuple(origins)


def _kind(
    articles: list[str], links: list[Link | None], chains: dict[str, Chains]
) -> tuple[Literal["own", "agency", "outlet", "statement", "unknown"], str | None, str | None]:
    """Kind and name of an origin, with the reason where no article gives one of its own."""
    link = next((link for link in links if link is not None and link.name), None)
    if link is not None:
        return _KINDS.get(link.kind, "outlet"), link.name, None
    if any(link is not None for link in links):
        return "agency", None, "credited to agencies without a name"
    outlet = chains[articles[0]].head[0].name
    if outlet and any(credit.kind == "byline" for article in articles for credit in chains[article].annotation.credits):
        return "own", outlet, "signed by a writer of the outlet"
    return "unknown", None, None


def root_of(annotation: Annotation, chains: Chains) -> tuple[Link | None, str]:
    """What a whole article rests on, and why: a credit line, or the one outlet or statement that most of its sentences are credited to."""
    carriers = [link for link in chains.head[1:] if link.name] or list(chains.head[1:])
    retold = _retold(annotation)
    if carriers:
        link = carriers[-1]
        if retold is not None and (link.name is None or known_outlet(link.name) in {known_outlet(retold.source_name), None}):
            return _as_link(retold), f"most of it retells {retold.source_name}"
        return link, f"credited to {link.name}" if link.name else "credited to agencies without a name"
    if retold is not None:
        return _as_link(retold), f"most of it is credited to {retold.source_name}"
    return None, ""


def _as_link(found: Attribution) -> Link:
    kind = "document" if found.source_kind == "document" else "media"
    return Link(kind=kind, name=found.source_name, span=found.source, cue=found.cue)


def _retold(annotation: Annotation) -> Attribution | None:
    """An attribution to the outlet or statement to which a large share of the article's sentences are credited."""
    sentences = [each for each in annotation.sentences if not any(piece.overlap(each) for piece in annotation.furniture)]
    credited: dict[str, set[int]] = {}
    example: dict[str, Attribution] = {}
    for found in annotation.attributions:
        if found.source_kind not in {"media", "document"} or not found.source_name:
            continue
        key = fold(found.source_name)
        example.setdefault(key, found)
        touched = {number for number, each in enumerate(sentences) if each.overlap(found.content)}
        credited.setdefault(key, set()).update(touched)
    if not credited:
        return None
    key = max(credited, key=lambda name: (len(credited[name]), name))
    return example[key] if len(credited[key]) >= max(2, RETOLD * len(sentences)) else None


def _key(link: Link) -> str:
    outlet = known_outlet(link.name)
    return f"outlet {outlet.id}" if outlet else f"name {fold(link.name or '')}"


def independent(support: Sequence[FactSupport], reuse: Sequence[Reuse], sentence_of: dict[str, list[Span]]) -> tuple[int, str]:
    """How many independent origins carry a fact, and why fewer than articles where that is so.

    Supports are one origin where their articles are one origin of the story, where their chains end in the same named source,
    or where their words stand in a passage that one article copied from the other.
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
            join(by_origin.setdefault(each.origin, each.article), each.article, "one origin of the story")
        last = each.chain[-1] if each.chain else None
        if last is not None and last.kind in _ROOTS and last.name:
            join(by_source.setdefault(_key(last), each.article), each.article, f"both rest on {last.name}")
    for pair in reuse:
        ours = [each for each in support if each.article == pair.earlier]
        theirs = [each for each in support if each.article == pair.later]
        for aligned in pair.spans:
            here = any(_near(aligned.earlier, each, sentence_of) for each in ours)
            if here and any(_near(aligned.later, each, sentence_of) for each in theirs):
                join(pair.earlier, pair.later, "the passage is copied")
    count = len({sets.root(each.article) for each in support})
    return count, "; ".join(dict.fromkeys(reasons))


def _near(passage: Span, support: FactSupport, sentence_of: dict[str, list[Span]]) -> bool:
    """Whether a support stands in a copied passage, or in the sentence that holds it."""
    if passage.overlap(support.span):
        return True
    home = next((each for each in sentence_of[support.article] if each.overlap(support.span)), None)
    return home is not None and home.overlap(passage) * 2 >= len(passage) and len(passage) * 3 >= len(home)


__all__ = ["COPIED", "Chains", "Telling", "independent", "root_of", "story_origins"]

"""The origins of a story: what whole articles rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from isnad.language.interface import because
from isnad.records import Annotation, Link, Origin, Reuse, Span
from isnad.weave.origins.antecedents import kind_of
from isnad.weave.origins.chains import Chains
from isnad.weave.origins.keys import source_key
from isnad.weave.origins.sets import Sets

COPIED = 0.4
"""Share of the later text from which on two articles are one text."""
RETOLD = 0.4
"""Share of an article's sentences credited to one outlet or statement from which on the article rests on it."""
SPOKEN = 0.5
"""The same for one person, body or state: an interview beside the outlet's own reporting is no origin of the whole."""
LED = 0.3
"""The same where the lead is credited to it: then the happening itself is told on its word."""
_KINDS: dict[str, Literal["agency", "statement"]] = {
    "agency": "agency", "document": "statement", "person": "statement", "organisation": "statement",
}  # fmt: skip
_SHARE = 3
"""A group of copies is named after a speaker where one in so many rests on his words; else one of them only quotes him more."""
_LEAST = 2
"""Sentences credited to one source that say anything about a whole article."""


class Root(NamedTuple):
    """Something that a whole article rests on: its link, the keys under which it is known, and why that is said."""

    link: Link
    keys: frozenset[str]
    why: str


def story_origins(members: Sequence[Annotation], chains: dict[str, Chains], reuse: Sequence[Reuse]) -> tuple[Origin, ...]:
    """The origins of a story's articles: one for those that copied one text or rest on the same agency, outlet, statement or speaker.

    Articles of one outlet that credit nobody and copied nothing are one origin too: one newsroom is one witness.
    """
    ordered = sorted(members, key=lambda each: each.id)
    sets = Sets(each.id for each in ordered)
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
            for key in root.keys:
                sets.join(first.setdefault(key, each.id), each.id)
            if root.keys:
                reasons[each.id].append(root.why)
    for each in [each for each in ordered if not roots[each.id] and sets.alone(each.id)]:
        outlet = chains[each.id].head[0].name
        if outlet and sets.join(first.setdefault(f"own {source_key(outlet)}", each.id), each.id):
            reasons[each.id].append(because("one_outlet", name=outlet))
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
    named = [link for link in links if link.name]
    carrier = next((link for link in named if _KINDS.get(link.kind) != "statement"), None)
    if carrier is not None:
        return _KINDS.get(carrier.kind, "outlet"), carrier.name, None
    speakers = Counter(link.name for link in named)
    speaker = max(speakers, key=lambda name: speakers[name], default=None)
    if speaker is not None and len(named) * _SHARE >= len(articles):
        return "statement", speaker, None
    if links and not named:
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


def roots_of(annotation: Annotation, chains: Chains) -> list[Root]:
    """What a whole article rests on: its credit lines, and the carriers and sources to which most of its sentences are credited."""
    found = []
    for link in chains.head[1:]:
        why = because("credited", name=link.name) if link.name else because("unnamed_agencies")
        found.append(Root(link, chains.roots(link) if link.name else frozenset(), why))
    known = {key for root in found for key in root.keys}
    sentences, lead = _sentences(annotation)
    credited: dict[frozenset[str], set[int]] = {}
    links: dict[frozenset[str], Link] = {}
    unnamed: set[int] = set()
    for index, said in enumerate(annotation.attributions):
        touched = {number for number, each in enumerate(sentences) if each.overlap(said.content)}
        for link in chains.links(index):
            keys = chains.roots(link)
            if not keys:
                unnamed |= touched if link.kind != "occasion" else set()
            else:
                links[keys] = max(links.setdefault(keys, link), link, key=lambda each: _rank(each, annotation))
                credited.setdefault(keys, set()).update(touched)
    for keys, touched in sorted(credited.items(), key=lambda item: (-len(item[1]), sorted(item[0]))):
        spoken = links[keys].kind in {"person", "organisation"}
        bound = LED if lead in touched else SPOKEN if spoken else RETOLD
        if len(touched) < max(_LEAST, bound * len(sentences)) or keys <= known:
            continue
        if spoken and any(len(other) >= len(touched) for those, other in credited.items() if those != keys):
            continue  # two who speak as much: the outlet put them side by side
        if not spoken or len(touched) > len(unnamed):
            found.append(Root(links[keys], keys, because("mostly_credited", name=links[keys].name)))
    named = [root for root in found if root.keys]
    return named or found


def _sentences(annotation: Annotation) -> tuple[list[Span], int]:
    """The sentences of an article without furniture and credits, and the number of the lead among them."""
    aside = [*annotation.furniture, *(credit.span for credit in annotation.credits)]
    sentences = [each for each in annotation.sentences if not any(piece.overlap(each) * 2 > len(each) for piece in aside)]
    title = annotation.title
    lead = next((number for number, each in enumerate(sentences) if title is None or not title.overlap(each)), -1)
    return sentences, lead


def _rank(link: Link, annotation: Annotation) -> int:
    """Which of several links of one voice names it best: a body, then its document, then a person, then a state, then a bare document."""
    kind = kind_of(link.name or "")
    if kind is not None and kind.sort == "document":
        return 2 if kind.rest else 0
    actor = annotation.actor(link.actor)
    if link.kind == "organisation":
        return 1 if actor is not None and actor.kind == "place" else 4
    return 3

"""How many independent origins one fact has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from isnad.language.interface import because
from isnad.records import FactSupport, Reuse, Span
from isnad.weave.origins.chains import Chains
from isnad.weave.origins.keys import source_key
from isnad.weave.origins.likeness import retold
from isnad.weave.origins.sets import Sets

Tie = tuple[str, str, str]
"""Two articles that are one origin for a fact, and why."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What tells whether two supports are one.

    The chains of the story's articles, their copied passages, and the words that name the event of the fact in hand (``triggers``,
    by article).
    """

    chains: Mapping[str, Chains]
    reuse: Sequence[Reuse]
    triggers: Mapping[str, Sequence[Span]]


def independent(support: Sequence[FactSupport], ground: Ground) -> tuple[int, str]:
    """How many independent origins carry a fact, and why fewer than articles where that is so.

    Supports are one origin where their articles are one origin of the story, where their chains pass through or end in the same
    named source, where their words, or those that name the event, stand in a passage that one article copied from the other, or
    where articles that share passages tell the event in nearly the same words.
    """
    sets = Sets(each.article for each in support)
    reasons = [why for one, other, why in (*_by_origin(support), *_by_source(support, ground)) if sets.join(one, other)]
    words: dict[str, list[FactSupport]] = {}
    for each in support:
        words.setdefault(each.article, []).append(each)
    for pair in ground.reuse if len(words) > 1 else ():
        ours, theirs = words.get(pair.earlier), words.get(pair.later)
        if not ours or not theirs or sets.root(pair.earlier) == sets.root(pair.later):
            continue  # one of them does not carry the fact, or they are one origin already
        why = _by_words(pair, ours, theirs, ground)
        if why is not None and sets.join(pair.earlier, pair.later):
            reasons.append(why)
    reasons += [why for one, other, why in _by_outlet(support, sets) if sets.join(one, other)]
    count = len({sets.root(each.article) for each in support})
    return count, "; ".join(dict.fromkeys(reasons))


def _by_origin(support: Sequence[FactSupport]) -> Iterator[Tie]:
    first: dict[str, str] = {}
    for each in support:
        if each.origin:
            yield first.setdefault(each.origin, each.article), each.article, because("one_origin")


def _by_source(support: Sequence[FactSupport], ground: Ground) -> Iterator[Tie]:
    """Supports that have one carrier or source."""
    first: dict[str, str] = {}
    for each in support:
        chains = ground.chains[each.article]
        for link in each.chain[1:]:
            for key in sorted(chains.roots(link)):
                yield first.setdefault(key, each.article), each.article, because("one_source", name=link.name)


def _by_outlet(support: Sequence[FactSupport], sets: Sets) -> list[Tie]:
    """What an outlet says itself, in reports that are tied to no other, and what others have from that outlet."""
    carriers: dict[str, str] = {}
    for each in support:
        for link in each.chain[1:]:
            if link.kind in {"media", "agency"} and link.name and (key := source_key(link.name)):
                carriers.setdefault(key, each.article)
    found: list[Tie] = []
    for each in support:
        outlet = each.chain[0].name if len(each.chain) == 1 else None
        own = source_key(outlet) if outlet else None
        if outlet and own and (own in carriers or sets.alone(each.article)):
            found.append((carriers.setdefault(own, each.article), each.article, because("one_source", name=outlet)))
    return found


def _by_words(pair: Reuse, ours: Sequence[FactSupport], theirs: Sequence[FactSupport], ground: Ground) -> str | None:
    """Why what two reports say for a fact is one text, though they name no common source; None where it is not."""
    if any(_told_in(each.earlier, ours, ground) and _told_in(each.later, theirs, ground) for each in pair.spans):
        return because("copied_passage")
    one, other = (ground.chains[article].annotation for article in (pair.earlier, pair.later))
    here, there = ([*ground.triggers.get(each[0].article, ())[:1], *(support.span for support in each)] for each in (ours, theirs))
    return because("like_words") if any(retold(one, a, other, b) for a in here for b in there) else None


def _told_in(passage: Span, support: Sequence[FactSupport], ground: Ground) -> bool:
    """Whether a copied passage holds the words of a fact, or those that name its event."""
    article = support[0].article
    named = any(passage.holds(trigger) for trigger in ground.triggers.get(article, ()))
    sentences = ground.chains[article].annotation.sentences
    return named or any(_near(passage, each, sentences) for each in support)


def _near(passage: Span, support: FactSupport, sentences: Sequence[Span]) -> bool:
    """Whether a support stands in a copied passage, or in the sentence that holds it."""
    if passage.overlap(support.span):
        return True
    home = next((each for each in sentences if each.overlap(support.span)), None)
    return home is not None and home.overlap(passage) * 2 >= len(passage) and len(passage) * 3 >= len(home)

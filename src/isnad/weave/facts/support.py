"""The words that carry a fact, article by article, and the verdict on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from isnad.records import Annotation, Fact, FactSupport, Reuse, Span, Verdict
from isnad.weave.origins import Chains, Ground, independent


@dataclass(slots=True)
class Bench:
    """What judging facts needs of a story: chains, origins, copied passages and sentences of its articles."""

    annotations: dict[str, Annotation]
    chains: dict[str, Chains]
    origin_of: dict[str, str]
    reuse: Sequence[Reuse]
    triggers: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    """The words that name the event in hand, by article: where they stand in a copied passage, its facts are copied."""

    def support(
        self, article: str, span: Span, *, value: str | None = None, stance: str | None = None, reason: str | None = None
    ) -> FactSupport:
        """One article's words for a fact. Without a stance: it states what it says itself and attributes what it credits to others."""
        telling = self.chains[article].of(span)
        how = stance or ("attributes" if telling.attributed else "states")
        return FactSupport(
            article=article,
            span=span,
            chain=telling.chain,
            stance=_STANCES[how],
            value=value,
            certainty=telling.certainty,
            origin=self.origin_of.get(article),
            reason=reason,
        )

    def own(self, article: str, spans: Sequence[Span]) -> Span:
        """The first of some words that the article says itself; the first of all where it credits all of them to others."""
        chains = self.chains[article]
        return next((span for span in spans if not chains.of(span).attributed), spans[0])

    def own_mention(self, article: str, span: Span, actors: Collection[str], triggers: Sequence[Span]) -> Span:
        """Where the article itself names one of these actors (ids of its own) in a sentence that tells the event; else the span given.

        What is told twice, once by the outlet and once by an expert whom it quotes, is first of all told by the outlet.
        """
        chains, annotation = self.chains[article], self.annotations[article]
        if not actors or not chains.of(span).attributed:
            return span
        told = [trigger for trigger in triggers if not chains.of(trigger).attributed]
        homes = [each for each in annotation.sentences if any(each.overlap(trigger) for trigger in told)]
        named = sorted(each.span for each in annotation.mentions if each.actor in actors and any(home.holds(each.span) for home in homes))
        return self.own(article, [*named, span]) if named else span

    def one_voice(self, words: Sequence[tuple[str, Span]]) -> bool:
        """Whether all of these words, each of an article, are credited to one and the same source."""
        shared: frozenset[str] | None = None
        for article, span in words:
            telling = self.chains[article].of(span)
            roots = self.chains[article].roots(telling.chain[-1]) if telling.attributed else frozenset()
            shared = roots if shared is None else shared & roots
        return bool(shared)

    def fact(
        self,
        slot: str,
        value: Any,
        support: Sequence[FactSupport],
        *,
        label: str | None = None,
        verdict: Verdict | None = None,
        reason: str | None = None,
        inferred_for: Sequence[str] = (),
    ) -> Fact:
        """A fact with its verdict: agreed where two independent origins or more carry it, else single; unless the caller knows better."""
        support = list({(each.article, each.span, each.stance): each for each in support}.values())
        carrying = [each for each in support if each.stance in {"states", "attributes"}] or list(support)
        origins, why = independent(carrying, Ground(self.chains, self.reuse, self.triggers))
        return Fact(
            slot=slot,
            value=value,
            verdict=verdict or ("agreed" if origins > 1 else "single"),
            origins=origins,
            support=tuple(sorted(support, key=_rank)),
            label=label,
            inferred_for=tuple(inferred_for),
            reason="; ".join(part for part in (reason, why) if part) or None,
        )


_STANCES: dict[str, Any] = {name: name for name in ("states", "attributes", "differs", "denies")}


def _rank(support: FactSupport) -> tuple[bool, str, bool, Span]:
    """Who carries a fact before who differs, article by article, what it says itself before what it credits to others."""
    return support.stance in {"differs", "denies"}, support.article, support.stance != "states", support.span

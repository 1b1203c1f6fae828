"""The words that carry a fact, article by article, and the verdict on it."""

from __future__ import annotations

from collections.abc import Sequence
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
            support=tuple(sorted(support, key=lambda each: (each.stance in {"differs", "denies"}, each.article, each.span))),
            label=label,
            inferred_for=tuple(inferred_for),
            reason="; ".join(part for part in (reason, why) if part) or None,
        )


_STANCES: dict[str, Any] = {name: name for name in ("states", "attributes", "differs", "denies")}

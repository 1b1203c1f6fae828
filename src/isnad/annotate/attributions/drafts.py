"""Attributions in the making, and how they are finished: order, nesting, certainty."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from isnad.annotate.attributions.certainty import certainty_of
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Certainty, Stance
from isnad.annotate.attributions.lexicon import SourceKind
from isnad.annotate.document import Document
from isnad.records import Attribution, Span

QuoteKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Source:
    """A resolved source; ``span`` is None where the text does not express it at this cue."""

    span: Span | None
    name: str | None
    kind: SourceKind | None
    actor: str | None
    feminine: bool | None = None

    def carried(self) -> Source:
        """The same source, unexpressed."""
        return replace(self, span=None)


@dataclass(slots=True)
class Draft:
    """An attribution in the making; ``made`` is the Arabic cue that made it, if one did; ``wish``: a will, not words."""

    source: Source
    cue: Span | None
    content: Span
    quote: QuoteKind
    via: list[Span]
    made: Cue | None
    nested: bool = False
    implicit: bool = False
    wish: bool = False
    stance: Stance = "neutral"
    certainty: Certainty = "certain"


def finished(document: Document, drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The attributions of an article by place of their content, outer ones before those that they hold."""
    ordered = sorted(drafts, key=lambda draft: (draft.content.start, -draft.content.end))
    return tuple(_finish(document, draft, ordered) for draft in ordered)


def _finish(document: Document, draft: Draft, ordered: list[Draft]) -> Attribution:
    nested_in = None
    for index, other in enumerate(ordered):
        if other is draft or not draft.nested:
            break
        if other.content.start <= draft.content.start and draft.content.end <= other.content.end and not other.nested:
            nested_in = index
    source, made = draft.source, draft.made
    return Attribution(
        source=source.span,
        source_name=source.name,
        source_kind=source.kind,
        cue=draft.cue,
        content=draft.content,
        quote=draft.quote,
        certainty=certainty_of(document, draft.content, made.certainty if made is not None else draft.certainty),
        via=tuple(draft.via),
        actor=source.actor,
        nested_in=nested_in,
        implicit=draft.implicit,
        stance=made.stance if made is not None else draft.stance,
    )

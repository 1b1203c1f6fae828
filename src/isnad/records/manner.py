"""How a report tells its story: in whose words, what its headline takes from the body, who is made the subject of an act."""

from __future__ import annotations

from typing import Literal

import msgspec

from isnad.records.span import Span


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """A source, and the share (0 to 1) of a report's body that stands in its words; ``name`` is None for unnamed ones together."""

    name: str | None
    share: float


class Headline(msgspec.Struct, frozen=True, kw_only=True):
    """What a headline takes from the body.

    ``taken`` is the sentence that holds most of its words and ``place`` its number (the first sentence of the body is 1), both None
    where no sentence holds half of them. ``voice`` is the source in whose words that sentence stands, ``credited`` whether the headline
    names that source too.
    """

    span: Span
    taken: Span | None = None
    place: int | None = None
    voice: str | None = None
    credited: bool = False


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """How a report words an act of the story, ``event``, in the words of ``span``.

    ``doers`` are those whom it names as doing it, none where it leaves them out. ``subject`` says who stands right at the word for the
    act: the ``doer`` or the ``sufferer``; None where neither does. ``passive`` is only true where the wording shows it.
    """

    event: str
    span: Span
    doers: tuple[str, ...] = ()
    subject: Literal["doer", "sufferer"] | None = None
    passive: bool = False


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """How one article tells: the share of its body in its own voice, those quoted (most first), its headline and its wording of acts."""

    article: str
    own: float
    quoted: tuple[Quoted, ...] = ()
    headline: Headline | None = None
    acts: tuple[Act, ...] = ()

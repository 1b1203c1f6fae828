"""One word of saying found in an Arabic sentence, with what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from isnad.annotate.attributions.forms import Certainty, Stance
from isnad.annotate.attributions.phrases import Phrase
from isnad.records import Span


@dataclass(slots=True)
class Cue:
    """A cue at word ``index``. ``begin`` is the word at which what belongs to it begins, content before ends there.

    ``start`` is the text offset at which the content begins (None where the reader has to find it), ``end`` where it ends (None where
    what follows decides). ``coordinate``: the cue
    opens a statement of its own beside the one before; otherwise it lies inside the content of that one.
    """

    kind: Literal["finite", "participle", "noun", "preposition", "headline"]
    index: int
    begin: int
    span: Span | None
    start: int | None
    subject: Phrase | None = None
    coordinate: bool = True
    stance: Stance = "neutral"
    certainty: Certainty = "certain"
    feminine: bool | None = None
    plural: bool = False
    carriers: list[Span] = field(default_factory=list)
    end: int | None = None
    relative: bool = False
    continuing: bool = False
    nominal: bool = False
    """Whether the content is a noun phrase rather than a clause."""

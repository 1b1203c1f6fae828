"""One line of a text on its way through the grammar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from isnad.annotate.times.calendar import Period
from isnad.annotate.times.tokens import Token


class Found(NamedTuple):
    """An expression from token ``start`` to before token ``end``; what it stands for."""

    start: int
    end: int
    period: Period


@dataclass(slots=True)
class Line:
    """The tokens of one line, the day of the article, and what has been found so far (for ``the same day``).

    ``earlier`` is what the lines before have told, ``names`` where names of people, bodies and places stand; ``moments`` keeps what was
    read at a token, since several rules ask for it.
    """

    tokens: Sequence[Token]
    day: date | None
    before: list[Found] = field(default_factory=list)
    moments: dict[int, Found | None] = field(default_factory=dict)
    earlier: Sequence[Period] = ()
    names: Sequence[tuple[int, int]] = ()
    size: int = 0

    def __post_init__(self) -> None:
        self.size = len(self.tokens)

    def told_here(self, *, since: int = 0) -> date | None:
        """The last single day told so far in this line, at a token ``since`` or after it."""
        told = (found for found in reversed(self.before) if found.period.grain == "D" and found.end > since)
        return next((found.period.first for found in told if found.period.first), None)

    def last_told(self) -> date | None:
        """The last single day told so far, in this line or before it."""
        earlier = (period.first for period in reversed(self.earlier) if period.grain == "D" and period.first)
        return self.told_here() or next(earlier, None)

    def latest(self) -> Period | None:
        """What was told last of which the days are known, in this line or before it."""
        return self.latest_here() or next((period for period in reversed(self.earlier) if period.first), None)

    def latest_here(self) -> Period | None:
        """What was told last in this line of which the days are known."""
        return next((found.period for found in reversed(self.before) if found.period.first), None)

    def latest_stretch(self) -> Period | None:
        """The stretch of days that was told last, in this line or before it."""
        told = (*self.earlier, *(found.period for found in self.before))
        return next((period for period in reversed(told) if period.first != period.last and period.type == "DATE"), None)

    def is_name(self, at: int) -> bool:
        """Whether the token at an index is part of a name."""
        return any(start <= self.tokens[at].start < end for start, end in self.names)

    def sense(self, at: int, kind: str) -> str | None:
        """What the token at an index stands for as one of a kind; None where it cannot be that."""
        return self.tokens[at].senses.get(kind) if 0 <= at < self.size else None

    def key(self, at: int) -> str:
        """The key of the token at an index; empty beyond the line."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def definite(self, at: int) -> bool:
        """Whether the token has the article."""
        return 0 <= at < len(self.tokens) and self.tokens[at].definite

    def joined(self, at: int) -> bool:
        """Whether و is written before the token."""
        return 0 <= at < len(self.tokens) and self.tokens[at].joined

    def free(self, at: int) -> bool:
        """Whether the token has no particle before it (the article apart)."""
        return 0 <= at < len(self.tokens) and self.tokens[at].prefix in {"", "ال"}

    def mark(self, at: int, marks: str) -> bool:
        """Whether the token is one of these marks."""
        return 0 <= at < len(self.tokens) and self.tokens[at].kind == "mark" and self.tokens[at].key in marks

    def digits(self, at: int) -> int | None:
        """The token as a plain number."""
        if not 0 <= at < len(self.tokens):
            return None
        token = self.tokens[at]
        return int(token.key) if token.kind == "number" and token.key.isascii() and token.key.isdigit() and len(token.key) <= 4 else None

    def unit(self, at: int, numbers: str = "12+c") -> str | None:
        """The unit (D W M Y T C H N S) that the token names in one of the grammatical numbers."""
        sense = self.sense(at, "unit")
        return sense[0] if sense and sense[1] in numbers else None

    def ends(self, at: int) -> bool:
        """Whether the line or its clause ends before the token."""
        return at >= len(self.tokens) or (self.tokens[at].kind == "mark" and self.tokens[at].key not in "%$-/\"'«(")

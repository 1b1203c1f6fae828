"""What a rule of the English grammar of time has matched, with what is needed to resolve it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from isnad.annotate.times.calendar import Period
from isnad.annotate.times.portions import portion

_FOLLOWING = re.compile(
    r" ?(?:-|to|and|until|through) ?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?"
    r"([a-z]+)\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? ((?:1[5-9]|20)\d\d)(?!\d)"
)


class Reading(NamedTuple):
    """A rule's match with what is needed to resolve it: the article's day, the word list, the tense of its clause, what was told last."""

    parts: re.Match[str]
    day: date | None
    words: Mapping[str, Mapping[str, str]]
    tense: str
    before: str = ""
    after: str = ""
    told: Period | None = None

    @property
    def future(self) -> bool:
        """Whether the clause speaks of the future."""
        return self.tense == "future"

    def word(self, group: str, kind: str) -> str | None:
        """What the word in a group stands for."""
        found = self.get(group)
        return self.words[kind].get(found) if found else None

    def get(self, group: str) -> str | None:
        """The text of a group; None where it did not match or the rule has none."""
        return self.parts[group] if group in self.parts.re.groupindex else None

    def follows(self, kind: str) -> bool:
        """Whether a word of a kind stands right before."""
        return self.before.endswith(tuple(f" {form} " for form in self.words[kind]))

    def names(self) -> bool:
        """Whether the day is the name of what follows (the 17 February revolution), and of no year."""
        following = re.match(r" ([a-z]+)", self.after)
        return following is not None and self.words["named"].get(following[1]) == "day"

    def year_of_the_next(self, month: int) -> int | None:
        """The year of this month where only a month that follows has one (``October and March 2015``)."""
        joined = _FOLLOWING.match(self.after)
        number = self.words["month"].get(joined[1]) if joined else None
        return int(joined[2]) - int(month > int(number)) if joined and number else None

    def number(self, group: str) -> int | None:
        """A number in digits or words; None for an open one."""
        found = (self.get(group) or "").removeprefix("about ")
        if found.isdigit():
            return int(found)
        values = [self.words["number"].get(piece) for piece in ([found] if found in self.words["number"] else found.split("-"))]
        return sum(int(value) for value in values if value) if values and all(value and value.isdigit() for value in values) else None


def cut(meant: Period, reading: Reading) -> Period:
    """The part of a period that ``early``, ``mid`` or ``late`` names, else the whole."""
    part = reading.word("part", "part")
    return portion(meant, part, reading.day) if part and meant.first else meant


def timed(meant: Period | None, reading: Reading) -> Period | None:
    """A day with the part of it that is named."""
    part = reading.word("daypart", "daypart")
    if meant is None or part is None or meant.grain != "D":
        return meant
    return Period(f"{meant.value}T{part}", meant.first, meant.last, "D", "TIME")

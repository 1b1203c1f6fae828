"""Other tellings of an example: names swapped for other names, attached particles, and the spelling habits of the news."""

from __future__ import annotations

import random
import re

from training.corpora import Example, Mark
from training.names import NamePool

_SWAPPED = 0.6  # share of the names of a chosen example
_PARTICLES = ("و", "ل", "ب", "ف", "ك", "ول", "وب")


def attach(particle: str, name: str) -> str:
    """The particle written onto the name: ل and ال make لل."""
    if particle.endswith("ل") and name.startswith("ال"):
        return particle + name[1:]
    return particle + name


def replace(example: Example, edits: list[tuple[int, int, str]]) -> Example:
    """The example with stretches of its text replaced, and all marks moved with it. Edits must not overlap one another."""
    edits = sorted(edits)
    parts, at = [], 0
    for start, end, new in edits:
        parts += [example.text[at:start], new]
        at = end
    parts.append(example.text[at:])

    def moved(offset: int, *, is_end: bool) -> int:
        shift = 0
        for start, end, new in edits:
            if offset >= end and (is_end or offset > start):
                shift += len(new) - (end - start)
            elif start < offset < end:  # a mark that ends inside the name takes it whole
                return start + shift + (len(new) if is_end else 0)
        return offset + shift

    marks = {
        head: [Mark(moved(m.start, is_end=False), moved(m.end, is_end=True), m.kind) for m in found]
        for head, found in example.marks.items()
    }
    return Example("".join(parts), marks, example.positive_only)


def swap_names(example: Example, pool: NamePool, chance: random.Random) -> Example:
    """Some of the names replaced by others of their kind, a few with a particle attached."""
    edits = []
    for mark in example.marks.get("newswire", ()):
        if chance.random() > _SWAPPED or mark.kind not in pool.seen:
            continue
        if mark.kind == "person":
            name = pool.person(chance, example.text[mark.start : mark.end].count(" ") + 1)
        else:
            name = pool.place(chance) if mark.kind == "place" else pool.organisation(chance)
        clear = mark.start == 0 or example.text[mark.start - 1] == " "
        if clear and chance.random() < 0.12:
            name = attach(chance.choice(_PARTICLES), name)
        edits.append((mark.start, mark.end, name))
    return replace(example, edits)


_HABITS: tuple[tuple[float, str, str], ...] = ((0.5, "[أإآ]", "ا"), (0.3, r"ة\b", "ه"), (0.3, r"ى\b", "ي"), (0.15, r"ي\b", "ى"))


def respell(example: Example, chance: random.Random) -> Example:
    """Letters as many outlets write them: no hamza on alef, final ha for ta marbuta, ya and alef maqsura mixed. Offsets stay."""
    text = example.text
    for likelihood, letters, written in _HABITS:
        if chance.random() < likelihood:
            text = re.sub(letters, written, text)
    return Example(text, example.marks, example.positive_only)


def vary(example: Example, pool: NamePool, chance: random.Random, *, swap: float) -> Example:
    """The example as it is, or in other words. More swapping makes the tagger take any rare word for a name."""
    if chance.random() < swap:
        example = swap_names(example, pool, chance)
    if chance.random() < 0.15:
        example = respell(example, chance)
    return example

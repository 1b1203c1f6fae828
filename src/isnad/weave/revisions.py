"""What an outlet changed in an article after it was first read: silent edits, as the words taken out and put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from isnad.records import Article, Change, Revision, Span

_WORD = re.compile(r"\S+")
_NEAR = 2
"""Unchanged words between two changes that are shown as one."""
_LONGEST = 6000
"""Words of a text beyond which only its paragraphs are compared."""


def revisions(versions: Sequence[tuple[Article, str | None]]) -> tuple[Revision, ...]:
    """The changes from each version of an article to the next. A version comes with the time at which it was first read."""
    found = []
    for number, ((old, before), (new, seen)) in enumerate(pairwise(versions), 2):
        changes = compared(old.text, new.text)
        if changes:
            found.append(Revision(article=new.id, version=number, before=before, seen=seen, changes=changes))
    return tuple(found)


def compared(old: str, new: str) -> tuple[Change, ...]:
    """What must be taken out of one text and put in to have the other, whole words, changes close to each other as one.

    Spacing does not count.
    """
    pattern = _WORD if max(len(old), len(new)) < _LONGEST * 6 else re.compile(r"[^\n]+")
    ours, theirs = ([match.span() for match in pattern.finditer(text)] for text in (old, new))
    words = [old[start:end] for start, end in ours], [new[start:end] for start, end in theirs]
    steps = [step[1:] for step in SequenceMatcher(None, *words, autojunk=False).get_opcodes() if step[0] != "equal"]
    joined: list[tuple[int, int, int, int]] = []
    for step in steps:
        if joined and step[0] - joined[-1][1] <= _NEAR:
            joined[-1] = (joined[-1][0], step[1], joined[-1][2], step[3])
        else:
            joined.append(step)
    return tuple(
        Change(
            removed=_stretch(old, ours, first, last),
            added=_stretch(new, theirs, start, end),
            before=" ".join(words[1][max(0, start - 6) : start]),
            after=" ".join(words[1][end : end + 6]),
        )
        for first, last, start, end in joined
    )


def _stretch(text: str, places: Sequence[tuple[int, int]], first: int, last: int) -> str | None:
    return " ".join(Span(places[first][0], places[last - 1][1]).of(text).split()) if first < last else None

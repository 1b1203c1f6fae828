"""Whether two articles tell an event in nearly the same words: a paraphrase of one text, not two witnesses."""

from __future__ import annotations

import re

from isnad.language import Keyed
from isnad.records import Annotation, Span
from isnad.weave.stories.frequency import background
from isnad.weave.stories.stems import stem

ROOM = 130
"""Code points on either side of the words that name an event, within its sentence, in which it is told."""
ALIKE, LEAST = 0.4, 5
"""Share and number of words that two tellings have in common, names, titles and the commonest words left out."""
_COMMON = 1.5
"""Weight (natural logarithm of rarity) below which a word is in every fifth article and tells nothing."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def retold(one: Annotation, here: Span, other: Annotation, there: Span) -> bool:
    """Whether the words around two places are mostly the same once names and titles, which any report has, are taken away."""
    if one.language != other.language:
        return False
    first, second = _words(one, here), _words(other, there)
    shared = len(first & second)
    return shared >= LEAST and shared >= ALIKE * min(len(first), len(second))


def _words(annotation: Annotation, place: Span) -> frozenset[str]:
    home = next((each for each in annotation.sentences if each.overlap(place)), place)
    room = Span(max(home.start, place.start - ROOM), min(home.end, place.end + ROOM))
    named = [span for each in annotation.mentions for span in (each.span, *each.titles) if span.overlap(room)]
    weight = background(annotation.language or "ar").weight
    keyed = Keyed(room.of(annotation.text))
    found = set()
    for match in _WORD.finditer(keyed.key):
        if weight(match.group()) >= _COMMON:
            span = keyed.span(match.start(), match.end()).shift(room.start)
            if not any(name.overlap(span) for name in named):
                found.add(stem(match.group()))
    return frozenset(found)

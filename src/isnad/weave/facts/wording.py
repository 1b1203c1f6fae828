"""The words in which one article tells an event, as they are compared with those of another: what names the act, what stands with it."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.language import Keyed
from isnad.records import Annotation, Event
from isnad.weave.compare.words import claim_words
from isnad.weave.stories.frequency import background
from isnad.weave.stories.stems import root

_SENTENCES = 2
"""Sentences that name an event, besides the headline: what follows them tells its circumstances."""
_LETTERS = 3
"""Shorter words say nothing."""
_LITTLE = 16.0
"""Weight of some three words: fewer that are all shared make no two tellings alike."""


def acts_of(annotation: Annotation, event: Event) -> frozenset[str]:
    """The roots of the words that name an event."""
    words = (word for trigger in event.triggers for word in Keyed(trigger.of(annotation.text)).key.split())
    return frozenset(root(word) for word in words if len(word) >= _LETTERS)


def about(annotation: Annotation, event: Event) -> Mapping[str, float]:
    """The stems of an event's sentences, for what its article exists to report of the headline too, with how rare they are in the news.

    The names of persons are left out: who meets many is named in the news of each meeting.
    """
    homes = [each for each in annotation.sentences if any(each.overlap(trigger) for trigger in event.triggers)][:_SENTENCES]
    if event.main and annotation.title is not None and annotation.title not in homes:
        homes.append(annotation.title)
    weight = background(annotation.language or "ar").weight
    found: dict[str, float] = {}
    for home in homes:
        people = [each for each in annotation.mentions if each.kind == "person" and each.start < home.end and home.start < each.end]
        aside = [span for each in people for span in (each.span, *each.titles)]
        for word in claim_words(annotation.text, home):
            at = word.span
            if len(word.key) >= _LETTERS and not any(span.start < at.end and at.start < span.end for span in aside):
                found.setdefault(word.stem, weight(word.key))
    return found


def share(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of the shorter of two wordings the other has, 0 to 1, by weight."""
    both = sum(min(weight, other[word]) for word, weight in sorted(one.items()) if word in other)
    return both / max(_LITTLE, min(sum(one.values()), sum(other.values())))

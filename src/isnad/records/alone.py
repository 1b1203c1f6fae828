"""A reading taken apart by story. All is looked up by its story or article: going through the whole for each story takes its square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from isnad.records.reading import Reading, Story

T = TypeVar("T")


def each_alone(reading: Reading, stories: Iterable[Story]) -> Iterator[Reading]:
    """What a reading says of each of some stories, as a reading of that story alone, in the order given."""
    articles = _by(reading.articles, lambda article: article.id)
    storylines = _by_each(reading.storylines, lambda line: line.stories)
    events = _by(reading.events, lambda event: event.story)
    reuse = _by(reading.reuse, lambda pair: pair.earlier)
    framing = _by(reading.framing, lambda wording: wording.article)
    chains = _by(reading.chains, lambda chain: chain.article)
    revisions = _by(reading.revisions, lambda revision: revision.article)
    manners = _by(reading.manners, lambda manner: manner.article)
    for story in stories:
        members = set(story.articles)
        yield Reading(
            articles=_of(members, articles),
            storylines=_of([story.id], storylines),
            stories=(story,),
            events=_of([story.id], events),
            reuse=tuple(pair for pair in _of(members, reuse) if pair.later in members),
            framing=_of(members, framing),
            chains=_of(members, chains),
            revisions=_of(members, revisions),
            manners=_of(members, manners),
        )


Table = dict[str, list[tuple[int, T]]]
"""Items with their places, by what they are looked up by."""


def _by(items: Iterable[T], key: Callable[[T], str]) -> Table[T]:
    return _by_each(items, lambda item: (key(item),))


def _by_each(items: Iterable[T], keys: Callable[[T], Iterable[str]]) -> Table[T]:
    table: Table[T] = defaultdict(list)
    for at, item in enumerate(items):
        for key in dict.fromkeys(keys(item)):
            table[key].append((at, item))
    return table


def _of(keys: Iterable[str], table: Table[T]) -> tuple[T, ...]:
    """The items of some keys, in the order in which the reading has them."""
    found = [entry for key in keys for entry in table.get(key, ())]
    return tuple(item for _, item in sorted(found, key=lambda entry: entry[0]))

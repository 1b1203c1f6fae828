"""Actors of several articles on their way to one party, and what speaks against it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from isnad.language import fold
from isnad.records import Actor
from isnad.weave.decisions import Decided
from isnad.weave.identity.names import name_tokens

Key = tuple[str, str]
"""An actor of one article: article id, actor id there."""

_UNMISTAKABLE = 3
"""Tokens of a full name that two people of one story will not share."""


class Groups:
    """Actors taken together, two people of one article kept apart unless both are the same known actor."""

    def __init__(self, actors: dict[Key, Actor], decided: Decided) -> None:
        self.actors, self.decided = actors, decided
        self.parent = {key: key for key in actors}
        self.members: dict[Key, list[Key]] = {key: [key] for key in actors}
        self.reasons: dict[Key, list[str]] = defaultdict(list)

    def root(self, key: Key) -> Key:
        """The actor that stands for the group of an actor."""
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def join(self, one: Key, other: Key, reason: str) -> bool:
        """Make two groups one unless something speaks against it; whether they are one now."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return True
        if not self.may_join(first, second):
            return False
        self.parent[second] = first
        self.members[first] += self.members.pop(second)
        self.reasons[first] += [*self.reasons.pop(second, []), reason]
        return True

    def join_alike(self, key_of: Callable[[Actor], object | None], reason: str) -> None:
        """Join the actors of one key; where something keeps two apart, a third goes to the first of them that it fits."""
        first: dict[object, list[Key]] = defaultdict(list)
        for key, actor in self.actors.items():
            likeness = key_of(actor)
            if likeness is not None and not any(self.join(one, key, reason) for one in first[likeness]):
                first[likeness].append(key)

    def may_join(self, first: Key, second: Key) -> bool:
        """Whether nothing speaks against two groups, given by their roots, being one: a decision, an article that has both, a country."""
        for one in self.members[first]:
            for other in self.members[second]:
                a, b = self.actors[one], self.actors[other]
                if self.decided.apart(a.name, b.name):
                    return False
                if self.decided.together(a.name, b.name):
                    continue
                within = one[0] == other[0] and "person" in {a.kind, b.kind}  # one article names a body in more ways than one
                if within and (a.entry is None or a.entry != b.entry) and fold(a.name) != fold(b.name):
                    return False
                if a.entry and b.entry and a.entry != b.entry:
                    return False
        ours, theirs = self._country(first), self._country(second)
        if not ours or not theirs or ours == theirs:
            return True
        full = {name_tokens(self.actors[key].name) for key in (*self.members[first], *self.members[second])}
        return len(full) == 1 and len(full.pop()) >= _UNMISTAKABLE  # one name of three words: a country was read wrongly

    def _country(self, root: Key) -> str | None:
        """The country that most articles give; one article that gives another one was likely misread."""
        return most(self.actors[key].country for key in self.members[root])


def most(values: Iterable[str | None]) -> str | None:
    """The value given most, the last in order among equals; None where there is none."""
    given = [value for value in values if value]
    if len(given) < 2:  # most actors are named in one report only
        return given[0] if given else None
    counts = Counter(given)
    return max(counts, key=lambda value: (counts[value], value))

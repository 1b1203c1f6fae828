"""The same actor across articles, spellings and scripts, with a reason that can be shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.language.interface import because
from isnad.records import Actor, Annotation, StoryParty
from isnad.weave.decisions import Decided
from isnad.weave.identity.names import bones_of, compatible, name_tokens, small_words

Key = tuple[str, str]
"""An actor of one article: article id, actor id there."""


_UNMISTAKABLE = 3
"""Tokens of a full name that two people of one story will not share."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in a story: the story-wide party of each article's actors, and why those of one party were taken for one."""

    party_of: dict[Key, StoryParty]
    reasons: dict[str, tuple[str, ...]]
    holders: dict[str, StoryParty]
    """Who holds an office, by the folded wording of its title; offices that the story gives to several are left out."""

    bodies: dict[str, StoryParty]
    """Those that are no persons, by the words of their names without articles; names that the story has for several are left out."""

    def body(self, name: str) -> StoryParty | None:
        """The one body, place or group of the story that bears a name."""
        return self.bodies.get(_plain(name))

    def holder(self, office: str) -> StoryParty | None:
        """The one person of the story to whom an office, named alone, belongs."""
        return self.holders.get(fold(office))

    def party(self, article: str, actor: str | None) -> StoryParty | None:
        """The party that an article's actor is."""
        return self.party_of.get((article, actor)) if actor else None


class _Groups:
    """Actors taken together, two of one article kept apart unless both are the same known actor."""

    def __init__(self, actors: dict[Key, Actor], decided: Decided) -> None:
        self.actors, self.decided = actors, decided
        self.parent = {key: key for key in actors}
        self.members: dict[Key, list[Key]] = {key: [key] for key in actors}
        self.reasons: dict[Key, list[str]] = defaultdict(list)

    def root(self, key: Key) -> Key:
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def join(self, one: Key, other: Key, reason: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        if first == second or not self.may_join(first, second):
            return
        self.parent[second] = first
        self.members[first] += self.members.pop(second)
        self.reasons[first] += [*self.reasons.pop(second, []), reason]

    def may_join(self, first: Key, second: Key) -> bool:
        """Whether nothing speaks against two groups, given by their roots, being one: a decision, an article that has both, a country."""
        for one in self.members[first]:
            for other in self.members[second]:
                a, b = self.actors[one], self.actors[other]
                if self.decided.apart(a.name, b.name):
                    return False
                if self.decided.together(a.name, b.name):
                    continue
                if one[0] == other[0] and (a.entry is None or a.entry != b.entry) and fold(a.name) != fold(b.name):
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
        return _most(self.actors[key].country for key in self.members[root])


def cast_of(members: Sequence[Annotation], decided: Decided) -> Cast:
    """Find out which actors of several articles are one. The result depends on the set of articles, not on their order."""
    actors = {(each.id, actor.id): actor for each in sorted(members, key=lambda each: each.id) for actor in each.actors}
    groups = _Groups(actors, decided)
    _join_decided(groups)
    _join_alike(groups, lambda actor: ("entry", actor.entry) if actor.entry else None, because("same_entry"))
    _join_alike(groups, _full_name, because("same_name"))
    _join_fuller_forms(groups)
    _join_scripts(groups)
    _join_surnames(groups)
    return _cast(groups)


def _join_decided(groups: _Groups) -> None:
    keys = sorted(groups.actors)
    for one, other in groups.decided.pairs_together():
        alike = [key for key in keys if fold(groups.actors[key].name) in {one, other}]
        for key in alike[1:]:
            groups.join(alike[0], key, because("decided"))


def _join_alike(groups: _Groups, key_of: Callable[[Actor], object | None], reason: str) -> None:
    first: dict[object, Key] = {}
    for key, actor in groups.actors.items():
        likeness = key_of(actor)
        if likeness is not None:
            groups.join(first.setdefault(likeness, key), key, reason)


def _full_name(actor: Actor) -> object | None:
    tokens = name_tokens(actor.name)
    if not tokens or (actor.kind == "person" and len(tokens) < 2):
        return None
    return ("name", actor.kind == "person", tokens)


def _join_scripts(groups: _Groups) -> None:
    """People whose names are alike in consonants: in Latin letters however spelled, and across scripts where only one can be meant.

    First and last token must agree, or the whole name: one script may write as one word what the other writes as two (``هبتي مريم``,
    ``Habtemariam``). Two names in Arabic letters that differ are two people, whatever their romanised forms.
    """
    for form in (_ends, _whole):
        alike: dict[tuple[str, ...], list[Key]] = defaultdict(list)
        for key, actor in groups.actors.items():
            bones = bones_of(actor.name, actor.latin) if actor.kind == "person" else ()
            if len(bones) >= 2:
                alike[form(bones)].append(key)
        for keys in alike.values():
            arabic = {groups.root(key) for key in keys if _in_arabic(groups.actors[key].name)}
            latin = [key for key in keys if not _in_arabic(groups.actors[key].name)]
            for key in latin[1:]:
                groups.join(latin[0], key, because("other_spelling"))
            fitting = [root for root in arabic if latin and groups.may_join(root, groups.root(latin[0]))]
            if len(fitting) == 1:
                groups.join(fitting[0], latin[0], because("other_script"))


def _ends(bones: tuple[str, ...]) -> tuple[str, ...]:
    return bones[0], bones[-1]


def _whole(bones: tuple[str, ...]) -> tuple[str, ...]:
    return bones[0], "".join(bones[1:])


def _in_arabic(name: str) -> bool:
    return any("\u0621" <= char <= "\u064a" for char in name)


def _people(groups: _Groups) -> list[tuple[Key, tuple[str, ...]]]:
    found = ((key, name_tokens(actor.name)) for key, actor in groups.actors.items() if actor.kind == "person")
    return [(key, tokens) for key, tokens in found if tokens]


def _join_fuller_forms(groups: _Groups) -> None:
    people = sorted((pair for pair in _people(groups) if len(pair[1]) >= 2), key=lambda pair: (-len(pair[1]), pair[0]))
    by_first: dict[str, list[tuple[Key, tuple[str, ...]]]] = defaultdict(list)
    for key, tokens in people:
        for other, longer in by_first[tokens[0]]:
            if compatible(tokens, longer):
                groups.join(other, key, because("fuller_name"))
        by_first[tokens[0]].append((key, tokens))


def _join_surnames(groups: _Groups) -> None:
    """A surname alone is the one person of the story who bears it; where several do, it stays by itself."""
    people = _people(groups)
    bearers: dict[str, set[Key]] = defaultdict(set)
    for key, tokens in people:
        if len(tokens) >= 2:
            bearers[tokens[-1]].add(groups.root(key))
    for key, tokens in people:
        if len(tokens) == 1:
            found = {groups.root(bearer) for bearer in bearers.get(tokens[0], ())}
            if len(found) == 1:
                groups.join(found.pop(), key, because("only_surname"))


def _cast(groups: _Groups) -> Cast:
    party_of: dict[Key, StoryParty] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    for number, root in enumerate(sorted(groups.members), 1):
        keys = groups.members[root]
        found = [groups.actors[key] for key in keys]
        party = StoryParty(
            id=f"p{number}",
            name=_fullest(found),
            kind=found[0].kind,
            latin=_most(actor.latin for actor in found),
            country=_most(actor.country for actor in found),
            sector=_most(actor.sector for actor in found),
            entry=_most(actor.entry for actor in found),
        )
        party_of.update(dict.fromkeys(keys, party))
        reasons[party.id] = tuple(dict.fromkeys(groups.reasons.get(root, ())))
    return Cast(party_of, reasons, _holders(groups, party_of), _bodies(groups, party_of))


def _plain(name: str) -> str:
    return " ".join(bare(word) for word in fold(name).split())


def _bodies(groups: _Groups, party_of: dict[Key, StoryParty]) -> dict[str, StoryParty]:
    found: dict[str, dict[str, StoryParty]] = defaultdict(dict)
    for key, actor in groups.actors.items():
        if actor.kind != "person" and (name := _plain(actor.name)):
            found[name][party_of[key].id] = party_of[key]
    return {name: next(iter(parties.values())) for name, parties in found.items() if len(parties) == 1}


def _holders(groups: _Groups, party_of: dict[Key, StoryParty]) -> dict[str, StoryParty]:
    found: dict[str, set[str]] = defaultdict(set)
    parties = {party.id: party for party in party_of.values()}
    for key, actor in groups.actors.items():
        if actor.kind == "person":
            for office in (title for title in actor.titles if len(title.split()) > 1):
                found[fold(office)].add(party_of[key].id)
    return {office: parties[next(iter(ids))] for office, ids in found.items() if office and len(ids) == 1}


def _fullest(actors: Sequence[Actor]) -> str:
    """The name with most tokens, in Arabic script where there is one; of those the commonest spelling.

    A name that only one report carries further than the rest (``سالم الكعبي طرابلس``) is taken for a slip, unless it goes on with a
    father's or family's name.
    """
    names = Counter(actor.name for actor in actors)
    arabic = [name for name in names if _in_arabic(name)]
    chosen = max(arabic or names, key=lambda name: (len(name_tokens(name)), names[name], name))
    shorter = [
        name for name in names if names[name] > names[chosen] and len(name_tokens(name)) > 1 and fold(chosen).startswith(fold(name) + " ")
    ]
    if not shorter:
        return chosen
    common = max(shorter, key=lambda name: (names[name], name))
    goes_on = fold(chosen)[len(fold(common)) :].split()[0] in small_words()["onward"]
    return chosen if goes_on else common


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], value)) if counts else None

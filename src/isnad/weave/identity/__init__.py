"""The same actor across articles, spellings and scripts, with a reason that can be shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.language.interface import because
from isnad.records import Actor, Annotation, StoryParty
from isnad.weave.decisions import Decided
from isnad.weave.identity.bodies import join_bodies
from isnad.weave.identity.groups import Groups, Key, most
from isnad.weave.identity.names import in_arabic, name_tokens, small_words
from isnad.weave.identity.people import join_people


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


def cast_of(members: Sequence[Annotation], decided: Decided) -> Cast:
    """Find out which actors of several articles are one. The result depends on the set of articles, not on their order."""
    actors = {(each.id, actor.id): actor for each in sorted(members, key=lambda each: each.id) for actor in each.actors}
    groups = Groups(actors, decided)
    _join_decided(groups)
    groups.join_alike(lambda actor: ("entry", actor.entry) if actor.entry else None, because("same_entry"))
    groups.join_alike(_full_name, because("same_name"))
    join_people(groups)
    join_bodies(groups)
    return _cast(groups)


def _join_decided(groups: Groups) -> None:
    keys = sorted(groups.actors)
    for one, other in groups.decided.pairs_together():
        alike = [key for key in keys if fold(groups.actors[key].name) in {one, other}]
        for key in alike[1:]:
            groups.join(alike[0], key, because("decided"))


def _full_name(actor: Actor) -> object | None:
    tokens = name_tokens(actor.name)
    if not tokens or (actor.kind == "person" and len(tokens) < 2):
        return None
    return ("name", actor.kind == "person", "".join(tokens))


def _cast(groups: Groups) -> Cast:
    party_of: dict[Key, StoryParty] = {}
    reasons: dict[str, tuple[str, ...]] = {}
    for number, root in enumerate(sorted(groups.members), 1):
        keys = groups.members[root]
        found = [groups.actors[key] for key in keys]
        party = StoryParty(
            id=f"p{number}",
            name=_fullest(found),
            kind=found[0].kind,
            latin=most(actor.latin for actor in found),
            country=most(actor.country for actor in found),
            sector=most(actor.sector for actor in found),
            entry=most(actor.entry for actor in found),
        )
        party_of.update(dict.fromkeys(keys, party))
        reasons[party.id] = tuple(dict.fromkeys(groups.reasons.get(root, ())))
    return Cast(party_of, reasons, _holders(groups, party_of), _bodies(groups, party_of))


def _plain(name: str) -> str:
    return " ".join(bare(word) for word in fold(name).split())


def _bodies(groups: Groups, party_of: dict[Key, StoryParty]) -> dict[str, StoryParty]:
    found: dict[str, dict[str, StoryParty]] = defaultdict(dict)
    for key, actor in groups.actors.items():
        if actor.kind != "person" and (name := _plain(actor.name)):
            found[name][party_of[key].id] = party_of[key]
    return {name: next(iter(parties.values())) for name, parties in found.items() if len(parties) == 1}


def _holders(groups: Groups, party_of: dict[Key, StoryParty]) -> dict[str, StoryParty]:
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
    arabic = [name for name in names if in_arabic(name)]
    chosen = max(arabic or names, key=lambda name: (len(name_tokens(name)), names[name], name))
    shorter = [
        name for name in names if names[name] > names[chosen] and len(name_tokens(name)) > 1 and fold(chosen).startswith(fold(name) + " ")
    ]
    if not shorter:
        return chosen
    common = max(shorter, key=lambda name: (names[name], name))
    goes_on = fold(chosen)[len(fold(common)) :].split()[0] in small_words()["onward"]
    return chosen if goes_on else common

"""From mentions to actors: all mentions of one person, body or place together, two people of one surname apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from isnad.annotate.names.clusters import Cluster, Named
from isnad.annotate.names.likeness import alike, ends_in_father, name_tokens, nearly, same_person
from isnad.annotate.names.vocabulary import word_set, written
from isnad.language import fold
from isnad.ontology.actors import known_people

_WORDS = "|".join(re.escape(word) for word in sorted(written("alias"), key=len, reverse=True))
_ALIAS = re.compile(rf"[\s،,\"»”]*و?(?:{_WORDS})(?:\s+(?:باسم|as))?\s*(?:بـ?)?[\s\"«“:]*")
"""What stands between a name and a second one of the same person."""


def cluster_people(people: Iterable[Named], text: str) -> list[Cluster]:
    """Full names first, then single units by the full names that they can stand for, last names joined by words like المكنى."""
    ordered = sorted(people, key=lambda one: one.start)
    clusters: list[Cluster] = []
    for one in sorted((one for one in ordered if len(one.tokens) >= 2), key=lambda one: (-len(one.tokens), one.start)):
        home = next(
            (c for c in clusters if (one.entry and c.entry and one.entry.id == c.entry.id) or same_person(one, c.fullest)),
            None,
        )
        if home is None:
            clusters.append(Cluster("person", [one]))
        else:
            home.members.append(one)
    singles: dict[str, Cluster] = {}
    for one in ordered:
        if len(one.tokens) != 1:
            continue
        found = _home(one, clusters)
        if found is not None:
            found.members.append(one)
            continue
        token = one.tokens[0]
        ambiguous = any(alike(token, unit) for c in clusters for unit in c.fullest.tokens)
        known = None if ambiguous and token not in singles else singles.get(token)
        if known is None:
            singles[token] = Cluster("person", [one])
        else:
            known.members.append(one)
    clusters.extend(singles.values())
    for one, other in pairwise(ordered):
        if _ALIAS.fullmatch(text, one.end, other.start):
            _join(clusters, one, other)
    for cluster in clusters:
        cluster.members.sort(key=lambda one: one.start)
        if _is_namesake(cluster):
            for one in cluster.members:
                one.entry = None
    return sorted(clusters, key=lambda c: c.members[0].start)


def _is_namesake(cluster: Cluster) -> bool:
    """Whether a known person was found by the surname alone, and the article's full name has another first name."""
    full, entry = cluster.fullest, cluster.entry
    if entry is None or len(full.tokens) < 2 or any(one.entry is not None for one in cluster.members if len(one.tokens) > 1):
        return False
    person = known_people()[entry.id]
    known = {token for name in (person.name_ar, person.name_en, *person.spellings) for token in name_tokens(name)[:-1]}
    return not any(nearly(token, other) for token in full.tokens[:-1] for other in known)


def _join(clusters: list[Cluster], one: Named, other: Named) -> None:
    """Make the actors of two mentions one."""
    home = next(c for c in clusters if any(m is one for m in c.members))
    guest = next(c for c in clusters if any(m is other for m in c.members))
    if home is not guest:
        home.members.extend(guest.members)
        clusters.remove(guest)


def _home(one: Named, clusters: Sequence[Cluster]) -> Cluster | None:
    """The person for whom a single unit stands: by surname, else by first name; by title or by weight where several share it."""
    token = one.tokens[0]
    full = [c for c in clusters if len(c.fullest.tokens) > 1]
    known = [c for c in full if one.entry is not None and c.entry is not None and c.entry.id == one.entry.id]
    if known:
        return known[0]
    fathers = one.text.split()[0] not in word_set("child")  # بن سلمان alone is the son
    for place in (-1, 0):
        fits = [
            c for c in full
            if any(
                len(m.tokens) > 1 and alike(token, m.tokens[place]) and not (fathers and place == -1 and ends_in_father(m))
                for m in c.members
            )
        ]  # fmt: skip
        if fits:
            return fits[0] if len(fits) == 1 else _choose(one, fits)
    return None


def _choose(one: Named, fits: Sequence[Cluster]) -> Cluster | None:
    """Among people of one surname the one whose title stands here, else the one named at least twice as often before.

    In a headline, where nobody was named before, the whole article counts.
    """
    marks = {title.head.form.head.id for title in one.titles}
    if marks:
        titled = [c for c in fits if any(title.head.form.head.id in marks for m in c.members for title in m.titles)]
        return titled[0] if len(titled) == 1 else None
    if not any(m.start < one.start for c in fits for m in c.members):
        weights = sorted((len(c.members) for c in fits), reverse=True)
        return max(fits, key=lambda c: len(c.members)) if weights[0] >= 2 * weights[1] else None
    counts = sorted(
        ((sum(m.start < one.start for m in c.members), -c.members[0].start, c) for c in fits), key=lambda item: item[:2], reverse=True
    )
    (most, _, first), (next_most, _, _) = counts[0], counts[1]
    return first if most >= 2 * max(next_most, 1) or (most and not next_most) else None


def cluster_things(things: Iterable[Named]) -> list[Cluster]:
    """Bodies, places and groups: by what they were recognised as, else by their key."""
    clusters: list[Cluster] = []
    index: dict[tuple[str, str], Cluster] = {}
    for one in sorted(things, key=lambda one: one.start):
        keys = [(one.kind, token) for token in _thing_keys(one)]
        home = next((index[key] for key in keys if key in index), None)
        if home is None:
            home = Cluster(one.kind, [one])
            clusters.append(home)
        else:
            home.members.append(one)
        for key in keys:
            index.setdefault(key, home)
    return clusters


def _thing_keys(one: Named) -> Iterable[str]:
    if one.entry is not None and one.entry.role in {"state", "capital", "place", "seat", "actor"}:
        yield one.entry.id
    key = fold("".join(char for char in one.text if char not in "\"'«»“”()"))
    yield key[2:] if key.startswith("ال") and len(key) > 4 else key

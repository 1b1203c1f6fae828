"""Which people of several articles are one: fuller forms, surnames, names of one word, other scripts and spellings."""

from __future__ import annotations

from collections import defaultdict

from isnad.language import fold
from isnad.language.interface import because
from isnad.records import Actor
from isnad.weave.identity.groups import Groups, Key
from isnad.weave.identity.names import bones_of, compatible, ends_in_father, in_arabic, name_tokens, same_fathers


def join_people(groups: Groups) -> None:
    """Join the people of a story that have no known entry or name in common."""
    _fuller_forms(groups)
    _spellings(groups)
    _scripts(groups)
    _surnames(groups)
    _names_alone(groups)


def _scripts(groups: Groups) -> None:
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
            arabic = {groups.root(key) for key in keys if in_arabic(groups.actors[key].name)}
            latin = [key for key in keys if not in_arabic(groups.actors[key].name)]
            for key in latin[1:]:
                groups.join(latin[0], key, because("other_spelling"))
            fitting = [root for root in arabic if latin and groups.may_join(root, groups.root(latin[0]))]
            if len(fitting) == 1:
                groups.join(fitting[0], latin[0], because("other_script"))


def _ends(bones: tuple[str, ...]) -> tuple[str, ...]:
    return bones[0], bones[-1]


def _whole(bones: tuple[str, ...]) -> tuple[str, ...]:
    return bones[0], "".join(bones[1:])


def _people(groups: Groups) -> list[tuple[Key, tuple[str, ...]]]:
    found = ((key, name_tokens(actor.name)) for key, actor in groups.actors.items() if actor.kind == "person")
    return [(key, tokens) for key, tokens in found if tokens]


def _fuller_forms(groups: Groups) -> None:
    """A shorter name goes to the one person whose longer name it can be; where two differ, to the one of its office."""
    people = sorted((pair for pair in _people(groups) if len(pair[1]) >= 2), key=lambda pair: (-len(pair[1]), pair[0]))
    by_first: dict[str, list[tuple[Key, tuple[str, ...]]]] = defaultdict(list)
    for key, tokens in people:
        fits: dict[Key, Key] = {}
        for other, longer in by_first[tokens[0]]:
            root = groups.root(other)
            if root not in fits and compatible(tokens, longer) and same_fathers(groups.actors[key].name, groups.actors[other].name):
                fits[root] = other
        if len(fits) > 1 and groups.root(key) not in fits and len({bones_of(groups.actors[one].name, None) for one in fits.values()}) > 1:
            fits = {root: one for root, one in fits.items() if _share_office(groups.actors[key], groups.actors[one])}
            if len(fits) > 1:
                fits = {}
        for one in fits.values():
            groups.join(one, key, because("fuller_name"))
        by_first[tokens[0]].append((key, tokens))


def _offices(actor: Actor) -> frozenset[str]:
    """The wordings of an actor's offices, no ranks and forms of address."""
    return frozenset(fold(title) for title, office in zip(actor.titles, actor.offices, strict=False) if office.kind == "office")


def _share_office(one: Actor, other: Actor) -> bool:
    return not _offices(one).isdisjoint(_offices(other))


def _spellings(groups: Groups) -> None:
    """First names that differ in weak letters alone (إيمي، آمي), where family name and office of two words or more are the same.

    Of Arabic names these letters make others (حسن، حسين): without the same office they are two people.
    """
    alike: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key, tokens in _people(groups):
        if len(tokens) >= 2 and in_arabic(groups.actors[key].name):
            alike[tokens[1:]].append(key)
    for keys in alike.values():
        for at, key in enumerate(keys):
            actor = groups.actors[key]
            same = (
                one for one in keys[:at]
                if bones_of(groups.actors[one].name, None) == bones_of(actor.name, None)
                and any(" " in office for office in _offices(groups.actors[one]) & _offices(actor))
            )  # fmt: skip
            if (one := next(same, None)) is not None:
                groups.join(one, key, because("other_spelling"))


def _surnames(groups: Groups) -> None:
    """A surname alone is the one person of the story who bears it; where several do, it stays by itself. No father's name is one."""
    people = _people(groups)
    bearers: dict[str, set[Key]] = defaultdict(set)
    for key, tokens in people:
        if len(tokens) >= 2 and not ends_in_father(groups.actors[key].name):
            bearers[tokens[-1]].add(groups.root(key))
    for key, tokens in people:
        if len(tokens) == 1:
            found = {groups.root(bearer) for bearer in bearers.get(tokens[0], ())}
            if len(found) == 1:
                groups.join(found.pop(), key, because("only_surname"))


def _names_alone(groups: Groups) -> None:
    """Names of one word that are alike, where nobody else of the story bears the word, or where the office is the same too.

    So is a first name alone the one fuller bearer of the same office.
    """
    people = _people(groups)
    bearers: dict[str, dict[Key, Key]] = defaultdict(dict)
    for key, tokens in people:
        for token in tokens if len(tokens) >= 2 else ():
            bearers[token].setdefault(groups.root(key), key)
    whole = {"".join(tokens): key for key, tokens in reversed(people) if len(tokens) >= 2}
    chosen: dict[str, list[Key]] = defaultdict(list)
    for key, tokens in people:
        if len(tokens) != 1:
            continue
        token, actor = tokens[0], groups.actors[key]
        if token in whole:
            groups.join(whole[token], key, because("same_name"))
            continue
        others = [one for root, one in bearers[token].items() if root != groups.root(key)]
        fits = [one for one in others if name_tokens(groups.actors[one].name)[0] == token and _share_office(actor, groups.actors[one])]
        if len(fits) == 1:
            groups.join(fits[0], key, because("name_and_office"))
            continue
        alone = (one for one in chosen[token] if not others or _share_office(actor, groups.actors[one]))
        if not any(groups.join(one, key, because("name_and_office" if others else "same_name")) for one in alone):
            chosen[token].append(key)

"""Which bodies of several articles are one: with and without the noun of their kind, the state, the rest of a long name."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from isnad.language import fold
from isnad.language.interface import because
from isnad.ontology.actors import load_states
from isnad.weave.identity.groups import Groups, Key
from isnad.weave.identity.names import bones_of, name_tokens, namers

_LONG = 3
"""So many words of a body's name belong to no other body of a story that has more."""

_BONES = 7
"""So many consonants tell a body from others whose names differ in vowels (حزب الشعب، حزب الشباب)."""

Tokens = tuple[str, ...]


@cache
def _demonyms() -> frozenset[str]:
    """The keys of the adjectives of states, without their article."""
    words = ((word, state) for state in load_states() for word in (*state.masculine, *state.feminine))
    return frozenset(fold(word) for word, state in words if word not in state.needs_cue)  # المالي is financial too


def join_bodies(groups: Groups) -> None:
    """Join the organisations and groups of a story that have no known entry or name in common."""
    bodies = [
        (key, tokens) for key, actor in groups.actors.items()
        if actor.kind in {"organisation", "group"} and (tokens := name_tokens(actor.name))
    ]  # fmt: skip
    _spellings(groups, bodies)
    _with_their_noun(groups, bodies)
    _longer_names(groups, bodies)


def _spellings(groups: Groups, bodies: list[tuple[Key, Tokens]]) -> None:
    """Names of two words and more that differ in weak letters alone (هيومن رايتس ووتش، هيومان رايتس واتش)."""
    alike: dict[Tokens, Key] = {}
    for key, tokens in bodies:
        bones = bones_of(groups.actors[key].name, None)
        if len(tokens) >= 2 and sum(map(len, bones)) >= _BONES and len(bones) == len(tokens):
            groups.join(alike.setdefault(bones, key), key, because("other_spelling"))


def _with_their_noun(groups: Groups, bodies: list[tuple[Key, Tokens]]) -> None:
    """A name behind nouns of one kind (نادي هجر، فريق هجر), and the same name alone where the story has it of one kind only."""
    kinds: dict[Tokens, dict[str, Key]] = defaultdict(dict)
    for key, tokens in bodies:
        kind = namers().get(tokens[0])
        if kind is not None and len(tokens) > 1:
            groups.join(kinds[tokens[1:]].setdefault(kind, key), key, because("same_name"))
    for key, tokens in bodies:
        named = kinds.get(tokens, {})
        if len({groups.root(one) for one in named.values()}) == 1:
            groups.join(next(iter(named.values())), key, because("fuller_name"))


def _longer_names(groups: Groups, bodies: list[tuple[Key, Tokens]]) -> None:
    """A shorter name goes to the one body of the story whose name goes on from it: with its state, with و, or from many words."""
    longer: dict[str, list[tuple[Key, Tokens]]] = defaultdict(list)
    for key, tokens in bodies:
        longer[tokens[0]].append((key, tokens))
    for key, tokens in bodies:
        if len(tokens) < 2:
            continue
        on = [(one, more[len(tokens) :]) for one, more in longer[tokens[0]] if len(more) > len(tokens) and more[: len(tokens)] == tokens]
        known = any(groups.actors[one].entry for one, _ in on)
        if len({groups.root(one) for one, _ in on}) == 1 and all(_is_rest(tokens, rest, known=known) for _, rest in on):
            groups.join(on[0][0], key, because("fuller_name"))


def _is_rest(tokens: Tokens, rest: Tokens, *, known: bool) -> bool:
    """Whether what a longer name has more makes no other body of it (but الاتحاد الأوروبي لكرة القدم).

    Of ``known`` bodies the shorter names are known too: one that is not is another's (الوكالة الدولية للطاقة).
    """
    if all(word in _demonyms() for word in rest):
        return True
    return not known and (len(tokens) >= _LONG or (len(rest) == 1 and rest[0].startswith("و")))

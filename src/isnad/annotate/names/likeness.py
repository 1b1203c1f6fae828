"""When two names of one article can be one person's: units, fathers, spellings."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from isnad.annotate.names.clusters import Named
from isnad.annotate.names.vocabulary import name_units, word_set
from isnad.language import fold

_JOINED = word_set("joined")
_DESCENT = word_set("descent")
GIVEN = 10
"""So many bearers make a given name of a unit."""


def name_tokens(text: str) -> tuple[str, ...]:
    """Keys of the units of a name: without بن and the article, with عبد and أبو joined to what follows."""
    words = [word.strip("'\"-.،,()«»") for word in fold(text).split()]
    tokens: list[str] = []
    prefix = ""
    for word in words:
        if not word or word in _DESCENT:
            continue
        bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
        if word in _JOINED and not prefix:
            prefix = "ابو" if word in {"ابي", "ابا"} else word
            continue
        if prefix == "عبد" or word.startswith("عبدال"):
            bare = word if word.startswith("عبد") else "عبد" + (word if word.startswith("ال") else bare)
        elif prefix:
            bare = prefix + bare
        if bare in word_set("tail-bare") and tokens:
            tokens[-1] += word
        else:
            tokens.append(bare)
        prefix = ""
    if prefix:
        tokens.append(prefix)
    return tuple(tokens)


def alike(one: str, other: str) -> bool:
    """Whether two units are one in two spellings."""
    return one == other or (min(len(one), len(other)) >= 5 and Levenshtein.distance(one, other, score_cutoff=1) <= 1)


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the units of one name stand in the other, in order."""
    position = 0
    for token in short:
        while position < len(long) and not alike(token, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def _father(name: Named) -> str | None:
    """The unit of the father, where بن stands right behind the first unit and the father's is a usual name (no family: بن لادن)."""
    words = fold(name.text).split()
    units = 2 if words[0] in _JOINED else 1
    if len(name.tokens) < 2 or len(words) <= units + 1 or words[units] not in word_set("child"):
        return None
    return name.tokens[1] if name_units().get(name.tokens[1], 0) >= GIVEN else None


def ends_in_father(name: Named) -> bool:
    """Whether a name ends with a father's usual name, which alone is the father's (فهد بن سلطان is no سلطان)."""
    words = fold(name.text).split()
    father = next((words[at + 1 :] for at in (len(words) - 2, len(words) - 3) if at >= 0 and words[at] in word_set("child")), [])
    return len(name_tokens(" ".join(father))) == 1 and name_units().get(name.tokens[-1], 0) >= GIVEN


def same_person(one: Named, other: Named) -> bool:
    """Whether two names of two units and more can be one person's: one holds the other, and they share their first or last unit.

    In a chain of fathers (محمد بن سلمان بن عبدالعزيز) a name that begins later is the father's, and one that leaves the father out is
    another son's (محمد بن عبدالعزيز).
    """
    short, long = sorted((one.tokens, other.tokens), key=len)
    if len(short) < 2 or not _within(short, long):
        return False
    father, others = _father(one), _father(other)
    if father and others and not alike(father, others):
        return False
    chained = any(f" {word} " in fold(name.text) for name in (one, other) for word in word_set("child"))
    return alike(short[0], long[0]) or (not chained and alike(short[-1], long[-1]) and len(short) == len(long) - 1 and len(long) > 2)


def nearly(one: str, other: str) -> bool:
    """Whether two first names may be one in two spellings, as foreign names have them (براك، باراك)."""
    most = 2 if min(len(one), len(other)) >= 6 else 1
    return one == other or (min(len(one), len(other)) >= 4 and Levenshtein.distance(one, other, score_cutoff=most) <= most)

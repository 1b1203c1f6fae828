"""Verbs behind لم that have lost a weak letter, read by the forms that they have elsewhere (``لم يزر``: ``يزور``, ``لم تجر``: ``تجري``).

Those that end in و are left out: written alike, they are passive as often (``لم تدع إلى الحفل``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from isnad.annotate.events.words.forms import verb_forms
from isnad.annotate.events.words.frames import frames
from isnad.annotate.events.words.lexicon import carrying_verbs
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold

_WEAK = "ويا"
_NOT = word_sets("ar")["not_past"]


@cache
def _full() -> Mapping[str, tuple[str, ...]]:
    """The forms of the present, as keys, by what is left of them behind لم."""
    found: dict[str, set[str]] = {}
    verbs = [lexeme.forms for frame in frames("ar") for lexeme in frame.verbs]
    for forms in (*verbs, *carrying_verbs()):
        hollow = fold(forms[0])[-2:-1] == "ا" and len(forms[0]) > 2
        for form in verb_forms(forms):
            key = form.key
            if form.tense != "present" or form.bound or form.agree not in {"ms", "fs", "1"} or len(key) < 4:
                continue
            if key[-1] == "ي":
                found.setdefault(key[:-1], set()).add(key)
            elif hollow and key[-2] in _WEAK:
                found.setdefault(key[:-2] + key[-1], set()).add(key)
    return MappingProxyType({short: tuple(sorted(keys)) for short, keys in found.items()})


def jussives(keys: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words behind لم that may be short forms of verbs, with the keys of the forms that they have elsewhere."""
    for at in range(1, len(keys)):
        if keys[at - 1] in _NOT and keys[at] in _full():
            yield at, _full()[keys[at]]

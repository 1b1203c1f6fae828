"""Modes that a trigger takes from the words beside it: what a request, refusal or threat is about, and by what means one attacks.

``دعا إلى سحب القوات`` is a request to yield, ``قصفت طائرات`` an attack from the air. The act that a complement names is part of the
request and no event of its own: its word is handed back, so that the reader can leave it out. The words are in ``complements_ar.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from isnad.annotate.clauses import Clause
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.forms import verb_forms
from isnad.language import fold
from isnad.language.arabic.clitics import bare, splits
from isnad.ontology import plover
from isnad.ontology.tables import DataError, many, need, one_of, read_table

_REACHES = frozenset({"complement", "means"})
_SPAN = 14
"""How many words after a trigger its complement is looked for."""
_REFINED = frozenset({"assault.shell"})
"""Frames whose own mode is the usual one only: what shells from the air attacks from the air."""
_COMPLETES = frozenset({"complement", "purpose"})
_UNCUT = frozenset({"PROTEST"})
"""Types that stay events in a complement: a call for a march announces it."""


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    mode: str
    order: int


Lookup = Mapping[tuple[str, str], Mapping[str, Sequence[_Entry]]]
"""By reach and type: the entries under their first word."""


@cache
def _table() -> Lookup:
    """The data, checked. Raises `DataError`."""
    path = Path(__file__).with_name("complements_ar.tsv")
    found: dict[tuple[str, str], dict[str, list[_Entry]]] = {}
    for line, (reach, types, mode, nouns, verbs) in read_table(path, ("reach", "types", "mode", "nouns", "verbs")):
        one_of(path, line, "reach", reach, _REACHES)
        keys = [fold(noun) for noun in many(nouns)]
        keys += [
            form.key for verb in many(verbs) for form in verb_forms(tuple(verb.split("/"))) if form.tense == "present" and not form.bound
        ]
        if not keys:
            raise DataError(path, line, "there are no words", "give nouns or verbs")
        for code in many(need(path, line, "types", types)):
            one_of(path, line, "types", code, frozenset(plover.event_types()))
            one_of(path, line, "mode", mode, frozenset(plover.modes_of(code)))
            under = found.setdefault((reach, code), {})
            for key in keys:
                first, *rest = key.split()
                under.setdefault(first, []).append(_Entry(tuple(rest), mode, line))
    return MappingProxyType(found)


def complete(item: Found, keys: Sequence[str], clauses: Sequence[Clause]) -> int:
    """Give a trigger the mode that its complement or its means tells; the (last) word of the complement's act, -1 where there is none."""
    table = _table()
    acts = table.get(("complement", item.frame.type))
    if acts is not None:
        for at, entry in _hits(acts, keys, item.word + 1, _end(item, clauses)):
            item.mode = item.mode or entry.mode
            return at + len(entry.rest)
    means = table.get(("means", item.frame.type))
    if means is not None and (item.mode is None or item.frame.id in _REFINED):
        own = [index for piece in item.actors for index in range(piece.start, piece.end)]
        spans = [(item.word + 1, clauses[item.clause].end), *((index, index + 1) for index in own)]
        hits = [entry for start, stop in spans for _, entry in _hits(means, keys, start, min(stop, start + _SPAN))]
        if hits:
            item.mode = min(hits, key=lambda entry: entry.order).mode
    return -1


def absorbs(at: int, item: Found) -> bool:
    """Whether a trigger that follows belongs to the act that a complement up to the word ``at`` names."""
    return item.word <= at and item.frame.type not in _UNCUT


def _end(item: Found, clauses: Sequence[Clause]) -> int:
    """Where the complement of a trigger ends: with its clause, or with the one after that completes it."""
    clause = clauses[item.clause]
    end = clause.end
    if item.clause + 1 < len(clauses):
        following = clauses[item.clause + 1]
        if following.sentence == clause.sentence and following.kind in _COMPLETES:
            end = following.end
    return min(end, item.word + 1 + _SPAN)


def _hits(entries: Mapping[str, Sequence[_Entry]], keys: Sequence[str], start: int, stop: int) -> Iterator[tuple[int, _Entry]]:
    """The entries whose words stand between two words, in order."""
    for index in range(start, stop):
        for _, rest in splits(keys[index]):
            for entry in entries.get(rest, ()):
                following = keys[index + 1 : index + 1 + len(entry.rest)]
                if tuple(map(bare, following)) == tuple(map(bare, entry.rest)):
                    yield index, entry

"""Where a body or place that the tagger proposes ends: names joined by و apart, parts of known names made whole, lists of places filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from isnad.annotate.names.bodies import Thing, known_thing
from isnad.annotate.names.placed import Placed
from isnad.annotate.names.runs import Person
from isnad.annotate.names.sheet import PLACING, Sheet
from isnad.annotate.names.vocabulary import is_common, word_set
from isnad.language import fold
from isnad.records import Span
from isnad.records.annotation import MentionKind

_PLACES = frozenset({"state", "capital", "place"})
_THINGS = _PLACES | {"actor", "seat"}
_NO_OTHER = word_set("direction") | word_set("nothing-else")
_SEPARATORS = frozenset({"،", ",", "و"})


def divided(sheet: Sheet, span: Span, kind: MentionKind) -> Iterator[Span]:
    """The names of one proposal: two places or bodies with و between them (زالنجي ونيالا) are two, unless both are one known name."""
    indexes = sheet.document.word_range(span)
    if kind not in {"place", "organisation"} or _known_as(sheet, indexes.start, indexes.stop, _THINGS):
        yield span
        return
    cuts = [at for at in indexes[1:] if _begins_another(sheet, indexes.start, at, kind)]
    for first, stop in pairwise([indexes.start, *cuts, indexes.stop]):
        start = span.start if first == indexes.start else sheet.words[first].start + 1
        yield Span(start, min(span.end, sheet.words[stop - 1].end))


def _begins_another(sheet: Sheet, first: int, at: int, kind: MentionKind) -> bool:
    """Whether a word behind و begins a second name: one that is known, or, of places, any word behind a known one, any with the article."""
    key = sheet.keys[at]
    if key[:1] != "و" or len(key) < 4 or not sheet.joined(at):
        return False
    known = sheet.known.get(at, ())
    if any(one.particle == "" for one in known):
        return False
    if kind == "organisation":
        return any(one.entry.role == "actor" and one.particle == "و" and one.last - one.first > 1 and not one.entry.cue for one in known)
    if any(one.entry.role in _PLACES and one.particle == "و" for one in known):
        return True
    return key.startswith("وال") or bool(_known_as(sheet, first, at, _PLACES))


def _known_as(sheet: Sheet, first: int, last: int, roles: frozenset[str]) -> Placed | None:
    """The known thing of these roles whose name is exactly these words."""
    return next((one for one in sheet.known.get(first, ()) if one.last == last and one.entry.role in roles), None)


def made_whole(sheet: Sheet, things: list[Thing], people: list[Person]) -> tuple[list[Thing], list[Person]]:
    """The tagger's things and people with known names of several words in the place of their parts (درمان in أم درمان, سرايا القدس).

    A part that is known for the same thing (حماس in حركة حماس) stays as it is, and so does a known one to which the whole adds
    where or what it is (جنوب لبنان، قطاع غزة), and a person beside a title. A town in which a body lies stays beside the body.
    """
    wholes = list(_wholes(sheet, [*things, *people]))
    if not wholes:
        return things, people

    def within(one: Thing | Person) -> bool:
        return any(whole.first <= one.first and one.last <= whole.last and not _lies_in(sheet, whole, one) for whole in wholes)

    return [one for one in things if not within(one)] + wholes, [one for one in people if not within(one)]


def local_bodies(sheet: Sheet, things: list[Thing], lexical: Sequence[Thing]) -> list[Thing]:
    """The things with the bodies of a town or a region (أمانة جدة، بلدية بريدة) in the place of the town alone, which the tagger sees."""
    named = (one for one in lexical if one.by == "pattern" and one.country is not None and one.last - one.first > 1)
    local = [one for one in named if fold(sheet.text[one.start : sheet.words[one.first].end]) in word_set("local")]
    kept = [one for one in things if not any(body.first < one.first and one.last <= body.last for body in local)]
    return kept + [body for body in local if not any(one.first < body.last and body.first < one.last for one in kept)]


def _lies_in(sheet: Sheet, whole: Thing, part: Thing | Person) -> bool:
    """Whether a part of a body's name is the known place in which the body is (قصر السلام في جدة)."""
    if isinstance(part, Person) or whole.kind == "place" or part.first == whole.first:
        return False
    if part.entry is None or part.entry.role not in _PLACES:
        return False
    return part.start > sheet.words[part.first].start or sheet.keys[part.first - 1] in PLACING


def _wholes(sheet: Sheet, found: Sequence[Thing | Person]) -> Iterator[Thing]:
    """The known names of several words that hold what was found and reach further, or that were taken for a person's."""
    until = 0
    held = sorted(found, key=lambda one: one.first)
    for index in sorted(sheet.known):
        one = next((one for one in sheet.known[index] if one.entry.role in _THINGS), None)
        if one is None or one.last - one.first < 2 or index < until:
            continue
        parts = [part for part in held if part.first < one.last and one.first < part.last]
        if not parts or not all(_part_of(one, part) for part in parts) or not _renames(sheet, one):
            continue
        thing = known_thing(sheet, one)
        if thing is not None and thing.entry is not None and not any(_same(thing, part) for part in parts):
            until = thing.last
            yield thing


def _part_of(one: Placed, part: Thing | Person) -> bool:
    """Whether what was found lies in a known name, and is shorter, or a person without a title where the name is a place's."""
    if part.first < one.first or part.last > one.last:
        return False
    if one.entry.role == "seat" and isinstance(part, Thing) and part.kind == "place":
        return False  # a palace in which something happens is a place
    if isinstance(part, Person):
        return one.entry.role in _PLACES and not part.titles and part.by == "tagger"
    return part.last - part.first < one.last - one.first


def _renames(sheet: Sheet, one: Placed) -> bool:
    """Whether the first word of a known name makes another thing of what follows it (كتائب حزب الله, أرض الصومال), as شرق does not."""
    return sheet.keys[one.first][len(one.particle) :] not in _NO_OTHER


def _same(whole: Thing, part: Thing | Person) -> bool:
    """Whether a part is known for what the whole name means, or for the state of which it is the capital (الجزائر العاصمة)."""
    if isinstance(part, Person) or part.entry is None or whole.entry is None:
        return False
    return part.entry.id == whole.entry.id or (whole.entry.role == "capital" and part.entry.country == whole.entry.country)


def listed(sheet: Sheet, places: Sequence[Thing], candidates: Iterable[Thing]) -> list[Thing]:
    """Of the known places on which the tagger is silent those in a list with places (سطيف وقسنطينة وورقلة), or two of a country alone."""
    seen, silent = {(one.first, one.last) for one in places}, list(candidates)
    found: list[Thing] = []
    row: list[Thing] = []
    for one in sorted([*places, *silent], key=lambda one: one.first):
        if row and not _next_in_list(sheet, row[-1].last, one.first):
            found += _borne(row, seen)
            row = []
        row.append(one)
    return found + _borne(row, seen)


def _borne(row: Sequence[Thing], seen: set[tuple[int, int]]) -> list[Thing]:
    """The silent ones of a list that the tagger saw a place in, or that has two places of one country."""
    silent = [one for one in row if (one.first, one.last) not in seen]
    agreed = len(silent) < len(row) or (len(row) > 1 and len({one.country for one in row}) == 1)
    return silent if agreed else []


def _next_in_list(sheet: Sheet, last: int, first: int) -> bool:
    """Whether a place that begins at a word is the next one of a list behind the place that ended before: و, a comma, or both between."""
    between = [sheet.surface(at) for at in range(last, first)]
    if len(between) > 2 or any(one not in _SEPARATORS for one in between):
        return False
    return bool(between) or (first > 0 and sheet.joined(first) and sheet.keys[first].startswith("و"))


def in_lists(sheet: Sheet, one: Thing) -> bool:
    """Whether a known place may be taken in a list: no common word behind a particle."""
    return one.entry is not None and one.entry.role in _PLACES and not is_common(sheet.keys[one.first], sheet.surface(one.first))

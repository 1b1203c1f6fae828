"""The neural tagger's proposals as names: particles cut off, borders checked, titles taken apart by the lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.annotate.names.bodies import Thing, meant, taken
from isnad.annotate.names.lexicon import HeadForm
from isnad.annotate.names.people import Person, beginning
from isnad.annotate.names.sheet import PARTICLES, STOPS, HeadAt, Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import behind_particle, common_words, name_units, word_set
from isnad.language import fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.actors import TitleHead
from isnad.records import Span
from isnad.records.annotation import FoundBy, MentionKind
from isnad.records.span import trim
from isnad.tagger import TaggedSpan

_SURE = 0.9
"""The score from which a single word that can be a common one behind a particle is taken for a name."""
_LIKELY = 0.6
"""The score from which a single common word is taken for a name."""
_ROLES = {"organisation": ("actor", "seat"), "place": ("state", "capital", "place"), "group": ("plural", "masculine", "actor")}
"""What the lexicon must know a span as to agree with its kind."""
_CUT = frozenset({"و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"})
_QUOTES = "\"'«»“”()[]،,.:؛"


@cache
def unnamed_head() -> HeadForm:
    """The head of a title whose words no list knows."""
    return HeadForm(TitleHead("title", "office", None, (), (), (), (), (), "may"), plural=False)


def settle(sheet: Sheet, proposals: Sequence[TaggedSpan]) -> list[tuple[Span, TaggedSpan]]:
    """The proposals worth keeping with the spans that they really name, in order, without overlap within a kind of layer."""
    document, text = sheet.document, sheet.text
    names = frozenset(fold(text[one.start : one.end]) for one in proposals)
    kept: list[tuple[Span, TaggedSpan]] = []
    for one in proposals:
        span = trim(text, one.start, one.end)
        while span is not None and text[span.start] in _QUOTES[2:] and text[span.start] not in '"«“(':
            span = trim(text, span.start + 1, span.end)
        if span is None or document.in_furniture(span):
            continue
        indexes = document.word_range(span)
        if not indexes:
            continue
        if document.language == "ar":
            span = _without_particles(sheet, span, indexes.start, one, names)
        kept.append((span, one))
    return kept


def _without_particles(sheet: Sheet, span: Span, index: int, one: TaggedSpan, names: frozenset[str]) -> Span:
    """The span without و ف ب ل ك, where what remains is the more plausible name; names that begin with these letters survive."""
    word = sheet.words[index]
    if span.start != word.start or len(word.key) < 3:
        return span
    rest_of_span = sheet.text[word.end : span.end]
    whole = fold(sheet.text[span.start : span.end])
    best, best_worth = 0, _worth(sheet, index, word.key, "", whole, one, names)
    for particle, rest in splits(word.key)[1:]:
        if particle not in _CUT or len(rest) < 2 or (particle.endswith("ل") and word.key[len(particle) - 1 : len(particle) + 1] == "لل"):
            continue
        worth = _worth(sheet, index, rest, particle, fold(sheet.text[word.start + len(particle) : word.end] + rest_of_span), one, names)
        if worth > best_worth:
            best, best_worth = len(particle), worth
    return Span(span.start + best, span.end)


def _worth(sheet: Sheet, index: int, key: str, particle: str, whole: str, one: TaggedSpan, names: frozenset[str]) -> float:
    """How plausible a reading of the first word is as the beginning of this name."""
    worth = 0.0 if particle else 0.5
    if any(place.particle == particle and place.entry.kind == one.kind for place in sheet.known.get(index, ())):
        worth += 3
    if particle and (whole in names or key in sheet.loose):
        worth += 1.2 + (whole in names)
    if particle and key.startswith("ال") and len(key) > 4:
        worth += 2
    if one.kind == "person":
        units = name_units().get(key, 0)
        worth += 0.7 if particle == "و" and beginning(sheet, index)[1] == key else 0
        worth += 2 if units >= 10 or key in PARTICLES else 0.7 if units else 0
    elif sheet.noun(key) is not None:
        worth += 2.5
    return worth


def tagged_titles(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], lexical: Sequence[TitleAt]) -> list[TitleAt]:
    """Titles of both opinions: the tagger's where it reaches as far as the lexicon's, cut where that knows several; else the lexicon's."""
    found: list[TitleAt] = []
    for span, one in kept:
        if one.kind == "title":
            indexes = sheet.document.word_range(span)
            touched = [title for title in lexical if title.first < indexes.stop and indexes.start < title.last]
            if all(indexes.start <= title.first and title.last <= indexes.stop for title in touched):
                found.extend(_as_titles(sheet, span, lexical))
    taken = {at for title in found for at in range(title.first, title.last)}
    # A name may begin like a title (المختار): behind a title that the tagger saw, its own first word is none.
    for span, one in kept:
        if one.kind == "person":
            indexes = sheet.document.word_range(span)
            taken.update(indexes if indexes.start - 1 in taken else ())
    found.extend(title for title in lexical if not any(at in taken for at in range(title.first, title.last)))
    return sorted(found, key=lambda title: title.first)


def _as_titles(sheet: Sheet, span: Span, lexical: Sequence[TitleAt]) -> list[TitleAt]:
    indexes = sheet.document.word_range(span)
    inside = [title for title in lexical if indexes.start <= title.first and title.first < indexes.stop]
    if len(inside) > 1 and inside[0].first == indexes.start and inside[-1].last >= indexes.stop - 1:
        cut = inside[:-1]
        return [*cut, _fitted(sheet, inside[-1], inside[-1].first, indexes.stop, span.end)]
    if inside and inside[0].first == indexes.start:
        return [_fitted(sheet, inside[0], indexes.start, indexes.stop, span.end)]
    head = HeadAt(indexes.start, indexes.start + 1, span.start, sheet.words[indexes.start].end, unnamed_head(), "", definite=True)
    inner = inside[0] if inside else None
    return [
        TitleAt(
            indexes.start, indexes.stop, span.start, span.end, inner.head if inner else head,
            country=inner.country if inner else _country(sheet, indexes), accredited=inner.accredited if inner else None,
            sector=inner.sector if inner else None, body=inner.body if inner else None, tenure=inner.tenure if inner else "current",
        )
    ]  # fmt: skip


def _fitted(sheet: Sheet, title: TitleAt, first: int, last: int, end: int) -> TitleAt:
    """A title of the lexicon with the borders of the tagger."""
    return TitleAt(
        first, last, title.start, end, title.head, title.country or _country(sheet, range(first, last)), title.accredited, title.sector,
        title.body, title.tenure,
    )  # fmt: skip


def _country(sheet: Sheet, indexes: range) -> str | None:
    found = (one.entry.country for at in indexes for one in sheet.known.get(at, ()) if one.entry.role in {"masculine", "feminine", "state"})
    return next(found, None)


def tagged_people(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], lexical: Sequence[Person]) -> list[Person]:
    """The tagger's persons, in the borders of the lexicon's where those reach further; forms of prayer and common words left out."""
    found: list[Person] = []
    for span, one in kept:
        if one.kind != "person":
            continue
        indexes = sheet.document.word_range(span)
        stop = next((at for at in range(indexes.start + 1, indexes.stop) if sheet.words[at].key in word_set("prayer")), indexes.stop)
        while stop - 1 > indexes.start and _is_owned(sheet.words[stop - 1].key):
            stop -= 1
        while stop - indexes.start > 2 and _is_beside(sheet, stop - 1):
            stop -= 1
        person = Person(indexes.start, stop, span.start, min(span.end, sheet.words[stop - 1].end), by="tagger", score=one.score)
        wider = next((name for name in lexical if _reaches_further(sheet, name, person)), None)
        if wider is not None:
            person = Person(wider.first, wider.last, wider.start, wider.end, by="both", score=one.score)
        before = found[-1] if found else None
        if (before is not None and before.last > person.first) or _is_no_name(sheet, indexes, one.score):
            continue
        if before is not None and _one_name(sheet, before, person):
            before.last, before.end = person.last, person.end
            continue
        found.append(person)
    return found


def _is_owned(key: str) -> bool:
    """Whether a word is a common one with a particle and a pronoun (بوصفه), as no name ends."""
    return key.endswith(("ه", "ها", "هم")) and name_units().get(key, 0) < 3 and behind_particle(key)


def _is_beside(sheet: Sheet, index: int) -> bool:
    """Whether the last word of a proposal only stands beside the name: a capital or state (غادر فلان نواكشوط), a part of the day."""
    if sheet.keys[index - 1] in PARTICLES:
        return False
    if sheet.keys[index] in word_set("daypart"):
        return index + 1 < len(sheet) and sheet.keys[index + 1] in STOPS
    place = sheet.longest(index, "state", "capital")
    return place is not None and not place.particle and place.last == index + 1 and sheet.units(index) < 20


def _one_name(sheet: Sheet, one: Person, other: Person) -> bool:
    """Whether two proposals in a row are a first name and the rest of it."""
    if one.last != other.first or one.last - one.first > 1 or not sheet.joined(other.first) or other.start > sheet.words[other.first].start:
        return False
    given = fold(sheet.text[one.start : one.end])
    attested = sheet.units(other.first) >= 10 or sheet.words[other.first].key in PARTICLES
    return name_units().get(given, 0) >= 10 and not given.startswith("ال") and attested and other.first not in sheet.heads


def _reaches_further(sheet: Sheet, wider: Person, person: Person) -> bool:
    """Whether the lexicon's name holds the tagger's and goes on with units of names only."""
    if not (wider.first <= person.first and person.last <= wider.last and wider.last - wider.first > person.last - person.first):
        return False
    left = range(wider.first, person.first)
    if left and not wider.titles and sheet.words[wider.first].key not in PARTICLES:
        return False
    return all(_is_unit(sheet, at, titled=bool(wider.titles)) for at in (*left[1:], *range(person.last, wider.last)))


def _is_unit(sheet: Sheet, index: int, *, titled: bool) -> bool:
    """Whether a word is a unit of the name before it, and no title and no second name behind و."""
    key = sheet.words[index].key
    if sheet.keys[index - 1] in PARTICLES and index not in sheet.heads:
        return True
    if index in sheet.heads or (key[0] == "و" and sheet.units(index) < 20):
        return False
    family = titled and key.startswith("ال") and not key.endswith("ه") and sheet.namelike(index) >= 2
    return family or sheet.namelike(index) >= 3 or key in PARTICLES or sheet.tail(index)


def _is_no_name(sheet: Sheet, indexes: range, score: float) -> bool:
    """Whether the words are a form of prayer (حفظه الله), a state or capital, or one common word that the tagger is not sure of."""
    key = sheet.words[indexes.start].key
    if len(indexes) > 1:
        return key in word_set("prayer")
    if any(one.entry.role in {"state", "capital"} and one.last == indexes.stop for one in sheet.known.get(indexes.start, ())):
        return True
    unattested = name_units().get(key, 0) < 3
    return unattested and ((score < _SURE and behind_particle(key)) or (score < _LIKELY and key in common_words()))


def tagged_things(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], lexical: Sequence[Thing]) -> list[Thing]:
    """The tagger's organisations, places, groups and other names, with what the lexicon knows of them."""
    found: list[Thing] = []
    for span, one in kept:
        if one.kind in {"organisation", "place", "group", "other"}:
            found.append(_as_thing(sheet, span, one.kind, one.score, lexical))
    return found


def _as_thing(sheet: Sheet, span: Span, kind: MentionKind, score: float, lexical: Sequence[Thing]) -> Thing:
    indexes = sheet.document.word_range(span)
    same = next((thing for thing in lexical if thing.first == indexes.start and thing.last == indexes.stop), None)
    if kind in {"organisation", "other"} and same is not None and same.entry is not None and same.entry.role in {"state", "capital"}:
        kind = "place"  # a state that acts is a state all the same
    known = [
        one
        for one in sheet.known.get(indexes.start, ())
        if one.last == indexes.stop and one.entry.role in _ROLES.get(kind, ()) and taken(sheet, one)
    ]
    entry = meant(sheet, known[0]) if known else None
    if entry is None and same is not None and same.kind == kind:
        entry = same.entry
    inner = next(
        (thing for thing in lexical if thing.first >= indexes.start and thing.last <= indexes.stop and (thing.country or thing.sector)),
        None,
    )
    country = (
        (entry.country if entry else None)
        or (same.country if same else None)
        or (inner.country if inner else None)
        or _country(sheet, indexes)
    )
    sector = (
        (entry.sector if entry else None) or (same.sector if same else None) or (inner.sector if inner and kind == "organisation" else None)
    )
    if sector is None and kind == "organisation":
        noun = sheet.noun(fold(sheet.text[span.start : sheet.words[indexes.start].end]))
        sector = noun.sector if noun else None
    by: FoundBy = "both" if same is not None and same.kind == kind else "tagger"
    return Thing(indexes.start, indexes.stop, span.start, span.end, kind, entry, country, sector, by=by, score=score)

"""The neural tagger's bodies, places and groups as names: borders checked, with what the lexicon knows of them."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.names.bodies import Thing, elsewhere, taken
from isnad.annotate.names.borders import divided
from isnad.annotate.names.lexicon import Entry
from isnad.annotate.names.purposes import has_purpose
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.tagged_titles import demonym_country
from isnad.annotate.names.vocabulary import adjectives_of_actors, is_adjective, is_common, noun_of, word_set
from isnad.language import fold
from isnad.records import Span
from isnad.records.annotation import FoundBy, MentionKind
from isnad.tagger import TaggedSpan

_SURE = 0.9
"""The score from which the tagger is believed against the lexicon."""
_BODIES = frozenset({"body", "bound"})
_ROLES = {"organisation": ("actor", "seat"), "place": ("state", "capital", "place"), "group": ("plural", "masculine", "actor")}
"""What the lexicon must know a span as to agree with its kind."""


def tagged_things(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], lexical: Sequence[Thing]) -> list[Thing]:
    """The tagger's organisations, places, groups and other names, with what the lexicon knows of them."""
    found: list[Thing] = []
    for proposed, one in kept:
        if one.kind not in {"organisation", "place", "group", "other"}:
            continue
        spans = (span for span in divided(sheet, proposed, one.kind) if not _is_no_thing(sheet, span, one))
        spans = (_with_adjective(sheet, span, one.kind) for span in spans)
        spans = (_with_purpose(sheet, _with_demonym(sheet, span, one.kind, lexical), one.kind, lexical) for span in spans)
        found.extend(_as_thing(sheet, span, one.kind, one.score, lexical) for span in spans)
    return found


def _with_demonym(sheet: Sheet, span: Span, kind: MentionKind, lexical: Sequence[Thing]) -> Span:
    """A body that any state has, with the demonym that says whose it is and that the tagger left out (الخارجية الجزائرية)."""
    indexes = sheet.document.word_range(span)
    bodies = (one for one in sheet.known.get(indexes.start, ()) if one.last == indexes.stop) if indexes else ()
    if kind != "organisation" or not any(one.entry.role in _BODIES for one in bodies):
        return span
    longer = (one for one in lexical if one.first == indexes.start and one.kind == kind and one.last == indexes.stop + 1)
    return next((Span(span.start, one.end) for one in longer if demonym_country(sheet, range(indexes.stop, one.last))), span)


def _with_adjective(sheet: Sheet, span: Span, kind: MentionKind) -> Span:
    """A body of one word with the adjective behind it that the tagger left out (المقاومة [الشعبية])."""
    indexes = sheet.document.word_range(span)
    at = indexes.stop
    if kind != "organisation" or len(indexes) != 1 or at >= len(sheet) or not sheet.joined(at):
        return span
    noun, adjective = sheet.keys[at - 1], sheet.keys[at]
    definite = noun.startswith("ال") and adjective.startswith("ال") and noun.endswith("ه") == adjective.endswith("ه")
    definite = definite and len(adjective) > len("الان")
    return Span(span.start, sheet.words[at].end) if definite and is_adjective(adjective) and not sheet.known.get(at) else span


def _with_purpose(sheet: Sheet, span: Span, kind: MentionKind, lexical: Sequence[Thing]) -> Span:
    """A body with what it is for, where the tagger stopped before or within that (الرئاسة العامة [لرعاية الشباب])."""
    indexes = sheet.document.word_range(span)
    if kind != "organisation" or not indexes:
        return span
    longer = (one for one in lexical if one.first == indexes.start and one.kind == kind and one.last > indexes.stop)
    return next((Span(span.start, one.end) for one in longer if has_purpose(sheet, one.first, one.last)), span)


def _is_no_thing(sheet: Sheet, span: Span, one: TaggedSpan) -> bool:
    """Whether one word is an adjective of a state, a bare noun of bodies (مجلس), a common word, or what is left of one (ب|اليستيا)."""
    indexes = sheet.document.word_range(span)
    if sheet.document.language != "ar" or len(indexes) != 1 or one.kind not in {"organisation", "place", "other"}:
        return False
    if one.kind == "other":
        word = sheet.words[indexes.start]
        return span.start > word.start and is_common(word.key, sheet.text[word.start : word.end], whole=True)
    text = sheet.text[span.start : span.end]
    key = fold(text)
    if one.kind == "place" and key.removeprefix("ال") in adjectives_of_actors():
        return True  # هجوما حوثيا
    roles = {place.entry.role for place in sheet.known.get(indexes.start, ()) if place.last <= indexes.stop}
    if roles:
        return roles <= {"masculine", "feminine", "plural"} and not key.startswith("ال")
    if noun_of(key) is not None:
        return not key.startswith(("ال", "لل"))
    return one.kind == "place" and one.score < _SURE and is_common(key, text)


def _far(sheet: Sheet, entry: Entry, text: str) -> bool:
    """Whether a place whose name is a common word (البحيرة) lies in a country of which the article does not speak: it is another one."""
    return entry.role == "place" and (entry.cue or is_common(fold(text), text)) and not sheet.countries()[entry.country]


def _country_of_site(sheet: Sheet, indexes: range) -> str | None:
    """The country of the town after which an airport, a port or a camp is named (مطار القامشلي)."""
    noun = noun_of(sheet.keys[indexes.start]) if len(indexes) > 1 else None
    if noun is None or "site" not in noun.roles:
        return None
    towns = (one for one in sheet.known.get(indexes.start + 1, ()) if one.last == indexes.stop and one.entry.role in {"place", "capital"})
    entry = next((sheet.nearest(one) for one in towns if not one.particle and sheet.meant(one)), None)
    return entry.country if entry is not None else None


def _polity(sheet: Sheet, indexes: range) -> Entry | None:
    """The state whose name stands behind the word for its form (جمهورية المالديف)."""
    if len(indexes) < 2 or sheet.keys[indexes.start] not in word_set("realm") | word_set("kingdom"):
        return None
    behind = sheet.known.get(indexes.start + 1, ())
    return next((one.entry for one in behind if one.entry.role == "state" and one.last == indexes.stop and not one.particle), None)


def _only_a_body(sheet: Sheet, indexes: range) -> bool:
    """Whether words name a known body and no place of the lexicon."""
    roles = {one.entry.role for one in sheet.known.get(indexes.start, ()) if one.last == indexes.stop}
    return "actor" in roles and roles.isdisjoint(_ROLES["place"])


def _behind_particle(sheet: Sheet, span: Span, indexes: range) -> Span:
    """A known name without the particle that the tagger left on it (لداعش)."""
    known = [one for one in sheet.known.get(indexes.start, ()) if one.last == indexes.stop]
    if not known or any(not one.particle for one in known):
        return span
    return Span(max(span.start, known[0].start), span.end)


def _as_thing(sheet: Sheet, span: Span, kind: MentionKind, score: float, lexical: Sequence[Thing]) -> Thing:
    indexes = sheet.document.word_range(span)
    span = _behind_particle(sheet, span, indexes)
    same = next((thing for thing in lexical if thing.first == indexes.start and thing.last == indexes.stop), None)
    if kind in {"organisation", "other"} and same is not None and same.entry is not None and same.entry.role in {"state", "capital"}:
        kind = "place"  # a state that acts is a state all the same
    if kind == "place" and score < _SURE and same is not None and same.kind == "organisation" and same.entry and same.entry.role == "actor":
        kind = "organisation"
    if kind == "place" and _only_a_body(sheet, indexes):
        kind = "organisation"  # بين إسرائيل وحماس
    if kind == "other" and len(indexes) > 1 and same is not None and same.entry is not None and same.entry.role == "actor":
        kind = same.kind  # بوكو حرام
    known = [
        one
        for one in sheet.known.get(indexes.start, ())
        if one.last == indexes.stop and one.entry.role in _ROLES.get(kind, ()) and taken(sheet, one)
    ]
    entry = sheet.nearest(known[0]) if known else _polity(sheet, indexes) if kind == "place" else None
    if entry is not None and elsewhere(sheet, entry, indexes.stop):
        said = sheet.said_of(indexes.stop)
        return Thing(indexes.start, indexes.stop, span.start, span.end, kind, country=said, by="tagger", score=score)
    if entry is not None and _far(sheet, entry, sheet.text[span.start : span.end]):
        return Thing(indexes.start, indexes.stop, span.start, span.end, kind, by="tagger", score=score)
    if entry is None and same is not None and same.kind == kind:
        entry = same.entry
    parts = (thing for thing in lexical if thing.first >= indexes.start and thing.last <= indexes.stop and (thing.country or thing.sector))
    inner = next((one for one in parts if one.entry is None or not _far(sheet, one.entry, sheet.text[one.start : one.end])), None)
    within = (same.country if same else None) or (inner.country if inner else None) or demonym_country(sheet, indexes)
    if within is None and kind == "place":
        within = _country_of_site(sheet, indexes)
    country = within if entry is None or entry.role in _BODIES else entry.country
    acts = inner is not None and kind == "organisation" and (inner.entry is None or inner.entry.role not in {"state", "capital"})
    sector = (entry.sector if entry else None) or (same.sector if same else None) or (inner.sector if inner and acts else None)
    if sector is None and kind == "organisation":
        noun = sheet.noun(fold(sheet.text[span.start : sheet.words[indexes.start].end]))
        sector = noun.sector if noun else None
    by: FoundBy = "both" if same is not None and same.kind == kind else "tagger"
    return Thing(indexes.start, indexes.stop, span.start, span.end, kind, entry, country, sector, by=by, score=score)

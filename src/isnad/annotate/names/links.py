"""The prepositions by which a title or body goes on in Arabic (لدى ليبيا، للأمم المتحدة، باسم الجيش), and what they govern."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from isnad.annotate.names.placed import HeadAt, Placed
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import title_heads, word_set
from isnad.annotate.names.walks import Walk, is_article

_OBJECTS = frozenset({"state", "capital", "actor", "body", "seat"})


@cache
def _links() -> Mapping[str, str]:
    """The prepositions that stand as words, by key: what they say of their object."""
    return {key: kind for kind in ("at", "in", "for", "to", "name") for key in word_set(f"link-{kind}")}


def links_of(head: HeadAt | None) -> frozenset[str]:
    """The prepositions that a head takes besides لدى and باسم."""
    if head is None:
        return frozenset()
    code, kind = head.form.head.id, head.form.head.kind
    links = {"to"} if code in title_heads("sent") else set()
    if code in title_heads("speaking-for"):
        links.add("for")
    if kind == "profession" or code in title_heads("inside"):
        links.add("about")
    return frozenset(links)


def link(sheet: Sheet, walk: Walk) -> bool:
    """A preposition and what it governs (لدى ليبيا، للأمم المتحدة، بالمحكمة الابتدائية، باسم الجيش)."""
    at = walk.at
    if walk.open or _anothers(sheet, walk):
        return False
    key = sheet.words[at].key
    kind = _links().get(key)
    if kind is not None and at + 1 < len(sheet) and sheet.joined(at + 1):
        return _linked(sheet, walk, at + 1, kind)
    if key in word_set("posted") and "to" in walk.links and at + 1 < len(sheet) and _links().get(sheet.keys[at + 1]) == "at":
        return _linked(sheet, walk, at + 2, "at")
    known = _known_object(sheet, at)
    if known is not None and (known.last - known.first > 1 or _posted_at(walk, known)):
        return _govern(sheet, walk, known)
    for particle in ("لل", "بال", "ل", "ب"):
        rest = key[len(particle) :]
        if not key.startswith(particle) or len(rest) < 3:
            continue
        noun = sheet.noun(rest)
        if noun is not None and "kind" in noun.roles and "to" in walk.links:
            return _posted_in(sheet, walk, at + 1)
        if noun is not None and not (noun.roles <= {"kind"} or ("kind" in noun.roles and not walk.links_only)):
            walk.enter(sheet.words[at].start + (0 if particle == "لل" else 1), noun.sector)
            walk.open, walk.namer = particle in {"ل", "ب"} and not is_article(rest), "namer" in noun.roles
            return walk.take(sheet, at + 1)
    if key.startswith("لل") and not walk.links_only and sheet.words[at].kind == "word" and at not in sheet.heads and len(key) > 4:
        return walk.take(sheet, at + 1)
    return known is not None and _govern(sheet, walk, known)


def _anothers(sheet: Sheet, walk: Walk) -> bool:
    """Whether ب or ل opens another's title, state or body (``لقاء الرئيس المصري بوزير الخارجية``, ``اتهام الحكومة السورية لفرنسا``)."""
    key = sheet.keys[walk.at]
    noun = sheet.noun(key[1:]) if key[0] in "بل" and walk.related and not walk.links_only else None
    if noun is not None and "namer" in noun.roles:
        return True  # نددت الحكومة السورية بحركة حماس
    states = sheet.known.get(walk.at, ())
    if walk.related and not walk.links_only and any(one.entry.role == "state" and one.particle == "ل" for one in states):
        return True
    if walk.at not in sheet.heads or not sheet.heads[walk.at].particle:
        return False
    return sheet.keys[walk.at].startswith("ب") or (walk.related and not walk.links and sheet.keys[walk.at].startswith("ل"))


def _known_object(sheet: Sheet, at: int) -> Placed | None:
    """The known thing behind ل or ب in a word."""
    found = (one for one in sheet.known.get(at, ()) if one.entry.role in _OBJECTS and one.particle in {"", "ل", "ب"})
    one = next(found, None)
    return one if one is not None and (one.particle or sheet.keys[at].startswith("لل")) else None


def _posted_at(walk: Walk, one: Placed) -> bool:
    """Whether a known place behind ب is where an ambassador or envoy is posted (السفير المصري بالخرطوم)."""
    return "to" in walk.links and one.particle == "ب" and one.entry.role in {"state", "capital"} and one.entry.country is not None


def _posted_in(sheet: Sheet, walk: Walk, at: int) -> bool:
    """The known place behind بمدينة at which somebody is posted."""
    one = next((one for one in sheet.known.get(at, ()) if one.entry.role in {"state", "capital", "place"} and not one.particle), None)
    if one is None:
        return False
    walk.accredited = sheet.nearest(one).country
    return walk.take(sheet, one.last)


def _govern(sheet: Sheet, walk: Walk, one: Placed) -> bool:
    """Take a known thing behind ل or ب; a state or capital behind ب belongs to the titles of those who are posted there alone."""
    if _posted_at(walk, one):
        walk.accredited = sheet.nearest(one).country
        return walk.take(sheet, one.last)
    if one.entry.role == "capital" or (one.particle == "ب" and one.entry.role == "state"):
        return False
    if one.particle == "ب" and "to" in walk.links:
        walk.enter(one.start, None)
        return walk.take(sheet, one.last)
    walk.learn(sheet, one)
    return walk.take(sheet, one.last)


def _linked(sheet: Sheet, walk: Walk, at: int, link: str) -> bool:
    """The object of a preposition that stands as a word."""
    one = next(
        (
            one
            for one in sheet.known.get(at, ())
            if not one.particle and one.entry.role not in {"person", "surname", "masculine", "feminine", "plural"}
        ),
        None,
    )
    noun = sheet.noun(sheet.words[at].key)
    if not _link_fits(sheet, walk, at, link, one is not None):
        return False
    if one is not None:
        posted = link == "in" and "to" in walk.links and one.entry.role in {"state", "capital", "place"}
        if (link in {"at", "to"} or posted) and one.entry.country:
            walk.accredited = sheet.nearest(one).country
        elif link in {"at", "to"}:
            walk.enter(one.start, None)  # to whom one is sent is not who sends
        else:
            walk.learn(sheet, one)
        walk.open = False
        return walk.take(sheet, one.last)
    key = sheet.words[at].key
    walk.open, walk.namer = not is_article(key), noun is not None and "namer" in noun.roles
    if noun is not None:
        walk.enter(sheet.words[at].start, noun.sector)
    return walk.take(sheet, at + 1)


def _link_fits(sheet: Sheet, walk: Walk, at: int, link: str, known: bool) -> bool:
    """Whether the head takes this preposition, and its object can belong to a title."""
    noun = sheet.noun(sheet.words[at].key)
    body = noun is not None and bool(noun.roles & {"body", "namer"})
    if link == "in":
        return body or _place_inside(sheet, at) or ("about" in walk.links and noun is not None and "inner" in noun.roles)
    if link in {"to", "for"}:
        return link in walk.links and (known or noun is not None)
    return known or noun is not None or is_article(sheet.words[at].key)


def _place_inside(sheet: Sheet, at: int) -> bool:
    """Whether a place after في belongs to the title, because the name or another title follows it."""
    if sheet.words[at].key in word_set("direction") and at + 1 < len(sheet):
        return _place_inside(sheet, at + 1)
    one = next((one for one in sheet.known.get(at, ()) if not one.particle and one.entry.role in {"state", "capital", "place"}), None)
    if one is None or one.last >= len(sheet) or not sheet.joined(one.last):
        return False
    head = sheet.heads.get(one.last)
    return (head is not None and not head.particle) or sheet.namelike(one.last) >= 3

"""The prepositions by which a title or body goes on in Arabic (لدى ليبيا، للأمم المتحدة، باسم الجيش), and what they govern."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from isnad.annotate.names.placed import HeadAt
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import title_heads, word_set
from isnad.annotate.names.walks import Walk, is_article


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
    if walk.open:
        return False
    key = sheet.words[at].key
    kind = _links().get(key)
    if kind is not None and at + 1 < len(sheet) and sheet.joined(at + 1):
        return _linked(sheet, walk, at + 1, kind)
    for particle in ("لل", "بال", "ل", "ب"):
        rest = key[len(particle) :]
        if not key.startswith(particle) or len(rest) < 3:
            continue
        noun = sheet.noun(rest)
        if noun is not None and not (noun.roles <= {"kind"} or ("kind" in noun.roles and not walk.links_only)):
            walk.enter(sheet.words[at].start, noun.sector)
            walk.open, walk.namer = particle in {"ل", "ب"} and not is_article(rest), "namer" in noun.roles
            return walk.take(sheet, at + 1)
    if key.startswith("لل") and not walk.links_only and sheet.words[at].kind == "word" and at not in sheet.heads and len(key) > 4:
        return walk.take(sheet, at + 1)
    one = next(
        (one for one in sheet.known.get(at, ()) if one.entry.role in {"state", "actor", "body", "seat"} and one.particle in {"", "ل", "ب"}),
        None,
    )
    if one is not None and (one.particle or key.startswith("لل")):
        if one.particle == "ب" and one.entry.role == "state":
            return False
        walk.learn(sheet, one)
        return walk.take(sheet, one.last)
    return False


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
        if link in {"at", "to"} and one.entry.country:
            walk.accredited = one.entry.country
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

"""What the head of a title or body governs in Arabic: the nouns in its construct, its adjectives, its prepositions."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.annotate.names.sheet import STOPS, HeadAt, Placed, Sheet
from isnad.annotate.names.vocabulary import Noun, is_adjective, word_set

_LINKS = {"لدي": "at", "في": "in", "عن": "for", "الي": "to", "باسم": "name"}
_SENT = frozenset({"mabuth", "safir", "mandub", "mumaththil", "qaim_amal", "qunsul", "munassiq"})
_SPEAKING_FOR = frozenset({"naib", "mumaththil", "masul", "udw", "munassiq"})
_INSIDE = frozenset({"qiyadi", "masul", "ustadh", "udw", "mutahaddith"})
_NUMBERED = word_set("numbered")
_NO_PART = word_set("apart")


@dataclass(slots=True)
class Walk:
    """Where a complement has come to. ``open``: the last word still governs a noun; ``closed`` by an adjective of relation."""

    at: int
    end: int
    open: bool
    related: bool = False
    country: str | None = None
    accredited: str | None = None
    sector: str | None = None
    body: int | None = None
    namer: bool = False
    short: bool = False
    links: frozenset[str] = frozenset()
    links_only: bool = False


def _links_of(head: HeadAt | None) -> frozenset[str]:
    """The prepositions that a head takes besides لدى and باسم."""
    if head is None:
        return frozenset()
    code, kind = head.form.head.id, head.form.head.kind
    links = {"to"} if code in _SENT else set()
    if code in _SPEAKING_FOR:
        links.add("for")
    if kind == "profession" or code in _INSIDE:
        links.add("about")
    return frozenset(links)


def is_article(key: str) -> bool:
    """Whether the key of a word begins with the article."""
    return key.startswith("ال") and len(key) > 3


class Complements:
    """Reads what a head governs, as far as the words can belong to it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def read(self, at: int, *, open_: bool, coordinate: bool = False, namer: bool = False, head: HeadAt | None = None) -> Walk:
        """Walk from word ``at`` on; ``open_`` where the head is a construct noun. The walk ends at the first word that does not fit."""
        sheet = self.sheet
        links = _links_of(head)
        walk = Walk(
            at, sheet.words[at - 1].end, open_, namer=namer, short=head is not None and not open_, links=links, links_only=head is not None
        )
        while walk.at < len(sheet) and sheet.joined(walk.at):
            if not (self._quoted(walk) or self._known(walk) or self._noun(walk) or (coordinate and self._and(walk)) or self._link(walk)):
                break
            walk.short = False
        return walk

    def _take(self, walk: Walk, last: int) -> bool:
        walk.end = self.sheet.words[last - 1].end
        walk.at = last
        return True

    def _quoted(self, walk: Walk) -> bool:
        """A name in quotation marks after a noun that is followed by one (حركة «حماس»)."""
        sheet = self.sheet
        if not walk.namer or sheet.words[walk.at].kind != "mark" or sheet.surface(walk.at) not in '"«“(':
            return False
        for index in range(walk.at + 1, min(walk.at + 7, len(sheet))):
            if sheet.words[index].kind == "mark":
                if sheet.surface(index) in '"»”)' and index > walk.at + 1:
                    walk.open = walk.namer = False
                    return self._take(walk, index + 1)
                return False
        return False

    def _known(self, walk: Walk) -> bool:
        """A known thing: a country, a body, a demonym."""
        for one in self.sheet.known.get(walk.at, ()):
            role = one.entry.role
            if one.particle or role in {"person", "surname"} or self._starts_name(walk, one):
                continue
            if role in {"masculine", "feminine"}:
                if walk.open and not one.definite:
                    continue
                walk.country, walk.related = walk.country or one.entry.country, True
            elif role == "plural":
                if not walk.open:
                    continue
            elif not walk.open:
                continue
            else:
                self._learn(walk, one)
            walk.open = role in {"body", "bound"} and not one.definite and self.sheet.words[one.last - 1].key[:2] != "ال"
            walk.namer = False
            return self._take(walk, one.last)
        return False

    def relation(self, walk: Walk) -> bool:
        """Take an adjective: a demonym, or another one that belongs to a name (مجلس الأمن الدولي)."""
        key = self.sheet.words[walk.at].key
        if any(one.entry.role in {"masculine", "feminine"} and not one.particle for one in self.sheet.known.get(walk.at, ())):
            return self._known(walk)
        return is_article(key) and is_adjective(key) and key not in word_set("generic") and self._defined(walk)

    def _starts_name(self, walk: Walk, one: Placed) -> bool:
        return not walk.open and one.last == one.first + 1 and self.sheet.namelike(one.first) > 0 and not one.definite

    def _learn(self, walk: Walk, one: Placed) -> None:
        entry = one.entry
        if entry.country:
            walk.country = walk.country or entry.country
        if entry.role in {"body", "bound", "actor", "seat"}:
            walk.sector = walk.sector or entry.sector
            walk.body = one.start if walk.body is None else walk.body

    def _noun(self, walk: Walk) -> bool:
        """A noun governed by the one before, an adjective, a number."""
        sheet, at = self.sheet, walk.at
        word = sheet.words[at]
        if word.kind == "number":
            return sheet.words[at - 1].key.removeprefix("ال") in _NUMBERED and word.end - word.start <= 4 and self._take(walk, at + 1)
        if word.kind != "word" or word.key in _NO_PART:
            return False
        modifier = sheet.modifiers.get(at)
        if not walk.open and modifier is not None and modifier[1].position == "after" and modifier[1].kind not in {"branch", "grade"}:
            return self._take(walk, modifier[0])
        if is_article(word.key):
            return self._defined(walk)
        return walk.open and self._governed(walk)

    def _defined(self, walk: Walk) -> bool:
        """A word with the article: it closes the complement or qualifies it."""
        sheet, at = self.sheet, walk.at
        head = sheet.heads.get(at)
        key = sheet.words[at].key
        if head is not None and not head.particle and not walk.open and not is_adjective(key):
            return False
        if not walk.links_only and not walk.open and self._disagrees(at):
            return False
        if key in STOPS or not (walk.open or (is_adjective(key) and not self._names_begin(walk))):
            return False
        walk.open = walk.namer = False
        return self._take(walk, at + 1)

    def _disagrees(self, at: int) -> bool:
        """Whether a masculine adjective after a feminine word belongs to a noun before the body (مقر الحكومة اليمنية المؤقت)."""
        before, surface = self.sheet.words[at - 1].key, self.sheet.surface(at)
        return before.startswith("ال") and before.endswith("ه") and not surface.endswith(("ة", "ه", "ى", "ا", "ات"))

    def _governed(self, walk: Walk) -> bool:
        """A noun without the article that the one before governs."""
        sheet, at = self.sheet, walk.at
        word, head = sheet.words[at], sheet.heads.get(at)
        noun = sheet.noun(word.key)
        if noun is not None:
            self._open_body(walk, at, noun)
            return self._take(walk, at + 1)
        owned = owned_noun(word.key)
        if owned is not None and sheet.noun(owned) is not None:
            walk.open = walk.namer = False
            return self._take(walk, at + 1)
        if head is not None and not head.particle:
            return self._take(walk, head.last)
        if walk.namer and sheet.namelike(at) >= 1:
            walk.namer = walk.open = False
            return self._take(walk, at + 1)
        plain = sheet.namelike(at) == 0 and at not in sheet.known and word.key.lstrip("وف") not in word_set("speech")
        return plain and at + 1 < len(sheet) and is_article(sheet.words[at + 1].key) and self._take(walk, at + 1)

    def _open_body(self, walk: Walk, at: int, noun: Noun) -> None:
        """Note the body that a noun heads."""
        if noun.roles & {"namer", "body"}:
            walk.body = self.sheet.words[at].start if walk.body is None else walk.body
            walk.sector = walk.sector or noun.sector
        walk.namer = "namer" in noun.roles

    def _names_begin(self, walk: Walk) -> bool:
        """Whether a word with the article is the first of a name (الحبيب الصيد) rather than an adjective."""
        sheet, at = self.sheet, walk.at
        if sheet.namelike(at) < 3:
            return False
        return walk.short or (at + 1 < len(sheet) and sheet.joined(at + 1) and sheet.namelike(at + 1) >= 2)

    def _and(self, walk: Walk) -> bool:
        """A second noun of one portfolio (وزير الثقافة والإعلام)."""
        sheet, at = self.sheet, walk.at
        key = sheet.words[at].key
        if walk.related or walk.open or not key.startswith("وال") or len(key) < 5:
            return False
        if at in sheet.heads or any(one.entry.role not in {"body", "bound", "masculine", "feminine"} for one in sheet.known.get(at, ())):
            return False
        if key[3:] in _NO_PART or sheet.units(at) >= 3:
            return False
        return self._take(walk, at + 1)

    def _link(self, walk: Walk) -> bool:
        """A preposition and what it governs (لدى ليبيا، للأمم المتحدة، بالمحكمة الابتدائية، باسم الجيش)."""
        sheet, at = self.sheet, walk.at
        if walk.open:
            return False
        key = sheet.words[at].key
        if key in _LINKS and at + 1 < len(sheet) and sheet.joined(at + 1):
            return self._linked(walk, at + 1, _LINKS[key])
        for particle in ("لل", "بال", "ل", "ب"):
            rest = key[len(particle) :]
            if not key.startswith(particle) or len(rest) < 3:
                continue
            noun = sheet.noun(rest)
            if noun is not None and not (noun.roles <= {"kind"} or ("kind" in noun.roles and not walk.links_only)):
                walk.body = sheet.words[at].start if walk.body is None else walk.body
                walk.sector = walk.sector or noun.sector
                walk.open, walk.namer = particle in {"ل", "ب"} and not is_article(rest), "namer" in noun.roles
                return self._take(walk, at + 1)
        if key.startswith("لل") and not walk.links_only and sheet.words[at].kind == "word" and at not in sheet.heads and len(key) > 4:
            return self._take(walk, at + 1)
        one = next(
            (
                one
                for one in sheet.known.get(at, ())
                if one.entry.role in {"state", "actor", "body", "seat"} and one.particle in {"", "ل", "ب"}
            ),
            None,
        )
        if one is not None and (one.particle or key.startswith("لل")):
            if one.particle == "ب" and one.entry.role == "state":
                return False
            self._learn(walk, one)
            return self._take(walk, one.last)
        return False

    def _linked(self, walk: Walk, at: int, link: str) -> bool:
        """The object of a preposition that stands as a word."""
        sheet = self.sheet
        one = next(
            (
                one
                for one in sheet.known.get(at, ())
                if not one.particle and one.entry.role not in {"person", "surname", "masculine", "feminine", "plural"}
            ),
            None,
        )
        noun = sheet.noun(sheet.words[at].key)
        if not self._link_fits(walk, at, link, one is not None):
            return False
        if one is not None:
            if link in {"at", "to"} and one.entry.country:
                walk.accredited = one.entry.country
            else:
                self._learn(walk, one)
            walk.open = False
            return self._take(walk, one.last)
        key = sheet.words[at].key
        walk.open, walk.namer = not is_article(key), noun is not None and "namer" in noun.roles
        if noun is not None:
            walk.body = sheet.words[at].start if walk.body is None else walk.body
            walk.sector = walk.sector or noun.sector
        return self._take(walk, at + 1)

    def _link_fits(self, walk: Walk, at: int, link: str, known: bool) -> bool:
        """Whether the head takes this preposition, and its object can belong to a title."""
        noun = self.sheet.noun(self.sheet.words[at].key)
        body = noun is not None and bool(noun.roles & {"body", "namer"})
        if link == "in":
            return body or self._place_inside(at) or ("about" in walk.links and noun is not None and "inner" in noun.roles)
        if link in {"to", "for"}:
            return link in walk.links and (known or noun is not None)
        return known or noun is not None or is_article(self.sheet.words[at].key)

    def _place_inside(self, at: int) -> bool:
        """Whether a place after في belongs to the title, because the name or another title follows it."""
        sheet = self.sheet
        if sheet.words[at].key in {"شرق", "غرب", "شمال", "جنوب", "وسط"} and at + 1 < len(sheet):
            return self._place_inside(at + 1)
        one = next((one for one in sheet.known.get(at, ()) if not one.particle and one.entry.role in {"state", "capital", "place"}), None)
        if one is None or one.last >= len(sheet) or not sheet.joined(one.last):
            return False
        head = sheet.heads.get(one.last)
        return (head is not None and not head.particle) or sheet.namelike(one.last) >= 3


def owned_noun(key: str) -> str | None:
    """A noun without its pronoun suffix (خارجيته to خارجية); None where there is none."""
    for suffix in ("هما", "هم", "ها", "ه"):
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) >= 3:
            return stem[:-1] + "ه" if stem.endswith("ت") else stem
    return None

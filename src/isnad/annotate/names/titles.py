"""Titles in Arabic's real orders: a head, what it governs, and the words that qualify it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from isnad.annotate.names.sheet import STOPS, HeadAt, Placed, Sheet
from isnad.records import Span

_LINKS = {"لدي": "at", "في": "in", "عن": "for", "الي": "to", "باسم": "name"}
_SENT = frozenset({"mabuth", "safir", "mandub", "mumaththil", "qaim_amal", "qunsul", "munassiq"})
_SPEAKING_FOR = frozenset({"naib", "mumaththil", "masul", "udw", "munassiq"})
_INSIDE = frozenset({"qiyadi", "masul", "ustadh", "udw", "mutahaddith"})
_COORDINATING = frozenset({"وزير", "وزيره", "وزاره", "كاتب", "وكيل", "منسق", "منسقه", "مدير", "مسوول", "لجنه", "كليه", "هييه", "مفوض", "مفوضه", "رييس"})
_NO_PART = frozenset({"وفد", "وفدا", "وفود", "جانب", "رجل", "اجتماع", "لقاء"})


@dataclass(frozen=True, slots=True)
class TitleAt:
    """A title at words ``[first, last)``, offsets ``[start, end)``; ``and_`` where و stands before it."""

    first: int
    last: int
    start: int
    end: int
    head: HeadAt
    country: str | None = None
    accredited: str | None = None
    sector: str | None = None
    body: Span | None = None
    tenure: str = "current"

    @property
    def span(self) -> Span:
        """The words of the title."""
        return Span(self.start, self.end)

    @property
    def coordinated(self) -> bool:
        """Whether و stands before the title."""
        return self.head.particle.startswith("و")


@dataclass(slots=True)
class _Walk:
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


def _is_article(key: str) -> bool:
    return key.startswith("ال") and len(key) > 3


class Complements:
    """Reads what a head governs, as far as the words can belong to it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def read(self, at: int, *, open_: bool, coordinate: bool = False, namer: bool = False, head: HeadAt | None = None) -> _Walk:
        """Walk from word ``at`` on; ``open_`` where the head is a construct noun. The walk ends at the first word that does not fit."""
        sheet = self.sheet
        links = _links_of(head)
        walk = _Walk(at, sheet.words[at - 1].end, open_, namer=namer, short=head is not None and not open_, links=links, links_only=head is not None)
        while walk.at < len(sheet) and sheet.joined(walk.at):
            if not (self._quoted(walk) or self._known(walk) or self._noun(walk) or (coordinate and self._and(walk)) or self._link(walk)):
                break
            walk.short = False
        return walk

    def _take(self, walk: _Walk, last: int) -> bool:
        walk.end = self.sheet.words[last - 1].end
        walk.at = last
        return True

    def _quoted(self, walk: _Walk) -> bool:
        """A name in quotation marks after a noun that is followed by one (حركة «حماس»)."""
        sheet = self.sheet
        if not walk.namer or sheet.words[walk.at].kind != "mark" or sheet.surface(walk.at) not in "\"«“(":
            return False
        for index in range(walk.at + 1, min(walk.at + 7, len(sheet))):
            if sheet.words[index].kind == "mark":
                if sheet.surface(index) in "\"»”)" and index > walk.at + 1:
                    walk.open = walk.namer = False
                    return self._take(walk, index + 1)
                return False
        return False

    def _known(self, walk: _Walk) -> bool:
        """A known thing: a country, a body, a demonym."""
        for one in self.sheet.known.get(walk.at, ()):
            role = one.entry.role
            if one.particle or role == "person" or self._starts_name(walk, one):
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

    def _starts_name(self, walk: _Walk, one: Placed) -> bool:
        return not walk.open and one.last == one.first + 1 and self.sheet.namelike(one.first) > 0 and not one.definite

    def _learn(self, walk: _Walk, one: Placed) -> None:
        entry = one.entry
        if entry.country:
            walk.country = walk.country or entry.country
        if entry.role in {"body", "bound", "actor", "seat"}:
            walk.sector = walk.sector or entry.sector
            walk.body = one.start if walk.body is None else walk.body

    def _noun(self, walk: _Walk) -> bool:
        """A noun governed by the one before, an adjective, a number."""
        sheet, at = self.sheet, walk.at
        word = sheet.words[at]
        if word.kind == "number":
            return walk.at > 0 and word.end - word.start <= 4 and self._take(walk, at + 1)
        if word.kind != "word" or word.key in _NO_PART:
            return False
        if at in sheet.modifiers and sheet.modifiers[at][1].position == "after" and not walk.open:
            return self._take(walk, sheet.modifiers[at][0])
        noun = sheet.noun(word.key)
        head = sheet.heads.get(at)
        if _is_article(word.key):
            if head is not None and head.particle == "" and not walk.open:
                return False
            if word.key in STOPS or self._names_begin(walk):
                return False
            walk.open, walk.namer = False, False
            return self._take(walk, at + 1)
        if not walk.open:
            return False
        if noun is None and (owned := _owned(word.key)) and sheet.noun(owned) is not None:
            walk.open = walk.namer = False
            return self._take(walk, at + 1)
        if noun is not None:
            if "namer" in noun.roles or "body" in noun.roles:
                walk.body = word.start if walk.body is None else walk.body
                walk.sector = walk.sector or noun.sector
            walk.namer = "namer" in noun.roles
            return self._take(walk, at + 1)
        if head is not None and head.particle == "":
            return self._take(walk, head.last)
        if walk.namer and sheet.namelike(at) >= 1:
            walk.namer = walk.open = False
            return self._take(walk, at + 1)
        if sheet.namelike(at) == 0 and at + 1 < len(sheet) and _is_article(sheet.words[at + 1].key) and at not in sheet.known:
            return self._take(walk, at + 1)
        return False

    def _names_begin(self, walk: _Walk) -> bool:
        """Whether a word with the article is the first of a name (الحبيب الصيد) rather than an adjective."""
        sheet, at = self.sheet, walk.at
        if sheet.namelike(at) < 3:
            return False
        return walk.short or (at + 1 < len(sheet) and sheet.joined(at + 1) and sheet.namelike(at + 1) >= 2)

    def _and(self, walk: _Walk) -> bool:
        """A second noun of one portfolio (وزير الثقافة والإعلام)."""
        sheet, at = self.sheet, walk.at
        key = sheet.words[at].key
        if walk.related or walk.open or not key.startswith("وال") or len(key) < 6:
            return False
        if at in sheet.heads or any(one.entry.role not in {"body", "bound", "masculine", "feminine"} for one in sheet.known.get(at, ())):
            return False
        if key[3:] in _NO_PART or sheet.units(at) >= 3:
            return False
        return self._take(walk, at + 1)

    def _link(self, walk: _Walk) -> bool:
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
            if noun is not None and not (noun.roles <= {"kind"}):
                walk.body = sheet.words[at].start if walk.body is None else walk.body
                walk.sector = walk.sector or noun.sector
                walk.open, walk.namer = particle in {"ل", "ب"} and not _is_article(rest), "namer" in noun.roles
                return self._take(walk, at + 1)
        if key.startswith("لل") and not walk.links_only and sheet.words[at].kind == "word" and at not in sheet.heads and len(key) > 4:
            return self._take(walk, at + 1)
        one = next((one for one in sheet.known.get(at, ()) if one.entry.role in {"state", "actor", "body", "seat"} and one.particle in {"", "ل", "ب"}), None)
        if one is not None and (one.particle or key.startswith("لل")):
            if one.particle == "ب" and one.entry.role == "state":
                return False
            self._learn(walk, one)
            return self._take(walk, one.last)
        return False

    def _linked(self, walk: _Walk, at: int, link: str) -> bool:
        """The object of a preposition that stands as a word."""
        sheet = self.sheet
        one = next((one for one in sheet.known.get(at, ()) if not one.particle and one.entry.role not in {"person", "masculine", "feminine", "plural"}), None)
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
        walk.open, walk.namer = not _is_article(key), noun is not None and "namer" in noun.roles
        if noun is not None:
            walk.body = sheet.words[at].start if walk.body is None else walk.body
            walk.sector = walk.sector or noun.sector
        return self._take(walk, at + 1)


    def _link_fits(self, walk: _Walk, at: int, link: str, known: bool) -> bool:
        """Whether the head takes this preposition, and its object can belong to a title."""
        noun = self.sheet.noun(self.sheet.words[at].key)
        body = noun is not None and bool(noun.roles & {"body", "namer"})
        if link == "in":
            return body or self._place_inside(at) or ("about" in walk.links and noun is not None and "inner" in noun.roles)
        if link in {"to", "for"}:
            return link in walk.links and (known or noun is not None)
        return known or noun is not None or _is_article(self.sheet.words[at].key)

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


def _owned(key: str) -> str | None:
    """A noun without its pronoun suffix (خارجيته to خارجية); None where there is none."""
    for suffix in ("هما", "هم", "ها", "ه"):
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) >= 3:
            return stem[:-1] + "ه" if stem.endswith("ت") else stem
    return None


def read_titles(sheet: Sheet, complements: Complements) -> list[TitleAt]:
    """Every wording of an article that can be a title, in order and without overlap; whose they are is decided later."""
    found: list[TitleAt] = []
    until = 0
    for first in sorted(sheet.heads):
        head = sheet.heads[first]
        if first < until:
            continue
        title = _read_title(sheet, complements, head)
        found.append(title)
        until = title.last
    return found


def _read_title(sheet: Sheet, complements: Complements, head: HeadAt) -> TitleAt:
    kind, complement = head.form.head.kind, head.form.head.complement
    title = TitleAt(head.first, head.last, head.start, head.end, head, sector=head.form.head.sector)
    last_key = sheet.words[head.last - 1].key
    if complement == "none" or kind in {"rank", "honorific"}:
        return _qualify(sheet, title)
    definite = _is_article(last_key) or (head.definite and head.last == head.first + 1) or head.owned
    portfolio = sheet.words[head.first].key.lstrip("ولبف") in _COORDINATING or last_key in _COORDINATING
    walk = complements.read(head.last, open_=not definite, coordinate=portfolio, head=head)
    end = sheet.words[walk.at - 1].end if walk.at > head.last else head.end
    title = replace(
        title, last=walk.at, end=end, country=walk.country, accredited=walk.accredited, sector=head.form.head.sector or walk.sector,
        body=Span(walk.body, end) if walk.body is not None else None, tenure=_tenure(sheet, title.first, walk.at),
    )  # fmt: skip
    return _deputy(sheet, title, walk) if head.form.head.id == "naib" and head.last == head.first + 1 else title


def _deputy(sheet: Sheet, title: TitleAt, walk: _Walk) -> TitleAt:
    """نائب is a deputy of parliament alone, and somebody's deputy before another office."""
    inner = sheet.heads.get(title.head.last)
    if title.head.owned or (inner is not None and inner.first < title.last):
        sector = inner.form.head.sector if inner is not None else None
        return replace(title, sector=sector or walk.sector, tenure="deputy")
    return title


def _qualify(sheet: Sheet, title: TitleAt) -> TitleAt:
    """A rank with its branch and grade (الفريق أول ركن)."""
    last = title.last
    while last in sheet.modifiers and sheet.joined(last):
        stop, modifier = sheet.modifiers[last]
        if modifier.kind not in {"grade", "branch", "retired", "former"} or modifier.position != "after":
            break
        last = stop
    if last == title.last:
        return title
    return replace(title, last=last, end=sheet.words[last - 1].end, tenure=_tenure(sheet, title.first, last))


def _tenure(sheet: Sheet, first: int, last: int) -> str:
    """Whether the bearer holds the office, held it, or holds it for another."""
    for index in range(first, last):
        if index in sheet.modifiers:
            kind, position = sheet.modifiers[index][1].kind, sheet.modifiers[index][1].position
            if position == "after" and kind in {"former", "acting", "elect"}:
                return kind
            if position == "before" and kind == "deputy" and index == first:
                return "deputy"
    return "current"

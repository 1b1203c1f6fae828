"""Titles in Arabic's real orders: a head, what it governs, and the words that qualify it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from isnad.annotate.names.complements import Complements
from isnad.annotate.names.placed import HeadAt
from isnad.annotate.names.sheet import STOPS, Sheet
from isnad.annotate.names.vocabulary import is_adjective, noun_of, title_heads, word_set
from isnad.annotate.names.walks import Walk, is_article
from isnad.records import Span

_COORDINATING = word_set("portfolio")
_SEVERAL = ("ون", "ين")


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


def read_titles(sheet: Sheet, complements: Complements) -> list[TitleAt]:
    """Every wording of an article that can be a title, in order and without overlap; whose they are is decided later."""
    found: list[TitleAt] = []
    until = 0
    for first in sorted(sheet.heads):
        head = sheet.heads[first]
        if first < until or _qualifies(sheet, head) or _of_body(sheet, head) or _verb(sheet, head) or stipulates(sheet, head):
            continue
        title = _read_title(sheet, complements, head)
        found.append(title)
        until = title.last
    return found


def _qualifies(sheet: Sheet, head: HeadAt) -> bool:
    """Whether a word that can be a title only qualifies the noun before it (العمل الصحفي)."""
    if head.first == 0 or head.last > head.first + 1 or head.particle or not sheet.joined(head.first):
        return False
    before = sheet.words[head.first - 1]
    key = sheet.words[head.first].key
    relation = key.endswith(("ي", "يه")) and (not head.definite or is_adjective(key))
    if not head.definite:
        return relation and sheet.keys[head.first - 1] in word_set("occasion")
    return relation and before.kind == "word" and is_article(before.key) and head.first - 1 not in sheet.heads


def _of_body(sheet: Sheet, head: HeadAt) -> bool:
    """Whether a title in the plural only says whose body the noun before it is (مجلس النواب الأردني)."""
    if not (head.form.plural and head.definite) or head.particle or not sheet.joined(head.first):
        return False
    key = sheet.keys[head.first - 1]
    before = noun_of(key) or (noun_of(key[1:]) if key[0] in "وفبل" else None)
    return before is not None and "body" in before.roles


def _verb(sheet: Sheet, head: HeadAt) -> bool:
    """Whether a word that is written like a verb is one, since its subject follows (طالب الرئيس، طالب نائب الوزير).

    At the beginning of a sentence a body may be the subject too (طالب الاتحاد الأوروبي).
    """
    if head.definite or head.owned or sheet.keys[head.last - 1] not in word_set("verb"):
        return False
    if head.last in sheet.known and (not sheet.joined(head.first) or sheet.surface(head.first - 1) in STOPS):
        return any(one.entry.role in {"actor", "body"} for one in sheet.known[head.last])
    subject = sheet.heads.get(head.last)
    if subject is None or subject.particle or not sheet.joined(head.last):
        return False
    return subject.definite or (subject.form.head.kind == "office" and not subject.form.plural)


def stipulates(sheet: Sheet, head: HeadAt) -> bool:
    """Whether a word that can be a title is a participle with what it stipulates (القاضي بتكليف); a judge may sit at a court (بمحكمة)."""
    following = sheet.keys[head.last] if head.last < len(sheet) and sheet.joined(head.last) else ""
    stipulating = sheet.keys[head.first] in word_set("stipulating") and following.startswith("ب") and head.last not in sheet.known
    return stipulating and noun_of(following[1:]) is None and not sheet.units(head.last)


def _of_state(sheet: Sheet, head: HeadAt) -> bool:
    """Whether رئيس is that of a state: الرئيس المصري, رئيس مصر, رئيس جمهورية مصر."""
    following = head.last
    named = following < len(sheet) and (sheet.keys[following] in word_set("realm") or sheet.longest(following, "state") is not None)
    return head.definite or named


def _read_title(sheet: Sheet, complements: Complements, head: HeadAt) -> TitleAt:
    kind, complement = head.form.head.kind, head.form.head.complement
    title = TitleAt(head.first, head.last, head.start, head.end, head, sector=head.form.head.sector)
    last_key = sheet.words[head.last - 1].key
    if complement == "none" or kind in {"rank", "honorific"}:
        return _qualify(sheet, title)
    definite = is_article(last_key) or (head.definite and head.last == head.first + 1) or head.owned
    if head.form.plural and not definite and last_key.endswith(_SEVERAL):
        return _qualify(sheet, title)  # مسلحون: a plural that has kept its ن governs nothing
    portfolio = head.form.head.id in title_heads("portfolio") or last_key in _COORDINATING
    walk = complements.read(head.last, open_=not definite, coordinate=portfolio, head=head)
    end = sheet.words[walk.at - 1].end if walk.at > head.last else head.end
    presides = head.form.head.id in title_heads("of-state") and walk.country is not None and walk.body is None and _of_state(sheet, head)
    title = replace(
        title, last=walk.at, end=end, country=walk.country, accredited=walk.accredited,
        sector=_sector(head, walk) or ("GOV" if presides else None),
        body=_body(sheet, title.first, walk), tenure=_tenure(sheet, title.first, walk.at),
    )  # fmt: skip
    return _deputy(sheet, title, walk) if head.form.head.id == "naib" and head.last == head.first + 1 else title


def _body(sheet: Sheet, first: int, walk: Walk) -> Span | None:
    """The body in a title, without the words that qualify its head (وزير الخارجية السابق)."""
    if walk.body is None:
        return None
    last = walk.at
    while last - 1 in sheet.modifiers and _tells_tenure(sheet, first, last - 1) and sheet.words[last - 2].end > walk.body:
        last -= 1
    return Span(walk.body, sheet.words[last - 1].end)


def _sector(head: HeadAt, walk: Walk) -> str | None:
    """The sector of the head, else that of the body in the title; who is sent by an international organisation is of that one."""
    if walk.sector == "IGO" and head.form.head.id in title_heads("sent"):
        return walk.sector
    return head.form.head.sector or walk.sector


def _deputy(sheet: Sheet, title: TitleAt, walk: Walk) -> TitleAt:
    """نائب is a deputy of parliament alone, and somebody's deputy before another office."""
    inner = sheet.heads.get(title.head.last)
    if title.head.owned or (inner is not None and inner.first < title.last):
        sector = inner.form.head.sector if inner is not None else None
        return replace(title, sector=sector or walk.sector, tenure="deputy" if title.tenure == "current" else title.tenure)
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
    """Whether the bearer holds the office, held it, or holds it for another; what was is told before what is for a time."""
    found = {sheet.modifiers[at][1].kind for at in range(first + 1, last) if at in sheet.modifiers and _tells_tenure(sheet, first, at)}
    for kind in ("former", "acting", "elect"):
        if kind in found:
            return kind
    before = sheet.modifiers.get(first)
    deputy = before is not None and before[1].position == "before" and before[1].kind == "deputy"
    return "deputy" if deputy else "current"


def _tells_tenure(sheet: Sheet, first: int, at: int) -> bool:
    """Whether a word tells how a title is held, and qualifies no body in it (رئيس الحكومة المؤقتة, عضو المجلس الانتقالي)."""
    modifier = sheet.modifiers[at][1]
    if modifier.position != "after" or modifier.kind not in {"acting", "elect"}:
        return modifier.position == "after" and modifier.kind == "former"
    feminine = sheet.keys[at].startswith("ال") and sheet.surface(at).endswith("ة")
    bearer = sheet.surface(first).endswith(("ة", "ات"))
    bodies = any(not noun.roles.isdisjoint({"body", "namer"}) for key in sheet.keys[first + 1 : at] if (noun := noun_of(key)) is not None)
    if modifier.kind == "acting" and at + 1 < len(sheet) and sheet.keys[at + 1].startswith("ب") and sheet.joined(at + 1):
        return False  # in charge of something (الوزير المكلف بالميزانية)
    if feminine:
        return bearer or not bodies
    return sheet.keys[at] != "الانتقالي" or not bodies

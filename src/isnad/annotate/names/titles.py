"""Titles in Arabic's real orders: a head, what it governs, and the words that qualify it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from isnad.annotate.names.complements import Complements
from isnad.annotate.names.placed import HeadAt
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import title_heads, word_set
from isnad.annotate.names.walks import Walk, is_article
from isnad.records import Span

_COORDINATING = word_set("portfolio")


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
        if first < until or _qualifies(sheet, head) or _verb(sheet, head):
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
    relation = sheet.words[head.first].key.endswith(("ي", "يه"))
    if not head.definite:
        return relation and sheet.keys[head.first - 1] in word_set("occasion")
    return relation and before.kind == "word" and is_article(before.key) and head.first - 1 not in sheet.heads


def _verb(sheet: Sheet, head: HeadAt) -> bool:
    """Whether a word that is written like a verb is one, since a title with the article follows as its subject (طالب الرئيس)."""
    if head.definite or head.owned or sheet.keys[head.last - 1] not in word_set("verb"):
        return False
    subject = sheet.heads.get(head.last)
    return subject is not None and subject.definite and not subject.particle and sheet.joined(head.last)


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
    portfolio = head.form.head.id in title_heads("portfolio") or last_key in _COORDINATING
    walk = complements.read(head.last, open_=not definite, coordinate=portfolio, head=head)
    end = sheet.words[walk.at - 1].end if walk.at > head.last else head.end
    presides = head.form.head.id in title_heads("of-state") and walk.country is not None and walk.body is None and _of_state(sheet, head)
    title = replace(
        title, last=walk.at, end=end, country=walk.country, accredited=walk.accredited,
        sector=head.form.head.sector or walk.sector or ("GOV" if presides else None),
        body=Span(walk.body, end) if walk.body is not None else None, tenure=_tenure(sheet, title.first, walk.at),
    )  # fmt: skip
    return _deputy(sheet, title, walk) if head.form.head.id == "naib" and head.last == head.first + 1 else title


def _deputy(sheet: Sheet, title: TitleAt, walk: Walk) -> TitleAt:
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

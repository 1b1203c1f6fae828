"""Which titles that stand in a row are one person's: ``الرئيس المصري وزير الخارجية الأميركي فلان`` are two people's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import title_heads, word_set

_COMMAS = frozenset({"،", ","})
_OFFICES = frozenset({"office", "profession"})
_STOPS = frozenset(".!?؟؛")
_AND = "وف"
_PRESENT = ("ي", "ت")
_WEAK = ("ي", "ا")
"""How verbs end that lose their last letter before the ending of the feminine."""
_ONWARDS = frozenset("وبلف،,.")
"""First letters of words and marks behind which no object of the verb stands."""


def chains(sheet: Sheet, titles: Sequence[TitleAt]) -> Iterator[list[TitleAt]]:
    """Titles that stand in a row and belong to one person."""
    chain: list[TitleAt] = []
    for number, title in enumerate(titles):
        near = (
            chain
            and chain[-1].head.form.plural == title.head.form.plural
            and ((title.first == chain[-1].last and sheet.joined(title.first)) or _behind_comma(sheet, chain[-1], title))
            and not title.coordinated
            and not title.head.particle
            and not anothers(chain[-1], title)
            and not _of_kin(sheet, chain[0])
            and not (len(chain) == 1 and _object(sheet, chain[0], title, titles[number + 1 :]))
        )
        if chain and not near:
            yield chain
            chain = []
        chain.append(title)
    if chain:
        yield chain


def _of_kin(sheet: Sheet, title: TitleAt) -> bool:
    """Whether a title is that of somebody whose kin is named behind it (``حرم أمير المنطقة الأميرة فلانة``)."""
    return title.first > 0 and sheet.keys[title.first - 1] in word_set("kin")


def _behind_comma(sheet: Sheet, office: TitleAt, rank: TitleAt) -> bool:
    """Whether a rank goes on after a comma where an office left off (رئيس الأركان، الفريق فلان)."""
    return (
        rank.first == office.last + 1
        and sheet.surface(office.last) in _COMMAS
        and office.head.form.head.kind in _OFFICES
        and rank.head.form.head.kind in {"rank", "honorific"}
    )


def anothers(before: TitleAt, title: TitleAt) -> bool:
    """Whether a title cannot be held by the bearer of another: it is owned by that one (نظيره), or of another state."""
    if before.head.form.head.kind not in _OFFICES:
        return False
    abroad = before.country is not None and title.country is not None and before.country != title.country
    return title.head.owned or (abroad and before.accredited != title.country and title.accredited != before.country)


def _object(sheet: Sheet, subject: TitleAt, title: TitleAt, later: Sequence[TitleAt]) -> bool:
    """Whether a verb of what one does to another stands before two offices, and nobody else follows to whom it could be done.

    ``اتهم رئيس الحكومة وزير المالية السابق فلانا بالفساد``; not ``التقى ولي العهد نائب رئيس المجلس الأمير فلان السفير الأميركي``.
    """
    offices = subject.head.form.head.kind == title.head.form.head.kind == "office"
    if not offices or subject.head.particle or not subject.first or not does_to(sheet.keys[subject.first - 1]):
        return False
    if subject.head.form.head.id in title_heads("beside"):
        return False
    return not any(_free(sheet, other) for other in later if other.first >= title.last and not _parted(sheet, title.last, other.first))


def met(sheet: Sheet, first: int, chain: Sequence[TitleAt], titles: Sequence[TitleAt], *, titled: bool) -> bool:
    """Whether an office behind a name is that of whom its bearer meets, appoints or accuses: a verb of that stands before the name.

    ``استقبل الأمير فلان السفير الفرنسي``; not ``استقبل الأمير فلان أمير المنطقة وفدا من الأهالي``, where others follow in the sentence.
    ``first``: where the name with its titles begins; ``titled``: it has titles before it.
    """
    office = chain[0]
    if not first or office.head.form.head.kind not in _OFFICES or not sheet.joined(office.first) or not does_to(sheet.keys[first - 1]):
        return False
    if office.head.form.head.id in title_heads("beside") | title_heads("own"):
        return False
    if sheet.keys[first - 1].lstrip(_AND) in word_set("calling") and not titled:
        return False  # دعا فلان رئيس النقابة إلى …
    last = chain[-1].last
    if sheet.surface(office.first - 1) in _COMMAS and last < len(sheet) and sheet.surface(last) in _COMMAS:
        return False  # التقى فلان، رئيس الحزب، الوزير الفرنسي: it is his own
    onwards = last + 1 >= len(sheet) or sheet.keys[last] in word_set("onwards") or sheet.keys[last][:1] in _ONWARDS
    if not (onwards or _parted(sheet, last, last + 1)):
        return False  # كرم الأمير فلان أمير المنطقة بنك الرياض: the object follows
    later = (other for other in titles if other.first >= last and _free(sheet, other) and not _parted(sheet, last, other.first))
    end = next((at for at in range(last + 1, len(sheet)) if _parted(sheet, last, at)), len(sheet))
    return next(later, None) is None and not any(sheet.keys[at] in word_set("visitors") for at in range(last, end))


def does_to(key: str) -> bool:
    """Whether a word is a verb of what one person does to another, in any of its forms before a subject."""
    verbs = word_set("upon")
    plain = key.lstrip(_AND)
    bare = plain.removeprefix("س")
    forms = {key, plain, plain.removesuffix("ت"), bare}
    if plain.endswith("ت"):
        forms |= {plain[:-1] + weak for weak in _WEAK}  # التقت، دعت
    if bare.startswith(_PRESENT):
        forms |= {letter + bare[1:] for letter in _PRESENT}
    return not forms.isdisjoint(verbs)


def _free(sheet: Sheet, title: TitleAt) -> bool:
    """Whether no preposition governs a title."""
    return not title.head.particle and sheet.keys[title.first - 1] not in word_set("peoples")


def _parted(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a sentence or a line ends between two words, or a further verb has objects of its own (``أقال … وعين …``)."""
    between = sheet.text[sheet.words[first].start : sheet.words[last].start]
    return "\n" in between or any(sheet.surface(at) in _STOPS or does_to(sheet.keys[at]) for at in range(first, last))

"""English titles: a head with the demonyms and modifiers before it and what it governs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from isnad.annotate.names.english_words import bound, capitalised
from isnad.annotate.names.placed import HeadAt, Placed
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import title_heads, word_set
from isnad.records import Span


def english_titles(sheet: Sheet) -> Iterable[TitleAt]:
    """Every wording that can be a title, in order and without overlap."""
    until = 0
    for first in sorted(sheet.heads):
        head = sheet.heads[first]
        if first >= until and sheet.words[first].key != "may":
            title = _title(sheet, head)
            until = title.last
            yield title


def _title(sheet: Sheet, head: HeadAt) -> TitleAt:
    """A head with the demonyms and modifiers before it and what stands after of, for, to."""
    first, country = head.first, None
    while first > 0 and bound(sheet, first):
        relation = next((one for one in _ending(sheet, first) if one.entry.role == "masculine" and capitalised(sheet, one.first)), None)
        if relation is not None:
            first, country = relation.first, relation.entry.country
        elif sheet.words[first - 1].kind == "clitic" and (
            state := next((one for one in _ending(sheet, first - 1) if one.entry.role == "state"), None)
        ):
            country = state.entry.country
            break
        elif (
            first - 1 in sheet.modifiers
            and sheet.modifiers[first - 1][0] == first
            and sheet.modifiers[first - 1][1].position in {"before", "after"}
        ):
            first -= 1
        else:
            break
    title = TitleAt(
        first, head.last, sheet.words[first].start, head.end, head, country=country, sector=head.form.head.sector,
        tenure=_tenure(sheet, first, head.first),
    )  # fmt: skip
    if (
        head.end < len(sheet.text)
        and sheet.text[head.end] == "."
        and sheet.text[head.start : head.end].lower() in word_set("abbreviation", "en")
    ):
        title = replace(title, last=head.last + 1, end=head.end + 1)
    return _complement(sheet, title)


def _tenure(sheet: Sheet, first: int, last: int) -> str:
    """Whether the words before a head say that the office was held, or is held for another."""
    found = {sheet.modifiers[at][1].kind for at in range(first, last) if at in sheet.modifiers}
    return next((kind for kind in ("former", "acting", "elect", "deputy") if kind in found), "current")


def _ending(sheet: Sheet, stop: int) -> Iterable[Placed]:
    return (one for first in range(max(0, stop - 3), stop) for one in sheet.known.get(first, ()) if one.last == stop)


def _complement(sheet: Sheet, title: TitleAt) -> TitleAt:
    at = title.last
    if at + 1 >= len(sheet) or sheet.words[at].key not in word_set("governing", "en") or not bound(sheet, at):
        return title
    start = at + 1 + (sheet.words[at + 1].key == "the")
    stop = start
    while (
        stop < len(sheet)
        and stop - start < 8
        and bound(sheet, stop)
        and (capitalised(sheet, stop) or (stop > start and sheet.words[stop].key in word_set("within", "en")))
    ):
        stop += 1
    while stop > start and not capitalised(sheet, stop - 1):
        stop -= 1
    if stop == start:
        return title
    inside = [one for index in range(start, stop) for one in sheet.known.get(index, ())]
    found = next((one.entry.country for one in inside if one.entry.country and one.entry.kind != "person"), None)
    sector = title.sector or next((one.entry.sector for one in inside if one.entry.role in {"actor", "body", "seat"}), None)
    state = any(one.entry.role == "state" and one.first == start and one.last == stop for one in inside)
    if sector is None and state and title.head.form.head.id in title_heads("of-state"):
        sector = "GOV"  # the president of Guinea, not of the university of Guinea
    accredited = found if sheet.words[at].key == "to" else None
    return replace(
        title, last=stop, end=sheet.words[stop - 1].end, country=title.country or (None if accredited else found),
        accredited=accredited, sector=sector, body=Span(sheet.words[start].start, sheet.words[stop - 1].end),
    )  # fmt: skip

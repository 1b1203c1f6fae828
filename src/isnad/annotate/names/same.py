"""``المسؤول ذاته``, ``الحركة نفسها``: who or what was named last of that kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from isnad.annotate.names.clusters import Cluster, Named
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt
from isnad.annotate.names.vocabulary import noun_of, title_heads, word_set
from isnad.language.interface import because
from isnad.records import Reference, Span

_SAME = word_set("same")
_REACH = 2
"""So many sentences back at most is the one named who is meant."""
_BODIES = frozenset({"body", "namer", "force"})

_Known = tuple[str, Cluster]


def same_again(
    sheet: Sheet, clusters: Sequence[Cluster], idents: Sequence[str], titles: Iterable[TitleAt], taken: Iterable[Reference]
) -> Iterator[Reference]:
    """The references of an article by ``ذاته`` and ``نفسه``; the words of ``taken`` references are left alone."""
    marks = [at for at, key in enumerate(sheet.keys) if key in _SAME and at and sheet.joined(at)] if _SAME & sheet.loose else []
    if not marks:
        return
    known = tuple(zip(idents, clusters, strict=True))
    ends = {title.last: title for title in titles if not title.head.form.plural and title.head.definite}
    spans = [one.span for one in taken]
    for at in marks:
        title = ends.get(at)
        first = title.first if title is not None else at - 1
        start = title.start if title is not None else sheet.words[first].start
        span = Span(start, sheet.words[at].end)
        if sheet.document.in_furniture(span) or any(span.overlap(one) for one in spans):
            continue
        found = _holder(sheet, title, known) if title is not None else _body(sheet, first, known)
        if found is not None:
            ident, cluster = found
            reason = because("same_again", words=span.of(sheet.text), name=cluster.fullest.text)
            yield Reference(start=start, end=span.end, actors=(ident,), form="description", reason=reason)


def _holder(sheet: Sheet, title: TitleAt, known: Sequence[_Known]) -> _Known | None:
    """The only titled person of the last sentence that names one; of an office, one who has that office here."""
    head = title.head.form.head.id
    people = [one for one in known if one[1].kind == "person" and any(member.titles for member in one[1].members)]
    if head not in title_heads("same"):
        people = [one for one in people if head in {own.head.form.head.id for member in one[1].members for own in member.titles}]
    return _last(sheet, title.start, people)


def _body(sheet: Sheet, at: int, known: Sequence[_Known]) -> _Known | None:
    """The only body of the last sentence that names one by this noun."""
    key = sheet.keys[at]
    bare = key[key.find("ال") + 2 :] if key.startswith(("ال", "وال", "بال", "فال")) else key[2:] if key.startswith("لل") else ""
    noun = noun_of(bare) if bare else None
    if noun is None or not noun.roles & _BODIES:
        return None
    bodies = [
        one for one in known if one[1].kind in {"organisation", "group"} and any(_begins(sheet, member, bare) for member in one[1].members)
    ]
    return _last(sheet, sheet.words[at].start, bodies)


def _begins(sheet: Sheet, member: Named, noun: str) -> bool:
    first = sheet.document.word_range(Span(member.start, member.end)).start
    return sheet.keys[first].endswith(noun) and len(sheet.keys[first]) - len(noun) <= 3


def _last(sheet: Sheet, before: int, known: Sequence[_Known]) -> _Known | None:
    """The one that the nearest sentence before names, if it names one alone and is near."""
    here = sheet.document.sentence_at(before)
    if here is None:
        return None
    places: dict[int, set[str]] = {}
    for ident, cluster in known:
        for member in cluster.members:
            place = sheet.document.sentence_at(member.start)
            if member.start < before and place is not None and here - place <= _REACH:
                places.setdefault(place, set()).add(ident)
    nearest = places[max(places)] if places else set()
    return next((one for one in known if {one[0]} == nearest), None)

"""The neural tagger's titles beside those of the lexicon: which borders hold, and which titles one proposal takes together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.annotate.names.chains import does_to
from isnad.annotate.names.lexicon import HeadForm
from isnad.annotate.names.placed import HeadAt
from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.titles import TitleAt, stipulates
from isnad.annotate.names.vocabulary import noun_of
from isnad.ontology.actors import TitleHead
from isnad.records import Span
from isnad.tagger import TaggedSpan


@cache
def unnamed_head() -> HeadForm:
    """The head of a title whose words no list knows."""
    return HeadForm(TitleHead("title", "office", None, (), (), (), (), (), "may"), plural=False)


def tagged_titles(sheet: Sheet, kept: Sequence[tuple[Span, TaggedSpan]], lexical: Sequence[TitleAt]) -> list[TitleAt]:
    """Titles of both opinions: the tagger's where it reaches as far as the lexicon's, cut where that knows several; else the lexicon's."""
    found: list[TitleAt] = []
    for span, one in kept:
        if one.kind == "title":
            whole = _behind_verb(sheet, span)
            if whole is None:
                continue
            indexes = sheet.document.word_range(whole)
            head = sheet.heads.get(indexes.start)
            if head is not None and len(indexes) == 1 and stipulates(sheet, head):
                continue
            touched = [title for title in lexical if title.first < indexes.stop and indexes.start < title.last]
            if all(indexes.start <= title.first and title.last <= indexes.stop for title in touched):
                found.extend(_as_titles(sheet, whole, lexical))
    taken = {at for title in found for at in range(title.first, title.last)}
    # A name may begin like a title (المختار): behind a title that the tagger saw, its own first word is none.
    for span, one in kept:
        if one.kind == "person":
            indexes = sheet.document.word_range(span)
            letters = all(len(sheet.words[at].key) < 2 for at in indexes)  # د.
            taken.update(indexes if indexes.start - 1 in taken and not letters else ())
    found.extend(title for title in lexical if not any(at in taken for at in range(title.first, title.last)))
    return sorted(found, key=lambda title: title.first)


def _behind_verb(sheet: Sheet, span: Span) -> Span | None:
    """A proposed title without a verb before it (``[وعين] اللواء``); None where it is nothing else."""
    indexes = sheet.document.word_range(span)
    if indexes.start in sheet.heads or not does_to(sheet.keys[indexes.start]):
        return span
    return Span(sheet.words[indexes.start + 1].start, span.end) if len(indexes) > 1 else None


def _as_titles(sheet: Sheet, span: Span, lexical: Sequence[TitleAt]) -> list[TitleAt]:
    indexes = sheet.document.word_range(span)
    inside = [title for title in lexical if indexes.start <= title.first and title.first < indexes.stop]
    if len(inside) > 1 and inside[0].first == indexes.start and inside[-1].last >= indexes.stop - 1:
        cut = inside[:-1]
        return [*cut, _fitted(sheet, inside[-1], inside[-1].first, indexes.stop, span.end)]
    if inside and inside[0].first == indexes.start:
        return [_fitted(sheet, inside[0], indexes.start, indexes.stop, span.end)]
    another = inside or any(title.first == indexes.stop for title in lexical)
    known = any(one.entry.role == "actor" and one.last >= indexes.stop for one in sheet.known.get(indexes.start, ()))
    if _body(sheet, indexes.start) and (another or known):
        return inside  # استدعت وزارة الخارجية السفير البريطاني: a ministry is nobody's title
    head = HeadAt(indexes.start, indexes.start + 1, span.start, sheet.words[indexes.start].end, unnamed_head(), "", definite=True)
    inner = inside[0] if inside else None
    return [
        TitleAt(
            indexes.start, indexes.stop, span.start, span.end, inner.head if inner else head,
            country=inner.country if inner else demonym_country(sheet, indexes), accredited=inner.accredited if inner else None,
            sector=inner.sector if inner else None, body=inner.body if inner else None, tenure=inner.tenure if inner else "current",
        )
    ]  # fmt: skip


def _body(sheet: Sheet, at: int) -> bool:
    """Whether a word is a noun of bodies."""
    noun = noun_of(sheet.keys[at])
    return noun is not None and "body" in noun.roles


def _fitted(sheet: Sheet, title: TitleAt, first: int, last: int, end: int) -> TitleAt:
    """A title of the lexicon with the borders of the tagger."""
    return TitleAt(
        first, last, title.start, end, title.head, title.country or _sender(sheet, range(first, last), title), title.accredited,
        title.sector, title.body, title.tenure,
    )  # fmt: skip


def _sender(sheet: Sheet, indexes: range, title: TitleAt) -> str | None:
    """The country named in a title, which is not the one to which its bearer is sent."""
    country = demonym_country(sheet, indexes)
    return None if country == title.accredited else country


def demonym_country(sheet: Sheet, indexes: range) -> str | None:
    """The country whose demonym or name stands among some words."""
    found = (one.entry.country for at in indexes for one in sheet.known.get(at, ()) if one.entry.role in {"masculine", "feminine", "state"})
    return next(found, None)

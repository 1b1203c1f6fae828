"""From a draft to an article: everything that stands in its text about itself is recognised and marked."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from isnad.gather.credits import find_credits, host_of
from isnad.gather.datelines import Dateline, find_dateline, is_outlet_name
from isnad.gather.draft import Draft
from isnad.gather.furniture import mark_furniture
from isnad.gather.languages import identify
from isnad.gather.lines import Line, lines_of
from isnad.gather.stated import is_date_line, stated_day
from isnad.gather.titles import recognise_title
from isnad.ontology.outlets import outlet_of_domain
from isnad.records import Article, Credit, Span

_OPENING = 40
"""Lines among which title and dateline are looked for: a page may begin with many labels, not with hundreds."""


def article_of(draft: Draft) -> Article:
    """The article of a draft, its id not yet made sure to be the only one of its kind."""
    text = f"{draft.title}\n\n{draft.body}" if draft.title else draft.body
    given = Span(0, len(draft.title)) if draft.title else None
    language = draft.language or identify(text)
    lines = lines_of(text, given.end if given else 0)
    lined = find_credits(text, lines)
    furniture = _merge(mark_furniture(lines), lined.furniture)
    own = _own_name(draft, language)
    free = _without(lines[:_OPENING], [*furniture, *(credit.span for credit in lined.found)])
    free = [line for line in free if not is_date_line(line)]
    dateline = find_dateline(text, free, own, titled=given is not None)
    if dateline and not given and dateline.span.end < free[0].span.end and recognise_title(text, free, lines):
        dateline = None  # رويترز: طهران ترفض المقترح, above the text
    title = given or recognise_title(text, free, lines) if not dateline else given
    if not title and not dateline:
        title = _above_dateline(text, free, lines, own)
    if title and not given:
        dateline = find_dateline(text, [line for line in free if line.span.start >= title.end], own)
    name_line = _name_line(free, title) if not dateline else None
    if name_line:
        dateline = find_dateline(text, [line for line in free if line.span.start > name_line.span.start], own)
    named = _with_dateline(
        (*lined.found, *([Credit(name_line.span, "outlet", name_line.raw, name_line.span)] if name_line else ())), dateline
    )
    return Article(
        id=draft.id or digest(text),
        text=text,
        title=title,
        outlet=own or next((credit.name for credit in named if credit.kind == "outlet"), None) or _host(draft.url),
        url=draft.url,
        path=draft.path,
        author=draft.author,
        language=language,
        published=draft.published or stated_day(text, lines, dateline.span if dateline else None),
        furniture=tuple(furniture),
        credits=named,
        dateline=dateline.span if dateline else None,
    )


def digest(*parts: str) -> str:
    """A short name for a content: 16 hexadecimal digits of BLAKE2b."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=8).hexdigest()


def _merge(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The spans in order, those inside another left out."""
    merged: list[Span] = []
    for span in sorted({*spans, *others}, key=lambda span: (span.start, -span.end)):
        if not merged or not merged[-1].overlap(span):
            merged.append(span)
    return merged


def _without(lines: Sequence[Line], spans: Sequence[Span]) -> list[Line]:
    """The lines that no span touches; a span at the beginning of a line leaves the rest of it."""
    left = []
    end = lines[-1].span.end if lines else 0
    spans = [span for span in spans if span.start < end]
    for line in lines:
        touching = [span for span in spans if span.overlap(line.span)]
        if not touching:
            left.append(line)
        elif len(touching) == 1 and touching[0].start == line.span.start and touching[0].end < line.span.end:
            left.append(line.after(touching[0].end - line.span.start))
    return left


def _with_dateline(found: Sequence[Credit], dateline: Dateline | None) -> tuple[Credit, ...]:
    extra = [credit for credit in (dateline.credits if dateline else ()) if not any(credit.span.overlap(other.span) for other in found)]
    return tuple(sorted((*found, *extra), key=lambda credit: credit.span))


def _own_name(draft: Draft, language: str | None) -> str | None:
    """The outlet as the input names it; for pages and feeds, which name themselves with slogans, first as the ontology knows their host."""
    host = _host(draft.url)
    known = outlet_of_domain(host) if host and (draft.site or not draft.outlet) else None
    if known:
        return known.name_en if language == "en" else known.name_ar
    return draft.outlet or draft.site


def _above_dateline(text: str, free: Sequence[Line], lines: Sequence[Line], own: str | None) -> Span | None:
    """The title above a dateline that is a line of its own, which hides from the title how much longer the text's first line is."""
    dateline = find_dateline(text, free[1:], own)
    alone = dateline is not None and len(free) > 2 and dateline.span.end >= free[1].span.end
    return recognise_title(text, [free[0], *free[2:]], lines) if alone else None


def _name_line(free: Sequence[Line], title: Span | None) -> Line | None:
    """The line between title and text in which an outlet names itself and nothing else."""
    after = [line for line in free if title and line.span.start >= title.end]
    return after[0] if len(after) > 1 and not after[0].ends and is_outlet_name(after[0].raw) else None


def _host(url: str | None) -> str | None:
    return host_of(url) if url else None

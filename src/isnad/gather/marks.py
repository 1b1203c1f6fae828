"""From a draft to an article: everything that stands in its text about itself is recognised and marked."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from isnad.gather.bylinedates import find_dates
from isnad.gather.credits import find_credits, host_of
from isnad.gather.datelines import Dateline, find_dateline
from isnad.gather.draft import Draft
from isnad.gather.furniture import mark_furniture
from isnad.gather.languages import identify
from isnad.gather.lines import Line, fold, lines_of
from isnad.gather.titles import recognise_title
from isnad.records import Article, Credit, Published, Span

_TODAY = re.compile(r"(?:اليوم|today)\W{0,3}(?:\w+\W{1,3})?$")
_PUBLICATION = re.compile(r"(?:نشر|النشر|تاريخ|تحديث|الإضافة|اضيف|published|updated|posted|date)")
_HEAD_LINES = 5
_HEAD_REACH = 1500


def article_of(draft: Draft) -> Article:
    """The article of a draft, its id not yet made sure to be the only one of its kind."""
    text = f"{draft.title}\n\n{draft.body}" if draft.title else draft.body
    given = Span(0, len(draft.title)) if draft.title else None
    lines = lines_of(text, given.end if given else 0)
    credits = find_credits(text, lines)
    furniture = _merge(mark_furniture(lines), credits.furniture)
    opening = _without(lines, furniture)
    dateline = find_dateline(text, _without(opening, [credit.span for credit in credits.found]))
    taken = [*furniture, *(credit.span for credit in credits.found), *([dateline.span] if dateline else [])]
    title = given or recognise_title(text, lines, taken)
    if title and not given and dateline is None:
        dateline = find_dateline(text, [line for line in opening if line.span.start >= title.end])
    url = draft.url
    found = _all_credits(credits.found, dateline)
    return Article(
        id=draft.id or digest(text),
        text=text,
        title=title,
        outlet=draft.outlet or _outlet(url, found),
        url=url,
        path=draft.path,
        author=draft.author,
        language=draft.language or identify(text),
        published=draft.published or _stated(text, lines, dateline),
        furniture=tuple(furniture),
        credits=found,
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
    for line in lines:
        touching = [span for span in spans if span.overlap(line.span)]
        if not touching:
            left.append(line)
        elif len(touching) == 1 and touching[0].start == line.span.start and touching[0].end < line.span.end:
            skip = touching[0].end - line.span.start
            rest = line.text[skip:]
            start = touching[0].end + len(rest) - len(rest.lstrip())
            left.append(Line(Span(start, line.span.end), rest.lstrip()))
    return left


def _all_credits(found: Sequence[Credit], dateline: Dateline | None) -> tuple[Credit, ...]:
    extra = [credit for credit in (dateline.credits if dateline else ()) if not any(credit.span.overlap(other.span) for other in found)]
    return tuple(sorted((*found, *extra), key=lambda credit: credit.span))


def _outlet(url: str | None, credits: Sequence[Credit]) -> str | None:
    if url and (host := host_of(url)):
        return host
    return next((credit.name for credit in credits if credit.kind == "outlet"), None)


def _stated(text: str, lines: Sequence[Line], dateline: Dateline | None) -> Published | None:
    """The day of publication where the text itself states it: in its dateline, in a short line at its head or foot about
    publication, or as "today" with a complete date.
    """
    reach = next((line.span.end for line in reversed(lines[:_HEAD_LINES])), 0)
    for line in [line for line in (*lines[:_HEAD_LINES], *lines[-3:]) if len(line.span) <= 90]:
        for found in find_dates(line.span.of(text)):
            if _only_date(line, found.span) or _PUBLICATION.search(line.text[: found.span.start]):
                return Published(found.day, found.day, "stated", found.span.shift(line.span.start))
    head = text[: min(max(reach, 400), _HEAD_REACH)]
    folded = fold(head)
    for found in find_dates(head):
        if dateline and dateline.span.holds(found.span):
            return Published(found.day, found.day, "stated", found.span)
        before = folded[max(0, found.span.start - 24) : found.span.start]
        if today := _TODAY.search(before):
            start = found.span.start - len(before) + today.start()
            return Published(found.day, found.day, "stated", Span(start, found.span.end))
    return None


_DATE_COMPANY = re.compile(
    r"(?:يوم|ال[اأ]حد|الاثنين|الاتنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|\w+day|[a-z]{3}|ص|م|مساء|صباحا|am|pm|gmt|utc|الساعه|بتوقيت|غرينتش|غرينيتش|في|at|on|\d|\W|_)+"
)


def _only_date(line: Line, span: Span) -> bool:
    """Whether a line is nothing but a date, its weekday and its hour."""
    rest = line.text[: span.start] + " " + line.text[span.end :]
    return _DATE_COMPANY.fullmatch(rest) is not None

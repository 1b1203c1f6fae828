"""Datelines and bylines: ``القاهرة - رويترز:``, ``محمد البيضاني – الباحة``, ``CAIRO (Reuters) —``, ``لندن: رنيم حنوش``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from isnad.gather.lexicon import CarrierKind, CreditKind, carriers, months, one_of_words, openers, outlet_words, quoted_outlets
from isnad.gather.lines import Line, fold
from isnad.records import Credit, Span

_REACH = 90
_NAMES = 2
"""So many words has a reporter's name mostly; behind a colon that opens a text, more are a headline."""
_DASH = r"[\-–—ـ−]"
_SEPARATOR = re.compile(rf"\s*(?:{_DASH}+|[/،,:()|]|(?<=\s)(?:{one_of_words('dateline-joint')})(?=\s))\s*")
_CLOSES = re.compile(rf"\)\s*{_DASH}+|:|{_DASH}+(?=\s)|/(?=\s)|\)(?=\s)")
_STOPS = re.compile(r"[.;؛؟!?\"“”«»]")
_ENDS = re.compile(r"[;؛؟!?]|\.(?=\s|$)")
"""Signs that end a sentence in a line of its own, where names may stand in quotation marks and with dots in them (العربية.نت)."""
_DATE = re.compile(
    r"(?<!\w)(?:\d{1,2}\s+[^\W\d]+(?:/[^\W\d]+)?(?:\s+\d{4})?|[a-z]+\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}[/\-]\d{1,2}[/\-]\d{4})(?!\w)"
)
_LOOSE = re.compile(rf"(?P<first>[^\n.:؛؟!«\"(،,]{{2,40}}?)\s*{_DASH}+\s*(?P<second>\S.{{1,50}})")
_PLACE_AND_SHORT_NAME = re.compile(r"[^()]{2,40}\([^()\s]+(?: [^()\s]+){0,2}\)")
_PLACE_FIRST = re.compile(
    rf"(?P<head>[^\n.:؛؟!«\"(–—ـ\-]{{2,50}}(?P<between>\s{_DASH}+\s[^\n.:؛؟!«\"(،,–—ـ\-]{{2,30}})?)\s(?P<close>{_DASH}+)\s"
)
_BORDER = " \t\xa0«»\"“”'{}"
_CREDITED: dict[CarrierKind, CreditKind] = {
    "agency": "agencies",
    "generic": "agencies",
    "follow-up": "follow-up",
    "outlet": "outlet",
    "other": "byline",
}
_CARRYING = frozenset({"agency", "generic", "follow-up", "outlet"})


class Segment(msgspec.Struct, frozen=True):
    """One part of a byline or dateline: what it is, its words, and where they stand in what was read."""

    kind: CarrierKind
    name: str
    span: Span


class Dateline(msgspec.Struct, frozen=True):
    """An opening line about place and provenance: ``span`` with the colon or dash that closes it, and the credits in it."""

    span: Span
    credits: tuple[Credit, ...]


def read_byline(head: str, own: str | None = None) -> list[Segment]:
    """The parts of a byline or dateline, split at dashes, colons, commas and brackets, dates left out.

    ``own`` is the name of the outlet that wrote it, which names itself in its bylines. Parts that are neither agency, outlet nor
    place have the kind ``other``: mostly reporters.
    """
    folded = _DATE.sub(lambda match: "/" * len(match[0]) if re.search(r"\d", match[0]) else match[0], fold(head))
    found, start = list[Segment](), 0
    for match in (*_SEPARATOR.finditer(folded), None):
        end = match.start() if match else len(folded)
        first, last = start, end
        while first < last and folded[first] in _BORDER:
            first += 1
        while last > first and folded[last - 1] in _BORDER:
            last -= 1
        if first < last and folded[first:last] not in months():
            span = Span(first, last)
            kind = _kind(span.of(folded), own)
            if kind in {"other", "place"} and folded[start:first].strip() and span.of(folded) in quoted_outlets():
                kind = "outlet"  # «الشرق الأوسط»
            found.append(Segment(kind, span.of(head), span))
        start = match.end() if match else end
    return found


def _kind(words: str, own: str | None) -> CarrierKind:
    if own and words == fold(own):
        return "outlet"
    if known := carriers().get(words):
        return known
    parts = words.split()
    named = 2 <= len(parts) <= 4 and all(part.isalnum() for part in parts) and not outlet_words().isdisjoint(parts)
    return "outlet" if named else "other"


def is_outlet_name(words: str) -> bool:
    """Whether a short line is the name of an outlet: a known one, or two to four words with one that such names are made of."""
    return _kind(fold(words), None) == "outlet"


def find_dateline(text: str, lines: Sequence[Line], own: str | None = None, *, titled: bool = True) -> Dateline | None:
    """The dateline with which the telling opens; ``lines`` are the lines of the body without title and furniture.

    Without a title (``titled``) the first line can be one: ``تونس: اتحاد الشغل يقرر الإضراب`` names no reporter then.
    """
    if not lines:
        return None
    line = lines[0]
    opening = line.span.of(text)
    if (
        len(opening) <= _REACH
        and len(lines) > 1
        and not _ENDS.search(opening.strip(_BORDER))
        and (segments := _alone(opening.rstrip(" :"), own))
        and (titled or not _headline(opening, segments))
    ):
        return _dateline(segments, line.span.start, len(opening))
    best = _loose(opening, line.span.start, own) or _of_place(opening, line.span.start, own)
    others = None
    for head, length in _heads(opening[: _REACH + 20]):
        segments = _inline(head, own)
        if not segments:
            continue
        unknown = sum(segment.kind == "other" for segment in segments)
        if others is not None and unknown > others:
            break  # the sentence has begun
        others = unknown
        if not best or line.span.start + length > best.span.end:
            best = _dateline(segments, line.span.start, length)
        if opening[:length].endswith(":"):
            break
    return best


def _heads(opening: str) -> Iterator[tuple[str, int]]:
    """Each beginning of a line that a colon, dash, slash or bracket closes, with the length up to the end of that sign."""
    stop = _STOPS.search(opening)
    for match in _CLOSES.finditer(opening, 2, stop.start() if stop else len(opening)):
        yield opening[: match.start()] + (")" if match[0].startswith(")") else ""), match.end()


def _alone(head: str, own: str | None) -> list[Segment] | None:
    """The parts of a line that is all dateline, else None: someone who carries news is named, or a place and a reporter."""
    segments = read_byline(head, own)
    kinds = [segment.kind for segment in segments]
    if _begins_sentence(head) or not _plausible(segments) or (len(kinds) == 1 and kinds[0] == "outlet"):
        return None
    reporter = len(kinds) == 2 and kinds.count("place") == 1 and kinds.count("other") == 1 and re.search(rf"{_DASH}|:", head)
    return segments if any(kind in _CARRYING for kind in kinds) or reporter else None


def _headline(opening: str, segments: Sequence[Segment]) -> bool:
    """Whether a line can be a headline with its speaker or place before a colon: ``رويترز: طهران ترفض المقترح``."""
    last = segments[-1]
    return last.kind == "other" and len(last.name.split()) > _NAMES and opening[: last.span.start].rstrip().endswith(":")


def _inline(head: str, own: str | None) -> list[Segment] | None:
    """The parts of a dateline before the first sentence on the same line, else None: someone known to carry news is named in it."""
    if _begins_sentence(head):
        return None
    segments = read_byline(head, own)
    kinds = [segment.kind for segment in segments]
    if _PLACE_AND_SHORT_NAME.fullmatch(head) and kinds[:1] == ["place"] and kinds[-1] == "other":
        segments[-1] = msgspec.structs.replace(segments[-1], kind="agency")  # نواكشوط (سدر): so do agencies sign, known ones or not
    elif not _plausible(segments) or not any(kind in _CARRYING for kind in kinds):
        return None
    if len(kinds) == 1 and kinds[0] not in {"agency", "generic"}:
        return None
    guessed = [segment for segment in segments if segment.kind == "outlet" and not _known(segment.name, own)]
    return None if guessed and "place" not in kinds and not set(kinds) & {"agency", "generic", "follow-up"} else segments


def _known(name: str, own: str | None) -> bool:
    return fold(name) in carriers() or (own is not None and fold(name) == fold(own))


def _of_place(opening: str, start: int, own: str | None) -> Dateline | None:
    """A dateline in which nobody known is named: ``تونس – مرايا المغرب –``, ``ASMARA, June 8, 2026 -``, ``الرياض - قالت``."""
    match = _PLACE_FIRST.match(opening[: _REACH + 20])
    if not match:
        return None
    segments = read_byline(match["head"], own)
    kinds = [segment.kind for segment in segments]
    if kinds == ["place", "other"] and match["between"] and not _begins_sentence(segments[1].name):
        return _dateline(segments, start, match.end("close"))
    written_so = match["head"].split(",")[0].isupper() or _begins_sentence(opening[match.end() :])
    if kinds and set(kinds) == {"place"} and not match["between"] and written_so:
        return _dateline(segments, start, match.end("close"))
    return None


def _begins_sentence(words: str) -> bool:
    return fold(words).split(maxsplit=1)[:1] != [] and fold(words).split(maxsplit=1)[0] in openers()


def _loose(opening: str, start: int, own: str | None) -> Dateline | None:
    """``عين اليوم – متابعات تم إطلاق …``: two known names and a dash, and then the sentence without any sign between."""
    match = _LOOSE.match(opening[: _REACH + 20])
    if not match or (first := _kind(fold(match["first"]), own)) == "other":
        return None
    words = match["second"].split()
    for count in range(min(4, len(words) - 1), 0, -1):
        head = opening[: match.start("second")] + " ".join(words[:count])
        second = _kind(fold(" ".join(words[:count])), own)
        if second != "other" and (first in _CARRYING or second in _CARRYING) and opening.startswith(head):
            return _dateline(read_byline(head, own), start, len(head))
    return None


def _plausible(segments: Sequence[Segment]) -> bool:
    others = [segment for segment in segments if segment.kind == "other"]
    return 0 < len(segments) <= 6 and len(others) <= 2 and all(len(segment.name.split()) <= 4 for segment in others)


def _dateline(segments: Sequence[Segment], start: int, length: int) -> Dateline:
    found = [
        Credit(segment.span.shift(start), _CREDITED[segment.kind], segment.name, segment.span.shift(start))
        for segment in segments
        if segment.kind in _CREDITED
    ]
    return Dateline(Span(start, start + length), tuple(found))

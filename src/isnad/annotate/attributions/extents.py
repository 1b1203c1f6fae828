"""How far content goes: to the end of its sentence, or to the next statement, or to the closing mark of its quotation."""

from __future__ import annotations

import re
from typing import Literal

from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.lexicon import spellings, word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

_STOP = re.compile(r"(?<![.\d\s])[.؟!?](?=\s+\S)")
_LOOSE = " \t\u00a0،,؛;:.؟!-–—…"


def content_end(scene: Scene, start: int, limit: int) -> Span | None:
    """The content from ``start`` up to ``limit``, without loose marks and joining words at its borders."""
    text = scene.text
    while start < limit and text[start] in _LOOSE:
        start += 1
    end = limit
    while end > start:
        shorter = _shorten(text, start, end)
        if shorter == end:
            break
        end = shorter
    return Span(start, end) if end > start else None


def _shorten(text: str, start: int, end: int) -> int:
    if text[end - 1].isspace():
        return end - 1
    if text[end - 1] in _LOOSE + "(" and not (text[end - 1] == "!" and end - start < 2):
        return end - 1
    for word in spellings("ar", "tail"):
        cut = end - len(word)
        if cut > start and text.startswith(word, cut, end) and text[cut - 1] in " ،,\u00a0":
            return cut
    return end


def limit_of(scene: Scene, cue: Cue, following: list[Cue], sentence_end: int) -> int:
    """Where the content of a cue ends at the latest: the next statement of its own, or the sentence's end."""
    start = cue.start or 0
    held = scene.quote_at(start) if start else None
    for other in following:
        begin = scene.words[other.begin].start
        if begin <= start or not other.coordinate:
            continue
        if held is not None and held.closed and begin < held.outer.end and held.outer.end <= sentence_end:
            continue
        inside = scene.quote_at(begin)
        if inside is not None and inside.closed and inside.outer.start >= start and inside.outer.start < begin:
            continue
        return begin
    return sentence_end


def resumes(scene: Scene, start: int, limit: int) -> int:
    """Where the paper's own voice resumes in what follows a nominal content: behind a comma, with a word that opens a sentence."""
    words = word_sets("ar")["resume"]
    for index in scene.document.word_range(Span(start, limit)):
        if (
            index
            and (scene.keys[index] in words or _meanwhile(scene, index))
            and scene.is_mark(index - 1, "،,")
            and scene.words[index - 1].start > start
            and scene.quote_at(scene.words[index].start) is None
        ):
            return scene.words[index - 1].start
    return limit


def _meanwhile(scene: Scene, index: int) -> bool:
    """``في وقت …``، ``في حين …`` behind a comma."""
    if " ".join(scene.keys[index : index + 2]) not in word_sets("ar")["meanwhile"]:
        return False
    return scene.keys[index + 2 : index + 3] not in [[word] for word in word_sets("ar")["at-a-time"]]


def quoted(scene: Scene, span: Span, sentence_end: int) -> tuple[Span, Literal["direct", "indirect", "mixed"]]:
    """The content with its quotation marks settled: without the outer marks where it is wholly a quotation, and its kind."""
    first = scene.quote_at(span.start)
    if first is not None and first.outer.start == span.start and not _is_name(scene, first.inner):
        rest = scene.text[first.outer.end : span.end].lstrip()
        if not rest or rest[0] in "،,.؛;" or first.outer.end >= span.end:
            return Span(first.inner.start, min(first.inner.end, sentence_end)), "direct"
    if first is not None and first.outer.start < span.start and first.inner.end >= span.end:
        return Span(span.start, min(first.inner.end, span.end)), "direct"
    for quote in scene.quotes:
        if quote.outer.start >= span.end:
            break
        if quote.inner.start >= span.start and not _is_name(scene, quote.inner):
            end = max(span.end, min(quote.outer.end, sentence_end)) if quote.outer.start < span.end < quote.outer.end else span.end
            return Span(span.start, end), "mixed"
    return span, "indirect"


def sentences_within(scene: Scene, span: Span) -> list[Span]:
    """The sentences of a content that go on inside its quotation, first the content's own."""
    found = []
    start = span.start
    for match in _STOP.finditer(scene.text, span.start, span.end):
        quote = scene.quote_at(match.start())
        if quote is None or match.end() >= quote.inner.end or _abbreviated(scene, match.start()):
            continue
        piece = content_end(scene, start, match.start())
        if piece is not None:
            found.append(piece)
            start = match.end()
    last = content_end(scene, start, span.end)
    return [*found, last] if last is not None else found or [span]


def _abbreviated(scene: Scene, at: int) -> bool:
    """Whether the mark at an offset closes an abbreviation of a title (``Mr. President``)."""
    return scene.text[max(0, at - 12) : at].rpartition(" ")[2].lstrip("\"'“‘(«").lower() in word_sets("en")["abbreviation"]


def _is_name(scene: Scene, inner: Span) -> bool:
    """Whether marks stand around a name: no quotation."""
    words = scene.document.word_range(inner)
    return len(words) <= 8 and all(at in scene.mention for at in words)

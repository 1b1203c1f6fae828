"""Carriers between an article and a source: ``في بيان``، ``في تصريح لصحيفة …``، ``لرويترز``."""

from __future__ import annotations

from typing import NamedTuple

from isnad.annotate.attributions.lexicon import carrier_nouns, word_sets
from isnad.annotate.attributions.media import is_outlet
from isnad.annotate.attributions.phrases import head_of
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

_NAME = 5
"""So many words at most of a medium's name in quotation marks."""


class Carrier(NamedTuple):
    """A carrier's span and the word after it."""

    span: Span
    end: int


def carrier(scene: Scene, index: int, stop: int) -> Carrier | None:
    """The carrier that begins at a word, if one does."""
    key, openers = scene.keys[index], word_sets("ar")["carrier-opener"]
    key = key[1:] if key[:1] == "و" and key[1:] in openers else key
    if key in openers and index + 1 < stop:
        noun = index + 1
        if scene.keys[noun] in word_sets("ar")["carrier-ordinal"] and noun + 1 < stop:
            noun += 1
        if scene.keys[noun] in carrier_nouns():
            return _extent(scene, index, noun + 1, stop)
        return None
    return _addressed(scene, index, stop)


def _extent(scene: Scene, start: int, index: int, stop: int) -> Carrier:
    """Past what belongs to the carrier: adjectives, the medium it was given to, ``له``، ``لها``."""
    end, sets = index, word_sets("ar")
    while index < stop:
        key = scene.keys[index]
        if key in sets["carrier-adjective"]:
            index = end = index + 1
            continue
        to = _addressed(scene, index, stop) if key[:1] == "ل" else None
        if key in sets["carrier-to"] and index + 1 < stop:
            to = _addressed(scene, index + 1, stop, bare=True)  # في حديث إلى قناة …
        if to is None and end < index:
            to = _addressed(scene, index, stop, bare=True)
        if to is not None:
            index = end = to.end
            continue
        if scene.is_quote_mark(index) and index == end:
            quote = scene.quote_at(scene.words[index].start)
            inside = scene.document.word_range(quote.inner) if quote is not None else range(0)
            if 0 < len(inside) <= 4 and scene.keys[index - 1] in sets["carrier-quoted"]:
                index = end = inside.stop + 1
                continue
        if key in sets["carrier-follow"] or index in scene.timed:
            index += 1
            if key in sets["carrier-end"]:
                end = index
            continue
        break
    return Carrier(scene.span(start, end), max(end, start + 1))


def _addressed(scene: Scene, index: int, stop: int, *, bare: bool = False) -> Carrier | None:
    """A medium spoken to: ``لرويترز``، ``لوكالة فرانس برس``، ``لـ"بوابة الوسط"``، ``لمراسل "…"``."""
    key = scene.keys[index]
    if bare and scene.is_quote_mark(index):
        quote = scene.quote_at(scene.words[index].start)
        inside = scene.document.word_range(quote.inner) if quote is not None else range(0)
        named = quote is not None and inside.stop < stop and is_outlet(quote.inner.of(scene.text))
        return Carrier(scene.span(index, inside.stop + 1), inside.stop + 1) if named else None
    if not bare and not key.startswith("ل"):
        return None
    head = head_of(key)
    reporter = key in word_sets("ar")["reporter"]
    if not reporter and (head is None or head.kind != "media"):
        mention = scene.mention.get(index)
        letter = key == "ل" and index + 1 < stop and scene.is_quote_mark(index + 1)
        if letter:
            quote = scene.quote_at(scene.words[index + 1].start)
            inside = scene.document.word_range(quote.inner) if quote is not None else range(0)
            if 0 < len(inside) <= 5:
                return Carrier(scene.span(index, inside.stop + 1), inside.stop + 1)
            return None
        if mention is None or mention.kind != "organisation" or not scene.outlet(mention):
            return _named(scene, index, stop) if not bare else None
    end = index + 1
    while end < stop and (scene.mention.get(end) is not None or (scene.is_quote_mark(end) and _around_name(scene, end))):
        end += 1
    if end == index + 1 and head is not None and end < stop and scene.is_quote_mark(end):
        quote = scene.quote_at(scene.words[end].start)
        inside = scene.document.word_range(quote.inner) if quote is not None else range(0)
        end = inside.stop + 1 if 0 < len(inside) <= _NAME and inside.stop < stop else end  # لشبكة "سي إن إن"
    if end == index + 1 and not reporter:
        while (
            end < stop
            and end < index + 4
            and scene.words[end].kind == "word"
            and scene.keys[end] not in word_sets("ar")["clause"] | word_sets("ar")["preposition"]
            and end not in scene.timed
        ):
            end += 1
    return Carrier(scene.span(index, end), end)


def _named(scene: Scene, index: int, stop: int) -> Carrier | None:
    """An outlet of the list behind ل where nothing was recognised: ``لموزاييك``, ``لشفق نيوز``, ``لـ(وات)``."""
    first = scene.words[index].start
    if scene.keys[index] == "ل" and index + 2 < stop and scene.is_mark(index + 1, "("):
        closing = next((at for at in range(index + 2, min(stop, index + 6)) if scene.is_mark(at, ")")), None)
        if closing is not None:
            return Carrier(scene.span(index, closing + 1), closing + 1)
    for end in range(min(stop, index + 4), index, -1):
        if is_outlet(Span(first, scene.words[end - 1].end).of(scene.text).removeprefix("ل").lstrip("ـ ")):
            return Carrier(scene.span(index, end), end)
    return None


def _around_name(scene: Scene, index: int) -> bool:
    """Whether a quotation mark stands around a name rather than around speech."""
    quote = scene.quote_at(scene.words[index].start)
    return quote is not None and all(at in scene.mention for at in scene.document.word_range(quote.inner))

"""Arabic source phrases: how far a noun phrase goes, who in it is the source, and of which kind that source is.

A person's name is the source without its titles; an office that stands alone is the source as a whole; a document or an unnamed
source is its whole phrase.
"""

from __future__ import annotations

from isnad.annotate.attributions.heads import headed
from isnad.annotate.attributions.lexicon import SourceKind, word_sets
from isnad.annotate.attributions.names import Phrase, apposition, feminine_at, head_of, name_at, with_partner
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

__all__ = ["Phrase", "head_of", "named_later", "noun_phrase"]

_REST = 3
"""So many words of a name in quotation marks may be left behind what was taken of it."""

_BELOW = 600
"""How many code points below a headline its speaker is named at the latest."""


def noun_phrase(scene: Scene, start: int, stop: int, *, strict: bool = False) -> Phrase | None:
    """The noun phrase that begins at word ``start`` and ends before ``stop``; None if a source phrase cannot begin there.

    ``strict``: an object may follow at once, so only what surely belongs to the phrase is taken.
    """
    first = _skip_opening(scene, start, stop)
    if first >= stop or not _can_begin(scene, first):
        return None
    named = name_at(scene, first, stop)
    if named is not None:
        return with_partner(scene, named._replace(start=start), stop)
    reference = scene.reference.get(first)
    surname = _surname(scene, first)
    if surname is not None:
        return surname._replace(start=start)
    if scene.keys[first] in word_sets("ar")["latter"]:
        return Phrase(start, first + 1, scene.span(first, first + 1), "organisation", None, None, True, feminine_at(scene, first), True)
    head = head_of(scene.keys[first])
    if reference is not None and scene.document.word_range(reference.span).start == first:
        end = max(scene.document.word_range(reference.span).stop, first + 1)
        named = apposition(scene, end, stop)
        if named is not None:
            return named._replace(start=start)
        kind: SourceKind = "organisation" if reference.form in {"both-sides", "capital", "demonym"} else "person"
        return Phrase(start, end, reference.span, kind, None, reference, True, feminine_at(scene, first), True)
    return _closed(scene, headed(scene, first, stop, head, strict=strict)._replace(start=start), stop)


def _skip_opening(scene: Scene, index: int, stop: int) -> int:
    while index < stop and (scene.is_quote_mark(index) or scene.is_mark(index, "(")):
        index += 1
    if index + 1 < stop and scene.words[index].kind == "number" and not scene.mention.get(index):
        index += 1
    if index + 1 < stop and scene.keys[index] in word_sets("ar")["demonstrative"] and scene.keys[index + 1].startswith("ال"):
        index += 1
    return index


def _can_begin(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    sets = word_sets("ar")
    if index in scene.mention and not scene.is_quote_mark(index):
        return True
    if word.kind != "word":
        return False
    if word.key.startswith(tuple(sets["b-phrase"])) and head_of(word.key) is None:
        return False
    return not any(
        word.key in sets[name]
        for name in ("preposition", "clause", "relative", "negation", "day", "manner", "auxiliary", "joiner", "demonstrative")
    )


def _closed(scene: Scene, phrase: Phrase, stop: int) -> Phrase:
    """A phrase with the end of the name in quotation marks that it holds the beginning of (``مجلة «كيكر شبورت»``)."""
    quote = scene.quote_at(phrase.span.end - 1)
    if quote is None or not quote.closed or quote.outer.start <= phrase.span.start:
        return phrase
    end = scene.document.word_range(quote.inner).stop
    if end - phrase.end > _REST or end >= stop:
        return phrase
    while end < stop and scene.is_quote_mark(end) and scene.words[end].start < quote.outer.end:
        end += 1
    if end < stop and scene.keys[end].startswith("ال") and scene.keys[end].endswith(("ي", "يه")) and end not in scene.titled:
        return phrase._replace(end=end + 1, span=Span(phrase.span.start, scene.words[end].end))  # صحيفة «التايمز» البريطانية
    return phrase._replace(end=end, span=Span(phrase.span.start, quote.outer.end))


def _surname(scene: Scene, index: int) -> Phrase | None:
    """A single name that a person of the article, or an earlier source, ends with."""
    known = scene.surnames.get(scene.keys[index])
    if known is None or scene.words[index].kind != "word":
        return None
    return Phrase(index, index + 1, scene.span(index, index + 1), "person", None, None, True, None, True)


def named_later(scene: Scene, first: int, colon: int) -> Phrase | None:
    """Two or three words of a headline that the text below repeats together: the name of somebody whom no list knows."""
    words = range(first, colon)
    if not 2 <= len(words) <= 3 or any(scene.words[at].kind != "word" for at in words):
        return None
    span = scene.span(first, colon)
    below = scene.text[scene.words[colon].end :]
    if f" {span.of(scene.text)}" not in below[:_BELOW]:
        return None
    return Phrase(first, colon, span, "person", None, None, True, None, True)

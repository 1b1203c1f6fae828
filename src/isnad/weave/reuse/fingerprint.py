"""What text reuse needs to know of one article, made once and kept: its words as numbers with their places in the text.

Words are compared by a hash of their key, so two spellings of one word (أ and ا, with and without diacritics) are one word here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from isnad.language import Keyed, keyed_article
from isnad.records import Annotation, Span

_WORD = re.compile(r"[^\W_]+")
_NAMING = frozenset({"person", "organisation", "place", "group"})


class Fingerprint(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one article for text reuse.

    ``words``, ``starts`` and ``ends`` are little-endian uint32 arrays as bytes, one number a word: the hash of its key and its
    place in the stored text (code points). ``naming`` has one byte a word: 1 where the word belongs to a name or to a title of
    one, which every report of a person repeats. Page furniture has no words here. ``outlet``, ``url``, the ordinal days ``first`` and
    ``last`` of publication and the time ``at`` (seconds since 1970) serve the direction; ``cites`` are the keys of the outlets and
    addresses that the article credits.
    """

    id: str
    words: bytes
    starts: bytes
    ends: bytes
    naming: bytes
    outlet: str | None = None
    url: str | None = None
    first: int | None = None
    last: int | None = None
    at: float | None = None
    cites: tuple[str, ...] = ()

    def array(self, name: str) -> NDArray[np.uint32]:
        """``words``, ``starts`` or ``ends`` as numbers."""
        return np.frombuffer(getattr(self, name), dtype="<u4")


def fingerprint(annotation: Annotation) -> Fingerprint:
    """Take down the words of an article."""
    keyed = keyed_article(annotation.text)
    found = keyed.spans([match.span() for match in _WORD.finditer(keyed.key)])
    words = list(map(crc32, map(str.encode, _WORD.findall(keyed.key))))
    if annotation.furniture:
        kept = _outside(found, annotation.furniture)
        found, words = [found[at] for at in kept], [words[at] for at in kept]
    starts = np.array([start for start, _ in found], dtype="<u4")
    ends = np.array([end for _, end in found], dtype="<u4")
    article = annotation.article
    published = annotation.published
    return Fingerprint(
        id=annotation.id,
        words=np.array(words, dtype="<u4").tobytes(),
        starts=starts.tobytes(),
        ends=ends.tobytes(),
        naming=_naming(starts, annotation),
        outlet=article.outlet if article else None,
        url=article.url if article else None,
        first=published.first.toordinal() if published else None,
        last=published.last.toordinal() if published else None,
        at=published.at.timestamp() if published and published.at else None,
        cites=_cites(annotation),
    )


def _outside(found: list[tuple[int, int]], furniture: tuple[Span, ...]) -> list[int]:
    """Indexes of the words that touch no furniture."""
    pieces = sorted(furniture)
    starts = [piece.start for piece in pieces]
    kept = []
    for at, (start, end) in enumerate(found):
        near = bisect_right(starts, end - 1) - 1
        if near < 0 or pieces[near].end <= start:
            kept.append(at)
    return kept


def _naming(starts: NDArray[np.uint32], annotation: Annotation) -> bytes:
    marks = np.zeros(len(starts), dtype=np.uint8)
    spans = [span for mention in annotation.mentions if mention.kind in _NAMING for span in (mention.span, *mention.titles)]
    for span in spans:
        first, last = np.searchsorted(starts, (max(0, span.start - 2), span.end))  # a clitic may stand before the name
        marks[first:last] = 1
    return marks.tobytes()


def _cites(annotation: Annotation) -> tuple[str, ...]:
    """Keys of what the article says it comes from: outlets, carriers and hosts."""
    names = [credit.name for credit in annotation.credits if credit.name and credit.kind != "byline"]
    names += [span.of(annotation.text) for attribution in annotation.attributions for span in attribution.via]
    return tuple(dict.fromkeys(key for key in (" ".join(Keyed(name).key.split()) for name in names) if key))

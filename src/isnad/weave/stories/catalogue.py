"""What is looked up of every article to find its neighbours: little enough to be loaded for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from isnad.weave.stories.signature import Signature
from isnad.weave.stories.table import Indexes, Numbers
from isnad.weave.stories.weighing import packed

KEY_TERMS = 40
"""So many of an article's weightiest words are looked up."""


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """The entry of one article.

    ``first`` and ``last`` are ordinal days of publication, ``names`` (little-endian uint32) and ``weights`` (uint16) the hashes and
    weights of its weightiest words, the heaviest first; ``series``, ``dated`` and ``roundup`` are those of its signature, ``outlet`` is a
    number for that which brought it, 0 where it is not known. ``known`` are hashes (little-endian uint32, in order) of whom and what
    title and lead name, the same in all languages.
    """

    id: str
    first: int | None
    last: int | None
    arabic: bool
    names: bytes
    weights: bytes
    series: int = 0
    dated: int = 0
    roundup: bool = False
    outlet: int = 0
    known: bytes = b""


def entry(signature: Signature) -> Entry:
    """The entry of the article of a signature."""
    names, weights = np.frombuffer(signature.terms.names, dtype="<u4"), np.frombuffer(signature.terms.weights, dtype="<u2")
    heaviest = np.argsort(-weights.astype(np.int32), kind="stable")[:KEY_TERMS]
    return Entry(
        signature.id,
        signature.first,
        signature.last,
        signature.language == "ar",
        names[heaviest].tobytes(),
        weights[heaviest].tobytes(),
        signature.series,
        signature.dated,
        signature.roundup,
        crc32(signature.outlet.encode("utf-8", "surrogatepass")) or 1 if signature.outlet else 0,
        packed(crc32(name.encode("utf-8", "surrogatepass")) for name in (*signature.actors, *signature.places, *signature.countries)),
    )


class Catalogue:
    """The entries of a set of articles as arrays; the order is that of day, then id (undated articles first)."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        ordered = sorted(entries, key=lambda each: (each.first or 0, each.id))
        self.ids = [each.id for each in ordered]
        self.first: Indexes = np.array([each.first or 0 for each in ordered], dtype=np.int64)
        self.last: Indexes = np.array([each.last or 0 for each in ordered], dtype=np.int64)
        self.arabic: NDArray[np.bool_] = np.array([each.arabic for each in ordered], dtype=np.bool_)
        self.lengths: Indexes = np.array([len(each.names) // 4 for each in ordered], dtype=np.int64)
        self.names = np.frombuffer(b"".join(each.names for each in ordered), dtype="<u4")
        self.weights: Numbers = np.frombuffer(b"".join(each.weights for each in ordered), dtype="<u2").astype(np.float64)
        self.series = [each.series for each in ordered]
        self.dated = [each.dated for each in ordered]
        self.texts = [each.names + each.weights for each in ordered]
        """What two copies of one text have in common, and two bulletins have not."""
        self.copy = [crc32(text) for text in self.texts]
        self.outlet = [each.outlet for each in ordered]
        self.known_lengths: Indexes = np.array([len(each.known) // 4 for each in ordered], dtype=np.int64)
        self.known = np.frombuffer(b"".join(each.known for each in ordered), dtype="<u4")
        self.roundup: NDArray[np.bool_] = np.array([each.roundup for each in ordered], dtype=np.bool_)
        self.number = {ident: at for at, ident in enumerate(self.ids)}
        self.undated = int(np.searchsorted(self.first, 1))
        """How many articles have no day; they come first."""

    def __len__(self) -> int:
        return len(self.ids)

    def near(self, at: int, window: int) -> tuple[int, int]:
        """The range of the articles that appeared within so many days of one; all where it has no day. Undated ones come on top."""
        if at < self.undated:
            return 0, len(self)
        day = int(self.first[at])
        since, until = np.searchsorted(self.first, (max(1, day - window), day + window + 1)).tolist()
        return since, until

"""What is loaded of all articles at once, to find those with which a newcomer has to do; the rest is loaded of these alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from isnad.store import Store
from isnad.weave import load_encoder
from isnad.weave.reuse import Fingerprint, Trace, trace
from isnad.weave.stories import Entry, Signature, entry, mean


class Indexed(msgspec.Struct, frozen=True, array_like=True):
    """What finds an article its neighbours: by weighty words, and by shared runs of words."""

    entry: Entry
    trace: Trace


def indexed(signature: Signature, fingerprint: Fingerprint) -> Indexed:
    """The index of the article of a signature and a fingerprint."""
    return Indexed(entry(signature), trace(fingerprint))


class KeptShelf:
    """What a store keeps of its articles (``hashes`` by id) for weaving, loaded when it is asked for."""

    def __init__(self, store: Store, version: str, hashes: dict[str, str]) -> None:
        self._store, self.version, self.hashes = store, version, hashes
        self._signature = msgspec.msgpack.Decoder(Signature)
        self._fingerprint = msgspec.msgpack.Decoder(Fingerprint)
        self._every: dict[str, Indexed] | None = None

    def every(self) -> dict[str, Indexed]:
        """The index of all articles, by hash; it is loaded once."""
        if self._every is None:
            self._every = self.index(set(self.hashes.values()))
        return self._every

    def index(self, hashes: Collection[str]) -> dict[str, Indexed]:
        """The index of contents, by hash; those of which there is none are left out."""
        decoder = msgspec.msgpack.Decoder(Indexed)
        kept = self._store.results("index", self.version, hashes)
        return {content: decoder.decode(body) for content, body in kept.items()}

    def signatures(self, idents: Sequence[str]) -> list[Signature]:
        """The signatures of some articles."""
        return [self._signature.decode(body) for body in self._kept("signature", idents)]

    def fingerprints(self, idents: Sequence[str]) -> list[Fingerprint]:
        """The fingerprints of some articles."""
        return [self._fingerprint.decode(body) for body in self._kept("fingerprint", idents)]

    def meanings(self, idents: Sequence[str]) -> Mapping[str, bytes]:
        """The sentence vectors of some articles; those that were never asked for are made now, and kept."""
        known = self._store.results("meaning", self.version, {self.hashes[ident] for ident in idents})
        missing = [ident for ident in idents if self.hashes[ident] not in known]
        if missing:
            openings = [each.opening for each in self.signatures(missing)]
            made = {self.hashes[ident]: vector for ident, vector in zip(missing, mean(openings, load_encoder()), strict=True)}
            self._store.put_results("meaning", self.version, made)
            known.update(made)
        return {ident: known[self.hashes[ident]] for ident in idents}

    def _kept(self, kind: str, idents: Sequence[str]) -> list[bytes]:
        kept = self._store.results(kind, self.version, {self.hashes[ident] for ident in idents})
        return [kept[self.hashes[ident]] for ident in idents]

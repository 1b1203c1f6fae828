"""The scored pairs of a set of articles, packed: they are kept between runs, and there are hundreds of thousands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from isnad.records import Reuse
from isnad.weave.stories.candidates import candidates
from isnad.weave.stories.catalogue import Catalogue
from isnad.weave.stories.features import features, gaps
from isnad.weave.stories.linkage import UNIT
from isnad.weave.stories.model import Model, Score, chance
from isnad.weave.stories.shelf import Shelf
from isnad.weave.stories.table import Indexes, Numbers, Table

COPIED, COPIED_MOST = 0.6, 0.95
"""From this share of copied words on, and up to this chance, a copy speaks for one story."""


class Pairs(msgspec.Struct, frozen=True):
    """Scored pairs of articles: indexes into ``ids`` and strengths as little-endian uint32, as many of each.

    A strength is how far the log odds of one happening are above the model's floor, in millionths; 0 where the likeness of a pair is
    above it, and only what speaks against keeps the pair below. ``kin`` is the same of one development.
    """

    ids: tuple[str, ...] = ()
    left: bytes = b""
    right: bytes = b""
    strengths: bytes = b""
    kin: bytes = b""

    def __len__(self) -> int:
        return len(self.left) // 4

    def only(self, articles: Collection[str]) -> Pairs:
        """The pairs both of whose articles are among these."""
        here = np.array([ident in articles for ident in self.ids], dtype=np.bool_)
        if here.all():
            return self
        left, right, strengths, kin = (np.frombuffer(part, dtype="<u4") for part in (self.left, self.right, self.strengths, self.kin))
        kept = here[left] & here[right]
        renamed = (np.cumsum(here) - 1).astype("<u4")
        ids = tuple(ident for ident, stays in zip(self.ids, here.tolist(), strict=True) if stays)
        return Pairs(ids, renamed[left[kept]].tobytes(), renamed[right[kept]].tobytes(), strengths[kept].tobytes(), kin[kept].tobytes())


class Scored(NamedTuple):
    """Pairs of indexes into a catalogue, smaller first, in order, each with its strengths as one happening and as one development."""

    left: Indexes
    right: Indexes
    strengths: Indexes
    kin: Indexes

    def packed(self, catalogue: Catalogue) -> Pairs:
        """The pairs to be kept."""
        return Pairs(tuple(catalogue.ids), *(part.astype("<u4").tobytes() for part in self))


class Odds(NamedTuple):
    """Log odds of pairs: of one happening, of one if nothing spoke against it, of one development."""

    same: Numbers
    unopposed: Numbers
    kin: Numbers


def score_pairs(catalogue: Catalogue, shelf: Shelf, settings: Model, known: Collection[str], old: Pairs) -> Scored:
    """All pairs worth keeping: the ``old`` ones, of which both articles are ``known``, and those with newcomers."""
    new = np.array([ident not in known for ident in catalogue.ids], dtype=np.bool_)
    left, right = candidates(catalogue, settings.window, new, shelf.meanings)
    odds = _score(catalogue, shelf, settings, left, right)
    kept = np.flatnonzero(np.maximum(odds.unopposed, odds.kin) > settings.floor)
    made = [np.rint(np.maximum(0.0, each[kept] - settings.floor) * UNIT).astype(np.int64) for each in (odds.same, odds.kin)]
    places = np.array([catalogue.number.get(ident, -1) for ident in old.ids], dtype=np.int64)
    before, after = (places[np.frombuffer(part, dtype="<u4")] for part in (old.left, old.right))
    here = (before >= 0) & (after >= 0)
    first = np.concatenate((left[kept], before[here]))
    second = np.concatenate((right[kept], after[here]))
    held = [np.frombuffer(part, dtype="<u4").astype(np.int64)[here] for part in (old.strengths, old.kin)]
    strengths, kin = (np.concatenate(both) for both in zip(made, held, strict=True))
    low, high = np.minimum(first, second), np.maximum(first, second)
    order = np.lexsort((high, low))
    return Scored(low[order], high[order], strengths[order], kin[order])


def _score(catalogue: Catalogue, shelf: Shelf, settings: Model, left: Indexes, right: Indexes) -> Odds:
    """The log odds of each pair; only the articles of these pairs are loaded."""
    here = np.unique(np.concatenate((left, right)))
    idents = [catalogue.ids[at] for at in here.tolist()]
    one_language = catalogue.arabic[left] == catalogue.arabic[right]
    parts = [(settings.within, one_language), (settings.across, ~one_language)]
    meant = [chosen for score, chosen in parts if "meaning" in score.used]
    needy = np.unique(np.concatenate([here[:0], *(side[chosen] for chosen in meant for side in (left, right))]))
    meanings = shelf.meanings([catalogue.ids[at] for at in needy.tolist()]) if len(needy) else {}
    table = Table(shelf.signatures(idents), meanings)
    one, other = np.searchsorted(here, left), np.searchsorted(here, right)
    odds = Odds(np.zeros(len(left)), np.zeros(len(left)), np.zeros(len(left)))
    for score, chosen in parts:
        places = np.flatnonzero(chosen)
        for column, values in zip(odds, _odds(score, table, one[places], other[places]), strict=True):
            column[places] = values
    return odds


def _odds(score: Score, table: Table, left: Indexes, right: Indexes) -> Odds:
    values, days = features(table, left, right, score.used), gaps(table, left, right)
    return Odds(score.odds(values, days), score.unopposed(values, days), score.kin(values, days))


def chances(scored: Scored, settings: Model) -> Indexes:
    """The chance of one happening of each pair, in millionths; below 0 for two that are alike and yet told apart."""
    likely = np.rint(chance(scored.strengths / UNIT + settings.floor) * UNIT).astype(np.int64)
    return np.where(scored.strengths > 0, likely, -round(settings.clash * UNIT))


def kinship(scored: Scored, settings: Model) -> Indexes:
    """The chance of one development of each pair, in millionths, 0 where it is below the model's floor."""
    likely = np.rint(chance(scored.kin / UNIT + settings.floor) * UNIT).astype(np.int64)
    return np.where(scored.kin > 0, likely, 0)


def with_copies(scored: Scored, catalogue: Catalogue, reuse: Sequence[Reuse], floor: float) -> Scored:
    """Two articles that share most of their text are at least as alike as that share says, if they are near in time at all.

    Copies of a formula are not: what tells two alike reports apart, such as other figures, outweighs the words that they share.
    """
    number = catalogue.number
    copies = [
        (number[each.earlier], number[each.later], min(COPIED_MOST, each.share))
        for each in reuse
        if each.share >= COPIED and each.earlier in number and each.later in number
    ]
    if not copies or not len(scored.left):
        return scored
    codes = scored.left * len(catalogue) + scored.right
    wanted = np.array([min(one, other) * len(catalogue) + max(one, other) for one, other, _ in copies], dtype=np.int64)
    shares = np.array([share for _, _, share in copies])
    least = np.rint((np.log(shares / (1 - shares)) - floor) * UNIT).astype(np.int64)
    places = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
    met = (codes[places] == wanted) & (scored.strengths[places] > 0)
    strengths, kin = scored.strengths.copy(), scored.kin.copy()
    np.maximum.at(strengths, places[met], least[met])
    np.maximum.at(kin, places[met], least[met])
    return scored._replace(strengths=strengths, kin=kin)

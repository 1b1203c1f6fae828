"""What two articles have in common, as numbers with names: the features of the learned score."""

from __future__ import annotations

import numpy as np

from isnad.weave.stories.scenes import elsewhere
from isnad.weave.stories.table import Indexes, Numbers, Rows, Table

FEATURES = (
    "words",
    "lead words",
    "word pairs",
    "title told by both",
    "lead told by both",
    "lead told by one",
    "title meaning",
    "lead meaning",
    "title and lead meaning",
    "same figures",
    "other figures in title",
    "other figures in lead",
    "actors",
    "other actors",
    "places",
    "other places",
    "countries",
    "other countries",
    "days",
    "other days",
    "event types",
    "elsewhere",
)
"""Likenesses from 0 to 1.

``X told by both`` is the part of either's X (its words by weight) that the other's text has too, the smaller of the two parts; ``by
one`` the larger. X as a set is the part of both sets together that is in both. ``other X`` is 1 where both have X and none in common, ½
for a title whose figures the other text lacks; X is 0 where either has none. ``elsewhere`` is 1 where both tell
of a main event of one type, in places apart.
"""


def features(table: Table, left: Indexes, right: Indexes) -> Numbers:
    """The features of each pair, shape (pairs, features)."""
    crossed = np.maximum(table.angles(table.title[left], table.lead[right]), table.angles(table.lead[left], table.title[right]))
    title = _told(table.title_core, table.bag, left, right)
    lead = _told(table.lead_core, table.bag, left, right)
    types = _overlap(table.events, left, right)[0]
    columns = (
        table.cosines(table.terms, left, right),
        table.cosines(table.lead_terms, left, right),
        _cosine(table.pairs, left, right),
        np.minimum(*title),
        np.minimum(*lead),
        np.maximum(*lead),
        table.angles(table.title[left], table.title[right]),
        table.angles(table.lead[left], table.lead[right]),
        crossed,
        *_figures(table, left, right),
        *_overlap(table.actors, left, right),
        *_overlap(table.places, left, right),
        *_overlap(table.countries, left, right),
        *_overlap(table.days, left, right),
        types,
        elsewhere(table.scenes, left, right, types > 0),
    )
    return np.stack(columns, axis=1)


def gaps(table: Table, left: Indexes, right: Indexes) -> Numbers:
    """Days between the publication of two articles, 0 where either is undated."""
    apart = np.maximum(table.first[left] - table.last[right], table.first[right] - table.last[left])
    dated = (table.first[left] > 0) & (table.first[right] > 0)
    return np.where(dated, np.maximum(apart, 0), 0).astype(np.float64)


def _cosine(rows: Rows, left: Indexes, right: Indexes) -> Numbers:
    sizes = rows.lengths
    return np.asarray(rows.products(left, right) / np.sqrt(np.maximum(1, sizes[left] * sizes[right])))


def _told(core: Rows, bag: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """How much of the left core the right text has, and the other way round; 1 where a core is empty."""
    totals = core.totals
    first, second = core.products(left, right, bag), bag.products(left, right, core)
    return tuple(np.where(total > 0, part / np.maximum(total, 1), 1.0) for part, total in ((first, totals[left]), (second, totals[right])))  # type: ignore[return-value]


def _figures(table: Table, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers, Numbers]:
    """Figures of title and lead in common; titles, and leads, whose figures the other text lacks altogether."""
    title, lead, every = table.title_figures, table.lead_figures, table.figures
    strange = _strange(title, every, left, right)
    in_lead = _strange(lead, every, left, right)
    return (
        _overlap(lead, left, right)[0],
        (strange[0] + strange[1]) / 2,
        in_lead[0] * in_lead[1],
    )


def _strange(some: Rows, every: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """1 where one side has figures and the other text has none of them."""
    first = (some.lengths[left] > 0) & (some.products(left, right, every) == 0)
    second = (some.lengths[right] > 0) & (every.products(left, right, some) == 0)
    return first.astype(np.float64), second.astype(np.float64)


def _overlap(rows: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """The part of two sets together that is in both, and whether they have nothing in common."""
    sizes = rows.lengths
    smaller = np.minimum(sizes[left], sizes[right])
    common = rows.products(left, right)
    return common / np.maximum(1, sizes[left] + sizes[right] - common), ((smaller > 0) & (common == 0)).astype(np.float64)

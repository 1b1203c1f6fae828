"""What two articles have in common, as numbers with names: the features of the learned score."""

from __future__ import annotations

import numpy as np

from isnad.weave.stories.table import Indexes, Numbers, Rows, Table

FEATURES = (
    "words",
    "title words",
    "lead words",
    "title meaning",
    "lead meaning",
    "title and lead meaning",
    "word pairs",
    "numbers",
    "other numbers",
    "actors",
    "other actors",
    "places",
    "other places",
    "days",
    "other days",
    "event types",
)
"""Likenesses from 0 to 1. ``other X`` is 1 where both articles have X and none in common; X is 0 where either has none."""


def features(table: Table, left: Indexes, right: Indexes) -> Numbers:
    """The features of each pair, shape (pairs, features)."""
    crossed = np.maximum(table.angles(table.title[left], table.lead[right]), table.angles(table.lead[left], table.title[right]))
    numbers, other_numbers = _overlap(table.numbers, left, right)
    actors, other_actors = _overlap(table.actors, left, right)
    places, other_places = _overlap(table.places, left, right)
    days, other_days = _overlap(table.days, left, right)
    events, _ = _overlap(table.events, left, right)
    columns = (
        table.cosines(table.terms, left, right),
        table.cosines(table.title_terms, left, right),
        table.cosines(table.lead_terms, left, right),
        table.angles(table.title[left], table.title[right]),
        table.angles(table.lead[left], table.lead[right]),
        crossed,
        _cosine(table.pairs, left, right),
        numbers,
        other_numbers,
        actors,
        other_actors,
        places,
        other_places,
        days,
        other_days,
        events,
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


def _overlap(rows: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """The part of the smaller set that both have, and whether two sets have nothing in common."""
    sizes = rows.lengths
    smaller = np.minimum(sizes[left], sizes[right])
    common = rows.products(left, right)
    return common / np.maximum(1, smaller), ((smaller > 0) & (common == 0)).astype(np.float64)

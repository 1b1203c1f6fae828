"""What two articles have in common, as numbers with names: the features of the learned score."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np

from isnad.weave.stories.scenes import elsewhere
from isnad.weave.stories.table import Indexes, Numbers, Rows, Table

Columns = tuple[Numbers, ...]

FIGURES = 3
"""So many figures in a lead are no accident."""

FEATURES = (
    "words",
    "lead words",
    "word pairs",
    "title told by both",
    "lead told by both",
    "lead told by one",
    "meaning",
    "same figures",
    "other figures in title",
    "other figures in lead",
    "figures exchanged",
    "other ordinals in title",
    "actors",
    "other actors",
    "others named in lead",
    "others named in title",
    "places",
    "other places",
    "countries",
    "other countries",
    "countries exchanged",
    "days",
    "other days",
    "event types",
    "elsewhere",
    "days apart in lead",
    "each of its own day",
    "talks of one pair",
)
"""Likenesses from 0 to 1.

``X told by both`` is the part of either's X (its words by weight) that the other's text has too, the smaller of the two parts; ``by
one`` the larger. X as a set is the part of both sets together that is in both. ``other X`` is 1 where both have X and none in common, ½
for a title whose figures the other text lacks; X is 0 where either has none. ``countries exchanged`` is ``word pairs`` squared where title
and lead of either name a country that the other's text lacks: the more alike the words, the more does such a difference tell of another use
of one formula (telegrams of congratulation, say). ``figures exchanged`` is 1 where both leads give three figures or more, none of which the
other text has: another day of one market, another firm's profits. ``others named`` is 1 where both name people or bodies, and neither text
knows any of those whom the other's title (and lead) names: each body's own reception. ``elsewhere`` is 1 where both tell of a main event of
one type, in places apart. ``days apart in lead`` is 1 where both leads name days, and neither text has any of the other's or one within
`LATE` days of it. ``each of its own day`` is 1 where both leads tell of the day on which they appeared and of no other, and neither text
has the other's: bulletins of two days. ``talks of one pair`` is 1 where both tell of talks, and have someone and two states in common:
hosts and guests who meet again, which makes two happenings one development.
"""


def features(table: Table, left: Indexes, right: Indexes, wanted: Collection[str] = FEATURES) -> Numbers:
    """The features of each pair, shape (pairs, features); those that are not wanted are 0."""
    values = np.zeros((len(left), len(FEATURES)))
    for names, make in _MAKERS:
        if len(left) and any(name in wanted for name in names):
            for name, column in zip(names, make(table, left, right), strict=True):
                values[:, FEATURES.index(name)] = column
    return values


def gaps(table: Table, left: Indexes, right: Indexes) -> Numbers:
    """Days between the publication of two articles; 0 where either is undated, or both put a happening of one type on one day.

    The gap stands for happenings that are not the same; where both say when theirs was, how late it is told tells nothing.
    """
    apart = np.maximum(table.first[left] - table.last[right], table.first[right] - table.last[left])
    dated = (table.first[left] > 0) & (table.first[right] > 0)
    dated &= table.occasions.products(left, right) == 0
    return np.where(dated, np.maximum(apart, 0), 0).astype(np.float64)


def _words(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (table.cosines(table.terms, left, right),)


def _lead_words(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (table.cosines(table.lead_terms, left, right),)


def _word_pairs(table: Table, left: Indexes, right: Indexes) -> Columns:
    sizes = table.pairs.lengths
    alike = np.asarray(table.pairs.products(left, right) / np.sqrt(np.maximum(1, sizes[left] * sizes[right])))
    named, told = table.countries, table.countries_told
    strange = named.products(left, right, told) < named.lengths[left]
    strange &= told.products(left, right, named) < named.lengths[right]
    return alike, alike * alike * strange


def _title_told(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (np.minimum(*_told(table.title_core, table.bag, left, right)),)


def _lead_told(table: Table, left: Indexes, right: Indexes) -> Columns:
    told = _told(table.lead_core, table.bag, left, right)
    return np.minimum(*told), np.maximum(*told)


def _meaning(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (table.angles(left, right),)


def _same_figures(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (_overlap(table.lead_figures, left, right)[0],)


def _title_figures(table: Table, left: Indexes, right: Indexes) -> Columns:
    first, second = _strange(table.title_figures, table.figures, left, right)
    return ((first + second) / 2,)


def _lead_figures(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (_unknown(table.lead_figures, table.figures, left, right),)


def _exchanged_figures(table: Table, left: Indexes, right: Indexes) -> Columns:
    sizes = table.lead_figures.lengths
    many = np.minimum(sizes[left], sizes[right]) >= FIGURES
    return (_unknown(table.lead_figures, table.figures, left, right) * many,)


def _ordinals(table: Table, left: Indexes, right: Indexes) -> Columns:
    return (_overlap(table.ordinals, left, right)[1],)


def _others_named(field: str) -> Callable[[Table, Indexes, Indexes], Columns]:
    return lambda table, left, right: (_unknown(getattr(table, field), table.bag, left, right),)


def _named(field: str) -> Callable[[Table, Indexes, Indexes], Columns]:
    return lambda table, left, right: _overlap(getattr(table, field), left, right)


def _scenes(table: Table, left: Indexes, right: Indexes) -> Columns:
    types = _overlap(table.events, left, right)[0]
    return types, elsewhere(table.scenes, left, right, types > 0)


def _lead_days(table: Table, left: Indexes, right: Indexes) -> Columns:
    apart = _unknown(table.lead_days, table.days_near, left, right)
    return apart, _unknown(table.own_day, table.days_told, left, right)


def _talks(table: Table, left: Indexes, right: Indexes) -> Columns:
    talks = table.talks[left] & table.talks[right]
    return ((talks & (table.actors.products(left, right) > 0) & (table.countries.products(left, right) > 1)).astype(np.float64),)


def _told(core: Rows, bag: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """How much of the left core the right text has, and the other way round; 1 where a core is empty."""
    totals = core.totals
    first, second = core.products(left, right, bag), bag.products(left, right, core)
    return tuple(np.where(total > 0, part / np.maximum(total, 1), 1.0) for part, total in ((first, totals[left]), (second, totals[right])))  # type: ignore[return-value]


def _strange(some: Rows, every: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """1 where one side has figures and the other text has none of them."""
    first = (some.lengths[left] > 0) & (some.products(left, right, every) == 0)
    second = (some.lengths[right] > 0) & (every.products(left, right, some) == 0)
    return first.astype(np.float64), second.astype(np.float64)


def _unknown(some: Rows, every: Rows, left: Indexes, right: Indexes) -> Numbers:
    """1 where both sides have some, and neither text has any of the other's."""
    first, second = _strange(some, every, left, right)
    return first * second


def _overlap(rows: Rows, left: Indexes, right: Indexes) -> tuple[Numbers, Numbers]:
    """The part of two sets together that is in both, and whether they have nothing in common."""
    sizes = rows.lengths
    smaller = np.minimum(sizes[left], sizes[right])
    common = rows.products(left, right)
    return common / np.maximum(1, sizes[left] + sizes[right] - common), ((smaller > 0) & (common == 0)).astype(np.float64)


_MAKERS: tuple[tuple[tuple[str, ...], Callable[[Table, Indexes, Indexes], Columns]], ...] = (
    (("words",), _words),
    (("lead words",), _lead_words),
    (("word pairs", "countries exchanged"), _word_pairs),
    (("title told by both",), _title_told),
    (("lead told by both", "lead told by one"), _lead_told),
    (("meaning",), _meaning),
    (("same figures",), _same_figures),
    (("other figures in title",), _title_figures),
    (("other figures in lead",), _lead_figures),
    (("figures exchanged",), _exchanged_figures),
    (("other ordinals in title",), _ordinals),
    (("actors", "other actors"), _named("actors")),
    (("others named in lead",), _others_named("lead_names")),
    (("others named in title",), _others_named("title_names")),
    (("places", "other places"), _named("places")),
    (("countries", "other countries"), _named("countries")),
    (("days", "other days"), _named("days")),
    (("event types", "elsewhere"), _scenes),
    (("days apart in lead", "each of its own day"), _lead_days),
    (("talks of one pair",), _talks),
)

"""Articles into stories, stories into storylines; again for newcomers without doing the old work again."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec
import numpy as np

from isnad.records import Reuse
from isnad.weave.decisions import Decided, DecisionLike
from isnad.weave.stories.candidates import candidates
from isnad.weave.stories.explain import reasons, why_line
from isnad.weave.stories.features import features, gaps
from isnad.weave.stories.lines import storylines
from isnad.weave.stories.linkage import UNIT, Bounds, Edge, Pair, average_linkage
from isnad.weave.stories.model import Model, chance, model
from isnad.weave.stories.signature import Signature
from isnad.weave.stories.table import Table

COPIED, COPIED_MOST = 0.6, 0.95
"""From this share of copied words on, and up to this chance, a copy speaks for one story."""

Scored = tuple[str, str, int]


class Group(msgspec.Struct, frozen=True):
    """The articles of one story, in order of day and id, and why they were put together."""

    articles: tuple[str, ...]
    reasons: tuple[str, ...] = ()


class Line(msgspec.Struct, frozen=True):
    """The stories of one storyline as indexes into the grouping's stories, and why."""

    stories: tuple[int, ...]
    reasons: tuple[str, ...] = ()


class Grouping(msgspec.Struct, frozen=True):
    """Stories and storylines of a set of articles.

    ``edges`` are the scored pairs: ids in order, and how far their log odds are above the model's floor, in millionths. Handed to
    the next `group` as ``previous``, they spare scoring the old pairs again.
    """

    stories: tuple[Group, ...]
    storylines: tuple[Line, ...]
    edges: tuple[Scored, ...] = ()


def group(
    signatures: Sequence[Signature],
    *,
    reuse: Sequence[Reuse] = (),
    decisions: Iterable[DecisionLike] = (),
    previous: Grouping | None = None,
    settings: Model | None = None,
) -> Grouping:
    """Group articles by happening. The same articles give the same stories, whatever their order and in how many steps they came.

    ``previous`` is the grouping of a part of these articles whose signatures have not changed. Decisions of people (two articles
    report, or do not report, the same story) outrank the score.
    """
    settings = settings or model()
    table = Table(signatures)
    known = {ident for each in previous.stories for ident in each.articles} if previous else frozenset()
    edges = _edges(table, settings, known, previous.edges if previous else ())
    decided = Decided(decisions, "story")
    names = table.ids
    number = {name: at for at, name in enumerate(names)}
    scores = _weighed(edges, number, reuse, settings)
    together = [(number[one], number[other]) for one, other in decided.pairs_together() if one in number and other in number]
    apart = _apart(decided, scores, names)
    groups = average_linkage(range(len(names)), scores, Bounds(settings.same, settings.share), together, apart)
    lines = storylines(table, groups, scores, settings.line)
    stories = tuple(Group(tuple(names[at] for at in members), reasons(table, members, scores, settings)) for members in groups)
    return Grouping(
        stories=stories,
        storylines=tuple(Line(tuple(line), why_line(table, [groups[at] for at in line])) for line in lines),
        edges=edges,
    )


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _edges(table: Table, settings: Model, known: Collection[str], old: Sequence[Scored]) -> tuple[Scored, ...]:
    """All scored pairs, sorted: the old ones of articles still here, and those with newcomers."""
    names = table.ids
    new = np.array([name not in known for name in names], dtype=np.bool_)
    left, right = candidates(table, settings.window, new)
    values, days = features(table, left, right), gaps(table, left, right)
    one_language = table.arabic[left] == table.arabic[right]
    odds = np.where(one_language, settings.within.odds(values, days), settings.across.odds(values, days))
    kept = np.flatnonzero(odds > settings.floor)
    strengths = np.rint((odds[kept] - settings.floor) * UNIT).astype(np.int64).tolist()
    pairs = zip(left[kept].tolist(), right[kept].tolist(), strengths, strict=True)
    found = [(min(names[one], names[other]), max(names[one], names[other]), strength) for one, other, strength in pairs]
    present = set(names)
    found += [edge for edge in old if edge[0] in present and edge[1] in present]
    return tuple(sorted(found))


def _weighed(edges: Sequence[Scored], number: Mapping[str, int], reuse: Sequence[Reuse], settings: Model) -> dict[Pair, Edge]:
    """Chance and strength of each pair. Two articles that share most of their text are at least as alike as that share says."""
    copied = {
        _pair(number[each.earlier], number[each.later]): min(COPIED_MOST, each.share)
        for each in reuse
        if each.share >= COPIED and each.earlier in number and each.later in number
    }
    strengths = np.array([strength for _, _, strength in edges], dtype=np.int64)
    chances = np.rint(chance(strengths / UNIT + settings.floor) * UNIT).astype(np.int64).tolist()
    found: dict[Pair, Edge] = {}
    for (one, other, strength), likely in zip(edges, chances, strict=True):
        pair = _pair(number[one], number[other])
        share = copied.get(pair, 0.0)
        if share * UNIT > likely:
            found[pair] = Edge(round(share * UNIT), round((math.log(share / (1 - share)) - settings.floor) * UNIT))
        else:
            found[pair] = Edge(likely, strength)
    return found


def _apart(decided: Decided, scores: Mapping[Pair, Edge], names: Sequence[str]) -> list[Pair]:
    return [pair for pair in scores if decided.apart(names[pair[0]], names[pair[1]])]

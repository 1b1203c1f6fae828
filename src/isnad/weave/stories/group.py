"""Articles into stories, stories into storylines; again for newcomers without doing the old work again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec
import numpy as np

from isnad.records import Reuse
from isnad.weave.decisions import Decided, DecisionLike
from isnad.weave.stories.candidates import candidates
from isnad.weave.stories.explain import reasons, why_line
from isnad.weave.stories.features import features, gaps
from isnad.weave.stories.lines import storylines
from isnad.weave.stories.linkage import UNIT, Pair, average_linkage
from isnad.weave.stories.model import Model, model
from isnad.weave.stories.signature import Signature
from isnad.weave.stories.table import Table

FAINT = 0.02
"""Edges below this probability are not kept: in a mean they count as 0."""

Edge = tuple[str, str, int]


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

    ``edges`` are the scored pairs (ids in order, probability of one happening in millionths). Handed to the next `group` as
    ``previous``, they spare scoring the old pairs again.
    """

    stories: tuple[Group, ...]
    storylines: tuple[Line, ...]
    edges: tuple[Edge, ...] = ()


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
    names = [each.id for each in table.signatures]
    number = {name: at for at, name in enumerate(names)}
    scores = _with_reuse({_pair(number[one], number[other]): score for one, other, score in edges}, number, reuse)
    together = [(number[one], number[other]) for one, other in decided.pairs_together() if one in number and other in number]
    apart = _apart(decided, scores, names)
    groups = average_linkage(range(len(names)), scores, settings.same, together, apart)
    lines = storylines(table, groups, scores, settings)
    stories = tuple(Group(tuple(names[at] for at in members), reasons(table, members, scores, settings)) for members in groups)
    return Grouping(
        stories=stories,
        storylines=tuple(Line(tuple(line), why_line(table, [groups[at] for at in line])) for line in lines),
        edges=edges,
    )


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _edges(table: Table, settings: Model, known: Collection[str], old: Sequence[Edge]) -> tuple[Edge, ...]:
    """All scored pairs, sorted: the old ones of articles still here, and those with newcomers."""
    names = [each.id for each in table.signatures]
    present = set(names)
    new = np.array([name not in known for name in names], dtype=np.bool_)
    left, right = candidates(table, settings.window, new)
    values, days = features(table, left, right), gaps(table, left, right)
    same_language = table.arabic[left] == table.arabic[right]
    chances = np.where(same_language, settings.within.chance(values, days), settings.across.chance(values, days))
    kept = np.flatnonzero(chances >= FAINT)
    found = [
        (min(names[left[at]], names[right[at]]), max(names[left[at]], names[right[at]]), round(float(chances[at]) * UNIT)) for at in kept
    ]
    found += [edge for edge in old if edge[0] in present and edge[1] in present]
    return tuple(sorted(found))


def _with_reuse(scores: dict[Pair, int], number: Mapping[str, int], reuse: Sequence[Reuse]) -> dict[Pair, int]:
    """Scores raised where two articles share most of their text: a copy reports what its model reports."""
    for each in reuse:
        if each.earlier in number and each.later in number and each.share >= 0.6:
            pair = _pair(number[each.earlier], number[each.later])
            if pair in scores:
                scores[pair] = max(scores[pair], round(min(1.0, each.share) * UNIT))
    return scores


def _apart(decided: Decided, scores: Mapping[Pair, int], names: Sequence[str]) -> list[Pair]:
    return [pair for pair in scores if decided.apart(names[pair[0]], names[pair[1]])]

"""Articles into stories, stories into storylines; again for newcomers without doing the old work again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec
import numpy as np

from isnad.records import Reuse
from isnad.weave.decisions import Decided, DecisionLike
from isnad.weave.stories.explain import reasons, why_line
from isnad.weave.stories.lines import storylines
from isnad.weave.stories.linkage import UNIT, Bounds, Edge, Pair, average_linkage
from isnad.weave.stories.model import Model, model
from isnad.weave.stories.pairs import Pairs, Scored, chances, components, score_pairs, with_copies
from isnad.weave.stories.signature import Signature
from isnad.weave.stories.table import Indexes, Table


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

    ``pairs`` are the scored pairs. Handed to the next `group` as ``previous``, they spare scoring the old pairs again.
    """

    stories: tuple[Group, ...]
    storylines: tuple[Line, ...] = ()
    pairs: Pairs = Pairs()

    def only(self, articles: Collection[str]) -> Grouping:
        """What of this grouping can serve as ``previous`` when only these articles are still there and unchanged."""
        groups = (Group(tuple(ident for ident in each.articles if ident in articles)) for each in self.stories)
        return Grouping(tuple(each for each in groups if each.articles), (), self.pairs.only(articles))


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
    scored = score_pairs(table, settings, known, previous.pairs if previous else Pairs())
    alike = with_copies(scored, table, reuse, settings.floor)
    likely = chances(alike, settings.floor)
    together, apart = _decided(decisions, table)
    edges = _edges(table, alike, likely, round(settings.same * UNIT), together)
    groups = average_linkage(range(len(table)), edges, Bounds(settings.same, settings.share), together, apart)
    lines = storylines(table, groups, alike, likely, settings.line)
    return Grouping(
        stories=tuple(Group(tuple(table.ids[at] for at in members), reasons(table, members, edges, settings)) for members in groups),
        storylines=tuple(Line(tuple(line), why_line(table, [groups[at] for at in line])) for line in lines),
        pairs=scored.packed(table),
    )


def _edges(table: Table, scored: Scored, likely: Indexes, least: int, together: Sequence[Pair]) -> dict[Pair, Edge]:
    """The edges that can matter: a mean above a bound needs one pair above it, so no group reaches beyond what such pairs connect."""
    strong = np.flatnonzero(likely > least)
    forced = np.array(together, dtype=np.int64).reshape(-1, 2)
    left, right = np.concatenate((scored.left[strong], forced[:, 0])), np.concatenate((scored.right[strong], forced[:, 1]))
    owner = components(len(table), left, right)
    inner = np.flatnonzero(owner[scored.left] == owner[scored.right])
    parts = (part[inner].tolist() for part in (scored.left, scored.right, likely, scored.strengths))
    return {(one, other): Edge(chance, strength) for one, other, chance, strength in zip(*parts, strict=True)}


def _decided(decisions: Iterable[DecisionLike], table: Table) -> tuple[list[Pair], list[Pair]]:
    """Pairs of articles here that people put together, and that they set apart."""
    every = [each for each in decisions if each.kind.endswith("story")]
    if not every:
        return [], []
    known = Decided(every, "story")
    number = {ident: at for at, ident in enumerate(table.ids)}
    here = sorted(
        {(min(each.a, each.b), max(each.a, each.b)) for each in every if each.a in number and each.b in number and each.a != each.b}
    )
    together = [_pair(number[one], number[other]) for one, other in here if known.together(one, other)]
    return together, [_pair(number[one], number[other]) for one, other in here if known.apart(one, other)]


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)

"""Articles into stories, stories into storylines; again for newcomers without doing the old work again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec
import numpy as np

from isnad.records import Reuse
from isnad.weave.decisions import Decided, DecisionLike
from isnad.weave.stories.catalogue import Catalogue, Entry, entry
from isnad.weave.stories.explain import in_common, mean_chance, why_line
from isnad.weave.stories.lines import storylines
from isnad.weave.stories.linkage import UNIT, Bounds, Pair
from isnad.weave.stories.model import Model, model
from isnad.weave.stories.pairs import Pairs, Scored, chances, kinship, score_pairs, with_copies
from isnad.weave.stories.parts import Edges, Parts, connected
from isnad.weave.stories.roundups import linked, without_roundups
from isnad.weave.stories.shelf import Desk, Shelf
from isnad.weave.stories.signature import Signature
from isnad.weave.stories.standing import bulletins_apart
from isnad.weave.stories.table import Indexes


class Group(msgspec.Struct, frozen=True):
    """The articles of one story, in order of day and id, and why they were put together.

    ``part`` marks the connected part of all articles that it was cut from; empty where that is lone or no longer whole.
    """

    articles: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    part: bytes = b""


class Line(msgspec.Struct, frozen=True):
    """The stories of one storyline as indexes into the grouping's stories, and why; ``part`` as in :class:`Group`, of stories."""

    stories: tuple[int, ...]
    reasons: tuple[str, ...] = ()
    part: bytes = b""


class Grouping(msgspec.Struct, frozen=True):
    """Stories and storylines of a set of articles.

    ``pairs`` are the scored pairs. Handed to the next `group` as ``previous``, they spare scoring the old pairs again, and parts of
    the graph of articles that have not changed are not grouped again.
    """

    stories: tuple[Group, ...]
    storylines: tuple[Line, ...] = ()
    pairs: Pairs = Pairs()

    def only(self, articles: Collection[str]) -> Grouping:
        """What of this grouping can serve as ``previous`` when only these articles are still there and unchanged."""
        if all(ident in articles for each in self.stories for ident in each.articles):
            return self
        kept = [tuple(ident for ident in each.articles if ident in articles) for each in self.stories]
        whole = [len(rest) == len(each.articles) for rest, each in zip(kept, self.stories, strict=True)]
        torn = {each.part for each, intact in zip(self.stories, whole, strict=True) if not intact}
        groups = [
            Group(rest) if each.part in torn else Group(rest, each.reasons, each.part)
            for rest, each in zip(kept, self.stories, strict=True)
            if rest
        ]
        number = {at: new for new, at in enumerate(at for at, rest in enumerate(kept) if rest)}
        cut = {line.part for line in self.storylines if not all(whole[at] for at in line.stories)}
        lines = [
            Line(tuple(number[at] for at in line.stories), line.reasons, line.part) for line in self.storylines if line.part not in cut
        ]
        return Grouping(tuple(groups), tuple(lines), self.pairs.only(articles))


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
    entries = [entry(each) for each in signatures]
    return regroup(entries, Desk(signatures), reuse=lambda: reuse, decisions=decisions, previous=previous, settings=settings)


def regroup(
    entries: Sequence[Entry],
    shelf: Shelf,
    *,
    reuse: Callable[[], Sequence[Reuse]] = tuple,
    decisions: Iterable[DecisionLike] = (),
    previous: Grouping | None = None,
    settings: Model | None = None,
) -> Grouping:
    """The same as :func:`group` of articles whose signatures lie on a shelf: only those that are needed are taken from it.

    ``reuse`` is asked for once all pairs are scored: another process may look for it until then.
    """
    settings, previous = settings or model(), previous or Grouping(())
    catalogue = Catalogue(entries)
    known = {ident for each in previous.stories for ident in each.articles}
    scored = score_pairs(catalogue, shelf, settings, known, previous.pairs)
    alike = with_copies(scored, catalogue, reuse(), settings.floor)
    likely = chances(alike, settings)
    edges = Edges(alike.left, alike.right, likely, alike.strengths)
    together, apart = _decided(decisions, catalogue)
    bulletins = bulletins_apart(catalogue.series, catalogue.dated, catalogue.first.tolist(), catalogue.texts, settings.window)
    groups = _stories(catalogue, shelf, edges, (together, [*apart, *bulletins]), previous, settings)
    members = [[catalogue.number[ident] for ident in each.articles] for each in groups]
    firm = without_roundups(alike, catalogue)
    lines = _lines(catalogue, shelf, members, firm, kinship(firm, settings), previous, settings)
    return Grouping(stories=tuple(groups), storylines=tuple(lines), pairs=scored.packed(catalogue))


def _stories(
    catalogue: Catalogue, shelf: Shelf, edges: Edges, decided: tuple[list[Pair], list[Pair]], previous: Grouping, settings: Model
) -> list[Group]:
    """The stories in the order of their first articles; what one has in common is told anew only where its articles have changed.

    A mean above a bound needs one pair above it, so no group reaches beyond what such pairs connect: each part is grouped by itself.
    """
    together, apart = decided
    strong = np.flatnonzero(edges.chances > round(settings.same * UNIT))
    forced = np.array(together, dtype=np.int64).reshape(-1, 2)
    left, right = np.concatenate((edges.left[strong], forced[:, 0])), np.concatenate((edges.right[strong], forced[:, 1]))
    parts = Parts(catalogue.ids, connected(len(catalogue), left, right), edges, (("together", together), ("apart", apart)))
    before: dict[bytes, list[Group]] = defaultdict(list)
    for each in previous.stories:
        before[each.part].append(each)
    found: list[Group] = []
    anew = []
    part_of: dict[int, bytes] = {}
    for part in parts:
        if not part.mark:
            found.append(Group((catalogue.ids[part.nodes[0]],)))
        elif part.mark in before:
            found.extend(before[part.mark])
        else:
            anew.append(part)
            part_of.update(dict.fromkeys(part.nodes, part.mark))
    within = parts.edges(anew)
    inside = [[pair for pair in pairs if pair[0] in part_of and pair[1] in part_of] for pairs in (together, apart)]
    made = linked(part_of, within, Bounds(settings.same, settings.share, settings.growth, crowd=settings.crowd), inside, catalogue)
    names = [tuple(catalogue.ids[at] for at in members) for members in made]
    told = {each.articles: each.reasons for each in previous.stories if each.part}
    fresh = [at for members, articles in zip(made, names, strict=True) if len(members) > 1 and articles not in told for at in members]
    signatures = _take(catalogue, shelf, fresh)
    for members, articles in zip(made, names, strict=True):
        why = mean_chance(members, within, settings)
        shared = told[articles][len(why) :] if articles in told else in_common(signatures, members)
        found.append(Group(articles, why + shared, part_of[members[0]]))
    return sorted(found, key=lambda each: catalogue.number[each.articles[0]])


def _lines(
    catalogue: Catalogue,
    shelf: Shelf,
    members: Sequence[Sequence[int]],
    alike: Scored,
    likely: Indexes,
    previous: Grouping,
    settings: Model,
) -> list[Line]:
    """The storylines; why one holds together is told anew only where its stories have changed."""
    before: dict[bytes, list[tuple[str, ...]]] = defaultdict(list)
    why: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in previous.storylines:
        firsts = tuple(previous.stories[at].articles[0] for at in line.stories)
        before[line.part].append(firsts)
        why[firsts] = line.reasons
    found = storylines(catalogue, members, alike, likely, settings.line, before)
    firsts_of = [[members[at][0] for at in line.stories] for line in found]
    names_of = [tuple(catalogue.ids[at] for at in firsts) for firsts in firsts_of]
    told = [why.get(names) for names in names_of]
    signatures = _take(catalogue, shelf, [at for reasons, firsts in zip(told, firsts_of, strict=True) if reasons is None for at in firsts])
    return [
        Line(tuple(line.stories), why_line(signatures, firsts) if reasons is None else reasons, line.part)
        for line, firsts, reasons in zip(found, firsts_of, told, strict=True)
    ]


def _take(catalogue: Catalogue, shelf: Shelf, wanted: Sequence[int]) -> dict[int, Signature]:
    """The signatures of some articles, by their numbers."""
    numbers = sorted(set(wanted))
    return dict(zip(numbers, shelf.signatures([catalogue.ids[at] for at in numbers]), strict=True))


def _decided(decisions: Iterable[DecisionLike], catalogue: Catalogue) -> tuple[list[Pair], list[Pair]]:
    """Pairs of articles here that people put together, and that they set apart."""
    every = [each for each in decisions if each.kind.endswith("story")]
    if not every:
        return [], []
    known, number = Decided(every, "story"), catalogue.number
    here = sorted(
        {(min(each.a, each.b), max(each.a, each.b)) for each in every if each.a in number and each.b in number and each.a != each.b}
    )
    together = [_pair(number[one], number[other]) for one, other in here if known.together(one, other)]
    return together, [_pair(number[one], number[other]) for one, other in here if known.apart(one, other)]


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)

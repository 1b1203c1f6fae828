"""Two reports against each other: how alike, whether of one happening, what they agree on, where they conflict."""

from __future__ import annotations

import msgspec

from isnad.records import Annotation
from isnad.weave.compare.claims import lay_out
from isnad.weave.compare.likeness import likeness
from isnad.weave.compare.points import Point, points
from isnad.weave.compare.relation import Relation, judge
from isnad.weave.stories import Encoder

__all__ = ["Comparison", "Point", "Relation", "compare"]


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The comparison of two reports ``a`` and ``b``.

    ``similarity`` is the likeness of what is reported, 0 to 1. ``same`` says whether both report the same happening, ``chance`` how
    likely that is. ``relation`` is that of their claims (title or opening words): whether what the two say of it agrees. The
    points are pairs of spans with what they say and why that is agreement or conflict.
    """

    a: str
    b: str
    similarity: float
    same: bool
    chance: float
    relation: Relation
    agreements: tuple[Point, ...]
    conflicts: tuple[Point, ...]


def compare(a: Annotation, b: Annotation, encoder: Encoder) -> Comparison:
    """Compare two annotated reports; single headlines too."""
    claims = lay_out(a, b, encoder)
    like = likeness(a, b, encoder)
    found = points(a, b, claims)
    return Comparison(
        a=a.id,
        b=b.id,
        similarity=like.similarity,
        same=like.same,
        chance=round(like.chance, 4),
        relation=judge(claims).relation,
        agreements=found.agreements,
        conflicts=found.conflicts,
    )

"""A comparison of two reports as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from isnad.export.lines import isolate, words_of
from isnad.language.interface import text
from isnad.records import Annotation, Span


class PointLike(Protocol):
    """What two reports say on one thing, with the words of both and the reason why that is agreement or conflict."""

    @property
    def a(self) -> Span | None:
        """The words of the first report, None where it has none on this."""

    @property
    def b(self) -> Span | None:
        """The words of the second report."""

    @property
    def reason(self) -> str:
        """Why."""


class ComparisonLike(Protocol):
    """The comparison as :mod:`isnad.weave` gives it."""

    @property
    def similarity(self) -> float:
        """Likeness, 0 to 1."""

    @property
    def same(self) -> bool:
        """Whether both report one happening."""

    @property
    def relation(self) -> str:
        """``agree``, ``disagree`` or ``other``."""

    @property
    def agreements(self) -> Sequence[PointLike]:
        """Points of agreement."""

    @property
    def conflicts(self) -> Sequence[PointLike]:
        """Points of conflict."""


def comparison_text(comparison: ComparisonLike, a: Annotation, b: Annotation, lang: str) -> str:
    """Likeness, the answer to "one happening?", and the points with the words of both sides."""
    return "\n".join(_lines(comparison, a, b, lang)) + "\n"


def _lines(comparison: ComparisonLike, a: Annotation, b: Annotation, lang: str) -> Iterator[str]:
    yield f"{text(lang, 'compare', 'similarity')}: {comparison.similarity:.2f}"
    yield text(lang, "compare", "same" if comparison.same else "different")
    yield text(lang, "compare", comparison.relation)
    for heading, points in (("agreements", comparison.agreements), ("conflicts", comparison.conflicts)):
        if points:
            yield f"\n{text(lang, 'compare', heading)}"
        for point in points:
            for name, side, span in (("A", a, point.a), ("B", b, point.b)):
                if span is not None:
                    yield f"  {name} {words_of(side.text, span)}"
            yield f"    {isolate(point.reason)}"

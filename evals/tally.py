"""Counting hits: one kind of figure for everything that the gate measures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Tally:
    """Hits, and how many were predicted and how many are in the gold.

    Where each gold item is judged once, right or wrong, both totals are the number of items and the F1 is the share of right ones.
    """

    hits: float = 0
    predicted: float = 0
    gold: float = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, 0 to 1; None where nothing was predicted and nothing is to be found."""
        total = self.predicted + self.gold
        return 2 * self.hits / total if total else None


Scores = dict[str, Tally]


def judged(right: Iterable[bool]) -> Tally:
    """Decisions that are right or wrong."""
    decisions = list(right)
    return Tally(sum(decisions), len(decisions), len(decisions))


def of_sets(predicted: set[One], gold: set[One]) -> Tally:
    """Shared members of two sets."""
    return Tally(len(predicted & gold), len(predicted), len(gold))


def merge(scores: Iterable[Scores]) -> Scores:
    """Sums of tallies by name, names in the order of their first appearance."""
    total: Scores = {}
    for entry in scores:
        for name, tally in entry.items():
            total[name] = total.get(name, Tally()) + tally
    return total


def pair(gold: Sequence[One], predicted: Sequence[Other], likeness: Callable[[One, Other], float]) -> list[tuple[One, Other]]:
    """One-to-one pairs, the most alike first; a likeness of 0 or less forbids a pair. Ties go to the earlier ones."""
    ranked = sorted(
        ((likeness(one, other), -row, -column) for row, one in enumerate(gold) for column, other in enumerate(predicted)), reverse=True
    )
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for score, row, column in ranked:
        if score > 0 and row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((gold[-row], predicted[-column]))
    return pairs

"""Questions on single words that nearly all words answer with nothing: of an article's words all of them are asked at once.

A dozen readers look at every word of an article for the few that concern them. What a word answers them all is kept together, so that
a word is looked up once for all readers, and each then goes over its own few words only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from isnad.language.remembered import remembered

V_co = TypeVar("V_co", covariant=True)

_ASKED: list[Question[Any]] = []
"""All questions; they are made as the modules that ask them are loaded."""


class Question(Generic[V_co]):
    """What a word's key means to a reader. ``ask`` gives the same whenever it is asked, and something false for words that mean nothing."""

    def __init__(self, ask: Callable[[str], V_co]) -> None:
        self.ask = ask
        self.number = len(_ASKED)
        _ASKED.append(self)


class Answers:
    """What the words of one article answer to all questions."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        self._found: list[list[tuple[int, Any]]] = []

    def to(self, question: Question[V_co]) -> list[tuple[int, V_co]]:
        """The words that answer a question, by their indexes and in order, with what they answer."""
        if question.number >= len(self._found):
            self._found = self._all()
        return self._found[question.number]

    def within(self, question: Question[V_co], first: int, stop: int) -> list[tuple[int, V_co]]:
        """The same of the words ``[first, stop)``."""
        found = self.to(question)
        return found[bisect_left(found, (first,)) : bisect_left(found, (stop,))]  # an index alone is less than one with an answer

    def _all(self) -> list[list[tuple[int, Any]]]:
        asked = len(_ASKED)
        found: list[list[tuple[int, Any]]] = [[] for _ in range(asked)]
        for at, answers in enumerate(map(_answers(asked), self._keys)):
            for number, answer in answers:
                found[number].append((at, answer))
        return found


_MEMORIES: dict[int, Callable[[str], tuple[tuple[int, Any], ...]]] = {}


def _answers(asked: int) -> Callable[[str], tuple[tuple[int, Any], ...]]:
    """What a word answers to so many questions, each by its number; anew when there are more of them."""
    if asked not in _MEMORIES:
        _MEMORIES.clear()
        questions = tuple((each.number, each.ask) for each in _ASKED[:asked])
        _MEMORIES[asked] = remembered(200_000)(lambda key: tuple([(number, given) for number, ask in questions if (given := ask(key))]))
    return _MEMORIES[asked]

"""Where articles are annotated: one protocol, in this process or in several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Protocol

from isnad.annotate import Annotator
from isnad.records import Annotation, Article, Engine
from isnad.run.userdata import check_user_data
from isnad.tagger import load_tagger

Batch = Sequence[Article]


class Executor(Protocol):
    """Annotates batches of articles somewhere. Results come in the order of the batches, whatever the number of processes."""

    def engine(self) -> Engine:
        """What makes the annotations: results of another engine are not reused."""

    def annotate(self, batches: Iterable[Batch]) -> Iterator[list[Annotation]]:
        """One list of annotations a batch, in order."""


def make_annotator(*, neural: bool = True) -> Annotator:
    """An annotator with the tagger of the package, or without one where it is not wanted or cannot run.

    Raises `DataError` where a line of the user's data is wrong.
    """
    check_user_data()
    return Annotator(load_tagger() if neural else None)


class SerialExecutor:
    """Annotates in this process; the annotator is made when the first batch comes."""

    def __init__(self, *, neural: bool = True) -> None:
        self._neural = neural
        self._annotator: Annotator | None = None

    def _made(self) -> Annotator:
        if self._annotator is None:
            self._annotator = make_annotator(neural=self._neural)
        return self._annotator

    def engine(self) -> Engine:
        """What makes the annotations."""
        return self._made().engine

    def annotate(self, batches: Iterable[Batch]) -> Iterator[list[Annotation]]:
        """One list of annotations a batch, in order."""
        for batch in batches:
            yield self._made().annotate_many(batch)


class _Worker:
    """The annotator of one worker process."""

    annotator: Annotator | None = None

    @classmethod
    def start(cls, neural: bool) -> None:
        cls.annotator = make_annotator(neural=neural)

    @classmethod
    def work(cls, batch: Batch) -> list[Annotation]:
        if cls.annotator is None:
            raise RuntimeError("a worker process was given work before it was started")
        return cls.annotator.annotate_many(batch)


class ProcessExecutor:
    """Annotates in several processes on this machine. A few batches are on their way at once, so memory stays bounded."""

    def __init__(self, processes: int, *, neural: bool = True) -> None:
        self._processes, self._neural = processes, neural

    def engine(self) -> Engine:
        """What makes the annotations."""
        return make_annotator(neural=self._neural).engine

    def annotate(self, batches: Iterable[Batch]) -> Iterator[list[Annotation]]:
        """One list of annotations a batch, in order."""
        context = get_context("spawn")
        with ProcessPoolExecutor(self._processes, context, initializer=_Worker.start, initargs=(self._neural,)) as pool:
            waiting: deque[Future[list[Annotation]]] = deque()
            try:
                for batch in batches:
                    waiting.append(pool.submit(_Worker.work, batch))
                    while len(waiting) > 2 * self._processes:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

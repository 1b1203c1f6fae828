"""Where articles are annotated: one protocol, in this process or in several."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

import msgspec

from isnad.annotate import engine_of
from isnad.records import Annotation, Article, Engine
from isnad.run.garbage import collect_seldom
from isnad.run.packing import pack
from isnad.run.userdata import check_user_data
from isnad.tagger import load_tagger, tagger_version

if TYPE_CHECKING:
    from isnad.annotate import Annotator

Batch = Sequence[Article]
AHEAD = 200
"""Batches that are drawn while results are waited for: some ten thousand articles, some tens of megabytes."""
S = TypeVar("S")
T = TypeVar("T")


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of an article, packed: its annotation, its signature for grouping, its fingerprint for text reuse.

    ``index`` is what of both is loaded for all articles at once, to find those with which one has to do.

    ``failure`` is why the program failed on it, None where it did not.
    """

    id: str
    annotation: bytes
    signature: bytes
    fingerprint: bytes
    index: bytes
    failure: str | None


class Executor(Protocol):
    """Annotates batches of articles somewhere. Results come in the order of the batches, whatever the number of processes."""

    def engine(self) -> Engine:
        """What makes the annotations: results of another engine are not reused. Loads nothing."""

    def annotate(self, batches: Iterable[Batch]) -> Iterator[list[Annotation]]:
        """One list of annotations a batch, in order."""

    def prepare(self, batches: Iterable[Batch]) -> Iterator[list[Prepared]]:
        """One list of what is kept a batch, in order."""


@runtime_checkable
class Spread(Protocol):
    """What an executor of several processes can do besides."""

    def spread(self, work: Callable[[S], T], pieces: Iterable[S]) -> Iterator[T]:
        """Do some work on pieces of data, both of which can be pickled; results come in the order of the pieces."""


def make_annotator(*, neural: bool = True, threads: int | None = None) -> Annotator:
    """An annotator with the tagger of the package, or without one where it is not wanted or cannot run.

    ``threads`` are the tagger's, by default as many as it takes where it is alone on the machine.

    Raises `DataError` where a line of the user's data is wrong.
    """
    from isnad.annotate import Annotator

    check_user_data()
    return Annotator(load_tagger(threads=threads) if neural else None)


def prepared(annotations: Sequence[Annotation]) -> list[Prepared]:
    """Sign and fingerprint some annotations."""
    from isnad.run.index import indexed
    from isnad.weave import fingerprint, sign

    encode = msgspec.msgpack.encode
    found = []
    for each, signature in zip(annotations, sign(annotations), strict=True):
        print_ = fingerprint(each)
        found.append(
            Prepared(
                id=each.id,
                annotation=pack(each),
                signature=encode(signature),
                fingerprint=encode(print_),
                index=encode(indexed(signature, print_)),
                failure=each.failure,
            )
        )
    return found


def _engine(*, neural: bool) -> Engine:
    check_user_data()
    return engine_of(tagger_version() if neural else None)


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
        return _engine(neural=self._neural)

    def annotate(self, batches: Iterable[Batch]) -> Iterator[list[Annotation]]:
        """One list of annotations a batch, in order."""
        for batch in batches:
            yield self._made().annotate_many(batch)

    def prepare(self, batches: Iterable[Batch]) -> Iterator[list[Prepared]]:
        """One list of what is kept a batch, in order."""
        for made in self.annotate(batches):
            yield prepared(made)


class _Worker:
    """The annotator of one worker process."""

    annotator: Annotator | None = None

    @classmethod
    def start(cls, neural: bool, processes: int) -> None:
        collect_seldom()
        threads = 1 if processes >= (os.cpu_count() or 1) else None  # more threads than cores only get in each other's way
        cls.annotator = make_annotator(neural=neural, threads=threads)

    @classmethod
    def annotate(cls, batch: Batch) -> list[Annotation]:
        if cls.annotator is None:
            raise RuntimeError("a worker process was given work before it was started")
        return cls.annotator.annotate_many(batch)

    @classmethod
    def prepare(cls, batch: Batch) -> list[Prepared]:
        return prepared(cls.annotate(batch))


class ProcessExecutor:
    """Annotates in several processes on this machine. A few batches are on their way at once, so memory stays bounded.

    While they are, :meth:`prepare` draws further batches, so that gathering them costs no time of its own; at most `AHEAD` of them.
    """

    def __init__(self, processes: int, *, neural: bool = True) -> None:
        self._processes, self._neural = processes, neural

    def engine(self) -> Engine:
        """What makes the annotations."""
        return _engine(neural=self._neural)

    def annotate(self, batches: Iterable[Batch]) -> Iterator[list[Annotation]]:
        """One list of annotations a batch, in order."""
        return self._spread(_Worker.annotate, batches, 0, _Worker.start, self._neural, self._processes)

    def prepare(self, batches: Iterable[Batch]) -> Iterator[list[Prepared]]:
        """One list of what is kept a batch, in order."""
        return self._spread(_Worker.prepare, batches, AHEAD, _Worker.start, self._neural, self._processes)

    def spread(self, work: Callable[[S], T], pieces: Iterable[S]) -> Iterator[T]:
        """Do other work on pieces of data; results come in the order of the pieces."""
        return self._spread(work, pieces, 0, collect_seldom)

    def _spread(self, work: Callable[[S], T], batches: Iterable[S], ahead: int, start: Callable[..., None], *given: int) -> Iterator[T]:
        """Processes are started with the first batch: where all is known already, there is none."""
        pool: ProcessPoolExecutor | None = None
        waiting: deque[Future[T]] = deque()
        source, drawn = iter(batches), deque[S]()
        context = get_context("spawn")
        stopped = context.Event()
        try:
            while True:
                for batch in islice(chain(_taken(drawn), source), 2 * self._processes + 1 - len(waiting)):
                    if pool is None:
                        pool = ProcessPoolExecutor(self._processes, context, initializer=_begin, initargs=(stopped, start, given))
                    with uninterrupted():
                        waiting.append(pool.submit(_unless_stopped, work, batch))
                if not waiting:
                    break
                while len(drawn) < ahead and not waiting[0].done() and (more := list(islice(source, 1))):
                    drawn.extend(more)
                yield waiting.popleft().result()
        finally:
            stopped.set()
            for future in waiting:
                future.cancel()
            if pool is not None:
                pool.shutdown()


def _taken(drawn: deque[S]) -> Iterator[S]:
    while drawn:
        yield drawn.popleft()


class _Stop:
    """In a worker process: set where the process that gave the work does not wait for it any more."""

    event: Event | None = None


def _begin(event: Event, start: Callable[..., None], given: tuple[int, ...]) -> None:
    _Stop.event = event
    start(*given)


def _unless_stopped(work: Callable[[S], T], piece: S) -> T:
    if _Stop.event is not None and _Stop.event.is_set():
        raise CancelledError
    return work(piece)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Processes that are started here never see Ctrl-C, which a terminal sends to all of them: the one that gave the work ends them.

    A worker that dies of it while work is on its way to it leaves the others waiting for ever.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

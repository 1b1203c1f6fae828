"""Inputs to articles: opens, sniffs, reads, and goes on where something is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from isnad.gather.draft import Draft, Origin
from isnad.gather.identity import Register
from isnad.gather.inputs import Input, expand
from isnad.gather.marks import article_of
from isnad.gather.problem import GatherError, InvalidArticle, Limits, Problem, Unreadable
from isnad.gather.readers.feeds import read_feed
from isnad.gather.readers.jsonl import draft_of, read_json, read_lines
from isnad.gather.readers.plain import read_text
from isnad.gather.sniff import HEAD, Kind, sniff
from isnad.gather.tape import Gunzip, Tape
from isnad.records import Article

_READERS: dict[Kind, Callable[[Tape, Origin, Limits], Iterator[Draft | Problem]]] = {
    "text": read_text,
    "json": read_json,
    "jsonl": read_lines,
    "xml": read_feed,
}


def gather(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, limits: Limits = Limits()
) -> Iterator[Article | Problem]:
    """Every article of the inputs, in order, and a `Problem` for everything that could not be read."""
    register = Register()
    for found in expand(inputs):
        if isinstance(found, Problem):
            yield found
            continue
        try:
            for draft in _open(found, stdin, limits):
                yield draft if isinstance(draft, Problem) else _finish(draft, found.name, register, limits)
        except GatherError as error:
            yield Problem(found.name, str(error))
        except OSError as error:
            yield Problem(found.name, f"cannot be read ({error.strerror or error}); check the file and its permissions")


def article_from(row: object) -> Article:
    """The article of one JSON object in the contract's shape. Raises `InvalidArticle` for one that does not fit."""
    draft, wrong = draft_of(row, Origin(label="the object"))
    if wrong:
        raise InvalidArticle("; ".join(wrong))
    return article_of(draft)


def _finish(draft: Draft, label: str, register: Register, limits: Limits) -> Article | Problem:
    if len(draft.body) > limits.characters:
        return Problem(label, f"an article has {len(draft.body):,} characters, more than {limits.characters:,}, and was left out; split it")
    return register.admit(article_of(draft))


def _open(found: Input, stdin: BinaryIO | None, limits: Limits) -> Iterator[Draft | Problem]:
    if found.kind == "stdin":
        if stdin is None:
            raise Unreadable("standard input is not open; pipe something into it, or name a file")
        yield from _read(Tape(stdin), Origin(label="-"), limits)
    elif found.kind == "file":
        if not Path(found.name).is_file():
            raise Unreadable("is no file; give files, folders or addresses")
        with Path(found.name).open("rb") as stream:
            yield from _read(Tape(stream), Origin(label=found.name, path=found.name, base=str(Path(found.name).parent)), limits)


def _read(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    name = origin.path or origin.url or ""
    kind = sniff(tape.peek(HEAD), name)
    if kind == "gzip":
        tape = Tape(Gunzip(tape, limits.unpacked))
        kind = sniff(tape.peek(HEAD), name)
        if kind == "gzip":
            raise Unreadable("is packed twice; unpack it once")
    yield from _READERS[kind](tape, origin, limits)

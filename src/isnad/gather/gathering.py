"""Inputs to articles: opens, sniffs, reads, and goes on where something is wrong."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from isnad.gather.draft import Draft, Origin
from isnad.gather.identity import Register
from isnad.gather.inputs import Input, expand
from isnad.gather.marks import article_of
from isnad.gather.problem import DEFAULT_LIMITS, GatherError, InvalidArticleError, Limits, Problem, UnreadableError
from isnad.gather.readers.feeds import read_feed
from isnad.gather.readers.jsonl import draft_of, read_json, read_lines
from isnad.gather.readers.opml import read_list
from isnad.gather.readers.page import read_page
from isnad.gather.readers.plain import read_text
from isnad.gather.readers.warc import read_archive
from isnad.gather.sniff import HEAD, Kind, sniff
from isnad.gather.tape import Gunzip, Tape
from isnad.gather.web import Fetched, Fetcher, WebFetcher
from isnad.records import Article

_Drafts = Iterator[Draft | Problem]
_READERS: dict[Kind, Callable[[Tape, Origin, Limits], _Drafts]] = {
    "text": read_text,
    "html": read_page,
    "json": read_json,
    "jsonl": read_lines,
    "xml": read_feed,
    "warc": read_archive,
}


def gather(
    inputs: Sequence[str], *, stdin: BinaryIO | None = None, fetch: Fetcher | None = None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Article | Problem]:
    """Every article of the inputs, in order, and a `Problem` for everything that could not be read.

    ``inputs`` are files, folders (recursively, sorted, without hidden files), globs, addresses (http, https) and ``-`` for
    ``stdin``. An address is fetched because the caller names it, by ``fetch`` if given, else by a `WebFetcher`; those that an OPML
    file lists are fetched only if ``fetch`` is given or the list itself came from the web. Nothing is raised for bad input.
    """
    gathering = _Gathering(stdin, fetch, limits)
    register = Register()
    for found in expand(inputs):
        if isinstance(found, Problem):
            yield found
            continue
        for draft in gathering.safely(found.name, gathering.drafts(found)):
            yield draft if isinstance(draft, Problem) else _finish(draft, found.name, register, limits)


def article_from(row: object) -> Article:
    """The article of one JSON object in the contract's shape. Raises `InvalidArticleError` for one that does not fit."""
    draft, wrong = draft_of(row, Origin(label="the object"))
    if wrong:
        raise InvalidArticleError("; ".join(wrong))
    return article_of(draft)


def _finish(draft: Draft, label: str, register: Register, limits: Limits) -> Article | Problem:
    if len(draft.body) > limits.characters:
        return Problem(label, f"an article has {len(draft.body):,} characters, more than {limits.characters:,}, and was left out; split it")
    return register.admit(article_of(draft))


class _Gathering:
    """One run over inputs: what all its readers share."""

    def __init__(self, stdin: BinaryIO | None, fetch: Fetcher | None, limits: Limits) -> None:
        self._stdin = stdin
        self._fetch = fetch
        self._limits = limits

    def safely(self, label: str, drafts: _Drafts) -> _Drafts:
        """The drafts, and where they break off a problem instead of an error."""
        try:
            yield from drafts
        except GatherError as error:
            yield Problem(label, str(error))
        except OSError as error:
            yield Problem(label, f"cannot be read ({error.strerror or error}); check the file and its permissions")

    def drafts(self, found: Input) -> _Drafts:
        """The drafts of one input."""
        if found.kind == "stdin":
            if self._stdin is None:
                raise UnreadableError("standard input is not open; pipe something into it, or name a file")
            yield from self._read(Tape(self._stdin), Origin(label="-"))
        elif found.kind == "url":
            fetched = (self._fetch or WebFetcher(self._limits))(found.name)
            yield from self._read(Tape(io.BytesIO(_marked(fetched))), Origin(label=found.name, url=fetched.url))
        else:
            if not Path(found.name).is_file():
                raise UnreadableError("is no file; give files, folders or addresses")
            with Path(found.name).open("rb") as stream:
                yield from self._read(Tape(stream), Origin(label=found.name, path=found.name, base=str(Path(found.name).parent)))

    def _read(self, tape: Tape, origin: Origin) -> _Drafts:
        name = origin.path or (origin.url or "").split("?")[0]
        kind = sniff(tape.peek(HEAD), name)
        if kind == "gzip":
            tape = Tape(Gunzip(tape, self._limits.unpacked))
            kind = sniff(tape.peek(HEAD), name)
            if kind == "gzip":
                raise UnreadableError("is packed twice; unpack it once")
        yield from self._listed(tape, origin) if kind == "opml" else _READERS[kind](tape, origin, self._limits)

    def _listed(self, tape: Tape, origin: Origin) -> _Drafts:
        """The articles of the feeds that an OPML file lists. A list within a list is not followed."""
        for listed in read_list(tape, origin.label, origin.base, self._limits):
            if isinstance(listed, Problem):
                yield listed
            elif listed.kind == "url" and self._fetch is None and origin.url is None:
                yield Problem(origin.label, f"lists {listed.name}, which was not fetched; give that address itself to have it read")
            else:
                yield from self.safely(listed.name, self._feed(listed.kind, listed.name))

    def _feed(self, kind: str, name: str) -> _Drafts:
        if kind == "url":
            fetched = (self._fetch or WebFetcher(self._limits))(name)
            tape, origin = Tape(io.BytesIO(fetched.body)), Origin(label=name, url=fetched.url)
        else:
            tape, origin = Tape(io.BytesIO(Path(name).read_bytes())), Origin(label=name, path=name)
        if sniff(tape.peek(HEAD), name) == "opml":
            raise UnreadableError("is a list inside a list and was not followed; name it yourself")
        yield from self._read(tape, origin)


def _marked(fetched: Fetched) -> bytes:
    """The bytes with a byte order mark where the carrier knows better than the bytes which encoding they are in."""
    if fetched.charset and fetched.content_type.startswith("text/"):
        try:
            return fetched.body.decode(fetched.charset).encode("utf-8-sig")
        except (UnicodeError, LookupError):
            return fetched.body
    return fetched.body

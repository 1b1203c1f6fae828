"""Bytes read once, from the front, within bounds: the one kind of stream that every reader takes."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Protocol

from isnad.gather.problem import MIB, GatherError, UnreadableError

CHUNK = 256 * 1024


class Readable(Protocol):
    """Anything with ``read(n)`` that gives bytes, fewer only near the end, and ``b""`` at the end."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes."""
        ...


class Tape:
    """A stream whose beginning can be looked at before it is read."""

    def __init__(self, raw: Readable) -> None:
        self._raw = raw
        self._ahead = b""
        self._failed: GatherError | None = None

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes (fewer at the end) without taking them.

        Where the stream breaks within them, what stands before the break is given, and the error comes with the read that meets it.
        """
        while len(self._ahead) < size and not self._failed:
            try:
                chunk = self._raw.read(size - len(self._ahead))
            except GatherError as error:
                if not self._ahead:
                    raise
                self._failed = error
                break
            if not chunk:
                break
            self._ahead += chunk
        return self._ahead[:size]

    def read(self, size: int, /) -> bytes:
        """At most ``size`` of the next bytes; none only at the end."""
        if self._ahead:
            taken, self._ahead = self._ahead[:size], self._ahead[size:]
            return taken
        if self._failed:
            raise self._failed
        return self._raw.read(size)

    def exactly(self, size: int) -> bytes:
        """The next ``size`` bytes, fewer only at the end."""
        parts = []
        while size and (chunk := self.read(min(size, CHUNK))):
            parts.append(chunk)
            size -= len(chunk)
        return b"".join(parts)

    def skip(self, size: int) -> None:
        """Pass over bytes without keeping them."""
        while size and (chunk := self.read(min(size, CHUNK))):
            size -= len(chunk)

    def whole(self, limit: int, what: str) -> bytes:
        """Everything that is left. Raises `UnreadableError` if that is more than ``limit`` bytes."""
        parts, size = [], 0
        while chunk := self.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise UnreadableError(f"{what} of more than {megabytes(limit)}; split it, or leave it out")
            parts.append(chunk)
        return b"".join(parts)

    def lines(self, limit: int) -> Iterator[tuple[int, bytes | None]]:
        """Each line with its number from 1, without its line end; None for one of more than ``limit`` bytes.

        Such a line is passed over piece by piece, so that memory stays bounded.
        """
        number, parts, size = 1, list[bytes](), 0
        while chunk := self.read(CHUNK):
            *ended, rest = chunk.split(b"\n")
            for piece in ended:
                size += len(piece)
                yield number, (b"".join((*parts, piece)) if size <= limit else None)
                number, parts, size = number + 1, [], 0
            size += len(rest)
            if size <= limit:
                parts.append(rest)
            else:
                parts.clear()
        if size:
            yield number, (b"".join(parts) if size <= limit else None)


class Gunzip:
    """The unpacked bytes of a gzip stream, of one member or several.

    Gives all that stands before a break, then raises `UnreadableError`; likewise after ``limit`` bytes.
    """

    def __init__(self, tape: Tape, limit: int) -> None:
        self._tape = tape
        self._left = limit
        self._limit = limit
        self._member: zlib._Decompress | None = None
        self._packed = b""
        self._broken: Exception | None = None

    def read(self, size: int = CHUNK, /) -> bytes:
        """At most ``size`` unpacked bytes."""
        parts, wanted = [], size
        while wanted and (chunk := self._more(wanted)):
            parts.append(chunk)
            wanted -= len(chunk)
        if not parts and self._broken:
            raise UnreadableError("is a broken or cut gzip file; what stood before the break was read, fetch it again") from self._broken
        self._left -= size - wanted
        if self._left < 0:
            raise UnreadableError(f"unpacks to more than {megabytes(self._limit)}; unpack it yourself if you trust it, and split it")
        return b"".join(parts)

    def _more(self, wanted: int) -> bytes:
        while not self._broken:
            self._packed = self._packed or self._tape.read(CHUNK)
            if not self._packed:
                if self._member and not self._member.eof:
                    self._broken = EOFError("the stream ends inside a member")
                return b""
            if self._member is None or self._member.eof:
                if self._member and not self._packed.startswith(b"\x1f"):
                    return b""  # padding after the last member
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                chunk = self._member.decompress(self._packed, wanted)
            except zlib.error as error:
                self._broken = error
                return b""
            self._packed = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            if chunk:
                return chunk
        return b""


def megabytes(size: int) -> str:
    """A limit in the words of a message."""
    return f"{size / MIB:.0f} MB" if size >= MIB else f"{size} bytes"

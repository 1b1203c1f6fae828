"""Bytes read once, from the front, within bounds: the one kind of stream that every reader takes."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import Protocol

from isnad.gather.problem import MIB, Unreadable

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

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes (fewer at the end) without taking them."""
        while len(self._ahead) < size:
            chunk = self._raw.read(max(size - len(self._ahead), 4096))
            if not chunk:
                break
            self._ahead += chunk
        return self._ahead[:size]

    def read(self, size: int = -1) -> bytes:
        """The next ``size`` bytes, all that is left if negative; may give fewer before the end, never none."""
        if size < 0:
            parts = [self._ahead]
            self._ahead = b""
            while chunk := self._raw.read(CHUNK):
                parts.append(chunk)
            return b"".join(parts)
        if self._ahead:
            taken, self._ahead = self._ahead[:size], self._ahead[size:]
            return taken
        return self._raw.read(size)

    def whole(self, limit: int, what: str) -> bytes:
        """Everything that is left. Raises `Unreadable` if that is more than ``limit`` bytes."""
        parts, size = [], 0
        while chunk := self.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise Unreadable(f"{what} of more than {megabytes(limit)}; split it, or leave it out")
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
    """The unpacked bytes of a gzip stream. Raises `Unreadable` where it is broken, or unpacks to more than ``limit`` bytes."""

    def __init__(self, tape: Tape, limit: int) -> None:
        self._stream = gzip.GzipFile(fileobj=_Sized(tape), mode="rb")
        self._limit = limit
        self._size = 0

    def read(self, size: int = CHUNK, /) -> bytes:
        """At most ``size`` unpacked bytes."""
        try:
            chunk = self._stream.read(size)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise Unreadable("the gzip file is broken or cut off; what stood before the break was read, fetch it again") from error
        self._size += len(chunk)
        if self._size > self._limit:
            raise Unreadable(f"unpacks to more than {megabytes(self._limit)}; unpack it yourself if you trust it, and split it")
        return chunk


class _Sized:
    """A tape as gzip wants it: ``read`` with any size, and never a seek."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape

    def read(self, size: int = -1, /) -> bytes:
        return self._tape.read(size)


def megabytes(size: int) -> str:
    """A limit in the words of a message."""
    return f"{size / MIB:.0f} MB" if size >= MIB else f"{size} bytes"

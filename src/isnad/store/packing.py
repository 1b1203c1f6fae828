"""How records and results are kept: compressed, unless that would not shrink them."""

from __future__ import annotations

import zlib
from typing import TypeVar

import msgspec

from isnad.store.protocol import StoreError

T = TypeVar("T")
_SAMPLE = 1024
_PLAIN = b"\0"
"""What begins a body that is kept as it is; a compressed one begins with another byte."""

_DAMAGED = "something in the database is damaged; read your reports again into a new one, named with --db"


def pack(record: msgspec.Struct) -> bytes:
    """A record as it is kept."""
    return zlib.compress(msgspec.msgpack.encode(record), 1)


def tight(body: bytes) -> bytes:
    """A body as it is kept: compressed, unless its beginning says that it would not shrink (hashes)."""
    if len(zlib.compress(body[:_SAMPLE], 1)) > 0.9 * min(len(body), _SAMPLE):
        return _PLAIN + body
    return zlib.compress(body, 1)


def loose(body: bytes) -> bytes:
    """The body of what :func:`tight` gave."""
    return body[1:] if body.startswith(_PLAIN) else _decompressed(body)


def _decompressed(body: bytes) -> bytes:
    try:
        return zlib.decompress(body)
    except zlib.error as error:
        raise StoreError(_DAMAGED) from error


def unpack(kind: type[T], body: bytes) -> T:
    """The record of what :func:`pack` gave. Raises :class:`StoreError` for another body."""
    try:
        return msgspec.msgpack.decode(_decompressed(body), type=kind)
    except msgspec.DecodeError as error:
        raise StoreError(_DAMAGED) from error

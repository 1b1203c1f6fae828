"""Records to JSON and back."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from isnad.records.annotation import SCHEMA

T = TypeVar("T")


def encode(record: msgspec.Struct) -> dict[str, Any]:
    """The record as plain lists, dictionaries, strings and numbers, under the field names of its class."""
    plain: dict[str, Any] = msgspec.to_builtins(record)
    return plain


def decode(kind: type[T], plain: Any) -> T:
    """The record of a class from what :func:`encode` gave.

    Raises ``msgspec.ValidationError`` with the path of the field that does not fit.
    """
    return msgspec.convert(plain, kind)


def to_json(record: msgspec.Struct, *, without: tuple[str, ...] = ("article",)) -> bytes:
    """One line of UTF-8 JSON in the printed shape: the schema number first, then the record's fields."""
    fields = {name: value for name, value in encode(record).items() if name not in without}
    return msgspec.json.encode({"schema": SCHEMA} | fields)

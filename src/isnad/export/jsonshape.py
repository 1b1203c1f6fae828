"""Readings as JSON, in the shape of the contract."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from isnad.records import SCHEMA, Reading, encode
from isnad.records.alone import each_alone


def reading_json(reading: Reading) -> bytes:
    """One document, indented for people who look into it."""
    return msgspec.json.format(msgspec.json.encode({"schema": SCHEMA} | encode(reading)), indent=1) + b"\n"


def reading_jsonl(reading: Reading, stories: Collection[str] | None = None) -> bytes:
    """One line a story, all or those chosen; each is a document of the same shape that holds this story alone."""
    chosen = [story for story in reading.stories if stories is None or story.id in stories]
    opening = msgspec.json.encode({"schema": SCHEMA})[:-1] + b","
    return b"".join(opening + msgspec.json.encode(alone)[1:] + b"\n" for alone in each_alone(reading, chosen))

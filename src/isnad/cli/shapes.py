"""The printed shapes of a reading."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.export import reading_json, reading_jsonl, reading_text
from isnad.records import Annotation, Reading


def shown_as(form: str, reading: Reading, annotations: Mapping[str, Annotation], lang: str) -> str | bytes:
    """A reading as ``text``, ``json`` (one document) or ``jsonl`` (one story a line)."""
    if form == "json":
        return reading_json(reading)
    return reading_jsonl(reading) if form == "jsonl" else reading_text(reading, annotations, lang)

"""The version of what annotates: known without loading any of it."""

from __future__ import annotations

from isnad.ontology.user import user_version
from isnad.records import Engine

PIPELINE = "17"
"""Raised whenever the same article would be annotated differently: annotations are cached under it."""


def engine_of(tagger: str | None) -> Engine:
    """The engine of an annotator with a tagger of that version, or with none; a user's data are part of it."""
    users = user_version()
    return Engine(pipeline=f"{PIPELINE}+data.{users}" if users else PIPELINE, tagger=tagger)

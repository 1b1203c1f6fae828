"""Readings and annotations in the shapes that people and programs take; one file a format."""

from collections.abc import Callable, Mapping

from isnad.export.annotationtext import annotation_text
from isnad.export.comparisontext import comparison_text
from isnad.export.jsonshape import reading_json, reading_jsonl
from isnad.export.storytext import found_text, reading_text, rest_text, stories_text
from isnad.export.tables import events_csv, facts_csv
from isnad.records import Annotation, Reading

Exporter = Callable[[Reading, Mapping[str, Annotation]], bytes]

EXPORTS: Mapping[str, Exporter] = {
    "json": lambda reading, _: reading_json(reading),
    "jsonl": lambda reading, _: reading_jsonl(reading),
    "events": events_csv,
    "facts": facts_csv,
}
"""Formats of ``isnad export`` by name."""

__all__ = [
    "EXPORTS",
    "annotation_text",
    "comparison_text",
    "events_csv",
    "facts_csv",
    "found_text",
    "reading_json",
    "reading_jsonl",
    "reading_text",
    "rest_text",
    "stories_text",
]

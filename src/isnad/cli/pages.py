"""Pages of stories, written to a folder."""

from __future__ import annotations

from pathlib import Path

from isnad.cli.common import write
from isnad.records import Reading
from isnad.report import index_page, story_page
from isnad.run import annotations_of
from isnad.store import SqliteStore

PAGES = "isnad-pages"
"""The folder that pages are written to where none is named."""


def write_pages(store: SqliteStore, reading: Reading, folder: Path, lang: str) -> Path:
    """Write a page for each story of a reading and an index of them; gives the path of the index, or of the only story's page."""
    annotations = annotations_of(store, [story.id for story in reading.stories])
    paths = {}
    for story in reading.stories:
        paths[story.id] = f"{story.id}.html"
        write(story_page(reading, story.id, annotations, lang), folder / paths[story.id])
    index = folder / "index.html"
    write(index_page(reading, paths, lang), index)
    return index

"""Pages of stories, written to a folder."""

from __future__ import annotations

from pathlib import Path

import msgspec

from isnad.cli.common import write
from isnad.records import Reading
from isnad.records.alone import each_alone
from isnad.report import index_page, story_page
from isnad.run import Progress, annotations_of
from isnad.store import SqliteStore

PAGES = "isnad-pages"
"""The folder that pages are written to where none is named."""


def write_pages(store: SqliteStore, reading: Reading, folder: Path, lang: str, shown: Progress) -> Path:
    """Write a page for each story of a reading and an index of them; gives the path of the index, or of the only story's page."""
    annotations = annotations_of(store, [story.id for story in reading.stories])
    paths = {}
    for story, alone in zip(reading.stories, each_alone(reading, reading.stories), strict=True):
        paths[story.id] = f"{story.id}.html"
        told = msgspec.structs.replace(alone, stories=reading.stories)  # a page names the stories before and after
        write(story_page(told, story.id, annotations, lang), folder / paths[story.id])
        shown("pages", len(paths), len(reading.stories))
    index = folder / "index.html"
    write(index_page(reading, paths, lang), index)
    return index

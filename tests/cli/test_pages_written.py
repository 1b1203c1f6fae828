"""Pages made of each story's own part of a reading say what pages of the whole say, and how far they have come."""

from __future__ import annotations

from pathlib import Path

from isnad.cli.common import gathered, make_executor
from isnad.cli.pages import write_pages
from isnad.report import story_page
from isnad.run import annotations_of, reading_of
from isnad.run import read as read_articles
from isnad.store import open_store

ROWS = [
    ("a", "2026-03-05", "وزير الداخلية التونسي يستقبل نظيره الجزائري في سوسة", "استقبل وزير الداخلية التونسي سليم الزواري في سوسة نظيره الجزائري مراد بلحاج أمس."),
    ("b", "2026-03-09", "وزير الداخلية التونسي يلتقي نظيره الجزائري في عنابة", "وصل وزير الداخلية التونسي سليم الزواري إلى عنابة والتقى نظيره الجزائري مراد بلحاج."),
    ("c", "2026-03-09", "مسلحون يهاجمون حاجزا في كركوك", "هاجم مسلحون حاجزا للشرطة في كركوك أمس، وقتل شرطيان وفق ناطق باسم الشرطة."),
]  # fmt: skip


def test_pages_are_those_of_the_whole_reading(tmp_path: Path) -> None:
    source = tmp_path / "reports.jsonl"
    rows = [f'{{"id": "{ident}", "published": "{day}", "title": "{title}", "text": "{text}"}}' for ident, day, title, text in ROWS]
    source.write_text("\n".join(rows), encoding="utf-8")
    store = open_store(":memory:")
    try:
        read_articles(gathered([str(source)]), store, make_executor(1, neural=False))
        reading, told = reading_of(store), list[tuple[str, int, int | None]]()
        index = write_pages(store, reading, tmp_path / "pages", "ar", lambda *report: told.append(report))
        annotations = annotations_of(store, [story.id for story in reading.stories])
    finally:
        store.close()
    assert index.is_file() and len(reading.stories) > 1
    assert told == [("pages", number, len(reading.stories)) for number in range(1, len(reading.stories) + 1)]
    for story in reading.stories:
        written = (tmp_path / "pages" / f"{story.id}.html").read_text(encoding="utf-8")
        assert written == story_page(reading, story.id, annotations, "ar")

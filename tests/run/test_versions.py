"""What is read again at the same address is the same article, whatever link led there; nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from isnad.gather import Problem, address_key, gather
from isnad.records import Reading
from isnad.run import SerialExecutor, read, reading_of
from isnad.store import SqliteStore, open_store

URL = "https://www.alwaha.example/news/4711"
FIRST = "قال متحدث باسم الدفاع المدني في درنة إن ثلاثة أشخاص قتلوا مساء السبت حين انهار جسر وادي الناقة بعد أمطار غزيرة."
EDITED = FIRST.replace("ثلاثة", "سبعة")
OTHER = "فاز فريق الأخضر على ضيفه شباب الجبل بهدفين دون رد في افتتاح الدوري على ملعب البيضاء أمام آلاف المشجعين."


@pytest.fixture
def executor() -> SerialExecutor:
    return SerialExecutor(neural=False)


def take(store: SqliteStore, folder: Path, executor: SerialExecutor, *rows: dict[str, str]) -> Reading:
    path = folder / "in.jsonl"
    path.write_text("\n".join(json.dumps({"language": "ar", **row}, ensure_ascii=False) for row in rows), encoding="utf-8")
    read(gather([str(path)]), store, executor)
    return reading_of(store)


@pytest.mark.parametrize("again", [URL, f"{URL}/?utm_source=x&fbclid=1#top", "http://alwaha.example/news/4711"])
def test_an_edit_at_one_address_is_a_version(tmp_path: Path, executor: SerialExecutor, again: str) -> None:
    store = open_store(":memory:")
    (before,) = take(store, tmp_path, executor, {"url": URL, "text": FIRST}).articles
    reading = take(store, tmp_path, executor, {"url": again, "text": EDITED})
    assert [article.id for article in reading.articles] == [before.id]
    (revision,) = reading.revisions
    assert [(change.removed, change.added) for change in revision.changes] == [("ثلاثة", "سبعة")]


def test_reading_both_again_changes_nothing(tmp_path: Path, executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    rows = ({"url": URL, "text": FIRST}, {"url": f"{URL}?utm_medium=feed", "text": EDITED})
    once = take(store, tmp_path, executor, *rows)
    assert len(once.revisions) == 1
    assert take(store, tmp_path, executor, *rows) == once
    assert take(store, tmp_path, executor, rows[1]) == once


def test_of_two_versions_in_one_batch_the_one_published_later_holds(tmp_path: Path, executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    late, early = {"url": URL, "text": EDITED, "published": "2026-02-15"}, {"url": URL, "text": FIRST, "published": "2026-02-14"}
    (article,) = take(store, tmp_path, executor, late, early).articles
    (held,) = store.articles([article.id])
    assert held.article.text == EDITED
    assert [each.article.text for each in store.versions(article.id)] == [FIRST, EDITED]


def test_an_older_telling_that_comes_late_is_not_lost_and_does_not_replace(tmp_path: Path, executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    take(store, tmp_path, executor, {"url": URL, "text": EDITED, "published": "2026-02-15"})
    take(store, tmp_path, executor, {"url": URL, "text": FIRST, "published": "2026-02-14"})
    assert {stored.article.text for stored in store.articles()} == {FIRST, EDITED}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"url": URL, "text": FIRST}, {"url": URL, "text": OTHER}),
        ({"url": "https://alwaha.example/", "text": FIRST}, {"url": "https://alwaha.example", "text": EDITED}),
        ({"url": f"{URL}?id=1", "text": FIRST}, {"url": f"{URL}?id=2", "text": EDITED}),
        ({"url": URL, "id": "a", "text": FIRST}, {"url": URL, "id": "b", "text": EDITED}),
    ],
    ids=["another report", "front page", "another page", "ids of their own"],
)
def test_what_is_no_version_stays_apart(tmp_path: Path, executor: SerialExecutor, one: dict[str, str], other: dict[str, str]) -> None:
    reading = take(open_store(":memory:"), tmp_path, executor, one, other)
    assert len(reading.articles) == 2
    assert not reading.revisions


def test_a_page_is_known_again_by_its_canonical_address(tmp_path: Path, executor: SerialExecutor) -> None:
    store = open_store(":memory:")
    for name, text in (("monday", FIRST), ("tuesday", EDITED)):
        page = f'<html lang="ar"><head><link rel="canonical" href="{URL}"></head><body><article><p>{text}</p></article></body></html>'
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
        found = list(gather([str(tmp_path / f"{name}.html")]))
        assert not any(isinstance(each, Problem) for each in found)
        read(found, store, executor)
    assert len(reading_of(store).articles) == 1
    assert len(reading_of(store).revisions) == 1


def test_a_store_that_was_filled_before_addresses_were_kept_knows_them(tmp_path: Path, executor: SerialExecutor) -> None:
    store = open_store(tmp_path / "old.db")
    take(store, tmp_path, executor, {"url": URL, "text": FIRST})
    with store.transaction():
        store._db.execute("DELETE FROM results WHERE kind = 'address'")
    assert len(take(store, tmp_path, executor, {"url": URL, "text": EDITED}).articles) == 1


@pytest.mark.parametrize("url", ["ftp://alwaha.example/a", "alwaha", "http://[", "https://alwaha.example/?utm_source=x"])
def test_what_is_no_article_s_address_has_no_key(url: str) -> None:
    assert address_key(url) is None


def test_escaped_and_plain_letters_are_one_address() -> None:
    assert address_key("https://alwaha.example/%D8%AF%D8%B1%D9%86%D8%A9?b=1&a=2") == address_key("https://alwaha.example/درنة?a=2&b=1")

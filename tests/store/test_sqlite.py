"""The store keeps everything once, survives interruption, and says in sentences what is wrong."""

import os
import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from isnad.language import fold
from isnad.records import Article, Story
from isnad.store import Decision, LogEntry, StoredArticle, StoreError, Woven, open_store, told


def stored(ident: str, text: str) -> tuple[StoredArticle, str, str]:
    return StoredArticle(article=Article(id=ident, text=text), hash=f"h-{text}"), "", fold(text)


def woven(ident: str, *articles: str) -> Woven:
    story = Story(id=ident, title=None, articles=articles, outlets=1, origins=(), events=(), first=None, last=None)
    return Woven(story=story, fingerprint="f", engine="1+lexicons")


def test_the_same_article_twice_changes_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    assert store.put_articles([stored("a", "استقبل الوزير نظيره")]) == ["a"]
    assert store.put_articles([stored("a", "استقبل الوزير نظيره")]) == []
    assert len(store.versions("a")) == 1


def test_an_edited_article_is_kept_as_a_version(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.put_articles([stored("a", "قتل ثلاثة")])
    assert store.put_articles([stored("a", "قتل سبعة")]) == ["a"]
    assert [each.article.text for each in store.versions("a")] == ["قتل ثلاثة", "قتل سبعة"]
    assert [each.article.text for each in store.articles()] == ["قتل سبعة"]
    assert store.search([{"سبعه"}], 5) == ["a"]
    assert store.search([{"ثلاثه"}], 5) == []


def test_nothing_of_a_broken_transaction_is_kept(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    with pytest.raises(KeyboardInterrupt), store.transaction():
        store.put_articles([stored("a", "نص")])
        raise KeyboardInterrupt
    assert list(store.articles()) == []
    store.put_articles([stored("b", "نص")])
    store.close()
    assert [each.article.id for each in open_store(tmp_path / "a.db").articles()] == ["b"]


def test_results_are_kept_by_content_and_version(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.put_results("annotation", "1", {"h": b"x" * 1000})
    assert store.results("annotation", "1", {"h", "other"}) == {"h": b"x" * 1000}
    assert store.results("annotation", "2", {"h"}) == {}


def test_results_that_do_not_shrink_and_many_at_once_come_back_as_they_were(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    bodies = {f"h{at}": sha256(str(at).encode()).digest() * (1 + at % 3) for at in range(4200)} | {"empty": b"", "same": b"x" * 5000}
    store.put_results("index", "1", bodies)
    assert store.results("index", "1", set(bodies)) == bodies
    assert store.has_results("index", "1", set(bodies) | {"other"}) == set(bodies)
    some = set(list(bodies)[:4100])
    assert store.results("index", "1", some).keys() == some


def test_more_ids_than_one_query_takes(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.put_articles([stored(f"a{number:04d}", f"نص {number}") for number in range(1300)])
    asked = [f"a{number:04d}" for number in range(0, 1300, 2)]
    assert [each.article.id for each in store.articles(asked)] == asked


def test_stories_replace_their_old_selves_and_keep_a_log(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    numbers = [store.next_number("story"), store.next_number("story")]
    assert numbers == [1, 2]
    store.put_stories([woven("s1", "a"), woven("s2", "b")], (), ())
    store.put_stories([woven("s1", "a", "b")], ["s2"], [LogEntry(kind="merge", before=("s1", "s2"), after=("s1",))])
    assert [each.story.articles for each in store.stories()] == [("a", "b")]
    assert store.story_of(["a", "b", "c"]) == {"a": "s1", "b": "s1"}
    assert store.log()[0].before == ("s1", "s2")


def test_headings_are_those_of_the_stories(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.put_stories([woven("s1", "a"), woven("s2", "b"), woven("s3", "c")], (), ())
    found = store.headings(["s1", "s3", "s9"])
    kept = {each.story.id: each.story for each in store.stories(["s1", "s3"])}
    assert {ident: (each.title, each.first) for ident, each in found.items()} == {ident: (s.title, s.first) for ident, s in kept.items()}


def test_stories_kept_before_headings_were_have_them_all_the_same(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.put_stories([woven("s1", "a"), woven("s2", "b")], (), ())
    expected = store.headings(["s1", "s2"])
    other = sqlite3.connect(tmp_path / "a.db")
    other.execute("DELETE FROM headings WHERE story = 's1'")
    other.commit()
    assert store.headings(["s1", "s2"]) == expected


def test_decisions_are_kept_in_order(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.decide(Decision(kind="same-actor", a="حفتر", b="خليفة حفتر"))
    store.decide(Decision(kind="not-same-actor", a="حفتر", b="خليفة حفتر", note="الابن"))
    assert [each.kind for each in store.decisions()] == ["same-actor", "not-same-actor"]


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("هذه ليست قاعدة بيانات " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match=r"cannot use .*notes\.txt as the database .* name another file"):
        open_store(tmp_path / "notes.txt")


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE mine (x)")
    other.commit()
    other.close()
    with pytest.raises(StoreError, match="none of Isnad's"):
        open_store(tmp_path / "other.db")


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path / "a.db").close()
    newer = sqlite3.connect(tmp_path / "a.db")
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    with pytest.raises(StoreError, match="newer Isnad"):
        open_store(tmp_path / "a.db")


def test_a_search_takes_any_characters(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")
    store.put_articles([stored("a", 'قال "نعم" AND لا')])
    assert store.search([{'"نعم" OR *'}], 5) == []
    assert store.search([{"لا", fold("نعم")}], 5) == ["a"]
    assert store.search([{"نعم"}, {"غائب"}], 5) == []
    assert store.search([], 5) == []


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        ("DROP TABLE articles", "is damaged (no such table: articles)"),
        ("UPDATE articles SET record = x'00ff'", "something in the database is damaged"),
        ("UPDATE articles SET record = x'789c030000000001'", "something in the database is damaged"),
    ],
)
def test_a_damaged_database_says_so(tmp_path: Path, harm: str, sentence: str) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    store.put_articles([stored("a", "استقبل الوزير نظيره")])
    store.close()
    other = sqlite3.connect(path)
    other.execute(harm)
    other.commit()
    other.close()
    with pytest.raises(StoreError) as raised, told(path):
        list(open_store(path).articles({"a"}))
    assert sentence in str(raised.value)
    assert "--db" in str(raised.value)


def test_a_full_disk_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    store._db.execute("PRAGMA max_page_count = 30")
    with pytest.raises(StoreError, match="no room left on the disk"), told(path):
        store.put_results("annotation", "1", {str(at): sha256(str(at).encode()).digest() * 100 for at in range(200)})
    assert store.results("annotation", "1", {"1"}) == {}


def test_a_database_that_may_not_be_written_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ملف #1?.db"
    store = open_store(path)
    store.put_articles([stored("a", "استقبل الوزير نظيره")])
    store.close()
    monkeypatch.setattr(os, "access", lambda _path, how: how != os.W_OK)
    shut = open_store(path)
    assert [each.article.id for each in shut.articles()] == ["a"]
    with pytest.raises(StoreError, match="change their permissions"), told(path):
        shut.put_articles([stored("b", "نص")])

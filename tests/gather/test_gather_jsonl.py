"""JSON Lines and JSON arrays of articles."""

import json
from datetime import date, datetime

import pytest

from isnad.gather import InvalidArticleError, Problem, article_from, gather
from isnad.records import Article, Published, Span

TEXT = "أكد وزير الداخلية أن الطريق الساحلي سيفتح أمام المسافرين اعتبارا من صباح الغد بعد إزالة السواتر."


def read(tmp_path, content, name="a.jsonl"):
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(gather([str(tmp_path / name)]))
    return [item for item in found if isinstance(item, Article)], [item.message for item in found if isinstance(item, Problem)]


def test_the_contract_article_with_its_title_before_the_text(tmp_path):
    row = {
        "id": "r1",
        "outlet": "الواحة",
        "url": "https://waha.example/1",
        "title": "فتح الطريق",
        "text": TEXT,
        "published": "2026-03-04T01:15:00+02:00",
        "language": "ar-LY",
        "author": "سلمى عامر",
        "unknown": [1, 2],
    }
    articles, problems = read(tmp_path, json.dumps(row))
    assert problems == []
    article = articles[0]
    assert article.text == f"فتح الطريق\n\n{TEXT}"
    assert article.title == Span(0, 10)
    assert (article.id, article.outlet, article.url, article.author, article.language) == (
        "r1",
        "الواحة",
        "https://waha.example/1",
        "سلمى عامر",
        "ar",
    )
    at = datetime.fromisoformat("2026-03-04T01:15:00+02:00")
    assert article.published == Published(date(2026, 3, 4), date(2026, 3, 4), "metadata", at=at)


@pytest.mark.parametrize("title", [None, "", "  "])
def test_no_title_leaves_the_text_alone(title):
    text = "\n\n" + TEXT
    assert article_from({"title": title, "text": text}).text == text


def test_every_bad_line_is_told_with_its_number_and_the_others_are_read(tmp_path):
    lines = [json.dumps({"text": TEXT}), "{broken", "[]", '{"text": 5}', '{"title": "بلا نص"}', "", json.dumps({"text": TEXT + "."})]
    articles, problems = read(tmp_path, "\n".join(lines))
    assert [article.text for article in articles] == [TEXT, TEXT + "."]
    assert [problem.split(":")[0] for problem in problems] == ["line 2", "line 3", "line 4", "line 5"]


def test_a_bad_field_is_told_and_the_article_read_without_it(tmp_path):
    row = {"text": TEXT, "published": "قريبا", "outlet": 5, "language": "العربية", "id": 12}
    articles, problems = read(tmp_path, json.dumps(row))
    assert (articles[0].id, articles[0].outlet, articles[0].published, articles[0].language) == ("12", None, None, "ar")
    assert len(problems) == 3
    assert all(problem.startswith("line 1: ") for problem in problems)


def test_lines_in_windows_1256_and_windows_line_ends(tmp_path):
    row = f'{{"text": "{TEXT}"}}\r\n'.encode("cp1256")
    articles, problems = read(tmp_path, row * 2)
    assert problems == []
    assert [article.text for article in articles] == [TEXT, TEXT]


def test_an_array_a_single_object_and_a_broken_document(tmp_path):
    articles, problems = read(tmp_path, json.dumps([{"text": TEXT}, {"no": 1}], indent=2), "a.json")
    assert len(articles) == 1
    assert problems == ['item 2: has no text and was left out; give the article\'s words as the string "text"']
    articles, _ = read(tmp_path, json.dumps({"text": TEXT}, indent=2), "b.json")
    assert articles[0].text == TEXT
    _, problems = read(tmp_path, '[{"text": "a"},', "c.json")
    assert problems[0].startswith("is not JSON")


def test_lone_surrogates_cannot_enter(tmp_path):
    articles, problems = read(tmp_path, b'{"text": "\\ud800 abc"}')
    assert articles == []
    assert problems[0].startswith("line 1: is not JSON")


@pytest.mark.parametrize("row", [None, [], "نص", {}, {"text": ""}, {"text": TEXT, "published": "x"}])
def test_article_from_refuses_what_is_no_article(row):
    with pytest.raises(InvalidArticleError):
        article_from(row)


def test_brackets_without_end_are_told_and_the_next_line_is_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text":' + "[" * 50_000 + '\n{"text": "وصل الوفد."}\n', encoding="utf-8")
    problem, article = gather([str(path)])
    assert "brackets within brackets" in problem.message
    (tmp_path / "a.json").write_text('{"text":' + "[" * 50_000, encoding="utf-8")
    assert ["brackets within brackets" in problem.message for problem in gather([str(tmp_path / "a.json")])] == [True]
    assert article.text == "وصل الوفد."


def test_of_very_many_faults_the_first_are_told_and_the_others_counted(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("no json\n" * 1234 + '{"text": "وصل الوفد."}\n', encoding="utf-8")
    *problems, last = gather([str(path)])
    assert [problem.message.split(":")[0] for problem in problems[:-1] if isinstance(problem, Problem)] == [
        f"line {n}" for n in range(1, 21)
    ]
    assert isinstance(problems[-1], Article)
    assert "1,214 more such faults" in last.message

"""Files, folders, globs, standard input, and everything that can be wrong with them."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from isnad.gather import Limits, Problem, gather
from isnad.records import Article

REPORT = (
    "وصل الوفد إلى بنغازي\n\nاستقبل نائب القائد العام الوفد الزائر في مطار المدينة صباح الأحد، وبحث الجانبان سبل التعاون بين البلدين.\n"
)
OTHER = "أعلنت بلدية طبرق افتتاح الجسر الجديد بعد أعمال صيانة دامت شهرين، وقالت إن الحركة عادت إلى طبيعتها."


def read(*inputs, **options):
    found = list(gather([str(name) for name in inputs], **options))
    return [item for item in found if isinstance(item, Article)], [item for item in found if isinstance(item, Problem)]


def test_a_text_file_is_kept_code_point_for_code_point(tmp_path):
    text = "\r\n  عنوان\u200f قصير \r\n\r\nنصّ\u0640\u0640 طويل\u00a0مع\u202bعلامات\x00 اتجاه\ttab\r\n\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    articles, problems = read(tmp_path / "a.txt")
    assert problems == []
    assert articles[0].text == text
    assert articles[0].path == str(tmp_path / "a.txt")
    assert articles[0].outlet is None
    assert articles[0].language == "ar"


def test_a_folder_is_read_recursively_sorted_and_without_hidden_files(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "b/y.txt", "a.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).write_text(f"{OTHER} {name}", "utf-8")
    articles, problems = read(tmp_path)
    assert problems == []
    assert [Path(article.path).name for article in articles] == ["a.txt", "y.txt", "z.txt"]


def test_a_glob_gives_its_files_sorted_and_one_without_match_is_a_problem(tmp_path):
    for name in ("2.txt", "1.txt", "3.md"):
        (tmp_path / name).write_text(f"{OTHER} {name}", "utf-8")
    articles, problems = read(tmp_path / "*.txt", tmp_path / "*.csv")
    assert [Path(article.path).name for article in articles] == ["1.txt", "2.txt"]
    assert [problem.path for problem in problems] == [str(tmp_path / "*.csv")]
    assert "matches no file" in problems[0].message


def test_the_same_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text(OTHER, "utf-8")
    articles, _ = read(tmp_path, tmp_path / "a.txt")
    assert len(articles) == 1


def test_the_same_words_in_two_files_are_two_articles_with_stable_ids(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(OTHER, "utf-8")
    first, _ = read(tmp_path)
    again, _ = read(tmp_path)
    assert len({article.id for article in first}) == 2
    assert [article.id for article in first] == [article.id for article in again]
    alone, _ = read(tmp_path / "a.txt")
    assert alone[0].id == first[0].id


def test_given_ids_that_clash_are_kept_apart(tmp_path):
    lines = [{"id": "7", "text": REPORT}, {"id": "7", "text": OTHER}, {"id": "7", "text": OTHER}]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    articles, problems = read(tmp_path / "a.jsonl")
    assert problems == []
    assert articles[0].id == "7"
    assert len({article.id for article in articles}) == 3


def test_standard_input_is_sniffed_like_a_file():
    articles, _ = read("-", stdin=io.BytesIO(OTHER.encode("cp1256")))
    assert articles[0].text == OTHER
    assert articles[0].path is None
    articles, _ = read("-", stdin=io.BytesIO(gzip.compress(json.dumps({"text": OTHER}).encode())))
    assert articles[0].text == OTHER


def test_missing_paths_and_closed_standard_input_are_problems():
    articles, problems = read("no-such-file.txt", "-", "bad\x00name")
    assert articles == []
    assert len(problems) == 3
    assert "does not exist" in problems[0].message
    assert "standard input" in problems[1].message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(tmp_path):
    (tmp_path / "a.txt").write_text(OTHER, "utf-8")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b.txt").write_text(OTHER, "utf-8")
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert "Permission denied" in problems[0].message


def test_a_circle_of_links_ends(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(OTHER, "utf-8")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "in" / "self").symlink_to(tmp_path / "in" / "self")
    (tmp_path / "in" / "gone").symlink_to(tmp_path / "nowhere")
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert len(problems) == 3


def test_a_pipe_in_a_folder_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text(OTHER, "utf-8")
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert "is no file" in problems[0].message


def test_five_reports_among_broken_neighbours(tmp_path):
    """The five ways in which a folder goes wrong at once: each is told in a sentence, and the rest is read."""
    (tmp_path / "1.txt").write_text(REPORT, "utf-8")
    (tmp_path / "2.txt").write_bytes(OTHER.encode("cp1256"))
    (tmp_path / "broken.jsonl").write_text('{"text": "لا ينتهي', "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    with (tmp_path / "long.jsonl").open("wb") as stream:
        stream.write(json.dumps({"text": REPORT + "١"}).encode() + b"\n")
        stream.write(b'{"text": "')
        for _ in range(50):
            stream.write(b"a" * 1_000_000)
        stream.write(b'"}\n' + json.dumps({"text": REPORT + "٢"}).encode() + b"\n")
    articles, problems = read(tmp_path)
    assert [article.text for article in articles] == [REPORT, OTHER, REPORT + "١", REPORT + "٢"]
    told = {Path(problem.path).name: problem.message for problem in problems}
    assert set(told) == {"broken.jsonl", "empty.txt", "picture.txt", "long.jsonl"}
    assert "is empty" in told["empty.txt"]
    assert "PNG image" in told["picture.txt"]
    assert "line 2" in told["long.jsonl"]
    assert "longer than 16 MB" in told["long.jsonl"]


def test_a_text_of_one_long_line_is_a_problem(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"word " * 300_000)
    articles, problems = read(tmp_path / "a.txt")
    assert articles == []
    assert "1,500,000 characters" in problems[0].message
    articles, problems = read(tmp_path / "a.txt", limits=Limits(document=1_000_000))
    assert articles == []
    assert "more than" in problems[0].message


def test_gzip_cut_off_gives_what_stood_before_the_break(tmp_path):
    lines = b"".join(json.dumps({"text": f"{OTHER} {number}"}).encode() + b"\n" for number in range(300))
    packed = gzip.compress(lines)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    articles, problems = read(tmp_path)
    assert 50 < len(articles) < 300
    assert "gzip" in problems[-1].message


def test_a_gzip_bomb_stops_at_the_limit(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"\n" * 100 + b"a" * 30_000_000))
    articles, problems = read(tmp_path, limits=Limits(unpacked=1_000_000))
    assert articles == []
    assert "unpacks to more than" in problems[0].message


def test_gzip_within_gzip_and_members_one_after_another(tmp_path):
    (tmp_path / "twice.gz").write_bytes(gzip.compress(gzip.compress(OTHER.encode())))
    (tmp_path / "members.txt.gz").write_bytes(gzip.compress(b"first part and ") + gzip.compress(b"second part of one text"))
    articles, problems = read(tmp_path)
    assert [article.text for article in articles] == ["first part and second part of one text"]
    assert "packed twice" in problems[0].message


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"RIFF\x10\x00\x00\x00WEBP", "WebP"),
        (b"\x7fELF", "program"),
    ],
)
def test_known_binary_files_are_named(tmp_path, start, what):
    (tmp_path / "a.txt").write_bytes(start + bytes(range(200)))
    _, problems = read(tmp_path)
    assert what in problems[0].message


def test_unknown_binary_is_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(bytes(range(1, 256)) * 20)
    articles, problems = read(tmp_path)
    assert articles == []
    assert "is not text" in problems[0].message


def test_content_goes_before_the_ending_of_the_name(tmp_path):
    (tmp_path / "a.txt").write_text(json.dumps({"text": OTHER}), "utf-8")
    (tmp_path / "b.jsonl").write_text("<html><body><p>" + OTHER + "</p></body></html>", "utf-8")
    (tmp_path / "c.txt").write_text("[تحديث] " + OTHER, "utf-8")
    (tmp_path / "d.txt").write_text("BM: " + OTHER, "utf-8")
    articles, problems = read(tmp_path)
    assert problems == []
    assert [article.text for article in articles] == [OTHER, OTHER, "[تحديث] " + OTHER, "BM: " + OTHER]


def test_an_empty_folder_and_an_empty_name_are_told(tmp_path):
    (tmp_path / ".hidden").touch()
    empty, nothing = list(gather([str(tmp_path), ""]))
    assert "holds no files" in empty.message
    assert (nothing.path, "names nothing" in nothing.message) == ("''", True)

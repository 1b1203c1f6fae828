"""The commands, as a user runs them."""

import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from isnad.cli import isnad

VISIT = "وزير الخارجية التونسي يصل إلى نواكشوط\n\nوصل وزير الخارجية التونسي كمال الطويلي، اليوم الأحد، إلى نواكشوط، حيث استقبله نظيره الموريتاني محمد ولد الداه. وقال الطويلي إن الزيارة تهدف إلى تعزيز التعاون بين البلدين.\n"
COPY = "الطويلي في نواكشوط\n\nوصل وزير الخارجية التونسي كمال الطويلي، اليوم الأحد، إلى نواكشوط، حيث استقبله نظيره الموريتاني محمد ولد الداه. وقال الطويلي إن الزيارة تهدف إلى تعزيز التعاون بين البلدين.\n\nالمصدر: وكالات\n"
OTHER = "انفجار في سوق شعبي في بعقوبة\n\nقتل ثلاثة أشخاص وأصيب سبعة آخرون في انفجار عبوة ناسفة في سوق شعبي وسط بعقوبة، وفق ما أعلنت الشرطة العراقية.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (("a.txt", VISIT), ("b.txt", COPY), ("c.txt", OTHER)):
        (reports / name).write_text(text, encoding="utf-8")
    return reports


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(isnad, list(arguments), input=given, standalone_mode=False, catch_exceptions=False)


def test_read_prints_stories_with_their_evidence(folder: Path, tmp_path: Path) -> None:
    result = run("read", str(folder), "--db", str(tmp_path / "a.db"), "--format", "json", "--no-tagger")
    assert result.return_value == 0
    reading = json.loads(result.stdout)
    assert reading["schema"] == 1
    homes = {Path(article["path"]).name: article["story"] for article in reading["articles"]}
    assert homes["a.txt"] == homes["b.txt"] != homes["c.txt"]
    texts = {article["id"]: Path(article["path"]).read_text(encoding="utf-8") for article in reading["articles"]}
    for event in reading["events"]:
        for fact in event["facts"]:
            assert fact["support"], fact
            for support in fact["support"]:
                start, end = support["span"]
                assert texts[support["article"]][start:end].strip()
                assert support["chain"][0]["kind"] == "outlet"
    assert len(reading["reuse"]) == 1
    shared = next(story for story in reading["stories"] if len(story["articles"]) == 2)
    assert len(shared["origins"]) == 1


def test_many_stories_are_counted_where_they_are_not_printed(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isnad.cli.read.WHOLE", 1)
    result = run("read", str(folder), "--db", str(tmp_path / "a.db"), "--no-tagger")
    assert sum(line.startswith("Story s") for line in result.stdout.splitlines()) == 1
    assert "نواكشوط" in result.stdout
    assert "And 1 more stories" in result.stdout.splitlines()[-1]


def test_reading_the_same_twice_changes_nothing(folder: Path, tmp_path: Path) -> None:
    arguments = ("read", str(folder), "--db", str(tmp_path / "a.db"), "--format", "json", "--no-tagger")
    assert run(*arguments).stdout == run(*arguments).stdout


def test_the_order_of_reading_does_not_matter(folder: Path, tmp_path: Path) -> None:
    run("read", str(folder / "c.txt"), "--db", str(tmp_path / "one.db"), "--no-tagger")
    run("read", str(folder / "b.txt"), "--db", str(tmp_path / "one.db"), "--no-tagger")
    step = json.loads(run("read", str(folder), "--db", str(tmp_path / "one.db"), "--format", "json", "--no-tagger").stdout)
    once = json.loads(run("read", str(folder), "--db", str(tmp_path / "two.db"), "--format", "json", "--no-tagger").stdout)

    def groups(reading: dict) -> list:
        return sorted(sorted(story["articles"]) for story in reading["stories"])

    assert groups(step) == groups(once)


def test_what_cannot_be_read_is_said_and_the_rest_is_read(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    result = run("read", str(folder), "--db", str(tmp_path / "a.db"), "--format", "json", "--no-tagger")
    assert result.return_value == 1
    assert len(json.loads(result.stdout)["articles"]) == 3
    assert "empty.txt: is empty" in result.stderr
    assert "picture.txt: is not text" in result.stderr


def test_annotate_keeps_input_order_and_text(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"n{number}", "title": "عنوان", "text": f"{VISIT}{number}"}, ensure_ascii=False) for number in (3, 1, 2)]
    result = run("annotate", "--format", "jsonl", "--no-tagger", "-", given="\n".join(lines))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each["id"] for each in found] == ["n3", "n1", "n2"]
    assert found[0]["text"] == f"عنوان\n\n{VISIT}3"
    assert found[0]["engine"]["tagger"] is None


def test_stories_story_search_report_and_export_work_on_the_database(folder: Path, tmp_path: Path) -> None:
    database = ("--db", str(tmp_path / "a.db"))
    run("read", str(folder), "--no-tagger", *database)
    listed = run("stories", *database).stdout.splitlines()
    assert len(listed) == 2
    ident = listed[0].split()[0]
    assert "نواكشوط" in run("story", ident, *database).stdout
    assert "الطويلي" in run("search", "الطويلى", *database).stdout
    assert "الطويلي" in run("search", "وزير", "تونسي", "نواكشوط", *database).stdout
    assert "بعقوبة" in run("search", "بعقوبه", "الانفجار", *database).stdout
    assert run("search", "لا_يوجد_هذا", *database).return_value == 1
    run("report", ident, "--out", str(tmp_path / "pages"), *database)
    assert (tmp_path / "pages" / f"{ident}.html").is_file()
    assert run("export", "--format", "events", *database).stdout.startswith("\ufeffstory,event")
    run("export", "--format", "facts", "--out", str(tmp_path / "facts.csv"), *database)
    assert (tmp_path / "facts.csv").read_bytes().startswith(b"\xef\xbb\xbfstory")
    asked = CliRunner().invoke(isnad, ["export", "--format", "csv", *database])
    assert asked.exit_code == 2
    assert "'events'" in asked.stderr and "'facts'" in asked.stderr


def test_a_person_can_part_a_story_and_it_stays_parted(folder: Path, tmp_path: Path) -> None:
    database = ("--db", str(tmp_path / "a.db"))
    reading = json.loads(run("read", str(folder), "--no-tagger", "--format", "json", *database).stdout)
    pair = next(story["articles"] for story in reading["stories"] if len(story["articles"]) == 2)
    said = run("decide", "not-same-story", *pair, "--note", "للتجربة", *database).stdout
    assert re.fullmatch(rf"Kept\. {pair[0]} is in story s\d, {pair[1]} in s\d\.\n", said)
    assert len(run("stories", *database).stdout.splitlines()) == 3
    run("read", str(folder), "--no-tagger", *database)
    assert len(run("stories", *database).stdout.splitlines()) == 3


def test_decisions_on_what_is_not_there_are_refused(folder: Path, tmp_path: Path) -> None:
    database = ("--db", str(tmp_path / "a.db"))
    reading = json.loads(run("read", str(folder), "--no-tagger", "--format", "json", *database).stdout)
    article, other = (each["id"] for each in reading["articles"][:2])
    for given, said in (
        (("same-story", "s1", article), "s1 is a story; name one of its articles"),
        (("same-story", "nothing", article), "there is no article 'nothing'"),
        (("same-story", article, article), "stands there twice"),
        (("same-actor", "كمال الطويلي", "عبد اللطيف الغائب"), "no report of the database holds the name 'عبد اللطيف الغائب'"),
        (("same-actor", "", "كمال الطويلي"), "no report of the database holds the name ''"),
        (("same-actor", "كمال الطويلي", "كمال الطّويلى"), "stands there twice"),
    ):
        with pytest.raises(click.ClickException, match=re.escape(said)):
            run("decide", *given, *database)
    assert "are one actor" in run("decide", "same-actor", "كمال الطويلي", "وزير الخارجية التونسي", *database).stdout
    assert f"{article} and {other} are in one story" in run("decide", "same-story", article, other, *database).stdout


def test_wrong_command_lines_and_missing_databases_are_sentences(tmp_path: Path) -> None:
    import subprocess
    import sys

    def status(*arguments: str) -> tuple[int, str]:
        done = subprocess.run([sys.executable, "-m", "isnad", *arguments], capture_output=True, encoding="utf-8", cwd=tmp_path, check=False)
        return done.returncode, done.stderr

    code, said = status("stories")
    assert code == 1
    assert "there is no database" in said
    assert status("read")[0] == 2
    assert status("read", "--format", "pdf", "x")[0] == 2
    code, said = status("read", "nothing-here.txt", "--db", ":memory:")
    assert code == 1
    assert said.startswith("isnad: nothing-here.txt: ")

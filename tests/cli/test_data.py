"""A user's folder on the command line: each run is a process of its own, for data are loaded once."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = "زفزف المئات أمام مقر الولاية\n\nزفزف المئات أمام مقر الولاية في قابس. وقالت رابطة صون الواحات في بيان إن الماء ينفد.\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "actors").mkdir(parents=True)
    (folder / "frames_ar").mkdir()
    (folder / "actors" / "mine.tsv").write_text(
        "id\tkind\tcountry\tsector\tname_ar\tname_en\tspellings\tfirst\tlast\tneeds_cue\n"
        "MY.LEAGUE\torganisation\tTUN\tNGO\tرابطة صون الواحات\tOasis League\n",
        encoding="utf-8",
    )
    (folder / "frames_ar" / "mine.toml").write_text(
        '[[frame]]\nid = "mine.crowd"\ntype = "PROTEST"\nmode = "demo"\nverbs = ["زفزف/يزفزف"]\nobject = "none"\n', encoding="utf-8"
    )
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "ISNAD_DATA"}
    return subprocess.run(
        [sys.executable, "-m", "isnad", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=kept | {"PYTHONUTF8": "1"} | environment,
        check=False,
    )


def test_the_users_actor_and_frame_are_used_and_not_without_the_folder(data: Path, tmp_path: Path) -> None:
    common = ("annotate", str(tmp_path / "report.txt"), "--format", "jsonl", "--no-tagger", "--db", str(tmp_path / "a.db"))
    extended, shipped = run(*common, "--data", str(data)), run(*common)
    assert extended.returncode == shipped.returncode == 0, extended.stderr + shipped.stderr
    with_data, without = json.loads(extended.stdout), json.loads(shipped.stdout)
    assert [(actor["entry"], actor["sector"]) for actor in with_data["actors"] if actor["name"] == "رابطة صون الواحات"] == [
        ("MY.LEAGUE", "NGO")
    ]
    (event,) = [event for event in with_data["events"] if event["frame"] == "mine.crowd"]
    start, end = event["triggers"][0]
    assert with_data["text"][start:end] == "زفزف"
    assert all(actor["entry"] != "MY.LEAGUE" for actor in without["actors"])
    assert not without["events"]
    assert with_data["engine"]["pipeline"].startswith(without["engine"]["pipeline"] + "+data.")
    workers = run("annotate", str(tmp_path / "report.txt"), "--format", "jsonl", "--no-tagger", "--jobs", "2", ISNAD_DATA=str(data))
    assert workers.stdout == extended.stdout, workers.stderr


def test_a_wrong_line_is_said_before_anything_is_read(data: Path, tmp_path: Path) -> None:
    path = data / "actors" / "mine.tsv"
    path.write_text(path.read_text(encoding="utf-8") + "B\tclub\t\t\tنادي الواحة\tOasis Club\n", encoding="utf-8")
    result = run("read", str(tmp_path / "report.txt"), "--no-tagger", "--db", str(tmp_path / "a.db"), "--data", str(data))
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr == f"isnad: {path}:3: kind is 'club'; use group, organisation, other, person, place\n"
    assert not (tmp_path / "a.db").exists()


def test_the_worked_examples_of_the_manual_do_what_it_says(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "extending.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"^```\w+ (\S+)\n(.*?)^```$", page, flags=re.DOTALL | re.MULTILINE))
    report = tmp_path / "report.txt"
    report.write_text(blocks.pop("report.txt"), encoding="utf-8")
    folder = tmp_path / "my-data"
    for name, text in blocks.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert set(blocks) == {
        "actors/libya.tsv",
        "actors/ministers.tsv",
        "outlets.tsv",
        "places.tsv",
        "frames_ar/honours.toml",
        "framing_ar.tsv",
    }
    result = run("annotate", str(report), "--format", "jsonl", "--no-tagger", "--data", str(folder))
    annotation = json.loads(result.stdout)
    entries = {actor["entry"]: actor for actor in annotation["actors"]}
    assert entries["LBY.HARBOUR"]["sector"] == "REB"
    assert entries["lby.wafi"]["sector"] == "GOV"
    assert entries["my.dahmani"]["latitude"] == 32.9
    (event,) = [event for event in annotation["events"] if event["frame"] == "my.decorate"]
    assert (event["type"], event["status"], event["main"]) == ("SUPPORT", "happened", True)
    assert [party["name"] for party in event["actors"]] == ["عمران الوافي"]
    assert [party["name"] for party in event["recipients"]] == ["محمد ولد الداه"]
    assert event["place"]["entry"] == "my.dahmani"
    reading = json.loads(run("read", str(report), "--format", "json", "--no-tagger", "--db", ":memory:", ISNAD_DATA=str(folder)).stdout)
    hostile = {wording["expression"] for wording in reading["framing"] if wording["stance"] == "hostile"}
    assert hostile == {"شرذمة حماة المرافئ"}
    links = [[link["name"] for link in chain["links"]] for chain in reading["chains"]]
    assert [None, "شبكة الضفاف", "جبهة حماة المرافئ"] in links
    page_of_it = tmp_path / "page.jsonl"
    page_of_it.write_text(
        json.dumps({"id": "p", "url": "https://difaf.example/17", "title": "عنوان", "text": report.read_text(encoding="utf-8")}),
        encoding="utf-8",
    )
    again = json.loads(run("read", str(page_of_it), "--format", "json", "--no-tagger", "--db", ":memory:", "--data", str(folder)).stdout)
    assert [article["outlet"] for article in again["articles"]] == ["شبكة الضفاف الإخبارية"]
    plain = json.loads(run("annotate", str(report), "--format", "jsonl", "--no-tagger").stdout)
    assert not plain["events"]

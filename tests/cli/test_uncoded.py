"""``isnad uncoded``: verbs that no frame covers, actors on no list."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from isnad.annotate.uncoded import on_lists, verb_candidates
from isnad.cli import isnad
from isnad.records import Actor, Annotation, Article, Mention
from isnad.run import UncodedReport, make_annotator

FIRST = (
    "الفيلة في النهر\n\nقال الوزير مرزوق الدلنجاوي إن الفيلة لم تستحم منذ أسبوع. واستحمت الفيلة في النهر أمس. وهرولت الجماهير نحو الضفة.\n"
)
SECOND = "عطلة في بنزرت\n\nاستقبل الوزير مرزوق الدلنجاوي الزوار، والتقط صورا مع الطفل الذي يستحم في البحيرة. وكان الطقس جميلا.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(isnad, ["uncoded", "--no-tagger", *arguments], standalone_mode=False, catch_exceptions=False)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    return folder


def found(result: Result, what: str) -> dict[str, dict]:
    entries = [json.loads(line) for line in result.stdout.splitlines()]
    return {entry["name"]: entry for entry in entries if entry["what"] == what}


def test_forms_of_a_verb_count_together_and_examples_hold_their_words(reports: Path) -> None:
    verbs = found(run(str(reports), "--format", "jsonl", "--examples", "3"), "verb")
    (bathe,) = [entry for entry in verbs.values() if "يستحم" in entry["forms"]]
    assert bathe["forms"] == {"استحمت": 1, "تستحم": 1, "يستحم": 1}
    assert (bathe["count"], bathe["articles"], bathe["language"]) == (3, 2, "ar")
    assert verbs["هرولت"]["count"] == 1
    texts = (FIRST, SECOND)
    for example in bathe["examples"]:
        (start, end), (begin, stop) = example["span"], example["sentence"]
        assert any(text[start:end] in bathe["forms"] and " ".join(text[begin:stop].split()) == example["text"] for text in texts)
    assert len(bathe["examples"]) == 3


def test_what_frames_cues_and_the_list_of_plain_verbs_have_is_left_out(reports: Path) -> None:
    forms = {form for entry in found(run(str(reports), "--format", "jsonl"), "verb").values() for form in entry["forms"]}
    assert not forms & {"قال", "استقبل", "كان", "الفيلة", "عطلة"}


def test_actors_on_no_list_are_counted_over_reports(reports: Path) -> None:
    actors = found(run(str(reports), "--format", "jsonl"), "actor")
    minister = actors["مرزوق الدلنجاوي"]
    assert (minister["count"], minister["articles"], minister["kind"]) == (2, 2, "person")
    assert "بنزرت" not in actors


def test_a_currency_or_a_book_is_no_actor() -> None:
    made = annotation("دفع الوزير مرزوق الدلنجاوي مليون ريال.", "ar")
    riyal = made.text.index("ريال")
    report = UncodedReport()
    report.add(
        replace(
            made,
            actors=(*made.actors, Actor(id="a9", kind="other", name="ريال")),
            mentions=(*made.mentions, Mention(start=riyal, end=riyal + 4, kind="other", actor="a9")),
        )
    )
    assert [actor.name for actor in report.actors()] == ["مرزوق الدلنجاوي"]


def test_the_reports_of_a_database_are_looked_through(reports: Path, tmp_path: Path) -> None:
    database = str(tmp_path / "a.db")
    CliRunner().invoke(isnad, ["read", str(reports), "--db", database, "--no-tagger"], standalone_mode=False, catch_exceptions=False)
    assert run("--db", database, "--format", "jsonl").stdout == run(str(reports), "--format", "jsonl").stdout
    text = run("--db", database, "--limit", "1", "--examples", "1").stdout
    assert "Arabic verbs that no frame covers (" in text
    assert text.count("\u2068مرزوق الدلنجاوي\u2069 [person") == 1


def annotation(text: str, language: str) -> Annotation:
    return make_annotator(neural=False).annotate(Article(id="x", text=text, language=language))


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("وقد تهاوت الجدران سريعا.", {"تهاوت"}),
        ("سيهرول المارة، وزير الخارجية غائب.", {"سيهرول"}),
        ("قال إن الشجرة التي تمايلت أمام البيت قديمة.", {"تمايلت"}),
        ("يوم الجمعة عطلة، واستعمال الماء قليل.", set()),
        ("وزارة الصحة غائبة.", set()),
    ],
)
def test_arabic_verbs_by_place(text: str, verbs: set[str]) -> None:
    assert {each.form for each in verb_candidates(annotation(text, "ar")) if each.sure and not each.known} == verbs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The lake will evaporate next week.", {"evaporate"}),
        ("The road has never been repainted.", {"repaint"}),
        ("The will of the people is clear. He went to school.", set()),
    ],
)
def test_english_verbs_by_place(text: str, verbs: set[str]) -> None:
    assert {each.form for each in verb_candidates(annotation(text, "en")) if each.sure and not each.known} == verbs


@pytest.mark.parametrize(
    ("name", "kind", "listed"),
    [
        ("وزارة الداخلية", "organisation", True),
        ("وزارة الدفاع الجزائرية", "organisation", True),
        ("قناة الجزيرة", "organisation", True),
        ("رابطة صون الواحات", "organisation", False),
        ("مرزوق الدلنجاوي", "person", False),
    ],
)
def test_names_on_the_lists(name: str, kind: str, listed: bool) -> None:
    assert on_lists(name, kind) is listed

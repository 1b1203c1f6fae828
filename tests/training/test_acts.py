"""The labelled happenings that the heads for acts learn from: their format, and what a sentence of them teaches."""

from pathlib import Path

import pytest

from isnad.tagger import WEIGHTS
from isnad.tagger.pieces import PieceTable
from training.act_rows import respelled, rows
from training.acts import Labelled, ant_text, newswire_text, read_reports
from training.heads import SLOTS, STATUSES, TYPES

REPORT = """#### R-1
وفد أممي يزور المخيم

زار وفد أممي برئاسة سامر النابلسي المخيم أمس. وطالب النابلسي الحكومة بفتح المعبر، فيما ينتظر أن تزور بعثة أخرى المخيم.
--
E CONSULT/visit happened main | T: يزور; زار | A: سامر النابلسي | R: المخيم@2 | P: المخيم@2 | D: أمس
E REQUEST happened | T: طالب | A: النابلسي@2=سامر النابلسي | R: الحكومة
E CONSULT/visit planned | T: تزور | A: بعثة أخرى
"""


def report(tmp_path: Path, text: str = REPORT) -> Labelled:
    path = tmp_path / "some.txt"
    path.write_text(text, encoding="utf-8")
    (found,) = read_reports(path)
    return found


def test_a_report_gives_its_text_and_happenings(tmp_path: Path) -> None:
    found = report(tmp_path)
    visit, demand, _ = found.happenings
    assert found.text[: found.title] == "وفد أممي يزور المخيم"
    assert (visit.type, visit.status, visit.main) == ("CONSULT", "happened", True)
    assert [found.text[start:end] for start, end in visit.triggers] == ["يزور", "زار"]
    (asking,) = demand.slots["actor"]
    assert found.text[slice(*asking.near)] == "النابلسي"
    assert found.text[slice(*asking.full)] == "سامر النابلسي"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [("طالب", "is not in the text"), ("E REQUEST happened", "is no event")],
)
def test_a_label_that_cannot_be_read_names_its_file_and_report(tmp_path: Path, wrong: str, said: str) -> None:
    broken = REPORT.replace(f"T: {wrong}", "T: صافح") if said == "is not in the text" else REPORT.replace(wrong, "E PLEA happened")
    with pytest.raises(ValueError, match=said) as caught:
        report(tmp_path, broken)
    assert "some.txt, R-1" in str(caught.value)


def test_rows_name_types_statuses_and_slots(tmp_path: Path) -> None:
    table = PieceTable.read(WEIGHTS / "pieces.tsv")
    _, first, second = rows(report(tmp_path), table)
    words = [first.text[start:end] for start, end in first.words]
    at = words.index("زار")
    assert TYPES[first.types[at]] == "CONSULT" and STATUSES[first.statuses[at]] == "happened"
    ((trigger, slots),) = first.pairs
    assert trigger == at
    assert {word: SLOTS[slot] for word, slot in zip(words, slots, strict=True) if slot} == {
        "سامر": "actor", "النابلسي": "actor", "المخيم": "recipient", "أمس": "date",
    }  # fmt: skip
    statuses = [STATUSES[status] for status, kind in zip(second.statuses, second.types, strict=True) if kind]
    assert statuses == ["happened", "planned"]


def test_who_is_named_again_in_another_sentence_is_found_there(tmp_path: Path) -> None:
    text = REPORT.replace("A: النابلسي@2=سامر النابلسي", "A: سامر النابلسي")
    *_, second = rows(report(tmp_path, text), PieceTable.read(WEIGHTS / "pieces.tsv"))
    slots = dict(zip([second.text[start:end] for start, end in second.words], second.pairs[0][1], strict=True))
    assert SLOTS[slots["النابلسي"]] == "actor"


def test_other_spellings_keep_the_words_and_what_is_said_of_them(tmp_path: Path) -> None:
    class Always:
        def random(self) -> float:
            return 0.0

    table = PieceTable.read(WEIGHTS / "pieces.tsv")
    for row in rows(report(tmp_path), table):
        other = respelled(row, table, Always())
        assert len(other.firsts) == len(row.firsts)
        assert other.pairs is row.pairs


def test_texts_of_the_corpora_are_put_together_as_they_were_labelled() -> None:
    assert ant_text({"title": "عنوان", "text": "أولى\n\n ثانية \nأولى"}) == "عنوان\n\nأولى\nثانية"
    assert newswire_text([[("قال", "O"), ("(", "O"), ("أ", "O"), (")", "O"), (".", "O")]]) == "قال (أ)."


def test_every_report_in_the_repository_can_be_read() -> None:
    folder = Path(__file__).parents[2] / "training" / "data" / "acts" / "reports"
    found = [article for path in sorted(folder.glob("*.txt")) for article in read_reports(path)]
    assert len({article.id for article in found}) == len(found) > 300
    assert all(happening.triggers for article in found for happening in article.happenings)

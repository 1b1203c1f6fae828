from pathlib import Path

import pytest

from isnad.tagger.pieces import MAX_PIECES, UNKNOWN, PieceTable

TABLE = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁", -4.0),
    ("و", -5.0),
    ("▁و", -4.5),
    ("بغداد", -8.0),
    ("▁بغداد", -7.0),
    ("بغ", -6.0),
    ("داد", -6.0),
    (".", -3.0),
]


@pytest.fixture
def table() -> PieceTable:
    return PieceTable(TABLE)


def named(table: PieceTable, word: str) -> list[str]:
    return [TABLE[number][0] for number in table.cut(word)]


def test_the_likeliest_cut_wins(table: PieceTable) -> None:
    assert named(table, "بغداد") == ["▁بغداد"]
    assert named(table, "وبغداد") == ["▁و", "بغداد"]


def test_a_sign_stands_without_the_mark_of_a_word(table: PieceTable) -> None:
    assert named(table, ".") == ["."]


def test_a_run_of_unknown_letters_is_one_unknown_piece(table: PieceTable) -> None:
    assert named(table, "وξψ") == ["▁و", "<unk>"]
    assert table.cut("ξ")[-1] == UNKNOWN


def test_a_very_long_word_is_cut_off(table: PieceTable) -> None:
    assert len(table.cut("و" * 500)) == MAX_PIECES


def test_forgetting_changes_no_cut() -> None:
    table = PieceTable(TABLE, remember=1)
    assert [table.cut("بغداد"), table.cut("."), table.cut("بغداد")] == [(8,), (11,), (8,)]


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pieces.tsv"
    path.write_text("<s>\t0\nبغداد\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"pieces\.tsv:2"):
        PieceTable.read(path)

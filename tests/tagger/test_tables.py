from pathlib import Path

import pytest

from isnad.ontology.tables import DataError
from isnad.tagger.tables import WordTables

TABLE = """# words of tables
features\twords
none
given\tوليد سالم
known\tكلام
known,place,stripped
particle\tو ل ب لل وب
place\tبغداد الاردن اوروبا
place,stripped
"""


@pytest.fixture
def tables(tmp_path: Path) -> WordTables:
    return read(tmp_path, TABLE)


def read(folder: Path, text: str) -> WordTables:
    path = folder / "tables.tsv"
    path.write_text(text, encoding="utf-8")
    return WordTables.read(path)


def features(tables: WordTables, key: str) -> set[str]:
    return set(tables.features[tables.row(key)])


def test_words_are_found_however_their_hamzas_are_written(tables: WordTables) -> None:
    assert features(tables, "أوروبا") == features(tables, "اوروبا") == {"place"}
    assert features(tables, "كلام") == {"known"}
    assert tables.row("شيء") == 0


def test_a_name_is_found_behind_a_particle(tables: WordTables) -> None:
    assert features(tables, "وبغداد") == features(tables, "وببغداد") == {"place", "stripped"}


def test_the_article_comes_back_behind_two_lams(tables: WordTables) -> None:
    assert features(tables, "للأردن") == {"place", "stripped"}


def test_a_letter_of_the_name_is_no_particle(tables: WordTables) -> None:
    assert features(tables, "وليد") == {"given"}


def test_what_no_row_says_is_left_unsaid(tables: WordTables) -> None:
    assert tables.row("وسالم") == 0


def test_forgetting_changes_nothing() -> None:
    tables = WordTables([frozenset(), frozenset({"given"})], {"سالم": 1}, remember=1)
    assert [tables.row(key) for key in ("سالم", "كلام", "سالم")] == [1, 0, 1]


@pytest.mark.parametrize("wrong", ["given\tسالم\n", "none\t\ngiven\tسالم\ngiven\tوليد\n"])
def test_a_wrong_line_is_named(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(DataError, match=r"tables.tsv:[24]"):
        read(tmp_path, "features\twords\n" + wrong)

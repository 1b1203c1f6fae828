"""The reader of the tables: what it accepts, and that every error names file and line."""

from datetime import date
from pathlib import Path

import pytest

from isnad.ontology import DataError
from isnad.ontology.tables import first_day, last_day, many, read_table


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_comments_empty_lines_and_missing_cells(tmp_path: Path) -> None:
    path = write(tmp_path / "t.tsv", "# ملاحظة\n\na\tb\tc\nواحد\t اثنان \n")
    assert list(read_table(path, ("a", "b", "c"))) == [(4, ["واحد", "اثنان", ""])]


def test_wrong_header_names_the_line(tmp_path: Path) -> None:
    path = write(tmp_path / "t.tsv", "# x\na\tz\n1\t2\n")
    with pytest.raises(DataError, match=r"t\.tsv:2: .*write the columns"):
        list(read_table(path, ("a", "b")))


def test_too_many_cells(tmp_path: Path) -> None:
    path = write(tmp_path / "t.tsv", "a\tb\n1\t2\n1\t2\t3\n")
    with pytest.raises(DataError) as caught:
        list(read_table(path, ("a", "b")))
    assert caught.value.line == 3
    assert caught.value.path == path


def test_empty_file_and_wrong_encoding(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="header line is missing"):
        list(read_table(write(tmp_path / "e.tsv", ""), ("a",)))
    path = tmp_path / "b.tsv"
    path.write_bytes("a\nمصر\n".encode() + "مصر\n".encode("cp1256"))
    with pytest.raises(DataError, match=r"b\.tsv:3: this line is not UTF-8"):
        list(read_table(path, ("a",)))


def test_many_drops_doubles_and_empty_values() -> None:
    assert many(" داعش | تنظيم داعش||داعش ") == ("داعش", "تنظيم داعش")
    assert many("") == ()


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2013-12", date(2013, 12, 1), date(2013, 12, 31)),
        ("2015-01-23", date(2015, 1, 23), date(2015, 1, 23)),
    ],
)
def test_days_cover_what_they_say(cell: str, first: date, last: date) -> None:
    where = Path("x.tsv"), 1, "first"
    assert (first_day(*where, cell), last_day(*where, cell)) == (first, last)


@pytest.mark.parametrize("cell", ["15-01-2015", "2015-13", "2015-02-30", "أمس"])
def test_no_day(cell: str) -> None:
    with pytest.raises(DataError, match=r"x\.tsv:7: "):
        first_day(Path("x.tsv"), 7, "first", cell)

"""Lists of words by kind."""

from pathlib import Path

import pytest

from isnad.language.wordlists import keys_by_kind
from isnad.ontology.tables import DataError


def table(folder: Path, rows: str) -> Path:
    path = folder / "words.tsv"
    path.write_text(f"# a list\nkind\tword\n{rows}", encoding="utf-8")
    return path


def test_words_are_kept_as_keys_and_every_kind_is_there(tmp_path: Path) -> None:
    assert dict(keys_by_kind(table(tmp_path, "link\tإبن\n"), ("link", "onward"))) == {"link": frozenset({"ابن"}), "onward": frozenset()}


@pytest.mark.parametrize("row", ["bond\tابن\n", "link\t\n"])
def test_an_error_names_file_and_line(tmp_path: Path, row: str) -> None:
    with pytest.raises(DataError, match=r"words\.tsv:3"):
        keys_by_kind(table(tmp_path, row), ("link",))

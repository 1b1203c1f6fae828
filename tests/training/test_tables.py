"""The tables that the tagger reads: what the run time reads is what was gathered."""

from collections import defaultdict
from pathlib import Path

from isnad.tagger.tables import WordTables
from training.tables import bodies, places, table, write

FOUND = {
    "بغداد": frozenset({"place", "known"}),
    "سالم": frozenset({"given", "unit"}),
    "كلام": frozenset({"known"}),
    "و": frozenset({"particle"}),
}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    rows = table(FOUND)
    write(rows, FOUND, tmp_path / "tables.tsv")
    again = WordTables.read(tmp_path / "tables.tsv")
    assert again.features == rows.features
    assert all(again.features[again.row(word)] == features for word, features in FOUND.items())


def test_every_name_has_a_row_for_itself_behind_a_particle() -> None:
    rows = table(FOUND)
    assert rows.features[rows.row("وسالم")] == {"given", "unit", "stripped"}
    assert rows.features[rows.row("وبغداد")] == {"place", "stripped"}
    assert rows.row("وكلام") == 0


def test_names_of_the_ontology_are_marked_word_by_word() -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    places(found)
    bodies(found)
    assert "place" in found["تونس"]
    assert "place_first" in found["المملكه"]
    assert "demonym" in found["الليبيه"]
    assert "org_later" in found["المتحده"]

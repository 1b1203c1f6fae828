"""The data files of names: what they answer, and how a mistake in them is told."""

import pytest

from isnad.annotate.names.build import plain_name
from isnad.annotate.names.likeness import name_tokens
from isnad.annotate.names.vocabulary import behind_particle, common_words, is_common, name_units, noun_of, nouns
from isnad.ontology.tables import DataError


def test_a_wrong_role_is_told_with_file_and_line(tmp_path):
    path = tmp_path / "nouns.tsv"
    path.write_text("role\tsector\tforms\nbody\t\tوزارة\nbuddy\t\tمجلس\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"nouns\.tsv:3.*buddy"):
        nouns(path)


def test_a_wrong_flag_of_a_common_word_is_told(tmp_path):
    path = tmp_path / "common.tsv"
    path.write_text("word\tnames\nخلال\tnever\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"common\.tsv:2"):
        common_words(path)


def test_words_are_common_behind_particles_and_with_endings():
    assert is_common("الاوضاع", "الأوضاع")
    assert behind_particle("واجتماع")
    assert not is_common("شتاينماير", "شتاينماير")


def test_the_tables_of_names_are_read():
    assert name_units()["محمد"] > 1000


def test_nouns_are_found_with_the_article():
    noun = noun_of("الوزاره")
    assert noun is not None
    assert "body" in noun.roles


@pytest.mark.parametrize(
    ("one", "other"),
    [("عبدالعزيز الحداد", "عبد العزيز الحداد"), ("أبو عمر الحداد", "ابي عمر الحداد"), ("سامي بن فارس آل حداد", "سامى فارس ال حداد")],
)
def test_spellings_of_one_name_have_equal_units(one, other):
    assert name_tokens(one) == name_tokens(other) != ()


def test_a_name_as_it_stands_alone():
    assert plain_name("للأمم المتحدة") == "الأمم المتحدة"
    assert plain_name("حركة «حماس»") == "حركة حماس"
    assert plain_name("عبدالله") == "عبد الله"

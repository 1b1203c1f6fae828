import pytest

from evals.phrases import PhraseError, find, find_all

TEXT = "استقبل الرئيس الوزير، وقال الوزير إن اللقاء مثمر. وكان اللقاء قصيرا."


def said(notation: str) -> str:
    start, end = find(TEXT, notation)
    return TEXT[start:end]


def test_a_phrase_that_occurs_once_needs_no_index():
    assert find(TEXT, "استقبل") == (0, 6)


def test_an_ambiguous_phrase_fails_and_says_how_to_tell_its_places_apart():
    with pytest.raises(PhraseError, match=r"occurs 2 times: add #1 to #2"):
        find(TEXT, "الوزير")


def test_an_absent_phrase_fails():
    with pytest.raises(PhraseError, match="not in the text"):
        find(TEXT, "السفير")


def test_an_index_picks_one_place_and_a_star_picks_all():
    first, second = find_all(TEXT, "الوزير#*")
    assert find(TEXT, "الوزير#2") == second
    assert first < second


def test_words_beside_the_brackets_pick_a_place_inside_a_word():
    assert said("قال ال⟦وزير⟧ إن") == "وزير"
    assert find(TEXT, "قال ال⟦وزير⟧ إن") == (TEXT.rindex("الوزير") + 2, TEXT.rindex("الوزير") + 6)


def test_an_ellipsis_runs_to_the_first_end_after_its_start():
    assert said("اللقاء مثمر … اللقاء") == "اللقاء مثمر. وكان اللقاء"


def test_an_index_beyond_the_last_place_fails():
    with pytest.raises(PhraseError, match="no #3"):
        find(TEXT, "الوزير#3")


@pytest.mark.parametrize("notation", ["الوزير ⟦", "⟦ الوزير⟧", "ا ⟦⟧لوزير", ""])
def test_unpaired_brackets_white_space_at_an_end_and_empty_phrases_fail(notation):
    with pytest.raises(PhraseError):
        find(TEXT, notation)

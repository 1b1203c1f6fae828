from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.tagger.words import split_words, word_key


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل المشير إلى بنغازي.", ["وصل", "المشير", "إلى", "بنغازي", "."]),
        ("استقبله «أبو بكر» (46 عاما)", ["استقبله", "«", "أبو", "بكر", "»", "(", "46", "عاما", ")"]),
        ("لـ«رويترز»", ["لـ", "«", "رويترز", "»"]),
        ("the U.N. envoy", ["the", "U", ".", "N", ".", "envoy"]),
        ("\u200fطرابلس\u200f - ", ["طرابلس", "-"]),
    ],
)
def test_words_are_runs_of_letters_or_single_signs(text: str, words: list[str]) -> None:
    assert [text[word.start : word.end] for word in split_words(text)] == words


@pytest.mark.parametrize("written", ["مُحَمَّد", "محـــمد", "مح\u200dمد", "ﻣﺤﻤﺪ"])
def test_marks_and_presentation_forms_change_no_key(written: str) -> None:
    [word] = split_words(f" {written} ")
    assert (word.start, word.end, word.key) == (1, 1 + len(written), "محمد")


def test_hamza_and_ta_marbuta_stay_in_the_key() -> None:
    assert word_key("أسامة") == "أسامة"


@given(st.text(alphabet=st.sampled_from("اأبت ةَّـ\u200f«.5aé\n"), max_size=40))
def test_words_are_in_order_apart_and_without_white_space(text: str) -> None:
    words = split_words(text)
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert all(word.key and not any(map(str.isspace, text[word.start : word.end])) for word in words)
    covered = {place for word in words for place in range(word.start, word.end)}
    assert all(place in covered for place, char in enumerate(text) if char.isalnum())

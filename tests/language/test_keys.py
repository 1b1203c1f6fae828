"""Keys fold what Arabic writes in several ways, and lead back to the stored text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from isnad.language import Keyed, Matcher, fold, sentences, words
from isnad.language.arabic.clitics import bare, splits

ARABIC = st.text(alphabet="ابتجدرسعقلمنهويىةأإآؤئءًٌَُِّـ\u200c\u200f ،._ﻻﷲ٣abcß", max_size=60)


def test_one_spelling_for_many() -> None:
    assert fold("إستقبالُ القـاهرة") == fold("استقبال القاهره")
    assert fold("١٥ فبراير") == "15 فبراير"
    assert fold("ليبي\u200cا") == fold("ليبيا")


@given(ARABIC)
def test_long_texts_have_the_keys_of_their_words(text: str) -> None:
    assert fold(" ".join([text] * 40)).split() == fold(text).split() * 40


def test_nothing_but_marks_has_an_empty_key() -> None:
    assert not fold("ـــ\u200f")


@given(ARABIC)
def test_every_stretch_of_the_key_leads_back(text: str) -> None:
    keyed = Keyed(text)
    for start in range(len(keyed.key)):
        span = keyed.span(start, start + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert keyed.key[start] in Keyed(span.of(text)).key
    assert [keyed.offset(at) for at in range(len(keyed.key))] == sorted(keyed.offset(at) for at in range(len(keyed.key)))


@given(ARABIC)
def test_words_have_the_keys_of_their_stretches(text: str) -> None:
    for word in words(Keyed(text)):
        assert word.key == Keyed(text[word.start : word.end]).key


def test_phrases_are_found_behind_particles() -> None:
    keyed = Keyed("التقى المشير بحفتَر وغادر للقاهرة، ثم عاد إلى القاهرة ولم يلق محفترا")
    hits = Matcher({"حفتر": "h", "القاهرة": "c"}).find(keyed)
    assert [(hit.span.of(keyed.text), hit.prefix) for hit in hits] == [("حفتَر", "ب"), ("للقاهرة", "ل"), ("القاهرة", "")]


def test_no_phrase_begins_or_ends_inside_a_word() -> None:
    assert Matcher({"عمان": 1}).find(Keyed("سلطنة عمانية ونعمان")) == []
    assert [hit.suffix for hit in Matcher({"زيارت": 1}, suffixes=True).find(Keyed("خلال زيارته"))] == ["ه"]


def test_the_longest_phrase_wins() -> None:
    keyed = Keyed("رئيس أركان الجيش")
    matcher = Matcher([("رئيس", 1), ("رئيس أركان", 2), ("أركان الجيش", 3)])
    assert [hit.payload for hit in matcher.longest(keyed)] == [2]


def test_ways_to_split_a_word() -> None:
    assert ("و", "التقي") in splits(fold("والتقى"))
    assert bare(fold("بالرجمة")) == fold("رجمة")
    assert bare(fold("للقاهرة")) == fold("قاهرة")


def test_sentences_keep_abbreviations_and_numbers_whole() -> None:
    text = "قال د. حسن إن 3.5 ملايين نزحوا. «هل هذا صحيح؟» سأل الوزير.\nسطر بلا نقطة\n\nآخر"
    assert [span.of(text) for span in sentences(text, "ar")] == [
        "قال د. حسن إن 3.5 ملايين نزحوا.",
        "«هل هذا صحيح؟»",
        "سأل الوزير.",
        "سطر بلا نقطة",
        "آخر",
    ]


@given(ARABIC)
def test_sentences_cover_all_that_is_not_space(text: str) -> None:
    covered = "".join(span.of(text) for span in sentences(text, "ar"))
    assert "".join(covered.split()) == "".join(text.split())


@given(ARABIC)
def test_keys_of_words_are_those_of_their_letters_alone(text: str) -> None:
    for word in words(Keyed(text)):
        assert word.key == Keyed(text[word.start : word.end]).key


@given(ARABIC)
def test_every_letter_of_a_key_leads_back_to_one_that_folds_to_it(text: str) -> None:
    keyed = Keyed(text)
    for at, letter in enumerate(keyed.key):
        assert letter in Keyed(text[keyed.offset(at)]).key


@given(ARABIC)
def test_spans_of_many_words_are_those_of_each(text: str) -> None:
    keyed = Keyed(text)
    words = [match.span() for match in re.finditer(r"\w+", keyed.key)]
    assert keyed.spans(words) == [(span.start, span.end) for span in (keyed.span(*word) for word in words)]
    assert [bool(letter) for letter in keyed.letters] == [bool(re.match(r"\w", char)) for char in keyed.key] + [False]


def test_letters_are_known_on_every_plane() -> None:
    for text in ("قال: «٣٤ قتيلا»_", "a_b 𝒜ب 😀 ت", ""):
        letters = Keyed(text).letters
        assert list(letters) == [*(char.isalnum() or char == "_" for char in Keyed(text).key), 0]

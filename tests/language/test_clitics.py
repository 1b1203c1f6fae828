"""Particles before words."""

from isnad.language.arabic.clitics import attached


def test_a_word_is_known_with_and_without_article_and_particles():
    assert {"موريتانيا", "لموريتانيا", "وموريتانيا", "وبموريتانيا"} <= attached("موريتانيا")
    assert {"حكومه", "الحكومه", "للحكومه", "وبالحكومه"} <= attached("الحكومه") == attached("حكومه")


def test_other_words_and_letters_have_only_their_own_key():
    assert attached("visit") == {"visit"}
    assert attached("2026") == {"2026"}
    assert attached("و") == {"و"}

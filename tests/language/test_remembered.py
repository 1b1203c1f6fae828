from __future__ import annotations

from isnad.language.remembered import remembered


def test_a_word_is_worked_out_once_and_the_memory_is_bounded() -> None:
    asked: list[str] = []

    @remembered(3)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    words = ["وزير", "بلد", "وزير", "مدينة"]
    assert [length(word) for word in words] == [4, 3, 4, 5]
    assert asked == ["وزير", "بلد", "مدينة"]
    assert length("حكومة") == 5  # the fourth word: what was remembered goes
    assert length("وزير") == 4
    assert asked[3:] == ["حكومة", "وزير"]

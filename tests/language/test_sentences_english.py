"""English sentences go on behind initials of states and behind ranks."""

import pytest

from isnad.language.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He raised it at the U.N. Security Council. It met.", ["He raised it at the U.N. Security Council.", "It met."]),
        ("It met U.S. Secretary of State Anne Pryor. She left.", ["It met U.S. Secretary of State Anne Pryor.", "She left."]),
        ("He flew to the U.S. Later he returned.", ["He flew to the U.S.", "Later he returned."]),
        ("Maj. Gen. Hamid Noor left. Gov. Rick Hale stayed.", ["Maj. Gen. Hamid Noor left.", "Gov. Rick Hale stayed."]),
    ],
)
def test_abbreviations_end_no_sentence(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text, "en")] == expected

"""Which side of the article's day (Wednesday 18 February 2026) an English time lies on, by the verb that is nearest to it."""

from __future__ import annotations

import pytest

from tests.annotate.times.reading import words_and_values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ankara will hold talks with Cyprus, the foreign ministry said on Monday.", "2026-02-16"),
        ("Germany plans to send troops to Mali, the minister told reporters on Sunday.", "2026-02-15"),
        ("The ministry said the talks would resume on Monday.", "2026-02-23"),
        ("The rebels threatened to pull out of a peace agreement signed in August.", "2025-08"),
        ("Malta will extradite a man who hijacked an airliner in December.", "2025-12"),
        ("The president will meet the envoy appointed on Sunday.", "2026-02-15"),
        ("They would attend a round of talks that Djibouti has announced for June 21.", "2026-06-21"),
        ("The deal will be formally signed on Monday.", "2026-02-23"),
        ("The two sides agreed to hold a vote in July.", "2026-07"),
    ],
)
def test_the_nearest_verb_says_when(text: str, value: str) -> None:
    assert [found for _, found in words_and_values(text, language="en")] == [value]

"""Carrying gold spans from the text that the gold was built on over to the text that the program stored.

For plain text and JSON Lines the two are the same, code point for code point. For a page of HTML the program's extraction may
set other line breaks or leave furniture in; a span whose words it lost altogether cannot be found by it and counts as missed.
"""

from difflib import SequenceMatcher
from typing import Any

LOST = [-1, -1]


class Alignment:
    """A map of offsets from one text into another."""

    def __init__(self, text: str, other: str) -> None:
        self._same = text == other
        self._to: list[int | None] = []
        if not self._same:
            self._to = [None] * len(text)
            for block in SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks():
                for offset in range(block.size):
                    self._to[block.a + offset] = block.b + offset

    def span(self, span: list[int]) -> list[int]:
        """The span in the other text, or LOST where less than half of it is there."""
        if self._same:
            return span
        places = [place for place in self._to[span[0] : span[1]] if place is not None]
        return [places[0], places[-1] + 1] if 2 * len(places) >= span[1] - span[0] else LOST

    def document(self, value: Any) -> Any:
        """A gold document with all its spans carried over; a span is any list of two whole numbers."""
        if isinstance(value, dict):
            return {name: self.document(inner) for name, inner in value.items()}
        if isinstance(value, list):
            if len(value) == 2 and all(type(number) is int for number in value):
                return self.span(value)
            return [self.document(inner) for inner in value]
        return value

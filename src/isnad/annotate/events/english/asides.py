"""Asides in commas between an English subject and its verb: what was done to it, or who it is."""

from __future__ import annotations

from isnad.annotate.events.english.words import EnglishWords
from isnad.annotate.events.words.wordsets import word_sets

_COORDINATORS = word_sets("en")["coordinator"]
_DONE = ("ed", "en", "ing", "led")
_LONGEST = 14


def before_aside(text: EnglishWords, index: int, floor: int) -> int:
    """The word before an aside that a comma at ``index`` closes, not before ``floor``; ``index`` itself where there is none.

    ``the army, backed by militias, retook``; ``Ali Karim, head of the Unity Party, said``.
    """
    if text.key(index) != ",":
        return index
    comma = next((at for at in range(index - 1, max(floor, index - _LONGEST) - 1, -1) if text.keys[at] == ","), None)
    if comma is None or comma == floor:
        return index
    return comma - 1 if text.keys[comma + 1].endswith(_DONE) or _apposed(text, comma, index) else index


def _apposed(text: EnglishWords, comma: int, close: int) -> bool:
    """Whether the words between two commas say who the person before them is: no name begins them and no verb is among them."""
    bearer, first = text.chunk_at(comma - 1), text.words[comma + 1]
    if bearer is None or bearer.kind != "person" or bearer.end != comma or not text.document.text[first.start].islower():
        return False
    return not any(text.finite(at) or text.keys[at] in _COORDINATORS for at in range(comma + 1, close))

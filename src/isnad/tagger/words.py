"""Texts to words with offsets, the way the tagger sees them in training and at run time.

A word is a run of letters and digits, or one other visible character. Each word has a *key*: what is looked up in the piece
table. The key drops what printers add at will (vowel signs, tatweel, joiners) and folds presentation forms, so that مُحَمَّد and
محـمد and محمد are the same to the model, while the offsets always count code points of the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Vowel signs, superscript alef, Quranic marks and tatweel; zero-width joiners, bidi controls, soft hyphen and byte order mark.
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u0300-\u036f"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LETTER = r"[^\W_]"
_WORD = re.compile(rf"{_LETTER}(?:[{_MARKS}{_INVISIBLE}]*{_LETTER}|[{_MARKS}]+)*|[^\s{_MARKS}{_INVISIBLE}]")
_DROPPED = re.compile(rf"[{_MARKS}{_INVISIBLE}]+")


class Word(NamedTuple):
    """One word: the code points `start` to `end` of its text, and the key that is looked up."""

    start: int
    end: int
    key: str


def split_words(text: str) -> list[Word]:
    """The words of a text in order. White space, lone marks and bidi controls belong to no word."""
    return [Word(match.start(), match.end(), word_key(match.group())) for match in _WORD.finditer(text)]


def word_key(word: str) -> str:
    """The form of a word that the piece table knows: no marks, no tatweel, compatibility forms folded (NFKC)."""
    if word.isascii():
        return word
    return _DROPPED.sub("", unicodedata.normalize("NFKC", word)) or word

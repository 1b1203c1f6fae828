"""A document's words as the grammar of time sees them: particles apart, digits apart from letters, phrases as one token."""

from __future__ import annotations

import re
from typing import NamedTuple

from isnad.annotate.document import Document
from isnad.annotate.times.lexicon import COLD, Analysis, Senses, analyses
from isnad.language import Word

_GLUED = re.compile(r"([^\W\d_]+)(\d+)([^\W\d_]*)$")
_OTHER_ALEF = "آ"
_PLAIN = (COLD, "", False)
"""What a token is besides a word of which the lexicon knows nothing."""
_new = tuple.__new__  # a quarter of the time of a named tuple's own constructor: there is one a word


class Token(NamedTuple):
    """A word, number or mark: code points ``[start, end)`` without split-off particles, its ``key`` without them and the article.

    ``senses`` is what the lexicon says it can be, ``prefix`` the particles before it, ``definite`` whether the article is among them.
    """

    start: int
    end: int
    key: str
    kind: str
    senses: Senses
    prefix: str = ""
    definite: bool = False

    @property
    def joined(self) -> bool:
        """Whether و stands before the word."""
        return self.prefix[:1] == "و"


def tokens(document: Document) -> list[Token]:
    """The tokens of a document, in order."""
    found: list[Token] = []
    words = _apart(document)
    free = 0
    for at, options in enumerate([analyses(word.key) for word in words]):
        if not options or at < free or words[at].kind != "word":
            continue
        word = words[at]
        if word.key == "الان" and document.text[word.start] == _OTHER_ALEF:  # the name Alain is no "now"
            continue
        found.extend([_new(Token, plain + _PLAIN) for plain in words[free:at]])
        token, used = _token(document, words, at, options)
        found.append(token)
        free = at + used
    found.extend([_new(Token, plain + _PLAIN) for plain in words[free:]])
    return found


def _token(document: Document, words: list[Word], at: int, options: tuple[Analysis, ...]) -> tuple[Token, int]:
    """The token that begins with a word that the lexicon knows, and how many words it takes: the longest phrase first."""
    word = words[at]
    for one in options:
        for others, senses in one.phrases:
            last = at + len(others)
            if last < len(words) and words[at + 1].key == others[0] and all(map(_has_key, words[at + 2 : last + 1], others[1:])):
                key = " ".join((one.rest, *others))
                start = _start(document, word, one.away)
                return Token(start, words[last].end, key, "word", senses, one.prefix, one.definite), 1 + len(others)
    for one in options:
        if one.senses:
            return Token(_start(document, word, one.away), word.end, one.rest, "word", one.senses, one.prefix, one.definite), 1
    return Token(word.start, word.end, word.key, "word", COLD), 1


def _has_key(word: Word, key: str) -> bool:
    return word.key == key


def _start(document: Document, word: Word, away: int) -> int:
    """Where a word begins without so many letters."""
    return document.keyed.offset(document.keyed.at(word.start) + away) if away else word.start


def _apart(document: Document) -> list[Word]:
    """The words, with digits cut from the letters before them (``سنة2016``, ``يوم7``) and glued modifiers (``ديسمبرالماضي``) cut off."""
    found: list[Word] = []
    keyed, words, done = document.keyed, document.words, 0
    for at in [at for at, word in enumerate(words) if word.kind != "mark" and (len(word.key) > 9 or not word.key.isalpha())]:
        found.extend(words[done:at])
        word, done = words[at], at + 1
        if word.kind == "word" and not word.key.isalpha() and (match := _GLUED.match(word.key)):
            begin = keyed.at(word.start)
            cut, stop = keyed.offset(begin + len(match[1])), keyed.offset(begin + len(match[1]) + len(match[2]))
            found.append(Word(word.start, cut, match[1], "word"))
            found.append(Word(cut, stop if match[3] else word.end, match[2], "number"))
            if match[3]:
                found.append(Word(stop, word.end, match[3], "word"))
            continue
        if word.kind == "number" and len(found) >= 2 and _continues(found, word):
            mark, number = found.pop(), found.pop()
            found.append(Word(number.start, word.end, number.key + mark.key + word.key, "number"))
            continue
        if word.kind == "word" and len(word.key) > 9 and (cut_at := _glued_modifier(word.key)) and len(word.key) == word.end - word.start:
            found.append(Word(word.start, word.start + cut_at, word.key[:cut_at], "word"))
            found.append(Word(word.start + cut_at, word.end, word.key[cut_at:], "word"))
            continue
        found.append(word)
    found.extend(words[done:])
    return found


def _continues(found: list[Word], word: Word) -> bool:
    """Whether a number goes on with one that was cut from the particle before it (``و3/2/2026``)."""
    mark, number = found[-1], found[-2]
    cut = number.kind == "number" and number.end == mark.start and len(found) > 2 and found[-3].end == number.start
    return cut and mark.key in {"/", ".", ":"} and mark.end == word.start and found[-3].kind == "word"


def _glued_modifier(key: str) -> int:
    """Where a modifier begins that is written onto a month or a unit; 0 if none is."""
    at = key.find("ال", 4)
    if at < 0:
        return 0
    first, second = analyses(key[:at]), analyses(key[at:])
    months = any("month" in one.senses for one in first)
    return at if months and any("mod" in one.senses for one in second) else 0

"""What a body in Arabic is for, as its name goes on: ``المؤسسة العامة للتقاعد``, ``الرئاسة العامة لرعاية الشباب``."""

from __future__ import annotations

from isnad.annotate.names.sheet import Sheet
from isnad.annotate.names.vocabulary import is_adjective, noun_of, word_set

_FOR = "ل"
_ARTICLE = "ال"
_LEAST = 4
"""So short no adjective is (إلى)."""


def purpose_end(sheet: Sheet, first: int, stop: int) -> int:
    """Where the name of a body whose words ``[first, stop)`` are known ends, with what it is for; ``stop`` where no such thing follows.

    Only behind an adjective of such names (``الجمعية الخيرية``): behind others ``ل`` mostly begins what is done for whom.
    """
    if stop - first < 2 or stop >= len(sheet) or not sheet.keys[first].startswith(_ARTICLE) or not _belongs(sheet.keys[stop - 1]):
        return stop
    key = sheet.keys[stop]
    if not sheet.joined(stop):
        return stop
    if key.startswith("لل") and key[2:] in word_set("field"):
        return _further(sheet, stop + 1)
    following = stop + 1
    named = key.startswith(_FOR) and key[1:] in word_set("purpose") and following < len(sheet)
    if named and sheet.joined(following) and sheet.keys[following].startswith(_ARTICLE):
        return _further(sheet, following + 1)
    return stop


def has_purpose(sheet: Sheet, first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` are a body's name that ends with what it is for."""
    return any(purpose_end(sheet, first, stop) == last for stop in range(first + 2, last))


def _belongs(key: str) -> bool:
    return key in word_set("of-body")


def _further(sheet: Sheet, at: int) -> int:
    """Where adjectives and joined nouns behind a field end (``للسياحة والتراث الوطني``)."""
    while at < len(sheet) and sheet.joined(at):
        key = sheet.keys[at]
        joined = key.startswith("و" + _ARTICLE) and key[3:] in word_set("field")
        if not joined and key not in word_set("of-field") and not _qualifies(sheet, at):
            break
        at += 1
    return at


def _qualifies(sheet: Sheet, at: int) -> bool:
    """Whether a word with the article is an adjective, and no noun of a body or an office."""
    key = sheet.keys[at]
    return len(key) > _LEAST and key.startswith(_ARTICLE) and is_adjective(key) and noun_of(key) is None and at not in sheet.heads

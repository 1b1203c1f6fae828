"""From bytes to code points: which encoding a text is in.

A general detector takes short Windows-1256 for Mac Arabic or for a Cyrillic page, since it weighs all languages of the world.
Here the candidates are few, and each is judged by how much its reading looks like Arabic or like Latin script.
"""

from __future__ import annotations

import codecs
import re

from isnad.gather.lexicon import one_of_words
from isnad.gather.problem import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1256", "iso8859-6", "mac-arabic", "cp1252")
_SAMPLE = 20_000
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_ARABIC_LETTERS = re.compile(r"[\u0621-\u063a\u0641-\u064a]")
_ARABIC_WORDS = re.compile(
    rf"(?<![\u0621-\u064a])(?:{one_of_words('arabic-text', written=True)}|ال[\u0621-\u064a]{{3,}})(?![\u0621-\u064a])"
)
_MIXED_WORDS = re.compile(r"[\u0621-\u064a][A-Za-z\u00c0-\u024f]|[A-Za-z\u00c0-\u024f][\u0621-\u064a]|[\u00c0-\u024f]{3,}")
_ODD = re.compile(
    r"[\u00a1\u00a2\u00a4-\u00a8\u00aa\u00ac\u00ad\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bf\u0192\u2020\u2021\u2030\u02c6\u0679-\u06d3\u25cf]"
)
_TYPOGRAPHY = re.compile(r"[\u2018-\u201d\u2013\u2014\u2026\u2022\u20ac\u00a3\u00a9\u00ab\u00bb\u00b0\u060c\u061b\u061f]")


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text that the bytes stand for; a byte order mark is dropped, everything else is kept.

    ``declared`` is what the file or its carrier claims; it is believed only if the bytes fit it. Raises `UnreadableError` for bytes
    that are no text.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    if wide := _utf16(raw):
        return raw.decode(wide, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if mended := _nearly_utf8(raw, error):
            return mended
    if declared and (claimed := _strict(raw, declared)) is not None:
        return claimed
    return raw.decode(_single_byte(raw), "replace")


def is_binary(text: str) -> bool:
    """Whether a decoded text has so many control characters that it can be no text."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) + sample.count("\ufffd") > 0.05 * len(sample) + 2


def text_of(raw: bytes, declared: str | None = None) -> str:
    """Like `decode`, and raises `UnreadableError` for what is no text at all."""
    text = decode(raw, declared)
    if is_binary(text):
        raise UnreadableError("is not text; give text, HTML, JSON Lines, a feed, OPML or WARC")
    return text


def _strict(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (UnicodeError, LookupError):
        return None


def _utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark shows in its high bytes: nearly all are those of Arabic (06), Latin (00) or punctuation (20).

    Arabic in UTF-16 is valid UTF-8 too, so this is asked first; no text in UTF-8 has a control character at every other place.
    """
    sample = raw[: _SAMPLE // 2 * 2]
    if len(sample) < 4 or not (0x00 in sample or 0x06 in sample):
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if (
            sum(high.count(value) for value in (0x00, 0x06, 0xFB, 0xFE)) > 0.5 * len(high)
            and len(set(high) - {0x00, 0x06, 0x20, 0xFB, 0xFE}) < 3
        ):
            return name
    return None


def _nearly_utf8(raw: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 with a few broken places: cut off at the end, or a stray byte in a sea of right ones."""
    if error.start > 0 and raw[: error.start].isascii() and error.start < len(raw) - 4 and len(raw) > 200:
        sample = raw[error.start : error.start + _SAMPLE].decode("utf-8", "replace")
    else:
        sample = raw[:_SAMPLE].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    right = sum(1 for character in sample if character > "\x7f") - broken
    return raw.decode("utf-8", "replace") if right > 20 * broken else None


def _single_byte(raw: bytes) -> str:
    sample = raw[:_SAMPLE]
    if not any(byte > 0x7F for byte in sample):
        sample = raw[-_SAMPLE:]
    return max(_SINGLE_BYTE, key=lambda name: _likeness(sample, name))


def _likeness(sample: bytes, name: str) -> float:
    """How much the reading looks like a text: letters of the script, known words, and few signs that texts do not have."""
    text = sample.decode(name, "replace")
    high = sum(1 for byte in sample if byte > 0x7F)
    arabic = len(_ARABIC_LETTERS.findall(text))
    score = 2.0 * arabic if arabic * 2 > high else 0.0
    score += 6.0 * len(_ARABIC_WORDS.findall(text))
    if name == "cp1252":
        score += 1.0 * sum(1 for character in text if "\u00c0" <= character <= "\u00ff")
    score += 1.5 * len(_TYPOGRAPHY.findall(text)) - 0.5 * text.count("\xa0")
    score -= 8.0 * len(_CONTROLS.findall(text)) + 8.0 * text.count("\ufffd")
    return score - 3.0 * len(_MIXED_WORDS.findall(text)) - 2.0 * len(_ODD.findall(text))

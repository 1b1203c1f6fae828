"""What kind of file a beginning of bytes belongs to: by content first, by the name's ending second."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from isnad.gather.encodings import decode
from isnad.gather.problem import UnreadableError

Kind = Literal["text", "html", "json", "jsonl", "xml", "opml", "warc", "gzip"]

HEAD = 64 * 1024
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a WAV recording", b"AVI ": "an AVI film"}
_TEXTUAL = ("BM", "MZ", "GIF8", "ID3", "BZh")
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|meta|title|h1|section|span|table|!doctype)\b", re.I | re.S
)
_FEED = re.compile(r"<(?:[a-z]+:)?(rss|feed|rdf)\b[^>]*>", re.I)
_OPML = re.compile(r"<opml\b", re.I)
_XHTML = re.compile(r"<html\b", re.I)
_TAG = re.compile(r"<(?:p|div|br|a|span|h[1-6]|html|body|article|li|table)\b[^>]*>", re.I)


def sniff(head: bytes, name: str = "") -> Kind:
    """The kind of a file from its first bytes (up to `HEAD`) and its name.

    Raises `UnreadableError` for what is empty or is known to be no text.
    """
    if not head.strip():
        raise UnreadableError("is empty; remove it, or give a file with text")
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if what := _signature(head):
        raise UnreadableError(f"is not text ({what}); give text, HTML, JSON Lines, a feed, OPML or WARC")
    if head.startswith(b"WARC/"):
        return "warc"
    start = decode(head).lstrip("\ufeff \t\r\n\x0b\x0c")
    return _markup(start) or _json(start, name) or _by_name(start, name)


def _signature(head: bytes) -> str | None:
    for signature, what in _SIGNATURES:
        if head.startswith(signature) and (signature.decode("latin-1") not in _TEXTUAL or not _plain(head[:512])):
            return what
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return "a film or an image"
    return None


def _plain(head: bytes) -> bool:
    """Two letters are a weak signature: a text may begin with them too."""
    return not any(byte < 9 or 13 < byte < 32 for byte in head)


def _markup(start: str) -> Kind | None:
    if not start.startswith("<"):
        return None
    front = start[:4096]
    if _OPML.search(front):
        return "opml"
    if not _XHTML.search(front) and _FEED.search(front):
        return "xml"
    if _XHTML.search(front) or _HTML.match(start):
        return "html"
    return "xml" if front.startswith("<?xml") else None


def _json(start: str, name: str) -> Kind | None:
    if start.startswith("[") and start[1:200].lstrip()[:1] in ("{", "]"):
        return "json"
    if not start.startswith("{") or start[1:200].lstrip()[:1] not in ('"', "}", ""):
        return None
    if ending(name) in ("jsonl", "ndjson"):
        return "jsonl"
    first, newline, _ = start.partition("\n")
    if not newline:
        return "json" if ending(name) == "json" or len(start) < HEAD // 8 else "jsonl"
    try:
        msgspec.json.decode(first)
    except msgspec.DecodeError:
        return "json" if first.strip() == "{" or ending(name) == "json" else "jsonl"
    return "jsonl"


def _by_name(start: str, name: str) -> Kind:
    last = ending(name)
    if last in ("jsonl", "ndjson"):
        return "jsonl"
    if last in ("html", "htm", "xhtml") and _TAG.search(start):
        return "html"
    return "text"


def ending(name: str) -> str:
    """The ending of a file name, in lower case, that of a packed one left out (``a.jsonl.gz``: ``jsonl``)."""
    parts = name.lower().rsplit("/", 1)[-1].split(".")
    if len(parts) > 2 and parts[-1] == "gz":
        parts.pop()
    return parts[-1] if len(parts) > 1 else ""

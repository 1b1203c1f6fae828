"""Who says so: source, cue and content, with the carriers between."""

from __future__ import annotations

from isnad.annotate.attributions.english import read_english
from isnad.annotate.attributions.reader import read_arabic
from isnad.annotate.document import Document
from isnad.records import Attribution


def read_attributions(document: Document) -> tuple[Attribution, ...]:
    """Read the attributions of an article, by place of their content. Names and times have been read before."""
    return read_arabic(document) if document.language == "ar" else read_english(document)

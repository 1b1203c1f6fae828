"""The reader of an article's clauses, in whichever language it is written."""

from __future__ import annotations

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.english.reader import EnglishReader

Reader = ArabicReader | EnglishReader

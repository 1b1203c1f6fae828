"""Reading a sentence as the tests want it: the words of each expression with what was made of them."""

from __future__ import annotations

from datetime import date

from isnad.annotate.document import Document
from isnad.annotate.times import read_times
from isnad.records import Article, Published, TimeExpression

DAY = date(2026, 2, 18)
"""The day of the articles of the tests, a Wednesday."""


def document(text: str, day: date | None = DAY, language: str = "ar") -> Document:
    published = Published(day, day, "metadata") if day else None
    return Document.of(Article(id="t", text=text, language=language, published=published))


def expressions(text: str, day: date | None = DAY, language: str = "ar") -> tuple[TimeExpression, ...]:
    return read_times(document(text, day, language))


def words_and_values(text: str, day: date | None = DAY, language: str = "ar") -> list[tuple[str, str | None]]:
    return [(text[one.start : one.end], one.value) for one in expressions(text, day, language)]


def days(text: str, day: date | None = DAY, language: str = "ar") -> list[tuple[str, str]]:
    return [(str(one.first), str(one.last)) for one in expressions(text, day, language)]

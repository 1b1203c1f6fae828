"""The tables of sentences, `sentences.toml` and `second.toml`: reading them, finding phrases, and handing texts to the program."""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from evals.phrases import PhraseError, find
from isnad.ontology.plover import event_types, modes_of
from isnad.records import Article, Published, Span
from isnad.records.annotation import Status

TABLE = Path(__file__).parent / "sentences.toml"
TABLES = {"first": TABLE, "second": TABLE.with_name("second.toml")}
LANGUAGES = {"en": "english", "ar": "arabic"}
QUIET = "NONE"
"""The type of a row in which nothing political happens."""
PUBLISHED = date(2026, 4, 14)

Accepted = tuple[Span, ...]
"""A party of the gold: where its words stand, or where other words stand that would do as well."""


class TableError(ValueError):
    """A row of the table that is not as it should be; the message names file and row and says what to do."""


@dataclass(frozen=True)
class Sentence:
    """A text in one language with its coding. `type` is QUIET where nothing political happens; all the rest is empty then."""

    row: str
    language: str
    text: str
    headline: bool
    type: str
    mode: str | None
    statuses: tuple[str, ...]
    mutual: bool
    actors: tuple[Accepted, ...]
    recipients: tuple[Accepted, ...]
    place: Span | None

    @property
    def id(self) -> str:
        """Language and row."""
        return f"{self.language}:{self.row}"

    def article(self) -> Article:
        """The sentence as an article of its own."""
        title = Span(0, len(self.text)) if self.headline else None
        published = Published(PUBLISHED, PUBLISHED, "metadata")
        return Article(id=self.id, text=self.text, title=title, language=self.language, published=published)


def _party(text: str, entry: str | list[str]) -> Accepted:
    return tuple(Span(*find(text, phrase)) for phrase in ([entry] if isinstance(entry, str) else entry))


def _sentence(row: dict[str, Any], language: str) -> Sentence:
    words = row[language]
    text = words["text"]
    return Sentence(
        row=row["id"],
        language=language,
        text=text,
        headline=words.get("headline", False),
        type=row["type"],
        mode=row.get("mode"),
        statuses=tuple(row.get("status", ())),
        mutual=row.get("mutual", False),
        actors=tuple(_party(text, entry) for entry in words.get("actors", ())),
        recipients=tuple(_party(text, entry) for entry in words.get("recipients", ())),
        place=Span(*find(text, words["place"])) if "place" in words else None,
    )


def _check(row: dict[str, Any]) -> None:
    """Raises ValueError for a type, a mode or a status that PLOVER or our records do not know."""
    if row["type"] == QUIET:
        return
    if row["type"] not in event_types():
        raise ValueError(f"there is no type {row['type']}: write one of {', '.join(event_types())}, or {QUIET}")
    if (mode := row.get("mode")) is not None and mode not in modes_of(row["type"]):
        raise ValueError(f"{row['type']} has no mode {mode}: write one of {', '.join(modes_of(row['type']))}, or none")
    if not row["status"] or set(row["status"]) - set(get_args(Status)):
        raise ValueError(f"the status {row['status']}: write a list of one or more of {', '.join(get_args(Status))}")


def read_sentences(path: Path = TABLE) -> list[Sentence]:
    """All rows in both languages, English first. Raises TableError where a row is wrong."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["row"]
    sentences = []
    seen: set[str] = set()
    for language in LANGUAGES:
        for row in rows:
            name = f"{path.name}, row {row.get('id', '(without id)')}, {language}"
            try:
                _check(row)
                sentences.append(_sentence(row, language))
            except KeyError as error:
                raise TableError(f"{name}: {error} is missing; add it") from error
            except (PhraseError, ValueError) as error:
                raise TableError(f"{name}: {error}") from error
            if sentences[-1].id in seen:
                raise TableError(f"{name}: the id occurs twice; rename one of the two rows")
            seen.add(sentences[-1].id)
    return sentences


def table_hash(path: Path = TABLE) -> str:
    """SHA-256 of a table, which is the input of every run on it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
